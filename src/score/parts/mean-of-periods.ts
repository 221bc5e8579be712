import * as z from 'zod';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type PartCommon, partCommon } from './part.js';

/**
 * The mean of the points of a part over the months, quarters or half-years of the period (各月得分平均). Each is scored by the values in force in it;
 * those in which the part is excluded are left out.
 */
export interface MeanOfPeriods extends PartCommon {
  readonly kind: 'mean-of-periods';
  readonly of: string;
  readonly each: 'month' | 'quarter' | 'half-year';
}

/** The schema of a {@link MeanOfPeriods}. */
export const meanOfPeriodsSchema: z.ZodType<MeanOfPeriods> = z.strictObject({
  kind: z.literal('mean-of-periods'),
  ...partCommon,
  of: nameSchema,
  each: z.enum(['month', 'quarter', 'half-year']),
});
