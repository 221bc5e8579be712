import type { Ratio } from '../../exact/index.js';
import { orderOfValues } from '../ranking/order-of-values.js';
import type { FirmnessPolicy } from './firmness-policy.js';

/** Where a unit stands among others: the positions that its run of tied units takes, and the number of the run. */
export interface Standing {
  readonly first: number;
  readonly last: number;
  readonly run: number;
}

/** Where each of some values stands; `null` for those without one, which are not ranked. */
export function standingsOf(
  values: readonly (Ratio | null)[],
  best: FirmnessPolicy['best'],
): readonly (Standing | null)[] {
  const present = [...values.keys()].filter((index) => values[index] !== null);
  const numbers = orderOfValues(present.map((index) => values[index]!));
  const runs: number[][] = [];
  for (const [at, index] of present.entries()) {
    const run = runs[numbers[at]!];
    if (run === undefined) runs[numbers[at]!] = [index];
    else run.push(index);
  }
  if (best === 'highest') runs.reverse();
  const standings: (Standing | null)[] = values.map(() => null);
  let first = 1;
  for (const [at, run] of runs.entries()) {
    const standing = { first, last: first + run.length - 1, run: at + 1 };
    for (const index of run) standings[index] = standing;
    first += run.length;
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
