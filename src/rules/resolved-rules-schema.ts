import * as z from 'zod';
import { basisSchema, earlierValueSchema, nameSchema, textSchema } from './parameter-schemas.js';
import type { ResolvedRules } from './resolve.js';

const resolvedValue = z.strictObject({
  value: z.unknown(),
  ruleSet: nameSchema,
  from: nameSchema,
  basis: basisSchema,
  since: nameSchema.optional(),
  earlier: z.array(earlierValueSchema).optional(),
});

/** The schema of a rule set on one day, as tallies and saved bulletins hold it. */
export const resolvedRulesSchema = z.strictObject({
  id: nameSchema,
  version: nameSchema,
  name: textSchema,
  on: nameSchema.nullable(),
  values: z.record(nameSchema, resolvedValue),
  ended: z.record(nameSchema, z.array(earlierValueSchema)),
}) as unknown as z.ZodType<ResolvedRules>;
