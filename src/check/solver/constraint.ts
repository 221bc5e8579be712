import type { Store } from './store.js';

/** What has to hold between variables: it narrows them by each other. */
export interface Constraint {
  readonly variables: readonly number[];
  /** Whether anything is left of every variable. */
  readonly narrow: (store: Store) => boolean;
}
