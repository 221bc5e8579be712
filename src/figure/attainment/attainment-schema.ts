import * as z from 'zod';
import { periodSchema } from '../../model/period-schema.js';
import { basisSchema, nameSchema, textSchema } from '../../rules/parameter-schemas.js';
import { isCalendarDate } from '../../time/index.js';
import { roundingSchema, sideSchema } from '../change/change-schema.js';
import { common, digits, invalid, positiveDigits, setting } from '../figure-schema.js';
import type { AttainmentFigure } from './attainment-figure.js';

const day = z.string().refine(isCalendarDate, 'a day that exists');
const decimal = z.string().regex(/^-?\d{1,900}(\.\d{1,40})?$/u);
const fraction = { numerator: digits, denominator: positiveDigits };

const end = z.strictObject({ ...fraction, isIncluded: z.boolean() });
const interval = z.strictObject({ lowest: end.nullable(), highest: end.nullable() });
const side = z.strictObject({
  state: z.enum(['value', 'bound', 'missing', 'not-stated', 'in-words']),
  text: nameSchema.nullable(),
  interval: interval.nullable(),
  reason: textSchema.nullable(),
  figure: sideSchema.nullable(),
});
const target = z.strictObject({
  ...side.shape,
  relation: z.enum(['at-least', 'above', 'at-most', 'below']).nullable(),
  due: day.nullable(),
  basis: basisSchema.nullable(),
});

const measuredEnd = z.strictObject({ ...end.shape, decimal });
const sideName = z.enum(['achieved', 'target', 'baseline', 'expected', 'frontier']);
const measure = z.union([
  z.strictObject({
    state: z.literal('value'),
    unit: common.unit,
    exact: z.strictObject(fraction),
    decimal,
    text: nameSchema,
    direction: z.enum(['exact', 'up', 'down']),
    lowest: z.null(),
    highest: z.null(),
    of: z.null(),
    reason: z.null(),
  }),
  z.strictObject({
    state: z.literal('bound'),
    unit: common.unit,
    exact: z.null(),
    decimal: z.null(),
    text: nameSchema,
    direction: z.null(),
    lowest: measuredEnd.nullable(),
    highest: measuredEnd.nullable(),
    of: z.null(),
    reason: z.null(),
  }),
  z.strictObject({
    state: z.enum(['missing', 'not-stated', 'in-words', 'zero-denominator', 'undecided']),
    unit: common.unit.nullable(),
    exact: z.null(),
    decimal: z.null(),
    text: z.null(),
    direction: z.null(),
    lowest: z.null(),
    highest: z.null(),
    of: sideName.nullable(),
    reason: textSchema,
  }),
]);
const against = {
  verdict: z.enum(['met', 'not-met', 'undecided', 'no-value']),
  gap: measure,
  reason: textSchema.nullable(),
};

/** The schema of an attainment (目标达成), for those that come from outside. */
export const attainmentFigureSchema: z.ZodType<AttainmentFigure> = z.strictObject({
  format: common.format,
  library: common.library,
  kind: z.literal('attainment'),
  indicator: z.strictObject({
    code: nameSchema.nullable(),
    name: textSchema,
    better: z.enum(['higher', 'lower']),
  }),
  scope: common.scope.nullable(),
  period: periodSchema.nullable(),
  unit: common.unit.nullable(),
  achieved: side,
  target,
  baseline: side,
  expected: side,
  frontier: side,
  rounding: roundingSchema,
  comparison: setting(z.enum(['exact', 'rounded'])),
  on: z.strictObject({ day, from: z.enum(['given', 'as-of', 'period']) }).nullable(),
  due: z.enum(['passed', 'not-yet', 'not-stated', 'unknown']),
  ...against,
  way: measure,
  toExpected: z.strictObject(against),
  expectedToTarget: z.strictObject(against),
  toFrontier: measure,
  flags: common.flags,
}) as unknown as z.ZodType<AttainmentFigure>;

/** Whether something says of itself that it is an attainment. */
export function isAttainment(value: unknown): value is { readonly kind: 'attainment' } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'attainment';
}

/**
 * Checks that something is an attainment.
 *
 * @throws `invalid-figure`.
 */
export function requireAttainment(value: unknown): AttainmentFigure {
  const result = attainmentFigureSchema.safeParse(value);
  if (result.success) return value as AttainmentFigure;
  throw invalid(result.error);
}
