import { fault, printed } from '../ground/index.js';
import { chinaOffset, formatInstant, type Instant, parseInstant } from './instant.js';

/** A day in China's calendar, `YYYY-MM-DD`; such texts sort as the days do. */
export type CalendarDate = string;

/** Whether a text is a day that exists. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && typeof parseInstant(`${text}T00:00:00Z`) === 'number';
}

/** The instant at which a day of China's calendar begins. */
export function midnightOf(day: CalendarDate): Instant {
  const instant = parseInstant(`${day}T00:00:00`, chinaOffset);
  if (typeof instant === 'number') return instant;
  throw fault(
    'invalid-date',
    {
      zh: `应为日期 YYYY-MM-DD,实为 ${printed(day)}。`,
      en: `Expected a day YYYY-MM-DD, found ${printed(day)}.`,
    },
    { found: printed(day) },
  );
}

/** The day of China's calendar on which an instant lies. */
export function dayOf(instant: Instant): CalendarDate {
  return formatInstant(instant).slice(0, 10);
}
