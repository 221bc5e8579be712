/**
 * Time in China: instants with an offset, calendar dates, working days, reporting periods.
 *
 * @module zwfw-indicators/time
 */
export { type CalendarDate, dayOf, isCalendarDate, midnightOf } from './calendar-date.js';
export type { HolidayNotice, WorkingCalendar } from './holiday-notice.js';
export {
  chinaOffset,
  formatInstant,
  type Instant,
  type InstantFault,
  isOffset,
  parseInstant,
} from './instant.js';
export { previousPeriod, samePeriodLastYear } from './neighbouring-periods.js';
export {
  halfYear,
  month,
  type Period,
  type PeriodKind,
  periodBounds,
  quarter,
  range,
  year,
  yearToDate,
} from './period.js';
export { stateCouncilCalendar } from './state-council.js';
export type { ClockRules, LimitUnit, TimeLimit } from './time-limit.js';
export { defineCalendar, isWorkingDay, workingDaysBetween } from './working-calendar.js';
