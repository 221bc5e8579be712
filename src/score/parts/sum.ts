import * as z from 'zod';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type PartCommon, partCommon } from './part.js';

/** The sum of parts (合计). */
export interface Sum extends PartCommon {
  readonly kind: 'sum';
  readonly of: readonly string[];
  /**
   * What a part that is excluded does: `left-out`, it adds nothing; `rescaled`, the others are multiplied by the full marks of all parts over
   * those of the others (按满分折算), for which every part says its full marks. Has to be said where a part can be excluded.
   */
  readonly whenExcluded?: 'left-out' | 'rescaled' | undefined;
}

/** The schema of a {@link Sum}. */
export const sumSchema: z.ZodType<Sum> = z.strictObject({
  kind: z.literal('sum'),
  ...partCommon,
  of: z.array(nameSchema).min(1),
  whenExcluded: z.enum(['left-out', 'rescaled']).optional(),
});
