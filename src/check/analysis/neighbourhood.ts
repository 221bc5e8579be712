import { onlyValue } from '../solver/bound.js';
import { type KnownClaim, type Problem, premisesOfClaim, premisesOfRelation } from '../solver/problem.js';

/**
 * The premises nearest to a quantity (邻近的条件), without one claim. Leaving premises out leaves more possible, never less: what is impossible by some of them is
 * impossible. What lies behind a quantity whose own number leaves one value says nothing more of the others.
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
  const isPinned = (near: number) =>
    problem.claimsOf[near]?.some((index) => isActive(index) && leavesOneValue(problem.claims[index]!)) ??
    false;
  for (const near of variables) {
    if (near !== variable && isPinned(near)) continue;
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

function leavesOneValue({ sure, closing }: KnownClaim): boolean {
  return closing === null && onlyValue(sure) !== null;
}
