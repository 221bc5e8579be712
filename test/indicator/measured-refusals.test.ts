import { describe, expect, test } from 'vitest';
import {
  defineRuleSet,
  durationQuantile,
  evaluate,
  explain,
  type Figure,
  figureSchema,
  type MeanFigure,
  meanWait,
  national,
  quarter,
  replay,
  stateCouncilCalendar,
  tally,
  timeCompression,
  ZwfwError,
} from '../../src/index.js';

const mean = meanWait({ minutes: 7150, cases: 1300 });
const ratios = timeCompression({ '5/20 working-days': 1, '0/5 working-days': 1 });
const quantile = durationQuantile({ 5: 50, 8: 38, 30: 12 });

/** As if it had been made from records. */
const fromRecords = (figure: Figure, changes: object): unknown => ({
  ...figure,
  given: null,
  flags: [],
  catalogue: { records: 1, fingerprint: 'x' },
  ...changes,
});
const without = (figure: Figure, parameter: string) => ({
  ...figure,
  parameters: Object.fromEntries(Object.entries(figure.parameters).filter(([name]) => name !== parameter)),
});
const codeOf = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    return error instanceof ZwfwError ? error.issue.code : 'no fault of the library';
  }
  return 'none';
};

describe('named values', () => {
  const rulesWith = (key: string, value: unknown) =>
    defineRuleSet({
      format: 'zwfw-rules/1',
      id: 'city',
      version: '1',
      name: { zh: '某市', en: 'a city' },
      extends: 'national',
      values: {
        [key]: [
          { from: '2021-01-01', value, basis: { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } },
        ],
      },
    });

  test('of no record at all are in no unit that does not add up', () => {
    const rules = rulesWith('time-compression.aggregation', 'ratio-of-sums');
    expect(timeCompression({ '5/20 working-days': 1, '5/20 hours': 0 }, { rules }).text).toBe('75.00%');
  });

  test('tell the units apart, so that a rule can leave some out', () => {
    const rules = rulesWith('time-compression.universe', { limitsCompared: ['hours'] });
    const figure = timeCompression({ '5/20 working-days': 1, '1/2 hours': 1 }, { rules });
    expect(figure).toMatchObject({ text: '50.00%', counts: { universe: 1 } });
  });

  test('are not what a map or a date has', () => {
    const untyped = durationQuantile as unknown as (counts: unknown) => unknown;
    for (const counts of [new Map([[5, 1]]), new Date(0)])
      expect(codeOf(() => untyped(counts))).toBe('wrong-type');
  });

  test('give a figure that is one by the schema, whatever the amounts', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`1/${999_999_999_999_989 - 2 * index} working-days`, 1]),
    );
    const figure = (timeCompression as unknown as (counts: typeof many) => MeanFigure)(many);
    expect(figureSchema.safeParse(figure).success).toBe(true);
  });

  test('are told in English by an English explanation', () => {
    expect(explain(mean, { locale: 'en' }).split('\n')[0]).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('replay', () => {
  test('finds named values that are none, and does not throw for them', () => {
    expect(replay({ ...quantile, given: { soon: 1 } }).holds).toBe(false);
  });

  test('finds a sum that is not exact in milliseconds, and does not throw for it', () => {
    expect(replay({ ...mean, given: { minutes: Number.MAX_SAFE_INTEGER, cases: 1300 } }).holds).toBe(false);
  });

  test.each([
    ['measured', mean],
    ['aggregation', ratios],
    ['measured', quantile],
    ['quantile', quantile],
  ] as const)('takes what lacks its %s for no figure', (parameter, figure) => {
    expect(codeOf(() => replay(without(figure, parameter)))).toBe('invalid-figure');
  });

  test('misses one of the rules about deadlines where the others are there', async () => {
    const counted = await tally([], {
      rules: national,
      period: quarter(2021, 2),
      calendar: stateCouncilCalendar,
    });
    const figure = evaluate(counted).get('overdue-rate');
    expect(replay(figure).holds).toBe(true);
    expect(replay(without(figure, 'limit')).holds).toBe(false);
  });

  test('knows that minutes of no case contradict themselves', () => {
    expect(codeOf(() => meanWait({ minutes: 10, cases: 0 }))).toBe('zero-denominator');
    expect(meanWait({ minutes: 0, cases: 0 }).state).toBe('zero-denominator');
  });

  test.each([
    ['measured', mean],
    ['aggregation', ratios],
    ['quantile', quantile],
  ] as const)('or an explanation of it fails as a figure that lacks its %s', (parameter, figure) => {
    expect(codeOf(() => explain(without(figure, parameter) as Figure, { locale: 'en' }))).toBe(
      'invalid-figure',
    );
  });

  test('counts the pairs: they are as many as the records of the denominator', () => {
    const pairs = [{ amount: 0, against: 2, unit: 'hours', count: 7 }];
    const value = { exact: { numerator: '14', denominator: '4' }, decimal: '350.00', text: '350.00%' };
    expect(replay(fromRecords(ratios, { sum: { in: 'pairs', pairs }, ...value })).holds).toBe(false);
  });

  test('knows in what its measure is: a mean of minutes is of milliseconds', () => {
    const value = { exact: { numerator: '1300', denominator: '1300' }, decimal: '1.00', text: '1.00分钟' };
    expect(replay(fromRecords(mean, { sum: { in: 'days', total: 1300 }, ...value })).holds).toBe(false);
  });
});
