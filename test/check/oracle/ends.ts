/** Intervals with their ends, by looking at points: which numbers a printed one leaves possible, and what can be computed from them. */
import { compare, type Fraction, fraction, minus, over, plus, times, zero } from '../../score/fraction.js';
import type { OracleMode } from './digit-rounding.js';
import { roundedTo } from './printed-form.js';

export interface End {
  readonly value: Fraction;
  readonly isIncluded: boolean;
}

export interface Ends {
  readonly lowest: End;
  readonly highest: End;
}

/** The numbers not below zero that a mode rounds to a printed one: found by rounding points on either side of it. */
export function endsOfRounded(printed: Fraction, step: Fraction, mode: OracleMode): Ends {
  const isPrintedSo = (value: Fraction) => compare(roundedTo(value, step, mode), printed) === 0;
  const quarters = (many: number) => times(step, fraction(many, 4));
  const endOn = (side: typeof plus): End => {
    const reach = isPrintedSo(side(printed, quarters(3)))
      ? 4
      : isPrintedSo(side(printed, quarters(1)))
        ? 2
        : 0;
    const value = side(printed, quarters(reach));
    return { value, isIncluded: isPrintedSo(value) };
  };
  const lowest = endOn(minus);
  return {
    lowest: compare(lowest.value, zero) < 0 ? { value: zero, isIncluded: true } : lowest,
    highest: endOn(plus),
  };
}

/** Points of an interval that tell it: both ends, and so many between; each with whether it is in the interval. */
export function pointsOf({ lowest, highest }: Ends, among: readonly Fraction[], between = 6): readonly End[] {
  const width = minus(highest.value, lowest.value);
  const inner = Array.from({ length: between - 1 }, (_, index) =>
    plus(lowest.value, times(width, fraction(index + 1, between))),
  );
  const isInside = (value: Fraction) => compare(lowest.value, value) < 0 && compare(value, highest.value) < 0;
  const points = [...inner, ...among].filter(isInside).map((value) => ({ value, isIncluded: true }));
  if (compare(width, zero) > 0) return [lowest, ...points, highest];
  return [{ value: lowest.value, isIncluded: lowest.isIncluded && highest.isIncluded }];
}

/**
 * The least and the greatest that is computed from two intervals, over all pairs of points: an end is included if a pair reaches it that is in both
 * intervals. Nothing if no pair is.
 */
export function computedEnds(
  [first, second]: readonly [Ends, Ends],
  compute: (one: Fraction, other: Fraction) => Fraction | null,
): Ends | null {
  const ends = [first.lowest, first.highest, second.lowest, second.highest]
    .map(({ value }) => value)
    .sort(compare);
  // Where the two lie beside each other decides whether one can be the other.
  const among = ends.flatMap((value, index) =>
    index === 0 ? [value] : [over(plus(ends[index - 1]!, value), fraction(2)), value],
  );
  let lowest: End | null = null;
  let highest: End | null = null;
  let isAny = false;
  const others = pointsOf(second, among);
  for (const one of pointsOf(first, among)) {
    for (const other of others) {
      const value = compute(one.value, other.value);
      if (value === null) continue;
      const isIncluded = one.isIncluded && other.isIncluded;
      isAny ||= isIncluded;
      lowest = further(lowest, { value, isIncluded }, -1);
      highest = further(highest, { value, isIncluded }, 1);
    }
  }
  return isAny && lowest !== null && highest !== null ? { lowest, highest } : null;
}

function further(known: End | null, found: End, direction: 1 | -1): End {
  if (known === null) return found;
  const order = compare(found.value, known.value);
  if (order === 0) return { value: known.value, isIncluded: known.isIncluded || found.isIncluded };
  return order === direction ? found : known;
}
