import * as z from 'zod';
import { isCalendarDate } from '../time/index.js';
import { basisSchema } from './parameter-schemas.js';
import type { DatedValue } from './rule-set.js';

const date = z.string().refine(isCalendarDate, 'YYYY-MM-DD');

/** The schema of a value with the days on which it is in force, and what it rests on. */
export function datedValueSchema<T>(value: z.ZodType<T>): z.ZodType<DatedValue<T>> {
  return z.strictObject({
    from: date,
    until: date.optional(),
    value,
    basis: basisSchema,
    transition: z.literal('whole-period').optional(),
  });
}
