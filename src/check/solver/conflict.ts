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

/** More tests than these are not made for one conflict. */
const mostTests = 400;

/**
 * Leaves out of a conflict what it does not need (最小矛盾集), one premise after the other: what the document does not state first, so that what is left is
 * as well founded as can be.
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
  let left = [...premises].sort(
    (one, other) => weightOf(problem, one) - weightOf(problem, other) || other - one,
  );
  const needed = new Set<number>();
  for (let tests = 0; ; tests += 1) {
    const candidate = left.find((premise) => !needed.has(premise));
    if (candidate === undefined)
      return { premises: left.sort((one, other) => one - other), isIrreducible: true };
    if (tests === mostTests)
      return { premises: left.sort((one, other) => one - other), isIrreducible: false };
    const smaller = test(left.filter((premise) => premise !== candidate));
    if (smaller === null) needed.add(candidate);
    else {
      const kept = new Set(smaller);
      left = left.filter((premise) => kept.has(premise));
    }
  }
}

/** What is least well founded is left out first. */
function weightOf(problem: Problem, number: number): number {
  const premise = premiseOf(problem, number);
  if (premise.kind === 'reading' || premise.kind === 'relation-reading') return 0;
  if (premise.kind === 'claim') return 2;
  return problem.relations[premise.relation]!.relation.basis === 'assumed' ? 1 : 3;
}
