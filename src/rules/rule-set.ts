import type { Text } from '../ground/index.js';
import type { Basis } from '../indicator/basis.js';
import type { CalendarDate } from '../time/index.js';

/** A value of a parameter from one day on, with what it rests on (参数值). */
export interface DatedValue<T = unknown> {
  /** The first day on which it is in force (施行日期). */
  readonly from: CalendarDate;
  /** The first day on which it no longer is; absent while it is in force, or until the next value. */
  readonly until?: CalendarDate | undefined;
  readonly value: T;
  readonly basis: Basis;
  /** Says that a period in which the value changes is counted by it as a whole; without it such a period is refused. */
  readonly transition?: 'whole-period' | undefined;
}

/**
 * How one region counts (统计规则): plain data. Keys of `values` are `<indicator>.<parameter>` with the parameters `subject`, `universe`,
 * `exclusions`, `numerator`, `periodBy`, `relation`, `distinct`, `parts`, `closing`, `rounding.places`, `rounding.mode`, `rounding.increment`,
 * `rounding.guard`, `comparison` (whether limits on it are compared with the exact or the printed value), `measured`, `aggregation`, `quantile`,
 * `threshold`, and after `deadline.` those that say how deadlines are found: `limit`, `immediate`, `firstDay`, `lastDayOff`, `hours`, `suspensions`,
 * `suspensionFirstDay`, `suspensionLastDay`. `closing`, `comparison`, the four of rounding and those of deadlines also stand alone, for all indicators. Those of
 * deadlines go by the acceptance of each case, all others by the end of the period.
 */
export interface RuleSet {
  readonly format: 'zwfw-rules/1';
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  /** The rule set that gives what this one leaves unsaid. */
  readonly extends: RuleSet | null;
  readonly values: Readonly<Record<string, readonly DatedValue[]>>;
}
