import { compareRatios, type Interval, type IntervalEnd, type Ratio } from '../../exact/index.js';

/**
 * Why a bound holds: what of the document it rests on, directly and by the bounds that it was derived from. `null` is what holds of every quantity of its
 * kind: a count is not below zero.
 */
export interface Reason {
  readonly premise: number | null;
  readonly from: readonly Reason[];
}

/** One end of what is possible for a quantity, and why. */
export interface Bound extends IntervalEnd {
  readonly because: Reason;
}

/** What is possible for a quantity: between two bounds, `null` where there is none. */
export interface Range {
  readonly lowest: Bound | null;
  readonly highest: Bound | null;
}

/** Holds of every quantity of its kind. */
export const ofItself: Reason = { premise: null, from: [] };

/** Whether a new lower end leaves less than the one that stands. */
export function isHigher(value: Ratio, isIncluded: boolean, than: IntervalEnd | null): boolean {
  if (than === null) return true;
  const order = compareRatios(value, than.value);
  return order > 0 || (order === 0 && than.isIncluded && !isIncluded);
}

/** Whether a new upper end leaves less than the one that stands. */
export function isLower(value: Ratio, isIncluded: boolean, than: IntervalEnd | null): boolean {
  if (than === null) return true;
  const order = compareRatios(value, than.value);
  return order < 0 || (order === 0 && than.isIncluded && !isIncluded);
}

/** Whether nothing lies between two ends. */
export function isEmpty(lowest: IntervalEnd | null, highest: IntervalEnd | null): boolean {
  if (lowest === null || highest === null) return false;
  const order = compareRatios(lowest.value, highest.value);
  return order > 0 || (order === 0 && !(lowest.isIncluded && highest.isIncluded));
}

/** The value of a range that leaves one (单点); `null` where several are possible. */
export function onlyValue({ lowest, highest }: Interval): Ratio | null {
  if (lowest === null || highest === null) return null;
  return compareRatios(lowest.value, highest.value) === 0 ? lowest.value : null;
}

/** The premises that reasons rest on, each once, in rising order. */
export function premisesOf(reasons: readonly Reason[]): number[] {
  return premisesWithin(reasons, { left: Infinity })!;
}

/** The same, as long as no more reasons are looked at than a budget has left; `null` once it is spent. */
export function premisesWithin(reasons: readonly Reason[], budget: { left: number }): number[] | null {
  const seen = new Set<Reason>();
  const premises = new Set<number>();
  const open = [...reasons];
  for (let reason = open.pop(); reason !== undefined; reason = open.pop()) {
    if (seen.has(reason)) continue;
    if (budget.left <= 0) return null;
    budget.left -= 1;
    seen.add(reason);
    if (reason.premise !== null) premises.add(reason.premise);
    for (const before of reason.from) open.push(before);
  }
  return [...premises].sort((one, other) => one - other);
}
