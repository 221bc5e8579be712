import type { Subject } from './attributes/index.js';
import type { Where } from './where.js';

/** What can be measured of a record (可计量的量): a duration, or two amounts of which the first is set against the second. */
export type Measured =
  | 'waiting-time'
  | 'window-time'
  | 'handling-time'
  | 'working-days-used'
  | 'promised-against-statutory'
  | 'used-against-promised'
  | 'used-against-statutory';

/** How something is measured. */
export interface Measure {
  readonly subject: Subject;
  /** What one record gives: milliseconds, whole days, or a pair of amounts in one unit. */
  readonly gives: 'milliseconds' | 'days' | 'pair';
  /** The records of which it is known. */
  readonly recorded: Where;
}

const comparable = ['working-days', 'calendar-days', 'hours'];
/** A completed case is never one that is not completed. */
const ofCompleted = [...comparable, 'not-completed'];

/** Everything that can be measured. */
export const measures: Readonly<Record<Measured, Measure>> = {
  'waiting-time': {
    subject: 'case',
    gives: 'milliseconds',
    recorded: { waiting: ['recorded'] },
  },
  'window-time': {
    subject: 'case',
    gives: 'milliseconds',
    recorded: { window: ['recorded'] },
  },
  'handling-time': {
    subject: 'case',
    gives: 'milliseconds',
    recorded: { status: ['completed'] },
  },
  'working-days-used': {
    subject: 'case',
    gives: 'days',
    recorded: { status: ['completed'] },
  },
  'promised-against-statutory': {
    subject: 'matter',
    gives: 'pair',
    recorded: { limitsCompared: comparable },
  },
  'used-against-promised': {
    subject: 'case',
    gives: 'pair',
    recorded: { status: ['completed'], againstPromised: ofCompleted },
  },
  'used-against-statutory': {
    subject: 'case',
    gives: 'pair',
    recorded: { status: ['completed'], againstStatutory: ofCompleted },
  },
};

/** How the ratios of many records become one (压缩比口径): their mean, or the ratio of the sums. */
export type Aggregation = 'mean-of-ratios' | 'ratio-of-sums';

/** A quantile (分位数). */
export interface Quantile {
  /** Which part of the records lies at or below it, as a decimal above 0 and at most 1: `'0.9'`. */
  readonly at: string;
  /**
   * `nearest-rank`: the smallest value with at least that part of the values at or below it; `linear`: between the two values about the
   * rank 1 + (n − 1) × part, as the spreadsheet function PERCENTILE.INC has it.
   */
  readonly rank: 'nearest-rank' | 'linear';
}

/** A duration and the whole minutes that it is compared with: within means not longer. */
export interface Threshold {
  readonly measured: 'waiting-time' | 'window-time' | 'handling-time';
  readonly minutes: number;
}
