import { onlyValue } from '../solver/bound.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { rangeIn } from '../solver/store.js';
import type { System } from '../solver/system.js';
import { loneShare, passingShares } from './lone-share.js';
import { passingIn } from './passing.js';
import { formatOf } from './printable-format.js';

/** How many of the numbers printable in the same format would pass as well (检验力). */
export interface Power {
  readonly passing: bigint;
  readonly printable: bigint;
  /** Whether so many pass, given that the others have a solution; otherwise at most so many. */
  readonly isExact: boolean;
}

/** The power of a claim, in the settled system of the others; `null` where the number is negative, so that no format is plain. */
export function powerOf(
  problem: Problem,
  system: System,
  known: KnownClaim,
  isActive: (premise: number) => boolean,
): Power | null {
  const format = formatOf(problem, known);
  if (format === null) return null;
  const printable = format.last - format.first + 1n;
  const range = rangeIn(system.store, known.variable);
  const passing = passingIn(problem, known, format, range);
  if (known.closing !== null) return { passing: passing + 1n, printable, isExact: false };
  const share = loneShare(problem, system, known, isActive);
  if (share !== null) {
    const shares = passingShares(problem, known, format, share);
    if (shares !== null) return { passing: shares, printable, isExact: true };
  }
  return { passing, printable, isExact: onlyValue(range) !== null };
}
