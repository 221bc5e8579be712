/** A second opinion on days: those of China by number, and which of them are worked. Nothing of the library but types. */
import type { HolidayNotice, WorkingCalendar } from '../../src/index.js';

/** The milliseconds of a day. */
const oneDay = 86_400_000;
const offset = 8 * 3_600_000;

/** The day in China on which an instant lies, counted from 1970. */
export function dayOfInstant(instant: number): number {
  return Math.floor((instant + offset) / oneDay);
}

/** 00:00 in China of a day. */
export function midnightOfDay(day: number): number {
  return day * oneDay - offset;
}

const known = new WeakMap<WorkingCalendar, Map<number, boolean>>();

/** Whether a day is worked: as the latest notice that names it says, otherwise by its day of the week. */
export function isWorked(calendar: WorkingCalendar, day: number): boolean {
  const found = known.get(calendar) ?? new Map<number, boolean>();
  known.set(calendar, found);
  const worked = found.get(day) ?? workedBy(calendar.notices, new Date(day * oneDay));
  found.set(day, worked);
  return worked;
}

function workedBy(notices: readonly HolidayNotice[], day: Date): boolean {
  const [date, year] = [day.toISOString().slice(0, 10), day.getUTCFullYear()];
  const latestFirst = [year + 1, year].map((each) => notices.find((notice) => notice.year === each));
  if (latestFirst[1] === undefined) throw new Error(`no calendar of ${year}`);
  for (const notice of latestFirst) {
    if (notice?.daysOff.includes(date)) return false;
    if (notice?.workingDays.includes(date)) return true;
  }
  return day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
}
