/** A second opinion on deadlines, told day by day and stretch by stretch. Nothing of the library but types. */
import type {
  Case,
  DeadlineRules,
  Matter,
  StatedLimits,
  TimeLimit,
  WorkingCalendar,
} from '../../src/index.js';
import { dayOfInstant, isWorked, midnightOfDay } from './oracle-calendar.js';

const oneHour = 3_600_000;

/** A case with what its deadline depends on: its matter, the rules of its acceptance, the calendar, and the instant as of which it is looked at. */
export interface Held {
  readonly record: Case;
  readonly matter: Matter | undefined;
  readonly rules: DeadlineRules;
  readonly calendar: WorkingCalendar;
  readonly asOf: number;
}

/** A suspension that stops the clock; `null` where no end of it is known yet. */
interface Stop {
  readonly from: number;
  readonly to: number | null;
}

function stopsOf({ record, rules, asOf }: Held): readonly Stop[] {
  return record.suspensions
    .filter(({ kind, startedAt }) => rules.suspensions.includes(kind) && startedAt <= asOf)
    .map(({ startedAt, endedAt }) => ({
      from: startedAt,
      to: endedAt === null || endedAt > asOf ? null : endedAt,
    }));
}

/** Whether a whole day does not count. */
function isStoppedDay(held: Held, day: number): boolean {
  const { suspensionFirstDay, suspensionLastDay } = held.rules;
  return stopsOf(held).some(({ from, to }) => {
    const first = dayOfInstant(from) + (suspensionFirstDay === 'counted' ? 1 : 0);
    if (day < first) return false;
    return to === null || day <= dayOfInstant(to) - (suspensionLastDay === 'counted' ? 1 : 0);
  });
}

function isCountedDay(held: Held, day: number, unit: 'working-days' | 'calendar-days'): boolean {
  return !isStoppedDay(held, day) && (unit === 'calendar-days' || isWorked(held.calendar, day));
}

function firstDay({ record, rules }: Held): number {
  return dayOfInstant(record.acceptedAt) + (rules.firstDay === 'next' ? 1 : 0);
}

/** From this day on nothing changes any more but the day. */
function horizon(held: Held): number {
  const instants = [held.record.acceptedAt, ...stopsOf(held).flatMap(({ from, to }) => [from, to ?? from])];
  return dayOfInstant(Math.max(...instants)) + 2;
}

/** The instant from which on an event is late; `null` while nobody knows it. */
function endOf(held: Held, { amount, unit }: TimeLimit): number | null {
  if (unit === 'hours') return endOfHours(held, amount);
  if (amount === 0) return midnightOfDay(dayOfInstant(held.record.acceptedAt) + 1);
  const isOpen = stopsOf(held).some(({ to }) => to === null);
  let counted = 0;
  for (let day = firstDay(held); ; day += 1) {
    if (isOpen && day > horizon(held)) return null;
    if (!isCountedDay(held, day, unit)) continue;
    counted += 1;
    if (counted < amount) continue;
    let last = day;
    if (unit === 'calendar-days' && held.rules.lastDayOff === 'moves')
      while (!isWorked(held.calendar, last)) last += 1;
    return midnightOfDay(last + 1);
  }
}

/** Stretches of time from the acceptance on, in each of which the clock either runs or stands still. */
function* stretches(held: Held): Generator<{ from: number; to: number; runs: boolean }> {
  const stops = stopsOf(held);
  const cuts = stops.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  let from = held.record.acceptedAt;
  for (;;) {
    const at = from;
    const nextMidnight = midnightOfDay(dayOfInstant(at) + 1);
    const to = Math.min(nextMidnight, ...cuts.filter((cut) => cut > at));
    const isStopped = stops.some((stop) => stop.from <= at && (stop.to === null || at < stop.to));
    const isOff = held.rules.hours === 'on-working-days' && !isWorked(held.calendar, dayOfInstant(at));
    yield { from, to, runs: !isStopped && !isOff };
    from = to;
  }
}

function endOfHours(held: Held, hours: number): number | null {
  const isOpen = stopsOf(held).some(({ to }) => to === null);
  let left = hours * oneHour;
  for (const { from, to, runs } of stretches(held)) {
    if (isOpen && dayOfInstant(from) > horizon(held)) return null;
    if (!runs) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw new Error('time ended');
}

function isLate(held: Held, limit: TimeLimit, event: number): boolean {
  const end = endOf(held, limit);
  return end !== null && event >= end;
}

/** The limit that is stated of a case, of itself or of its matter, by the rules; `null` where none is. */
function statedLimit({ record, matter, rules }: Held, which: DeadlineRules['limit']): TimeLimit | null {
  const caseType = record.caseType ?? matter?.caseType;
  if (which === 'promised' && caseType === 'immediate' && rules.immediate === 'zero-days')
    return { amount: 0, unit: 'working-days' };
  return ownLimit(record, which) ?? (matter === undefined ? null : ownLimit(matter, which));
}

function ownLimit(stated: StatedLimits, which: DeadlineRules['limit']): TimeLimit | null {
  const [amount, unit] =
    which === 'promised'
      ? [stated.promisedLimit, stated.promisedLimitUnit]
      : [stated.statutoryLimit, stated.statutoryLimitUnit];
  return amount === null || unit === null ? null : { amount, unit };
}

/** The limit with what it was extended by. */
function extended(held: Held, limit: TimeLimit): TimeLimit | null {
  const { extendedAt, extendedBy, extendedByUnit } = held.record;
  if (extendedAt === null || extendedAt > held.asOf) return limit;
  const unit = extendedByUnit!;
  if (limit.amount > 0 && unit !== limit.unit) return null;
  if (isLate(held, limit, extendedAt)) return limit;
  return { amount: limit.amount + extendedBy!, unit };
}

/** How a case stands to its limit. */
export function timelinessOf(held: Held): string {
  const { record, rules, asOf } = held;
  const stated = statedLimit(held, rules.limit);
  const limit = stated === null ? null : extended(held, stated);
  if (limit === null) return 'no-deadline';
  const { completedAt } = record;
  if (completedAt !== null && completedAt <= asOf)
    return isLate(held, limit, completedAt) ? 'late' : 'on-time';
  if (isLate(held, limit, asOf)) return 'open-late';
  return endOf(held, limit) === null ? 'open-stopped' : 'open';
}

/** How the time that a case took stands beside one of its limits, with both in the unit of the limit where they can be compared. */
export function comparedWith(held: Held, which: DeadlineRules['limit']) {
  const { completedAt } = held.record;
  if (completedAt === null || completedAt > held.asOf) return { value: 'not-completed', pair: null };
  const limit = statedLimit(held, which);
  if (limit === null) return { value: 'no-limit', pair: null };
  const { amount, unit } = limit;
  if (amount === 0) return { value: 'zero-limit', pair: null };
  const used = unit === 'hours' ? millisecondsUsed(held, completedAt) : daysUsed(held, completedAt, unit);
  return { value: unit, pair: `${used}/${unit === 'hours' ? amount * oneHour : amount} ${unit}` };
}

/** The days that counted until an event, that of the event among them. */
export function daysUsed(held: Held, event: number, unit: 'working-days' | 'calendar-days'): number {
  let used = 0;
  for (let day = firstDay(held); day <= dayOfInstant(event); day += 1)
    if (isCountedDay(held, day, unit)) used += 1;
  return used;
}

function millisecondsUsed(held: Held, event: number): number {
  let used = 0;
  for (const { from, to, runs } of stretches(held)) {
    if (from >= event) return used;
    if (runs) used += Math.min(to, event) - from;
  }
  throw new Error('time ended');
}

/** How the promised limit of a matter stands beside the statutory one. */
export function limitsCompared(matter: Matter) {
  const isImmediate = matter.caseType === 'immediate';
  const promised =
    ownLimit(matter, 'promised') ?? (isImmediate ? { amount: 0, unit: 'working-days' as const } : null);
  const statutory = ownLimit(matter, 'statutory');
  if (promised === null || statutory === null) return { value: 'unstated', pair: null };
  if (statutory.amount === 0) return { value: 'statutory-zero', pair: null };
  const { unit } = statutory;
  if (promised.amount > 0 && promised.unit !== unit) return { value: 'units-differ', pair: null };
  return { value: unit, pair: `${promised.amount}/${statutory.amount} ${unit}` };
}
