import type { Unit } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { FigureCommon } from '../../indicator/figure-record.js';
import type { Setting } from '../../indicator/setting.js';
import type { CalendarDate } from '../../time/index.js';
import type { ChangeRounding } from '../change/change-figure.js';
import type { Comparison } from '../units-figure.js';
import type { AttainedMeasure } from './attained-measure.js';
import type { AttainmentFlag } from './attainment-flag.js';
import type { AttainmentSide, TargetSide } from './attainment-side.js';

/** The day on which it is asked whether the target is due, and where it comes from. */
export interface AttainmentDay {
  readonly day: CalendarDate;
  readonly from: 'given' | 'as-of' | 'period';
}

/** Whether a target is met: `undecided` where what is known allows either, `no-value` where there is nothing to compare. */
export type AttainmentVerdict = 'met' | 'not-met' | 'undecided' | 'no-value';

/** Whether the day of the target has come: on the day itself it has. `unknown`: it is not said on which day that is asked. */
export type DueState = 'passed' | 'not-yet' | 'not-stated' | 'unknown';

/** One side held against another. */
export interface AttainmentAgainst {
  readonly verdict: AttainmentVerdict;
  /** What is missing towards it, in the direction of better. */
  readonly gap: AttainedMeasure;
  /** Why the verdict is open, or there is none. */
  readonly reason: Text | null;
}

/** A value against its target (目标达成): a frozen plain object that survives JSON. */
export interface AttainmentFigure extends AttainmentAgainst {
  readonly format: 'zwfw-figure/1';
  /** The version of the library that made it. */
  readonly library: string;
  readonly kind: 'attainment';
  readonly indicator: {
    /** `null` for what is no indicator of the catalogue. */
    readonly code: string | null;
    readonly name: Text;
    /** Which direction is better. */
    readonly better: 'higher' | 'lower';
  };
  /** What the figure is of; `null` where that was not said. */
  readonly scope: FigureCommon['scope'] | null;
  /** The period of the achieved value; `null` where that was not said. */
  readonly period: FigureCommon['period'];
  /** The unit of the five sides; `null` where none of them has a number, and no indicator says it. */
  readonly unit: Unit | null;
  readonly achieved: AttainmentSide;
  readonly target: TargetSide;
  readonly baseline: AttainmentSide;
  readonly expected: AttainmentSide;
  readonly frontier: AttainmentSide;
  readonly rounding: ChangeRounding;
  /** Whether the exact or the printed value of a figure is held against the target (全数值比较法、修约值比较法). */
  readonly comparison: Setting<Comparison>;
  readonly on: AttainmentDay | null;
  readonly due: DueState;
  /** The share of the way (完成进度): (achieved − baseline) ÷ (target − baseline); below 0 % and above 100 % are said as they are. */
  readonly way: AttainedMeasure;
  /** The achieved value against what was expected. */
  readonly toExpected: AttainmentAgainst;
  /** What is expected against the target: would it be met. */
  readonly expectedToTarget: AttainmentAgainst;
  /** What is missing towards the frontier. */
  readonly toFrontier: AttainedMeasure;
  readonly flags: readonly AttainmentFlag[];
}
