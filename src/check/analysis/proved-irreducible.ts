import type { Conflict } from '../solver/conflict.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import { witnessOf } from './witness.js';

/** Conflicts of more premises are not proved to be irreducible. */
const mostPremises = 60;

/**
 * Leaves out of a conflict what a search shows that it does not need, and proves of the rest that without any one premise there is a solution (最小性的证明).
 * Narrowing alone does not prove that: it may miss a contradiction.
 */
export function provedIrreducible(problem: Problem, { premises, isIrreducible }: Conflict): Conflict {
  if (!isIrreducible || premises.length > mostPremises) return { premises, isIrreducible: false };
  for (const premise of premises) {
    const rest = premises.filter((other) => other !== premise);
    const { found } = witnessOf(problem, variablesIn(problem, rest), rest, [], 300);
    if (found === 'none') return provedIrreducible(problem, { premises: rest, isIrreducible });
    if (found === 'neither') return { premises, isIrreducible: false };
  }
  return { premises, isIrreducible: true };
}

function variablesIn(problem: Problem, premises: readonly number[]): readonly number[] {
  const variables = new Set<number>();
  for (const number of premises) {
    const premise = premiseOf(problem, number);
    if (premise.kind === 'claim' || premise.kind === 'reading') {
      variables.add(problem.claims[premise.claim]!.variable);
    } else {
      const { stated, assumed, variables: named } = problem.relations[premise.relation]!;
      for (const variable of [...named, ...[...stated, ...assumed].flatMap((each) => each.variables)])
        variables.add(variable);
    }
  }
  return [...variables];
}
