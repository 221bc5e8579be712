import * as z from 'zod';
import { roundingIncrements, roundingModes } from '../../exact/index.js';
import { periodSchema } from '../../model/period-schema.js';
import { nameSchema, parameterSchemas, textSchema } from '../../rules/parameter-schemas.js';
import { common, digits, invalid, positiveDigits, setting } from '../figure-schema.js';
import type { ChangeFigure, ChangeRounding, ChangeSide } from './change-figure.js';

const decimal = z.string().regex(/^-?\d{1,900}(\.\d{1,40})?$/u);
const printedText = z.string().regex(/^[+-]?\d{1,900}(\.\d{1,40})?\P{Cc}{0,30}$/u);
const exact = z.strictObject({
  numerator: digits,
  denominator: positiveDigits,
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const period = periodSchema.nullable();

const { places, mode, increment } = parameterSchemas;
const side = {
  kind: nameSchema,
  unit: common.unit,
  period,
  asOf: common.asOf,
  rules: common.rules.nullable(),
  calendar: common.calendar,
  counting: sha256.nullable(),
  printedBy: z
    .strictObject({
      places,
      mode: z.enum(roundingModes),
      increment: z.enum(roundingIncrements),
      guard: z.boolean(),
    })
    .nullable(),
  flags: common.flags,
  digest: sha256.nullable(),
};
/** The schema of one of the values that are compared. */
export const sideSchema: z.ZodType<ChangeSide> = z.union([
  z.strictObject({
    ...side,
    state: z.literal('value'),
    exact,
    decimal,
    text: printedText,
    reason: z.null(),
  }),
  z.strictObject({
    ...side,
    state: z.enum(['zero-denominator', 'missing-input', 'not-applicable']),
    exact: z.null(),
    decimal: z.null(),
    text: z.null(),
    reason: textSchema,
  }),
]) as unknown as z.ZodType<ChangeSide>;

/** The schema of how a change is rounded. */
export const roundingSchema: z.ZodType<ChangeRounding> = z.strictObject({
  rules: common.rules,
  places: setting(places),
  mode: setting(mode),
  increment: setting(increment),
}) as unknown as z.ZodType<ChangeRounding>;

const shared = {
  format: common.format,
  library: common.library,
  kind: z.literal('change'),
  indicator: z
    .strictObject({ code: nameSchema, name: textSchema, better: z.enum(['higher', 'lower', 'neither']) })
    .nullable(),
  scope: common.scope.nullable(),
  measure: z.enum(['points', 'relative', 'own-unit']),
  unit: common.unit,
  of: common.unit,
  current: sideSchema,
  previous: sideSchema.nullable(),
  comparison: z.enum(['previous-period', 'same-period-last-year', 'other', 'unknown']),
  rounding: roundingSchema,
  flags: common.flags,
};

/** The schema of a change (变化), for changes that come from outside. */
export const changeFigureSchema: z.ZodType<ChangeFigure> = z.union([
  z.strictObject({
    ...shared,
    state: z.literal('value'),
    exact,
    decimal,
    text: printedText,
    direction: z.enum(['exact', 'up', 'down']),
    bounds: z
      .strictObject({
        lowest: exact,
        highest: exact,
        text: z.strictObject({ lowest: decimal, highest: decimal }),
      })
      .nullable(),
    trend: z.enum(['better', 'worse', 'unchanged', 'neither']).nullable(),
  }),
  z.strictObject({
    ...shared,
    state: z.enum(['missing-current', 'missing-previous', 'previous-zero', 'previous-negative']),
    exact: z.null(),
    decimal: z.null(),
    text: z.null(),
    direction: z.null(),
    bounds: z.null(),
    trend: z.null(),
    reason: textSchema,
  }),
]) as unknown as z.ZodType<ChangeFigure>;

/** Whether something says of itself that it is a change. */
export function isChange(value: unknown): value is { readonly kind: 'change' } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'change';
}

/**
 * Checks that something is a change.
 *
 * @throws `invalid-figure`.
 */
export function requireChange(value: unknown): ChangeFigure {
  const result = changeFigureSchema.safeParse(value);
  if (result.success) return value as ChangeFigure;
  throw invalid(result.error);
}
