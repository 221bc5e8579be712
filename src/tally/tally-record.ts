import type { ResolvedRules } from '../rules/resolve.js';
import type { Period } from '../time/index.js';
import type { Shard } from './fingerprint.js';
import type { GroupingKeys, Scope } from './grouping.js';
import type { Step } from './population.js';

/** What a column of a tally counts: one step of one indicator under one rule set. */
export type TallyColumn = Step & {
  readonly rules: string;
  readonly indicator: string;
  /** `records` are added up when tallies merge; `matters` are sets of ids, which are united. */
  readonly counts: 'records' | 'matters';
};

/** The counts of one group, one for each column. */
export interface TallyRow {
  readonly scope: Scope;
  readonly counts: readonly number[];
  /** The ids behind each column that counts matters, sorted, by the column's place. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** What is to be said of the input that was counted. */
export interface TallyInput {
  /** Rows that the reading refused. */
  readonly refused: number;
  /** Ratings whose case is not in the data set. */
  readonly orphanRatings: number;
  /** Whether it is known that no case was counted twice: within the shard, and across shards after a merge. */
  readonly duplicates: 'checked' | 'unchecked';
}

/**
 * The counters of every group (计数结果): one integer for each step of every indicator, under one or more rule sets. A frozen plain object that
 * survives JSON. Tallies of the same rules, period, as-of instant and catalogue add up.
 */
export interface Tally {
  readonly format: 'zwfw-tally/1';
  readonly library: string;
  readonly rules: readonly ResolvedRules[];
  readonly period: Period;
  readonly asOf: string;
  readonly by: readonly GroupingKeys[];
  /** The catalogue of matters: how many, and a sum over their ids; `null` where none was given. */
  readonly catalogue: Shard | null;
  readonly columns: readonly TallyColumn[];
  /** By grouping set and then by value, the total first. */
  readonly rows: readonly TallyRow[];
  /** The shards that it was made of. */
  readonly shards: readonly Shard[];
  readonly input: TallyInput;
}
