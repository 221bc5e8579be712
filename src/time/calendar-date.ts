import { parseInstant } from './instant.js';

/** A day in China's calendar, `YYYY-MM-DD`; such texts sort as the days do. */
export type CalendarDate = string;

/** Whether a text is a day that exists. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && typeof parseInstant(`${text}T00:00:00Z`) === 'number';
}
