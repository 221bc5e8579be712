import * as z from 'zod';
import { closingMethods, roundingIncrements, roundingModes } from '../exact/index.js';
import { subjects } from '../indicator/attributes/index.js';
import { instantAttributes } from '../indicator/definition.js';

/** A text that is not empty, of one line: it stands in lines of explanations. */
export const nameSchema = z
  .string()
  .min(1)
  .regex(/^\P{Cc}+$/u);

/** A text in both languages. */
export const textSchema = z.strictObject({ zh: nameSchema, en: nameSchema });

/** What a value rests on. */
export const basisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cited'), document: textSchema, article: textSchema }),
  z.strictObject({ kind: z.literal('inferred'), from: z.array(nameSchema).min(1), reason: textSchema }),
  z.strictObject({ kind: z.literal('assumed'), reason: textSchema }),
]);

/** One value for numerator and denominator, or one each. */
export const sidedSchema = <T extends z.ZodType>(one: T) =>
  z.union([one, z.strictObject({ denominator: one, numerator: one })]);

const values = z.array(nameSchema).min(1);
const where = z.record(nameSchema, values);

/** What each parameter of an indicator takes. */
export const parameterSchemas = {
  subject: sidedSchema(z.enum(subjects)),
  universe: where,
  exclusions: z.array(
    z.strictObject({ reason: nameSchema, name: textSchema, attribute: nameSchema, values }),
  ),
  numerator: where.nullable(),
  periodBy: sidedSchema(
    z.enum([...(Object.keys(instantAttributes) as (keyof typeof instantAttributes)[]), 'none']),
  ),
  relation: z.enum(['cohort', 'flow', 'apart']),
  distinct: z.enum(['none', 'numerator', 'both']),
  parts: z
    .strictObject({
      attribute: nameSchema,
      groups: z.array(z.strictObject({ part: nameSchema, name: textSchema, values })),
    })
    .nullable(),
  closing: z.enum(closingMethods),
  places: z.int().min(-30).max(30),
  mode: z.enum(roundingModes),
  increment: z.enum(roundingIncrements),
  guard: z.boolean(),
};
