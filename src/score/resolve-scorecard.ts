import { deepFreeze, fault, type Text } from '../ground/index.js';
import type { Basis } from '../indicator/basis.js';
import { type DatedSource, dayOfValues, inForce, lineage } from '../rules/dated-values.js';
import type { DatedValue } from '../rules/rule-set.js';
import type { CalendarDate, Period } from '../time/index.js';
import { requireCheckedScorecard } from './checked-scorecard.js';
import { type Part, partsOf } from './parts/index.js';
import type { ScoreInput } from './score-input.js';
import type { GivenInput, Grades, Scorecard, ScoreRounding } from './scorecard.js';
import { periodKey, subPeriods } from './sub-periods.js';

/** One value of a scorecard as it is in force, with where it comes from. */
export interface ScorecardValue<T> {
  readonly value: T;
  /** The id of the scorecard that says it. */
  readonly scorecard: string;
  readonly from: CalendarDate;
  readonly basis: Basis;
}

/** The parts of a scorecard that are in force on a day, and how they are rounded. */
export interface PartsInForce {
  /** The day; `null` for the latest values. */
  readonly on: CalendarDate | null;
  /** Each after the parts that it is made of. */
  readonly parts: Readonly<Record<string, ScorecardValue<Part>>>;
  readonly rounding: ScorecardValue<ScoreRounding>;
}

/** A scorecard on one day: the parts that its total reaches, each with the one value in force. Plain data. */
export interface ResolvedScorecard extends PartsInForce {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly total: string;
  readonly inputs: Readonly<Record<string, GivenInput>>;
  readonly grades: ScorecardValue<Grades> | null;
  readonly volume: ScorecardValue<ScoreInput> | null;
  /** For means over months, quarters or half-years: what is in force in each of them, by its start and end (`2021-04-01…/2021-05-01…`). */
  readonly within: Readonly<Record<string, PartsInForce>>;
}

/**
 * The values of a scorecard that are in force for a period or on a day (适用的计分办法): those of the last day of the period.
 *
 * @param when - A period, a day (`YYYY-MM-DD`), or `null` for the latest values.
 * @throws `invalid-scorecard` for one that was not defined; `rule-change-in-period` when a value that the score takes changes inside the period and names
 * no transition; `no-rule-in-force`; `invalid-date`; `score-mismatch` for a mean over months of what is no period of whole months.
 *
 * @example
 * ```ts
 * import { defineScorecard, resolveScorecard } from 'zwfw-indicators';
 * const since = { from: '2024-01-01', basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } } as const;
 * const item = {
 *   kind: 'item',
 *   name: { zh: '投诉扣分', en: 'complaints' },
 *   input: { given: 'complaints' },
 *   transform: { kind: 'per-event', start: '100', points: '-2' },
 *   least: '0',
 *   withoutValue: 'not-scored',
 * } as const;
 * const scorecard = defineScorecard({
 *   format: 'zwfw-scorecard/1',
 *   id: 'windows',
 *   version: '1',
 *   name: { zh: '窗口评价', en: 'windows' },
 *   extends: null,
 *   total: 'complaints',
 *   inputs: { complaints: { name: { zh: '投诉', en: 'complaints' }, unit: 'count' } },
 *   parts: { complaints: [{ ...since, value: item }] },
 *   rounding: [{ ...since, value: { places: 1, mode: 'halfExpand', stages: ['total'] } }],
 * });
 * resolveScorecard(scorecard, '2024-03-31').parts.complaints?.from; // => '2024-01-01'
 * resolveScorecard(scorecard, '2023-12-31'); // => throws no-rule-in-force
 * ```
 */
export function resolveScorecard(
  scorecard: Scorecard,
  when: Period | CalendarDate | null,
): ResolvedScorecard {
  requireCheckedScorecard(scorecard);
  const source = datedSource(scorecard);
  const on = dayOfValues(source, when, () => true);
  const within: Record<string, PartsInForce> = {};
  const period = typeof when === 'object' ? when : null;
  const top = inPeriod(source, period ?? on, [scorecard.total]);
  addSubPeriods(source, period, top, within);
  const grades = inForceOn<Grades>(source, 'grades', on);
  const volume = inForceOn<ScoreInput>(source, 'volume', on);
  const { id, version, name, total } = scorecard;
  return deepFreeze({
    id,
    version,
    name,
    total,
    inputs: inputsOf(scorecard),
    ...top,
    grades,
    volume,
    within,
  });
}

/** The inputs of a scorecard and those that it extends, by their names. */
export function inputsOf(scorecard: Scorecard): Readonly<Record<string, GivenInput>> {
  return Object.assign({}, ...[...lineage(scorecard)].reverse().map(({ inputs }) => inputs)) as Readonly<
    Record<string, GivenInput>
  >;
}

/** A scorecard as what gives dated values, by one key each. */
export function datedSource(scorecard: Scorecard): DatedSource {
  const { id, parts, rounding, grades, volume } = scorecard;
  const values: Record<string, readonly DatedValue[]> = {};
  for (const [name, dated] of Object.entries(parts)) values[partKey(name)] = dated;
  if (rounding.length > 0) values.rounding = rounding;
  if (grades !== undefined) values.grades = grades;
  if (volume !== undefined) values.volume = volume;
  return { id, values, extends: scorecard.extends === null ? null : datedSource(scorecard.extends) };
}

/** The key of the values of a part. */
export function partKey(name: string): string {
  return `parts.${name}`;
}

/** What is in force for a period or on a day, of the parts that some lead to. */
function inPeriod(
  source: DatedSource,
  when: Period | CalendarDate | null,
  roots: readonly string[],
): PartsInForce {
  const on = dayOfValues(source, when, () => true);
  const parts: Record<string, ScorecardValue<Part>> = {};
  const reach = (name: string): void => {
    if (Object.hasOwn(parts, name)) return;
    const value = required<Part>(source, partKey(name), on);
    // What is scored month by month is in force in its months.
    if (value.value.kind !== 'mean-of-periods') for (const inner of partsOf(value.value)) reach(inner);
    parts[name] = value;
  };
  for (const root of roots) reach(root);
  const read = new Set(['rounding', 'grades', 'volume', ...Object.keys(parts).map(partKey)]);
  dayOfValues(source, when, (key) => !read.has(key));
  return { on, parts, rounding: required<ScoreRounding>(source, 'rounding', on) };
}

/** Adds what is in force in the months, quarters or half-years over which parts take means, and in those inside of them. */
function addSubPeriods(
  source: DatedSource,
  period: Period | null,
  { parts }: PartsInForce,
  within: Record<string, PartsInForce>,
): void {
  const roots = new Map<string, { readonly inner: Period; readonly names: Set<string> }>();
  for (const { value } of Object.values(parts)) {
    if (value.kind !== 'mean-of-periods') continue;
    for (const inner of subPeriods(period, value.each)) {
      const key = periodKey(inner);
      const known = roots.get(key) ?? { inner, names: new Set<string>() };
      roots.set(key, known);
      known.names.add(value.of);
    }
  }
  for (const [key, { inner, names }] of roots) {
    const inside = inPeriod(source, inner, [...names]);
    within[key] = Object.hasOwn(within, key)
      ? { ...inside, parts: { ...within[key]!.parts, ...inside.parts } }
      : inside;
    addSubPeriods(source, inner, inside, within);
  }
}

function inForceOn<T>(source: DatedSource, key: string, on: CalendarDate | null): ScorecardValue<T> | null {
  const found = inForce(lineage(source), key, on);
  if (found === undefined) return null;
  const { value, from, basis } = found.dated;
  return { value: value as T, scorecard: found.ruleSet, from, basis };
}

function required<T>(source: DatedSource, key: string, on: CalendarDate | null): ScorecardValue<T> {
  const value = inForceOn<T>(source, key, on);
  if (value !== null) return value;
  throw fault(
    'no-rule-in-force',
    {
      zh: `计分办法 ${source.id} 在 ${on ?? '最新'} 没有 ${key} 的值;请补充该值,或改用其施行期内的统计周期。`,
      en: `Scorecard ${source.id} has no value of ${key} on ${on ?? 'its latest day'}; add one, or take a period in which it is in force.`,
    },
    { path: [key] },
  );
}
