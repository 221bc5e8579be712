import { describe, expect, test } from 'vitest';
import {
  halfYear,
  month,
  type Period,
  parseInstant,
  periodBounds,
  quarter,
  range,
  year,
} from '../../src/time/index.js';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const years = [1949, 1986, 1990, 1991, 2000, 2020, 2021, 2024, 2100, 9998];

/** The first instant of a month in China, by UTC arithmetic alone. */
const monthStart = (y: number, m: number) => Date.UTC(y, m - 1, 1, -8);

function expectTiling(whole: Period, parts: readonly Period[]): void {
  expect(parts[0]?.start).toBe(whole.start);
  expect(parts.at(-1)?.end).toBe(whole.end);
  for (const [index, part] of parts.entries()) {
    expect(parseInstant(part.start)).toBeLessThan(parseInstant(part.end) as number);
    if (index > 0) expect(part.start).toBe(parts[index - 1]?.end);
  }
}

describe('the periods of a year', () => {
  test.each(years)('tile %i without gap or overlap', (y) => {
    const months = numbers(12).map((m) => month(y, m));
    expectTiling(year(y), months);
    expectTiling(
      year(y),
      numbers(4).map((q) => quarter(y, q)),
    );
    expectTiling(year(y), [halfYear(y, 1), halfYear(y, 2)]);
    for (const q of numbers(4)) expectTiling(quarter(y, q), months.slice(3 * q - 3, 3 * q));
    for (const h of [1, 2]) expectTiling(halfYear(y, h), [quarter(y, 2 * h - 1), quarter(y, 2 * h)]);
  });

  test.each(years)('start and end at midnight in China in %i, summer time or not', (y) => {
    for (const m of numbers(12)) {
      const expected = { start: monthStart(y, m), end: monthStart(y, m + 1) };
      expect(periodBounds(month(y, m))).toEqual(expected);
    }
  });

  test('carry their kind and their names', () => {
    expect(month(2021, 4)).toEqual({
      kind: 'month',
      start: '2021-04-01T00:00:00+08:00',
      end: '2021-05-01T00:00:00+08:00',
      name: { zh: '2021年4月', en: '2021-04' },
    });
    expect(quarter(2021, 2)).toMatchObject({
      kind: 'quarter',
      name: { zh: '2021年第二季度', en: '2021 Q2' },
    });
    expect(halfYear(2021, 2)).toMatchObject({
      kind: 'half-year',
      name: { zh: '2021年下半年', en: '2021 H2' },
    });
    expect(year(2021)).toMatchObject({ kind: 'year', name: { zh: '2021年', en: '2021' } });
  });

  test('are frozen plain data', () => {
    for (const period of [month(2021, 1), range('2021-01-01', '2021-01-01')]) {
      expect(Object.isFrozen(period) && Object.isFrozen(period.name)).toBe(true);
      expect(JSON.parse(JSON.stringify(period))).toEqual(period);
      expect(periodBounds(JSON.parse(JSON.stringify(period)))).toEqual(periodBounds(period));
    }
  });
});

describe('a range of days', () => {
  test('takes in its last day', () => {
    expect(range('2023-01-01', '2023-10-31')).toMatchObject({
      kind: 'range',
      start: '2023-01-01T00:00:00+08:00',
      end: '2023-11-01T00:00:00+08:00',
      name: { zh: '2023-01-01至2023-10-31', en: '2023-01-01 to 2023-10-31' },
    });
    const oneDay = periodBounds(range('2020-02-29', '2020-02-29'));
    expect(oneDay.end - oneDay.start).toBe(86_400_000);
    expect(periodBounds(range('9998-01-01', '9998-12-31'))).toEqual(periodBounds(year(9998)));
  });

  test.each([
    ['2023-10-31', '2023-01-01'],
    ['2023-02-29', '2023-03-01'],
    ['2023-01-01', '2023-04-31'],
    ['2023-1-1', '2023-02-01'],
    ['20230101', '20230201'],
    ['', ''],
    ['2023-01-01T00:00:00', '2023-02-01'],
    ['1948-12-31', '1949-01-31'],
    ['9999-12-01', '9999-12-31'],
  ])('refuses %s to %s', (first, last) => {
    expect(() => range(first, last)).toThrow(expect.objectContaining({ code: 'invalid-period' }));
  });
});

describe('a period that does not exist', () => {
  const bad = [
    0,
    -1,
    13,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '1',
    null,
    undefined,
    1n,
    {},
  ] as number[];
  test.each(bad)('is refused: number %s', (number) => {
    for (const make of [month, quarter, halfYear])
      expect(() => make(2021, number)).toThrow(expect.objectContaining({ code: 'invalid-period' }));
    expect(() => quarter(2021, 5)).toThrow(expect.objectContaining({ code: 'invalid-period' }));
    expect(() => halfYear(2021, 3)).toThrow(expect.objectContaining({ code: 'invalid-period' }));
  });

  test.each([...bad, 21, 1948, 9999, 10_000])('is refused: year %s', (number) => {
    for (const make of [
      () => month(number, 1),
      () => quarter(number, 1),
      () => halfYear(number, 1),
      () => year(number),
    ])
      expect(make).toThrow(expect.objectContaining({ code: 'invalid-period' }));
  });

  test('is refused in both languages, each with what was found and expected', () => {
    try {
      month(2021, 13);
      expect.unreachable();
    } catch (error) {
      const { issue } = error as { issue: { found: string; message: { zh: string; en: string } } };
      expect(issue.found).toBe('13');
      expect(issue.message.zh).toBe('统计周期无效:应为1 至 12 的整数(月份),实为 13。');
      expect(issue.message.en).toBe('Not a period: expected a whole number from 1 to 12 (month), found 13.');
    }
  });

  test.each([
    { start: '2021-04-01T00:00:00', end: '2021-07-01T00:00:00+08:00' },
    { start: '2021-04-01', end: '2021-07-01' },
    { start: '2021-07-01T00:00:00+08:00', end: '2021-04-01T00:00:00+08:00' },
    { start: '2021-04-01T00:00:00+08:00', end: '2021-04-01T00:00:00+08:00' },
    { start: undefined, end: undefined },
  ])('is refused as bounds: $start to $end', (ends) => {
    const period = { ...quarter(2021, 2), ...ends } as Period;
    expect(() => periodBounds(period)).toThrow(expect.objectContaining({ code: 'invalid-period' }));
  });
});
