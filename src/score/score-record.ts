import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { ExactValue, FigureCommon, NoValue } from '../indicator/figure-record.js';
import type { Scope } from '../tally/grouping.js';
import type { Period } from '../time/index.js';
import type { ResolvedScorecard } from './resolve-scorecard.js';
import type { ScoreInput } from './score-input.js';

/** The score of one unit (得分): a frozen plain object that survives JSON, with all that it was made of. */
export type ScoreFigure = ScoreCommon & (ScoreValue | NotScored);

/** What every score has. */
export interface ScoreCommon {
  readonly format: 'zwfw-figure/1';
  /** The version of the library that made it. */
  readonly library: string;
  readonly kind: 'score';
  readonly unit: 'score';
  /** The unit that is scored: `{ department: '…' }`. */
  readonly scope: Scope;
  /** The group of units that it belongs to; `null` where it has none. */
  readonly group: string | null;
  readonly period: Period | null;
  /** The scorecard on the day, with all parts that were read. */
  readonly scorecard: ResolvedScorecard;
  /** Every part that was scored, each after those that it is made of; the last is the total. */
  readonly parts: readonly ScoredPart[];
  /** How much the unit had to do; `null` where the scorecard does not say what tells it. */
  readonly volume: ScoreReading | null;
  /** What is said of the inputs holds of the score. */
  readonly flags: readonly ScoreFlag[];
}

/** Something that a reader of the score has to know (标记), with the code that its figure gave it. */
export interface ScoreFlag {
  readonly code: string;
  readonly text: Text;
}

/** A score that there is: exact, and rounded by the scorecard. */
export interface ScoreValue extends Pick<ExactValue, 'state' | 'exact' | 'decimal' | 'text' | 'direction'> {
  readonly reason: null;
  /** The band of the score; `null` where the scorecard names none. */
  readonly grade: { readonly grade: string; readonly name: Text } | null;
}

/** There is no score, and why (不参评). This is not 0. */
export interface NotScored {
  readonly state: 'not-scored';
  readonly exact: null;
  readonly decimal: null;
  readonly text: null;
  readonly direction: null;
  readonly reason: Text;
  readonly grade: null;
}

/** One part of a score, with how its points came about. */
export interface ScoredPart {
  /** Its name in the scorecard. */
  readonly part: string;
  /** Which of the months, quarters or half-years of a mean it is of; `null` for the period of the score. */
  readonly period: Period | null;
  /** `excluded`: it plays no part in what it belongs to. `not-scored`: because of it the unit is not scored. */
  readonly state: 'value' | 'excluded' | 'not-scored';
  /** The points, exactly, after the bounds of the part and the rounding of its stage; `null` where it has none. Not reduced. */
  readonly points: ExactValue['exact'] | null;
  /** What was read, by an item or a veto. */
  readonly input: ScoreReading | null;
  /** The other units, for a transform that compares with them. */
  readonly reference: WrittenReference | null;
  /** Of an item without a value that gets points all the same. */
  readonly treated: 'zero' | 'full' | null;
  /** Of a veto: whether its condition holds. */
  readonly vetoed: boolean | null;
  /** Which bound of the part was applied. */
  readonly held: 'least' | 'most' | null;
  /** Why it has no points, or got them without a value. */
  readonly reason: Text | null;
}

/** What a score read of one input, for its unit. */
export interface ScoreReading {
  readonly input: ScoreInput;
  readonly name: Text;
  readonly unit: Unit;
  readonly state: 'value' | NoValue['state'];
  /** The exact ratio; a percentage is its ratio. */
  readonly exact: ExactValue['exact'] | null;
  readonly decimal: string | null;
  readonly text: string | null;
  readonly reason: Text | null;
  /** The counts of the parts of a composition; `null` for all else. */
  readonly parts: Readonly<Record<string, number>> | null;
  readonly asOf: string | null;
  readonly rules: FigureCommon['rules'] | null;
  /** The digest of the figure, where digests were asked for. */
  readonly digest: string | null;
}

/** What was known of the other units (参照): the least and the greatest value, or how many are better and the same. */
export type WrittenReference =
  | {
      readonly kind: 'extremes';
      readonly least: ExactValue['exact'];
      readonly greatest: ExactValue['exact'];
      readonly units: number;
    }
  | {
      readonly kind: 'standing';
      readonly better: number;
      readonly same: number;
      readonly units: number;
      readonly betterValues: number;
      readonly values: number;
    };
