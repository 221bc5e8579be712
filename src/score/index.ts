/**
 * Scores: scorecards as data, units scored by them, ranked, and how firm the ranking is.
 *
 * @module zwfw-indicators/score
 */
export type { Band } from './bands.js';
export type { Condition } from './condition.js';
export { defineScorecard } from './define-scorecard.js';
export { explainPart, explainScore } from './explain-score.js';
export type { ScorableFigure } from './figure-reading.js';
export * from './firmness/index.js';
export type { LimitText, NumberText } from './number-text.js';
export type { ByGroup } from './parts/by-group.js';
export type { Constant } from './parts/constant.js';
export type { Part } from './parts/index.js';
export type { Item } from './parts/item.js';
export type { MeanOfPeriods } from './parts/mean-of-periods.js';
export type { PartCommon, Treatment, WithoutValue } from './parts/part.js';
export type { Scaled } from './parts/scaled.js';
export type { Sum } from './parts/sum.js';
export type { Veto } from './parts/veto.js';
export type { WeightedMean } from './parts/weighted-mean.js';
export * from './ranking/index.js';
export { replayScore } from './replay-score.js';
export {
  type PartsInForce,
  type ResolvedScorecard,
  resolveScorecard,
  type ScorecardValue,
} from './resolve-scorecard.js';
export { score } from './score.js';
export type { ScoreInput } from './score-input.js';
export type { GivenValues, ScoredUnit, ScoreOptions } from './score-options.js';
export type {
  NotScored,
  ScoreCommon,
  ScoredPart,
  ScoreFigure,
  ScoreFlag,
  ScoreReading,
  ScoreValue,
  WrittenReference,
} from './score-record.js';
export { scoreSchema } from './score-schema.js';
export type { GivenInput, Grades, Scorecard, ScoreRounding, ScoreStage } from './scorecard.js';
export { scorecardSchema } from './scorecard-schema.js';
export type { BandsTransform } from './transforms/bands.js';
export type { FrontierTransform } from './transforms/frontier.js';
export type { Transform } from './transforms/index.js';
export type { LinearTransform } from './transforms/linear.js';
export type { MinMaxTransform } from './transforms/min-max.js';
export type { PassOrFailTransform } from './transforms/pass-or-fail.js';
export type { PerEventTransform } from './transforms/per-event.js';
export type { PerStepTransform } from './transforms/per-step.js';
export type { PlacePoints, PlaceTransform } from './transforms/place.js';
export type { PointsByPartTransform } from './transforms/points-by-part.js';
export type { StepsTransform } from './transforms/steps.js';
export type { ValueTransform } from './transforms/value.js';
