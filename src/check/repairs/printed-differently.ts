import type { Interval } from '../../exact/index.js';
import { readAs } from '../claims/read-as.js';
import { possibleValues } from '../printed/possible-values.js';
import type { Conflict } from '../solver/conflict.js';
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

/** The relations of a contradiction, each with all numbers of its quantities: what agrees with some of these only is no repair. */
export function relationsAround(
  problem: Problem,
  { premises }: Conflict,
  { variable }: KnownClaim,
): readonly (readonly number[])[] {
  return problem.relationsOf[variable]!.slice(0, mostAsked)
    .filter((relation) => premises.includes(problem.claims.length + relation))
    .map((relation) => premisesAlone(problem, relation));
}

/** What a claim would leave possible if it were printed differently; `null` for what is no number. */
export function valuesOf(
  { modes, variables }: Problem,
  { variable }: KnownClaim,
  printed: string,
): Interval | null {
  const kind = variables.kinds[variable]!;
  try {
    return possibleValues(readAs(kind, printed), modes, kind === 'target').interval;
  } catch {
    // A respelling that is no number any more is no repair.
    return null;
  }
}
