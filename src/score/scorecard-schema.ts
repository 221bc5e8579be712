import * as z from 'zod';
import { roundingIncrements, roundingModes, units } from '../exact/index.js';
import { datedValueSchema } from '../rules/dated-value-schema.js';
import { nameSchema, textSchema } from '../rules/parameter-schemas.js';
import { bandEnds } from './bands.js';
import { partSchema } from './parts/index.js';
import { scoreInputSchema } from './score-input.js';
import type { GivenInput, Grades, Scorecard, ScoreRounding } from './scorecard.js';

/** The schema of {@link ScoreRounding}. */
export const scoreRoundingSchema: z.ZodType<ScoreRounding> = z.strictObject({
  places: z.int().min(-30).max(30),
  mode: z.enum(roundingModes),
  increment: z.enum(roundingIncrements).optional(),
  stages: z.array(z.enum(['items', 'parts', 'total'])),
}) as unknown as z.ZodType<ScoreRounding>;

/** The schema of {@link GivenInput}. */
export const givenInputSchema: z.ZodType<GivenInput> = z.strictObject({
  name: textSchema,
  unit: z.enum(units),
});

/** The schema of {@link Grades}. */
export const gradesSchema: z.ZodType<Grades> = z.strictObject({
  on: z.enum(['exact', 'rounded']),
  bands: z.array(z.strictObject({ ...bandEnds, grade: nameSchema, name: textSchema })).min(1),
});

/** The schema of a scorecard (计分办法) in its own right; {@link defineScorecard} also checks what its parts name. */
export const scorecardSchema: z.ZodType<Scorecard> = z.strictObject({
  format: z.literal('zwfw-scorecard/1'),
  id: nameSchema,
  version: nameSchema,
  name: textSchema,
  get extends(): z.ZodType<Scorecard | null> {
    return scorecardSchema.nullable();
  },
  total: nameSchema,
  inputs: z.record(nameSchema, givenInputSchema),
  parts: z.record(nameSchema, z.array(datedValueSchema(partSchema)).min(1)),
  rounding: z.array(datedValueSchema(scoreRoundingSchema)),
  grades: z.array(datedValueSchema(gradesSchema)).min(1).optional(),
  volume: z.array(datedValueSchema(scoreInputSchema)).min(1).optional(),
});
