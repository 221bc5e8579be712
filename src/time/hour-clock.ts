import { type Answer, comesTo, not } from './answer.js';
import { dayNumberOf, startOfDay } from './day-number.js';
import { type DayTable, nthWorkingFrom, unknownBetween, workingBetween } from './day-table.js';
import type { Instant } from './instant.js';
import type { ClockRules } from './time-limit.js';

const hour = 3_600_000;
const day = 86_400_000;

/** Pairs of instants between which the clock stands still, half open, in order and apart; the last pair may end at infinity. */
type Stopped = readonly Instant[];

const never: Stopped = [];

/** How limits in hours run: through nights and days off, or on working days alone, 24 hours of each. */
export class HourClock {
  private readonly isAlways: boolean;

  constructor(
    private readonly table: DayTable,
    { hours }: ClockRules,
  ) {
    this.isAlways = hours === 'always';
  }

  /** Whether the hours are used up when an event happens. */
  isLate(limit: number, acceptedAt: Instant, at: Instant, instants: Stopped = never): Answer {
    const known = this.running(workingBetween, acceptedAt, at, instants);
    return comesTo(limit * hour, known, this.unknown(acceptedAt, at, instants));
  }

  /** Whether the clock stands still, with no end known, before a limit is used up. */
  isStopped(limit: number, acceptedAt: Instant, instants: Stopped): Answer {
    if (instants.at(-1) !== Number.POSITIVE_INFINITY) return 'no';
    return not(this.isLate(limit, acceptedAt, instants.at(-2)!, instants));
  }

  /** How many milliseconds the clock ran until an event; `null` where days of unknown years are among them. */
  used(acceptedAt: Instant, at: Instant, instants: Stopped = never): number | null {
    return this.unknown(acceptedAt, at, instants) === 0
      ? this.running(workingBetween, acceptedAt, at, instants)
      : null;
  }

  /** The instant at which a limit is used up; `null` while the clock stands still before it, or where it takes unknown years. */
  end(limit: number, acceptedAt: Instant, instants: Stopped = never): Instant | null {
    if (this.isStopped(limit, acceptedAt, instants) !== 'no') return null;
    let from = acceptedAt;
    let left = limit * hour;
    for (let index = 0; index < instants.length; index += 2) {
      const stop = instants[index]!;
      const known = this.running(workingBetween, from, stop, never);
      if (known >= left) break;
      if (this.unknown(from, stop, never) > 0) return null;
      left -= known;
      from = Math.max(from, instants[index + 1]!);
    }
    return this.isAlways ? from + left : this.afterWorking(from, left);
  }

  /** The instant at which so many milliseconds of working days have run since another; `null` where it takes unknown years. */
  private afterWorking(from: Instant, milliseconds: number): Instant | null {
    const first = dayNumberOf(from);
    const today = workingBetween(this.table, first, first) === 1 ? startOfDay(first + 1) - from : 0;
    const full = Math.ceil((milliseconds - today) / day);
    const last = full <= 0 ? first : nthWorkingFrom(this.table, first + 1, full);
    if (last === null || unknownBetween(this.table, first, last) > 0) return null;
    return full <= 0 ? from + milliseconds : startOfDay(last) + (milliseconds - today - (full - 1) * day);
  }

  private unknown(from: Instant, to: Instant, instants: Stopped): number {
    return this.isAlways ? 0 : this.running(unknownBetween, from, to, instants);
  }

  /** The milliseconds between two instants, less those stopped, on days that are counted by `daysBetween`. */
  private running(daysBetween: typeof workingBetween, from: Instant, to: Instant, instants: Stopped): number {
    let time = this.inSpan(daysBetween, from, to);
    for (let index = 0; index < instants.length; index += 2) {
      const [start, end] = [Math.max(from, instants[index]!), Math.min(to, instants[index + 1]!)];
      time -= this.inSpan(daysBetween, start, end);
    }
    return time;
  }

  private inSpan(daysBetween: typeof workingBetween, from: Instant, to: Instant): number {
    if (to <= from) return 0;
    if (this.isAlways) return to - from;
    const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
    return (
      daysBetween(this.table, first, last) * day -
      daysBetween(this.table, first, first) * (from - startOfDay(first)) -
      daysBetween(this.table, last, last) * (startOfDay(last + 1) - to)
    );
  }
}
