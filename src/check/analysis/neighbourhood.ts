import { type Problem, premisesOfClaim, premisesOfRelation } from '../solver/problem.js';

/**
 * The premises nearest to a quantity (邻近的条件), without one claim. Leaving premises out leaves more possible, never less: what is impossible by some of them is
 * impossible.
 */
export function neighbourhoodOf(
  problem: Problem,
  variable: number,
  without: number | null,
  isActive: (premise: number) => boolean,
  mostRelations = 24,
): readonly number[] {
  const variables = new Set([variable]);
  const relations = new Set<number>();
  const premises: number[] = [];
  for (const near of variables) {
    for (const index of problem.relationsOf[near] ?? []) {
      if (relations.has(index) || !isActive(problem.claims.length + index)) continue;
      if (relations.size >= mostRelations) break;
      relations.add(index);
      for (const premise of premisesOfRelation(problem, index)) if (isActive(premise)) premises.push(premise);
      for (const other of problem.relations[index]!.variables) variables.add(other);
    }
  }
  for (const near of variables)
    for (const claim of problem.claimsOf[near] ?? [])
      if (claim !== without)
        for (const premise of premisesOfClaim(problem, claim)) if (isActive(premise)) premises.push(premise);
  return premises;
}
