import * as z from 'zod';
import { common, digits, positiveDigits } from '../figure/figure-schema.js';
import { fault } from '../ground/index.js';
import { periodSchema } from '../model/period-schema.js';
import { basisSchema, nameSchema, textSchema } from '../rules/parameter-schemas.js';
import { partSchema } from './parts/index.js';
import { scoreInputSchema } from './score-input.js';
import type { ScoreFigure } from './score-record.js';
import { givenInputSchema, gradesSchema, scoreRoundingSchema } from './scorecard-schema.js';

const exact = z.strictObject({ numerator: digits, denominator: positiveDigits });
const decimal = z.string().regex(/^-?\d{1,900}(\.\d{1,40})?$/u);
const count = z.int().min(0);

const inForce = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, scorecard: nameSchema, from: nameSchema, basis: basisSchema });

const partsInForce = {
  on: nameSchema.nullable(),
  parts: z.record(nameSchema, inForce(partSchema)),
  rounding: inForce(scoreRoundingSchema),
};

const resolvedScorecard = z.strictObject({
  id: nameSchema,
  version: nameSchema,
  name: textSchema,
  total: nameSchema,
  inputs: z.record(nameSchema, givenInputSchema),
  ...partsInForce,
  grades: inForce(gradesSchema).nullable(),
  volume: inForce(scoreInputSchema).nullable(),
  within: z.record(nameSchema, z.strictObject(partsInForce)),
});

const reading = z.strictObject({
  input: scoreInputSchema,
  name: textSchema,
  unit: common.unit,
  state: z.enum(['value', 'zero-denominator', 'missing-input', 'not-applicable']),
  exact: exact.nullable(),
  decimal: decimal.nullable(),
  text: z.string().nullable(),
  reason: textSchema.nullable(),
  parts: z.record(nameSchema, count).nullable(),
  asOf: common.asOf,
  rules: common.rules.nullable(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
});

const reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('extremes'), least: exact, greatest: exact, units: count }),
  z.strictObject({
    kind: z.literal('standing'),
    better: count,
    same: count,
    units: count,
    betterValues: count,
    values: count,
  }),
]);

const scoredPart = z.strictObject({
  part: nameSchema,
  period: periodSchema.nullable(),
  state: z.enum(['value', 'excluded', 'not-scored']),
  points: exact.nullable(),
  input: reading.nullable(),
  reference: reference.nullable(),
  treated: z.enum(['zero', 'full']).nullable(),
  vetoed: z.boolean().nullable(),
  held: z.enum(['least', 'most']).nullable(),
  reason: textSchema.nullable(),
});

const shared = {
  format: common.format,
  library: common.library,
  kind: z.literal('score'),
  unit: z.literal('score'),
  scope: common.scope,
  group: z.string().nullable(),
  period: periodSchema.nullable(),
  scorecard: resolvedScorecard,
  parts: z.array(scoredPart).min(1),
  volume: reading.nullable(),
  flags: common.flags,
};

/** The schema of a score (得分), for scores that come from outside. */
export const scoreSchema: z.ZodType<ScoreFigure> = z.union([
  z.strictObject({
    ...shared,
    state: z.literal('value'),
    exact,
    decimal,
    text: z.string(),
    direction: z.enum(['exact', 'up', 'down']),
    reason: z.null(),
    grade: z.strictObject({ grade: nameSchema, name: textSchema }).nullable(),
  }),
  z.strictObject({
    ...shared,
    state: z.literal('not-scored'),
    exact: z.null(),
    decimal: z.null(),
    text: z.null(),
    direction: z.null(),
    reason: textSchema,
    grade: z.null(),
  }),
]);

/**
 * Checks that something is a score.
 *
 * @throws `invalid-score`.
 */
export function requireScore(value: unknown): ScoreFigure {
  const result = scoreSchema.safeParse(value);
  if (result.success) return value as ScoreFigure;
  throw invalidScore(result.error.issues[0]?.path.map(String) ?? []);
}

/** The error for what is no score, at a place in it. */
export function invalidScore(path: readonly string[]): Error {
  return fault(
    'invalid-score',
    {
      zh: '不是 zwfw-figure/1 格式的得分;请传入 score 得到的得分,或由其 JSON 读回的对象。',
      en: 'Not a score of the format zwfw-figure/1; pass one that score made, or what JSON.parse gives of it.',
    },
    { path },
  );
}
