import type { Conflict } from '../solver/conflict.js';
import type { Problem } from '../solver/problem.js';
import { variablesIn } from '../solver/variables-in.js';
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
