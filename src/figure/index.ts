/**
 * Figures: made from a tally, explained, replayed, recounted, traced to their records.
 *
 * @module zwfw-indicators/figure
 */
export type { CaseRows } from './case-rows.js';
export { digest } from './digest.js';
export { evaluate, type FigureOptions, type Figures } from './evaluate.js';
export { type ExplainOptions, explain } from './explain.js';
export { figureSchema } from './figure-schema.js';
export { type FigurePart, type RecordBehind, type RecordsOptions, recordsBehind } from './records-behind.js';
export { type Recount, recount } from './recount.js';
export { type Replay, type ReplayFinding, replay } from './replay.js';
export { toDecimal } from './to-decimal.js';
export { type RecordTrace, type StepVerdict, type TraceOptions, traceRecord } from './trace-record.js';
