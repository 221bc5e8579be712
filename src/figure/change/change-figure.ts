import type { Rounding, RoundingIncrement, RoundingMode, Unit } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type {
  CompositionFigure,
  ExactValue,
  Figure,
  FigureCommon,
  Flag,
} from '../../indicator/figure-record.js';
import type { Setting } from '../../indicator/setting.js';
import type { Period } from '../../time/index.js';

/** A figure of one value: any but a composition. */
export type ScalarFigure = Exclude<Figure, CompositionFigure>;

/**
 * In what a change is asked for. `points`: the difference of two percentages, in percentage points (百分点). `percent`: the difference as
 * a part of the previous value (相对百分比). `own-unit`: the difference of counts, minutes or working days, in what they are counted in.
 *
 * There is none unless said otherwise: "提升 9.36%" of a share can be meant as either of the first two, and a program that does not say which it
 * means would print the same sentence.
 */
export type ChangeIn = 'points' | 'percent' | 'own-unit';

/** What was measured: the difference of percentages in points, the relative change, or the difference in the own unit. */
export type ChangeMeasure = 'points' | 'relative' | 'own-unit';

/** How the two periods lie to each other: 环比, 同比, neither, or one of them is not stated. */
export type PeriodComparison = 'previous-period' | 'same-period-last-year' | 'other' | 'unknown';

/** Whether a change is for the better by the direction of the indicator; `neither` where it has no direction. */
export type Trend = 'better' | 'worse' | 'unchanged' | 'neither';

/** What a change can be flagged for. */
export type ChangeFlagCode =
  | 'from-printed-values'
  | 'rules-differ'
  | 'calendars-differ'
  | 'period-kinds-differ'
  | 'period-not-stated'
  | 'rounds-to-zero';

/** Something that a reader of the change has to know (标记). */
export interface ChangeFlag {
  readonly code: ChangeFlagCode;
  readonly text: Text;
}

/** One of the two values that are compared, with where it comes from. */
export interface ChangeSide {
  /** The kind of its figure; `printed` for a published value, of which only the digits are known. */
  readonly kind: string;
  readonly unit: Unit;
  readonly period: Period | null;
  readonly asOf: string | null;
  readonly state: 'value' | 'zero-denominator' | 'missing-input' | 'not-applicable';
  /** The exact ratio of the figure; of a published value, what its digits say. */
  readonly exact: ExactValue['exact'] | null;
  readonly decimal: string | null;
  readonly text: string | null;
  /** Why its figure has no value. */
  readonly reason: Text | null;
  readonly rules: FigureCommon['rules'] | null;
  /** The digest of the working calendar of its figure. */
  readonly calendar: string | null;
  /** The digest of the parameters that say what its figure counts: rules of one version may change from day to day. */
  readonly counting: string | null;
  /** How its figure was rounded; `null` for a count and a published value. */
  readonly printedBy: Required<Rounding> | null;
  /** What was said of its figure. */
  readonly flags: readonly Flag[];
  /** The digest of its figure; `null` for a published value. */
  readonly digest: string | null;
}

/** How the change is rounded, with what that rests on. The guard against a false 100 % or 0 % is for shares and plays no part. */
export interface ChangeRounding {
  readonly rules: FigureCommon['rules'];
  readonly places: Setting<number>;
  readonly mode: Setting<RoundingMode>;
  readonly increment: Setting<RoundingIncrement>;
}

/** Between what the true change lies if the published values were rounded half away from zero at their last place; the ends included. */
export interface ChangeBounds {
  readonly lowest: ExactValue['exact'];
  readonly highest: ExactValue['exact'];
  /** Printed outwards, one place more than the change. */
  readonly text: { readonly lowest: string; readonly highest: string };
}

/** A change that exists: exact, rounded once, and as it is printed. */
export interface ChangeValue {
  readonly state: 'value';
  /** As a ratio of two integers in lowest terms; 9.36 percentage points and 9.36 % are 117/1250. */
  readonly exact: ExactValue['exact'];
  /** The digits, without a plus. */
  readonly decimal: string;
  /** The digits with their sign and the sign of the unit: `+11.74个百分点`. */
  readonly text: string;
  readonly direction: 'exact' | 'up' | 'down';
  /** `null` where both values are exact. */
  readonly bounds: ChangeBounds | null;
  readonly trend: Trend | null;
}

/** There is no change to tell, and why. None of these is 0. */
export interface NoChange {
  readonly state: 'missing-current' | 'missing-previous' | 'previous-zero' | 'previous-negative';
  readonly exact: null;
  readonly decimal: null;
  readonly text: null;
  readonly direction: null;
  readonly bounds: null;
  readonly trend: null;
  readonly reason: Text;
}

/** What every change has. */
export interface ChangeCommon {
  readonly format: 'zwfw-figure/1';
  /** The version of the library that made it. */
  readonly library: string;
  readonly kind: 'change';
  /** `null` where two published values were compared and it was not said of what. */
  readonly indicator: Pick<FigureCommon['indicator'], 'code' | 'name' | 'better'> | null;
  /** What the figures are of; `null` where two published values were compared. */
  readonly scope: FigureCommon['scope'] | null;
  /** The unit of the two values. */
  readonly of: Unit;
  readonly current: ChangeSide;
  /** `null` where there is none: it was not published, or there are no records. */
  readonly previous: ChangeSide | null;
  readonly comparison: PeriodComparison;
  readonly rounding: ChangeRounding;
  readonly flags: readonly ChangeFlag[];
}

/** The difference of two percentages in percentage points (百分点变化). */
export type PointsChange = ChangeCommon & {
  readonly measure: 'points';
  readonly unit: 'percentage-point';
} & (ChangeValue | NoChange);

/** The difference as a part of the previous value, in percent (相对变化). */
export type RelativeChange = ChangeCommon & { readonly measure: 'relative'; readonly unit: 'percent' } & (
    | ChangeValue
    | NoChange
  );

/** The difference of two values that are no percentages, in their own unit (增减量). */
export type OwnUnitChange = ChangeCommon & {
  readonly measure: 'own-unit';
  readonly unit: Exclude<Unit, 'percent' | 'percentage-point'>;
} & (ChangeValue | NoChange);

/** A change from one period to another (变化:环比、同比): a frozen plain object that survives JSON. Tell percentage points from percent by `measure`. */
export type ChangeFigure = PointsChange | RelativeChange | OwnUnitChange;

/** The change that each way of asking gives. */
export interface ChangeBy {
  readonly points: PointsChange;
  readonly percent: RelativeChange;
  readonly 'own-unit': OwnUnitChange;
}
