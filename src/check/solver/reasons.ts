import { type Bound, ofItself, type Reason } from './bound.js';
import { rangeIn, type Store } from './store.js';

/** What follows from a premise and some bounds, as a reason. */
export function reasonIn(store: Store, premise: number, from: () => readonly Reason[]): Reason {
  return store.isExplained ? { premise, from: from() } : ofItself;
}

/** The reasons of the bounds of variables that are not of themselves. */
export function reasonsIn(store: Store, variables: readonly number[]): Reason[] {
  return reasonsOf(
    variables.flatMap((variable) => {
      const { lowest, highest } = rangeIn(store, variable);
      return [lowest, highest];
    }),
  );
}

/** The reasons of bounds that are not of themselves. */
export function reasonsOf(bounds: readonly (Bound | null)[]): Reason[] {
  const reasons: Reason[] = [];
  for (const bound of bounds) if (bound !== null && bound.because !== ofItself) reasons.push(bound.because);
  return reasons;
}
