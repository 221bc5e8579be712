import type { Reason } from './bound.js';
import type { Store } from './store.js';

/** What has to hold between variables: it narrows them by each other. */
export interface Constraint {
  readonly variables: readonly number[];
  /** Whether anything is left of every variable. */
  readonly narrow: (store: Store) => boolean;
  /** Which variables it puts in order, whatever their values. */
  readonly orders?: (store: Store) => readonly Order[];
}

/** One variable is not above another, or below it (先后关系). */
export interface Order {
  readonly lesser: number;
  readonly greater: number;
  readonly isStrict: boolean;
  readonly because: () => Reason;
}
