import { dayNumberOf, dayOfNumber } from './day-number.js';
import { type DayTable, unknownBetween } from './day-table.js';
import type { Instant } from './instant.js';

/** The first year of which a calendar does not know every day, from a day on. */
export function unknownYearFrom(table: DayTable, from: number): number {
  let day = from;
  while (unknownBetween(table, day, day) === 0) day++;
  return Number(dayOfNumber(day).slice(0, 4));
}

/** The same from an instant on. */
export function unknownYearSince(table: DayTable, instant: Instant): number {
  return unknownYearFrom(table, dayNumberOf(instant));
}
