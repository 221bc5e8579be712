import { describe, expect, test } from 'vitest';
import {
  caseCount,
  type DatedValue,
  deadlineOf,
  defineRuleSet,
  evaluate,
  explain,
  meanWait,
  meanWorkingDays,
  month,
  national,
  overdueCount,
  overdueRate,
  parseCases,
  quarter,
  type RuleSet,
  type RuleSetInput,
  range,
  replay,
  resolveRules,
  ruleVariants,
  stateCouncilCalendar,
  tally,
  variantId,
  ZwfwError,
} from '../../src/index.js';

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const dated = (from: string, value: unknown, rest: Partial<DatedValue> = {}): DatedValue => ({
  from,
  value,
  basis,
  ...rest,
});
const inputOf = (
  values: Readonly<Record<string, readonly DatedValue[]>>,
  base: RuleSet | null = national,
  id = 'city',
): RuleSetInput => ({
  format: 'zwfw-rules/1',
  id,
  version: '1',
  name: { zh: '某市', en: 'a city' },
  extends: base,
  values,
});
const rulesOf = (...given: Parameters<typeof inputOf>): RuleSet => defineRuleSet(inputOf(...given));
const refusalOf = (make: () => unknown): readonly unknown[] => {
  try {
    make();
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { code, path = [], message } = error.issue;
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/[a-z]/u);
    return [code, ...path];
  }
  return ['nothing'];
};
/** The figures of a tally without a case: what they read of the rules is what counts here. */
const figuresBy = async (rules: RuleSet, by: readonly string[][] = []) =>
  evaluate(await tally([], { rules, period: quarter(2021, 2), calendar: stateCouncilCalendar, by }));
const counts = { onTime: 4, late: 1, open: 0, openLate: 0, openStopped: 0, noDeadline: 0 };
const limitOn = (rules: RuleSet, when: Parameters<typeof resolveRules>[1]) =>
  resolveRules(rules, when).values['deadline.limit'];

/** Without the rules about deadlines: as a rule set was written that needed none. */
const bare = (id: string, more: Readonly<Record<string, readonly DatedValue[]>> = {}): RuleSet =>
  rulesOf(
    {
      ...Object.fromEntries(Object.entries(national.values).filter(([key]) => !key.startsWith('deadline.'))),
      ...more,
    },
    null,
    id,
  );

describe('rules about deadlines go by the acceptance of each case', () => {
  const changed = { 'deadline.limit': [dated('2020-01-01', 'statutory'), dated('2021-05-01', 'promised')] };

  test('so that a change inside the period is none, as it is for what is counted', () => {
    const rules = rulesOf(changed);
    expect(limitOn(rules, quarter(2021, 2))?.value).toBe('promised');
    const counting = rulesOf({
      'overdue-rate.periodBy': [dated('2020-01-01', 'accepted'), dated('2021-05-01', 'completed')],
    });
    expect(refusalOf(() => resolveRules(counting, quarter(2021, 2)))).toEqual([
      'rule-change-in-period',
      'overdue-rate.periodBy',
    ]);
    const own = rulesOf({ 'overdue-rate.deadline.limit': changed['deadline.limit'] });
    expect(refusalOf(() => resolveRules(own, quarter(2021, 2)))).toEqual(['nothing']);
  });

  test('and what was in force before is kept, with its days, whatever the period', () => {
    const rules = rulesOf(changed);
    const before = {
      since: '2000-01-01',
      until: '2020-01-01',
      value: 'promised',
      ruleSet: 'national',
      from: '2000-01-01',
    };
    const own = {
      since: '2020-01-01',
      until: '2021-05-01',
      value: 'statutory',
      ruleSet: 'city',
      from: '2020-01-01',
    };
    for (const when of [quarter(2021, 2), month(2022, 1), '2021-05-01', null])
      expect(limitOn(rules, when)).toMatchObject({ value: 'promised', earlier: [before, own] });
    expect(limitOn(rules, month(2021, 4))).toMatchObject({ value: 'statutory', earlier: [before] });
    const first = limitOn(rules, '2019-12-31')!;
    expect(first).toMatchObject({ value: 'promised', ruleSet: 'national' });
    expect('earlier' in first).toBe(false);
    expect(first.basis).toEqual(national.values['deadline.limit']?.[0]?.basis);
  });

  test('and between two values of a region the rule set speaks that it extends', () => {
    const rules = rulesOf({
      'deadline.limit': [
        dated('2020-01-01', 'statutory', { until: '2021-01-01' }),
        dated('2022-01-01', 'statutory'),
      ],
    });
    const { earlier } = limitOn(rules, quarter(2023, 1))!;
    expect(earlier?.map(({ since, until, value, ruleSet }) => [since, until, value, ruleSet])).toEqual([
      ['2000-01-01', '2020-01-01', 'promised', 'national'],
      ['2020-01-01', '2021-01-01', 'statutory', 'city'],
      ['2021-01-01', '2022-01-01', 'promised', 'national'],
    ]);
  });

  test('and a value that ran out is earlier than the one that is extended', () => {
    const rules = rulesOf({ 'deadline.limit': [dated('2020-01-01', 'statutory', { until: '2021-01-01' })] });
    for (const when of ['2021-01-01', null])
      expect(limitOn(rules, when)).toMatchObject({
        value: 'promised',
        ruleSet: 'national',
        earlier: [
          { since: '2000-01-01', until: '2020-01-01', value: 'promised' },
          { since: '2020-01-01', until: '2021-01-01', value: 'statutory' },
        ],
      });
  });

  test('while other parameters keep nothing of what was before', () => {
    const { values } = resolveRules(
      rulesOf({ 'rounding.places': [dated('2020-01-01', 1), dated('2021-01-01', 3)] }),
      null,
    );
    for (const [key, value] of Object.entries(values))
      expect([key, 'earlier' in value]).toEqual([key, false]);
  });

  test('as the parameters of a figure say, also in its explanation and after JSON', async () => {
    const figure = (await figuresBy(rulesOf(changed))).get('overdue-rate');
    expect(figure.parameters.limit).toMatchObject({
      key: 'deadline.limit',
      value: 'promised',
      from: '2021-05-01',
      earlier: [{ value: 'promised' }, { value: 'statutory', since: '2020-01-01', until: '2021-05-01' }],
    });
    expect(explain(figure, { locale: 'en' })).toContain(
      '- for cases accepted from 2020-01-01, before 2021-05-01: deadline.limit = "statutory" [city from 2020-01-01]',
    );
    expect(explain(figure, { locale: 'zh-CN' })).toContain('2020-01-01 起、2021-05-01 前受理的办件');
    expect(replay(JSON.parse(JSON.stringify(figure)))).toEqual({ holds: true, findings: [] });
  });

  test('so that a case of before the change is held to what was in force then', async () => {
    // 10 working days used: within 20, and beyond 5.
    const row = (id: string, acceptedAt: string, completedAt: string) => ({
      id,
      system: 'offline',
      matterId: 'M-1',
      departmentId: 'D-1',
      acceptedAt,
      completedAt,
      promisedLimit: 5,
      promisedLimitUnit: 'working-days',
      statutoryLimit: 20,
      statutoryLimitUnit: 'working-days',
    });
    const cases = parseCases([
      row('A-1', '2021-04-12T09:00:00+08:00', '2021-04-26T09:00:00+08:00'),
      row('A-2', '2021-06-01T09:00:00+08:00', '2021-06-16T09:00:00+08:00'),
    ]);
    const numeratorBy = async (rules: RuleSet) => {
      const counted = await tally(cases, {
        rules,
        period: quarter(2021, 2),
        calendar: stateCouncilCalendar,
        indicators: ['overdue-count'],
      });
      return evaluate(counted).get('overdue-count').text;
    };
    const rules = rulesOf(changed);
    expect(await numeratorBy(rules)).toBe('1');
    expect(await numeratorBy(national)).toBe('2');
    expect([...cases].map((each) => deadlineOf(each, rules, stateCouncilCalendar).timeliness)).toEqual([
      'on-time',
      'late',
    ]);
  });
});

describe('rules about the deadlines of one indicator', () => {
  const rules = rulesOf({
    'overdue-rate.deadline.limit': [dated('2020-01-01', 'statutory')],
    'deadline.lastDayOff': [dated('2020-01-01', 'stays')],
  });

  test('stand before those of all, and leave the others alone', async () => {
    const figures = await figuresBy(rules);
    const { limit, lastDayOff } = figures.get('overdue-rate').parameters;
    expect(limit).toMatchObject({ key: 'overdue-rate.deadline.limit', value: 'statutory', ruleSet: 'city' });
    expect(lastDayOff).toMatchObject({ key: 'deadline.lastDayOff', value: 'stays' });
    expect(figures.get('overdue-count').parameters.limit).toMatchObject({
      key: 'deadline.limit',
      value: 'promised',
      ruleSet: 'national',
    });
  });

  test('are in no figure that takes no deadline, nor in one from counts, which are what they are', async () => {
    const figures = await figuresBy(rules);
    for (const code of ['mean-wait', 'case-count'])
      expect(Object.keys(figures.get(code).parameters)).not.toContain('limit');
    expect(Object.keys(figures.get('mean-working-days').parameters)).toContain('suspensions');
    for (const figure of [
      overdueRate(counts, { rules }),
      meanWorkingDays({ days: 1, cases: 1 }, { rules }),
      caseCount({ cases: 1 }, { rules, scope: { timeliness: 'late' } }),
    ])
      expect(Object.keys(figure.parameters)).not.toContain('suspensions');
  });

  test('are in a figure of a group by timeliness', async () => {
    const late = {
      id: 'A-1',
      system: 'offline',
      matterId: 'M-1',
      departmentId: 'D-1',
      acceptedAt: '2021-04-01T09:00:00+08:00',
    };
    const period = quarter(2021, 2);
    const counted = await tally(parseCases([late]), {
      rules,
      period,
      calendar: stateCouncilCalendar,
      by: [['timeliness']],
    });
    const grouped = evaluate(counted).get('case-count', { timeliness: 'no-deadline' });
    expect(Object.keys(grouped.parameters)).toContain('suspensions');
  });
});

describe('rules about deadlines with wrong values', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['deadline.limit', 'legal', []],
    ['deadline.limit', null, []],
    ['deadline.limit', ['promised'], []],
    ['deadline.immediate', true, []],
    ['deadline.firstDay', 1, []],
    ['deadline.lastDayOff', 'skips', []],
    ['deadline.hours', 24, []],
    ['deadline.suspensions', 'hearing', []],
    ['deadline.suspensions', null, []],
    ['deadline.suspensions', ['hearing', 'lunch'], ['1']],
    ['deadline.suspensions', ['toString'], ['0']],
    ['deadline.suspensionFirstDay', 'same', []],
    ['deadline.suspensionLastDay', '', []],
    ['overdue-rate.deadline.limit', 'legal', []],
    ['overdue-rate.deadline.suspensions', [['hearing']], ['0']],
  ])('%s %j is refused', (key, value, within) => {
    expect(refusalOf(() => rulesOf({ [key]: [dated('2021-01-01', value)] }))).toEqual([
      'invalid-rule-set',
      'values',
      key,
      '0',
      'value',
      ...within,
    ]);
  });

  test.each<[string, string]>([
    ['deadline.calendar', 'unknown-parameter'],
    ['deadline', 'unknown-indicator'],
    ['overdue-rate.deadline', 'unknown-parameter'],
    ['overdue-rate.limit', 'unknown-parameter'],
    ['overdue.deadline.limit', 'unknown-indicator'],
  ])('%s is no such parameter', (key, code) => {
    expect(refusalOf(() => rulesOf({ [key]: [dated('2021-01-01', 'promised')] }))).toEqual([
      code,
      'values',
      key,
    ]);
  });

  test('two values on one day are refused, and a clock that nothing stops is none', () => {
    const twice = [dated('2021-01-01', 'promised'), dated('2021-01-01', 'statutory')];
    expect(refusalOf(() => rulesOf({ 'deadline.limit': twice }))).toEqual([
      'overlapping-dates',
      'values',
      'deadline.limit',
      '1',
    ]);
    expect(
      overdueRate(counts, { rules: rulesOf({ 'deadline.suspensions': [dated('2021-01-01', [])] }) }).text,
    ).toBe('20.00%');
  });
});

describe('the national base', () => {
  test('says how deadlines are found, and what each part rests on', () => {
    const { values } = resolveRules(national, null);
    const said = Object.entries(values).filter(([key]) => key.startsWith('deadline.'));
    expect(
      Object.fromEntries(said.map(([key, { value }]) => [key.slice('deadline.'.length), value])),
    ).toEqual({
      limit: 'promised',
      immediate: 'zero-days',
      firstDay: 'next',
      lastDayOff: 'moves',
      hours: 'always',
      suspensions: [
        'hearing',
        'tendering',
        'auction',
        'inspection',
        'testing',
        'quarantine',
        'appraisal',
        'expert-review',
      ],
      suspensionFirstDay: 'stopped',
      suspensionLastDay: 'stopped',
    });
    for (const [key, { basis: rests }] of said)
      expect([key, rests.kind]).toEqual([key, key === 'deadline.suspensions' ? 'cited' : 'assumed']);
  });

  test('cites article 45 for what stops the clock, and owns that it lists no supplements, public notice and hold', () => {
    const { value, basis: rests } = resolveRules(national, null).values['deadline.suspensions']!;
    expect(rests).toMatchObject({
      document: { zh: expect.stringContaining('行政许可法') },
      article: { zh: expect.stringContaining('第四十五条'), en: expect.stringContaining('article 45') },
    });
    for (const kind of ['supplement', 'public-notice', 'on-hold']) expect(value).not.toContain(kind);
  });
});

describe('a rule set that says nothing of deadlines and extends none', () => {
  const rules = bare('bare');

  test('has no value of what needs them from records, and its figures from counts all the same', async () => {
    const some = bare('some', { 'deadline.limit': [dated('2020-01-01', 'promised')] });
    for (const each of [rules, some]) {
      const figures = await figuresBy(each);
      for (const code of ['overdue-rate', 'overdue-count', 'mean-working-days', 'statutory-speed-up']) {
        const figure = figures.get(code);
        expect([code, figure.state]).toEqual([code, 'missing-input']);
        expect(replay(figure).holds).toBe(true);
      }
      expect(overdueCount(counts, { rules: each }).text).toBe('1');
      expect(meanWorkingDays({ days: 1, cases: 1 }, { rules: each }).text).toBe('1.00个工作日');
    }
  });

  test('has no deadline of a case, and says which rule is missing', () => {
    const [record] = parseCases([
      {
        id: 'A-1',
        system: 'offline',
        matterId: 'M-1',
        departmentId: 'D-1',
        acceptedAt: '2021-04-01T09:00:00+08:00',
      },
    ]);
    const some = bare('some', { 'deadline.limit': [dated('2020-01-01', 'promised')] });
    const missing = (of: RuleSet) => refusalOf(() => deadlineOf(record!, of, stateCouncilCalendar));
    expect(missing(rules)).toEqual(['no-rule-in-force', 'deadline.limit']);
    expect(missing(some)).toEqual(['no-rule-in-force', 'deadline.immediate']);
  });

  test('counts all that needs none', async () => {
    expect(meanWait({ minutes: 3, cases: 2 }, { rules }).text).toBe('1.50分钟');
    expect(caseCount({ cases: 7 }, { rules }).text).toBe('7');
    const counted = await tally([], {
      rules,
      period: quarter(2021, 2),
      indicators: ['case-count', 'mean-wait'],
    });
    expect(evaluate(counted).get('mean-wait').state).toBe('zero-denominator');
  });

  test('has one of an indicator for which it says all of them', async () => {
    const own = Object.fromEntries(
      Object.entries(national.values)
        .filter(([key]) => key.startsWith('deadline.'))
        .map(([key, values]) => [`overdue-rate.${key}`, values]),
    );
    const some = bare('some', own);
    const figures = await figuresBy(some);
    expect(figures.get('overdue-rate').state).toBe('zero-denominator');
    expect(figures.get('overdue-count').state).toBe('missing-input');
  });
});

describe('the variants of two rule sets that differ in how deadlines are found', () => {
  const period = range('2021-01-01', '2022-12-31');
  const changedBetween = (a: RuleSet, b: RuleSet) =>
    ruleVariants(a, b, period)
      .slice(2)
      .map(({ id }) => id);

  test.each<[string, unknown]>([
    ['deadline.limit', 'statutory'],
    ['deadline.immediate', 'as-stated'],
    ['deadline.firstDay', 'same'],
    ['deadline.lastDayOff', 'stays'],
    ['deadline.hours', 'on-working-days'],
    ['deadline.suspensions', ['supplement']],
    ['deadline.suspensionFirstDay', 'counted'],
    ['deadline.suspensionLastDay', 'counted'],
    ['overdue-rate.deadline.limit', 'statutory'],
  ])('in %s alone are that one', (key, value) => {
    const other = rulesOf({ [key]: [dated('2000-01-01', value)] });
    const variants = ruleVariants(national, other, period);
    expect(variants.map(({ id }) => id)).toEqual(['national', 'city', variantId(national, other, key)]);
    const values = (rules: RuleSet) =>
      Object.fromEntries(
        Object.entries(resolveRules(rules, period).values).map(([name, resolved]) => [name, resolved.value]),
      );
    expect(values(variants[2]!)).toEqual(values(other));
  });

  test('in an earlier value alone are that one, and it has the earlier value', () => {
    const until = { until: '2021-06-01' };
    const other = rulesOf({ 'deadline.firstDay': [dated('2020-01-01', 'same', until)] });
    expect(changedBetween(national, other)).toEqual(['national+city:deadline.firstDay']);
    const variant = ruleVariants(national, other, period)[2]!;
    const { value, earlier } = resolveRules(variant, period).values['deadline.firstDay']!;
    expect(value).toBe('next');
    expect(earlier?.map(({ since, until: before, value: then }) => [since, before, then])).toEqual([
      ['2000-01-01', '2020-01-01', 'next'],
      ['2020-01-01', '2021-06-01', 'same'],
    ]);
    expect(
      changedBetween(
        other,
        rulesOf(
          { 'deadline.firstDay': [dated('2020-01-01', 'same', { until: '2021-07-01' })] },
          national,
          'later',
        ),
      ),
    ).toEqual(['city+later:deadline.firstDay']);
  });

  test('are none where what differs began after the period', () => {
    expect(
      changedBetween(national, rulesOf({ 'deadline.limit': [dated('2023-01-01', 'statutory')] })),
    ).toEqual([]);
  });
});
