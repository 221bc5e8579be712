import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { CalendarDate, LimitUnit, Period } from '../time/index.js';
import type { Subject } from './attributes/index.js';
import type { IndicatorKind } from './definition.js';
import type { Settings } from './settings.js';

/** The counts of every step of an indicator (各步计数). The universe is what was excluded and the denominator together. */
export interface StepCounts {
  readonly universe: number;
  /** One for each exclusion of the rule, in its order, also where it took nothing. */
  readonly excluded: readonly ExcludedCount[];
  readonly denominator: number;
  /** `null` where the indicator has no numerator. */
  readonly numerator: number | null;
  /** The parts of a composition, by their names: values of its attribute, or groups of them. */
  readonly parts: Readonly<Record<string, number>> | null;
}

/** How many records an exclusion took. */
export interface ExcludedCount {
  readonly reason: string;
  readonly name: Text;
  readonly count: number;
}

/** A value that exists: exact, rounded once, and as it is printed. */
export interface ExactValue {
  readonly state: 'value';
  /** The value as a ratio of two integers written out, not reduced; a percentage is its ratio (21148/150943). */
  readonly exact: { readonly numerator: string; readonly denominator: string };
  readonly decimal: string;
  readonly text: string;
  /** How the printed value lies to the exact one. */
  readonly direction: 'exact' | 'up' | 'down';
  /** The guard against a false 100 % or 0 % changed the printed value. */
  readonly guarded: boolean;
}

/** There is no value, and why (无值的原因). None of these is 0. */
export interface NoValue {
  readonly state: 'zero-denominator' | 'missing-input' | 'not-applicable';
  readonly exact: null;
  readonly decimal: null;
  readonly text: null;
  readonly direction: null;
  readonly guarded: null;
  readonly reason: Text;
}

/** Something that a reader of the figure has to know (标记). */
export interface Flag {
  readonly code: FlagCode;
  readonly text: Text;
}

/** What a figure can be flagged for. */
export type FlagCode =
  | 'above-100-percent'
  | 'numerator-exceeds-denominator'
  | 'whole-denominator'
  | 'none-at-all'
  | 'period-not-over'
  | 'taken-as-given'
  | 'duplicates-unchecked'
  | 'records-refused'
  | 'orphan-ratings'
  | 'orphan-suspensions'
  | 'numerator-outside-denominator'
  | 'departments-succeeded'
  | 'unknown-departments'
  | 'registry-incomplete'
  | 'reported-inexactly';

/** What every figure has. */
export interface FigureCommon {
  readonly format: 'zwfw-figure/1';
  /** The version of the library that made it. */
  readonly library: string;
  readonly indicator: {
    readonly code: string;
    readonly name: Text;
    readonly better: 'higher' | 'lower' | 'neither';
    /** The keys that its group must have. */
    readonly requires: readonly string[];
    readonly flagWhenWhole: Text | null;
    readonly flagWhenNone: Text | null;
  };
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  /** What the figure is of: `{}` is the total, `{ department: '…' }` one group. */
  readonly scope: Readonly<Record<string, string>>;
  /** `null` where the figure was made from counts without a period. */
  readonly period: Period | null;
  /** What happened later plays no part; `null` where the figure was made from counts. */
  readonly asOf: string | null;
  readonly rules: {
    readonly id: string;
    readonly version: string;
    readonly name: Text;
    readonly on: CalendarDate | null;
  };
  /** The parameters that were read, each with what it rests on. */
  readonly parameters: Settings;
  readonly counts: StepCounts;
  /** The named counts that it was made from; `null` where it was made from records. */
  readonly given: Readonly<Record<string, number>> | null;
  readonly flags: readonly Flag[];
  /** What it counts and was not given a table of, so that it has no value. */
  readonly absent: readonly Subject[];
  /**
   * The catalogue of matters that it was counted with, where it depends on one: how many, and a sum over them; `null` where it does not, or none was
   * given.
   */
  readonly catalogue: { readonly records: number; readonly fingerprint: string } | null;
  /** The registry of departments and regions, in the same way, where it depends on one. */
  readonly registry: { readonly records: number; readonly fingerprint: string } | null;
  /** The digest of the working calendar, in the same way. */
  readonly calendar: string | null;
}

/** A count (计数). */
export type CountFigure = FigureCommon & { readonly kind: 'count' } & (ExactValue | NoValue);

/** A share or rate (占比、率). */
export type RatioFigure = FigureCommon & { readonly kind: 'ratio' } & (ExactValue | NoValue);

/** One part of a composition. */
export type CompositionPart = (ExactValue | NoValue) & {
  /** The value of the attribute, or the name of a group of values. */
  readonly value: string;
  readonly name: Text;
  readonly count: number;
  /** Closing at 100 % moved it away from its own rounding. */
  readonly adjusted: boolean;
};

/** Shares that are 100 % together (构成): one figure with all its parts. */
export interface CompositionFigure extends FigureCommon {
  readonly kind: 'composition';
  readonly state: ExactValue['state'] | NoValue['state'];
  readonly parts: readonly CompositionPart[];
  /** The parts in one line, or `null` where they have no value. */
  readonly text: string | null;
}

/** What a mean is of: a sum over the records of the denominator, or pairs of amounts. */
export type MeasuredSum =
  | { readonly in: 'milliseconds' | 'days'; readonly total: number }
  | { readonly in: 'pairs'; readonly pairs: readonly MeasuredPair[] };

/** Records of which one amount is set against another in one unit: promised against statutory limit, or time used against a limit (of a limit in hours both in milliseconds). */
export interface MeasuredPair {
  readonly amount: number;
  readonly against: number;
  readonly unit: LimitUnit;
  readonly count: number;
}

/** A mean (平均值) of durations, or of ratios (压缩比、提速率). */
export type MeanFigure = FigureCommon & { readonly kind: 'mean'; readonly sum: MeasuredSum } & (
    | ExactValue
    | NoValue
  );

/** A value by its rank: how many values are smaller, and how many are the same. It stands at the ranks `below + 1` to `below + same`. */
export interface RankedValue {
  readonly rank: number;
  /** In whole minutes, a minute begun counting as a whole one. */
  readonly minutes: number;
  readonly below: number;
  readonly same: number;
}

/** A quantile (分位数) of durations in whole minutes: the one value at its rank, or the two between which it lies. */
export type QuantileFigure = FigureCommon & {
  readonly kind: 'quantile';
  /** `null` where there is no value. */
  readonly ranked: { readonly lower: RankedValue; readonly upper: RankedValue } | null;
} & (ExactValue | NoValue);

/** An audited figure (指标值): a frozen plain object that survives JSON. */
export type Figure = CountFigure | RatioFigure | CompositionFigure | MeanFigure | QuantileFigure;
