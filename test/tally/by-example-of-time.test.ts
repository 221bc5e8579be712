import { describe, expect, test } from 'vitest';
import {
  type Basis,
  type Case,
  defineCalendar,
  defineRuleSet,
  digest,
  evaluate,
  type Matter,
  month,
  national,
  parseDataset,
  quarter,
  type RuleSet,
  recount,
  stateCouncilCalendar,
  type TallyOptions,
  tally,
  unitsThatMeet,
  year,
  zhumadian,
} from '../../src/index.js';
import { aCase, aMatter, aSuspension } from '../records.js';

const calendar = stateCouncilCalendar;
const china = (text: string) => Date.parse(`${text}+08:00`);
const basis: Basis = { kind: 'assumed', reason: { zh: '测试', en: 'a test' } };

/** Rules that say of something from some days on something else than the national ones. */
function rulesWith(key: string, values: readonly (readonly [from: string, value: unknown])[]): RuleSet {
  return defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'local',
    version: '1',
    name: { zh: '本地规则', en: 'local rules' },
    extends: 'national',
    values: { [key]: values.map(([from, value]) => ({ from, value, basis })) },
  });
}

async function figures(cases: readonly Case[], options: Partial<TallyOptions> = {}) {
  return evaluate(await tally(cases, { rules: national, period: quarter(2021, 2), calendar, ...options }));
}

/** A case with a promised limit in working days. */
const promised = (promisedLimit: number, given: Partial<Case> & Pick<Case, 'id' | 'acceptedAt'>): Case =>
  aCase({ promisedLimit, promisedLimitUnit: 'working-days', ...given });

/** A case accepted on Monday, 10 May 2021, at nine. */
const accepted = china('2021-05-10T09:00:00');

describe('a case that was put on hold', () => {
  // Five working days from the next on: 11 to 14 May, and the 17th.
  const held = promised(5, {
    id: 'A-1',
    acceptedAt: accepted,
    completedAt: china('2021-05-21T10:00:00'),
    suspensions: [
      aSuspension({
        kind: 'on-hold',
        startedAt: china('2021-05-12T15:00:00'),
        endedAt: china('2021-05-19T11:00:00'),
      }),
    ],
  });
  const local = rulesWith('deadline.suspensions', [['2000-01-01', ['on-hold']]]);

  test('is late where the rules count those days, and in time where they do not, in one tally', async () => {
    const found = await figures([held], { rules: [national, local] });
    expect(found.get('overdue-count', {}, { rules: national }).text).toBe('1');
    expect(found.get('overdue-count', {}, { rules: local }).text).toBe('0');
    expect(found.get('on-time-rate', {}, { rules: national }).text).toBe('0.00%');
    expect(found.get('on-time-rate', {}, { rules: local }).text).toBe('100.00%');
    // 11, 12, 13, 14, 17, 18, 19, 20 and 21 May, or only the 11th, 20th and 21st.
    expect(found.get('mean-working-days', {}, { rules: national }).text).toBe('9.00个工作日');
    expect(found.get('mean-working-days', {}, { rules: local }).text).toBe('3.00个工作日');
  });

  test('is in both groups of timeliness, each under the rules that put it there', async () => {
    const found = await figures([held], { rules: [national, local], by: [['timeliness']] });
    expect(found.scopes('timeliness')).toEqual([{ timeliness: 'late' }, { timeliness: 'on-time' }]);
    const count = (timeliness: string, rules: RuleSet) =>
      found.get('case-count', { timeliness }, { rules }).text;
    expect([count('late', national), count('on-time', national)]).toEqual(['1', '0']);
    expect([count('late', local), count('on-time', local)]).toEqual(['0', '1']);
  });

  test('is open, the clock stopped, while it is still on hold at the as-of instant', async () => {
    const open = { ...held, completedAt: null };
    const timeliness = async (asOf: string, rules: RuleSet) =>
      (await figures([open], { rules, asOf, by: [['timeliness']] })).scopes('timeliness');
    const onHold = '2021-05-19T10:59:59+08:00';
    expect(await timeliness(onHold, local)).toEqual([{ timeliness: 'open-stopped' }]);
    expect(await timeliness(onHold, national)).toEqual([{ timeliness: 'open-late' }]);
    expect(await timeliness('2021-05-19T11:00:00+08:00', local)).toEqual([{ timeliness: 'open' }]);
  });
});

test('a rule that changed on 1 May is read as it stood when each case was accepted', async () => {
  const rules = rulesWith('deadline.limit', [
    ['2000-01-01', 'promised'],
    ['2021-05-01', 'statutory'],
  ]);
  const given = {
    completedAt: china('2021-05-14T10:00:00'),
    statutoryLimit: 20,
    statutoryLimitUnit: 'working-days',
  } as const;
  const cases = [
    // The holidays end on 5 May: three working days are over with Saturday the 8th, which is worked.
    promised(3, { id: 'before', acceptedAt: china('2021-04-30T23:59:59.999'), ...given }),
    promised(3, { id: 'after', acceptedAt: china('2021-05-01T00:00:00'), ...given }),
  ];
  const rate = (await figures(cases, { rules })).get('overdue-rate');
  expect(rate.counts).toMatchObject({ denominator: 2, numerator: 1 });
  expect(rate.parameters.limit).toMatchObject({
    value: 'statutory',
    earlier: [{ since: '2000-01-01', until: '2021-05-01', value: 'promised' }],
  });
  expect((await figures(cases)).get('overdue-rate').counts).toMatchObject({ denominator: 2, numerator: 2 });
});

test.each([
  ['on the last day', 'on-time', '2021-05-12T23:59:59.999'],
  ['when it was late already', 'late', '2021-05-13T00:00:00'],
])('an extension that is approved %s leaves the case %s', async (_, timeliness, approved) => {
  const one = promised(2, {
    id: 'A-1',
    acceptedAt: accepted,
    completedAt: china('2021-05-14T10:00:00'),
    extendedAt: china(approved),
    extendedBy: 5,
    extendedByUnit: 'working-days',
  });
  expect((await figures([one], { by: [['timeliness']] })).scopes('timeliness')).toEqual([{ timeliness }]);
});

describe('a year that the calendar does not know', () => {
  const of2021 = defineCalendar(
    calendar.notices.filter(({ year: of }) => of === 2021),
    null,
  );

  test('is named with the case that takes it', async () => {
    const cases = [
      promised(1, { id: 'known', acceptedAt: china('2021-12-20T09:00:00') }),
      promised(10, {
        id: 'A-7',
        acceptedAt: china('2021-12-28T09:00:00'),
        completedAt: china('2022-01-06T09:00:00'),
      }),
    ];
    const options = { period: quarter(2021, 4), asOf: '2022-01-07T00:00:00+08:00', calendar: of2021 };
    await expect(figures(cases, options)).rejects.toMatchObject({
      code: 'unknown-calendar-year',
      issue: { record: 'A-7', found: '2022' },
    });
    await expect(figures(cases, { ...options, calendar })).resolves.toBeDefined();
  });

  test('does not matter to a case of December that is not yet late at the end of the year', async () => {
    const open = (id: string, limit: number) =>
      promised(limit, { id, acceptedAt: china('2026-12-28T09:00:00') });
    const found = await figures([open('into 2027', 10), open('until New Year', 3)], {
      period: year(2026),
      by: [['timeliness', 'department']],
    });
    const group = (timeliness: string) => ({ timeliness, department: 'D-1' });
    expect(found.scopes('timeliness', 'department')).toEqual([group('open'), group('open-late')]);
    expect(found.get('on-time-rate').counts).toMatchObject({ universe: 2, denominator: 1, numerator: 0 });
    expect(found.get('overdue-rate').counts).toMatchObject({ denominator: 2, numerator: 1 });
  });
});

test('a figure that takes deadlines is of its calendar: by another one it is another figure, and recounts by none but its own', async () => {
  const cases = [promised(5, { id: 'A-1', acceptedAt: accepted, completedAt: accepted })];
  // A day of another month is off.
  const source = { zh: '地方通知', en: 'a local notice' };
  const of2021 = calendar.notices.find((notice) => notice.year === 2021)!;
  const other = defineCalendar([{ ...of2021, source, daysOff: [...of2021.daysOff, '2021-06-15'] }]);
  const own = (await figures(cases)).get('overdue-rate');
  const theirs = (await figures(cases, { calendar: other })).get('overdue-rate');
  expect([own.text, theirs.text]).toEqual(['0.00%', '0.00%']);
  expect(own.calendar).not.toBe(theirs.calendar);
  expect(digest(own)).not.toBe(digest(theirs));
  expect((await recount(own, cases, { rules: national, calendar })).same).toBe(true);
  expect((await recount(theirs, cases, { rules: national, calendar: other })).same).toBe(true);
  for (const wrong of [{ calendar: other }, {}])
    await expect(recount(own, cases, { rules: national, ...wrong })).rejects.toMatchObject({
      code: 'figure-mismatch',
    });
  const counted = (await figures(cases)).get('case-count');
  expect(counted.calendar).toBe(null);
  expect((await recount(counted, cases, { rules: national })).same).toBe(true);
});

test('without a calendar what takes deadlines has no value, and durations have theirs', async () => {
  const cases = [promised(5, { id: 'A-1', acceptedAt: accepted, completedAt: accepted + 300_000 })];
  const found = evaluate(await tally(cases, { rules: national, period: quarter(2021, 2) }));
  for (const code of [
    'overdue-count',
    'overdue-rate',
    'on-time-rate',
    'mean-working-days',
    'promised-speed-up',
  ])
    expect([code, found.get(code).state]).toEqual([code, 'missing-input']);
  expect(found.get('mean-handling').text).toBe('5.00分钟');
  expect(found.get('within-threshold-share').text).toBe('100.00%');
  expect(found.get('duration-quantile').text).toBe('5.00分钟');
});

describe('nine matters of ten within ten minutes', () => {
  // Called on acceptance and served until completion: the bulletin speaks of the time at the window.
  const took = (id: string, matterId: string, milliseconds: number) => {
    const servedAt = accepted + milliseconds;
    return aCase({ id, matterId, acceptedAt: accepted, calledAt: accepted, servedAt, completedAt: servedAt });
  };
  const tenMinutes = 600_000;
  // The tenth matter has as many cases as all others together, none of them in time.
  const quick = Array.from({ length: 9 }, (_, at) => took(`quick-${at}`, `M-${at}`, tenMinutes));
  const slow = Array.from({ length: 9 }, (_, at) => took(`slow-${at}`, 'M-9', tenMinutes + 1));
  const options = { rules: zhumadian, period: month(2021, 5), by: [['matter']] };

  test('is said of the means of matters, beside the share of the cases', async () => {
    const found = await figures([...quick, ...slow], options);
    const means = found.scopes('matter').map((scope) => found.get('mean-handling', scope));
    const within = unitsThatMeet(means, { atMost: '10' }, { rules: zhumadian });
    expect(within.counts).toMatchObject({ universe: 10, denominator: 10, numerator: 9 });
    // Printed with two places the mean of the tenth is ten minutes as well; it is the exact one that is compared.
    const tenth = within.units.find(({ scope }) => scope.matter === 'M-9');
    expect(tenth).toMatchObject({ text: '10.00分钟', meets: false });
    expect(found.get('within-threshold-share').text).toBe('50.00%');
  });

  test('a mean has the slow and the quick cases of a matter together, a share has each by itself', async () => {
    const mixed = [took('1', 'M-0', tenMinutes - 1), took('2', 'M-0', tenMinutes + 1)];
    const found = await figures(mixed, options);
    expect(found.get('mean-handling', { matter: 'M-0' })).toMatchObject({
      text: '10.00分钟',
      direction: 'exact',
    });
    expect(found.get('within-threshold-share', { matter: 'M-0' }).text).toBe('50.00%');
    // In whole minutes the two took 10 and 11.
    expect(found.get('duration-quantile').text).toBe('11.00分钟');
  });
});

test('days and hours have a mean of ratios, but no ratio of sums', async () => {
  const cases = [
    promised(10, { id: 'days', acceptedAt: accepted, completedAt: china('2021-05-11T10:00:00') }),
    aCase({
      id: 'hours',
      acceptedAt: accepted,
      completedAt: china('2021-05-10T14:00:00'),
      promisedLimit: 10,
      promisedLimitUnit: 'hours',
    }),
  ];
  // (1 − 1/10 + 1 − 5/10) / 2
  expect((await figures(cases)).get('promised-speed-up').text).toBe('70.00%');
  const rules = rulesWith('promised-speed-up.aggregation', [['2000-01-01', 'ratio-of-sums']]);
  const both = (await figures(cases, { rules })).get('promised-speed-up');
  expect([both.state, both.text]).toEqual(['not-applicable', null]);
  for (const [place, text] of ['90.00%', '50.00%'].entries())
    expect((await figures([cases[place]!], { rules })).get('promised-speed-up').text).toBe(text);
});

test('limits may be those of the catalogue, which is then part of the figure', async () => {
  const matter = aMatter({ id: 'M-1', promisedLimit: 1, promisedLimitUnit: 'working-days' });
  const cases = [
    aCase({ id: 'A-1', matterId: 'M-1', acceptedAt: accepted, completedAt: china('2021-05-13T10:00:00') }),
  ];
  const figure = (await figures(cases, { matters: [matter] })).get('overdue-rate');
  expect(figure.text).toBe('100.00%');
  expect(figure.catalogue?.records).toBe(1);
  const again = (matters: readonly Matter[]) =>
    recount(figure, cases, { rules: national, calendar, matters });
  expect((await again([matter])).same).toBe(true);
  await expect(again([aMatter({ ...matter, promisedLimit: 9 })])).rejects.toMatchObject({
    code: 'figure-mismatch',
  });
  const without = (await figures(cases)).get('overdue-rate');
  expect([without.state, without.catalogue]).toEqual(['zero-denominator', null]);
  await expect(
    recount(without, cases, { rules: national, calendar, matters: [matter] }),
  ).rejects.toMatchObject({ code: 'figure-mismatch' });
});

test('a case that took longer than its limit saved less than nothing', async () => {
  // Three working days against two.
  const one = promised(2, { id: 'A-1', acceptedAt: accepted, completedAt: china('2021-05-13T10:00:00') });
  const figure = (await figures([one])).get('promised-speed-up');
  expect(figure).toMatchObject({ text: '-50.00%', sum: { pairs: [{ amount: 3, against: 2, count: 1 }] } });
});

test('a suspension without its case stops no clock, and figures that take deadlines say so', async () => {
  const row = {
    id: 'A-1',
    matterId: 'M-1',
    departmentId: 'D-1',
    system: 'unified',
    acceptedAt: '2021-05-10T09:00:00+08:00',
    promisedLimit: 1,
    promisedLimitUnit: 'working-days',
  };
  const hearing = { kind: 'hearing', startedAt: '2021-05-11T00:00:00+08:00' };
  const flagsOf = async (caseIds: readonly string[]) => {
    const suspensions = caseIds.map((caseId) => ({ ...hearing, caseId }));
    const dataset = await parseDataset({ cases: [row], suspensions });
    const counted = await tally(dataset, { rules: national, period: quarter(2021, 2), calendar });
    const found = evaluate(counted);
    const codes = (code: string) => found.get(code).flags.map((flag) => flag.code);
    return { late: found.get('overdue-count').text, rate: codes('overdue-rate'), cases: codes('case-count') };
  };
  const orphan = await flagsOf(['lost']);
  expect(orphan.late).toBe('1');
  expect(orphan.rate).toContain('orphan-suspensions');
  expect(orphan.cases).not.toContain('orphan-suspensions');
  const known = await flagsOf(['A-1']);
  expect(known.late).toBe('0');
  expect(known.rate).not.toContain('orphan-suspensions');
});
