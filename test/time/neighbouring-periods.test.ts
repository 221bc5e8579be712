import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  halfYear,
  month,
  type Period,
  periodBounds,
  previousPeriod,
  quarter,
  range,
  samePeriodLastYear,
  year,
  yearToDate,
} from '../../src/time/index.js';

const refused = expect.objectContaining({ code: 'invalid-period' });
const dayLength = 86_400_000;

/** Days by UTC arithmetic alone. */
const textBy = (at: number) => new Date(at).toISOString().slice(0, 10);
const days = fc.integer({ min: Date.UTC(1960, 0, 1) / dayLength, max: Date.UTC(2100, 11, 31) / dayLength });
const lengthOf = (period: Period) => (Date.parse(period.end) - Date.parse(period.start)) / dayLength;
const lastDayOf = (period: Period) => textBy(Date.parse(period.end) + 8 * 3_600_000 - dayLength);

const years = Array.from({ length: 80 }, (_, index) => 1949 + index);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** All periods of a kind in order, one after the other. */
const rows: [Period['kind'], Period[]][] = [
  ['month', years.flatMap((y) => numbers(12).map((number) => month(y, number)))],
  ['quarter', years.flatMap((y) => numbers(4).map((number) => quarter(y, number)))],
  ['half-year', years.flatMap((y) => numbers(2).map((number) => halfYear(y, number)))],
  ['year', years.map(year)],
];

describe('a year to date', () => {
  test('runs from 1 January to the day, that day included', () => {
    expect(yearToDate('2021-10-20')).toEqual({
      kind: 'year-to-date',
      start: '2021-01-01T00:00:00+08:00',
      end: '2021-10-21T00:00:00+08:00',
      name: { zh: '2021年1月1日至10月20日', en: '2021-01-01 to 2021-10-20' },
    });
    expect(periodBounds(yearToDate('2024-12-31'))).toEqual(periodBounds(year(2024)));
    expect(Object.isFrozen(yearToDate('2021-10-20')) && Object.isFrozen(yearToDate('2021-10-20').name)).toBe(
      true,
    );
  });

  test.each([
    ['2021-10-31', '2021年1—10月'],
    ['2021-10-30', '2021年1月1日至10月30日'],
    ['2021-01-31', '2021年1月'],
    ['2021-01-01', '2021年1月1日至1月1日'],
    ['2021-02-28', '2021年1—2月'],
    ['2020-02-28', '2020年1月1日至2月28日'],
    ['2020-02-29', '2020年1—2月'],
    ['2021-12-31', '2021年1—12月'],
    ['9998-12-31', '9998年1—12月'],
  ])('to %s is called %s', (day, zh) => {
    expect(yearToDate(day).name).toEqual({ zh, en: `${day.slice(0, 4)}-01-01 to ${day}` });
  });

  test.each(['2021-02-29', '2021-1-1', '', '1948-12-31', '9999-01-01', '0000-01-01', null, undefined, 2021])(
    'to %s is refused',
    (day) => {
      expect(() => yearToDate(day as string)).toThrow(refused);
    },
  );
});

describe('the period before', () => {
  test.each(rows)('a %s is the one that ends where it begins', (_, periods) => {
    for (const [index, period] of periods.entries()) {
      if (index === 0) expect(() => previousPeriod(period)).toThrow(refused);
      else expect(previousPeriod(period)).toEqual(periods[index - 1]);
    }
  });

  test.each([
    ['2021-04-10', '2021-04-12', '2021-04-07', '2021-04-09'],
    ['2021-03-01', '2021-03-31', '2021-02-01', '2021-02-28'],
    ['2021-03-01', '2021-04-30', '2021-01-01', '2021-02-28'],
    ['2020-03-01', '2020-04-30', '2020-01-01', '2020-02-29'],
    ['2021-01-01', '2021-10-31', '2020-03-01', '2020-12-31'],
    ['2021-03-01', '2021-03-30', '2021-01-30', '2021-02-28'],
    ['2021-03-02', '2021-03-31', '2021-01-31', '2021-03-01'],
    ['1949-02-01', '1949-02-28', '1949-01-01', '1949-01-31'],
    ['9998-12-01', '9998-12-31', '9998-11-01', '9998-11-30'],
  ])('the range %s to %s is %s to %s', (first, last, firstBefore, lastBefore) => {
    expect(previousPeriod(range(first, last))).toEqual(range(firstBefore, lastBefore));
  });

  test('a range of days has as many days, and ends where the range begins', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3000 }), (day, length) => {
        const period = range(textBy(day * dayLength), textBy((day + length - 1) * dayLength));
        const isWholeMonths = /-01T/u.test(period.start) && /-01T/u.test(period.end);
        const previous = previousPeriod(period);
        expect(previous.kind).toBe('range');
        expect(previous.end).toBe(period.start);
        if (!isWholeMonths) expect(lengthOf(previous)).toBe(length);
      }),
    );
  });

  test('a range of whole months is one of as many whole months', () => {
    const monthNumbers = fc.integer({ min: 1970 * 12, max: 2100 * 12 });
    fc.assert(
      fc.property(monthNumbers, fc.integer({ min: 1, max: 30 }), (first, count) => {
        const monthsFrom = (number: number) =>
          range(textBy(Date.UTC(0, number, 1)), textBy(Date.UTC(0, number + count, 0)));
        expect(previousPeriod(monthsFrom(first))).toEqual(monthsFrom(first - count));
      }),
    );
  });

  test('a year to date is refused, and the same period of last year named instead', () => {
    expect(() => previousPeriod(yearToDate('2021-10-31'))).toThrow(refused);
    expect(() => previousPeriod(yearToDate('2021-10-31'))).toThrow(/去年同期.*samePeriodLastYear/u);
  });

  test.each([
    ['1949-01-01', '1949-01-31'],
    ['1949-01-02', '1949-01-03'],
    ['1950-01-01', '9998-12-31'],
    ['1950-01-02', '9998-12-30'],
  ])('the range %s to %s is refused, since it would begin before 1949', (first, last) => {
    expect(() => previousPeriod(range(first, last))).toThrow(refused);
  });
});

describe('the same period of last year', () => {
  test.each(rows)('of a %s has its number', (_, periods) => {
    const perYear = periods.length / years.length;
    for (const [index, period] of periods.entries()) {
      if (index < perYear) expect(() => samePeriodLastYear(period)).toThrow(refused);
      else expect(samePeriodLastYear(period)).toEqual(periods[index - perYear]);
    }
  });

  test.each([
    ['2021-04-10', '2021-04-12', '2020-04-10', '2020-04-12'],
    ['2021-01-01', '2021-02-28', '2020-01-01', '2020-02-29'],
    ['2020-01-01', '2020-02-29', '2019-01-01', '2019-02-28'],
    ['2020-01-01', '2020-02-28', '2019-01-01', '2019-02-28'],
    ['2020-02-29', '2020-03-05', '2019-02-28', '2019-03-05'],
    ['2020-02-29', '2020-02-29', '2019-02-28', '2019-02-28'],
    ['2021-02-28', '2021-02-28', '2020-02-28', '2020-02-28'],
    ['2021-02-28', '2021-03-31', '2020-02-28', '2020-03-31'],
    ['2020-12-15', '2021-01-14', '2019-12-15', '2020-01-14'],
  ])('of the range %s to %s is %s to %s', (first, last, firstBefore, lastBefore) => {
    expect(samePeriodLastYear(range(first, last))).toEqual(range(firstBefore, lastBefore));
  });

  test.each([
    ['2021-10-31', '2020-10-31'],
    ['2021-10-20', '2020-10-20'],
    ['2021-02-28', '2020-02-29'],
    ['2020-02-29', '2019-02-28'],
    ['2020-02-28', '2019-02-28'],
    ['2021-12-31', '2020-12-31'],
  ])('of the year to %s is the year to %s', (day, lastYear) => {
    expect(samePeriodLastYear(yearToDate(day))).toEqual(yearToDate(lastYear));
  });

  test('of a range or a year to date has the same days of the calendar, but for the end of February', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (day, more) => {
        const [first, last] = [textBy(day * dayLength), textBy((day + more) * dayLength)];
        const yearBefore = (text: string) => `${Number(text.slice(0, 4)) - 1}${text.slice(4)}`;
        for (const period of [range(first, last), yearToDate(last)]) {
          const before = samePeriodLastYear(period);
          expect(before.kind).toBe(period.kind);
          const ends = [before.start.slice(0, 10), lastDayOf(before)];
          for (const [index, end] of [period.start.slice(0, 10), last].entries()) {
            if (/-02-2[89]$/u.test(end)) expect(ends[index]).toMatch(/-02-2[89]$/u);
            else expect(ends[index]).toBe(yearBefore(end));
          }
        }
      }),
    );
  });

  test('is refused where it would be before 1949', () => {
    for (const period of [range('1949-01-01', '1949-12-31'), yearToDate('1949-05-01')])
      expect(() => samePeriodLastYear(period)).toThrow(refused);
  });
});

describe('a period that was put together by hand', () => {
  test('is taken where it is one of its kind, read from JSON or with another name', () => {
    const read = JSON.parse(JSON.stringify(quarter(2021, 2))) as Period;
    expect(previousPeriod(read)).toEqual(quarter(2021, 1));
    const inUtc = { ...read, start: '2021-03-31T16:00:00Z', name: { zh: '二季度', en: 'spring' } };
    expect(samePeriodLastYear(inUtc)).toEqual(quarter(2020, 2));
  });

  test.each<[string, object]>([
    ['a month as a quarter', { ...month(2021, 4), kind: 'quarter' }],
    ['a quarter as a month', { ...quarter(2021, 2), kind: 'month' }],
    ['three months that are no quarter', { ...range('2021-02-01', '2021-04-30'), kind: 'quarter' }],
    ['a year to date from February on', { ...range('2021-02-01', '2021-04-30'), kind: 'year-to-date' }],
    ['a range that ends at noon', { ...range('2021-02-01', '2021-04-30'), end: '2021-04-30T12:00:00+08:00' }],
    ['a range in another zone', { ...range('2021-02-01', '2021-04-30'), start: '2021-02-01T00:00:00Z' }],
    ['a range before 1949', { ...range('2021-02-01', '2021-04-30'), start: '0000-01-01T00:00:00+14:00' }],
    ['a range after 9998', { ...range('2021-02-01', '2021-04-30'), end: '9999-12-31T23:59:59-08:00' }],
    ['a kind that is none', { ...month(2021, 4), kind: 'week' }],
    ['no period', {}],
  ])('is refused: %s', (_, period) => {
    for (const neighbour of [previousPeriod, samePeriodLastYear])
      expect(() => neighbour(period as Period)).toThrow(refused);
  });
});
