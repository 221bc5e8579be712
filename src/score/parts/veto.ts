import * as z from 'zod';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type Condition, conditionSchema } from '../condition.js';
import { numberText } from '../number-text.js';
import { type ScoreInput, scoreInputSchema } from '../score-input.js';
import { type PartCommon, partCommon } from './part.js';

/** The points of another part, unless a condition holds (一票否决): then others, or the unit is not scored. */
export interface Veto extends PartCommon {
  readonly kind: 'veto';
  readonly of: string;
  readonly input: ScoreInput;
  /** Whether the exact or the printed value of the input is compared; the exact one unless said otherwise. */
  readonly reads?: 'exact' | 'printed' | undefined;
  readonly when: Condition;
  /** Where it holds: these points, a number as a text, or `not-scored`. */
  readonly points: string;
  /** Where the input has no value: the condition does not hold, holds, or the unit is not scored. */
  readonly withoutValue: 'does-not-hold' | 'holds' | 'not-scored';
}

/** The schema of a {@link Veto}. */
export const vetoSchema: z.ZodType<Veto> = z.strictObject({
  kind: z.literal('veto'),
  ...partCommon,
  of: nameSchema,
  input: scoreInputSchema,
  reads: z.enum(['exact', 'printed']).optional(),
  when: conditionSchema,
  points: z.union([numberText, z.literal('not-scored')]),
  withoutValue: z.enum(['does-not-hold', 'holds', 'not-scored']),
});
