import * as z from 'zod';
import { roundingIncrements, roundingModes } from '../exact/index.js';

/** A text that is not empty. */
export const nameSchema = z.string().min(1);

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
  universe: where,
  exclusions: z.array(
    z.strictObject({ reason: nameSchema, name: textSchema, attribute: nameSchema, values }),
  ),
  numerator: where.nullable(),
  periodBy: sidedSchema(z.enum(['accepted', 'completed', 'rated', 'none'])),
  relation: z.enum(['cohort', 'flow']),
  places: z.int().min(-30).max(30),
  mode: z.enum(roundingModes),
  increment: z.enum(roundingIncrements),
  guard: z.boolean(),
};
