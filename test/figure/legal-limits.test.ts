import { describe, expect, test } from 'vitest';
import {
  type Basis,
  type Case,
  deadlineOf,
  defineRuleSet,
  isWorkingDay,
  national,
  type RuleSet,
  type SuspensionKind,
  stateCouncilCalendar,
} from '../../src/index.js';
import { aCase, aSuspension } from '../records.js';

const china = (text: string) => Date.parse(`${text}+08:00`);
/** A Thursday; no holiday comes before the Mid-Autumn Festival of 19 to 21 September, for which Saturday 18 September was worked. */
const accepted = china('2021-07-01T09:00:00');
const calendar = stateCouncilCalendar;
const statutory = rulesWith({ 'deadline.limit': 'statutory' });

/** Rules that differ from the national ones. */
function rulesWith(values: Readonly<Record<string, unknown>>): RuleSet {
  const basis: Basis = { kind: 'assumed', reason: { zh: '测试', en: 'a test' } };
  return defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'local',
    version: '1',
    name: { zh: '本地规则', en: 'local rules' },
    extends: 'national',
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, [{ from: '2000-01-01', value, basis }]]),
    ),
  });
}

const withLimit = (days: number, given: Partial<Case> = {}): Case =>
  aCase({
    id: 'A-1',
    acceptedAt: accepted,
    promisedLimit: days,
    promisedLimitUnit: 'working-days',
    statutoryLimit: days,
    statutoryLimitUnit: 'working-days',
    ...given,
  });
const lastDayOf = (record: Case, rules: RuleSet = national) => deadlineOf(record, rules, calendar).lastDay;
const held = (kind: SuspensionKind) =>
  withLimit(20, {
    suspensions: [
      aSuspension({
        kind,
        startedAt: china('2021-07-05T09:00:00'),
        endedAt: china('2021-07-09T17:00:00'),
      }),
    ],
  });

describe('《行政许可法》', () => {
  test('第四十二条: 20 days from acceptance, 10 more with approval; 45 and 15 where handled jointly', () => {
    expect(lastDayOf(withLimit(20), statutory)).toBe('2021-07-29');
    const extended = { extendedAt: china('2021-07-20T10:00:00'), extendedByUnit: 'working-days' } as const;
    expect(lastDayOf(withLimit(20, { ...extended, extendedBy: 10 }), statutory)).toBe('2021-08-12');
    expect(lastDayOf(withLimit(45), statutory)).toBe('2021-09-02');
    expect(lastDayOf(withLimit(45, { ...extended, extendedBy: 15 }), statutory)).toBe('2021-09-24');
  });

  test('第三十二条: where no one asked for supplements within 5 days, the case was accepted when it was received', () => {
    // The last day for asking once, and with receipt as acceptance the limit runs from the day after it.
    expect(lastDayOf(withLimit(5))).toBe('2021-07-08');
    const deemed = aCase({ ...withLimit(20), acceptedAt: china('2021-06-24T16:00:00') });
    expect(deadlineOf(deemed, statutory, calendar).trail[0]?.from).toBe('2021-06-25');
  });

  test('第四十三条, 第四十四条, 第四十七条: 20 days below, 10 to deliver, 5 to apply for a hearing and 20 to hold it', () => {
    expect([20, 10, 5].map((days) => lastDayOf(withLimit(days)))).toEqual([
      '2021-07-29',
      '2021-07-15',
      '2021-07-08',
    ]);
  });

  test.each<SuspensionKind>([
    'hearing',
    'tendering',
    'auction',
    'inspection',
    'testing',
    'quarantine',
    'appraisal',
    'expert-review',
  ])('第四十五条: the time of %s is not counted', (kind) => {
    // Five working days later than without it.
    expect(lastDayOf(held(kind), statutory)).toBe('2021-08-05');
  });

  test.each<SuspensionKind>(['supplement', 'public-notice', 'on-hold'])(
    '第四十五条 does not name %s, so that it counts unless a rule says otherwise',
    (kind) => {
      const deadline = deadlineOf(held(kind), statutory, calendar);
      expect([deadline.lastDay, deadline.notStopping]).toEqual(['2021-07-29', [kind]]);
      expect(lastDayOf(held(kind), rulesWith({ 'deadline.suspensions': [kind] }))).toBe('2021-08-05');
    },
  );

  test('第八十二条: limits are in working days, without days off', () => {
    const { trail } = deadlineOf(withLimit(5), statutory, calendar);
    expect(trail.filter(({ why }) => why === 'day-off').map(({ from, to }) => [from, to])).toEqual([
      ['2021-07-03', '2021-07-04'],
    ]);
  });
});

describe('local provisions', () => {
  test('《滨州市工程建设项目并联审批》第十九条: public notice, review, hearing and tendering are out of the promised time', () => {
    const kinds: SuspensionKind[] = ['public-notice', 'expert-review', 'hearing', 'tendering'];
    const rules = rulesWith({ 'deadline.suspensions': kinds });
    for (const kind of kinds) expect(lastDayOf(held(kind), rules)).toBe('2021-08-05');
    expect(lastDayOf(held('testing'), rules)).toBe('2021-07-29');
  });

  test('《济南市城乡规划条例》第九十七条: working days, but a public notice in calendar days', () => {
    const notice = withLimit(10, { promisedLimitUnit: 'calendar-days' });
    // The tenth day is Sunday, 11 July.
    expect(lastDayOf(notice, rulesWith({ 'deadline.lastDayOff': 'stays' }))).toBe('2021-07-11');
    expect(lastDayOf(notice)).toBe('2021-07-12');
  });

  test('12345 安阳第五十条: 5 working days and 5 more with approval; what is not for the unit goes back within 24 hours', () => {
    const extended = {
      extendedAt: china('2021-07-08T23:59:59'),
      extendedBy: 5,
      extendedByUnit: 'working-days',
    } as const;
    expect(lastDayOf(withLimit(5, extended))).toBe('2021-07-15');
    expect(lastDayOf(withLimit(5, { ...extended, extendedAt: china('2021-07-09T00:00:00') }))).toBe(
      '2021-07-08',
    );
    const returned = withLimit(24, { promisedLimitUnit: 'hours' });
    expect(deadlineOf(returned, national, calendar).at).toBe('2021-07-02T09:00:00+08:00');
  });

  test('广州: “日” are working days and the number itself is included: the last moment of the fifth day is in time', () => {
    const done = (completedAt: string) =>
      deadlineOf(withLimit(5, { completedAt: china(completedAt) }), national, calendar).timeliness;
    expect(done('2021-07-08T23:59:59.999')).toBe('on-time');
    expect(done('2021-07-09T00:00:00')).toBe('late');
  });

  test('advice within 3 working days and complaints within 13, from the day after receipt', () => {
    expect([3, 13].map((days) => lastDayOf(withLimit(days)))).toEqual(['2021-07-06', '2021-07-20']);
  });
});

test('《全国年节及纪念日放假办法》(2024-11-10 revision): thirteen days of 2025 are off', () => {
  const statutoryDays = [
    '2025-01-01',
    ...['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    '2025-04-04',
    ...['2025-05-01', '2025-05-02'],
    '2025-05-31',
    '2025-10-06',
    ...['2025-10-01', '2025-10-02', '2025-10-03'],
  ];
  expect(statutoryDays).toHaveLength(13);
  expect(statutoryDays.filter((day) => isWorkingDay(calendar, day))).toEqual([]);
});
