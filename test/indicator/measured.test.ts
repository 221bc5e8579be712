import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AuditedOptions,
  defineRuleSet,
  digest,
  durationQuantile,
  explain,
  type Figure,
  figureSchema,
  type Integer,
  type MeanFigure,
  meanHandling,
  meanWait,
  meanWorkingDays,
  onTimeRate,
  overdueCount,
  overdueRate,
  promisedSpeedUp,
  type QuantileFigure,
  type RuleSet,
  replay,
  statutorySpeedUp,
  timeCompression,
  withinThresholdShare,
  ZwfwError,
} from '../../src/index.js';
import {
  betweenRanks,
  type Fraction,
  isSame,
  listed,
  meanOfSavings,
  nearestRank,
  type Pair,
  partOf,
  savingOfSums,
  twoPlaces,
} from './measured-oracle.js';

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const rulesWith = (values: Record<string, unknown>): RuleSet =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'city',
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: 'national',
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, [{ from: '2021-01-01', value, basis }]]),
    ),
  });

type Counts = Readonly<Record<string, Integer>>;
type Of<F> = (counts: Counts, options?: AuditedOptions) => F;

/** Functions of values take any text as a key here: the tests make the keys, also wrong ones. */
const compressionOf = timeCompression as unknown as Of<MeanFigure>;
const quantileOf = durationQuantile as unknown as Of<QuantileFigure>;
const means = { meanWait, meanHandling, meanWorkingDays } as unknown as Readonly<
  Record<string, Of<MeanFigure>>
>;
const savings = { timeCompression, statutorySpeedUp, promisedSpeedUp } as unknown as Readonly<
  Record<string, Of<MeanFigure>>
>;

const ofSums = { rules: rulesWith({ 'time-compression.aggregation': 'ratio-of-sums' }) };
const by = (at: string, rank: 'nearest-rank' | 'linear') => ({
  rules: rulesWith({ 'duration-quantile.quantile': { at, rank } }),
});

const exactOf = ({ exact }: Figure & { readonly exact: unknown }): Fraction => {
  const { numerator, denominator } = exact as { readonly numerator: string; readonly denominator: string };
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
};
const fromJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const minuteCounts = fc.dictionary(fc.nat({ max: 90 }).map(String), fc.nat({ max: 12 }), {
  minKeys: 1,
  maxKeys: 8,
});
const someRecords = minuteCounts.filter((counts) => Object.values(counts).some((count) => count > 0));
const amounts = fc.tuple(fc.nat({ max: 90 }), fc.integer({ min: 1, max: 90 }));
const limitUnit = fc.constantFrom('working-days', 'calendar-days', 'hours');
const pairCounts = (unit: fc.Arbitrary<string>) =>
  fc.dictionary(
    fc.tuple(amounts, unit).map(([[amount, against], of]) => `${amount}/${against} ${of}`),
    fc.integer({ min: 1, max: 12 }),
    { minKeys: 1, maxKeys: 6 },
  );
const pairsIn = (counts: Readonly<Record<string, number>>): readonly Pair[] =>
  Object.entries(counts).map(([key, count]) => {
    const [, amount, against] = /^(\d+)\/(\d+) /u.exec(key)!;
    return { amount: Number(amount), against: Number(against), count };
  });
const part = fc.constantFrom('0.01', '0.25', '0.5', '0.75', '0.9', '0.95', '0.999', '0.123456789', '1');

describe('the mean of durations', () => {
  test('7150 minutes of waiting in 1300 cases are 5.50 minutes', () => {
    const figure = meanWait({ minutes: 7150, cases: 1300 });
    expect(figure).toMatchObject({ kind: 'mean', unit: 'minutes', state: 'value', text: '5.50分钟' });
    expect(figure.sum).toEqual({ in: 'milliseconds', total: 429_000_000 });
    expect(figure.exact).toEqual({ numerator: '429000000', denominator: '78000000' });
    expect(figure.counts).toEqual({
      universe: 1300,
      excluded: [expect.objectContaining({ reason: 'not-recorded', count: 0 })],
      denominator: 1300,
      numerator: null,
      parts: null,
    });
    expect(figure.flags.map(({ code }) => code)).toEqual(['taken-as-given']);
  });

  test('340 working days in 100 cases are 3.40 working days, and no minutes', () => {
    const figure = meanWorkingDays({ days: 340, cases: 100 });
    expect(figure).toMatchObject({ unit: 'working-days', text: '3.40个工作日' });
    expect(figure.sum).toEqual({ in: 'days', total: 340 });
  });

  test('of no cases is no value, and not 0 minutes', () => {
    expect(meanWait({ minutes: 0, cases: 0 })).toMatchObject({
      state: 'zero-denominator',
      exact: null,
      decimal: null,
      text: null,
    });
    expect(meanWait({ minutes: 0, cases: 3 })).toMatchObject({ state: 'value', text: '0.00分钟' });
  });

  test('is rounded once, by the rule', () => {
    const counts = { minutes: 2n, cases: 3n };
    expect(meanWait(counts).text).toBe('0.67分钟');
    expect(meanWait(counts, { rules: rulesWith({ 'rounding.mode': 'trunc' }) }).text).toBe('0.66分钟');
    expect(meanWait(counts, { rules: rulesWith({ 'mean-wait.rounding.places': 0 }) }).text).toBe('1分钟');
  });

  test('is of the time at the window where the rule says so, and says what it took as given', () => {
    const exclusions = [
      {
        reason: 'not-recorded',
        name: { zh: '无叫号时间', en: 'not recorded' },
        attribute: 'window',
        values: ['unrecorded'],
      },
    ];
    const rules = rulesWith({
      'mean-handling.measured': 'window-time',
      'mean-handling.exclusions': exclusions,
    });
    const figure = meanHandling({ minutes: 10, cases: 4 }, { rules });
    expect(figure.text).toBe('2.50分钟');
    expect(figure.parameters.measured).toMatchObject({ value: 'window-time', ruleSet: 'city' });
    expect(explain(figure, { locale: 'zh-CN' })).toContain('窗口办理时间');
  });

  test.each(Object.keys(means))('%s is the sum over the cases, whatever they are', (name) => {
    const sumName = name === 'meanWorkingDays' ? 'days' : 'minutes';
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 11 }), fc.integer({ min: 1, max: 10 ** 9 }), (sum, cases) => {
        const figure = means[name]!({ [sumName]: sum, cases });
        const expected = { numerator: BigInt(sum), denominator: BigInt(cases) };
        expect(figure.decimal).toBe(twoPlaces(expected));
        expect(isSame(exactOf(figure), expected)).toBe(true);
      }),
    );
  });
});

describe('the compression of promised time', () => {
  const twoMatters = { '5/20 working-days': 1, '0/5 working-days': 1 } as const;

  test('5 of 20 and 0 of 5 working days are 87.50 % in the mean, and 80.00 % of the sums', () => {
    expect(timeCompression(twoMatters)).toMatchObject({ text: '87.50%', counts: { denominator: 2 } });
    const together = timeCompression(twoMatters, ofSums);
    expect(together).toMatchObject({ text: '80.00%', exact: { numerator: '20', denominator: '25' } });
    expect(together.sum).toEqual(timeCompression(twoMatters).sum);
    expect(together.sum).toEqual({
      in: 'pairs',
      pairs: [
        { amount: 0, against: 5, unit: 'working-days', count: 1 },
        { amount: 5, against: 20, unit: 'working-days', count: 1 },
      ],
    });
  });

  test('limits in different units have a mean of ratios, but no ratio of sums, and it says why', () => {
    const counts = { '5/20 working-days': 1, '10/20 calendar-days': 1, '0/3600000 hours': 2 } as const;
    expect(timeCompression(counts).text).toBe('81.25%');
    const figure = timeCompression(counts, ofSums);
    expect(figure).toMatchObject({ state: 'not-applicable', text: null, exact: null });
    const { zh, en } = (figure as { readonly reason: { readonly zh: string; readonly en: string } }).reason;
    expect(zh).toContain('calendar-days, hours, working-days');
    expect(en).toContain('do not add up');
    expect(replay(figure)).toEqual({ holds: true, findings: [] });
    expect(explain(figure, { locale: 'en' })).toContain('do not add up');
    const two = timeCompression({ '5/20 working-days': 1, '10/20 calendar-days': 1 }, ofSums);
    expect(two.state).toBe('not-applicable');
  });

  test('a promise above the statutory limit is negative, and is kept', () => {
    expect(timeCompression({ '10/5 working-days': 1 }).text).toBe('-100.00%');
    expect(timeCompression({ '10/5 working-days': 1, '0/5 working-days': 1 }).text).toBe('0.00%');
    expect(timeCompression({ '30/20 hours': 1 }, ofSums).text).toBe('-50.00%');
  });

  test('of no matters is no value', () => {
    for (const counts of [{}, { '5/20 working-days': 0 }])
      for (const options of [{}, ofSums])
        expect(compressionOf(counts, options)).toMatchObject({ state: 'zero-denominator', text: null });
  });

  test('of pairs in one unit, by either way, is what fractions added one by one give', () => {
    fc.assert(
      fc.property(limitUnit, pairCounts(fc.constant('one')), (unit, made) => {
        const counts = Object.fromEntries(
          Object.entries(made).map(([key, count]) => [key.replace('one', unit), count]),
        );
        const [mean, together] = [compressionOf(counts), compressionOf(counts, ofSums)];
        const pairs = pairsIn(counts);
        expect(isSame(exactOf(mean), meanOfSavings(pairs))).toBe(true);
        expect(mean.decimal).toBe(twoPlaces(meanOfSavings(pairs), 100n));
        expect(isSame(exactOf(together), savingOfSums(pairs))).toBe(true);
        expect(together.decimal).toBe(twoPlaces(savingOfSums(pairs), 100n));
      }),
    );
  });

  test.each(Object.keys(savings))('%s is one figure over all units', (name) => {
    fc.assert(
      fc.property(pairCounts(limitUnit), (counts) => {
        const figure = savings[name]!(counts);
        expect(isSame(exactOf(figure), meanOfSavings(pairsIn(counts)))).toBe(true);
        expect(figure.counts.denominator).toBe(pairsIn(counts).reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('a quantile of durations', () => {
  const hundred = { 5: 50, 8: 38, 30: 12 } as const;

  test('nine of ten cases take up to 30 minutes, half of them 5', () => {
    expect(durationQuantile(hundred)).toMatchObject({ kind: 'quantile', unit: 'minutes', text: '30.00分钟' });
    expect(durationQuantile(hundred).ranked).toEqual({
      lower: { rank: 90, minutes: 30, below: 88, same: 12 },
      upper: { rank: 90, minutes: 30, below: 88, same: 12 },
    });
    expect(durationQuantile(hundred, by('0.5', 'nearest-rank')).text).toBe('5.00分钟');
    expect(durationQuantile(hundred, by('0.88', 'nearest-rank')).text).toBe('8.00分钟');
  });

  test.each([
    ['0.5', 'nearest-rank', '20.00分钟', 2, 2],
    ['0.5', 'linear', '25.00分钟', 2, 3],
    ['0.9', 'nearest-rank', '40.00分钟', 4, 4],
    ['0.9', 'linear', '37.00分钟', 3, 4],
    ['0.75', 'nearest-rank', '30.00分钟', 3, 3],
    ['0.75', 'linear', '32.50分钟', 3, 4],
    ['1', 'nearest-rank', '40.00分钟', 4, 4],
    ['1', 'linear', '40.00分钟', 4, 4],
  ] as const)('of 10, 20, 30 and 40 minutes at %s by %s is %s', (at, rank, text, lower, upper) => {
    const figure = durationQuantile({ 10: 1, 20: 1, 30: 1, 40: 1 }, by(at, rank));
    expect(figure.text).toBe(text);
    expect([figure.ranked?.lower.rank, figure.ranked?.upper.rank]).toEqual([lower, upper]);
    expect(figure.parameters.quantile).toMatchObject({ value: { at, rank }, ruleSet: 'city' });
  });

  test('of one case is what it took, at every part', () => {
    for (const at of ['0.01', '0.5', '1'])
      for (const rank of ['nearest-rank', 'linear'] as const)
        expect(durationQuantile({ 7: 1 }, by(at, rank)).text).toBe('7.00分钟');
  });

  test('of no cases is no value', () => {
    for (const counts of [{}, { 5: 0, 6: 0 }])
      for (const rank of ['nearest-rank', 'linear'] as const)
        expect(quantileOf(counts, by('0.5', rank))).toMatchObject({
          state: 'zero-denominator',
          ranked: null,
          text: null,
        });
  });

  test('is what the list of all values gives, at every part and by both definitions', () => {
    fc.assert(
      fc.property(someRecords, part, (counts, at) => {
        const values = listed(counts);
        const nearest = quantileOf(counts, by(at, 'nearest-rank'));
        expect(isSame(exactOf(nearest), nearestRank(values, partOf(at)))).toBe(true);
        const linear = quantileOf(counts, by(at, 'linear'));
        expect(isSame(exactOf(linear), betweenRanks(values, partOf(at)))).toBe(true);
        expect(linear.decimal).toBe(twoPlaces(betweenRanks(values, partOf(at))));
      }),
    );
  });

  test('says truly how many values are below and equal', () => {
    fc.assert(
      fc.property(someRecords, part, fc.constantFrom('nearest-rank', 'linear'), (counts, at, rank) => {
        const values = listed(counts).map(Number);
        const { lower, upper } = quantileOf(counts, by(at, rank)).ranked!;
        for (const { rank: place, minutes, below, same } of [lower, upper]) {
          expect(values[place - 1]).toBe(minutes);
          expect(below).toBe(values.filter((value) => value < minutes).length);
          expect(same).toBe(values.filter((value) => value === minutes).length);
        }
      }),
    );
  });

  test('holds for more cases than anybody could list', () => {
    const many = 2 ** 51;
    const figure = quantileOf({ 1: many, 2: many, 3: many }, by('0.666666667', 'nearest-rank'));
    expect(figure.text).toBe('3.00分钟');
    expect(quantileOf({ 1: many, 2: many, 3: many }, by('0.666666666', 'nearest-rank')).text).toBe(
      '2.00分钟',
    );
  });
});

describe('timeliness', () => {
  const counts = { onTime: 90, late: 5, open: 40, openLate: 5, openStopped: 7, noDeadline: 3 };

  test('open cases past their limit are overdue too, and cases without a limit are in no rate', () => {
    expect(overdueCount(counts).text).toBe('10');
    expect(overdueRate(counts)).toMatchObject({
      text: '6.80%',
      counts: { universe: 150, denominator: 147, numerator: 10 },
    });
    expect(onTimeRate(counts)).toMatchObject({
      text: '90.00%',
      counts: { universe: 150, denominator: 100, numerator: 90 },
    });
    expect(onTimeRate(counts).counts.excluded.map(({ reason, count }) => [reason, count])).toEqual([
      ['no-deadline', 3],
      ['not-due', 47],
    ]);
  });

  test('nothing due is no rate, and none overdue is a count of 0', () => {
    const none = { onTime: 0, late: 0, open: 4, openLate: 0, openStopped: 0, noDeadline: 3 };
    expect(onTimeRate(none).state).toBe('zero-denominator');
    expect(overdueRate(none).text).toBe('0.00%');
    expect(overdueCount(none).text).toBe('0');
    expect(overdueRate({ ...none, open: 0 }).state).toBe('zero-denominator');
  });

  test('exactly 100 % in time is flagged', () => {
    const all = { ...counts, late: 0, openLate: 0 };
    expect(onTimeRate(all).flags.map(({ code }) => code)).toEqual(['whole-denominator']);
    expect(overdueRate(all).flags).toEqual([]);
  });

  test('within a threshold, durations that nobody recorded count neither way', () => {
    const figure = withinThresholdShare({ within: 3, beyond: 1, unrecorded: 6 });
    expect(figure).toMatchObject({ text: '75.00%', counts: { universe: 10, denominator: 4, numerator: 3 } });
    const rules = rulesWith({
      'within-threshold-share.threshold': { measured: 'waiting-time', minutes: 15 },
    });
    expect(
      withinThresholdShare({ within: 3, beyond: 1, unrecorded: 6 }, { rules }).parameters.threshold,
    ).toMatchObject({ value: { measured: 'waiting-time', minutes: 15 }, ruleSet: 'city' });
  });
});

describe('what changes nothing', () => {
  const times = (counts: Readonly<Record<string, number>>, factor: number) =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count * factor]));

  test('as many times more of each: means and nearest ranks stay', () => {
    fc.assert(
      fc.property(
        someRecords,
        pairCounts(limitUnit),
        part,
        fc.integer({ min: 2, max: 9 }),
        (minutes, pairs, at, factor) => {
          const rules = by(at, 'nearest-rank');
          expect(quantileOf(times(minutes, factor), rules).text).toBe(quantileOf(minutes, rules).text);
          expect(compressionOf(times(pairs, factor)).text).toBe(compressionOf(pairs).text);
          const [one, more] = [compressionOf(pairs, ofSums), compressionOf(times(pairs, factor), ofSums)];
          expect([more.state, more.text]).toEqual([one.state, one.text]);
        },
      ),
    );
    expect(durationQuantile({ 10: 1, 20: 1 }, by('0.25', 'linear')).text).toBe('12.50分钟');
    expect(durationQuantile({ 10: 2, 20: 2 }, by('0.25', 'linear')).text).toBe('10.00分钟');
  });

  test('the order in which values are given: the figure has the same digest', () => {
    const reversed = (counts: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(counts).reverse());
    fc.assert(
      fc.property(pairCounts(limitUnit), someRecords, (pairs, minutes) => {
        expect(digest(compressionOf(reversed(pairs)))).toBe(digest(compressionOf(pairs)));
        expect(digest(quantileOf(reversed(minutes)))).toBe(digest(quantileOf(minutes)));
      }),
    );
    expect(digest(meanWait({ cases: 2, minutes: 1 }))).toBe(digest(meanWait({ minutes: 1, cases: 2 })));
  });

  test('whether counts are numbers or bigints; and what is given is left alone', () => {
    const given = { '5/20 working-days': 3n, '0/5 hours': 1n };
    const figure = compressionOf(given);
    expect(figure).toEqual(compressionOf({ '5/20 working-days': 3, '0/5 hours': 1 }));
    expect(Object.isFrozen(given)).toBe(false);
    expect(Object.isFrozen(figure.sum)).toBe(true);
    expect(meanWait({ minutes: 3n, cases: 2n })).toEqual(meanWait({ minutes: 3, cases: 2 }));
  });
});

describe('what is refused, with its place', () => {
  const refusalOf = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      if (!(error instanceof ZwfwError)) throw error;
      const { code, path = [], message } = error.issue;
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      return [code, ...path];
    }
    return ['nothing'];
  };
  const beyond = 2 ** 53;

  test.each<[string, unknown, readonly string[]]>([
    ['a word', { soon: 1 }, ['unknown-count', 'soon']],
    ['one amount', { 5: 1 }, ['unknown-count', '5']],
    ['no unit', { '5/20': 1 }, ['unknown-count', '5/20']],
    ['an unknown unit', { '5/20 days': 1 }, ['unknown-count', '5/20 days']],
    ['against zero', { '5/0 working-days': 1 }, ['unknown-count', '5/0 working-days']],
    ['zero against zero', { '0/0 hours': 1 }, ['unknown-count', '0/0 hours']],
    ['a negative amount', { '-5/20 working-days': 1 }, ['unknown-count', '-5/20 working-days']],
    ['half a day', { '0.5/20 working-days': 1 }, ['unknown-count', '0.5/20 working-days']],
    ['a leading zero', { '05/20 working-days': 1 }, ['unknown-count', '05/20 working-days']],
    ['two spaces', { '5/20  working-days': 1 }, ['unknown-count', '5/20  working-days']],
    ['a line after it', { '5/20 working-days\n': 1 }, ['unknown-count', '5/20 working-days\n']],
    ['full-width digits', { '\uff15/20 working-days': 1 }, ['unknown-count', '\uff15/20 working-days']],
    [
      'an amount beyond exact integers',
      { '9999999999999999/1 hours': 1 },
      ['unknown-count', '9999999999999999/1 hours'],
    ],
    ['a prototype', JSON.parse('{"__proto__": 1}'), ['unknown-count', '__proto__']],
    ['a negative count', { '5/20 hours': -1 }, ['negative-count', '5/20 hours']],
    ['half a matter', { '5/20 hours': 0.5 }, ['unsafe-integer', '5/20 hours']],
    ['NaN', { '5/20 hours': Number.NaN }, ['unsafe-integer', '5/20 hours']],
    ['an inexact count', { '5/20 hours': beyond }, ['unsafe-integer', '5/20 hours']],
    ['a bigint beyond what JSON holds', { '5/20 hours': 2n ** 53n }, ['unsafe-integer', '5/20 hours']],
    ['an inexact total', { '5/20 hours': beyond - 1, '5/21 hours': 1 }, ['unsafe-integer', 'universe']],
    ['a text', { '5/20 hours': '1' }, ['wrong-type', '5/20 hours']],
    ['null', { '5/20 hours': null }, ['wrong-type', '5/20 hours']],
    ['undefined', { '5/20 hours': undefined }, ['wrong-type', '5/20 hours']],
    ['a list', [1], ['wrong-type']],
    ['nothing at all', undefined, ['wrong-type']],
    ['a number', 7, ['wrong-type']],
  ])('among pairs: %s', (_, counts, expected) => {
    for (const audited of Object.values(savings))
      expect(refusalOf(() => audited(counts as Counts))).toEqual(expected);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['a word', { soon: 1 }, ['unknown-count', 'soon']],
    ['a pair', { '5/20 hours': 1 }, ['unknown-count', '5/20 hours']],
    ['a negative duration', { '-5': 1 }, ['unknown-count', '-5']],
    ['half a minute', { '5.5': 1 }, ['unknown-count', '5.5']],
    ['a power', { '1e3': 1 }, ['unknown-count', '1e3']],
    ['a leading zero', { '05': 1 }, ['unknown-count', '05']],
    ['an empty key', { '': 1 }, ['unknown-count', '']],
    ['a space', { ' 5': 1 }, ['unknown-count', ' 5']],
    ['minutes beyond exact integers', { '9007199254740993': 1 }, ['unknown-count', '9007199254740993']],
    ['a negative count', { 5: -1 }, ['negative-count', '5']],
    ['half a case', { 5: 1.5 }, ['unsafe-integer', '5']],
    ['infinitely many', { 5: Number.POSITIVE_INFINITY }, ['unsafe-integer', '5']],
    ['an inexact total', { 5: beyond - 1, 6: beyond - 1 }, ['unsafe-integer', 'universe']],
    ['a text', { 5: '1' }, ['wrong-type', '5']],
    ['null', null, ['wrong-type']],
  ])('among minutes: %s', (_, counts, expected) => {
    expect(refusalOf(() => quantileOf(counts as Counts))).toEqual(expected);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['a sum without its cases', { minutes: 5 }, ['missing-count', 'cases']],
    ['cases without their sum', { cases: 5 }, ['missing-count', 'minutes']],
    ['another count', { minutes: 5, cases: 1, hours: 1 }, ['unknown-count', 'hours']],
    ['a negative sum', { minutes: -1, cases: 1 }, ['negative-count', 'minutes']],
    ['half a minute', { minutes: 0.5, cases: 1 }, ['unsafe-integer', 'minutes']],
    ['NaN', { minutes: Number.NaN, cases: 1 }, ['unsafe-integer', 'minutes']],
    ['half a case', { minutes: 1, cases: 1.5 }, ['unsafe-integer', 'cases']],
    [
      'as many minutes as have no exact milliseconds',
      { minutes: 150_119_987_580, cases: 1 },
      ['unsafe-integer', 'minutes'],
    ],
    ['as many in bigint', { minutes: 150_119_987_580n, cases: 1 }, ['unsafe-integer', 'minutes']],
    ['a text', { minutes: '5', cases: 1 }, ['wrong-type', 'minutes']],
    ['nothing at all', undefined, ['wrong-type']],
  ])('of a mean: %s', (_, counts, expected) => {
    for (const name of ['meanWait', 'meanHandling'])
      expect(refusalOf(() => means[name]!(counts as Counts))).toEqual(expected);
  });

  test('the most minutes that have exact milliseconds are taken', () => {
    expect(meanWait({ minutes: 150_119_987_579, cases: 1 }).text).toBe('150119987579.00分钟');
    expect(meanWorkingDays({ days: Number.MAX_SAFE_INTEGER, cases: 1 }).text).toBe(
      '9007199254740991.00个工作日',
    );
  });
});

const figures: readonly (readonly [string, Figure])[] = [
  ['a mean of minutes', meanWait({ minutes: 7151, cases: 1300 })],
  ['a mean of working days', meanWorkingDays({ days: 341, cases: 99 })],
  ['a mean of ratios', timeCompression({ '5/20 working-days': 2, '1/3 hours': 1, '9/7 hours': 4 })],
  ['a ratio of sums', timeCompression({ '5/20 hours': 2, '1/3 hours': 1 }, ofSums)],
  ['a speed-up', promisedSpeedUp({ '4/5 working-days': 1, '6/5 working-days': 1 })],
  ['a nearest rank', durationQuantile({ 5: 50, 8: 38, 30: 12 })],
  ['a value between ranks', durationQuantile({ 5: 3, 8: 2, 30: 1 }, by('0.9', 'linear'))],
  [
    'a rate of timeliness',
    overdueRate({ onTime: 4, late: 1, open: 0, openLate: 0, openStopped: 0, noDeadline: 0 }),
  ],
];

describe.each(figures)('%s', (_, figure) => {
  test('survives JSON, is a figure by the schema, and keeps its digest', () => {
    const read = fromJson(figure);
    expect(read).toEqual(figure);
    expect(figureSchema.parse(read)).toEqual(figure);
    expect(digest(read)).toBe(digest(figure));
    expect(replay(read)).toEqual({ holds: true, findings: [] });
  });

  test('does not hold after any change of a digit, a sum, a pair or a rank', () => {
    const changes = [
      'counts',
      'given',
      'sum',
      'ranked',
      'exact',
      'decimal',
      'text',
      'direction',
      'state',
      'kind',
      'unit',
    ]
      .filter((name) => Object.hasOwn(figure, name))
      .flatMap((name) =>
        changesOf((figure as unknown as Record<string, unknown>)[name]).map((changed) => ({
          ...figure,
          [name]: changed,
        })),
      );
    expect(changes.length).toBeGreaterThan(20);
    const unseen = changes.filter((changed) => isThoughtToHold(fromJson(changed)));
    expect(unseen).toEqual([]);
  });

  test('does not hold after its definition is changed', () => {
    for (const [name, setting] of Object.entries(figure.parameters)) {
      const { value, ruleSet } = setting as { readonly value: unknown; readonly ruleSet: string | null };
      if (ruleSet !== null) continue;
      const changed = {
        ...figure,
        parameters: { ...figure.parameters, [name]: { ...setting, value: otherThan(value) } },
      };
      expect([name, isThoughtToHold(changed)]).toEqual([name, false]);
    }
  });
});

test('a value by another rounding than the parameters say does not hold', () => {
  const figure = meanWait({ minutes: 2, cases: 3 });
  const { mode, places } = figure.parameters;
  for (const other of [{ mode: { ...mode, value: 'trunc' } }, { places: { ...places, value: 3 } }])
    expect(isThoughtToHold({ ...figure, parameters: { ...figure.parameters, ...other } })).toBe(false);
});

test('a quantile at another part or by another definition does not hold', () => {
  const figure = durationQuantile({ 5: 3, 8: 2, 30: 1 }, by('0.9', 'linear'));
  const { quantile } = figure.parameters;
  for (const value of [
    { at: '0.8', rank: 'linear' },
    { at: '0.9', rank: 'nearest-rank' },
  ])
    expect(
      isThoughtToHold({ ...figure, parameters: { ...figure.parameters, quantile: { ...quantile, value } } }),
    ).toBe(false);
});

test('a quantile made from records does not hold where its values cannot stand at their ranks', () => {
  const made = durationQuantile({ 5: 3, 8: 2, 30: 1 }, by('0.9', 'linear'));
  const figure = { ...made, given: null, flags: [], calendar: 'x' };
  expect(isThoughtToHold(figure)).toBe(true);
  const { lower, upper } = made.ranked!;
  expect([lower, upper]).toEqual([
    { rank: 5, minutes: 8, below: 3, same: 2 },
    { rank: 6, minutes: 30, below: 5, same: 1 },
  ]);
  for (const ranked of [
    null,
    { lower: { ...lower, rank: 4 }, upper },
    { lower, upper: { ...upper, rank: 7 } },
    { lower: { ...lower, same: 1 }, upper },
    { lower: { ...lower, below: 5 }, upper },
    { lower, upper: { ...upper, same: 2 } },
    { lower, upper: { ...upper, below: 4, same: 2 } },
  ])
    expect([ranked, isThoughtToHold({ ...figure, ranked })]).toEqual([ranked, false]);
});

/** Whether replay finds nothing wrong with it. What is refused as no figure is not thought to hold either. */
function isThoughtToHold(changed: unknown): boolean {
  try {
    return replay(changed).holds;
  } catch (error) {
    if (error instanceof ZwfwError && error.issue.code === 'invalid-figure') return false;
    throw error;
  }
}

/** Something else of the same shape, once for each number, digit and word in it, and for each member that a list could lose or have twice. */
function changesOf(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, ...(value > 0 ? [value - 1] : [])];
  if (typeof value === 'string') {
    const digits = [...value.matchAll(/\d/gu)].map(({ index }) => index);
    const others = digits.map(
      (index) => `${value.slice(0, index)}${(Number(value[index]) + 1) % 10}${value.slice(index + 1)}`,
    );
    return [...others, ...(digits.length === 0 ? [otherThan(value)] : [`-${value}`, `${value}0`])];
  }
  if (Array.isArray(value)) {
    const inside = value.flatMap((each, place) =>
      changesOf(each).map((other) =>
        value.map((member: unknown, index) => (index === place ? other : member)),
      ),
    );
    const fewer = value.map((_, place) => value.filter((_, index) => index !== place));
    return [...inside, ...fewer, ...value.map((each) => [...value, each])];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    // What the names of steps are is for other tests.
    key === 'name' ? [] : changesOf(each).map((other) => ({ ...value, [key]: other })),
  );
}

/** Another value of the same type, of the words that there are. */
function otherThan(value: unknown): unknown {
  const words = [
    ['working-days', 'calendar-days'],
    ['hours', 'working-days'],
    ['milliseconds', 'days'],
    ['days', 'milliseconds'],
    ['exact', 'down'],
    ['up', 'down'],
    ['down', 'up'],
    ['value', 'zero-denominator'],
    ['minutes', 'working-days'],
    ['mean', 'quantile'],
    ['quantile', 'mean'],
    ['mean-of-ratios', 'ratio-of-sums'],
  ];
  if (typeof value === 'string') return words.find(([word]) => word === value)?.[1] ?? `${value}-other`;
  if (Array.isArray(value)) return [...value, ...value, {}];
  return value === null ? {} : null;
}

describe('an explanation has what it takes to compute the figure again', () => {
  const locales = ['zh-CN', 'en'] as const;
  const number = (text: string, pattern: RegExp): bigint[] => {
    const match = pattern.exec(text);
    if (match === null) throw new Error(`${pattern} in ${text}`);
    return match.slice(1).map(BigInt);
  };
  const counted = (text: string) => number(text, /(?:分母:|Denominator: )\d+ − \d+ = (\d+)/u)[0]!;
  const printed = (text: string) => /[::] ?(-?[\d.]+)/u.exec(text.split('\n')[0]!)![1];

  test.each(locales)('of a mean of durations, in %s', (locale) => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 6 }), (minutes, cases) => {
        const text = explain(meanWait({ minutes, cases }), { locale });
        const [sum, minute] =
          locale === 'en'
            ? number(text, /, (\d+) milliseconds, (\d+) to the minute/u)
            : number(text, /共 (\d+) 毫秒,1 分钟为 (\d+) 毫秒/u);
        const again = { numerator: sum!, denominator: minute! * counted(text) };
        expect(printed(text)).toBe(twoPlaces(again));
        const days = explain(meanWorkingDays({ days: minutes, cases }), { locale });
        const [used] = number(
          days,
          locale === 'en' ? /, (\d+) working days together/u : /共 (\d+) 个工作日/u,
        );
        expect(printed(days)).toBe(twoPlaces({ numerator: used!, denominator: counted(days) }));
      }),
      { numRuns: 25 },
    );
  });

  test.each(locales)('of a mean of ratios and of a ratio of sums, in %s', (locale) => {
    fc.assert(
      fc.property(pairCounts(fc.constant('working-days')), fc.boolean(), (counts, isOfSums) => {
        const text = explain(compressionOf(counts, isOfSums ? ofSums : {}), { locale });
        const line = text.split('\n').find((each) => /with how many have it|及其件数/u.test(each))!;
        const pairs = [...line.matchAll(/(\d+)\/(\d+) (?:working days|工作日) × (\d+)/gu)].map(
          ([, amount, against, count]) => ({
            amount: Number(amount),
            against: Number(against),
            count: Number(count),
          }),
        );
        expect(BigInt(pairs.reduce((sum, { count }) => sum + count, 0))).toBe(counted(text));
        const isSaidOfSums =
          /合计之比:1 − ∑前数 ÷ ∑后数|the ratio of the sums: 1 − all first ÷ all second/u.test(text);
        expect(isSaidOfSums).toBe(isOfSums);
        const again = isSaidOfSums ? savingOfSums(pairs) : meanOfSavings(pairs);
        expect(printed(text)).toBe(twoPlaces(again, 100n));
      }),
      { numRuns: 25 },
    );
  });

  test.each(locales)('of a quantile, in %s', (locale) => {
    fc.assert(
      fc.property(someRecords, part, fc.constantFrom('nearest-rank', 'linear'), (counts, at, rank) => {
        const text = explain(quantileOf(counts, by(at, rank)), { locale });
        const how = /(1 \+ )?([\d.]+) × (?:\((\d+) − 1\)|(\d+))/u.exec(
          text.split('\n').find((line) => /rank|秩|插值/u.test(line))!,
        )!;
        const saidPart = partOf(how[2]!);
        const isLinear = how[1] !== undefined;
        expect(isLinear).toBe(rank === 'linear');
        const records = BigInt(how[3] ?? how[4]!);
        expect(records).toBe(counted(text));
        const values = [
          ...text.matchAll(
            /(?:rank|第) (\d+)(?: 位)?[::] ?(\d+) (?:minutes|分钟)[ (]+(?:小于它的 )?(\d+)\D+(\d+)/gu,
          ),
        ].map((match) => match.slice(1).map(BigInt) as [bigint, bigint, bigint, bigint]);
        for (const [place, , below, same] of values)
          expect(below < place && place <= below + same).toBe(true);
        const [[lowRank, low], [, high]] = [values[0]!, values.at(-1)!];
        const { numerator, denominator } = saidPart;
        const steps = numerator * (records - 1n);
        const again = isLinear
          ? {
              numerator: low * denominator + (steps - (lowRank - 1n) * denominator) * (high - low),
              denominator,
            }
          : { numerator: low, denominator: 1n };
        if (!isLinear) expect(lowRank).toBe((numerator * records + denominator - 1n) / denominator);
        expect(printed(text)).toBe(twoPlaces(again));
      }),
      { numRuns: 50 },
    );
  });
});
