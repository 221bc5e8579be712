import { canonicalJson, deepFreeze, fault, ownCopy, printed, type Text } from '../ground/index.js';
import { attributes } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure, StepCounts } from '../indicator/figure-record.js';
import { measure } from '../indicator/measure.js';
import { measuredValue } from '../indicator/measured-indicator.js';
import type { MeasuredValues } from '../indicator/measured-values.js';
import { readsDeadline } from '../indicator/reads.js';
import type { Settings } from '../indicator/settings.js';
import {
  readsCatalogue,
  readsRegistry,
  subjectsOf,
  withoutValueFromRecords,
} from '../indicator/without-value.js';
import { type ResolvedRules, resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { settingsOf } from '../rules/settings-of.js';
import { type Scope, scopeKey } from '../tally/grouping.js';
import { isMatched } from '../tally/population.js';
import { requireTally } from '../tally/require-tally.js';
import type { Tally, TallyRow } from '../tally/tally-record.js';
import { tallyFlags } from './tally-flags.js';

/** Which rules a figure is asked for by, when several were tallied: the rule set or its id. */
export interface FigureOptions {
  readonly rules?: RuleSet | string;
}

/** The figures of a tally (指标值集). Each is made when it is first asked for. */
export interface Figures {
  /**
   * The figure of an indicator.
   *
   * @param code - The indicator's code, such as `online-share`.
   * @param scope - The group, such as `{ department: '教育局' }`; the total unless said otherwise.
   * @throws `unknown-indicator`, `unknown-scope`, `unknown-rules`.
   */
  get(code: string, scope?: Scope, options?: FigureOptions): Figure;
  /** The codes of the indicators that were tallied, in the order of the catalogue. */
  readonly indicators: readonly string[];
  /** The figures of all indicators that were tallied in one group, in the order of the catalogue. */
  all(scope?: Scope, options?: FigureOptions): readonly Figure[];
  /** The groups that were tallied under these keys: `scopes('department')`. */
  scopes(...keys: readonly string[]): readonly Scope[];
}

/**
 * Makes the figures of a tally (求值): exact values, rounded once by the rules, with the trail of their counts.
 *
 * @param given - A tally, also one read back from JSON.
 * @throws `invalid-tally` for what is no tally of this version of the library.
 *
 * @example
 * ```ts
 * import { evaluate, quarter, tally, zhongwei } from 'zwfw-indicators';
 * const figures = evaluate(await tally([], { rules: zhongwei, period: quarter(2021, 2) }));
 * figures.get('online-share').state; // => 'zero-denominator'
 * figures.get('case-count').text; // => '0'
 * ```
 */
export function evaluate(given: Tally): Figures {
  requireTally(given);
  const tally = ownCopy(given);
  const rows = new Map(tally.rows.map((row) => [scopeKey(row.scope), row]));
  const made = new Map<string, Figure>();

  const get = (code: string, scope: Scope = {}, options: FigureOptions = {}): Figure => {
    const rules = rulesOf(tally, options);
    const definition = catalogue.get(code);
    if (definition === undefined || !tally.indicators.includes(code))
      throw unknown('unknown-indicator', code, tally.indicators);
    const row = rows.get(scopeKey(scope));
    if (row === undefined)
      throw unknown(
        'unknown-scope',
        scope,
        tally.by.map((keys) => `{ ${keys.join(', ')} }`),
      );
    const key = `${rules.id} ${code} ${scopeKey(scope)}`;
    const figure = made.get(key) ?? figureOf(tally, row, definition, rules);
    made.set(key, figure);
    return figure;
  };
  return Object.freeze({
    get,
    indicators: tally.indicators,
    all: (scope: Scope = {}, options: FigureOptions = {}) =>
      tally.indicators.map((code) => get(code, scope, options)),
    scopes: (...keys: readonly string[]) => {
      const wanted = [...keys].sort().join(',');
      return tally.rows
        .map(({ scope }) => scope)
        .filter((scope) => Object.keys(scope).sort().join(',') === wanted);
    },
  });
}

function figureOf(
  tally: Tally,
  row: TallyRow,
  definition: IndicatorDefinition,
  rules: ResolvedRules,
): Figure {
  const keys = Object.keys(row.scope);
  const settings = settingsOf(definition, rules, keys);
  const { counts, outside, values } = countsOf(tally, row, definition, settings, rules.id);
  const { id, version, name, on } = rules;
  const absent = subjectsOf(settings).filter(
    (subject) => subject !== 'matter' && !tally.subjects.includes(subject),
  );
  const withoutValue = withoutValueFromRecords(definition, settings, row.scope, {
    absent,
    catalogue: tally.catalogue !== null,
    registry: tally.registry !== null,
    calendar: tally.calendar !== null,
  });
  return measure(definition, settings, counts, {
    scope: row.scope,
    period: tally.period,
    asOf: tally.asOf,
    rules: { id, version, name, on },
    given: null,
    absent,
    attributes,
    // The limits of cases may be those of their matters.
    catalogue: readsCatalogue(settings, row.scope) || readsDeadline(settings, keys) ? tally.catalogue : null,
    registry: readsRegistry(settings, row.scope) ? tally.registry : null,
    calendar: readsDeadline(settings, keys) ? tally.calendar : null,
    flags: tallyFlags(tally, settings, row.scope, outside),
    withoutValue,
    measured: values === null ? null : measuredValue(definition, settings, counts, values, withoutValue),
  });
}

/** The counts of an indicator's steps in a row, what was measured of the denominator, and how many matters of the numerator the denominator lacks. */
function countsOf(
  tally: Tally,
  row: TallyRow,
  definition: IndicatorDefinition,
  settings: Settings,
  rules: string,
): { readonly counts: StepCounts; readonly outside: number; readonly values: MeasuredValues | null } {
  const own = [...tally.columns.entries()].filter(
    ([, column]) => column.indicator === definition.code && column.rules === rules,
  );
  const placeOf = (wanted: 'universe' | 'denominator' | 'numerator' | 'measured') =>
    own.find(([, { step }]) => step === wanted)?.[0];
  const count = (place: number | undefined) => (place === undefined ? null : row.counts[place]!);
  const excluded = settings.exclusions.value.map(({ reason, name }) => {
    const place = own.find(([, column]) => column.step === 'excluded' && column.reason === reason)?.[0];
    return { reason, name, count: count(place)! };
  });
  const parts = own.flatMap(([place, column]) =>
    column.step === 'part' ? [[column.value, row.counts[place]!] as const] : [],
  );
  const denominator = new Set(row.sets[placeOf('denominator')!]);
  const numerator = row.sets[placeOf('numerator') ?? -1];
  const outside =
    numerator !== undefined && isMatched(settings)
      ? numerator.filter((id) => !denominator.has(id)).length
      : 0;
  const numeratorCount = count(placeOf('numerator'));
  const measured = placeOf('measured');
  return {
    counts: deepFreeze({
      universe: count(placeOf('universe'))!,
      excluded,
      denominator: count(placeOf('denominator'))!,
      numerator: numeratorCount === null ? null : numeratorCount - outside,
      parts: settings.parts.value === null ? null : Object.fromEntries(parts),
    }),
    outside,
    values:
      measured === undefined ? null : { sum: row.counts[measured]!, histogram: row.values[measured] ?? null },
  };
}

function rulesOf(tally: Tally, { rules }: FigureOptions): ResolvedRules {
  const ids = tally.rules.map(({ id }) => id);
  const id = typeof rules === 'object' ? rules.id : (rules ?? (ids.length === 1 ? ids[0] : undefined));
  const resolved = tally.rules.find((each) => each.id === id);
  const isOther =
    resolved !== undefined &&
    typeof rules === 'object' &&
    canonicalJson(resolveRules(rules, tally.period)) !== canonicalJson(resolved);
  if (resolved === undefined || isOther) throw unknown('unknown-rules', id, ids);
  return resolved;
}

function unknown(
  code: 'unknown-indicator' | 'unknown-scope' | 'unknown-rules',
  value: unknown,
  known: readonly string[],
): Error {
  const what: Text = {
    'unknown-indicator': {
      zh: '指标代码(须在计数的指标之中)',
      en: 'indicator code (it must be among those tallied)',
    },
    'unknown-scope': {
      zh: '分组(须在计数时由 by 给出,且有记录)',
      en: 'group (it must be among those that by gave, and have records)',
    },
    'unknown-rules': {
      zh: '规则集(计数时用了多个时必须指明)',
      en: 'rule set (to be named when several were tallied)',
    },
  }[code];
  return fault(
    code,
    {
      zh: `没有这样的${what.zh}:${printed(value)};已有:${known.join('、')}。`,
      en: `No such ${what.en}: ${printed(value)}; there are: ${known.join(', ')}.`,
    },
    { found: printed(value) },
  );
}
