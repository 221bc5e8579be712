import { type CalendarDate, dayOf, midnightOf } from './calendar-date.js';
import type { Instant } from './instant.js';

const dayLength = 86_400_000;
const offset = 28_800_000;

/** The day on which an instant lies, as the number of days of China's calendar since 1970-01-01. */
export function dayNumberOf(instant: Instant): number {
  return Math.floor((instant + offset) / dayLength);
}

/** The instant at which a day begins: 00:00 in China. */
export function startOfDay(dayNumber: number): Instant {
  return dayNumber * dayLength - offset;
}

/**
 * The number of a day.
 *
 * @throws `invalid-date` for a day that does not exist.
 */
export function numberOfDay(day: CalendarDate): number {
  return dayNumberOf(midnightOf(day));
}

/**
 * The day of a number.
 *
 * @throws `invalid-instant` for a day that is not of the years 0 to 9999.
 */
export function dayOfNumber(dayNumber: number): CalendarDate {
  return dayOf(startOfDay(dayNumber));
}

/** Whether a day is a Saturday or a Sunday (双休日). */
export function isWeekend(dayNumber: number): boolean {
  // 1970-01-01 was a Thursday, so a Saturday is 2 past a whole number of weeks; % keeps the sign of days before it.
  const pastThursday = ((dayNumber % 7) + 7) % 7;
  return pastThursday === 2 || pastThursday === 3;
}
