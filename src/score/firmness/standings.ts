import { compareRatios, order, type Ratio } from '../../exact/index.js';
import type { FirmnessPolicy } from './firmness-policy.js';

/** A value that is compared: cut to 64 binary places first, exactly where these are the same. */
export interface Compared {
  readonly cut: bigint;
  readonly value: Ratio;
}

/** Where a unit stands among others: the positions that its run of tied units takes, and the number of the run. */
export interface Standing {
  readonly first: number;
  readonly last: number;
  readonly run: number;
}

/** A value ready to be compared; cutting keeps the order, since a value that is cut to less is less. */
export function compared(value: Ratio): Compared {
  return { cut: (value.numerator << 64n) / value.denominator, value };
}

/** -1, 0 or 1: how the first compares with the second, exactly. */
export function compareCut(one: Compared, other: Compared): -1 | 0 | 1 {
  if (one.cut !== other.cut) return one.cut < other.cut ? -1 : 1;
  if (one.value.denominator === other.value.denominator)
    return order(one.value.numerator, other.value.numerator);
  return compareRatios(one.value, other.value);
}

/** Where each of some values stands; `null` for those without one, which are not ranked. */
export function standingsOf(
  values: readonly (Compared | null)[],
  best: FirmnessPolicy['best'],
): readonly (Standing | null)[] {
  const sign = best === 'highest' ? -1 : 1;
  const sorted = [...values.keys()]
    .filter((index) => values[index] !== null)
    .sort((one, other) => sign * compareCut(values[one]!, values[other]!));
  const standings: (Standing | null)[] = values.map(() => null);
  for (let start = 0, run = 1; start < sorted.length; run += 1) {
    let end = start + 1;
    while (end < sorted.length && compareCut(values[sorted[start]!]!, values[sorted[end]!]!) === 0) end += 1;
    const standing = { first: start + 1, last: end, run };
    for (const index of sorted.slice(start, end)) standings[index] = standing;
    start = end;
  }
  return standings;
}

/** Twice the place that a tie rule gives; under `ordinal` the best of those that the unit may have, since units that are tied may come in any order. */
export function twiceBest({ first, last, run }: Standing, ties: FirmnessPolicy['ties']): number {
  if (ties === 'fractional') return first + last;
  return 2 * (ties === 'dense' ? run : first);
}

/** Twice the place that a tie rule gives, under `ordinal` the worst. */
export function twiceWorst(standing: Standing, ties: FirmnessPolicy['ties']): number {
  return ties === 'ordinal' ? 2 * standing.last : twiceBest(standing, ties);
}

/** A place as it is written, `2` or `2.5`, from twice of it. */
export function placeText(twice: number): string {
  return `${twice >> 1}${twice % 2 === 0 ? '' : '.5'}`;
}
