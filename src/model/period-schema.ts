import * as z from 'zod';
import { type Instant, type Period, parseInstant } from '../time/index.js';

const name = z.string().min(1);
const instant = z
  .string()
  .refine((text) => typeof parseInstant(text) === 'number', 'an instant with its offset');

/** The schema of a reporting period (统计周期) that comes from outside: its end is after its start. */
export const periodSchema: z.ZodType<Period, Period> = z
  .strictObject({
    kind: z.enum(['month', 'quarter', 'half-year', 'year', 'year-to-date', 'range']),
    start: instant,
    end: instant,
    name: z.strictObject({ zh: name, en: name }),
  })
  .refine(({ start, end }) => instantOf(start) < instantOf(end), {
    path: ['end'],
    error: 'an end after the start',
  });

function instantOf(text: string): Instant {
  const read = parseInstant(text);
  return typeof read === 'number' ? read : Number.NaN;
}
