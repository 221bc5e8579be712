import { UTCDate } from '@date-fns/utc';
import { addMonths, subHours } from 'date-fns';
import { printed, type Text } from '../ground/index.js';
import type { CalendarDate } from './calendar-date.js';
import { chinaOffset, formatInstant, type Instant, parseInstant } from './instant.js';
import { invalidPeriod } from './invalid-period.js';

/** The kinds of period that bulletins are published for. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'year-to-date' | 'range';

/**
 * A reporting period (统计周期) in China time, half open: an event at `start` belongs to it, one at `end` to the next. Plain data.
 */
export interface Period {
  readonly kind: PeriodKind;
  /** The first instant: `2021-04-01T00:00:00+08:00`. */
  readonly start: string;
  /** The instant at which it is over: `2021-07-01T00:00:00+08:00`. */
  readonly end: string;
  readonly name: Text;
}

/**
 * A calendar month (月).
 *
 * @throws `invalid-period` for a year or a month that does not exist.
 */
export function month(year: number, number: number): Period {
  checkNumber(number, 12, { zh: '月份', en: 'month' });
  return months('month', year, number, 1, { zh: `${year}年${number}月`, en: `${year}-${pad(number)}` });
}

/**
 * A quarter (季度).
 *
 * @throws `invalid-period` for a year or a quarter that does not exist.
 *
 * @example
 * ```ts
 * import { quarter } from 'zwfw-indicators';
 * quarter(2021, 2).end; // => '2021-07-01T00:00:00+08:00'
 * ```
 */
export function quarter(year: number, number: number): Period {
  checkNumber(number, 4, { zh: '季度', en: 'quarter' });
  const name = { zh: `${year}年第${'一二三四'[number - 1]!}季度`, en: `${year} Q${number}` };
  return months('quarter', year, 3 * number - 2, 3, name);
}

/**
 * A half year (半年).
 *
 * @throws `invalid-period` for a year or a half that does not exist.
 */
export function halfYear(year: number, number: number): Period {
  checkNumber(number, 2, { zh: '半年', en: 'half year' });
  const name = { zh: `${year}年${number === 1 ? '上' : '下'}半年`, en: `${year} H${number}` };
  return months('half-year', year, 6 * number - 5, 6, name);
}

/**
 * A calendar year (年度).
 *
 * @throws `invalid-period` for a year that does not exist.
 */
export function year(number: number): Period {
  return months('year', number, 1, 12, { zh: `${number}年`, en: `${number}` });
}

/**
 * The year up to a day, that day included (年初至今, 累计): "1—10月" of 2021 is `yearToDate('2021-10-31')`.
 *
 * @throws `invalid-period` for a day that does not exist, or one of a year outside 1949 to 9998.
 *
 * @example
 * ```ts
 * import { yearToDate } from 'zwfw-indicators';
 * yearToDate('2021-10-31').name.zh; // => '2021年1—10月'
 * yearToDate('2021-10-20').name.zh; // => '2021年1月1日至10月20日'
 * ```
 */
export function yearToDate(lastDay: CalendarDate): Period {
  const last = parseInstant(`${lastDay}T00:00:00`, chinaOffset);
  if (typeof last !== 'number' || lastDay < '1949' || lastDay > '9999') {
    throw invalidPeriod(printed(lastDay), {
      zh: '1949 至 9998 年间的日期,如 yearToDate("2021-10-31")',
      en: 'a day of the years 1949 to 9998, such as yearToDate("2021-10-31")',
    });
  }
  const firstDay = `${lastDay.slice(0, 4)}-01-01`;
  const { start, end } = range(firstDay, lastDay);
  const zh = chineseYearToDate(lastDay, end.slice(8, 10) === '01');
  return Object.freeze({
    kind: 'year-to-date',
    start,
    end,
    name: Object.freeze({ zh, en: `${firstDay} to ${lastDay}` }),
  });
}

/**
 * The days from the first to the last, both included: "1月1日—10月31日" is `range('2023-01-01', '2023-10-31')`.
 *
 * @throws `invalid-period` for a day that does not exist, or a last day before the first.
 *
 * @example
 * ```ts
 * import { range } from 'zwfw-indicators';
 * range('2023-01-01', '2023-10-31').end; // => '2023-11-01T00:00:00+08:00'
 * ```
 */
export function range(first: string, last: string): Period {
  const start = parseInstant(`${first}T00:00:00`, chinaOffset);
  const lastDay = parseInstant(`${last}T00:00:00`, chinaOffset);
  if (
    typeof start !== 'number' ||
    typeof lastDay !== 'number' ||
    start > lastDay ||
    first < '1949' ||
    last > '9999'
  ) {
    throw invalidPeriod(`${printed(first)} – ${printed(last)}`, {
      zh: '1949 至 9998 年间两个先后有序的日期,如 range("2023-01-01", "2023-10-31")',
      en: 'two days in order, of the years 1949 to 9998, such as range("2023-01-01", "2023-10-31")',
    });
  }
  return period('range', start, lastDay + 86_400_000, { zh: `${first}至${last}`, en: `${first} to ${last}` });
}

/**
 * A period's ends as instants, for comparisons.
 *
 * @throws `invalid-period` for what is none.
 */
export function periodBounds(period: Period): { readonly start: Instant; readonly end: Instant } {
  const { start, end, name } = (isObject(period) ? period : {}) as Partial<Period>;
  const bounds = { start: instantOf(start), end: instantOf(end) };
  const isNamed = isObject(name) && typeof name.zh === 'string' && typeof name.en === 'string';
  if (bounds.start === null || bounds.end === null || bounds.start >= bounds.end || !isNamed) {
    throw invalidPeriod(printed(period), {
      zh: '由 month、quarter、halfYear、year、yearToDate 或 range 得到的周期',
      en: 'a period made by month, quarter, halfYear, year, yearToDate or range',
    });
  }
  return { start: bounds.start, end: bounds.end };
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}

function instantOf(text: unknown): Instant | null {
  const instant = typeof text === 'string' ? parseInstant(text) : null;
  return typeof instant === 'number' ? instant : null;
}

function months(kind: PeriodKind, yearNumber: number, first: number, count: number, name: Text): Period {
  if (!Number.isInteger(yearNumber) || yearNumber < 1949 || yearNumber > 9998) {
    throw invalidPeriod(printed(yearNumber), { zh: '1949 至 9998 的年份', en: 'a year from 1949 to 9998' });
  }
  const firstDay = new UTCDate(yearNumber, first - 1, 1);
  return period(kind, midnightInChina(firstDay), midnightInChina(addMonths(firstDay, count)), name);
}

/** Midnight in China on a day of the calendar, which is kept in UTC, where no clock is ever changed. */
function midnightInChina(day: UTCDate): Instant {
  return subHours(day, 8).getTime();
}

function period(kind: PeriodKind, start: Instant, end: Instant, name: Text): Period {
  return Object.freeze({
    kind,
    start: formatInstant(start),
    end: formatInstant(end),
    name: Object.freeze(name),
  });
}

function checkNumber(number: number, most: number, what: Text): void {
  if (Number.isInteger(number) && number >= 1 && number <= most) return;
  throw invalidPeriod(printed(number), {
    zh: `1 至 ${most} 的整数(${what.zh})`,
    en: `a whole number from 1 to ${most} (${what.en})`,
  });
}

function chineseYearToDate(lastDay: CalendarDate, isMonthEnd: boolean): string {
  const [yearNumber, monthNumber, day] = lastDay.split('-').map(Number);
  if (!isMonthEnd) return `${yearNumber!}年1月1日至${monthNumber!}月${day!}日`;
  return monthNumber === 1 ? `${yearNumber!}年1月` : `${yearNumber!}年1—${monthNumber!}月`;
}

function pad(number: number): string {
  return `${number}`.padStart(2, '0');
}
