import { deepFreeze, fault, printed } from '../ground/index.js';
import { toBigInt } from './integer.js';
import { compareRatios, type Ratio, reduce } from './ratio.js';

/** One end of an interval (端点), and whether it belongs to it (含本数) or not (不含本数). */
export interface IntervalEnd {
  readonly value: Ratio;
  readonly isIncluded: boolean;
}

/**
 * All values between two ends (区间), of which one at least is possible; an end that is `null` is open to infinity. What is known exactly is a point, whose
 * two ends are one value. The ends are exact and in lowest terms.
 */
export interface Interval {
  readonly lowest: IntervalEnd | null;
  readonly highest: IntervalEnd | null;
}

/** How one value may lie to another. */
export type IntervalRelation = 'at-least' | 'at-most' | 'above' | 'below' | 'equal';

/** Whether a relation holds for all values of two intervals, for none, or for some of them only. */
export type IntervalVerdict = 'always' | 'never' | 'undecided';

const zero: Ratio = { numerator: 0n, denominator: 1n };

/**
 * The interval between two ends (区间).
 *
 * @throws `zero-denominator` for an end that is no ratio; `empty-interval` where no value lies between the ends; `wrong-type`, `unsafe-integer`.
 *
 * @example
 * ```ts
 * import { compareIntervals, interval, pointInterval } from 'zwfw-indicators';
 * const end = (percent: number, isIncluded: boolean) => ({ value: { numerator: BigInt(percent), denominator: 100n }, isIncluded });
 * const atLeast70 = interval(end(70, true), null); // 70%以上
 * compareIntervals(atLeast70, 'at-least', pointInterval({ numerator: 4n, denominator: 5n })); // => 'undecided'
 * compareIntervals(atLeast70, 'at-least', pointInterval({ numerator: 7n, denominator: 10n })); // => 'always'
 * compareIntervals(atLeast70, 'below', pointInterval({ numerator: 7n, denominator: 10n })); // => 'never'
 * interval(end(80, true), end(70, true)); // => throws empty-interval
 * ```
 */
export function interval(lowest: IntervalEnd | null, highest: IntervalEnd | null): Interval {
  const [low, high] = [checkedEnd(lowest, 'lowest'), checkedEnd(highest, 'highest')];
  const order = low === null || high === null ? -1 : compareRatios(low.value, high.value);
  if (order < 0 || (order === 0 && low?.isIncluded === true && high?.isIncluded === true))
    return deepFreeze({ lowest: low, highest: high });
  const found = `${ends(low)} – ${ends(high)}`;
  throw fault(
    'empty-interval',
    {
      zh: `下端应小于上端,或与上端相等且两端都含本数;实为 ${found},其间没有值。`,
      en: `The lowest end must be below the highest, or equal to it with both included; found ${found}, with no value between them.`,
    },
    { path: ['highest'], found },
  );
}

/**
 * The interval of one value (单点区间).
 *
 * @throws `zero-denominator` for what is no ratio; `wrong-type`, `unsafe-integer`.
 */
export function pointInterval(value: Ratio): Interval {
  const end = { value, isIncluded: true };
  return interval(end, end);
}

/** The value of an interval that is one (单点); `null` where several are possible. */
export function pointOf({ lowest, highest }: Interval): Ratio | null {
  if (lowest === null || highest === null || compareRatios(lowest.value, highest.value) !== 0) return null;
  return lowest.value;
}

/** Whether a value lies in an interval (属于). */
export function isWithin(value: Ratio, { lowest, highest }: Interval): boolean {
  const isOn = (end: IntervalEnd | null, side: 1 | -1) => {
    if (end === null) return true;
    const order = compareRatios(value, end.value);
    return order === 0 ? end.isIncluded : order === side;
  };
  return isOn(lowest, 1) && isOn(highest, -1);
}

/** The sums of every value of one interval and every value of another (区间之和). */
export function addIntervals(one: Interval, other: Interval): Interval {
  return interval(sumOfEnds(one.lowest, other.lowest), sumOfEnds(one.highest, other.highest));
}

/** The differences of every value of one interval and every value of another (区间之差): the two values have nothing to do with each other. */
export function subtractIntervals(one: Interval, other: Interval): Interval {
  return addIntervals(one, multiplyInterval(other, { numerator: -1n, denominator: 1n }));
}

/**
 * Every value of an interval times a constant (乘以常数); a negative one exchanges the ends.
 *
 * @throws `zero-denominator` for a constant that is no ratio.
 */
export function multiplyInterval({ lowest, highest }: Interval, factor: Ratio): Interval {
  const { numerator, denominator } = checkedRatio(factor, 'factor');
  if (numerator === 0n) return pointInterval(zero);
  const times = (end: IntervalEnd | null): IntervalEnd | null =>
    end && {
      value: {
        numerator: end.value.numerator * numerator,
        denominator: end.value.denominator * denominator,
      },
      isIncluded: end.isIncluded,
    };
  return numerator > 0n ? interval(times(lowest), times(highest)) : interval(times(highest), times(lowest));
}

/**
 * Every value of an interval over a constant (除以常数).
 *
 * @throws `zero-denominator` for a constant that is 0 or no ratio.
 */
export function divideInterval(dividend: Interval, divisor: Ratio): Interval {
  const { numerator, denominator } = checkedRatio(divisor, 'divisor');
  // A denominator is above zero, so the sign goes up.
  const sign = numerator < 0n ? -1n : 1n;
  const inverse = { numerator: sign * denominator, denominator: sign * numerator };
  return multiplyInterval(dividend, checkedRatio(inverse, 'divisor'));
}

/**
 * Whether a value of one interval lies so to a value of another (区间比较): `always`, whichever values the two are; `never`; or `undecided`, since it does for
 * some of them and for others not.
 */
export function compareIntervals(
  one: Interval,
  relation: IntervalRelation,
  other: Interval,
): IntervalVerdict {
  const apart = subtractIntervals(one, other);
  const { isPositive, isNegative, isNotPositive, isNotNegative } = signOf(apart);
  const [always, never] = (
    {
      'at-least': [isNotNegative, isNegative],
      'at-most': [isNotPositive, isPositive],
      above: [isPositive, isNotPositive],
      below: [isNegative, isNotNegative],
      equal: [isNotNegative && isNotPositive, isPositive || isNegative],
    } satisfies Record<IntervalRelation, readonly [boolean, boolean]>
  )[relation];
  if (always) return 'always';
  return never ? 'never' : 'undecided';
}

/** What can be said of the sign of every value. */
function signOf({ lowest, highest }: Interval) {
  const [low, high] = [
    lowest === null ? null : compareRatios(lowest.value, zero),
    highest === null ? null : compareRatios(highest.value, zero),
  ];
  return {
    isPositive: low === 1 || (low === 0 && lowest?.isIncluded === false),
    isNegative: high === -1 || (high === 0 && highest?.isIncluded === false),
    isNotPositive: high !== null && high <= 0,
    isNotNegative: low !== null && low >= 0,
  };
}

function sumOfEnds(one: IntervalEnd | null, other: IntervalEnd | null): IntervalEnd | null {
  if (one === null || other === null) return null;
  const [{ numerator: a, denominator: b }, { numerator: c, denominator: d }] = [one.value, other.value];
  return {
    value: { numerator: a * d + c * b, denominator: b * d },
    isIncluded: one.isIncluded && other.isIncluded,
  };
}

function checkedEnd(end: IntervalEnd | null, name: string): IntervalEnd | null {
  return end && { value: checkedRatio(end.value, name), isIncluded: end.isIncluded };
}

function checkedRatio(ratio: Ratio, name: string): Ratio {
  const numerator = toBigInt(ratio.numerator, `${name}.numerator`);
  const denominator = toBigInt(ratio.denominator, `${name}.denominator`);
  if (denominator > 0n) return reduce({ numerator, denominator });
  throw fault(
    'zero-denominator',
    {
      zh: `${name} 的分母应大于 0,实为 ${denominator};没有值的比值不在任何区间内。`,
      en: `The denominator of ${name} must be above 0, found ${denominator}; a ratio without a value lies in no interval.`,
    },
    { path: [name, 'denominator'], found: printed(denominator) },
  );
}

function ends(end: IntervalEnd | null): string {
  if (end === null) return '∞';
  return `${end.value.numerator}/${end.value.denominator}${end.isIncluded ? '' : ' (–)'}`;
}
