import type { Interval } from '../../exact/index.js';
import { possibleValues } from '../printed/possible-values.js';
import { readQuantity } from '../printed/read-quantity.js';
import { type KnownClaim, type Problem, premisesOfClaim, premisesOfRelation } from '../solver/problem.js';

/** So many relations of a number are asked whether another number would contradict them. */
export const mostAsked = 40;

/** Premises without those of one claim. */
export function withoutClaim(
  problem: Problem,
  premises: readonly number[],
  { index }: KnownClaim,
): readonly number[] {
  const own = premisesOfClaim(problem, index);
  return premises.filter((premise) => !own.includes(premise));
}

/** A relation with all numbers of its quantities. */
export function premisesAlone(problem: Problem, relation: number): readonly number[] {
  const claims = problem.relations[relation]!.variables.flatMap((variable) => problem.claimsOf[variable]!);
  return [
    ...claims.flatMap((claim) => premisesOfClaim(problem, claim)),
    ...premisesOfRelation(problem, relation),
  ];
}

/** What a claim would leave possible if it were printed differently; `null` for what is no number. */
export function valuesOf(
  { modes, variables }: Problem,
  { variable }: KnownClaim,
  printed: string,
): Interval | null {
  try {
    return possibleValues(readQuantity(printed), modes, variables.kinds[variable] === 'target').interval;
  } catch {
    // A respelling that is no number any more is no repair.
    return null;
  }
}
