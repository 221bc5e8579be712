import { compareRatios, type IntervalEnd, type Ratio } from '../../exact/index.js';
import { times } from '../../exact/ratio.js';
import { isHigher, isLower } from './bound.js';
import type { Constraint } from './constraint.js';
import { reasonIn, reasonsIn } from './reasons.js';
import { lower, raise, rangeIn, type Store } from './store.js';

/** Two ends, `null` where there is none. */
export interface Ends {
  readonly lowest: IntervalEnd | null;
  readonly highest: IntervalEnd | null;
}

/** The product is one factor times the other (乘积关系). */
export function product(premise: number, whole: number, one: number, other: number): Constraint {
  return {
    variables: [whole, one, other],
    narrow: (store) =>
      confineTo(store, whole, premise, [one, other], productOf(rangeIn(store, one), rangeIn(store, other))) &&
      divide(store, premise, one, whole, other) &&
      divide(store, premise, other, whole, one),
  };
}

function divide(store: Store, premise: number, quotient: number, dividend: number, divisor: number): boolean {
  const [of, by] = [rangeIn(store, dividend), rangeIn(store, divisor)];
  // 0 times anything is 0: where both may be 0 the quotient may be anything.
  if (mayBeZero(of) && mayBeZero(by)) return true;
  const inverse = inverseOf(by);
  return inverse === null || confineTo(store, quotient, premise, [dividend, divisor], productOf(of, inverse));
}

function confineTo(
  store: Store,
  variable: number,
  premise: number,
  from: readonly number[],
  { lowest, highest }: Ends,
): boolean {
  const range = rangeIn(store, variable);
  const isNarrower =
    (lowest !== null && isHigher(lowest.value, lowest.isIncluded, range.lowest)) ||
    (highest !== null && isLower(highest.value, highest.isIncluded, range.highest));
  if (!isNarrower) return true;
  const because = reasonIn(store, premise, () => reasonsIn(store, from));
  return (
    (lowest === null || raise(store, variable, lowest.value, lowest.isIncluded, because)) &&
    (highest === null || lower(store, variable, highest.value, highest.isIncluded, because))
  );
}

/** All products of a value of one range and a value of the other. */
export function productOf(one: Ends, other: Ends): Ends {
  const corners = [
    corner(one.lowest, -1, other.lowest, -1),
    corner(one.lowest, -1, other.highest, 1),
    corner(one.highest, 1, other.lowest, -1),
    corner(one.highest, 1, other.highest, 1),
  ];
  return { lowest: extreme(corners, -1), highest: extreme(corners, 1) };
}

/** The product of two ends; without an end, the sign of infinity. */
function corner(one: IntervalEnd | null, oneSide: 1 | -1, other: IntervalEnd | null, otherSide: 1 | -1) {
  if (one !== null && other !== null)
    return {
      value: times(one.value, other.value),
      isIncluded: (one.isIncluded && other.isIncluded) || isReachedZero(one) || isReachedZero(other),
    };
  if (one === null && other === null) return oneSide === otherSide ? 1 : -1;
  const [end, side] = one === null ? [other!, oneSide] : [one, otherSide];
  if (end.value.numerator === 0n) return end;
  return end.value.numerator > 0n ? side : side === 1 ? -1 : 1;
}

function extreme(corners: readonly (IntervalEnd | 1 | -1)[], side: 1 | -1): IntervalEnd | null {
  let found: IntervalEnd | null = null;
  for (const at of corners) {
    if (at === side) return null;
    if (at === 1 || at === -1) continue;
    const order = found === null ? side : compareRatios(at.value, found.value);
    if (order === side || (order === 0 && at.isIncluded)) found = at;
  }
  return found;
}

function isReachedZero({ value, isIncluded }: IntervalEnd): boolean {
  return isIncluded && value.numerator === 0n;
}

/** One over every value of a range but 0; `null` where the range has both signs. */
export function inverseOf({ lowest, highest }: Ends): Ends | null {
  if (lowest !== null && lowest.value.numerator >= 0n)
    return { lowest: highest === null ? openZero : over(highest), highest: over(lowest) };
  if (highest !== null && highest.value.numerator <= 0n)
    return { lowest: over(highest), highest: lowest === null ? openZero : over(lowest) };
  return null;
}

function over({ value: { numerator, denominator }, isIncluded }: IntervalEnd): IntervalEnd | null {
  if (numerator === 0n) return null;
  const value: Ratio =
    numerator > 0n
      ? { numerator: denominator, denominator: numerator }
      : { numerator: -denominator, denominator: -numerator };
  return { value, isIncluded };
}

const openZero: IntervalEnd = { value: { numerator: 0n, denominator: 1n }, isIncluded: false };

function mayBeZero({ lowest, highest }: Ends): boolean {
  const isBelow =
    lowest !== null && (lowest.value.numerator > 0n || (lowest.value.numerator === 0n && !lowest.isIncluded));
  const isAbove =
    highest !== null &&
    (highest.value.numerator < 0n || (highest.value.numerator === 0n && !highest.isIncluded));
  return !isBelow && !isAbove;
}
