/**
 * A second opinion on limits (时限), which walks day by day with plain loops and shares no code with the library: only the shapes of what
 * goes in are its own.
 */
import type { HolidayNotice } from '../../src/time/holiday-notice.js';
import type { ClockRules, LimitUnit } from '../../src/time/time-limit.js';

/** A suspension (中止, 暂停计时) as it is recorded: `null` where its end is not. */
export interface RecordedSuspension {
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** A case with all that decides whether it is in time. */
export interface LimitedCase {
  readonly notices: readonly HolidayNotice[];
  readonly rules: ClockRules;
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly acceptedAt: number;
  readonly suspensions: readonly RecordedSuspension[];
  readonly asOf: number;
}

/** Where a limit ends, in milliseconds, and its last day where it is one in days; `unsure` where that takes unknown days. */
export type OracleEnd =
  | { readonly at: number; readonly lastDay: number | null }
  | { readonly at: null; readonly why: 'stopped' | 'unsure' };

export type OracleAnswer = 'yes' | 'no' | 'unknown';
export type OracleTimeliness = 'late' | 'on-time' | 'open-late' | 'open-stopped' | 'open' | 'unknown';
export type DayKind = 'working' | 'off' | 'unknown';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The day of China on which an instant lies, as the number of days since 1970-01-01. */
export function chinaDay(instant: number): number {
  return Math.floor((instant + 8 * hour) / day);
}

/** The instant at which a day begins in China. */
export function chinaMidnight(dayNumber: number): number {
  return dayNumber * day - 8 * hour;
}

/** What is found out of notices and cases is kept: it is asked for often. */
const kindsOfNotices = new WeakMap<readonly HolidayNotice[], (dayNumber: number) => DayKind>();
const endsOfCases = new WeakMap<LimitedCase, readonly [OracleEnd, OracleEnd]>();

/** What kind of day each day is by these notices. */
export function dayKinds(notices: readonly HolidayNotice[]): (dayNumber: number) => DayKind {
  const kept = kindsOfNotices.get(notices);
  if (kept !== undefined) return kept;
  const named = new Map<number, DayKind>();
  for (const notice of [...notices].sort((one, other) => one.year - other.year)) {
    for (const text of notice.daysOff) named.set(Date.parse(`${text}T00:00:00Z`) / day, 'off');
    for (const text of notice.workingDays) named.set(Date.parse(`${text}T00:00:00Z`) / day, 'working');
  }
  const years = new Set(notices.map(({ year }) => year));
  const kinds = new Map<number, DayKind>();
  const kindOf = (dayNumber: number): DayKind => {
    const known = kinds.get(dayNumber);
    if (known !== undefined) return known;
    const date = new Date(dayNumber * day);
    const ofWeek = date.getUTCDay();
    const ordinary = ofWeek === 0 || ofWeek === 6 ? 'off' : 'working';
    const kind = years.has(date.getUTCFullYear()) ? (named.get(dayNumber) ?? ordinary) : 'unknown';
    kinds.set(dayNumber, kind);
    return kind;
  };
  kindsOfNotices.set(notices, kindOf);
  return kindOf;
}

/** Whether a day from the first to the last, both included, is of a year without a notice. */
export function takesUnknownDays(notices: readonly HolidayNotice[], first: number, last: number): boolean {
  const kindOf = dayKinds(notices);
  for (let walked = first; walked <= last; walked += 1) if (kindOf(walked) === 'unknown') return true;
  return false;
}

/** Where the limit of a case ends as far as is known. */
export function oracleEnd(limited: LimitedCase): OracleEnd {
  const [early, late] = endsOf(limited);
  const agree = early.at === late.at && (early.at !== null || late.at !== null || early.why === late.why);
  return agree ? early : { at: null, why: 'unsure' };
}

/** Whether an event is late. */
export function oracleIsLate(limited: LimitedCase, at: number): OracleAnswer {
  const [early, late] = endsOf(limited);
  if (isAfter(early, at) !== isAfter(late, at)) return 'unknown';
  return isAfter(early, at) ? 'yes' : 'no';
}

/** The days, or milliseconds for hours, that are used up: `null` where that takes unknown days. */
export function oracleUsed(limited: LimitedCase, at: number): number | null {
  const most = usedIf(limited, at, true);
  return most === usedIf(limited, at, false) ? most : null;
}

/** Whether a case is in time as far as is known at its as-of instant. */
export function oracleTimeliness(limited: LimitedCase, completedAt: number | null): OracleTimeliness {
  const [early, late] = endsOf(limited);
  const one = timelinessWith(early, limited.asOf, completedAt);
  return one === timelinessWith(late, limited.asOf, completedAt) ? one : 'unknown';
}

function timelinessWith(end: OracleEnd, asOf: number, completedAt: number | null): OracleTimeliness {
  if (completedAt !== null && completedAt <= asOf) return isAfter(end, completedAt) ? 'late' : 'on-time';
  if (isAfter(end, asOf)) return 'open-late';
  return end.at === null && end.why === 'stopped' ? 'open-stopped' : 'open';
}

function isAfter(end: OracleEnd, at: number): boolean {
  return end.at !== null && at >= end.at;
}

/** Where the limit ends if all unknown days are worked, and if all are off: every other calendar lies between. */
function endsOf(limited: LimitedCase): readonly [OracleEnd, OracleEnd] {
  const kept = endsOfCases.get(limited);
  if (kept !== undefined) return kept;
  const ends = [endIf(limited, true), endIf(limited, false)] as const;
  endsOfCases.set(limited, ends);
  return ends;
}

function endIf(limited: LimitedCase, worked: boolean): OracleEnd {
  return limited.unit === 'hours' ? endInHoursIf(limited, worked) : endInDaysIf(limited, worked);
}

function endInDaysIf(limited: LimitedCase, worked: boolean): OracleEnd {
  const { amount, unit, acceptedAt, rules } = limited;
  const acceptance = chinaDay(acceptedAt);
  if (amount === 0) return { at: chinaMidnight(acceptance + 1), lastDay: acceptance };
  const works = worksIf(limited, worked);
  const isCounted = countedIf(limited, worked);
  const horizon = horizonOf(limited);
  let counted = 0;
  for (let walked = acceptance; walked <= horizon; walked += 1) {
    if (isCounted(walked)) counted += 1;
    if (counted < amount) continue;
    let last = walked;
    if (unit === 'calendar-days' && rules.lastDayOff === 'moves') {
      while (last <= horizon && !works(last)) last += 1;
      if (last > horizon) return { at: null, why: 'unsure' };
    }
    return { at: chinaMidnight(last + 1), lastDay: last };
  }
  return notReached(limited);
}

function endInHoursIf(limited: LimitedCase, worked: boolean): OracleEnd {
  let left = limited.amount * hour;
  for (const [from, to] of runningIf(limited, chinaMidnight(horizonOf(limited)), worked)) {
    if (to - from >= left) return { at: from + left, lastDay: null };
    left -= to - from;
  }
  return notReached(limited);
}

function notReached(limited: LimitedCase): OracleEnd {
  return {
    at: null,
    why: knownSuspensions(limited).some(({ endedAt }) => endedAt === null) ? 'stopped' : 'unsure',
  };
}

function usedIf(limited: LimitedCase, at: number, worked: boolean): number {
  let used = 0;
  if (limited.unit === 'hours') {
    for (const [from, to] of runningIf(limited, at, worked)) used += to - from;
  } else {
    const isCounted = countedIf(limited, worked);
    for (let walked = chinaDay(limited.acceptedAt); walked <= chinaDay(at); walked += 1) {
      if (isCounted(walked)) used += 1;
    }
  }
  return used;
}

/** Whether a day from acceptance on uses up a day of the limit. */
function countedIf(limited: LimitedCase, worked: boolean): (dayNumber: number) => boolean {
  const { unit, rules } = limited;
  const works = worksIf(limited, worked);
  const acceptance = chinaDay(limited.acceptedAt);
  const stopped = knownSuspensions(limited).map(({ startedAt, endedAt }) => ({
    first: chinaDay(startedAt) + (rules.suspensionFirstDay === 'counted' ? 1 : 0),
    last: endedAt === null ? Infinity : chinaDay(endedAt) - (rules.suspensionLastDay === 'counted' ? 1 : 0),
  }));
  return (dayNumber) => {
    if (rules.firstDay === 'next' && dayNumber === acceptance) return false;
    if (stopped.some(({ first, last }) => first <= dayNumber && dayNumber <= last)) return false;
    return unit === 'calendar-days' || works(dayNumber);
  };
}

/** The stretches of running time from acceptance to an instant, none longer than a day. */
function runningIf(limited: LimitedCase, until: number, worked: boolean): [number, number][] {
  const { acceptedAt, rules } = limited;
  const works = worksIf(limited, worked);
  const suspensions = knownSuspensions(limited);
  const edges = suspensions.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]);
  const stretches: [number, number][] = [];
  for (let walked = chinaDay(acceptedAt); chinaMidnight(walked) < until; walked += 1) {
    if (rules.hours === 'on-working-days' && !works(walked)) continue;
    const from = Math.max(acceptedAt, chinaMidnight(walked));
    const to = Math.min(until, chinaMidnight(walked + 1));
    const cuts = [from, ...edges.filter((edge) => from < edge && edge < to), to].sort((a, b) => a - b);
    for (let index = 1; index < cuts.length; index += 1) {
      const start = cuts[index - 1] as number;
      const stands = suspensions.some(
        ({ startedAt, endedAt }) => startedAt <= start && (endedAt === null || start < endedAt),
      );
      if (!stands) stretches.push([start, cuts[index] as number]);
    }
  }
  return stretches;
}

function worksIf({ notices }: LimitedCase, worked: boolean): (dayNumber: number) => boolean {
  const kindOf = dayKinds(notices);
  return (dayNumber) => {
    const kind = kindOf(dayNumber);
    return kind === 'working' || (kind === 'unknown' && worked);
  };
}

/** What is known of the suspensions at the as-of instant. */
function knownSuspensions({ suspensions, asOf }: LimitedCase): RecordedSuspension[] {
  return suspensions
    .filter(({ startedAt }) => startedAt <= asOf)
    .map(({ startedAt, endedAt }) => ({
      startedAt,
      endedAt: endedAt === null || endedAt > asOf ? null : endedAt,
    }));
}

/** A day by which every limit has ended, if it ever does: all notices and suspensions lie well before it. */
function horizonOf({ amount, acceptedAt, notices, suspensions }: LimitedCase): number {
  const edges = suspensions.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]);
  const lastYear = Math.max(...notices.map(({ year }) => year));
  return Math.max(...[acceptedAt, ...edges].map(chinaDay), Date.UTC(lastYear + 1, 0) / day) + amount + 7;
}
