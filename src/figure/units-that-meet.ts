import { canonicalJson, deepFreeze, fault, ownCopy, printed, type Text } from '../ground/index.js';
import type { Figure, Flag, StepCounts } from '../indicator/figure-record.js';
import type { Setting } from '../indicator/setting.js';
import { national } from '../rules/regions/national.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { comparisonIn } from '../rules/settings-of.js';
import { scopeKey } from '../tally/grouping.js';
import { version } from '../version.js';
import { requireFigure } from './figure-schema.js';
import { limitDigits, meetsLimit } from './limit.js';
import type { ComparedUnit, Comparison, LimitRelation, UnitsFigure } from './units-figure.js';

/** A condition on a figure: one relation with its limit as a text, `{ atLeast: '95%' }`. */
export type UnitCondition =
  | { readonly atLeast: string }
  | { readonly atMost: string }
  | { readonly above: string }
  | { readonly below: string }
  | { readonly equal: string };

const relations: Readonly<Record<string, LimitRelation>> = {
  atLeast: 'at-least',
  atMost: 'at-most',
  above: 'above',
  below: 'below',
  equal: 'equal',
};

/** What {@link unitsThatMeet} may be told. */
export interface UnitsOptions {
  /** The rules that say whether the exact or the printed value is compared; the national base unless said otherwise. */
  readonly rules?: RuleSet;
}

/**
 * Counts the units whose figure meets a condition, and names them (达标单位数): departments at 100 % online, or rated at 95 % and above. A unit without
 * a value neither meets it nor fails it, and is excluded with that reason.
 *
 * @param given - The figures of one indicator, one for each unit, by one rule set.
 * @throws `wrong-type` for no figures or a condition that is none; `invalid-text` for a limit that is no number in the unit of the figures;
 * `figure-mismatch` for figures of different indicators, periods or rules, and compositions; `figure-twice`; `invalid-figure`; `no-rule-in-force`.
 *
 * @example
 * ```ts
 * import { onlineShare, unitsThatMeet } from 'zwfw-indicators';
 * const of = (department: string, unified: number, offline: number) =>
 *   onlineShare({ unified, specialised: 0, offline }, { scope: { department } });
 * const figures = [of('教育局', 95, 5), of('民政局', 94996, 5004), of('水务局', 0, 0)];
 * const figure = unitsThatMeet(figures, { atLeast: '95%' });
 * figure.text; // => '1'
 * figure.units.map(({ text, meets }) => [text, meets]); // => [['95.00%', true], ['95.00%', false], [null, null]]
 * ```
 */
export function unitsThatMeet(
  given: readonly Figure[],
  condition: UnitCondition,
  { rules = national }: UnitsOptions = {},
): UnitsFigure {
  requireAlike(given);
  const figures = given.map(ownCopy);
  const first = figures[0]!;
  const { indicator, unit, period, asOf } = first;
  const { relation, limit: stated } = conditionOf(condition);
  const limit = limitDigits(stated, unit);
  const comparison = comparisonIn(resolveRules(rules, period), indicator.code) as Setting<Comparison>;
  const units = figures
    .map((figure): ComparedUnit => {
      const { scope } = figure;
      if (figure.kind === 'composition' || figure.state !== 'value')
        return { scope, state: figure.state, text: null, decimal: null, exact: null, meets: null };
      const { state, text, decimal, exact } = figure;
      const meets = meetsLimit(figure, relation, limit, comparison.value, unit);
      return { scope, state, text, decimal, exact, meets };
    })
    .sort((one, other) => (scopeKey(one.scope) < scopeKey(other.scope) ? -1 : 1));
  const counts = countsOf(units);
  return deepFreeze({
    format: 'zwfw-figure/1',
    library: version,
    kind: 'units',
    indicator: { code: 'units-that-meet', name: { zh: '达标单位数', en: 'units that meet a condition' } },
    of: { code: indicator.code, name: indicator.name, unit },
    condition: { relation, limit },
    comparison,
    period,
    asOf,
    rules: first.rules,
    counts,
    state: 'value',
    text: String(counts.numerator),
    units,
    flags: flagsOf(figures),
  } satisfies UnitsFigure);
}

/** The counts of the steps, from the units. */
export function countsOf(
  units: readonly Pick<ComparedUnit, 'meets'>[],
): StepCounts & { readonly numerator: number } {
  const without = units.filter(({ meets }) => meets === null).length;
  return {
    universe: units.length,
    excluded: [{ reason: 'without-value', name: { zh: '无值', en: 'without a value' }, count: without }],
    denominator: units.length - without,
    numerator: units.filter(({ meets }) => meets === true).length,
    parts: null,
  };
}

function conditionOf(condition: unknown): { readonly relation: LimitRelation; readonly limit: unknown } {
  const entries = typeof condition === 'object' && condition !== null ? Object.entries(condition) : [];
  const [name = '', limit] = entries[0] ?? [];
  const relation = Object.hasOwn(relations, name) ? relations[name] : undefined;
  if (entries.length === 1 && relation !== undefined) return { relation, limit };
  const names = Object.keys(relations).join(', ');
  throw fault(
    'wrong-type',
    {
      zh: `条件应为单个关系与界限,如 { atLeast: '95%' }(${names} 之一),实为 ${printed(condition)}。`,
      en: `The condition must be one relation with its limit, such as { atLeast: '95%' } (one of ${names}), found ${printed(condition)}.`,
    },
    { path: ['condition'], found: printed(condition) },
  );
}

/** Figures compared with one limit have to be of one kind, and of different units. */
function requireAlike(figures: readonly Figure[]): void {
  if (!isNotEmpty(figures)) {
    throw fault(
      'wrong-type',
      {
        zh: `应为各单位的指标值(至少一个),实为 ${printed(figures)}。`,
        en: `Expected the figures of the units, at least one, found ${printed(figures)}.`,
      },
      { path: ['figures'], found: printed(figures) },
    );
  }
  const identity = ({ indicator, unit, period, asOf, rules, scope }: Figure) =>
    canonicalJson([indicator, unit, period, asOf, rules, Object.keys(scope).sort()]);
  const seen = new Set<string>();
  const first = requireFigure(figures[0]);
  for (const [index, figure] of figures.entries()) {
    requireFigure(figure);
    if (figure.kind === 'composition' || identity(figure) !== identity(first)) {
      throw at('figure-mismatch', index, {
        zh: '各单位的指标值须为同一指标、周期、截至时点、规则和分组,且不是构成',
        en: 'the figures must be of one indicator, period, as-of instant, rule set and grouping, and no compositions',
      });
    }
    if (seen.has(scopeKey(figure.scope))) {
      throw at('figure-twice', index, {
        zh: `单位 ${printed(figure.scope)} 出现两次`,
        en: `the unit ${printed(figure.scope)} comes twice`,
      });
    }
    seen.add(scopeKey(figure.scope));
  }
}

/** What is said of the figures holds of their count. */
function flagsOf(figures: readonly Figure[]): Flag[] {
  const all = new Map(
    figures.flatMap(({ flags }) => flags.map((flag) => [canonicalJson(flag), flag] as const)),
  );
  return [...all.values()];
}

function isNotEmpty(figures: unknown): boolean {
  return Array.isArray(figures) && figures.length > 0;
}

function at(code: 'figure-mismatch' | 'figure-twice', index: number, why: Text): Error {
  return fault(
    code,
    { zh: `第 ${index + 1} 个指标值:${why.zh}。`, en: `Figure ${index + 1}: ${why.en}.` },
    { path: ['figures', index] },
  );
}
