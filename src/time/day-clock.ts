import { type Answer, comesTo, not } from './answer.js';
import { type DayTable, lastWorkingUpTo, nextWorkingFrom, unknownBetween } from './day-table.js';
import type { ClockRules } from './time-limit.js';

/** Pairs of a first and a last day that are stopped, in order and apart; the last pair may end at infinity. */
type StoppedDays = readonly number[];

const never: StoppedDays = [];

/**
 * How limits in working days or in calendar days run: arithmetic on day numbers, in constant time but for the stops of a record.
 *
 * Lateness goes by the date: what happens after the last day of a limit is late. `isLate` finds that from the days counted before the event, without the last
 * day itself; `lastDay` finds that. Days are numbers of days of China's calendar.
 */
export class DayClock {
  private readonly offset: number;
  private readonly moves: boolean;
  private readonly start: number;
  private readonly length: number;
  private readonly working: Int32Array;
  private readonly nths: Int32Array;
  /** Whether working days are counted, in a calendar without gaps. */
  private readonly isPlain: boolean;

  /** @param isWorking - Whether working days are counted, or all days. */
  constructor(
    private readonly table: DayTable,
    { firstDay, lastDayOff }: ClockRules,
    private readonly isWorking: boolean,
  ) {
    this.offset = firstDay === 'next' ? 1 : 0;
    this.start = table.first;
    this.length = table.working.length - 1;
    this.working = table.working;
    this.nths = table.nth;
    this.isPlain = isWorking && table.isWhole;
    this.moves = !isWorking && lastDayOff === 'moves';
  }

  /** Whether a day is after the last day of a limit. */
  isLate(limit: number, accepted: number, event: number, days: StoppedDays = never): Answer {
    if (event <= accepted) return 'no';
    // A limit of zero days is over at the end of the day of acceptance, whatever day that is.
    if (limit === 0) return 'yes';
    const first = this.firstDay(accepted);
    if (this.isPlainSpan(first, event, days)) return this.plain(first, event) < limit ? 'no' : 'yes';
    const known = this.known(first, event - 1, days);
    if (known < limit) return known + this.unknown(first, event - 1, days) < limit ? 'no' : 'unknown';
    if (!this.moves) return 'yes';
    // It ends on the first working day from its last day on: has there been one?
    const lastWorking = Math.max(lastWorkingUpTo(this.table, event - 1) ?? first - 1, first - 1);
    if (this.known(first, lastWorking, days) >= limit) return 'yes';
    return unknownBetween(this.table, lastWorking + 1, event - 1) > 0 ? 'unknown' : 'no';
  }

  /** Whether the clock stands still, with no end known, before a limit is used up. */
  isStopped(limit: number, accepted: number, days: StoppedDays): Answer {
    if (days.at(-1) !== Number.POSITIVE_INFINITY || limit === 0) return 'no';
    const first = this.firstDay(accepted);
    const last = days.at(-2)! - 1;
    return not(comesTo(limit, this.known(first, last, days), this.unknown(first, last, days)));
  }

  /** How many days an event took, that of the event included; `null` where days of unknown years are among them. */
  used(accepted: number, event: number, days: StoppedDays = never): number | null {
    const first = this.firstDay(accepted);
    if (this.isPlainSpan(first, event + 1, days)) return this.plain(first, event + 1);
    if (this.unknown(first, event, days) > 0) return null;
    return this.known(first, event, days);
  }

  /** The last day of a limit, which a day off may have moved; `null` while the clock stands still before it, or where it takes unknown years. */
  lastDay(limit: number, accepted: number, days: StoppedDays = never): number | null {
    if (limit === 0) return accepted;
    const first = this.firstDay(accepted);
    if (this.isPlainSpan(first, first, days)) {
      const place = this.working[first - this.start]! + limit - 1;
      if (place < this.nths.length) return this.nths[place]!;
    }
    if (days.length > 0 && this.isStopped(limit, accepted, days) !== 'no') return null;
    const last = days.length === 0 ? this.nth(first, limit) : this.nthUnstopped(first, limit, days);
    if (last === null || this.unknown(first, last, days) > 0) return null;
    if (!this.moves) return last;
    const moved = nextWorkingFrom(this.table, last);
    return moved === null || unknownBetween(this.table, last, moved) > 0 ? null : moved;
  }

  /** The first day that can be counted. */
  firstDay(accepted: number): number {
    return accepted + this.offset;
  }

  /** The day on which so many were counted, where some are stopped: it comes before any stop without an end. */
  private nthUnstopped(first: number, count: number, days: StoppedDays): number | null {
    let from = first;
    let left = count;
    for (let index = 0; index < days.length; index += 2) {
      const stop = days[index]!;
      const last = this.nth(from, left);
      if (last !== null && last < stop) return last;
      left -= this.known(from, stop - 1, never);
      from = Math.max(from, days[index + 1]! + 1);
    }
    return this.nth(from, left);
  }

  private nth(from: number, count: number): number | null {
    if (!this.isWorking) return from + count - 1;
    const place = this.workingBefore(from) + count - 1;
    return place < this.nths.length ? this.nths[place]! : null;
  }

  /** How many days of a span are known to count. */
  private known(from: number, to: number, days: StoppedDays): number {
    let count = this.inSpan(from, to);
    for (let index = 0; index < days.length; index += 2)
      count -= this.inSpan(Math.max(from, days[index]!), Math.min(to, days[index + 1]!));
    return count;
  }

  private inSpan(from: number, to: number): number {
    if (to < from) return 0;
    return this.isWorking ? this.workingBefore(to + 1) - this.workingBefore(from) : to - from + 1;
  }

  private workingBefore(day: number): number {
    const index = day - this.start;
    return this.working[index <= 0 ? 0 : index >= this.length ? this.length : index]!;
  }

  /** Nearly all limits are in working days of years that are known, and nothing stops them: then a span is a difference of two counts. */
  private isPlainSpan(first: number, end: number, days: StoppedDays): boolean {
    return (
      this.isPlain &&
      days.length === 0 &&
      first >= this.start &&
      end <= this.start + this.length &&
      end >= first
    );
  }

  /** The working days from a day to the one before another. */
  private plain(first: number, end: number): number {
    return this.working[end - this.start]! - this.working[first - this.start]!;
  }

  /** Of how many days of a span it is not known whether they count. */
  private unknown(from: number, to: number, days: StoppedDays): number {
    if (!this.isWorking) return 0;
    let count = unknownBetween(this.table, from, to);
    for (let index = 0; index < days.length; index += 2)
      count -= unknownBetween(this.table, Math.max(from, days[index]!), Math.min(to, days[index + 1]!));
    return count;
  }
}
