import type { CalendarDate } from '../time/index.js';
import type { Basis } from './basis.js';

/** One parameter of a rule as it was read, with what it rests on. */
export interface Setting<T> {
  /** Where the value was found: `online-share.numerator`. */
  readonly key: string;
  readonly value: T;
  /** The rule set that gave it; `null` for the indicator's own definition. */
  readonly ruleSet: string | null;
  /** The day from which it is in force; `null` where it has no such day. */
  readonly from: CalendarDate | null;
  readonly basis: Basis;
  /** Of a parameter that goes by the acceptance of a case, the first day of acceptance that it is read for; left out where that is `from`. */
  readonly since?: CalendarDate;
  /** What was in force before, for such parameters: in the order of the days, and left out where there is nothing. */
  readonly earlier?: readonly EarlierSetting<T>[];
}

/** A value that was in force before, with where it was found. */
export interface EarlierSetting<T> extends EarlierValue<T> {
  readonly key: string;
}

/** A value that is read for the cases accepted from one day until, not on, another. */
export interface EarlierValue<T> {
  readonly since: CalendarDate;
  readonly until: CalendarDate;
  readonly value: T;
  readonly ruleSet: string;
  readonly from: CalendarDate;
  readonly basis: Basis;
}
