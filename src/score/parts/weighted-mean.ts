import * as z from 'zod';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type NumberText, numberText } from '../number-text.js';
import { notEmpty, type PartCommon, partCommon } from './part.js';

/** The weighted arithmetic mean of parts (加权平均): of those that are excluded neither the points nor the weight counts. */
export interface WeightedMean extends PartCommon {
  readonly kind: 'weighted-mean';
  /** By the names of the parts; each above zero. */
  readonly weights: Readonly<Record<string, NumberText>>;
  /** What the weights add up to, exactly: `1`, `100`. */
  readonly weightsAddUpTo: NumberText;
}

/** The schema of a {@link WeightedMean}. */
export const weightedMeanSchema: z.ZodType<WeightedMean> = z.strictObject({
  kind: z.literal('weighted-mean'),
  ...partCommon,
  weights: notEmpty(z.record(nameSchema, numberText)),
  weightsAddUpTo: numberText,
});
