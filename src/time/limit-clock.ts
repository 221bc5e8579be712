import type { Answer, UsedUp } from './answer.js';
import { DayClock } from './day-clock.js';
import { dayNumberOf, startOfDay } from './day-number.js';
import type { DayTable } from './day-table.js';
import { HourClock } from './hour-clock.js';
import type { Instant } from './instant.js';
import { noStops, type Stops } from './stops.js';
import type { ClockRules, LimitUnit } from './time-limit.js';

/** How limits of every unit run by one set of rules, on one calendar. */
export class LimitClock {
  private readonly working: DayClock;
  private readonly calendar: DayClock;
  private readonly hours: HourClock;

  constructor(table: DayTable, rules: ClockRules) {
    this.working = new DayClock(table, rules, true);
    this.calendar = new DayClock(table, rules, false);
    this.hours = new HourClock(table, rules);
  }

  /** Whether an event is late: after the last day of a limit in days, or when the hours are used up. */
  isLate(amount: number, unit: LimitUnit, acceptedAt: Instant, at: Instant, stops: Stops = noStops): Answer {
    if (unit === 'hours') return this.hours.isLate(amount, acceptedAt, at, stops.instants);
    return this.days(unit).isLate(amount, dayNumberOf(acceptedAt), dayNumberOf(at), stops.days);
  }

  /** Whether the clock stands still at the as-of instant, before the limit is used up, so that its end is not known. */
  isStopped(amount: number, unit: LimitUnit, acceptedAt: Instant, stops: Stops): Answer {
    if (unit === 'hours') return this.hours.isStopped(amount, acceptedAt, stops.instants);
    return this.days(unit).isStopped(amount, dayNumberOf(acceptedAt), stops.days);
  }

  /** How many days of a limit's unit an event took, or milliseconds where the unit is hours; `null` where days of unknown years are among them. */
  used(unit: LimitUnit, acceptedAt: Instant, at: Instant, stops: Stops = noStops): number | null {
    if (unit === 'hours') return this.hours.used(acceptedAt, at, stops.instants);
    return this.days(unit).used(dayNumberOf(acceptedAt), dayNumberOf(at), stops.days);
  }

  /** When a limit is used up: one in days at 24:00 of its last day. */
  usedUp(amount: number, unit: LimitUnit, acceptedAt: Instant, stops: Stops = noStops): UsedUp {
    const accepted = dayNumberOf(acceptedAt);
    const at =
      unit === 'hours'
        ? this.hours.end(amount, acceptedAt, stops.instants)
        : endOf(this.days(unit).lastDay(amount, accepted, stops.days));
    if (at !== null) return { state: 'known', at, lastDay: dayNumberOf(at - 1) };
    return this.isStopped(amount, unit, acceptedAt, stops) === 'yes'
      ? { state: 'stopped' }
      : { state: 'unknown', from: accepted };
  }

  /** The first day that a limit in days can count. */
  firstDay(accepted: number): number {
    return this.working.firstDay(accepted);
  }

  private days(unit: Exclude<LimitUnit, 'hours'>): DayClock {
    return unit === 'working-days' ? this.working : this.calendar;
  }
}

function endOf(lastDay: number | null): Instant | null {
  return lastDay === null ? null : startOfDay(lastDay + 1);
}
