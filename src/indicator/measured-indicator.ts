import { type Integer, toBigInt } from '../exact/index.js';
import { fault, printed } from '../ground/index.js';
import type { AttributesBySubject } from './attributes/index.js';
import type { IndicatorDefinition, NamedCount } from './definition.js';
import type { MeasuredSum, NoValue, StepCounts } from './figure-record.js';
import { audited, type FromCounts, type Indicator } from './indicator.js';
import { meanOf } from './mean.js';
import type { MeasuredValue } from './measure.js';
import { measures } from './measured.js';
import { isMinutesKey, isPairKey, type MeasuredValues, pairsOf, unitOfPair } from './measured-values.js';
import { checkNamedCounts, stepsFromCounts } from './named-counts.js';
import { quantileOf } from './quantile.js';
import type { Settings } from './settings.js';
import { exclusionOf, meets } from './where.js';

/**
 * Makes an indicator whose figure takes more than counts: a mean, or a quantile. Its audited function takes the sum with the number of records, or how
 * many records have each value.
 *
 * @param attributes - The attributes of what it counts.
 */
/* @__NO_SIDE_EFFECTS__ */
export function measuredIndicator<const D extends IndicatorDefinition>(
  attributes: AttributesBySubject,
  definition: D,
): Indicator<D> {
  return audited(attributes, definition, (given, settings, scope) =>
    measuredFromCounts(definition, settings, given, scope, attributes),
  );
}

/** What the counts give that an audited function was given, where more than counts is measured. */
export function measuredFromCounts(
  definition: IndicatorDefinition,
  settings: Settings,
  given: unknown,
  scope: Readonly<Record<string, string>>,
  attributes: AttributesBySubject,
): ReturnType<FromCounts> {
  const form = histogramForm(definition);
  if (form === null) {
    const counts = checkNamedCounts(definition, given);
    const steps = stepsFromCounts(definition, settings, counts, scope, attributes);
    const values = { sum: sumOf(definition, counts, steps.counts.denominator), histogram: null };
    return {
      ...steps,
      given: counts,
      measured: measuredValue(definition, settings, steps.counts, values, steps.withoutValue),
    };
  }
  const counts = checkHistogram(definition, given, form);
  const cells = Object.fromEntries(Object.keys(counts).map((key) => [key, cellOf(settings, key)]));
  const steps = stepsFromCounts({ ...definition, counts: cells }, settings, counts, scope, attributes);
  const histogram = Object.fromEntries(
    Object.entries(counts).filter(([key]) => isCounted(cells[key]!, settings)),
  );
  return {
    ...steps,
    given: counts,
    measured: measuredValue(definition, settings, steps.counts, { sum: null, histogram }, steps.withoutValue),
  };
}

/** What the records with one value have in common: pairs tell their unit, so that rules can leave some out. */
function cellOf({ measured }: Settings, key: string): NamedCount {
  const [attribute] = Object.keys(measures[measured!.value].recorded).filter((name) => name !== 'status');
  const unit = unitOfPair(key);
  return unit === null || attribute === undefined ? 'denominator' : { [attribute]: unit };
}

/** Whether records are in the denominator, by what is told of them. */
function isCounted(cell: NamedCount, { universe, exclusions }: Settings): boolean {
  if (typeof cell === 'string') return true;
  const told = Object.entries(universe.value).filter(([attribute]) => attribute in cell);
  return meets(cell, Object.fromEntries(told)) && exclusionOf(cell, exclusions.value) === undefined;
}

/** The value of a mean or a quantile, from what was measured. */
export function measuredValue(
  { kind, unit }: Pick<IndicatorDefinition, 'kind' | 'unit'>,
  settings: Settings,
  counts: StepCounts,
  { sum, histogram }: MeasuredValues,
  withoutValue: NoValue | null,
): MeasuredValue {
  if (kind === 'quantile') return quantileOf(histogram ?? {}, unit, settings, withoutValue);
  const { gives } = measures[settings.measured!.value];
  const measured: MeasuredSum =
    gives === 'pair' ? { in: 'pairs', pairs: pairsOf(histogram ?? {}) } : { in: gives, total: sum ?? 0 };
  return meanOf(measured, counts, unit, settings, withoutValue);
}

/** What the keys of a histogram are, where an indicator is measured by one. */
export function histogramForm({
  kind,
  aggregation,
}: Pick<IndicatorDefinition, 'kind' | 'aggregation'>): 'minutes' | 'pairs' | null {
  if (kind === 'quantile') return 'minutes';
  return aggregation === undefined ? null : 'pairs';
}

/**
 * Minutes are given as such, and kept in milliseconds, as those of records are.
 *
 * @throws `zero-denominator` for time that no record took.
 */
function sumOf(
  { code, counts, unit }: IndicatorDefinition,
  given: Readonly<Record<string, number>>,
  records: number,
): number {
  const [name] = Object.entries(counts).find(([, cell]) => cell === 'sum')!;
  const total = given[name]! * (unit === 'minutes' ? 60_000 : 1);
  toBigInt(total, name);
  if (records > 0 || total === 0) return total;
  throw fault(
    'zero-denominator',
    {
      zh: `${code} 的 ${name} 为 ${given[name]!},而件数为 0;没有记录就没有用时,请核查两个计数。`,
      en: `${code} has ${given[name]!} ${name} of no record at all; check both counts.`,
    },
    { path: [name], found: String(given[name]!) },
  );
}

const forms = {
  minutes: {
    isKey: isMinutesKey,
    zh: '整分钟数到记录数的对象,如 { 5: 120, 8: 30 }',
    en: 'an object from whole minutes to numbers of records, such as { 5: 120, 8: 30 }',
  },
  pairs: {
    isKey: isPairKey,
    zh: "“数量/对照数量 单位”到记录数的对象,如 { '5/20 working-days': 120 },对照数量大于 0",
    en: "an object from pairs to numbers of records, such as { '5/20 working-days': 120 }, in which the second amount is above 0",
  },
};

/**
 * Checks how many records are said to have each value.
 *
 * @throws `wrong-type`, `unknown-count`, `negative-count`, `unsafe-integer`.
 */
function checkHistogram(
  { code }: IndicatorDefinition,
  given: unknown,
  form: keyof typeof forms,
): Readonly<Record<string, number>> {
  const { isKey, zh, en } = forms[form];
  if (Object.prototype.toString.call(given) !== '[object Object]') {
    throw fault(
      'wrong-type',
      {
        zh: `${code} 应传入${zh},实为 ${printed(given)}。`,
        en: `${code} takes ${en}, found ${printed(given)}.`,
      },
      { found: printed(given) },
    );
  }
  const checked = Object.entries<Integer>(given as Record<string, Integer>).map(([key, value]) => {
    if (!isKey(key)) {
      throw fault(
        'unknown-count',
        {
          zh: `${code} 应传入${zh},其中没有 ${printed(key)} 这样的键。`,
          en: `${code} takes ${en}; ${printed(key)} is no such key.`,
        },
        { path: [key], found: printed(key) },
      );
    }
    const count = toBigInt(value, key);
    if (count < 0n) {
      throw fault(
        'negative-count',
        { zh: `${key} 应为非负整数,实为 ${count}。`, en: `${key} must not be negative, found ${count}.` },
        { path: [key], found: String(count) },
      );
    }
    toBigInt(Number(count), key);
    return [key, Number(count)] as const;
  });
  return Object.freeze(Object.fromEntries(checked));
}
