import type { Text } from '../ground/index.js';
import type { DeadlineSettings } from '../indicator/deadline-settings.js';
import type { SuspensionKind } from '../model/suspension-kinds.js';
import type { Timeliness } from '../tally/case-clock.js';
import type { CalendarDate, TimeLimit } from '../time/index.js';
import type { DeadlineRun } from './deadline-trail.js';

/** The deadline of a case, with how it was found (办理期限). */
export interface Deadline {
  readonly record: string;
  /**
   * `known`; `stopped` while the clock stands still before the limit is used up, so that nobody knows the end yet; `none` where no limit is stated, or where it was
   * extended in another unit.
   */
  readonly state: 'known' | 'stopped' | 'none';
  /** The instant from which on an event is late: for a limit in days 24:00 of the last day, which is 00:00 of the next. */
  readonly at: string | null;
  /** The last day of the limit. */
  readonly lastDay: CalendarDate | null;
  readonly acceptedAt: string;
  /** The limit that the case is held to, its extension included. */
  readonly limit: TimeLimit | null;
  /** By how much the limit was extended; 0 where it was not, or too late. */
  readonly extendedBy: number;
  /** How the case stands to it; `null` for an open case where no as-of instant was given. */
  readonly timeliness: Timeliness | null;
  /** What was counted and what was not, in the order of time. */
  readonly trail: readonly DeadlineRun[];
  /** Suspensions of kinds that stop nothing by the rules. */
  readonly notStopping: readonly SuspensionKind[];
  /** The parameters that were read, each with what it rests on. */
  readonly parameters: DeadlineSettings;
  readonly text: Text;
}
