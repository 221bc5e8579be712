import { printed } from '../ground/index.js';
import { type CalendarDate, midnightOf } from './calendar-date.js';
import { dayNumberOf, dayOfNumber, numberOfDay } from './day-number.js';
import { invalidPeriod } from './invalid-period.js';
import { halfYear, month, type Period, periodBounds, quarter, range, year, yearToDate } from './period.js';

/**
 * The period before this one (上一期), to which changes on it (环比) refer: the month before, the quarter before. Before a range of whole
 * months lie as many months, before any other range as many days.
 *
 * @throws `invalid-period` for a year to date, which has none, for the first period of 1949, and for what is no period.
 *
 * @example
 * ```ts
 * import { previousPeriod, quarter, range } from 'zwfw-indicators';
 * previousPeriod(quarter(2021, 1)).name.en; // => '2020 Q4'
 * previousPeriod(range('2021-03-01', '2021-04-30')).name.en; // => '2021-01-01 to 2021-02-28'
 * ```
 */
export function previousPeriod(period: Period): Period {
  const { first, last } = daysOf(period);
  switch (period.kind) {
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return monthsFrom(period.kind, monthOf(first) - 1);
    case 'range':
      return rangeBefore(first, last);
    case 'year-to-date':
      throw invalidPeriod(printed(period.name.en), {
        zh: '有上一期的周期(年初至今的累计没有上一期,请与 samePeriodLastYear 得到的去年同期比较)',
        en: 'a period with one before it (a year to date has none: compare it with the one of last year, by samePeriodLastYear)',
      });
  }
}

/**
 * The same period of the year before (去年同期), to which changes on it (同比) refer. 29 February becomes 28 February; a range or a year to
 * date that ends with a month still does, so that after 1 January to 28 February 2021 comes 1 January to 29 February 2020. A single day stays one.
 *
 * @throws `invalid-period` for a period of 1949, and for what is no period.
 *
 * @example
 * ```ts
 * import { samePeriodLastYear, yearToDate } from 'zwfw-indicators';
 * samePeriodLastYear(yearToDate('2021-02-28')).name.en; // => '2020-01-01 to 2020-02-29'
 * ```
 */
export function samePeriodLastYear(period: Period): Period {
  const { first, last } = daysOf(period);
  switch (period.kind) {
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return monthsFrom(period.kind, monthOf(first) - 12);
    case 'range':
      return range(dayLastYear(first), first === last ? dayLastYear(last) : endLastYear(last));
    case 'year-to-date':
      return yearToDate(endLastYear(last));
  }
}

function rangeBefore(first: CalendarDate, last: CalendarDate): Period {
  const isWholeMonths = first.endsWith('-01') && last === endOfMonth(monthOf(last));
  const start = isWholeMonths
    ? firstOf(2 * monthOf(first) - monthOf(last) - 1)
    : 2 * numberOfDay(first) - numberOfDay(last) - 1;
  if (start >= numberOfDay('1949-01-01'))
    return range(dayOfNumber(start), dayOfNumber(numberOfDay(first) - 1));
  throw invalidPeriod(`${first} – ${last}`, {
    zh: '上一期不早于 1949 年的周期',
    en: 'a period with one before it that begins in 1949 or later',
  });
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The first and the last day of a period, which is what the function of its kind makes: one that was put together otherwise may be anything. */
function daysOf(period: Period): { readonly first: CalendarDate; readonly last: CalendarDate } {
  const { start, end } = periodBounds(period);
  if (start < midnightOf('1949-01-01') || end > midnightOf('9999-01-01')) {
    throw invalidPeriod(printed(period), {
      zh: '1949 至 9998 年间的周期',
      en: 'a period of the years 1949 to 9998',
    });
  }
  const days = { first: dayOfNumber(dayNumberOf(start)), last: dayOfNumber(dayNumberOf(end - 1)) };
  const { start: madeStart, end: madeEnd } = periodBounds(made(period, days.first, days.last));
  if (madeStart === start && madeEnd === end) return days;
  throw invalidPeriod(printed(period), {
    zh: `与其 kind(${period.kind})相符的起止时间`,
    en: `a start and an end that fit its kind (${period.kind})`,
  });
}

/** The period of this kind that begins, or for ranges and years to date ends, with these days. */
function made({ kind }: Period, first: CalendarDate, last: CalendarDate): Period {
  switch (kind) {
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return monthsFrom(kind, monthOf(first));
    case 'range':
      return range(first, last);
    case 'year-to-date':
      return yearToDate(last);
    default:
      throw invalidPeriod(printed(kind), {
        zh: '由 month、quarter、halfYear、year、yearToDate 或 range 得到的周期',
        en: 'a period made by month, quarter, halfYear, year, yearToDate or range',
      });
  }
}

/** The period of a kind in which a month lies. */
function monthsFrom(kind: keyof typeof monthsIn, monthNumber: number): Period {
  const [yearNumber, inYear] = [Math.floor(monthNumber / 12), monthNumber % 12];
  const number = Math.floor(inYear / monthsIn[kind]) + 1;
  switch (kind) {
    case 'month':
      return month(yearNumber, number);
    case 'quarter':
      return quarter(yearNumber, number);
    case 'half-year':
      return halfYear(yearNumber, number);
    case 'year':
      return year(yearNumber);
  }
}

/** The month of a day, counted from January of the year 0. */
function monthOf(day: CalendarDate): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}

/** The number of the first day of a month. */
function firstOf(monthNumber: number): number {
  return dayNumberOf(new Date(0).setUTCFullYear(0, monthNumber, 1));
}

function endOfMonth(monthNumber: number): CalendarDate {
  return dayOfNumber(firstOf(monthNumber + 1) - 1);
}

function dayLastYear(day: CalendarDate): CalendarDate {
  const inYear = day.slice(4);
  return `${Number(day.slice(0, 4)) - 1}${inYear === '-02-29' ? '-02-28' : inYear}`;
}

function endLastYear(last: CalendarDate): CalendarDate {
  const isMonthEnd = last === endOfMonth(monthOf(last));
  return isMonthEnd ? endOfMonth(monthOf(last) - 12) : dayLastYear(last);
}
