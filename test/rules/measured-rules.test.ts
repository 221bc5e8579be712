import { describe, expect, test } from 'vitest';
import {
  catalogue,
  type DatedValue,
  defineRuleSet,
  durationQuantile,
  meanWait,
  national,
  onlineShare,
  type RuleSet,
  type RuleSetInput,
  timeCompression,
  ZwfwError,
} from '../../src/index.js';

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const from = '2021-01-01';
const rulesOf = (values: Record<string, unknown>, base: RuleSet | null = national, id = 'city'): RuleSet =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id,
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: base,
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]): [string, readonly DatedValue[]] => [
        key,
        [{ from, value, basis }],
      ]),
    ),
  } satisfies RuleSetInput);
const refusalOf = (make: () => unknown): readonly unknown[] => {
  try {
    make();
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { code, path = [], message } = error.issue;
    expect(message.zh).toMatch(/应为.+实为/u);
    expect(message.en).toMatch(/expected .+, found /u);
    return [code, ...path];
  }
  return ['nothing'];
};
const at = (key: string, ...within: string[]) => ['invalid-rule-set', 'values', key, '0', 'value', ...within];
const name = (text: string) => ({ zh: text, en: text });
const out = (attribute: string, ...values: string[]) => ({
  reason: attribute.toLowerCase(),
  name: name(attribute),
  attribute,
  values,
});

describe('parameters that only some kinds of figure have', () => {
  const right = {
    measured: 'handling-time',
    aggregation: 'ratio-of-sums',
    quantile: { at: '0.5', rank: 'linear' },
    threshold: { measured: 'waiting-time', minutes: 15 },
  } as const;
  const having = {
    measured: [
      'mean-wait',
      'mean-handling',
      'mean-working-days',
      'time-compression',
      'statutory-speed-up',
      'promised-speed-up',
      'duration-quantile',
    ],
    aggregation: ['time-compression', 'statutory-speed-up', 'promised-speed-up'],
    quantile: ['duration-quantile'],
    threshold: ['within-threshold-share'],
  } as const;

  test.each(Object.keys(right) as (keyof typeof right)[])(
    '%s is a parameter of those, and of no other',
    (parameter) => {
      const has: readonly string[] = having[parameter];
      for (const [code, definition] of catalogue) {
        const key = `${code}.${parameter}`;
        const value = parameter === 'measured' ? (definition.measured ?? right.measured) : right[parameter];
        const expected = has.includes(code) ? ['nothing'] : ['unknown-parameter', 'values', key];
        expect([code, refusalOf(() => rulesOf({ [key]: value }))]).toEqual([code, expected]);
      }
      expect(refusalOf(() => rulesOf({ [parameter]: right[parameter] }))[0]).toBe('unknown-indicator');
    },
  );

  test.each<[string, unknown, readonly string[]]>([
    ['mean-wait.measured', 'patience', []],
    ['mean-wait.measured', 'toString', []],
    ['mean-wait.measured', null, []],
    ['time-compression.aggregation', 'mean', []],
    ['duration-quantile.quantile', '0.9', []],
    ['duration-quantile.quantile', { at: '0.9' }, ['rank']],
    ['duration-quantile.quantile', { at: '0.9', rank: 'nearest' }, ['rank']],
    ['duration-quantile.quantile', { at: '0.9', rank: 'linear', of: 'minutes' }, []],
    ...['0', '0.0', '0.90', '1.0', '1.1', '-0.5', '.5', '90%', '5e-1', '0.1234567891', '', '0.5\n'].map(
      (part): [string, unknown, readonly string[]] => [
        'duration-quantile.quantile',
        { at: part, rank: 'linear' },
        ['at'],
      ],
    ),
    ['duration-quantile.quantile', { at: 0.9, rank: 'linear' }, ['at']],
    ['within-threshold-share.threshold', 10, []],
    ['within-threshold-share.threshold', { measured: 'handling-time', minutes: -1 }, ['minutes']],
    ['within-threshold-share.threshold', { measured: 'handling-time', minutes: 0.5 }, ['minutes']],
    ['within-threshold-share.threshold', { measured: 'handling-time', minutes: '10' }, ['minutes']],
    ['within-threshold-share.threshold', { measured: 'handling-time', minutes: 2 ** 53 }, ['minutes']],
    ['within-threshold-share.threshold', { measured: 'working-days-used', minutes: 10 }, ['measured']],
  ])('%s %j is refused', (key, value, within) => {
    expect(refusalOf(() => rulesOf({ [key]: value }))).toEqual(at(key, ...within));
  });

  test('change the figure as they say', () => {
    const rules = rulesOf({
      'time-compression.aggregation': 'ratio-of-sums',
      'duration-quantile.quantile': { at: '1', rank: 'nearest-rank' },
    });
    expect(timeCompression({ '5/20 hours': 1, '0/5 hours': 1 }, { rules }).text).toBe('80.00%');
    expect(durationQuantile({ 1: 99, 60: 1 }, { rules }).text).toBe('60.00分钟');
  });
});

describe('what is measured', () => {
  test.each<[string, string]>([
    ['mean-wait', 'working-days-used'],
    ['mean-handling', 'used-against-promised'],
    ['mean-working-days', 'handling-time'],
    ['duration-quantile', 'working-days-used'],
    ['statutory-speed-up', 'handling-time'],
    ['time-compression', 'handling-time'],
  ])('of %s is not %s, which is in another unit or of other records', (code, measured) => {
    const key = `${code}.measured`;
    expect(refusalOf(() => rulesOf({ [key]: measured }))).toEqual(at(key));
  });

  test('has to be known of each record that is left', () => {
    const key = 'mean-handling.measured';
    expect(refusalOf(() => rulesOf({ [key]: 'window-time' }))).toEqual(at(key));
    for (const others of [
      { 'mean-handling.exclusions': [out('window', 'unrecorded')] },
      { 'mean-handling.universe': { window: ['recorded'] } },
    ])
      expect(refusalOf(() => rulesOf({ [key]: 'window-time', ...others }))).toEqual(['nothing']);
  });

  test.each<[string, unknown]>([
    ['mean-wait.exclusions', []],
    ['mean-handling.universe', {}],
    ['mean-working-days.universe', { status: ['completed', 'accepted'] }],
    ['duration-quantile.universe', {}],
    ['time-compression.exclusions', [out('limitsCompared', 'unstated', 'statutory-zero')]],
    ['statutory-speed-up.exclusions', [out('againstStatutory', 'no-limit')]],
    ['promised-speed-up.exclusions', [out('againstStatutory', 'no-limit', 'zero-limit')]],
  ])('is refused where %s lets records in without it', (key, value) => {
    expect(refusalOf(() => rulesOf({ [key]: value }))).toEqual(at(key));
  });

  test('is refused by the place of an exclusion that an inherited measure needed', () => {
    const base = rulesOf(
      { 'mean-handling.measured': 'window-time', 'mean-handling.exclusions': [out('window', 'unrecorded')] },
      national,
      'base',
    );
    expect(refusalOf(() => rulesOf({ 'mean-handling.exclusions': [] }, base))).toEqual(
      at('mean-handling.exclusions'),
    );
  });

  test('is of records, and not of the different matters that they are of', () => {
    for (const distinct of ['numerator', 'both'])
      expect(
        refusalOf(() =>
          rulesOf({ 'mean-handling.distinct': distinct, 'mean-handling.exclusions': [] }),
        ).slice(0, 3),
      ).toEqual(['invalid-rule-set', 'values', 'mean-handling.distinct']);
  });

  test('is of the subject of its indicator', () => {
    const [code, , key] = refusalOf(() =>
      rulesOf({
        'mean-handling.subject': 'ticket',
        'mean-handling.periodBy': 'received',
        'mean-handling.universe': {},
      }),
    );
    expect([code, key]).toEqual(['invalid-rule-set', 'mean-handling.subject']);
  });
});

describe('whether a duration is within a threshold', () => {
  test.each<[string, unknown]>([
    ['online-share.numerator', { withinThreshold: ['within'] }],
    ['case-count.universe', { withinThreshold: ['beyond'] }],
    ['case-count.exclusions', [out('withinThreshold', 'unrecorded')]],
    ['mean-wait.universe', { withinThreshold: ['within'] }],
    ['case-composition.parts', { attribute: 'withinThreshold', groups: [] }],
  ])('can be asked in no condition of an indicator without one: %s', (key, value) => {
    expect(refusalOf(() => rulesOf({ [key]: value }))).toEqual([
      'unknown-attribute',
      'values',
      key,
      '0',
      'value',
    ]);
  });

  test('can be asked where there is one', () => {
    expect(
      refusalOf(() => rulesOf({ 'within-threshold-share.numerator': { withinThreshold: ['beyond'] } })),
    ).toEqual(['nothing']);
    expect(
      refusalOf(() => rulesOf({ 'within-threshold-share.numerator': { withinThreshold: ['under'] } }))[0],
    ).toBe('unknown-attribute-value');
  });
});

describe('the guard against a false 100 % or 0 %', () => {
  test('said of all, leaves minutes alone', () => {
    const rules = rulesOf({ 'rounding.guard': true });
    expect(meanWait({ minutes: 1, cases: 100_000 }, { rules })).toMatchObject({
      text: '0.00分钟',
      guarded: false,
    });
    expect(onlineShare({ unified: 1, specialised: 0, offline: 99_999 }, { rules })).toMatchObject({
      text: '0.01%',
      guarded: true,
    });
    expect(timeCompression({ '1/100000 hours': 1 }, { rules })).toMatchObject({
      text: '99.99%',
      guarded: true,
    });
  });

  test.each(['mean-wait', 'mean-handling', 'mean-working-days', 'duration-quantile'])(
    'of %s is refused, for it is no percentage',
    (code) => {
      const key = `${code}.rounding.guard`;
      expect(refusalOf(() => rulesOf({ [key]: true }))).toEqual(at(key));
      expect(refusalOf(() => rulesOf({ [key]: false }))).toEqual(['nothing']);
    },
  );

  test('of a percentage of measured ratios is one', () => {
    expect(refusalOf(() => rulesOf({ 'time-compression.rounding.guard': true }))).toEqual(['nothing']);
    expect(refusalOf(() => rulesOf({ 'overdue-rate.rounding.guard': true }))).toEqual(['nothing']);
  });
});
