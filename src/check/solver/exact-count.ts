import type { Problem } from './problem.js';

/** The count that is printed of a quantity in full; `null` for one that is not printed, or rounded, or no count. */
export function exactCount({ claims, claimsOf, variables }: Problem, variable: number): bigint | null {
  if (variables.kinds[variable] !== 'count') return null;
  const index = claimsOf[variable]?.find((claim) => claims[claim]!.read !== null);
  if (index === undefined) return null;
  const { read, isRounded } = claims[index]!;
  return read!.wording === null && !isRounded && read!.value.denominator === 1n
    ? read!.value.numerator
    : null;
}
