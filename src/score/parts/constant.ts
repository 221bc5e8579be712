import * as z from 'zod';
import { type NumberText, numberText } from '../number-text.js';
import { type PartCommon, partCommon } from './part.js';

/** The same points for every unit (基础分): the 100 that deductions are taken from. */
export interface Constant extends PartCommon {
  readonly kind: 'constant';
  readonly points: NumberText;
}

/** The schema of a {@link Constant}. */
export const constantSchema: z.ZodType<Constant> = z.strictObject({
  kind: z.literal('constant'),
  ...partCommon,
  points: numberText,
});
