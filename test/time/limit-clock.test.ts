import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, UsedUp } from '../../src/time/answer.js';
import { dayTableOf } from '../../src/time/day-table.js';
import type { HolidayNotice } from '../../src/time/holiday-notice.js';
import { LimitClock } from '../../src/time/limit-clock.js';
import { stateCouncilCalendar } from '../../src/time/state-council.js';
import { noStops, type Stops, stopsOf } from '../../src/time/stops.js';
import type { ClockRules, TimeLimit } from '../../src/time/time-limit.js';
import { defineCalendar } from '../../src/time/working-calendar.js';
import { type AskedCase, askedCases, withOtherFuture } from './clock-arbitraries.js';
import {
  chinaDay,
  chinaMidnight,
  dayKinds,
  type LimitedCase,
  type OracleAnswer,
  type OracleTimeliness,
  oracleEnd,
  oracleIsLate,
  oracleTimeliness,
  oracleUsed,
  type RecordedSuspension,
  takesUnknownDays,
} from './clock-oracle.js';

const hour = 3_600_000;

/** The library's clock, asked as the oracle is. */
class Asked {
  private readonly clock: LimitClock;
  private readonly stops: Stops;

  constructor(private readonly limited: LimitedCase) {
    this.clock = new LimitClock(dayTableOf(defineCalendar(limited.notices, null)), limited.rules);
    this.stops = stopsOf(limited.suspensions, limited.asOf, limited.rules);
  }

  isLate(at: number): Answer {
    const { amount, unit, acceptedAt } = this.limited;
    return this.clock.isLate(amount, unit, acceptedAt, at, this.stops);
  }

  isStopped(): Answer {
    const { amount, unit, acceptedAt } = this.limited;
    return this.clock.isStopped(amount, unit, acceptedAt, this.stops);
  }

  used(at: number): number | null {
    return this.clock.used(this.limited.unit, this.limited.acceptedAt, at, this.stops);
  }

  usedUp(): UsedUp {
    const { amount, unit, acceptedAt } = this.limited;
    return this.clock.usedUp(amount, unit, acceptedAt, this.stops);
  }

  timeliness(completedAt: number | null): OracleTimeliness {
    const { asOf } = this.limited;
    if (completedAt !== null && completedAt <= asOf) {
      return one(this.isLate(completedAt), { yes: 'late', no: 'on-time', unknown: 'unknown' });
    }
    const late = this.isLate(asOf);
    if (late !== 'no') return one(late, { yes: 'open-late', no: 'open', unknown: 'unknown' });
    return one(this.isStopped(), { yes: 'open-stopped', no: 'open', unknown: 'unknown' });
  }

  /** All that can be said of the case at an instant. */
  everything(at: number, completedAt: number | null): unknown {
    return [this.isLate(at), this.used(at), this.usedUp(), this.timeliness(completedAt)];
  }
}

function one(answer: Answer, of: Record<Answer, OracleTimeliness>): OracleTimeliness {
  return of[answer];
}

/** A limit in calendar days that moves off days off may be left undecided where an unknown day is passed. */
function mayBeLeftOpen({ unit, rules, notices, acceptedAt }: LimitedCase, at: number): boolean {
  const moves = unit === 'calendar-days' && rules.lastDayOff === 'moves';
  return moves && takesUnknownDays(notices, chinaDay(acceptedAt), chinaDay(at));
}

/** The instants at which an answer is most likely to turn, beside the one asked for. */
function tellingInstants(asked: AskedCase): number[] {
  const end = oracleEnd(asked).at;
  const about = end === null ? [] : [end - 1, end, end + 1];
  return [asked.at, asked.asOf, ...about].filter((at) => at >= asked.acceptedAt);
}

function expectSameLateness(asked: AskedCase, clock: Asked): void {
  for (const at of tellingInstants(asked)) {
    const accepted: OracleAnswer[] = [oracleIsLate(asked, at)];
    if (mayBeLeftOpen(asked, at)) accepted.push('unknown');
    expect(accepted).toContain(clock.isLate(at));
  }
}

function expectSameTimeliness(asked: AskedCase, clock: Asked): void {
  const { asOf, completedAt } = asked;
  for (const completed of new Set([completedAt, null])) {
    const accepted: OracleTimeliness[] = [oracleTimeliness(asked, completed)];
    if (mayBeLeftOpen(asked, Math.min(completed ?? asOf, asOf))) accepted.push('unknown');
    expect(accepted).toContain(clock.timeliness(completed));
  }
}

function expectSameEnd(asked: AskedCase, usedUp: UsedUp): void {
  const end = oracleEnd(asked);
  if (end.at === null) {
    expect(usedUp.state).toBe(end.why === 'stopped' ? 'stopped' : 'unknown');
  } else {
    const lastDay = end.lastDay === null ? {} : { lastDay: end.lastDay };
    expect(usedUp).toMatchObject({ state: 'known', at: end.at, ...lastDay });
  }
}

function expectSameUse(asked: AskedCase, clock: Asked): void {
  for (const at of tellingInstants(asked)) expect(clock.used(at)).toBe(oracleUsed(asked, at));
}

/** What is counted up to an event and where the limit ends say the same. */
function expectEndToDecide(asked: AskedCase, clock: Asked, usedUp: UsedUp): void {
  if (usedUp.state === 'known') {
    for (const at of [usedUp.at - 1, usedUp.at, usedUp.at + 1, asked.at, asked.asOf]) {
      if (at < asked.acceptedAt) continue;
      const accepted: Answer[] = [at >= usedUp.at ? 'yes' : 'no'];
      if (mayBeLeftOpen(asked, at)) accepted.push('unknown');
      expect(accepted).toContain(clock.isLate(at));
    }
  }
  if (usedUp.state === 'stopped') {
    for (const at of [asked.at, asked.acceptedAt, asked.asOf]) {
      if (at <= asked.asOf) expect(clock.isLate(at)).not.toBe('yes');
    }
  }
}

describe('the laws of a limit', () => {
  test('it agrees with counting day by day: whether late, whether in time, where it ends, how much is used', () => {
    fc.assert(
      fc.property(askedCases, (asked) => {
        const clock = new Asked(asked);
        const usedUp = clock.usedUp();
        expectSameLateness(asked, clock);
        expectSameTimeliness(asked, clock);
        expectSameEnd(asked, usedUp);
        expectSameUse(asked, clock);
        expectEndToDecide(asked, clock, usedUp);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('what is known of all days from acceptance to the event decides whether it is late', () => {
    fc.assert(
      fc.property(askedCases, (asked) => {
        const clock = new Asked(asked);
        for (const at of tellingInstants(asked)) {
          if (takesUnknownDays(asked.notices, chinaDay(asked.acceptedAt), chinaDay(at))) continue;
          expect(clock.isLate(at)).not.toBe('unknown');
          expect(clock.used(at)).not.toBe(null);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what comes after the as-of instant changes nothing', () => {
    const delays = fc.array(fc.option(fc.integer({ min: 1, max: 40 * 24 * hour }), { freq: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(askedCases, delays, (asked, later) => {
        const { at, completedAt } = asked;
        const changed = new Asked(withOtherFuture(asked, later));
        expect(changed.everything(at, completedAt)).toEqual(new Asked(asked).everything(at, completedAt));
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of suspensions, and one recorded twice, change nothing', () => {
    fc.assert(
      fc.property(askedCases, (asked) => {
        const { at, completedAt, suspensions } = asked;
        const twice = { ...asked, suspensions: [...suspensions, ...suspensions].reverse() };
        expect(new Asked(twice).everything(at, completedAt)).toEqual(
          new Asked(asked).everything(at, completedAt),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('without suspensions there are no stops', () => {
    fc.assert(
      fc.property(askedCases, (asked) => {
        const { amount, unit, acceptedAt, at, rules, notices } = asked;
        const clock = new LimitClock(dayTableOf(defineCalendar(notices, null)), rules);
        const bare = new Asked({ ...asked, suspensions: [] });
        expect(clock.isLate(amount, unit, acceptedAt, at)).toBe(bare.isLate(at));
        expect(clock.isLate(amount, unit, acceptedAt, at, noStops)).toBe(bare.isLate(at));
        expect(clock.used(unit, acceptedAt, at)).toBe(bare.used(at));
        expect(clock.usedUp(amount, unit, acceptedAt)).toEqual(bare.usedUp());
        expect(clock.usedUp(amount, unit, acceptedAt).state).not.toBe('stopped');
      }),
      { numRuns: 500 },
    );
  });
});

/** The usual rules: counting starts the day after acceptance, whole days are stopped, and a last day off moves. */
const usual: ClockRules = {
  firstDay: 'next',
  lastDayOff: 'moves',
  hours: 'always',
  suspensionFirstDay: 'stopped',
  suspensionLastDay: 'stopped',
};

const workingDays = (amount: number): TimeLimit => ({ amount, unit: 'working-days' });
const calendarDays = (amount: number): TimeLimit => ({ amount, unit: 'calendar-days' });
const hours = (amount: number): TimeLimit => ({ amount, unit: 'hours' });

/** An instant of China time, `2021-04-29T09:30`. */
const instant = (text: string): number => Date.parse(`${text}+08:00`);

/** An example as one tells it. */
interface Example {
  readonly accepted: string;
  readonly limit: TimeLimit;
  readonly rules?: Partial<ClockRules>;
  readonly suspended?: readonly (readonly [string, string | null])[];
  readonly asOf?: string;
  readonly notices?: readonly HolidayNotice[];
}

function ask({ accepted, limit, rules, suspended = [], asOf, notices }: Example): Asked {
  return new Asked({
    notices: notices ?? stateCouncilCalendar.notices,
    rules: { ...usual, ...rules },
    ...limit,
    acceptedAt: instant(accepted),
    suspensions: suspended.map(
      ([from, to]): RecordedSuspension => ({
        startedAt: instant(from),
        endedAt: to === null ? null : instant(to),
      }),
    ),
    asOf: instant(asOf ?? '2026-12-31T23:59'),
  });
}

/** The limit ends at 24:00 of this day: to the millisecond before it an event is in time, from it on late. */
function expectLastDay(example: Example, lastDay: string): void {
  const asked = ask(example);
  const end = instant(`${lastDay}T00:00`) + 24 * hour;
  expect(asked.usedUp()).toEqual({ state: 'known', at: end, lastDay: chinaDay(end - 1) });
  expect([asked.isLate(end - 1), asked.isLate(end)]).toEqual(['no', 'yes']);
}

describe('a limit in working days does not count days off (行政许可法 第八十二条)', () => {
  test('not the May Day holiday, but the Saturday that is worked for it', () => {
    // 30 April; then 1 to 5 May are off; 6, 7 and Saturday 8 May; Sunday 9 May is off; 10 May.
    expectLastDay({ accepted: '2021-04-29T10:00', limit: workingDays(5) }, '2021-05-10');
    expectLastDay({ accepted: '2021-04-29T10:00', limit: workingDays(4) }, '2021-05-08');
    expectLastDay({ accepted: '2021-04-29T10:00', limit: workingDays(2) }, '2021-05-06');
    expectLastDay({ accepted: '2021-04-29T10:00', limit: workingDays(1) }, '2021-04-30');
  });

  test('with the day of acceptance as the first where the rules say so', () => {
    const rules = { firstDay: 'same' } as const;
    expectLastDay({ accepted: '2021-04-29T23:59:59.999', limit: workingDays(5), rules }, '2021-05-08');
    expectLastDay({ accepted: '2021-04-29T00:00', limit: workingDays(1), rules }, '2021-04-29');
    // Accepted on the first day of the holiday, which is not counted either way.
    expectLastDay({ accepted: '2021-05-01T10:00', limit: workingDays(1), rules }, '2021-05-06');
    expectLastDay({ accepted: '2021-05-01T10:00', limit: workingDays(1) }, '2021-05-06');
  });

  test('nor the days by which the Spring Festival of 2020 was lengthened', () => {
    const accepted = { accepted: '2020-01-22T16:00', limit: workingDays(5) };
    // 23 January; then 24 January to 2 February are off; 3, 4, 5 and 6 February.
    expectLastDay(accepted, '2020-02-06');
    // As first announced 24 to 30 January were off and Saturday 1 February was worked: 23, 31 January, 1, 3, 4 February.
    const notices = stateCouncilCalendar.notices.map((notice) =>
      notice.year === 2020
        ? {
            ...notice,
            daysOff: notice.daysOff.filter((day) => day !== '2020-01-31'),
            workingDays: [...notice.workingDays, '2020-02-01'],
          }
        : notice,
    );
    expectLastDay({ ...accepted, notices }, '2020-02-04');
  });

  test('over the turn of a year, by the notices of both', () => {
    // 30 and 31 December 2019; 1 January is off; 2 and 3 January 2020. Sunday 29 December 2019 is off.
    expectLastDay({ accepted: '2019-12-27T10:00', limit: workingDays(4) }, '2020-01-03');
    // Saturday 29 December 2018 was worked by the notice of 2019, which also made 31 December off.
    expectLastDay({ accepted: '2018-12-28T10:00', limit: workingDays(2) }, '2019-01-02');
  });
});

describe('the limits of 行政许可法 第四十二条', () => {
  const accepted = '2021-03-01T09:00';

  test('are 20 working days, and 10 more if extended', () => {
    // 2–5, 8–12, 15–19, 22–26 and 29 March are 20; 30, 31 March, 1, 2 April (5 April is off), 6–9, 12, 13 April are 10 more.
    expectLastDay({ accepted, limit: workingDays(20) }, '2021-03-29');
    expectLastDay({ accepted, limit: workingDays(30) }, '2021-04-13');
  });

  test('are 45 days where several authorities decide together, and 15 more if extended', () => {
    // 14–16, 19–23 April, Sunday 25 April (worked), 26–30 April, 6 May are 15 past the 30.
    expectLastDay({ accepted, limit: workingDays(45) }, '2021-05-06');
    // 7 and Saturday 8 May (worked), 10–14, 17–21, 24, 25 and 26 May are 15 more.
    expectLastDay({ accepted, limit: workingDays(60) }, '2021-05-26');
  });
});

describe('the time of a hearing, an inspection or an expert review is not counted (行政许可法 第四十五条)', () => {
  const reviewed = {
    accepted: '2021-03-01T09:00',
    limit: workingDays(20),
    suspended: [['2021-03-10T09:00', '2021-03-16T17:00']],
  } as const;

  test('by whole days, its first and its last included', () => {
    // 10, 11, 12, 15 and 16 March are stopped: 30, 31 March, 1, 2 and 6 April take their place.
    expectLastDay(reviewed, '2021-04-06');
  });

  test('or with its first day, its last, or both counted', () => {
    expectLastDay({ ...reviewed, rules: { suspensionFirstDay: 'counted' } }, '2021-04-02');
    expectLastDay({ ...reviewed, rules: { suspensionLastDay: 'counted' } }, '2021-04-02');
    expectLastDay(
      { ...reviewed, rules: { suspensionFirstDay: 'counted', suspensionLastDay: 'counted' } },
      '2021-04-01',
    );
  });

  test('one that ends at midnight stops the day that begins then', () => {
    const ends = (to: string) => ({ ...reviewed, suspended: [['2021-03-10T09:00', to]] as const });
    expectLastDay(ends('2021-03-16T23:59:59.999'), '2021-04-06');
    expectLastDay(ends('2021-03-17T00:00'), '2021-04-07');
  });

  test('two that overlap stop a day once', () => {
    const suspended = [
      ['2021-03-12T09:00', '2021-03-16T17:00'],
      ['2021-03-10T09:00', '2021-03-15T17:00'],
    ] as const;
    expectLastDay({ ...reviewed, suspended }, '2021-04-06');
  });

  test('leaves the end of an open case unknown as long as it lasts', () => {
    const open = { ...reviewed, suspended: [['2021-03-10T09:00', null]], asOf: '2021-06-30T12:00' } as const;
    expect(ask(open).usedUp()).toEqual({ state: 'stopped' });
    expect(ask(open).timeliness(null)).toBe('open-stopped');
    expect(ask(open).used(instant(open.asOf))).toBe(6);
    // Its end is not known yet on 15 March, whatever was recorded later.
    expect(ask({ ...reviewed, asOf: '2021-03-15T12:00' }).timeliness(null)).toBe('open-stopped');
    expect(ask({ ...reviewed, asOf: '2021-03-16T17:00' }).timeliness(null)).toBe('open');
    // On 9 March there is none yet.
    expectLastDay({ ...reviewed, asOf: '2021-03-09T12:00' }, '2021-03-29');
    expect(ask({ ...reviewed, asOf: '2021-03-09T12:00' }).timeliness(null)).toBe('open');
  });

  test('does not help where the limit was used up before it', () => {
    const tooLate = {
      ...reviewed,
      suspended: [['2021-03-30T09:00', null]],
      asOf: '2021-03-30T10:00',
    } as const;
    expectLastDay(tooLate, '2021-03-29');
    expect(ask(tooLate).timeliness(null)).toBe('open-late');
    // On the last day itself it comes in time; with its first day counted the limit is used up on that day.
    const lastDay = {
      ...reviewed,
      suspended: [['2021-03-29T09:00', null]],
      asOf: '2021-03-29T10:00',
    } as const;
    expect(ask(lastDay).timeliness(null)).toBe('open-stopped');
    expect(ask({ ...lastDay, rules: { suspensionFirstDay: 'counted' } }).timeliness(null)).toBe('open');
  });
});

describe('a limit in calendar days (民法典 第二百零一条, 第二百零三条)', () => {
  test('does not count the day on which it begins, and moves off a day off to the next working day', () => {
    // The tenth day after 21 April is 1 May, and 6 May is the first working day after it.
    expectLastDay({ accepted: '2021-04-21T10:00', limit: calendarDays(10) }, '2021-05-06');
    expectLastDay({ accepted: '2021-04-21T10:00', limit: calendarDays(9) }, '2021-04-30');
    // Saturday 8 May is worked, so it stays.
    expectLastDay({ accepted: '2021-04-28T10:00', limit: calendarDays(10) }, '2021-05-08');
  });

  test('stays on a day off where the rules say so', () => {
    const rules = { lastDayOff: 'stays' } as const;
    expectLastDay({ accepted: '2021-04-21T10:00', limit: calendarDays(10), rules }, '2021-05-01');
  });

  test('moves to a working day even if that one is stopped: the limit is used up already', () => {
    const suspended = [['2021-05-06T09:00', null]] as const;
    const example = { accepted: '2021-04-21T10:00', limit: calendarDays(10), suspended };
    expectLastDay(example, '2021-05-06');
    expect(ask({ ...example, asOf: '2021-05-06T12:00' }).timeliness(null)).toBe('open');
  });
});

describe('a limit of zero days', () => {
  test.each([workingDays(0), calendarDays(0)])('ends on the Sunday of acceptance: %o', (limit) => {
    expectLastDay({ accepted: '2021-04-18T10:00', limit }, '2021-04-18');
    expectLastDay({ accepted: '2021-04-18T10:00', limit, rules: { firstDay: 'same' } }, '2021-04-18');
    // A day that is stopped, or of an unknown year, makes no difference.
    expectLastDay(
      { accepted: '2021-04-18T10:00', limit, suspended: [['2021-04-01T10:00', null]] },
      '2021-04-18',
    );
    expectLastDay({ accepted: '2027-05-02T10:00', limit, asOf: '2027-05-02T12:00' }, '2027-05-02');
  });
});

describe('a day ends at 24:00', () => {
  test('so what is completed at exactly midnight is late, and a millisecond before is not', () => {
    const asked = ask({ accepted: '2021-04-29T10:00', limit: workingDays(5) });
    expect(asked.timeliness(instant('2021-05-10T23:59:59.999'))).toBe('on-time');
    expect(asked.timeliness(instant('2021-05-11T00:00'))).toBe('late');
    expect(asked.used(instant('2021-05-10T23:59:59.999'))).toBe(5);
    expect(asked.used(instant('2021-05-11T00:00'))).toBe(6);
  });
});

describe('a limit in hours (民法典 第二百零一条)', () => {
  /** The limit ends at this instant. */
  function expectEnd(example: Example, text: string): void {
    const asked = ask(example);
    const end = instant(text);
    expect(asked.usedUp()).toMatchObject({ state: 'known', at: end });
    expect([asked.isLate(end - 1), asked.isLate(end)]).toEqual(['no', 'yes']);
  }

  const friday = { accepted: '2021-04-16T18:00', limit: hours(24) };

  test('runs through the weekend, or stands still on it', () => {
    expectEnd(friday, '2021-04-17T18:00');
    expectEnd({ ...friday, rules: { hours: 'on-working-days' } }, '2021-04-19T18:00');
    // Six hours are left of Friday: exactly they are used up at its midnight, not on Monday.
    expectEnd({ ...friday, limit: hours(6), rules: { hours: 'on-working-days' } }, '2021-04-17T00:00');
  });

  test('stands still while suspended, to the millisecond', () => {
    const suspended = [['2021-04-16T20:00', '2021-04-17T02:00:00.001']] as const;
    expectEnd({ ...friday, suspended }, '2021-04-18T00:00:00.001');
    // Of the suspension only the four hours on Friday stop time that would have run.
    expectEnd({ ...friday, suspended, rules: { hours: 'on-working-days' } }, '2021-04-19T22:00');
  });

  test('is used up where a suspension begins at its very end', () => {
    const begins = (from: string) => ({
      ...friday,
      suspended: [[from, null]] as const,
      asOf: '2021-04-17T18:00',
    });
    expectEnd(begins('2021-04-17T18:00'), '2021-04-17T18:00');
    expect(ask(begins('2021-04-17T18:00')).timeliness(null)).toBe('open-late');
    expect(ask(begins('2021-04-17T17:59:59.999')).timeliness(null)).toBe('open-stopped');
  });
});

describe('a limit that runs into a year without a notice', () => {
  // 25 and 28 to 31 December are the only days of it that are known.
  const december = { accepted: '2026-12-24T10:00', limit: workingDays(20), asOf: '2027-06-30T12:00' };

  test('does not end on a day that is known', () => {
    expect(ask(december).usedUp().state).toBe('unknown');
    expect(ask(december).used(instant('2026-12-31T23:59'))).toBe(5);
    expect(ask(december).used(instant('2027-01-01T00:00'))).toBe(null);
  });

  test('is still decided in the year that is known, and as long as no calendar could end it', () => {
    expect(ask(december).isLate(instant('2026-12-31T23:59'))).toBe('no');
    expect(ask({ ...december, asOf: '2026-12-31T23:59' }).timeliness(null)).toBe('open');
    // Even if all days of January were worked, the twentieth would be 15 January.
    expect(ask(december).isLate(instant('2027-01-15T23:59:59.999'))).toBe('no');
    expect(ask(december).isLate(instant('2027-01-16T00:00'))).toBe('unknown');
  });

  test('is known again where its end lies before', () => {
    expectLastDay({ ...december, limit: workingDays(5) }, '2026-12-31');
  });

  test('says from which day on it would have to know the days', () => {
    const usedUp = ask(december).usedUp();
    expect(usedUp.state).toBe('unknown');
    const kindOf = dayKinds(stateCouncilCalendar.notices);
    let walked = usedUp.state === 'unknown' ? usedUp.from : 0;
    while (kindOf(walked) !== 'unknown') walked += 1;
    expect(walked).toBe(chinaDay(instant('2027-01-01T00:00')));
  });

  test('does not matter where only days before acceptance are unknown', () => {
    const source = { zh: '示例', en: 'made up' };
    const only2028 = [{ year: 2028, source, daysOff: [], workingDays: [] }];
    // Saturday 1 January 2028; the limit ends on Sunday and moves to Monday 3 January.
    const example = { accepted: '2028-01-01T10:00', limit: calendarDays(1), asOf: '2028-01-03T12:00' };
    for (const notices of [only2028, [...stateCouncilCalendar.notices, ...only2028]]) {
      const asked = ask({ ...example, notices });
      expectLastDay({ ...example, notices }, '2028-01-03');
      expect(asked.isLate(instant('2028-01-02T12:00'))).toBe('no');
      expect(asked.timeliness(null)).toBe('open');
    }
  });

  test('the real calendar knows its years and no other', () => {
    const kindOf = dayKinds(stateCouncilCalendar.notices);
    const kinds = ['2026-12-31', '2027-01-01', '2021-05-08', '2021-05-09'].map((day) =>
      kindOf(chinaDay(instant(`${day}T12:00`))),
    );
    expect(kinds).toEqual(['working', 'unknown', 'working', 'off']);
    expect(chinaMidnight(chinaDay(instant('2021-05-08T12:00')))).toBe(instant('2021-05-08T00:00'));
  });
});
