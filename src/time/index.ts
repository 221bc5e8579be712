/**
 * Time in China: instants with an offset, calendar dates, reporting periods.
 *
 * @module zwfw-indicators/time
 */
export { type CalendarDate, dayOf, isCalendarDate, midnightOf } from './calendar-date.js';
export {
  chinaOffset,
  formatInstant,
  type Instant,
  type InstantFault,
  isOffset,
  parseInstant,
} from './instant.js';
export {
  halfYear,
  month,
  type Period,
  type PeriodKind,
  periodBounds,
  quarter,
  range,
  year,
} from './period.js';
