import type { Text } from '../ground/index.js';
import type { CalendarDate } from './calendar-date.js';

/**
 * What one notice on holidays says (放假安排). It makes a whole year known: what it does not name is worked from Monday to Friday
 * and is off on Saturday and Sunday.
 */
export interface HolidayNotice {
  /** The year that it makes known, from 1949 to 9998. */
  readonly year: number;
  /** The notice that it is taken from (依据的通知). */
  readonly source: Text;
  /** Days off (放假); Saturdays and Sundays may be listed too. Days of December of the year before may be among them. */
  readonly daysOff: readonly CalendarDate[];
  /** Saturdays and Sundays that are worked (调休上班); also of December of the year before. */
  readonly workingDays: readonly CalendarDate[];
}

/** Which days are worked (工作日历): plain data that survives JSON, sorted by year and day. Years may be missing, and are unknown then. */
export interface WorkingCalendar {
  readonly format: 'zwfw-calendar/1';
  readonly notices: readonly HolidayNotice[];
}
