import { deepFreeze, fault, printed } from '../ground/index.js';
import type { CalendarDate } from './calendar-date.js';
import { checkedCalendar, checkedNotices } from './checked-calendar.js';
import { dayOfNumber, numberOfDay } from './day-number.js';
import { type DayTable, dayTableOf, unknownBetween, workingBetween } from './day-table.js';
import type { HolidayNotice, WorkingCalendar } from './holiday-notice.js';
import { invalidPeriod } from './invalid-period.js';
import { stateCouncilCalendar } from './state-council.js';

/**
 * A calendar with the years of these notices, and all other years of the base. A notice replaces that of its year as a whole, also what that
 * one moved in December of the year before; where two notices speak of one day of December, that of the later year holds.
 *
 * @param notices - The notices to add, in any order, at most one for each year.
 * @param base - The calendar to start from: that of the State Council unless another is given; `null` to start from nothing.
 * @throws `invalid-calendar` for a wrong shape, a year outside 1949 to 9998 or given twice, a day that does not exist, is of another year, or
 * is listed twice, a working day from Monday to Friday, or a notice without a name. It says where.
 *
 * @example
 * ```ts
 * import { defineCalendar, isWorkingDay } from 'zwfw-indicators';
 * const calendar = defineCalendar([
 *   {
 *     year: 2027,
 *     source: { zh: '某通知(示例)', en: 'a notice (example)' },
 *     daysOff: ['2027-01-01'],
 *     workingDays: ['2026-12-27'],
 *   },
 * ]);
 * isWorkingDay(calendar, '2027-01-01'); // => false
 * isWorkingDay(calendar, '2026-12-27'); // => true
 * ```
 */
export function defineCalendar(
  notices: readonly HolidayNotice[],
  base: WorkingCalendar | null = stateCouncilCalendar,
): WorkingCalendar {
  const added = checkedNotices(notices, ['notices']);
  const years = new Set(added.map(({ year }) => year));
  const kept = base === null ? [] : checkedCalendar(base, ['base']).notices;
  const all = [...kept.filter(({ year }) => !years.has(year)), ...added];
  return deepFreeze({
    format: 'zwfw-calendar/1',
    notices: all.sort((one, other) => one.year - other.year),
  });
}

/**
 * Whether a day is worked (工作日). A calendar read back from JSON will do; one that is not frozen is checked again at each call, which
 * `defineCalendar(calendar.notices, null)` spares.
 *
 * @throws `unknown-calendar-year` for a year without a notice, `invalid-date` for a day that does not exist, `invalid-calendar`.
 *
 * @example
 * ```ts
 * import { isWorkingDay, stateCouncilCalendar } from 'zwfw-indicators';
 * isWorkingDay(stateCouncilCalendar, '2021-04-25'); // => true
 * ```
 */
export function isWorkingDay(calendar: WorkingCalendar, day: CalendarDate): boolean {
  return knownWorkingDays(dayTableOf(calendar), numberOfDay(day), numberOfDay(day)) === 1;
}

/**
 * How many working days there are from the first day to the last, both included.
 *
 * @throws `unknown-calendar-year` where a year between has no notice, `invalid-date` for a day that does not exist, `invalid-period` for
 * a last day before the first, `invalid-calendar`.
 *
 * @example
 * ```ts
 * import { stateCouncilCalendar, workingDaysBetween } from 'zwfw-indicators';
 * workingDaysBetween(stateCouncilCalendar, '2021-04-25', '2021-05-08'); // => 9
 * ```
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  first: CalendarDate,
  last: CalendarDate,
): number {
  const [from, to] = [numberOfDay(first), numberOfDay(last)];
  if (to < from) {
    throw invalidPeriod(`${printed(first)} – ${printed(last)}`, {
      zh: '先后有序的两个日期',
      en: 'two days in order',
    });
  }
  return knownWorkingDays(dayTableOf(calendar), from, to);
}

function knownWorkingDays(table: DayTable, from: number, to: number): number {
  if (unknownBetween(table, from, to) === 0) return workingBetween(table, from, to);
  const year = firstUnknownYear(table, from, to);
  throw fault(
    'unknown-calendar-year',
    {
      zh: `工作日历没有 ${year} 年的放假安排,无法判断哪些天上班;请用 defineCalendar 加入该年的通知。`,
      en: `The working calendar has no notice for ${year}, so which of its days are worked is unknown; add that notice with defineCalendar.`,
    },
    { found: `${year}` },
  );
}

function firstUnknownYear(table: DayTable, from: number, to: number): number {
  let day = from;
  while (unknownBetween(table, day, day) === 0 && day < to) day += 1;
  return Number(dayOfNumber(day).slice(0, 4));
}
