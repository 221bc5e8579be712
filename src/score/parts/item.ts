import * as z from 'zod';
import { type ScoreInput, scoreInputSchema } from '../score-input.js';
import { type Transform, transformSchema } from '../transforms/index.js';
import { type PartCommon, partCommon, type WithoutValue, withoutValueSchema } from './part.js';

/** An item (计分项): one input, and how its value becomes points. */
export interface Item extends PartCommon {
  readonly kind: 'item';
  readonly input: ScoreInput;
  /** Whether the exact or the printed value of the input is scored (全数值比较、修约值比较); the exact one unless said otherwise. */
  readonly reads?: 'exact' | 'printed' | undefined;
  readonly transform: Transform;
  readonly withoutValue: WithoutValue;
}

/** The schema of an {@link Item}. */
export const itemSchema: z.ZodType<Item> = z.strictObject({
  kind: z.literal('item'),
  ...partCommon,
  input: scoreInputSchema,
  reads: z.enum(['exact', 'printed']).optional(),
  transform: transformSchema,
  withoutValue: withoutValueSchema,
});
