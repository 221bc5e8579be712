import { compareRatios, type Ratio } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import { type LimitText, limitText, ratioOfText } from './number-text.js';
import type { Limit, ScorecardFault } from './transforms/transform-kind.js';

/** A band of values (档): from `atLeast` or `above`, to `atMost` or `below`; what is left out has no end on that side. */
export interface Band {
  readonly atLeast?: LimitText | undefined;
  readonly above?: LimitText | undefined;
  readonly atMost?: LimitText | undefined;
  readonly below?: LimitText | undefined;
}

/** The fields of a band in a schema. */
export const bandEnds = {
  atLeast: limitText.optional(),
  above: limitText.optional(),
  atMost: limitText.optional(),
  below: limitText.optional(),
};

/** The limits of bands, with their places. */
export function bandLimits(bands: readonly Band[]): readonly Limit[] {
  return bands.flatMap((band, index) =>
    (['atLeast', 'above', 'atMost', 'below'] as const).flatMap((end) => {
      const limit = band[end];
      return limit === undefined ? [] : [{ path: [index, end], limit }];
    }),
  );
}

/** What keeps bands from covering every value once, in rising order. */
export function bandFaults(bands: readonly Band[]): readonly ScorecardFault[] {
  return bands.flatMap((band, index) => {
    if (
      (band.atLeast !== undefined && band.above !== undefined) ||
      (band.atMost !== undefined && band.below !== undefined)
    )
      return [invalid([index], band, { zh: '每一端只有一个界限', en: 'one limit at each end' })];
    const [lower, upper, next] = [lowerEnd(band), upperEnd(band), bands[index + 1]];
    if (lower !== null && upper !== null && isEmpty(lower, upper))
      return [invalid([index], band, { zh: '下限小于上限的档', en: 'a lower end below the upper one' })];
    if (index === 0 && lower !== null)
      return [
        gap([0], bandWords(band).en, { zh: '没有下限的第一档', en: 'a first band without a lower end' }),
      ];
    if (next === undefined)
      return upper === null
        ? []
        : [
            gap([index], bandWords(band).en, {
              zh: '没有上限的最后一档',
              en: 'a last band without an upper end',
            }),
          ];
    return joint(upper, lowerEnd(next), index + 1, next);
  });
}

function joint(upper: End | null, lower: End | null, index: number, next: Band): readonly ScorecardFault[] {
  const found = bandWords(next).en;
  const expected = (upper: End | null): Text =>
    upper === null
      ? { zh: '前一档没有上限,其后不再有档', en: 'no band after one without an upper end' }
      : {
          zh: `恰从前一档结束处(${upper.limit},${upper.included ? '不含' : '含'})开始的档`,
          en: `a band that starts where the one before ends (${upper.limit}, ${upper.included ? 'not included' : 'included'})`,
        };
  if (upper === null || lower === null)
    return [{ code: 'overlapping-bands', path: [index], found, expected: expected(upper) }];
  const order = compareRatios(upper.at, lower.at);
  if (order > 0 || (order === 0 && upper.included && lower.included))
    return [{ code: 'overlapping-bands', path: [index], found, expected: expected(upper) }];
  if (order < 0 || !(upper.included || lower.included)) return [gap([index], found, expected(upper))];
  return [];
}

/** Finds the place of the band that a value lies in, of bands that cover every value. */
export function bandOf(bands: readonly Band[]): (value: Ratio) => number {
  const uppers = bands.slice(0, -1).map((band) => upperEnd(band)!);
  return (value) => {
    const index = uppers.findIndex(({ at, included }) => {
      const order = compareRatios(value, at);
      return order < 0 || (order === 0 && included);
    });
    return index === -1 ? uppers.length : index;
  };
}

/** A band in words. */
export function bandWords({ atLeast, above, atMost, below }: Band): Text {
  const zh = [
    ...(atLeast === undefined ? [] : [`${atLeast} 及以上`]),
    ...(above === undefined ? [] : [`超过 ${above}`]),
    ...(atMost === undefined ? [] : [`${atMost} 及以下`]),
    ...(below === undefined ? [] : [`低于 ${below}`]),
  ];
  const en = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return { zh: zh.join(' 且 ') || '任何值', en: en.join(' and ') || 'any value' };
}

interface End {
  readonly limit: LimitText;
  readonly at: Ratio;
  readonly included: boolean;
}

function lowerEnd({ atLeast, above }: Band): End | null {
  return endOf(atLeast, above);
}

function upperEnd({ atMost, below }: Band): End | null {
  return endOf(atMost, below);
}

function endOf(included: LimitText | undefined, excluded: LimitText | undefined): End | null {
  const limit = included ?? excluded;
  return limit === undefined ? null : { limit, at: ratioOfText(limit), included: included !== undefined };
}

function isEmpty(lower: End, upper: End): boolean {
  const order = compareRatios(lower.at, upper.at);
  return order > 0 || (order === 0 && !(lower.included && upper.included));
}

function invalid(path: readonly number[], found: unknown, expected: Text): ScorecardFault {
  return { code: 'invalid-scorecard', path, found, expected };
}

function gap(path: readonly number[], found: unknown, expected: Text): ScorecardFault {
  return { code: 'gap-between-bands', path, found, expected };
}
