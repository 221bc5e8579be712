import { premisesOf, type Reason } from './bound.js';
import { circleIn } from './circle.js';
import { type Problem, premiseOf } from './problem.js';
import { settle, withMore, withSystem, withUnexplainedSystem } from './system.js';

/** Premises that cannot hold together. */
export interface Conflict {
  readonly premises: readonly number[];
  /** Without any one of them nothing contradicts itself. */
  readonly isIrreducible: boolean;
}

/** What premises contradict each other among some; `null` where narrowing finds none. */
export function conflictAmong(problem: Problem, premises: readonly number[]): readonly Reason[] | null {
  return withSystem(problem, premises, settle);
}

/** What contradicts itself among some premises, without what that does not need; `null` where nothing is found. */
export function conflictIn(problem: Problem, premises: readonly number[]): Conflict | null {
  const { reasons, isCircle } = withSystem(problem, premises, (system) => {
    const narrowed = settle(system);
    return { reasons: narrowed ?? circleIn(system), isCircle: narrowed === null };
  });
  if (reasons === null) return null;
  const hasCircle = (some: readonly number[]) =>
    withUnexplainedSystem(problem, some, (system) => (settle(system) ?? circleIn(system)) !== null);
  return irreducible(problem, premisesOf(reasons), isCircle ? hasCircle : null);
}

/** More effort than this is not made for one conflict. */
const mostEffort = 400_000;

/** Takes more premises in for as long as something is done, and says whether with them something contradicts itself. */
type TakingIn = <Result>(premises: readonly number[], use: (isContradicted: boolean) => Result) => Result;

/**
 * Leaves out of a conflict what it does not need (最小矛盾集): what the document does not state first, so that what is left is as well founded as can be.
 *
 * @param contradicts - Whether some premises contradict each other; without it, whether narrowing finds that they do.
 */
export function irreducible(
  problem: Problem,
  premises: readonly number[],
  contradicts: ((premises: readonly number[]) => boolean) | null = null,
): Conflict {
  const end = problem.effort.left - mostEffort;
  const isCutShort = () => problem.effort.left < end;
  const best = bestFoundedFirst(problem, premises);
  const left =
    contradicts === null
      ? withUnexplainedSystem(problem, [], (system) =>
          neededOf(best, isCutShort, (more, use) =>
            withMore(system, problem, more, (conflict) => use(conflict !== null)),
          ),
        )
      : neededOf(best, isCutShort, askingAnew(contradicts));
  return { premises: [...left].sort((one, other) => one - other), isIrreducible: !isCutShort() };
}

/**
 * Which of some premises a contradiction needs beside what is taken in, the first of them rather than the later ones: by halves, the later half beside all of
 * the first, and then the first half beside what is needed of the later one.
 */
function neededOf(
  premises: readonly number[],
  isCutShort: () => boolean,
  takingIn: TakingIn,
): readonly number[] {
  const needed = (some: readonly number[], isContradicted: boolean): readonly number[] => {
    if (isContradicted) return [];
    if (some.length <= 1 || isCutShort()) return some;
    const half = Math.ceil(some.length / 2);
    const [first, later] = [some.slice(0, half), some.slice(half)];
    const ofLater = takingIn(first, (isNow) => needed(later, isNow));
    const ofFirst =
      ofLater.length === 0 ? needed(first, false) : takingIn(ofLater, (isNow) => needed(first, isNow));
    return [...ofFirst, ...ofLater];
  };
  return needed(premises, false);
}

function askingAnew(contradicts: (premises: readonly number[]) => boolean): TakingIn {
  const taken: number[] = [];
  return (premises, use) => {
    const before = taken.length;
    taken.push(...premises);
    const result = use(contradicts(taken));
    taken.length = before;
    return result;
  };
}

function bestFoundedFirst(problem: Problem, premises: readonly number[]): readonly number[] {
  const weights = new Map(premises.map((premise) => [premise, weightOf(problem, premise)]));
  return [...premises].sort((one, other) => weights.get(other)! - weights.get(one)! || one - other);
}

/** What is least well founded is left out first. */
function weightOf(problem: Problem, number: number): number {
  const premise = premiseOf(problem, number);
  if (premise.kind === 'reading' || premise.kind === 'relation-reading') return 0;
  if (premise.kind === 'claim') return 2;
  return problem.relations[premise.relation]!.relation.basis === 'assumed' ? 1 : 3;
}
