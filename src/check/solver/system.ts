import type { Reason } from './bound.js';
import type { Constraint } from './constraint.js';
import { type Effort, type Problem, premiseOf } from './problem.js';
import { confine, type Store, storeOf, takeBack, unexplained } from './store.js';

/** Some premises of a problem, narrowed together. */
export interface System {
  readonly store: Store;
  readonly constraints: Constraint[];
  /** The constraints of each variable, by their places. */
  readonly watching: Map<number, number[]>;
  /** Which constraints wait to be looked at, while it is settled. */
  readonly isWaiting: boolean[];
  /** The constraints from this place on were never looked at. */
  looked: number;
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
    const system = systemOn(store, more, problem.effort);
    take(system, problem, premises);
    return use(system);
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

/** The system of some constraints on what a store holds. */
export function systemOn(store: Store, constraints: readonly Constraint[], effort: Effort): System {
  const system = { store, constraints: [], watching: new Map(), isWaiting: [], looked: 0, effort };
  for (const constraint of constraints) watch(system, constraint);
  return system;
}

/** Adds premises to a system, which is not narrowed by them yet. */
function take(system: System, problem: Problem, premises: readonly number[]): void {
  const { store } = system;
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
        watch(system, constraint);
    }
  }
  problem.effort.left -= premises.length;
}

function watch({ constraints, watching, isWaiting }: System, constraint: Constraint): void {
  const index = constraints.push(constraint) - 1;
  isWaiting.push(false);
  for (const variable of constraint.variables) {
    const watchers = watching.get(variable);
    if (watchers === undefined) watching.set(variable, [index]);
    else if (watchers.at(-1) !== index) watchers.push(index);
  }
}

/** Does something with a system that more premises are taken into and settled with for so long, and with what of them cannot hold together. */
export function withMore<Result>(
  system: System,
  problem: Problem,
  premises: readonly number[],
  use: (conflict: readonly Reason[] | null) => Result,
): Result {
  const [mark, before] = [system.store.taken.length, system.constraints.length];
  take(system, problem, premises);
  const result = use(settle(system));
  takeBack(system.store, mark);
  for (const { variables } of system.constraints.splice(before))
    for (const variable of variables) {
      const watchers = system.watching.get(variable)!;
      while ((watchers.at(-1) ?? -1) >= before) watchers.pop();
    }
  system.isWaiting.length = before;
  system.looked = before;
  return result;
}

/** Narrows all variables by what is new in a system until nothing narrows any more (不动点); `null`, or the reasons that cannot hold together. */
export function settle(system: System): readonly Reason[] | null {
  const { store, constraints, watching, isWaiting, effort } = system;
  if (store.conflict !== null) return store.conflict;
  store.settling += 1;
  const waiting: number[] = [];
  const wake = (index: number) => {
    if (isWaiting[index]!) return;
    isWaiting[index] = true;
    waiting.push(index);
  };
  const wakeWatchers = () => {
    for (const variable of store.narrowed) for (const index of watching.get(variable) ?? []) wake(index);
    store.narrowed.length = 0;
  };
  for (; system.looked < constraints.length; system.looked += 1) wake(system.looked);
  wakeWatchers();
  const mostSteps = 4000 + 60 * constraints.length;
  let [next, isLeft] = [0, true];
  while (next < waiting.length && isLeft) {
    if (next > mostSteps || effort.left < 0) {
      store.isCutShort = true;
      effort.isSpent ||= effort.left < 0;
      break;
    }
    const index = waiting[next]!;
    next += 1;
    isWaiting[index] = false;
    effort.left -= constraints[index]!.variables.length;
    isLeft = constraints[index]!.narrow(store);
    if (isLeft) wakeWatchers();
  }
  for (; next < waiting.length; next += 1) isWaiting[waiting[next]!] = false;
  return store.conflict;
}
