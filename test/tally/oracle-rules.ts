/** A second opinion on what rules say: the nearest value in force. It takes nothing from the library but types. */
import type {
  Aggregation,
  DeadlineRules,
  Distinct,
  Exclusion,
  IndicatorDefinition,
  Measured,
  Parts,
  PeriodBy,
  Quantile,
  Relation,
  RuleSet,
  Subject,
  Threshold,
  Where,
} from '../../src/index.js';
import { chinaDay } from './oracle-places.js';
import type { World } from './world.js';

/** The value of a key on a day: the nearest rule set's that has one in force. */
function inForce(rules: RuleSet, key: string, day: string): { readonly value: unknown } | undefined {
  for (let set: RuleSet | null = rules; set !== null; set = set.extends) {
    // A value stands until the next begins; where it ended before that, the set says nothing.
    const begun = (Object.hasOwn(set.values, key) ? set.values[key]! : []).filter(({ from }) => from <= day);
    const last = begun[begun.length - 1];
    if (last !== undefined && (last.until === undefined || day < last.until)) return last;
  }
  return undefined;
}

const shared = ['subject', 'universe', 'exclusions', 'periodBy'];

/** A parameter: of the indicator in the rules, of the one that it follows, of all indicators, of its definition. */
export function parameter<T>(
  world: World,
  rules: RuleSet,
  { code, follows }: IndicatorDefinition,
  name: string,
  otherwise: T,
): T {
  const day = chinaDay(Date.parse(world.period.end) - 1);
  const isGeneral = name.startsWith('rounding.') || name === 'closing';
  const own = inForce(rules, `${code}.${name}`, day) ?? (isGeneral ? inForce(rules, name, day) : undefined);
  if (own !== undefined) return own.value as T;
  const followed =
    follows !== undefined && shared.includes(name) ? inForce(rules, `${follows}.${name}`, day) : undefined;
  if (followed === undefined) return otherwise;
  // What follows another is of the same records as the denominator of that one.
  const { value } = followed;
  const isSided = typeof value === 'object' && value !== null && 'denominator' in value;
  return (isSided ? value.denominator : value) as T;
}

/** What the rules say of one indicator. */
export interface Reading {
  readonly universe: Where;
  readonly exclusions: readonly Exclusion[];
  readonly numerator: Where | null;
  readonly relation: Relation;
  readonly distinct: Distinct;
  readonly parts: Parts | null;
  readonly subject: Sides<Subject>;
  readonly periodBy: Sides<PeriodBy>;
  /** What only some kinds of figure have; `null` where this one has it not. */
  readonly measured: Measured | null;
  readonly aggregation: Aggregation | null;
  readonly quantile: Quantile | null;
  readonly threshold: Threshold | null;
}

/** A value for each side. */
export interface Sides<T> {
  readonly denominator: T;
  readonly numerator: T;
}

function sides<T extends string>(value: T | Sides<T>): Sides<T> {
  return typeof value === 'string' ? { denominator: value, numerator: value } : value;
}

/** What a rule set says of an indicator at the end of a world's period. */
export function read(world: World, rules: RuleSet, definition: IndicatorDefinition): Reading {
  const of = <T>(name: string, otherwise: T) => parameter(world, rules, definition, name, otherwise);
  return {
    universe: of('universe', definition.universe),
    exclusions: of('exclusions', definition.exclusions),
    numerator: of('numerator', definition.numerator),
    relation: of('relation', definition.relation),
    distinct: of('distinct', definition.distinct ?? 'none'),
    parts: of('parts', definition.parts ?? null),
    subject: sides(of('subject', definition.subject)),
    periodBy: sides(of('periodBy', definition.periodBy)),
    measured: of('measured', definition.measured ?? null),
    aggregation: of('aggregation', definition.aggregation ?? null),
    quantile: of('quantile', definition.quantile ?? null),
    threshold: of('threshold', definition.threshold ?? null),
  };
}

const ofDeadlines = [
  'limit',
  'immediate',
  'firstDay',
  'lastDayOff',
  'hours',
  'suspensions',
  'suspensionFirstDay',
  'suspensionLastDay',
] as const;

/** How the deadline of a case is found that was accepted on a day: by what is said of the indicator then, or of all. */
export function deadlineRulesOn(rules: RuleSet, code: string, day: string): DeadlineRules {
  return Object.fromEntries(
    ofDeadlines.map((name) => {
      const found =
        inForce(rules, `${code}.deadline.${name}`, day) ?? inForce(rules, `deadline.${name}`, day);
      return [name, found!.value];
    }),
  ) as unknown as DeadlineRules;
}

const spelled = new WeakMap<RuleSet, Map<string, string>>();

/** Everything that a rule set says about the deadlines of an indicator, as a text: where it is the same, deadlines are. */
export function spelledDeadlines(rules: RuleSet, code: string): string {
  const found = spelled.get(rules) ?? new Map<string, string>();
  spelled.set(rules, found);
  const text = found.get(code) ?? JSON.stringify(saidOfDeadlines(rules, code));
  found.set(code, text);
  return text;
}

function saidOfDeadlines({ values, extends: base }: RuleSet, code: string): unknown[] {
  const keys = ofDeadlines.flatMap((name) => [`${code}.deadline.${name}`, `deadline.${name}`]);
  const own = keys.map((key) => (values[key] ?? []).map(({ from, until, value }) => [from, until, value]));
  return [own, ...(base === null ? [] : saidOfDeadlines(base, code))];
}
