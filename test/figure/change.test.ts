import { describe, expect, test } from 'vitest';
import {
  type CountFigure,
  caseComposition,
  caseCount,
  changeOf,
  defineRuleSet,
  digest,
  evaluate,
  explain,
  type Figure,
  matterCount,
  matterCoverage,
  month,
  national,
  onlineShare,
  type Period,
  quarter,
  range,
  tally,
  unitsThatMeet,
  unratedCount,
  year,
  zhongwei,
} from '../../src/index.js';

const assumed = { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } as const;
const city = (values: Record<string, { from: string; value: unknown }[]>, version = '1') =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'city',
    version,
    name: { zh: '某市', en: 'a city' },
    extends: 'national',
    values: Object.fromEntries(
      Object.entries(values).map(([key, dated]) => [
        key,
        dated.map((value) => ({ ...value, basis: assumed })),
      ]),
    ),
  });

const systems = { unified: 21148, specialised: 111148, offline: 18647 };
const before = { unified: 4820, specialised: 80000, offline: 18827 };
const current = onlineShare(systems, { rules: zhongwei, period: quarter(2021, 2) });
const previous = onlineShare(before, { rules: zhongwei, period: quarter(2021, 1) });
const share = (unified: number, offline: number, period?: Period) =>
  onlineShare({ unified, specialised: 0, offline }, period === undefined ? {} : { period });

const codes = ({ flags }: { readonly flags: readonly { readonly code: string }[] }) =>
  flags.map(({ code }) => code);
const wrong = (code: string) => expect.objectContaining({ code });

describe('the change of a share', () => {
  test('is said in percentage points, from the exact values: 14.0106 % less 4.6504 % are 9.36 points', () => {
    const change = changeOf(current, previous, { in: 'points' });
    expect(change).toMatchObject({
      kind: 'change',
      measure: 'points',
      unit: 'percentage-point',
      of: 'percent',
      state: 'value',
      decimal: '9.36',
      text: '+9.36个百分点',
      direction: 'down',
      comparison: 'previous-period',
      bounds: null,
      trend: 'better',
      flags: [],
    });
    expect(Object.isFrozen(change)).toBe(true);
    expect(Object.isFrozen(change.current)).toBe(true);
  });

  test('or in percent of the previous value, which is another number', () => {
    expect(changeOf(current, previous, { in: 'percent' })).toMatchObject({
      measure: 'relative',
      unit: 'percent',
      text: '+201.28%',
    });
  });

  test('is never taken from rounded values: 0.005 % and 0.0149 % print as 0.01 % both', () => {
    const [now, then] = [share(149, 1_000_000 - 149), share(50, 1_000_000 - 50)];
    expect([now.text, then.text]).toEqual(['0.01%', '0.01%']);
    expect(changeOf(now, then, { in: 'points' }).text).toBe('+0.01个百分点');
    expect(changeOf(now, then, { in: 'percent' }).text).toBe('+198.00%');
  });

  test('that is less than its last place is printed as 0, flagged, and still has a direction', () => {
    const change = changeOf(share(500_001, 499_999), share(500_000, 500_000), { in: 'points' });
    expect(change).toMatchObject({
      decimal: '0.00',
      text: '0.00个百分点',
      trend: 'better',
      direction: 'down',
    });
    expect(codes(change)).toContain('rounds-to-zero');
    const none = changeOf(share(1, 1), share(2, 2), { in: 'points' });
    expect(none).toMatchObject({ text: '0.00个百分点', trend: 'unchanged', exact: { numerator: '0' } });
    expect(codes(none)).not.toContain('rounds-to-zero');
  });

  test('falls with a minus', () => {
    expect(changeOf(share(1, 3), share(1, 1), { in: 'points' })).toMatchObject({
      text: '-25.00个百分点',
      decimal: '-25.00',
      trend: 'worse',
    });
  });

  test('keeps the two values, and the digests of their figures', () => {
    const change = changeOf(current, previous, { in: 'points' });
    expect(change.current).toMatchObject({
      kind: 'ratio',
      text: '14.01%',
      exact: { numerator: '21148', denominator: '150943' },
      period: quarter(2021, 2),
      rules: { id: 'zhongwei', version: '2021.1' },
      digest: digest(current),
    });
    expect(change.previous?.digest).toBe(digest(previous));
  });

  test('is rounded as the rules say, those in force for the current period', () => {
    const rules = city({
      'rounding.places': [
        { from: '2021-01-01', value: 1 },
        { from: '2021-04-01', value: 3 },
      ],
      'online-share.rounding.mode': [{ from: '2021-01-01', value: 'trunc' }],
    });
    const change = changeOf(current, previous, { in: 'points', rules });
    expect(change.text).toBe('+9.360个百分点');
    expect(change.rounding).toMatchObject({
      rules: { id: 'city', on: '2021-06-30' },
      places: { value: 3, ruleSet: 'city', from: '2021-04-01' },
      mode: { key: 'online-share.rounding.mode', value: 'trunc', basis: assumed },
    });
  });

  test('is one of matters handled over matters catalogued, in the words of Zhongwei', () => {
    // 卫行审改办发〔2021〕8号,2021年7月21日:“事项覆盖度占20.38%,……比上季度提升11.74个百分点”。The catalogue of 1423 matters is inferred.
    const coverage = matterCoverage({ handled: 290, catalogued: 1423 }, { rules: zhongwei });
    expect(coverage.text).toBe('20.38%');
    expect(changeOf(coverage, '8.64%', { in: 'points', rules: zhongwei }).text).toBe('+11.74个百分点');
    expect(changeOf('20.38%', '8.64%', { in: 'points' }).text).toBe('+11.74个百分点');
  });
});

describe('the change of a count', () => {
  const april = caseCount({ cases: 290 }, { period: month(2021, 4) });
  const march = caseCount({ cases: 301 }, { period: month(2021, 3) });

  test('is a whole number, or a relative percent, and never percentage points', () => {
    expect(changeOf(april, march, { in: 'own-unit' })).toMatchObject({
      measure: 'own-unit',
      unit: 'count',
      text: '-11',
      decimal: '-11',
      direction: 'exact',
    });
    expect(changeOf(march, caseCount({ cases: 290 }), { in: 'own-unit' }).text).toBe('+11');
    expect(changeOf(april, march, { in: 'percent' }).text).toBe('-3.65%');
    expect(() => changeOf(april as Figure, march, { in: 'points' })).toThrow(wrong('unit-mismatch'));
    expect(() => changeOf(current, previous, { in: 'own-unit' })).toThrow(wrong('unit-mismatch'));
  });

  test('is for the better, for the worse, or neither, by the direction of the indicator', () => {
    const [more, fewer] = [9, 4].map((count) =>
      unratedCount({ ratedByChoice: 0, ratedByDefault: 0, unrated: count }),
    ) as [CountFigure, CountFigure];
    expect(more.indicator.better).toBe('lower');
    expect(changeOf(more, fewer, { in: 'own-unit' }).trend).toBe('worse');
    expect(changeOf(fewer, more, { in: 'own-unit' }).trend).toBe('better');
    expect(changeOf(more, more, { in: 'own-unit' }).trend).toBe('unchanged');
    const [matters, others] = [matterCount({ matters: 9 }), matterCount({ matters: 4 })];
    expect(changeOf(matters, others, { in: 'own-unit' }).trend).toBe('neither');
    expect(changeOf(matters, matters, { in: 'own-unit' }).trend).toBe('unchanged');
  });
});

describe('published values', () => {
  test('give the change that their digits give, flagged, with the bounds of the true one', () => {
    const change = changeOf('14.01%', '4.65%', { in: 'points', indicator: 'online-share' });
    expect(change).toMatchObject({
      text: '+9.36个百分点',
      indicator: { code: 'online-share' },
      trend: 'better',
      scope: null,
      comparison: 'unknown',
      current: { kind: 'printed', digest: null, exact: { numerator: '1401', denominator: '10000' } },
      bounds: {
        lowest: { numerator: '187', denominator: '2000' },
        highest: { numerator: '937', denominator: '10000' },
        text: { lowest: '9.350', highest: '9.370' },
      },
    });
    expect(codes(change)).toEqual(['from-printed-values', 'period-not-stated']);
    expect(change.flags[0]?.text.zh).toContain('9.350 与 9.370 之间');
  });

  test('beside a figure leave only their own rounding in doubt', () => {
    const change = changeOf(current, '4.65%', { in: 'points' });
    expect(change.bounds?.text).toEqual({ lowest: '9.355', highest: '9.366' });
    expect(changeOf('14.01%', previous, { in: 'points' }).bounds?.text).toEqual({
      lowest: '9.354',
      highest: '9.365',
    });
  });

  test('of a relative change have their bounds too, printed outwards', () => {
    expect(changeOf('14.01%', '4.65%', { in: 'percent' }).bounds?.text).toEqual({
      lowest: '200.859',
      highest: '201.723',
    });
  });

  test('of a count are whole and exact', () => {
    const change = changeOf('290', '301', { in: 'own-unit' });
    expect(change).toMatchObject({ text: '-11', unit: 'count', bounds: null, indicator: null, trend: null });
    expect(change.flags[0]?.text.en).toContain('a published count is whole');
  });

  test('may be minutes, working days, scores or bare numbers', () => {
    expect(changeOf('6分钟', '10分钟', { in: 'own-unit' }).text).toBe('-4.00分钟');
    expect(changeOf('6 minutes', '10分钟', { in: 'own-unit' }).unit).toBe('minutes');
    expect(changeOf('1.5个工作日', '2个工作日', { in: 'percent' }).text).toBe('-25.00%');
    expect(changeOf('9.8分', '9.7分', { in: 'own-unit' }).text).toBe('+0.10分');
    expect(changeOf('9.8', '9', { in: 'own-unit' })).toMatchObject({ unit: 'number', text: '+0.80' });
  });

  test('say nothing of a trend where it is not said of what they are', () => {
    expect(changeOf('14.01%', '4.65%', { in: 'points' }).trend).toBeNull();
  });
});

describe('there is no change, and it says why,', () => {
  test('from 0 in percent, although there is one in points', () => {
    const none = share(0, 5);
    const change = changeOf(share(1, 1), none, { in: 'percent' });
    expect(change).toMatchObject({ state: 'previous-zero', text: null, exact: null, trend: null });
    expect(change.state === 'value' ? '' : change.reason.zh).toContain('上期值为 0');
    expect(changeOf(share(1, 1), none, { in: 'points' }).text).toBe('+50.00个百分点');
    expect(changeOf('1%', '0.00%', { in: 'percent' }).state).toBe('previous-zero');
    expect(changeOf('0', '0', { in: 'percent' }).state).toBe('previous-zero');
  });

  test('from a negative value in percent', () => {
    expect(changeOf('3%', '-2%', { in: 'percent' }).state).toBe('previous-negative');
    expect(changeOf('3%', '-2%', { in: 'points' }).text).toBe('+5.00个百分点');
    expect(changeOf('-3%', '2%', { in: 'percent' }).text).toBe('-250.00%');
  });

  test('where the previous value is missing', () => {
    expect(changeOf(current, null, { in: 'points' })).toMatchObject({
      state: 'missing-previous',
      previous: null,
      comparison: 'unknown',
    });
    const empty = share(0, 0);
    const change = changeOf(share(1, 1), empty, { in: 'points' });
    expect(change).toMatchObject({
      state: 'missing-previous',
      previous: { state: 'zero-denominator', reason: { en: expect.stringContaining('nothing to count') } },
      reason: { en: expect.stringContaining('nothing to count') },
    });
  });

  test('where the current value is missing, with the reason of its figure', async () => {
    const without = evaluate(await tally([], { rules: national, period: quarter(2021, 2) })).get(
      'ticket-count',
    );
    const change = changeOf(without, '7', { in: 'own-unit' });
    expect(without.state).toBe('missing-input');
    expect(change).toMatchObject({
      state: 'missing-current',
      text: null,
      current: { state: 'missing-input' },
    });
    expect(change.state === 'value' ? '' : change.reason.en).toContain('no table of');
  });
});

describe('the periods', () => {
  const at = (period: Period) => share(1, 1, period);
  const compared = (now: Period, then: Period) => changeOf(at(now), at(then), { in: 'points' });

  test.each([
    ['a month after the one before', month(2021, 4), month(2021, 3), 'previous-period'],
    ['January after December', month(2021, 1), month(2020, 12), 'previous-period'],
    ['a month and that of the year before', month(2021, 4), month(2020, 4), 'same-period-last-year'],
    ['a February and one of a leap year', month(2021, 2), month(2020, 2), 'same-period-last-year'],
    ['quarters', quarter(2021, 1), quarter(2020, 4), 'previous-period'],
    ['a quarter and that of the year before', quarter(2021, 1), quarter(2020, 1), 'same-period-last-year'],
    ['years', year(2021), year(2020), 'previous-period'],
    ['a month and one two months before', month(2021, 4), month(2021, 2), 'other'],
    ['a quarter and that of two years before', quarter(2021, 1), quarter(2019, 1), 'other'],
    [
      'January to October of two years',
      range('2023-01-01', '2023-10-31'),
      range('2022-01-01', '2022-10-31'),
      'same-period-last-year',
    ],
    [
      'January to February of a leap year and of the one before',
      range('2024-01-01', '2024-02-29'),
      range('2023-01-01', '2023-02-28'),
      'same-period-last-year',
    ],
    ['weeks', range('2021-03-08', '2021-03-14'), range('2021-03-01', '2021-03-07'), 'previous-period'],
    [
      'two whole months after two others',
      range('2021-03-01', '2021-04-30'),
      range('2021-01-01', '2021-02-28'),
      'previous-period',
    ],
  ])('%s', (_, now, then, comparison) => {
    const change = compared(now, then);
    expect(change.comparison).toBe(comparison);
    expect(codes(change)).toEqual([]);
    expect([change.current.period, change.previous?.period]).toEqual([now, then]);
  });

  test.each([
    ['a month after a quarter', month(2021, 4), quarter(2021, 1)],
    ['ten days after a week', range('2021-03-08', '2021-03-17'), range('2021-03-01', '2021-03-07')],
  ])('%s is flagged, and neither 环比 nor 同比', (_, now, then) => {
    const change = compared(now, then);
    expect(change.comparison).toBe('other');
    expect(codes(change)).toEqual(['period-kinds-differ']);
  });

  test('that overlap, are the same, or come in the wrong order are refused', () => {
    for (const [now, then] of [
      [month(2021, 3), month(2021, 4)],
      [month(2021, 4), month(2021, 4)],
      [range('2021-03-07', '2021-03-14'), range('2021-03-01', '2021-03-07')],
      [month(2021, 4), year(2021)],
    ] as const)
      expect(() => compared(now, then)).toThrow(wrong('figure-mismatch'));
  });
});

describe('counted otherwise in the two periods', () => {
  const wider = { system: ['unified', 'specialised'] };
  const changing = city({
    'online-share.numerator': [
      { from: '2020-01-01', value: { system: ['unified'] } },
      { from: '2021-04-01', value: wider },
    ],
  });
  const by = (rules: typeof changing, quarterNumber: number) =>
    onlineShare(systems, { rules, period: quarter(2021, quarterNumber) });

  test('by another rule set or version is flagged', () => {
    const other = changeOf(current, onlineShare(before, { period: quarter(2021, 1) }), { in: 'points' });
    expect(codes(other)).toEqual(['rules-differ']);
    expect(other.flags[0]?.text.zh).toContain('口径参数相同');
    const version = changeOf(by(city({}, '2'), 2), by(city({}, '1'), 1), { in: 'points' });
    expect(codes(version)).toEqual(['rules-differ']);
  });

  test('by one rule set that changed between them is flagged too: the change may be the rule', () => {
    const change = changeOf(by(changing, 2), by(changing, 1), { in: 'points' });
    expect(change.text).toBe('+73.64个百分点');
    expect(codes(change)).toEqual(['rules-differ']);
    expect(change.flags[0]?.text.en).toContain('what the indicator counts differs');
    expect(codes(changeOf(by(changing, 3), by(changing, 2), { in: 'points' }))).toEqual([]);
  });

  test('with another calendar is flagged', () => {
    const now = { ...current, calendar: 'a'.repeat(64) };
    expect(codes(changeOf(now, previous, { in: 'points' }))).toEqual(['calendars-differ']);
  });

  test('rounded otherwise is not: the exact values are compared', () => {
    const rounding = city({
      'rounding.places': [
        { from: '2021-01-01', value: 1 },
        { from: '2021-04-01', value: 2 },
      ],
    });
    expect(codes(changeOf(by(rounding, 2), by(rounding, 1), { in: 'points' }))).toEqual([]);
  });
});

describe('refuses', () => {
  const composition = caseComposition(systems);
  const points = { in: 'points' } as const;
  const refused = (now: unknown, then: unknown, options: unknown = points) =>
    changeOf(now as Figure, then as Figure, options as { in: 'points' });

  test('compositions, counts of units, changes, and figures of something else', () => {
    expect(() => refused(composition, composition)).toThrow(wrong('figure-mismatch'));
    expect(() => refused(unitsThatMeet([current], { above: '0%' }), current)).toThrow(
      wrong('invalid-figure'),
    );
    expect(() => refused(changeOf(current, null, points), current)).toThrow(wrong('invalid-figure'));
    const coverage = matterCoverage({ handled: 1, catalogued: 2 });
    expect(() => refused(current, coverage)).toThrow(wrong('figure-mismatch'));
    expect(() => refused(current, caseCount({ cases: 1 }))).toThrow(wrong('figure-mismatch'));
    const department = onlineShare(systems, { scope: { department: '教育局' } });
    expect(() => refused(share(1, 1), department)).toThrow(wrong('figure-mismatch'));
    expect(() => refused({}, '1%')).toThrow(wrong('invalid-figure'));
  });

  test.each([
    [14.01],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [undefined],
    [true],
    [1401n],
    [() => '14.01%'],
  ])('as a value: %s', (value) => {
    expect(() => refused(value, '4.65%')).toThrow(wrong('wrong-type'));
    if (value !== undefined) expect(() => refused('4.65%', value)).toThrow(wrong('wrong-type'));
  });

  test('no current value at all', () => {
    expect(() => refused(null, '4.65%')).toThrow(wrong('wrong-type'));
  });

  test.each([
    ['', 0],
    ['%', 0],
    ['.5%', 0],
    ['-', 1],
    ['+4.65%', 0],
    ['4.65 %', 4],
    ['4,65%', 1],
    ['4.%', 1],
    ['4.65%%', 4],
    ['25.6万', 4],
    ['NaN', 0],
    ['1e2%', 1],
    ['4.65\uff05', 4],
    ['\uff14%', 0],
    ['59万余件', 2],
    [' 4%', 0],
    ['−4%', 0],
  ])('the text %j, and says from which character', (text, at) => {
    const refusal = expect.objectContaining({
      code: 'invalid-text',
      issue: expect.objectContaining({ path: ['previous', at] }),
    });
    expect(() => refused('14.01%', text)).toThrow(refusal);
  });

  test('values in different units', () => {
    for (const [now, then] of [
      ['14.01%', '4.65'],
      ['6分钟', '6个工作日'],
      [current, '4.65'],
      [current, '4.65个百分点'],
      ['11.74个百分点', '1%'],
    ])
      expect(() => refused(now, then)).toThrow(wrong('unit-mismatch'));
    expect(() => refused(caseCount({ cases: 1 }), '1.5', { in: 'own-unit' })).toThrow(wrong('unit-mismatch'));
    expect(() => refused('1%', '1%', { in: 'own-unit' })).toThrow(wrong('unit-mismatch'));
    expect(() => refused('1', '1', { in: 'percent', indicator: 'online-share' })).toThrow(
      wrong('unit-mismatch'),
    );
  });

  test.each([
    [undefined, 'wrong-type'],
    [null, 'wrong-type'],
    [{}, 'unknown-value'],
    [{ in: '%' }, 'unknown-value'],
    [{ in: 'toString' }, 'unknown-value'],
    [{ in: 'points', indicator: 'no-such' }, 'unknown-indicator'],
    [{ in: 'points', indicator: 7 }, 'unknown-indicator'],
    [{ in: 'points', indicator: 'matter-coverage' }, 'figure-mismatch'],
    [{ in: 'points', rules: {} }, 'invalid-rule-set'],
  ])('the options %j', (options, code) => {
    expect(() => changeOf(current, previous, options as { in: 'points' })).toThrow(wrong(code));
  });
});

describe('is explained so that it can be computed by hand', () => {
  test('in Chinese and English', () => {
    const change = changeOf(current, previous, { in: 'points', rules: zhongwei });
    const chinese = explain(change, { locale: 'zh-CN' }).split('\n');
    expect(chinese.slice(0, 3)).toEqual([
      '一网通办率(online-share)的变化(百分点):+9.36个百分点',
      '范围:全部',
      '比较:环比',
    ]);
    expect(chinese).toContain(
      '3. 本期 − 上期:21148 ÷ 150943 − 4820 ÷ 103647 = (21148 × 103647 − 4820 × 150943) ÷ (150943 × 103647) = 86140088 ÷ 920281713',
    );
    expect(chinese).toContain(
      '4. 变化:86140088 ÷ 920281713 × 100 = 9.360186…,四舍五入到 2 位小数:+9.36个百分点',
    );
    expect(chinese).toContain('5. 好坏:变好(越高越好)');
    const english = explain(change, { locale: 'en' });
    expect(english).toContain('Compared: on the previous period');
    expect(english).toContain('1. Current 2021 Q2 (from 2021-04-01T00:00:00+08:00');
    expect(english).toContain(digest(previous));
    expect(english).toContain('5. Direction: for the better (higher is better)');
    expect(() => explain(change, { locale: 'fr' as 'en' })).toThrow(wrong('unknown-locale'));
  });

  test('in percent, with the bounds, and with what was said of the figures', () => {
    const english = explain(changeOf('14.01%', '4.65%', { in: 'percent' }), { locale: 'en' });
    expect(english).toContain('(1401 ÷ 10000 − 465 ÷ 10000) ÷ (465 ÷ 10000)');
    expect(english).toContain('between 200.859 and 201.723');
    const over = matterCoverage({ handled: 12, catalogued: 10 });
    expect(explain(changeOf(over, '90%', { in: 'points' }), { locale: 'zh-CN' })).toContain('- 超过 100%');
  });

  test('of a count, which is not rounded', () => {
    expect(explain(changeOf('290', '301', { in: 'own-unit' }), { locale: 'zh-CN' })).toContain(
      '4. 变化:-11(计数之差为整数,不修约)',
    );
  });

  test('also where there is none', () => {
    const text = explain(changeOf(current, null, { in: 'points' }), { locale: 'zh-CN' });
    expect(text).toContain('(百分点):无值(上期无值:没有公布,或没有记录)');
    expect(text).toContain('2. 上期:无值');
  });
});
