import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Basis,
  type Case,
  type Deadline,
  deadlineOf,
  defineCalendar,
  defineRuleSet,
  evaluate,
  national,
  range,
  stateCouncilCalendar,
  tally,
  ZwfwError,
} from '../../src/index.js';
import { aCase, aSuspension } from '../records.js';
import { type AskedCase, askedCases } from '../time/clock-arbitraries.js';
import { chinaDay, oracleEnd } from '../time/clock-oracle.js';

const basis: Basis = { kind: 'assumed', reason: { zh: '测试', en: 'a test' } };
const china = (text: string) => Date.parse(`${text}+08:00`);
const isoDay = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
const iso = (instant: number) => new Date(instant).toISOString();

/** The asked case as a record, with its rules and its calendar; zero hours are no limit that a record can have. */
function asRecord({ notices, rules, amount, unit, acceptedAt, suspensions, asOf, completedAt }: AskedCase) {
  const { firstDay, lastDayOff, hours, suspensionFirstDay, suspensionLastDay } = rules;
  const values = { firstDay, lastDayOff, hours, suspensionFirstDay, suspensionLastDay };
  return {
    record: aCase({
      id: 'A-1',
      acceptedAt,
      completedAt: completedAt === null ? null : Math.max(acceptedAt, completedAt),
      promisedLimit: amount,
      promisedLimitUnit: unit,
      suspensions: suspensions.map((each) => aSuspension({ kind: 'hearing', ...each })),
    }),
    calendar: defineCalendar(notices, null),
    asOf: iso(Math.max(asOf, acceptedAt)),
    rules: defineRuleSet({
      format: 'zwfw-rules/1',
      id: 'local',
      version: '1',
      name: { zh: '本地规则', en: 'local rules' },
      extends: 'national',
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          `deadline.${name}`,
          [{ from: '2000-01-01', value, basis }],
        ]),
      ),
    }),
  };
}

/** The deadline, or `null` where it takes a year that is not known. */
function deadlineIn(asked: AskedCase): Deadline | null {
  const { record, rules, calendar, asOf } = asRecord(asked);
  try {
    return deadlineOf(record, rules, calendar, { asOf });
  } catch (error) {
    if (error instanceof ZwfwError && error.code === 'unknown-calendar-year') return null;
    throw error;
  }
}

/** Each run begins where the one before ends, and none is empty but what still lasts. */
function expectInOneLine({ trail, limit }: Deadline): void {
  const isHours = limit!.unit === 'hours';
  for (const [index, { from, to }] of trail.entries()) {
    if (index < trail.length - 1) expect(to).not.toBeNull();
    if (index === 0) continue;
    const before = trail[index - 1]!.to!;
    expect(from).toBe(isHours ? before : isoDay(china(`${before}T00:00`) + 24 * 3_600_000));
    expect([trail[index - 1]!.why, trail[index - 1]!.kinds]).not.toEqual([
      trail[index]!.why,
      trail[index]!.kinds,
    ]);
    if (to !== null) expect(from <= to).toBe(true);
  }
}

describe('a deadline, of any limit, rules, suspensions and calendar', () => {
  const some = askedCases.filter(({ unit, amount }) => unit !== 'hours' || amount > 0);

  test('is the one that a walk over the days finds, and its trail counts as many as the limit has', () => {
    fc.assert(
      fc.property(some, (asked) => {
        const deadline = deadlineIn(asked);
        const end = oracleEnd({ ...asked, asOf: Math.max(asked.asOf, asked.acceptedAt) });
        if (deadline === null) return;
        expect(deadline.state).toBe(end.at === null ? 'stopped' : 'known');
        expect(deadline.at === null ? null : Date.parse(deadline.at)).toBe(end.at);
        expectInOneLine(deadline);
        const counted = deadline.trail.reduce((sum, run) => sum + run.counted, 0);
        const whole = asked.unit === 'hours' ? asked.amount * 3_600_000 : asked.amount;
        if (end.at === null) {
          expect(counted).toBeLessThan(whole);
          expect(deadline.trail.at(-1)).toMatchObject({ to: null, why: 'stopped', kinds: ['hearing'] });
          return;
        }
        expect(counted).toBe(whole);
        const last = deadline.trail.at(-1);
        if (asked.unit === 'hours') expect(last!.to === null ? null : Date.parse(last!.to)).toBe(end.at);
        else expect(last?.to ?? isoDay(asked.acceptedAt)).toBe(isoDay(end.at - 1));
      }),
      { numRuns: 2000 },
    );
  });

  test('tells the same of the case as the tally does, which never looks for the instant', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (asked) => {
        const deadline = deadlineIn(asked);
        if (deadline === null) return;
        const { record, rules, calendar, asOf } = asRecord(asked);
        const counted = await tally([record], {
          rules,
          calendar,
          asOf,
          period: range(isoDay(record.acceptedAt), isoDay(record.acceptedAt)),
          by: [['timeliness']],
          indicators: ['overdue-count'],
        });
        const figures = evaluate(counted);
        expect(figures.scopes('timeliness')).toEqual([{ timeliness: deadline.timeliness }]);
        const event = Math.min(record.completedAt ?? Number.POSITIVE_INFINITY, Date.parse(asOf));
        if (deadline.at !== null)
          expect(figures.get('overdue-count').text).toBe(event >= Date.parse(deadline.at) ? '1' : '0');
      }),
      { numRuns: 400 },
    );
  });
});

describe('the trail of a deadline', () => {
  const held = (given: Partial<Case>) =>
    aCase({
      id: 'A-1',
      acceptedAt: china('2021-07-01T09:00'),
      promisedLimit: 5,
      promisedLimitUnit: 'working-days',
      ...given,
    });
  const shown = (record: Case) =>
    deadlineOf(record, national, stateCouncilCalendar).trail.map(({ from, to, why, kinds }) =>
      `${from} ${to} ${why} ${kinds.join()}`.trim(),
    );

  test('ends with the suspension that still lasts, also where another began and ended within it', () => {
    const record = held({
      suspensions: [
        aSuspension({ kind: 'hearing', startedAt: china('2021-07-05T09:00'), endedAt: null }),
        aSuspension({
          kind: 'testing',
          startedAt: china('2021-07-08T09:00'),
          endedAt: china('2021-07-09T09:00'),
        }),
      ],
    });
    expect(shown(record)).toEqual([
      '2021-07-02 2021-07-02 counted',
      '2021-07-03 2021-07-04 day-off',
      '2021-07-05 null stopped hearing',
    ]);
  });

  test('says of a last day off, and of those after it, that the limit moved', () => {
    // The tenth day is Sunday, 11 July.
    expect(shown(held({ promisedLimit: 10, promisedLimitUnit: 'calendar-days' }))).toEqual([
      '2021-07-02 2021-07-11 counted',
      '2021-07-12 2021-07-12 moved',
    ]);
  });

  test('is empty for zero days, which are over on the day of acceptance', () => {
    const record = held({ promisedLimit: 0 });
    expect(shown(record)).toEqual([]);
    expect(deadlineOf(record, national, stateCouncilCalendar).lastDay).toBe(isoDay(record.acceptedAt));
    expect(chinaDay(record.acceptedAt)).toBeGreaterThan(0);
  });

  test('is in instants for hours', () => {
    const record = held({
      promisedLimit: 2,
      promisedLimitUnit: 'hours',
      suspensions: [
        aSuspension({
          kind: 'hearing',
          startedAt: china('2021-07-01T10:00'),
          endedAt: china('2021-07-01T12:00'),
        }),
      ],
    });
    expect(shown(record)).toEqual([
      '2021-07-01T09:00:00+08:00 2021-07-01T10:00:00+08:00 counted',
      '2021-07-01T10:00:00+08:00 2021-07-01T12:00:00+08:00 stopped hearing',
      '2021-07-01T12:00:00+08:00 2021-07-01T13:00:00+08:00 counted',
    ]);
  });
});
