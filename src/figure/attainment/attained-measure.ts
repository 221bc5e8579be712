import type { Unit } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { ExactValue } from '../../indicator/figure-record.js';
import type { AttainmentSideName, StatedEnd } from './attainment-side.js';

/** One end of a measure that is known as a bound only, printed outwards: what is printed holds of the exact value too. */
export interface MeasuredEnd extends StatedEnd {
  readonly decimal: string;
}

/** A gap or a share that exists: exact, rounded once, and as it is printed. */
export interface MeasuredValue {
  readonly state: 'value';
  readonly unit: Unit;
  /** As a ratio of two integers in lowest terms; 2.8 percentage points and 2.8 % are 7/250. */
  readonly exact: ExactValue['exact'];
  readonly decimal: string;
  readonly text: string;
  readonly direction: 'exact' | 'up' | 'down';
  readonly lowest: null;
  readonly highest: null;
  readonly of: null;
  readonly reason: null;
}

/** A gap or a share of which a bound is known: `≤10.00个百分点`. */
export interface MeasuredBound {
  readonly state: 'bound';
  readonly unit: Unit;
  readonly exact: null;
  readonly decimal: null;
  readonly text: string;
  readonly direction: null;
  readonly lowest: MeasuredEnd | null;
  readonly highest: MeasuredEnd | null;
  readonly of: null;
  readonly reason: null;
}

/**
 * There is nothing to tell, and why. `missing`, `not-stated`, `in-words`: the side `of` has no number, in the words of its own state; `zero-denominator`:
 * the target is the baseline, and there is no way to go; `undecided`: the bounds say nothing. None of these is 0.
 */
export interface NotMeasured {
  readonly state: 'missing' | 'not-stated' | 'in-words' | 'zero-denominator' | 'undecided';
  readonly unit: Unit | null;
  readonly exact: null;
  readonly decimal: null;
  readonly text: null;
  readonly direction: null;
  readonly lowest: null;
  readonly highest: null;
  readonly of: AttainmentSideName | null;
  readonly reason: Text;
}

/** A gap or a share of the way: a value, a bound, or neither with the reason. */
export type AttainedMeasure = MeasuredValue | MeasuredBound | NotMeasured;
