import { fault, printed } from '../ground/index.js';
import type { Case } from '../model/case.js';
import type { Answer, UsedUp } from '../time/answer.js';
import type { DayTable } from '../time/day-table.js';
import type { Instant, TimeLimit } from '../time/index.js';
import type { LimitClock } from '../time/limit-clock.js';
import { noStops, type Stops, stopsOf } from '../time/stops.js';
import { unknownYearFrom, unknownYearSince } from '../time/unknown-year.js';
import { type MatterLimits, promisedLimitOf, statutoryLimitOf } from './case-limits.js';
import type { DeadlineEra } from './deadline-eras.js';

/** How a case stands to its limit at the as-of instant (办理时效). */
export type Timeliness = 'on-time' | 'late' | 'open' | 'open-late' | 'open-stopped' | 'no-deadline';

/** The limit that a case is held to, with an extension where one is in force. */
export interface HeldTo {
  readonly limit: TimeLimit;
  /** By how much the limit was extended; 0 where it was not. */
  readonly extendedBy: number;
}

/** The clock of one case by the rules of its acceptance, with what had happened at the as-of instant. */
export class CaseClock {
  /** When it stands still. */
  readonly stops: Stops;
  readonly promised: TimeLimit | null;
  readonly statutory: TimeLimit | null;
  private readonly clock: LimitClock;

  constructor(
    private readonly record: Case,
    matter: MatterLimits | undefined,
    private readonly era: DeadlineEra,
    private readonly days: DayTable,
    private readonly asOf: Instant,
  ) {
    const { rules, clock } = era;
    this.clock = clock;
    this.stops = stoppingOf(record, era, asOf);
    this.promised = promisedLimitOf(record, matter, rules);
    this.statutory = statutoryLimitOf(record, matter);
  }

  /**
   * The limit that the case is held to; `null` where none is stated, or where an extension is in another unit, so that the two do not add up.
   * An extension that was approved after the limit was over does not revive it.
   */
  heldTo(): HeldTo | null {
    const limit = this.era.rules.limit === 'promised' ? this.promised : this.statutory;
    if (limit === null) return null;
    const { extendedAt, extendedBy, extendedByUnit, acceptedAt } = this.record;
    if (extendedAt === null || extendedBy === null || extendedAt > this.asOf) return { limit, extendedBy: 0 };
    const unit = limit.amount === 0 ? extendedByUnit! : limit.unit;
    if (unit !== extendedByUnit) return null;
    const isOver = this.decided(
      this.clock.isLate(limit.amount, limit.unit, acceptedAt, extendedAt, this.stops),
    );
    return isOver
      ? { limit, extendedBy: 0 }
      : { limit: { amount: limit.amount + extendedBy, unit }, extendedBy };
  }

  /** @throws `unknown-calendar-year` where it takes a year of the calendar that is not known. */
  timeliness(): Timeliness {
    const held = this.heldTo();
    if (held === null) return 'no-deadline';
    const { amount, unit } = held.limit;
    const { acceptedAt, completedAt } = this.record;
    const isCompleted = completedAt !== null && completedAt <= this.asOf;
    const at = isCompleted ? completedAt : this.asOf;
    const isLate = this.decided(this.clock.isLate(amount, unit, acceptedAt, at, this.stops));
    if (isCompleted) return isLate ? 'late' : 'on-time';
    if (isLate) return 'open-late';
    return this.decided(this.clock.isStopped(amount, unit, acceptedAt, this.stops)) ? 'open-stopped' : 'open';
  }

  /**
   * When a limit is used up, where that is known by now.
   *
   * @throws `unknown-calendar-year`.
   */
  usedUp({ amount, unit }: TimeLimit): Exclude<UsedUp, { readonly state: 'unknown' }> {
    const end = this.clock.usedUp(amount, unit, this.record.acceptedAt, this.stops);
    if (end.state !== 'unknown') return end;
    throw unknownYear(this.record.id, unknownYearFrom(this.days, end.from));
  }

  /** The days, or the milliseconds of a limit in hours, that the case took: it is completed. */
  used(unit: TimeLimit['unit']): number {
    const { acceptedAt, completedAt } = this.record;
    return this.clock.used(unit, acceptedAt, completedAt!, this.stops) ?? this.unknown();
  }

  private decided(answer: Answer): boolean {
    return answer === 'unknown' ? this.unknown() : answer === 'yes';
  }

  private unknown(): never {
    const { id, acceptedAt } = this.record;
    throw unknownYear(id, unknownYearSince(this.days, acceptedAt));
  }
}

function stoppingOf({ suspensions }: Case, { rules }: DeadlineEra, asOf: Instant): Stops {
  if (suspensions.length === 0) return noStops;
  return stopsOf(
    suspensions.filter(({ kind }) => rules.suspensions.includes(kind)),
    asOf,
    rules,
  );
}

/** The error for a case that takes a year of the calendar that is not known. */
export function unknownYear(record: string, year: number): Error {
  return fault(
    'unknown-calendar-year',
    {
      zh: `办件 ${printed(record)} 的时限涉及 ${year} 年,而工作日历没有该年的放假安排;请用 defineCalendar 补充该年通知。`,
      en: `The limit of case ${printed(record)} runs into ${year}, for which the working calendar has no notice; add the notice of that year with defineCalendar.`,
    },
    { record, path: ['calendar'], found: `${year}` },
  );
}
