import type { Ratio } from '../../exact/index.js';
import type { Bound } from './bound.js';
import type { Store } from './store.js';

/** A variable times a whole number that is not 0. */
export interface Term {
  readonly variable: number;
  readonly factor: bigint;
}

/** One end of what is left of a variable. */
export function boundOf(store: Store, variable: number, isLowest: boolean): Bound | null {
  return (isLowest ? store.lowest[variable] : store.highest[variable]) ?? null;
}

/** A bound times the factor of its term. */
export function timesFactor({ value }: Bound, factor: bigint): Ratio {
  return factor === 1n ? value : { numerator: value.numerator * factor, denominator: value.denominator };
}
