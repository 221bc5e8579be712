/** A second opinion on what rules say: the nearest value in force. It takes nothing from the library but types. */
import type {
  Distinct,
  Exclusion,
  IndicatorDefinition,
  Parts,
  PeriodBy,
  Relation,
  RuleSet,
  Subject,
  Where,
} from '../../src/index.js';
import { chinaDay } from './oracle-places.js';
import type { World } from './world.js';

/** The value of a key on a day: the nearest rule set's that has one in force. */
function inForce(rules: RuleSet, key: string, day: string): { readonly value: unknown } | undefined {
  for (let set: RuleSet | null = rules; set !== null; set = set.extends) {
    const values = (Object.hasOwn(set.values, key) ? set.values[key]! : []).filter(
      ({ from, until }) => from <= day && (until === undefined || day < until),
    );
    const last = values[values.length - 1];
    if (last !== undefined) return last;
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
  };
}
