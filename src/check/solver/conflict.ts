import { premisesOf, type Reason } from './bound.js';
import { type Problem, premiseOf } from './problem.js';
import { settle, withSystem } from './system.js';

/** Premises that cannot hold together. */
export interface Conflict {
  readonly premises: readonly number[];
  /** Without any one of them nothing contradicts itself. */
  readonly isIrreducible: boolean;
}

/** What premises contradict each other among some; `null` where narrowing finds none. */
export function conflictAmong(problem: Problem, premises: readonly number[]): readonly Reason[] | null {
  return withSystem(problem, premises, settleAll);
}

const settleAll = (system: Parameters<typeof settle>[0]) => settle(system);

/** More effort than this is not made for one conflict. */
const mostEffort = 400_000;

/**
 * Leaves out of a conflict what it does not need (最小矛盾集), by halves and then one premise after the other: what the document does not state first, so that
 * what is left is as well founded as can be.
 *
 * @param test - What contradicts itself among some premises, as premises; `null` for nothing.
 */
export function irreducible(
  problem: Problem,
  premises: readonly number[],
  test: (premises: readonly number[]) => readonly number[] | null = (some) => {
    const reasons = conflictAmong(problem, some);
    return reasons && premisesOf(reasons);
  },
): Conflict {
  let left: readonly number[] = premises;
  const end = problem.effort.left - mostEffort;
  const weights = [...new Set(premises.map((premise) => weightOf(problem, premise)))].sort(
    (one, other) => one - other,
  );
  for (const weight of weights) {
    const candidates = () => left.filter((premise) => weightOf(problem, premise) === weight).reverse();
    for (
      let size = Math.ceil(candidates().length / 2);
      size > 0;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      const needed = new Set<number>();
      for (;;) {
        const chunk = candidates()
          .filter((premise) => !needed.has(premise))
          .slice(0, size);
        if (chunk.length === 0) break;
        if (problem.effort.left < end) return { premises: rising(left), isIrreducible: false };
        const smaller = test(left.filter((premise) => !chunk.includes(premise)));
        if (smaller === null) {
          for (const premise of chunk) needed.add(premise);
          continue;
        }
        const kept = new Set(smaller);
        left = left.filter((premise) => kept.has(premise));
      }
    }
  }
  return { premises: rising(left), isIrreducible: true };
}

function rising(premises: readonly number[]): number[] {
  return [...premises].sort((one, other) => one - other);
}

/** What is least well founded is left out first. */
function weightOf(problem: Problem, number: number): number {
  const premise = premiseOf(problem, number);
  if (premise.kind === 'reading' || premise.kind === 'relation-reading') return 0;
  if (premise.kind === 'claim') return 2;
  return problem.relations[premise.relation]!.relation.basis === 'assumed' ? 1 : 3;
}
