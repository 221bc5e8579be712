/**
 * Counting records: attributes, counters for every step of every indicator, merging.
 *
 * @module zwfw-indicators/tally
 */
export type { Timeliness } from './case-clock.js';
export type { Shard } from './fingerprint.js';
export type { GroupingKeys, Scope } from './grouping.js';
export { mergeTallies } from './merge-tallies.js';
export type { Step } from './population.js';
export { type CaseSource, type CountedTableName, type Tables, type TallyOptions, tally } from './tally.js';
export type { Tally, TallyColumn, TallyInput, TallyRow } from './tally-record.js';
