import fc from 'fast-check';
import type { HolidayNotice } from '../../src/time/holiday-notice.js';
import type { ClockRules } from '../../src/time/time-limit.js';
import { chinaMidnight, type LimitedCase, oracleEnd, type RecordedSuspension } from './clock-oracle.js';

const hour = 3_600_000;
const day = 24 * hour;

/** A case with an event of which to ask, and when it was completed, if it was. */
export interface AskedCase extends LimitedCase {
  readonly at: number;
  readonly completedAt: number | null;
}

/** Days in a row that a notice names. */
interface NamedDays {
  readonly first: number;
  readonly length: number;
  readonly off: boolean;
}

/** A moment as days and milliseconds after a midnight; or, to meet another one, the same as a shared moment but for a millisecond. */
interface Moment {
  readonly days: number;
  readonly ofDay: number;
  readonly shared: number | null;
  readonly nudge: number;
}

const namedDays: fc.Arbitrary<NamedDays> = fc.record({
  // A notice may also name days of December before its year; the turn of the year is where most can go wrong.
  first: fc.oneof(
    fc.integer({ min: -31, max: 20 }),
    fc.integer({ min: 0, max: 365 }),
    fc.integer({ min: 335, max: 365 }),
  ),
  length: fc.integer({ min: 1, max: 10 }),
  off: fc.boolean(),
});

function noticeOf(year: number, named: readonly NamedDays[]): HolidayNotice {
  const newYear = Date.UTC(year, 0) / day;
  const next = Date.UTC(year + 1, 0) / day;
  const off = new Map<number, boolean>();
  for (const { first, length, off: areOff } of named) {
    for (let walked = newYear + first; walked < Math.min(next, newYear + first + length); walked += 1) {
      const ofWeek = new Date(walked * day).getUTCDay();
      if (areOff || ofWeek === 0 || ofWeek === 6) off.set(walked, areOff);
    }
  }
  const listed = (areOff: boolean): string[] =>
    [...off]
      .filter(([, isOff]) => isOff === areOff)
      .map(([one]) => new Date(one * day).toISOString().slice(0, 10));
  return { year, source: { zh: '示例', en: 'made up' }, daysOff: listed(true), workingDays: listed(false) };
}

/** Notices of two or three years; sometimes the year between is missing. */
const notices: fc.Arbitrary<HolidayNotice[]> = fc
  .tuple(
    fc.integer({ min: 2014, max: 2025 }),
    fc.constantFrom([0, 1], [0, 1, 2], [0, 2], [0, 2, 3]),
    fc.array(fc.array(namedDays, { maxLength: 12 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([first, steps, named]) => steps.map((step, index) => noticeOf(first + step, named[index] ?? [])));

/** The day from which the moments of a case are counted: often shortly before the turn of a year. */
const origin = fc.record({
  year: fc.integer({ min: -1, max: 4 }),
  ofYear: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -45, max: 8 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 364 }) },
  ),
});

const rules: fc.Arbitrary<ClockRules> = fc.record({
  firstDay: fc.constantFrom('next', 'same'),
  lastDayOff: fc.constantFrom('moves', 'stays'),
  hours: fc.constantFrom('always', 'on-working-days'),
  suspensionFirstDay: fc.constantFrom('stopped', 'counted'),
  suspensionLastDay: fc.constantFrom('stopped', 'counted'),
});

const ofDay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 23 }).map((hours) => hours * hour) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: day - 1 }) },
);
const nudge = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1));

function momentWithin(min: number, max: number): fc.Arbitrary<Moment> {
  return fc.record({
    days: fc.integer({ min, max }),
    ofDay,
    shared: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
    nudge,
  });
}

const sharedMoments = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), ofDay }), {
  minLength: 4,
  maxLength: 4,
});

const later = fc.oneof(momentWithin(0, 15), momentWithin(0, 60), momentWithin(300, 420));
const soon = fc.oneof({ weight: 3, arbitrary: momentWithin(0, 25) }, momentWithin(0, 60));
const suspension = fc.record({
  from: momentWithin(-10, 35),
  to: fc.option(momentWithin(-5, 45), { freq: 5 }),
});
const days = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 40 }));
const hours = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 240 }));
const limit = fc.oneof(
  fc.record({ unit: fc.constantFrom('working-days', 'calendar-days'), amount: days }),
  fc.record({ unit: fc.constant('hours'), amount: hours }),
) as fc.Arbitrary<Pick<LimitedCase, 'unit' | 'amount'>>;

/** Cases whose moments crowd into a few weeks, about midnights and each other. */
const crowdedCases: fc.Arbitrary<AskedCase> = fc
  .record({
    notices,
    origin,
    rules,
    limit,
    sharedMoments,
    accepted: momentWithin(0, 12),
    at: later,
    completed: fc.option(soon, { freq: 3 }),
    asOf: soon,
    suspended: fc.array(suspension, { maxLength: 4 }),
  })
  .map((made) => {
    const [{ year: firstYear }] = made.notices as [HolidayNotice];
    const start = Date.UTC(firstYear + made.origin.year, 0) / day + made.origin.ofYear;
    const instantOf = (moment: Moment): number => {
      const { days: after, ofDay: since } =
        moment.shared === null ? moment : (made.sharedMoments[moment.shared] ?? moment);
      return chinaMidnight(start + after) + since + moment.nudge;
    };
    const acceptedAt = instantOf(made.accepted);
    const sinceAcceptance = (moment: Moment): number => Math.max(acceptedAt, instantOf(moment));
    return {
      notices: made.notices,
      rules: made.rules,
      ...made.limit,
      acceptedAt,
      suspensions: made.suspended.map(({ from, to }): RecordedSuspension => {
        const [one, other] = [instantOf(from), to === null ? null : instantOf(to)];
        if (other === null) return { startedAt: one, endedAt: null };
        return { startedAt: Math.min(one, other), endedAt: Math.max(one, other) };
      }),
      asOf: sinceAcceptance(made.asOf),
      at: sinceAcceptance(made.at),
      completedAt: made.completed === null ? null : sinceAcceptance(made.completed),
    };
  });

/** How a suspension comes just when the limit would end, and how long after that it is looked at. */
const lastMinute = fc.record({
  nudge,
  length: fc.option(fc.integer({ min: 0, max: 5 * day }), { freq: 1 }),
  asOf: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: 0, max: 5 * day })),
});

/** Cases of all kinds; into some a suspension comes at the very end of the limit. */
export const askedCases: fc.Arbitrary<AskedCase> = fc
  .tuple(crowdedCases, fc.option(lastMinute, { freq: 1 }))
  .map(([asked, last]) => {
    const end = last === null ? null : oracleEnd(asked).at;
    if (last === null || end === null) return asked;
    const startedAt = end + last.nudge;
    const endedAt = last.length === null ? null : startedAt + last.length;
    return {
      ...asked,
      suspensions: [...asked.suspensions, { startedAt, endedAt }],
      asOf: Math.max(asked.acceptedAt, startedAt + last.asOf),
    };
  });

/** The same case with other events after its as-of instant: suspensions that begin later, and other ends for those that end later. */
export function withOtherFuture<Asked extends LimitedCase>(
  asked: Asked,
  delays: readonly (number | null)[],
): Asked {
  const { suspensions, asOf } = asked;
  const changed = suspensions
    .filter(({ startedAt }) => startedAt <= asOf)
    .map(({ startedAt, endedAt }, index) => {
      const delay = delays[index % delays.length] ?? null;
      if (endedAt !== null && endedAt <= asOf) return { startedAt, endedAt };
      return { startedAt, endedAt: delay === null ? null : asOf + delay };
    });
  const added = delays.map((delay) => ({
    startedAt: asOf + (delay ?? 1),
    endedAt: delay === null ? null : asOf + 2 * delay,
  }));
  return { ...asked, suspensions: [...added, ...changed] };
}
