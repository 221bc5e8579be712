import * as z from 'zod';
import { closingMethods, roundingIncrements, roundingModes } from '../exact/index.js';
import { subjects } from '../indicator/attributes/index.js';
import type { DeadlineRules } from '../indicator/deadline-settings.js';
import { instantAttributes } from '../indicator/definition.js';
import { type Measured, measures } from '../indicator/measured.js';
import { valuesOf } from '../model/enumeration.js';
import { suspensionKinds } from '../model/suspension-kinds.js';

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

/** A value that was in force before, for the cases accepted from one day until another. */
export const earlierValueSchema = z.strictObject({
  since: nameSchema,
  until: nameSchema,
  value: z.unknown(),
  ruleSet: nameSchema,
  from: nameSchema,
  basis: basisSchema,
});

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

/** What the parameters take that only some kinds of figure have. */
export const someKindsSchemas = {
  measured: z.enum(Object.keys(measures) as Measured[]),
  aggregation: z.enum(['mean-of-ratios', 'ratio-of-sums']),
  quantile: z.strictObject({
    at: z.string().regex(/^(?:0\.\d{0,8}[1-9]|1)$/u),
    rank: z.enum(['nearest-rank', 'linear']),
  }),
  threshold: z.strictObject({
    measured: z.enum(['waiting-time', 'window-time', 'handling-time']),
    minutes: z.int().min(0).max(100_000_000),
  }),
};

/** What each parameter about deadlines takes; in rules it stands after `deadline.`. */
export const deadlineSchemas = {
  limit: z.enum(['promised', 'statutory']),
  immediate: z.enum(['zero-days', 'as-stated']),
  firstDay: z.enum(['next', 'same']),
  lastDayOff: z.enum(['moves', 'stays']),
  hours: z.enum(['always', 'on-working-days']),
  suspensions: z
    .array(z.enum(valuesOf(suspensionKinds)))
    .refine((kinds) => new Set(kinds).size === kinds.length, 'each kind once'),
  suspensionFirstDay: z.enum(['stopped', 'counted']),
  suspensionLastDay: z.enum(['stopped', 'counted']),
} satisfies Readonly<Record<keyof DeadlineRules, z.ZodType>>;
