import * as z from 'zod';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type NumberText, numberText } from '../number-text.js';
import { type PartCommon, partCommon } from './part.js';

/** The points of another part times a factor (折算): 100 full marks as 150 by 3/2. */
export interface Scaled extends PartCommon {
  readonly kind: 'scaled';
  readonly of: string;
  readonly by: NumberText;
}

/** The schema of a {@link Scaled}. */
export const scaledSchema: z.ZodType<Scaled> = z.strictObject({
  kind: z.literal('scaled'),
  ...partCommon,
  of: nameSchema,
  by: numberText,
});
