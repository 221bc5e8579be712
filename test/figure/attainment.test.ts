import { describe, expect, test } from 'vitest';
import {
  type AttainmentFigure,
  type AttainmentOptions,
  type AttainmentValues,
  attainmentFigureSchema,
  attainmentOf,
  caseComposition,
  caseCount,
  changeOf,
  defineRuleSet,
  digest,
  evaluate,
  evaluationRate,
  explain,
  type Figure,
  jsonSchemaOf,
  matterCoverage,
  national,
  onlineShare,
  quarter,
  replay,
  tally,
  unratedCount,
  year,
  zhongwei,
} from '../../src/index.js';

const assumed = { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } as const;
const city = (values: Record<string, unknown>) =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'city',
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: 'national',
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, [{ from: '2000-01-01', value, basis: assumed }]]),
    ),
  });
const share = (unified: number, offline: number, options = {}) =>
  onlineShare({ unified, specialised: 0, offline }, options);
const codes = ({ flags }: AttainmentFigure) => flags.map(({ code }) => code);
const wrong = (code: string, issue: object = {}) =>
  expect.objectContaining({ code, issue: expect.objectContaining(issue) });
const named = { name: { zh: '测试指标', en: 'a test' }, better: 'higher' } as const;
const fewer = { ...named, better: 'lower' } as const;

// 平顶山市营商环境监督局,2021-12-16《关于“政务服务”指标整改提升情况的通报》。
describe('the bulletin of Pingdingshan: 2019, the target of the province for 2020, and what the city reached', () => {
  const missing = '暂缺国内前沿水平,无法对比';
  const cityWide: AttainmentOptions = { period: year(2020), scope: { region: '市级' } };

  test.each([
    ['no-visit-share', '70.41%', '80%', '97.2%', '-17.20个百分点', '279.35%'],
    ['time-compression', '63.47%', '65%', '88%', '-23.00个百分点', '1603.27%'],
    ['immediate-share', '21.57%', '25%', '57.9%', '-32.90个百分点', '1059.18%'],
    ['unified-acceptance-coverage', '40.78%', '60%', '79.9%', '-19.90个百分点', '203.54%'],
    ['real-name-rectification-rate', '96.2%', '100%', '100%', '0.00个百分点', '100.00%'],
  ])('%s: %s, target %s, reached %s', (indicator, baseline, target, achieved, gap, way) => {
    const frontier = { missing };
    const figure = attainmentOf({ baseline, target, achieved, frontier }, { ...cityWide, indicator });
    expect(figure).toMatchObject({
      kind: 'attainment',
      indicator: { code: indicator, better: 'higher' },
      scope: { region: '市级' },
      period: year(2020),
      unit: 'percent',
      verdict: 'met',
      reason: null,
      due: 'not-stated',
      gap: { state: 'value', unit: 'percentage-point', text: gap },
      way: { state: 'value', unit: 'percent', text: way },
      toFrontier: { state: 'missing', of: 'frontier', text: null },
      frontier: { state: 'missing', text: null, reason: { zh: missing, en: missing } },
      toExpected: { verdict: 'no-value', gap: { state: 'not-stated', of: 'expected' } },
    });
    expect(codes(figure)).toEqual(['from-printed-values']);
    expect(replay(JSON.parse(JSON.stringify(figure)))).toEqual({ holds: true, findings: [] });
  });

  test('一窗分类受理率: 70%以上, target 80%以上, reached 85%, and a frontier in words', () => {
    const figure = attainmentOf(
      {
        baseline: '70%以上',
        target: '80%以上',
        achieved: '85%',
        frontier: { text: '上海市……工作目标提出:实现综合窗口全覆盖。' },
      },
      { ...cityWide, indicator: 'single-window-rate' },
    );
    expect(figure).toMatchObject({
      verdict: 'met',
      gap: { text: '-5.00个百分点' },
      // A baseline of 70 % or more may be 75 % (200 % of the way), 80 % (none at all), or 90 %.
      way: { state: 'undecided', text: null, reason: { zh: expect.stringContaining('基期值可能等于目标') } },
      baseline: {
        state: 'bound',
        text: '70%以上',
        interval: { lowest: { numerator: '7', denominator: '10', isIncluded: true }, highest: null },
      },
      target: { state: 'bound', relation: 'at-least' },
      toFrontier: { state: 'in-words', of: 'frontier' },
      frontier: { state: 'in-words', interval: null },
    });
    expect(codes(figure)).toEqual(['from-printed-values', 'bounds']);
  });

  const scores: AttainmentOptions = {
    name: { zh: '政务服务便利度', en: 'ease of government services' },
    better: 'higher',
    period: year(2020),
  };

  test('100分, kept at full marks: what was achieved is not published', () => {
    const figure = attainmentOf({ baseline: '100分', achieved: null }, scores);
    expect(figure).toMatchObject({
      unit: 'score',
      verdict: 'no-value',
      achieved: { state: 'missing', reason: { zh: '没有公布' } },
      target: { state: 'not-stated' },
      gap: { state: 'not-stated', of: 'target', text: null },
      way: { state: 'not-stated', of: 'target' },
    });
  });

  test.each([
    ['68.34分', '85分'],
    ['85分', '90分'],
  ])(
    '%s in 2019, expected to be %s in 2020: what was achieved is not published, and is not 0',
    (baseline, expected) => {
      const figure = attainmentOf({ baseline, expected, achieved: null }, scores);
      expect(figure).toMatchObject({
        verdict: 'no-value',
        toExpected: {
          verdict: 'no-value',
          gap: { state: 'missing', of: 'achieved', reason: { zh: '达到值:没有公布' } },
          reason: { en: 'achieved value: it was not published' },
        },
        expectedToTarget: { verdict: 'no-value', gap: { state: 'not-stated', of: 'target' } },
        expected: { state: 'value', text: expected },
      });
      const withTarget = attainmentOf({ baseline, expected, achieved: null, target: '85分以上' }, scores);
      expect(withTarget.expectedToTarget.verdict).toBe('met');
      expect(withTarget.expectedToTarget.gap.text).toBe(expected === '85分' ? '0.00分' : '-5.00分');
    },
  );
});

// 卫行审改办发〔2021〕8号,2021年7月21日. The catalogue of 1423 matters is inferred.
describe('the bulletin of Zhongwei', () => {
  const coverage = matterCoverage(
    { handled: 290, catalogued: 1423 },
    { rules: zhongwei, period: quarter(2021, 2) },
  );
  const basis = {
    kind: 'cited',
    document: { zh: '卫行审改办发〔2021〕8号', en: 'notice 8 of 2021' },
    article: { zh: '三(二)', en: '3 (2)' },
  } as const;

  test('is far from the 50 % that are asked for, by no day', () => {
    const figure = attainmentOf({ achieved: coverage, target: '50%' }, { rules: zhongwei });
    expect(figure).toMatchObject({
      verdict: 'not-met',
      due: 'not-stated',
      on: { day: '2021-06-30', from: 'period' },
      gap: {
        text: '29.62个百分点',
        exact: { numerator: '843', denominator: '2846' },
        direction: 'down',
      },
      way: { state: 'not-stated', of: 'baseline' },
      achieved: { text: '20.38%', figure: { digest: digest(coverage), rules: { id: 'zhongwei' } } },
      rounding: {
        rules: { id: 'zhongwei', on: '2021-06-30' },
        places: { value: 2, basis: { kind: 'inferred' } },
      },
    });
    expect(codes(figure)).toEqual([]);
    expect(Object.isFrozen(figure.achieved.figure)).toBe(true);
  });

  test('60%以上 by the end of October is not met, and on 30 June not yet due: both are said', () => {
    const target = { value: '60%以上', due: '2021-10-31', basis } as const;
    const figure = attainmentOf({ achieved: coverage, target }, { rules: zhongwei, on: '2021-06-30' });
    expect(figure).toMatchObject({
      verdict: 'not-met',
      due: 'not-yet',
      on: { day: '2021-06-30', from: 'given' },
      gap: { text: '39.62个百分点' },
      target: { due: '2021-10-31', basis, text: '60%以上', relation: 'at-least' },
    });
    expect(codes(figure)).toEqual(['target-not-due']);
    expect(explain(figure, { locale: 'zh-CN' }).split('\n')[0]).toBe(
      '事项覆盖度(matter-coverage)的目标达成:未达到,尚未到期',
    );
    const later = attainmentOf({ achieved: coverage, target }, { rules: zhongwei, on: '2021-11-01' });
    expect([later.due, codes(later)]).toEqual(['passed', []]);
  });

  test('the evaluation rate of 63.60 % against 不低于95%', () => {
    const figure = attainmentOf(
      { achieved: '63.60%', target: '不低于95%' },
      { indicator: 'evaluation-rate', rules: zhongwei, period: quarter(2021, 2) },
    );
    expect([figure.verdict, figure.gap.text]).toEqual(['not-met', '31.40个百分点']);
    const counted = evaluationRate(
      { ratedByChoice: 6360, ratedByDefault: 0, unrated: 3640 },
      { rules: zhongwei },
    );
    expect(attainmentOf({ achieved: counted, target: '不低于95%' }).gap.text).toBe('31.40个百分点');
  });
});

describe('94.996 % against 95 %', () => {
  const nearly = share(94_996, 5_004);

  test('prints as 95.00 % and fails by the exact value, as the national rules say', () => {
    expect(nearly.text).toBe('95.00%');
    const figure = attainmentOf({ achieved: nearly, target: '95%' });
    expect(figure).toMatchObject({
      verdict: 'not-met',
      comparison: { value: 'exact', ruleSet: 'national', basis: { kind: 'assumed' } },
      gap: { exact: { numerator: '1', denominator: '25000' }, text: '0.00个百分点', direction: 'down' },
    });
    expect(codes(figure)).toEqual(['comparison-decides', 'rounds-to-zero']);
  });

  test('is met where the rules compare the printed value; the gap is that of the exact one', () => {
    const rules = city({ 'online-share.comparison': 'rounded' });
    const figure = attainmentOf({ achieved: nearly, target: '95%' }, { rules });
    expect(figure).toMatchObject({
      verdict: 'met',
      comparison: { key: 'online-share.comparison', value: 'rounded', basis: assumed },
      gap: { exact: { numerator: '1' } },
    });
    expect(codes(figure)).toEqual(['comparison-decides', 'rounds-to-zero']);
    expect(replay(JSON.parse(JSON.stringify(figure))).holds).toBe(true);
    expect(explain(figure, { locale: 'zh-CN' })).toContain(
      '达到值与目标(修约值比较):达到;要求 ≥ 19 ÷ 20,实为 19 ÷ 20',
    );
    const byName = city({ comparison: 'rounded' });
    expect(attainmentOf({ achieved: '94.99%', target: '95%' }, { ...named, rules: byName }).verdict).toBe(
      'not-met',
    );
  });
});

describe('a published bound', () => {
  const against = (achieved: string, target: string, options: AttainmentOptions = named) =>
    attainmentOf({ achieved, target }, options);

  test.each([
    ['70%以上', '80%', 'undecided', '≤10.00个百分点'],
    ['80%以上', '80%', 'met', '≤0.00个百分点'],
    ['80%及以上', '80%', 'met', '≤0.00个百分点'],
    ['不低于80%', '80%', 'met', '≤0.00个百分点'],
    ['不少于80%', '80%', 'met', '≤0.00个百分点'],
    ['至少80%', '80%', 'met', '≤0.00个百分点'],
    ['>=80%', '80%', 'met', '≤0.00个百分点'],
    ['≥80%', '80%', 'met', '≤0.00个百分点'],
    ['超过80%', '80%', 'met', '<0.00个百分点'],
    ['超80%', '80%', 'met', '<0.00个百分点'],
    ['高于80%', '80%', 'met', '<0.00个百分点'],
    ['>80%', '80%', 'met', '<0.00个百分点'],
    ['不足80%', '80%', 'not-met', '>0.00个百分点'],
    ['不满80%', '80%', 'not-met', '>0.00个百分点'],
    ['低于80%', '80%', 'not-met', '>0.00个百分点'],
    ['<80%', '80%', 'not-met', '>0.00个百分点'],
    ['80%以下', '80%', 'undecided', '≥0.00个百分点'],
    ['80%及以下', '80%', 'undecided', '≥0.00个百分点'],
    ['80%以内', '80%', 'undecided', '≥0.00个百分点'],
    ['不高于80%', '80%', 'undecided', '≥0.00个百分点'],
    ['不超过80%', '80%', 'undecided', '≥0.00个百分点'],
    ['至多80%', '80%', 'undecided', '≥0.00个百分点'],
    ['≤80%', '80%', 'undecided', '≥0.00个百分点'],
    ['<=80%', '80%', 'undecided', '≥0.00个百分点'],
  ])('%s against %s is %s', (achieved, target, verdict, gap) => {
    const figure = against(achieved, target);
    expect([figure.verdict, figure.gap.text, figure.gap.state]).toEqual([verdict, gap, 'bound']);
    expect(figure.reason === null).toBe(verdict !== 'undecided');
    expect(codes(figure)).toEqual(['from-printed-values', 'bounds']);
  });

  test('as a target asks for its number: 超过80% is met only above', () => {
    expect(against('80%', '80%以上').verdict).toBe('met');
    expect(against('80%', '超过80%')).toMatchObject({
      verdict: 'not-met',
      gap: { text: '0.00个百分点' },
      target: { relation: 'above' },
    });
    expect(against('80.01%', '超过80%').verdict).toBe('met');
    expect(against('超过80%', '超过80%').verdict).toBe('met');
    expect(against('80%以上', '超过80%').verdict).toBe('undecided');
    expect(codes(against('80%', '80%以上'))).toEqual(['from-printed-values']);
  });

  test('that limits from above is a target where lower is better, in minutes, days or numbers', () => {
    const figure = against('6分钟', '10分钟以内', fewer);
    expect(figure).toMatchObject({
      verdict: 'met',
      unit: 'minutes',
      gap: { unit: 'minutes', text: '-4.00分钟' },
      target: { relation: 'at-most' },
    });
    expect(against('3个工作日', '不足3个工作日', fewer)).toMatchObject({
      verdict: 'not-met',
      target: { relation: 'below' },
    });
    expect(against('3', '2以下', fewer)).toMatchObject({
      unit: 'count',
      gap: { text: '1', direction: 'exact' },
    });
  });

  test.each([
    ['80%以下', named],
    ['不足80%', named],
    ['至多80%', named],
    ['80%以上', fewer],
    ['超过80%', fewer],
  ])('against the direction is no target: %s', (target, options) => {
    expect(() => against('80%', target, options)).toThrow(wrong('invalid-text', { path: ['target', 0] }));
  });

  test.each([
    ['约80%', 0],
    ['近80%', 0],
    ['80%左右', 3],
    ['80余%', 2],
    ['80%约', 3],
    ['超过80%以上', 5],
    ['不低于', 3],
    ['以上', 0],
    ['80以上%', 2],
    ['至少 80%', 2],
    ['8O%以上', 1],
    ['', 0],
    ['80%上以', 2],
  ])('that cannot be read is refused with its place: %j from %d', (text, at) => {
    const refusal = wrong('invalid-text', { path: ['achieved', at] });
    expect(() => against(text, '80%')).toThrow(refusal);
    expect(() => against('80%', text)).toThrow(wrong('invalid-text', { path: ['target', at] }));
  });
});

describe('the share of the way', () => {
  const way = (achieved: string, baseline: string, target: string, options: AttainmentOptions = named) =>
    attainmentOf({ achieved, baseline, target }, options).way;

  test.each([
    ['75%', '70%', '80%', '50.00%'],
    ['60%', '70%', '80%', '-100.00%'],
    ['95%', '70%', '80%', '250.00%'],
    ['70%', '70%', '80%', '0.00%'],
  ])('%s from %s to %s is never clamped', (achieved, baseline, target, text) => {
    expect(way(achieved, baseline, target)).toMatchObject({ state: 'value', text });
  });

  test('leads down where lower is better', () => {
    expect(way('6分钟', '10分钟', '5分钟以内', fewer).text).toBe('80.00%');
  });

  test('of no length has no share', () => {
    expect(way('75%', '80%', '80%')).toMatchObject({ state: 'zero-denominator', text: null });
    expect(way('80%', '80%', '80%').state).toBe('zero-denominator');
  });

  test.each([
    ['75%', '不超过70%', '80%', '≥50.00%且<100.00%'],
    ['75%以上', '70%', '80%', '≥50.00%'],
    ['不足75%', '70%', '80%', '<50.00%'],
    ['85%', '不超过70%', '80%', '>100.00%且≤150.00%'],
    // The ends are rounded outwards: what is printed holds of the exact share too.
    ['72%', '不超过70%', '73%', '≥66.66%且<100.00%'],
    ['74%', '不超过70%', '73%', '>100.00%且≤133.34%'],
    ['80%', '不足80%', '80%', '100.00%'],
    ['85%', '不足80%', '80%', '>100.00%'],
    // At 90 % the share is −50 %, at 95 % it is 0 %, and further on it comes near 100 %.
    ['95%', '90%以上', '80%', '≥-50.00%且<100.00%'],
  ])('is known as a bound where a side is: %s from %s to %s', (achieved, baseline, target, text) => {
    expect(way(achieved, baseline, target).text).toBe(text);
  });

  test('cannot be told where the baseline may be the target', () => {
    expect(way('75%', '不超过80%', '80%')).toMatchObject({ state: 'undecided', of: null });
    expect(way('不足75%', '不足80%', '80%').text).toBe('<100.00%');
  });

  test('from a baseline beyond the target follows the formula, flagged', () => {
    const figure = attainmentOf({ achieved: '85%', baseline: '90%', target: '80%' }, named);
    expect(figure.way.text).toBe('50.00%');
    expect(codes(figure)).toContain('baseline-beyond-target');
  });
});

describe('what was expected, and the frontier', () => {
  test('are held against what was achieved', () => {
    const figure = attainmentOf(
      { achieved: '82%', target: '80%', expected: '85%以上', frontier: '98.5%' },
      named,
    );
    expect(figure).toMatchObject({
      verdict: 'met',
      toExpected: { verdict: 'not-met', gap: { text: '3.00个百分点' } },
      expectedToTarget: { verdict: 'met', gap: { state: 'bound', text: '≤-5.00个百分点' } },
      toFrontier: { state: 'value', text: '16.50个百分点' },
    });
    const reached = attainmentOf({ achieved: '90%', expected: '85%以上', frontier: '98.5%以上' }, named);
    expect(reached.toExpected.verdict).toBe('met');
    expect(reached.toFrontier.text).toBe('≥8.50个百分点');
    const unlikely = attainmentOf({ achieved: '84%', expected: '不足85%' }, named);
    expect(unlikely.toExpected).toMatchObject({ verdict: 'undecided', gap: { text: '<1.00个百分点' } });
    expect(attainmentOf({ achieved: '86%', expected: '不足85%' }, named).toExpected.verdict).toBe('met');
  });

  test('that may lie anywhere give no gap', () => {
    const figure = attainmentOf({ achieved: '80%以上', frontier: '90%以上' }, named);
    expect(figure.toFrontier).toMatchObject({ state: 'undecided', text: null, of: null });
  });

  test('missing, in words, and not stated are three states', () => {
    const state = (frontier: AttainmentValues['frontier']) =>
      attainmentOf({ achieved: '80%', target: '80%', ...(frontier === undefined ? {} : { frontier }) }, named)
        .toFrontier.state;
    expect(state({ missing: { zh: '暂缺', en: 'not known' } })).toBe('missing');
    expect(state({ text: '全覆盖' })).toBe('in-words');
    expect(state(undefined)).toBe('not-stated');
  });
});

describe('without a value', () => {
  test('the state and the reason of the figure are kept', async () => {
    const empty = share(0, 0);
    const figure = attainmentOf({ achieved: empty, target: '80%' });
    expect(figure).toMatchObject({
      verdict: 'no-value',
      reason: { en: expect.stringContaining('nothing to count') },
      gap: { state: 'missing', of: 'achieved' },
      achieved: { state: 'missing', interval: null, figure: { state: 'zero-denominator' } },
    });
    const tickets = evaluate(await tally([], { rules: national, period: quarter(2021, 2) })).get(
      'ticket-count',
    );
    const without = attainmentOf({ achieved: tickets, target: '7' }, { better: 'higher' });
    expect(without).toMatchObject({ unit: 'count', achieved: { figure: { state: 'missing-input' } } });
  });

  test('null, nothing and 0 are different', () => {
    const states = (target: string | null | undefined) => {
      const figure = attainmentOf(
        { achieved: '5%', baseline: '1%', ...(target === undefined ? {} : { target }) },
        named,
      );
      return [figure.target.state, figure.verdict, figure.gap.text];
    };
    expect(states(null)).toEqual(['missing', 'no-value', null]);
    expect(states(undefined)).toEqual(['not-stated', 'no-value', null]);
    expect(states('0%')).toEqual(['value', 'met', '-5.00个百分点']);
  });

  test('of any side there is no unit either', () => {
    const figure = attainmentOf({ achieved: null, target: null }, named);
    expect([figure.unit, figure.gap.unit, figure.gap.state]).toEqual([null, null, 'missing']);
    expect(replay(JSON.parse(JSON.stringify(figure))).holds).toBe(true);
  });
});

describe('whether the target is due', () => {
  const due = { value: '80%', due: '2021-06-30' } as const;
  const asOf = (text: string) => ({ ...share(1, 1, { period: quarter(2021, 2) }), asOf: text });

  test.each([
    ['on the day before', '2021-06-29', 'not-yet'],
    ['on the day itself it has come', '2021-06-30', 'passed'],
    ['after it', '2021-07-01', 'passed'],
  ])('%s', (_, on, state) => {
    expect(attainmentOf({ achieved: '1%', target: due }, { ...named, on }).due).toBe(state);
  });

  test.each([
    ['2021-06-30T00:00:00+08:00', '2021-06-29', 'not-yet'],
    ['2021-06-30T12:00:00+08:00', '2021-06-30', 'passed'],
    ['2021-07-01T00:00:00+08:00', '2021-06-30', 'passed'],
  ])('is asked of the last day before the as-of instant %s', (instant, day, state) => {
    const figure = attainmentOf({ achieved: asOf(instant), target: due });
    expect([figure.on, figure.due]).toEqual([{ day, from: 'as-of' }, state]);
  });

  test('or of the last day of the period, and otherwise cannot be told', () => {
    const yearly = attainmentOf({ achieved: '1%', target: due }, { ...named, period: quarter(2021, 2) });
    expect([yearly.on, yearly.due]).toEqual([{ day: '2021-06-30', from: 'period' }, 'passed']);
    const unknown = attainmentOf({ achieved: '1%', target: due }, named);
    expect([unknown.on, unknown.due]).toEqual([null, 'unknown']);
    expect(attainmentOf({ achieved: '1%', target: '80%' }, { ...named, on: '2021-06-30' }).due).toBe(
      'not-stated',
    );
  });

  test('a target that is met early is no matter of its day', () => {
    const figure = attainmentOf({ achieved: '81%', target: due }, { ...named, on: '2021-01-01' });
    expect([figure.verdict, figure.due, codes(figure)]).toEqual(['met', 'not-yet', ['from-printed-values']]);
  });
});

describe('two figures', () => {
  const now = share(3, 1, { period: quarter(2021, 2) });
  const then = share(1, 1, { period: quarter(2021, 1) });

  test('give the way between them, of one indicator and scope, the baseline first', () => {
    const figure = attainmentOf({ achieved: now, baseline: then, target: '80%' });
    expect([figure.way.text, figure.period, codes(figure)]).toEqual(['83.33%', quarter(2021, 2), []]);
    for (const [achieved, baseline] of [
      [then, now],
      [now, share(1, 1, { scope: { department: '教育局' } })],
      [now, matterCoverage({ handled: 1, catalogued: 2 })],
    ] as const)
      expect(() => attainmentOf({ achieved, baseline, target: '80%' })).toThrow(wrong('figure-mismatch'));
    expect(() => attainmentOf({ achieved: '80%', baseline: now }, { period: quarter(2021, 1) })).toThrow(
      wrong('figure-mismatch'),
    );
  });

  test('by other rules or calendars are flagged', () => {
    const wider = city({ 'online-share.numerator': { system: ['unified', 'specialised'] } });
    const other = share(1, 1, { period: quarter(2021, 1), rules: wider });
    expect(codes(attainmentOf({ achieved: now, baseline: other, target: '80%' }))).toEqual(['rules-differ']);
    const calendar = { ...then, calendar: 'a'.repeat(64) };
    expect(codes(attainmentOf({ achieved: now, baseline: calendar, target: '80%' }))).toEqual([
      'calendars-differ',
    ]);
  });

  test('are not changed, and what was given can be changed afterwards', () => {
    const name = { zh: '甲', en: 'A' };
    const reason = { zh: '示例', en: 'an example' };
    const target = { value: '80%', basis: { ...assumed, reason } };
    const read = JSON.parse(JSON.stringify(then)) as Figure;
    const figure = attainmentOf({ achieved: '81%', target }, { name, better: 'higher' });
    attainmentOf({ achieved: now, baseline: read, target: '80%' });
    expect([Object.isFrozen(name), Object.isFrozen(target.basis), Object.isFrozen(read)]).toEqual([
      false,
      false,
      false,
    ]);
    name.zh = '乙';
    reason.zh = '改';
    expect([figure.indicator.name.zh, figure.target.basis]).toEqual(['甲', assumed]);
  });
});

describe('the direction of better', () => {
  test('comes from the indicator, and has to be said where it has none', () => {
    const [count, unrated] = [
      caseCount({ cases: 9 }),
      unratedCount({ ratedByChoice: 0, ratedByDefault: 0, unrated: 4 }),
    ];
    expect(attainmentOf({ achieved: unrated, target: '3以下' })).toMatchObject({
      verdict: 'not-met',
      gap: { text: '1' },
    });
    expect(() => attainmentOf({ achieved: count, target: '8' })).toThrow(
      wrong('missing', { path: ['options', 'better'] }),
    );
    expect(attainmentOf({ achieved: count, target: '8' }, { better: 'higher' }).verdict).toBe('met');
    expect(attainmentOf({ achieved: count, target: '8' }, { better: 'lower' }).verdict).toBe('not-met');
    expect(() => attainmentOf({ achieved: unrated, target: '3' }, { better: 'higher' })).toThrow(
      wrong('figure-mismatch'),
    );
    expect(attainmentOf({ achieved: unrated, target: '3' }, { better: 'lower' }).indicator.better).toBe(
      'lower',
    );
    expect(() => attainmentOf({ achieved: '1', target: '3' }, { name: named.name })).toThrow(
      wrong('missing'),
    );
  });
});

describe('refuses', () => {
  const given = (values: unknown, options: unknown = named) =>
    attainmentOf(values as AttainmentValues, options as AttainmentOptions);
  const figure = share(1, 1);

  test.each<[unknown, unknown, string]>([
    [{}, named, 'missing'],
    [{ target: '80%', baseline: '70%' }, named, 'missing'],
    [{ achieved: '80%' }, named, 'missing'],
    [{ achieved: '80%', target: undefined }, named, 'missing'],
    [{ achieved: '80%', goal: '80%' }, named, 'unknown-field'],
    [{ achieved: '80%', target: { value: '80%', by: '2021-01-01' } }, named, 'unknown-field'],
    [{ achieved: '80%', target: '80%' }, { ...named, On: '2021-01-01' }, 'unknown-field'],
    [null, named, 'wrong-type'],
    [[], named, 'wrong-type'],
    [{ achieved: 80, target: '80%' }, named, 'wrong-type'],
    [{ achieved: '80%', target: 80 }, named, 'wrong-type'],
    [{ achieved: '80%', target: { value: null } }, named, 'wrong-type'],
    [{ achieved: '80%', target: { value: '80%', basis: 'somebody' } }, named, 'wrong-type'],
    [{ achieved: '80%', expected: figure }, named, 'wrong-type'],
    [{ achieved: '80%', frontier: null }, named, 'wrong-type'],
    [{ achieved: '80%', frontier: {} }, named, 'wrong-type'],
    [{ achieved: '80%', frontier: { text: 'a', missing: 'b' } }, named, 'wrong-type'],
    [{ achieved: '80%', frontier: { text: '' } }, named, 'wrong-type'],
    [{ achieved: '80%', frontier: { missing: { zh: '暂缺' } } }, named, 'wrong-type'],
    [{ achieved: '80%', target: { value: '80%', due: '2021-02-30' } }, named, 'invalid-date'],
    [{ achieved: '80%', target: '80%' }, { ...named, on: '2021-6-30' }, 'invalid-date'],
    [{ achieved: '80%', target: '80%' }, null, 'wrong-type'],
    [{ achieved: '80%', target: '80%' }, {}, 'missing'],
    [{ achieved: '80%', target: '80%' }, { ...named, indicator: 'online-share' }, 'wrong-type'],
    [{ achieved: figure, target: '80%' }, { name: named.name }, 'wrong-type'],
    [{ achieved: figure, target: '80%' }, { indicator: 'online-share' }, 'wrong-type'],
    [{ achieved: '80%', target: '80%' }, { ...named, name: '甲' }, 'wrong-type'],
    [{ achieved: '80%', target: '80%' }, { indicator: 'no-such' }, 'unknown-indicator'],
    [{ achieved: '80%', target: '80%' }, { ...named, better: 'more' }, 'unknown-value'],
    [{ achieved: '80%', target: '80%' }, { ...named, scope: 'all' }, 'wrong-type'],
    [{ achieved: '80%', target: '80%' }, { ...named, period: {} }, 'invalid-period'],
    [{ achieved: '80%', target: '80%' }, { ...named, rules: {} }, 'invalid-rule-set'],
    [{ achieved: figure, target: '80%' }, { scope: { department: '教育局' } }, 'figure-mismatch'],
    [
      { achieved: share(1, 1, { period: quarter(2021, 1) }), target: '80%' },
      { period: quarter(2021, 2) },
      'figure-mismatch',
    ],
    [
      { achieved: caseComposition({ unified: 1, specialised: 1, offline: 1 }), target: '80%' },
      {},
      'figure-mismatch',
    ],
    [{ achieved: changeOf(figure, '1%', { in: 'points' }), target: '80%' }, {}, 'invalid-figure'],
    [{ achieved: '80%', target: '80' }, named, 'unit-mismatch'],
    [{ achieved: '80', target: '80%' }, { indicator: 'online-share' }, 'unit-mismatch'],
    [{ achieved: figure, target: '80' }, {}, 'unit-mismatch'],
    [{ achieved: '6分钟', target: '5个工作日以内' }, fewer, 'unit-mismatch'],
  ])('%j with %j', (values, options, code) => {
    expect(() => given(values, options)).toThrow(wrong(code));
  });
});

describe('is explained so that it can be computed by hand', () => {
  const coverage = matterCoverage(
    { handled: 290, catalogued: 1423 },
    { rules: zhongwei, period: quarter(2021, 2) },
  );
  const figure = attainmentOf(
    {
      achieved: coverage,
      baseline: '8.64%',
      target: { value: '60%以上', due: '2021-10-31' },
      expected: '15%',
      frontier: { missing: { zh: '暂缺', en: 'not known' } },
    },
    { rules: zhongwei },
  );

  test('in Chinese', () => {
    expect(explain(figure, { locale: 'zh-CN' }).split('\n').slice(0, 18)).toEqual([
      '事项覆盖度(matter-coverage)的目标达成:未达到,尚未到期',
      '范围:全部',
      '统计周期:2021年第二季度(2021-04-01T00:00:00+08:00 起,至 2021-07-01T00:00:00+08:00 前)',
      '方向:越高越好',
      '目标时限:尚未到期;判定日 2021-06-30(统计周期的末日)',
      '修约规则:中卫市2021年统计规则(zhongwei 2021.1)',
      '1. 基期值:8.64%,即 54 ÷ 625;公布值,按所印数字',
      '2. 目标:60%以上,即 ≥ 3 ÷ 5;公布值,按所印数字;完成时限 2021-10-31(当日止)',
      '3. 预计值:15%,即 3 ÷ 20;公布值,按所印数字',
      `4. 达到值2021年第二季度(2021-04-01T00:00:00+08:00 起,至 2021-07-01T00:00:00+08:00 前):20.38%,精确值 290 ÷ 1423;规则 zhongwei 2021.1,指标值摘要 ${digest(coverage)}`,
      '5. 国内前沿水平:无值(暂缺)',
      '6. 达到值与目标(全数值比较):未达到;要求 ≥ 3 ÷ 5,实为 290 ÷ 1423 (290 × 5 = 1450, 3 × 1423 = 4269)',
      '7. 差距(目标 − 达到值):3 ÷ 5 − 290 ÷ 1423 = (3 × 1423 − 290 × 5) ÷ (5 × 1423) = 2819 ÷ 7115 × 100 = 39.620520…,四舍五入到 2 位小数:39.62个百分点',
      '8. 完成进度:(达到值 − 基期值) ÷ (目标 − 基期值) = (290 ÷ 1423 − (54 ÷ 625)) ÷ (3 ÷ 5 − (54 ÷ 625)) = 104408 ÷ 456783 × 100 = 22.857242…,四舍五入到 2 位小数:22.86%',
      '9. 达到值与预计值(全数值比较):达到;要求 ≥ 3 ÷ 20,实为 290 ÷ 1423 (290 × 20 = 5800, 3 × 1423 = 4269)',
      '10. 差距(预计值 − 达到值):3 ÷ 20 − 290 ÷ 1423 = (3 × 1423 − 290 × 20) ÷ (20 × 1423) = -1531 ÷ 28460 × 100 = -5.379479…,四舍五入到 2 位小数:-5.38个百分点',
      '11. 预计值与目标(全数值比较):未达到;要求 ≥ 3 ÷ 5,实为 3 ÷ 20 (3 × 5 = 15, 3 × 20 = 60)',
      '12. 差距(目标 − 预计值):3 ÷ 5 − 3 ÷ 20 = (3 × 20 − 3 × 5) ÷ (5 × 20) = 9 ÷ 20 × 100 = 45,四舍五入到 2 位小数:45.00个百分点',
    ]);
  });

  test('in English, with what it rests on and what was said of the figures', () => {
    const lines = explain(figure, { locale: 'en' }).split('\n');
    expect(lines[0]).toBe('attainment of coverage of matters (matter-coverage): not met, not yet due');
    expect(lines[4]).toBe('The target is not yet due; asked of 2021-06-30 (the last day of the period)');
    expect(lines).toContain('2. target: 60%以上, that is ≥ 3 ÷ 5; published, by its digits; by 2021-10-31');
    expect(lines).toContain(
      '7. Gap (target − achieved value): 3 ÷ 5 − 290 ÷ 1423 = (3 × 1423 − 290 × 5) ÷ (5 × 1423) = 2819 ÷ 7115 × 100 = 39.620520…, rounded to the nearest, a tie away from zero, to 2 places: 39.62 percentage points',
    );
    expect(lines).toContain(
      '13. Gap (domestic frontier − achieved value): no value (domestic frontier: not known)',
    );
    expect(lines.join('\n')).toContain('comparison = "exact" [national from 2000-01-01] assumed:');
    expect(lines.at(-2)).toContain('- the target is not yet due');
    expect(() => explain(figure, { locale: 'fr' as 'en' })).toThrow(wrong('unknown-locale'));
  });

  test('with bounds, lower is better, and what cannot be decided', () => {
    const bounded = attainmentOf(
      {
        achieved: '超过6分钟',
        target: { value: '10分钟以内', basis: assumed },
        baseline: '20分钟以上',
        frontier: { text: '即来即办' },
      },
      fewer,
    );
    const chinese = explain(bounded, { locale: 'zh-CN' }).split('\n');
    expect(chinese[0]).toBe(
      '测试指标的目标达成:不能判定(只知达到值为 超过6分钟、目标为 10分钟以内,达到与未达到都有可能)',
    );
    expect(chinese).toContain('2. 目标:10分钟以内,即 ≤ 10 ÷ 1;公布值,按所印数字;假定:示例');
    expect(chinese).toContain('6. 达到值与目标(全数值比较):不能判定;要求 ≤ 10 ÷ 1,实为 > 6 ÷ 1');
    expect(chinese).toContain(
      '7. 差距(达到值 − 目标):(> 6 ÷ 1) − (10 ÷ 1),即 > -4 ÷ 1,两端向外修约到 2 位小数:>-4.00分钟',
    );
    expect(chinese).toContain(
      '8. 完成进度:(达到值 − 基期值) ÷ (目标 − 基期值),即 < 7 ÷ 5,两端向外修约到 2 位小数:<140.00%',
    );
    const english = explain(bounded, { locale: 'en' });
    expect(english).toContain('that is > -4 ÷ 1, rounded outwards, to 2 places: >-4.00 minutes');
    expect(english).toContain(
      '5. domestic frontier: "即来即办", no value (it is said in words, without a number)',
    );
  });

  test('of counts, which are not rounded', () => {
    const counted = attainmentOf({ achieved: '290', target: '301' }, named);
    expect(explain(counted, { locale: 'zh-CN' })).toContain('= 11 ÷ 1,整数,不修约:11');
    expect(codes(counted)).toEqual(['from-printed-values']);
    expect(counted.flags[0]?.text.en).toContain('a published count is whole');
  });
});

describe('a saved attainment', () => {
  test('has a schema, a digest, and survives JSON', () => {
    const figure = attainmentOf({ achieved: '70%以上', target: '80%', baseline: null }, named);
    const read: unknown = JSON.parse(JSON.stringify(figure));
    expect(read).toEqual(figure);
    expect(attainmentFigureSchema.safeParse(read).success).toBe(true);
    expect(digest(read as object)).toBe(digest(figure));
    expect(jsonSchemaOf('attainment-figure').title).toBe('attainment-figure');
  });

  const published = attainmentOf(
    {
      achieved: '82%',
      target: { value: '80%以上', due: '2021-12-31' },
      baseline: '70%',
      expected: '85%',
      frontier: { missing: '暂缺' },
    },
    { indicator: 'single-window-rate', period: quarter(2021, 2) },
  );
  const counted = attainmentOf({ achieved: share(3, 1, { period: quarter(2021, 2) }), target: '70%' });
  const missing = attainmentOf({ achieved: null, target: '70%' }, named);

  function edited(original: AttainmentFigure, place: string, value: unknown): unknown {
    const copy = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
    const keys = place.split('.');
    const holder = keys.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
    holder[keys.at(-1)!] = value;
    return copy;
  }

  test.each<[string, AttainmentFigure, string, unknown, string]>([
    ['the verdict', published, 'verdict', 'not-met', 'value-differs'],
    ['the text of the gap', published, 'gap.text', '-3.00个百分点', 'value-differs'],
    ['the published text', published, 'achieved.text', '83%', 'value-differs'],
    ['the word of a bound', published, 'target.text', '超过80%', 'value-differs'],
    ['how a value has to lie to the target', published, 'target.relation', 'above', 'value-differs'],
    ['a bound against the direction', published, 'target.text', '80%以下', 'value-differs'],
    ['what is better', published, 'indicator.better', 'lower', 'value-differs'],
    ['the name of the indicator', published, 'indicator.name', { zh: '甲', en: 'A' }, 'definition-differs'],
    ['the unit', published, 'unit', 'score', 'value-differs'],
    ['no unit', missing, 'unit', null, 'value-differs'],
    ['whether it is due', published, 'due', 'not-stated', 'value-differs'],
    ['the day', published, 'on.day', '2022-06-30', 'value-differs'],
    ['the day that was given', published, 'on', null, 'value-differs'],
    ['the day by which', published, 'target.due', '2021-01-01', 'value-differs'],
    ['the share of the way', published, 'way.decimal', '120.01', 'value-differs'],
    ['a missing value', missing, 'achieved.state', 'not-stated', 'value-differs'],
    [
      'the reason why it is missing',
      missing,
      'achieved.reason',
      { zh: '保密', en: 'secret' },
      'value-differs',
    ],
    ['words for the target', missing, 'achieved.state', 'in-words', 'value-differs'],
    ['the flags', published, 'flags', [], 'flags-differ'],
    ['the places', published, 'rounding.places.value', 3, 'value-differs'],
    ['the period', counted, 'period', quarter(2021, 3), 'value-differs'],
    ['the exact value of the figure', counted, 'achieved.figure.exact.numerator', '4', 'value-differs'],
    ['the exact value of the side', counted, 'achieved.interval.lowest.numerator', '1', 'value-differs'],
    ['the printed value of the figure', counted, 'achieved.figure.text', '75.01%', 'value-differs'],
    ['the kind of the figure', counted, 'achieved.figure.kind', 'printed', 'value-differs'],
    ['the unit of the figure', counted, 'achieved.figure.unit', 'score', 'value-differs'],
  ])('is found out by %s', (_, original, place, value, code) => {
    expect(replay(JSON.parse(JSON.stringify(original)))).toEqual({ holds: true, findings: [] });
    expect(replay(edited(original, place, value)).findings.map((finding) => finding.code)).toContain(code);
  });

  test.each<[string, unknown]>([
    ['format', 'zwfw-figure/2'],
    ['surprise', true],
    ['verdict', 'perhaps'],
    ['gap.exact.denominator', '0'],
    ['gap.state', 'bound'],
    ['achieved.interval.lowest.numerator', 3],
    ['target.due', '2021-02-30'],
    ['period.end', '2021-01-01T00:00:00+08:00'],
    ['rounding.places', 2],
  ])('is no attainment with another %s', (place, value) => {
    expect(() => replay(edited(published, place, value))).toThrow(wrong('invalid-figure'));
  });

  test('is no figure of another kind', () => {
    expect(() => attainmentOf({ achieved: published as unknown as Figure, target: '1%' }, named)).toThrow(
      wrong('invalid-figure'),
    );
  });
});
