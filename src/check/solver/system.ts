import type { Reason } from './bound.js';
import type { Constraint } from './constraint.js';
import { type Effort, type Problem, premiseOf } from './problem.js';
import { confine, type Store, storeOf, takeBack, unexplained } from './store.js';

/** Some premises of a problem, narrowed together. */
export interface System {
  readonly store: Store;
  readonly constraints: readonly Constraint[];
  readonly watching: ReadonlyMap<number, readonly number[]>;
  /** Which constraints wait to be looked at, while it is settled. */
  readonly isWaiting: Uint8Array;
  readonly effort: Effort;
}

/** Stores that are in no use: thousands of small systems are made of one problem, each touching few of its variables. */
const idleStores = new WeakMap<Problem, Store[]>();

/** Does something with the system of some premises, and of more constraints, which is not narrowed yet; it does not last longer than that. */
export function withSystem<Result>(
  problem: Problem,
  premises: readonly number[],
  use: (system: System) => Result,
  more: readonly Constraint[] = [],
): Result {
  const idle = idleStores.get(problem) ?? [];
  idleStores.set(problem, idle);
  const { lowest, isWhole } = problem.variables;
  const store = idle.pop() ?? storeOf(lowest, isWhole);
  try {
    return use(systemIn(store, problem, premises, more));
  } finally {
    takeBack(store, 0);
    store.isCutShort = false;
    idle.push(store);
  }
}

/** The same for whoever asks only what is left, and not why. */
export function withUnexplainedSystem<Result>(
  problem: Problem,
  premises: readonly number[],
  use: (system: System) => Result,
  more: readonly Constraint[] = [],
): Result {
  return withSystem(problem, premises, (system) => unexplained(system.store, () => use(system)), more);
}

function systemIn(
  store: Store,
  problem: Problem,
  premises: readonly number[],
  more: readonly Constraint[],
): System {
  const constraints: Constraint[] = [...more];
  store.settling += 1;
  for (const number of premises) {
    const premise = premiseOf(problem, number);
    if (premise.kind === 'claim' || premise.kind === 'reading') {
      const claim = problem.claims[premise.claim]!;
      const range = premise.kind === 'claim' ? (claim.closing ?? claim.sure) : claim.assumed;
      if (store.conflict === null) confine(store, claim.variable, range);
    } else {
      const relation = problem.relations[premise.relation]!;
      for (const constraint of premise.kind === 'relation' ? relation.stated : relation.assumed)
        constraints.push(constraint);
    }
  }
  problem.effort.left -= premises.length;
  store.narrowed.length = 0;
  const watching = new Map<number, number[]>();
  for (const [index, { variables }] of constraints.entries())
    for (const variable of variables) {
      const watchers = watching.get(variable);
      if (watchers === undefined) watching.set(variable, [index]);
      else if (watchers.at(-1) !== index) watchers.push(index);
    }
  const isWaiting = new Uint8Array(constraints.length);
  return { store, constraints, watching, isWaiting, effort: problem.effort };
}

/**
 * Narrows all variables by all constraints until nothing narrows any more (不动点); `null`, or the reasons that cannot hold together.
 *
 * @param changed - The variables that were narrowed since it was settled; without them all constraints are looked at.
 */
export function settle(
  { store, constraints, watching, isWaiting, effort }: System,
  changed: readonly number[] | null = null,
): readonly Reason[] | null {
  if (store.conflict !== null) return store.conflict;
  store.settling += 1;
  isWaiting.fill(0);
  const waiting: number[] = [];
  const wake = (index: number) => {
    if (isWaiting[index] === 1) return;
    isWaiting[index] = 1;
    waiting.push(index);
  };
  const wakeWatchers = (variable: number) => {
    for (const index of watching.get(variable) ?? []) wake(index);
  };
  if (changed === null) for (const index of constraints.keys()) wake(index);
  else for (const variable of changed) wakeWatchers(variable);
  const mostSteps = 4000 + 60 * constraints.length;
  for (let next = 0; next < waiting.length; next += 1) {
    if (next > mostSteps || effort.left < 0) {
      store.isCutShort = true;
      effort.isSpent ||= effort.left < 0;
      break;
    }
    const index = waiting[next]!;
    isWaiting[index] = 0;
    effort.left -= constraints[index]!.variables.length;
    if (!constraints[index]!.narrow(store)) return store.conflict;
    for (const variable of store.narrowed) wakeWatchers(variable);
    store.narrowed.length = 0;
  }
  return null;
}
