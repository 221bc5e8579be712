/** Random calendars, limits, suspensions, extensions and times at the window, crowded around the midnights and hours where limits end. */
import fc from 'fast-check';
import {
  type Case,
  defineCalendar,
  type HolidayNotice,
  type Instant,
  type StatedLimits,
  type Suspension,
  stateCouncilCalendar,
  suspensionKinds,
  timeUnits,
  valuesOf,
  type WorkingCalendar,
} from '../../src/index.js';
import { dayOfInstant, midnightOfDay } from './oracle-calendar.js';

const oneHour = 3_600_000;
const oneDay = 24 * oneHour;
const unit = fc.constantFrom(...valuesOf(timeUnits));
const nudge = fc.constantFrom(-1, 0, 0, 1);

/** From an instant to another: whole days later or earlier at midnight or at the same time, or hours. */
export type Shift = (instant: Instant) => Instant;

const shift = (sign: 1 | -1): fc.Arbitrary<Shift> =>
  fc.oneof(
    fc.tuple(fc.nat(9), nudge).map(
      ([days, ms]): Shift =>
        (at) =>
          midnightOfDay(dayOfInstant(at) + sign * days) + ms,
    ),
    fc.tuple(fc.nat(9), nudge).map(
      ([days, ms]): Shift =>
        (at) =>
          at + sign * days * oneDay + ms,
    ),
    fc.tuple(fc.nat(30), nudge).map(
      ([hours, ms]): Shift =>
        (at) =>
          at + sign * hours * oneHour + ms,
    ),
    fc.constantFrom(0, 1, 59_999, 60_000, 60_001, 600_000, 600_001).map(
      (ms): Shift =>
        (at) =>
          at + sign * ms,
    ),
  );

/** Some time after an instant, rarely just before it. */
export const later = shift(1);

/** Some time before an instant, rarely just after it. */
export const earlier = shift(-1);

const limit = fc.option(
  fc
    .tuple(fc.constantFrom(0, 1, 1, 2, 3, 5, 9, 24), unit)
    .map(([amount, of]) => [amount, amount === 0 && of === 'hours' ? 'working-days' : of] as const),
  { nil: [null, null] as const, freq: 2 },
);

/** The limits that a case or a matter states, or not. */
export const limits: fc.Arbitrary<StatedLimits> = fc
  .tuple(limit, limit)
  .map(([[promisedLimit, promisedLimitUnit], [statutoryLimit, statutoryLimitUnit]]) => ({
    promisedLimit,
    promisedLimitUnit,
    statutoryLimit,
    statutoryLimitUnit,
  }));

/** About when a promised limit is over, if it is of days that all count, or of hours that all run. */
export const aboutTheEnd: fc.Arbitrary<(acceptedAt: Instant, limit: StatedLimits) => Instant> = fc
  .tuple(fc.integer({ min: -1, max: 4 }), nudge)
  .map(([more, ms]) => (acceptedAt, { promisedLimit, promisedLimitUnit }) => {
    const amount = promisedLimit ?? 0;
    const end =
      promisedLimitUnit === 'hours'
        ? acceptedAt + amount * oneHour + Math.max(0, more - 1) * oneDay
        : midnightOfDay(dayOfInstant(acceptedAt) + amount + more);
    return Math.max(acceptedAt, end + ms);
  });

const kind = fc.oneof(
  fc.constantFrom('hearing' as const, 'supplement' as const),
  fc.constantFrom(...valuesOf(suspensionKinds)),
);

/** What happens to a case, told from its acceptance. */
type From<T> = fc.Arbitrary<(acceptedAt: Instant) => T>;

/** Suspensions of a case. */
export const suspensions: From<readonly Suspension[]> = fc.oneof(
  fc.constant(() => []),
  fc
    .array(
      fc.record({
        kind,
        start: fc.oneof({ weight: 4, arbitrary: later }, { weight: 1, arbitrary: earlier }),
        end: fc.option(later, { nil: null, freq: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => (acceptedAt: Instant) => list.map((one) => suspensionFrom(acceptedAt, one))),
);

function suspensionFrom(
  acceptedAt: Instant,
  { kind: of, start, end }: { kind: Suspension['kind']; start: Shift; end: Shift | null },
): Suspension {
  const startedAt = start(acceptedAt);
  const endedAt = end === null ? null : Math.max(startedAt, end(startedAt));
  return { id: null, kind: of, startedAt, endedAt };
}

type Extended = Pick<Case, 'extendedAt' | 'extendedBy' | 'extendedByUnit'>;

/** The extension of a limit; more often than not in the unit of the promised one. */
export const extensions: fc.Arbitrary<(acceptedAt: Instant, limit: StatedLimits) => Extended> = fc
  .record({
    isExtended: fc.integer({ min: 0, max: 2 }),
    at: later,
    extendedBy: fc.constantFrom(1, 2, 5, 10),
    other: unit,
    isAlike: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ isExtended, at, extendedBy, other, isAlike }) => (acceptedAt, { promisedLimitUnit }) => {
    if (isExtended > 0) return { extendedAt: null, extendedBy: null, extendedByUnit: null };
    const extendedByUnit = isAlike > 0 ? (promisedLimitUnit ?? other) : other;
    return { extendedAt: Math.max(acceptedAt, at(acceptedAt)), extendedBy, extendedByUnit };
  });

const known = fc.option(later, { nil: null, freq: 4 });

/** When a number was taken, called and served, each of which may not be known. */
export const windowTimes: From<Pick<Case, 'queuedAt' | 'calledAt' | 'servedAt'>> = fc
  .tuple(fc.option(earlier, { nil: null, freq: 4 }), known, known)
  .map(([queue, call, serve]) => (acceptedAt: Instant) => {
    const queuedAt = queue?.(acceptedAt) ?? null;
    const first = queuedAt ?? acceptedAt;
    const calledAt = call === null ? null : Math.max(first, call(first));
    const last = calledAt ?? first;
    return { queuedAt, calledAt, servedAt: serve === null ? null : Math.max(last, serve(last)) };
  });

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const source = { zh: '随机的通知', en: 'a random notice' };

/** The calendar of the State Council, or one in which days around some days are off or worked at random; it knows every year in play. */
export function calendarsAround(days: readonly string[]): fc.Arbitrary<WorkingCalendar> {
  const first = (day: string) => dayOfInstant(Date.parse(`${day}T00:00:00+08:00`));
  const near = [...new Set(days.flatMap((day) => Array.from({ length: 13 }, (_, at) => first(day) + at - 6)))]
    .map((day) => new Date(day * oneDay))
    .filter((day) => years.includes(day.getUTCFullYear()));
  const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;
  const random = fc
    .tuple(
      fc.subarray(near.filter(isWeekend)),
      fc.subarray(near.filter((day) => !isWeekend(day))),
      fc.boolean(),
    )
    .map(([worked, off, isOfNextYear]) => {
      // What moves days of December may be the notice of that year, or of the next.
      const noticeOf = (day: Date) =>
        day.getUTCFullYear() +
        (isOfNextYear && day.getUTCMonth() === 11 && day.getUTCFullYear() < 2026 ? 1 : 0);
      const written = (list: readonly Date[], year: number) =>
        list.filter((day) => noticeOf(day) === year).map((day) => day.toISOString().slice(0, 10));
      const notices = years.map(
        (year): HolidayNotice => ({
          year,
          source,
          daysOff: written(off, year),
          workingDays: written(worked, year),
        }),
      );
      return defineCalendar(notices, null);
    });
  return fc.oneof(fc.constant(stateCouncilCalendar), random);
}
