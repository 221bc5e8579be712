import * as z from 'zod';
import { periodSchema } from '../../model/period-schema.js';
import { nameSchema, textSchema } from '../../rules/parameter-schemas.js';
import { resolvedRulesSchema } from '../../rules/resolved-rules-schema.js';
import { figureSchema } from '../figure-schema.js';
import type { SavedBulletin } from './bulletin-record.js';

const name = nameSchema;
const digest = z.string().regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits');

/** The schema of a saved bulletin (通报存档), for those that come from outside; `loadBulletin` also checks its digests. */
export const savedBulletinSchema: z.ZodType<SavedBulletin> = z.strictObject({
  format: z.literal('zwfw-bulletin/1'),
  library: name,
  title: textSchema,
  period: periodSchema.nullable(),
  asOf: name.nullable(),
  manifest: z.strictObject({
    figures: z
      .array(
        z.strictObject({ indicator: name, scope: z.record(name, z.string()), rules: name, digest: digest }),
      )
      .min(1),
    rules: z.array(
      z.strictObject({ id: name, version: name, on: name.nullable(), digest: digest.nullable() }),
    ),
    calendar: name.nullable(),
    tally: digest.nullable(),
  }),
  rules: z.array(resolvedRulesSchema),
  figures: z.array(figureSchema).min(1),
  seal: digest,
});
