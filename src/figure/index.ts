/**
 * Figures: made from a tally, explained, replayed, recounted, traced to their records.
 *
 * @module zwfw-indicators/figure
 */

export { digest } from '../ground/digest.js';
export * from './attainment/index.js';
export * from './bulletin/index.js';
export * from './change/index.js';
export { compareRules } from './compare-rules.js';
export { type DeadlineOptions, deadlineOf } from './deadline-of.js';
export type { Deadline } from './deadline-record.js';
export type { DeadlineRun } from './deadline-trail.js';
export { describeIndicator, type IndicatorDescription } from './describe-indicator.js';
export { evaluate, type FigureOptions, type Figures } from './evaluate.js';
export { type ExplainOptions, explain } from './explain.js';
export { figureSchema, unitsFigureSchema } from './figure-schema.js';
export { type FigurePart, type RecordBehind, type RecordsOptions, recordsBehind } from './records-behind.js';
export { type Recount, recount } from './recount.js';
export { type Replay, replay } from './replay.js';
export type { ReplayFinding } from './replay-finding.js';
export type { ComparedValue, LoneEffect, RuleComparison, ValueDifference } from './rule-comparison.js';
export type { SourceRows } from './source-rows.js';
export { toDecimal } from './to-decimal.js';
export { type RecordTrace, type StepVerdict, type TraceOptions, traceRecord } from './trace-record.js';
export type { ComparedUnit, Comparison, LimitRelation, UnitsFigure } from './units-figure.js';
export { type UnitCondition, type UnitsOptions, unitsThatMeet } from './units-that-meet.js';
