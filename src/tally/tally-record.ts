import type { Subject } from '../indicator/attributes/index.js';
import type { Histogram } from '../indicator/measured-values.js';
import type { ResolvedRules } from '../rules/resolve.js';
import type { Period } from '../time/index.js';
import type { Shard } from './fingerprint.js';
import type { GroupingKeys, Scope } from './grouping.js';
import type { Step } from './population.js';

/** What a column of a tally counts: one step of one indicator under one rule set. */
export type TallyColumn = Step & {
  readonly rules: string;
  readonly indicator: string;
  /**
   * `records` are added up when tallies merge; `matters` are sets of ids, which are united; what is counted in the `catalogue` is the same in every
   * shard. Of what is measured, `sums` are added up, and `values` are numbers of records by value, which are added up value by value.
   */
  readonly counts: 'records' | 'matters' | 'catalogue' | 'sums' | 'values';
};

/** The counts of one group, one for each column. */
export interface TallyRow {
  readonly scope: Scope;
  readonly counts: readonly number[];
  /** The ids behind each column that counts matters, sorted, by the column's place. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** How many records have each value, for each column that counts values, by the column's place. */
  readonly values: Readonly<Record<string, Histogram>>;
}

/** What is to be said of the input that was counted. */
export interface TallyInput {
  /** Rows that the reading refused. */
  readonly refused: number;
  /** Ratings whose case is not in the data set. */
  readonly orphanRatings: number;
  /** Suspensions whose case is not in the data set. */
  readonly orphanSuspensions: number;
  /** Records whose department the registry lacks, by subject; empty where there is no registry. */
  readonly unknownDepartments: Readonly<Partial<Record<Subject, number>>>;
  /** Departments and regions that name a region or a successor which is not there. */
  readonly brokenReferences: number;
  /** Reported quantities that are not stated to be exact. */
  readonly inexactQuantities: number;
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
  /** The indicators that were counted, in the order of the catalogue. */
  readonly indicators: readonly string[];
  /** The subjects whose tables were given: the figures of others have no value, which is not 0. */
  readonly subjects: readonly Subject[];
  /** The catalogue of matters: how many, and a sum over them; `null` where none was given. */
  readonly catalogue: Shard | null;
  /** The registry of departments and regions, in the same way. */
  readonly registry: Shard | null;
  /** The digest of the working calendar; `null` where none was given. */
  readonly calendar: string | null;
  /** Departments that were renamed or merged by the end of the period, with the ones under which their records are counted. */
  readonly succeeded: Readonly<Record<string, string>>;
  readonly columns: readonly TallyColumn[];
  /** By grouping set and then by value, the total first. */
  readonly rows: readonly TallyRow[];
  /** The shards that it was made of. */
  readonly shards: readonly Shard[];
  readonly input: TallyInput;
}
