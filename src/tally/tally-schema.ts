import * as z from 'zod';
import { subjects } from '../indicator/attributes/index.js';
import { nameSchema, textSchema } from '../rules/parameter-schemas.js';
import { resolvedRulesSchema } from '../rules/resolved-rules-schema.js';

const count = z.int().min(0);
const shard = z.strictObject({ records: count, fingerprint: nameSchema });
const subject = z.enum(subjects);
const text = z.string();

/** The form of a tally (计数结果) without its rows, which are many and checked by hand. */
export const tallyHeaderSchema = z.strictObject({
  format: z.literal('zwfw-tally/1'),
  library: nameSchema,
  rules: z.array(resolvedRulesSchema),
  period: z.strictObject({ kind: nameSchema, start: nameSchema, end: nameSchema, name: textSchema }),
  asOf: nameSchema,
  by: z.array(z.array(nameSchema)),
  indicators: z.array(nameSchema),
  subjects: z.array(subject),
  catalogue: shard.nullable(),
  registry: shard.nullable(),
  calendar: nameSchema.nullable(),
  succeeded: z.record(text, text),
  columns: z.array(z.record(text, text)),
  rows: z.array(z.unknown()),
  shards: z.array(shard),
  input: z.strictObject({
    refused: count,
    orphanRatings: count,
    orphanSuspensions: count,
    unknownDepartments: z.partialRecord(subject, count),
    brokenReferences: count,
    inexactQuantities: count,
    duplicates: z.enum(['checked', 'unchecked']),
  }),
});
