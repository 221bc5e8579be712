import type { Text } from '../../ground/index.js';
import type { Basis } from '../../indicator/basis.js';
import type { CalendarDate } from '../../time/index.js';
import type { ChangeSide } from '../change/change-figure.js';

/** One end of what is known of a value, as a ratio of two integers in lowest terms; 80 % is 4/5. */
export interface StatedEnd {
  readonly numerator: string;
  readonly denominator: string;
  /** `70%以上` includes 70 %, `超过70%` does not. */
  readonly isIncluded: boolean;
}

/** Between what a value lies (区间): both ends are one where it is known; `null` is without a bound. */
export interface StatedInterval {
  readonly lowest: StatedEnd | null;
  readonly highest: StatedEnd | null;
}

/** What is set against each other: 达到值, 目标, 基期, 预计, 国内前沿水平. */
export type AttainmentSideName = 'achieved' | 'target' | 'baseline' | 'expected' | 'frontier';

/** One of the five sides, with what was stated of it. */
export interface AttainmentSide {
  /**
   * `value`: a number; `bound`: a number with 以上, 不足 or the like; `missing`: there is none, and that was said (暂缺, 没有公布, or a figure without a
   * value); `not-stated`: nothing was said; `in-words`: a text without a number.
   */
  readonly state: 'value' | 'bound' | 'missing' | 'not-stated' | 'in-words';
  /** As it was published, or as its figure is printed. */
  readonly text: string | null;
  readonly interval: StatedInterval | null;
  /** Why there is no value. */
  readonly reason: Text | null;
  /** The figure that it is, with its rules and its digest; `null` where it was published. */
  readonly figure: ChangeSide | null;
}

/** How a value has to lie to the target. */
export type AimRelation = 'at-least' | 'above' | 'at-most' | 'below';

/** The target (目标), with the day by which it is to be reached. */
export interface TargetSide extends AttainmentSide {
  /** `null` where there is no target. */
  readonly relation: AimRelation | null;
  /** The last day by which (完成时限); `null` where none is stated. */
  readonly due: CalendarDate | null;
  /** Which document sets it; `null` where that was not said. */
  readonly basis: Basis | null;
}
