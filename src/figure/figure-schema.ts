import * as z from 'zod';
import { units } from '../exact/index.js';
import { fault } from '../ground/index.js';
import { subjects } from '../indicator/attributes/index.js';
import type { Figure, MeanFigure } from '../indicator/figure-record.js';
import {
  basisSchema,
  deadlineSchemas,
  earlierValueSchema,
  nameSchema,
  parameterSchemas,
  someKindsSchemas,
  textSchema,
} from '../rules/parameter-schemas.js';
import type { UnitsFigure } from './units-figure.js';

const name = nameSchema;
const text = textSchema;
const count = z.int().min(0);
/** A whole number of figures; the mean of many ratios is over their least common multiple, which is long. */
export const digits = z.string().regex(/^-?\d{1,100000}$/u);
/** One above zero. */
export const positiveDigits = z.string().regex(/^[1-9]\d{0,99999}$/u);
/** The schema of a parameter as it was read. */
export const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    key: name,
    value,
    ruleSet: name.nullable(),
    from: name.nullable(),
    basis: basisSchema,
    since: name.optional(),
    earlier: z.array(z.strictObject({ ...earlierValueSchema.shape, key: name, value })).optional(),
  });

const parameters = z.strictObject({
  ...settings(parameterSchemas, (schema) => setting(schema)),
  ...settings({ ...someKindsSchemas, ...deadlineSchemas }, (schema) => setting(schema).optional()),
});

function settings(
  schemas: Readonly<Record<string, z.ZodType>>,
  of: (schema: z.ZodType) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(schemas).map(([parameter, schema]) => [parameter, of(schema)]));
}

const exactValue = {
  state: z.literal('value'),
  exact: z.strictObject({ numerator: digits, denominator: digits }),
  decimal: z.string(),
  text: z.string(),
  direction: z.enum(['exact', 'up', 'down']),
  guarded: z.boolean(),
};
const noValue = {
  state: z.enum(['zero-denominator', 'missing-input', 'not-applicable']),
  exact: z.null(),
  decimal: z.null(),
  text: z.null(),
  direction: z.null(),
  guarded: z.null(),
  reason: text,
};

/** The schemas of what every figure has. */
export const common = {
  format: z.literal('zwfw-figure/1'),
  library: name,
  indicator: z.strictObject({
    code: name,
    name: text,
    better: z.enum(['higher', 'lower', 'neither']),
    requires: z.array(name),
    flagWhenWhole: text.nullable(),
    flagWhenNone: text.nullable(),
  }),
  unit: z.enum(units),
  scope: z.record(name, z.string()),
  period: z.strictObject({ kind: name, start: name, end: name, name: text }).nullable(),
  asOf: name.nullable(),
  rules: z.strictObject({ id: name, version: name, name: text, on: name.nullable() }),
  parameters,
  counts: z.strictObject({
    universe: count,
    excluded: z.array(z.strictObject({ reason: name, name: text, count })),
    denominator: count,
    numerator: count.nullable(),
    parts: z.record(name, count).nullable(),
  }),
  given: z.record(name, count).nullable(),
  flags: z.array(z.strictObject({ code: name, text })),
  absent: z.array(z.enum(subjects)),
  catalogue: z.strictObject({ records: count, fingerprint: name }).nullable(),
  registry: z.strictObject({ records: count, fingerprint: name }).nullable(),
  calendar: name.nullable(),
};
const pair = z.strictObject({
  amount: count,
  against: z.int().min(1),
  unit: z.enum(['working-days', 'calendar-days', 'hours']),
  count,
});
const mean = {
  ...common,
  kind: z.literal('mean'),
  sum: z.discriminatedUnion('in', [
    z.strictObject({ in: z.enum(['milliseconds', 'days']), total: count }),
    z.strictObject({ in: z.literal('pairs'), pairs: z.array(pair) }),
  ]),
};
const ranked = z.strictObject({ rank: z.int().min(1), minutes: count, below: count, same: z.int().min(1) });
const quantile = {
  ...common,
  kind: z.literal('quantile'),
  ranked: z.strictObject({ lower: ranked, upper: ranked }).nullable(),
};
const part = { value: name, name: text, count, adjusted: z.boolean() };
const single = z.enum(['count', 'ratio']);

/** The schema of a figure (指标值), for figures that come from outside. */
export const figureSchema: z.ZodType<Figure> = z.union([
  z.strictObject({ ...common, kind: single, ...exactValue }),
  z.strictObject({ ...common, kind: single, ...noValue }),
  z.strictObject({ ...mean, ...exactValue }).refine(hasItsParameters),
  z.strictObject({ ...mean, ...noValue }).refine(hasItsParameters),
  z.strictObject({ ...quantile, ...exactValue }).refine(hasItsParameters),
  z.strictObject({ ...quantile, ...noValue }).refine(hasItsParameters),
  z.strictObject({
    ...common,
    kind: z.literal('composition'),
    state: z.enum(['value', 'zero-denominator', 'missing-input', 'not-applicable']),
    parts: z.array(
      z.union([z.strictObject({ ...part, ...exactValue }), z.strictObject({ ...part, ...noValue })]),
    ),
    text: z.string().nullable(),
  }),
]) as unknown as z.ZodType<Figure>;

/** A mean and a quantile say what they measure, and how. */
function hasItsParameters(figure: object): boolean {
  const { kind, sum, parameters: stated } = figure as MeanFigure;
  const { measured, quantile: which, aggregation } = stated;
  if (measured === undefined || (kind as string) === 'quantile')
    return measured !== undefined && which !== undefined;
  return sum.in !== 'pairs' || aggregation !== undefined;
}

const scope = z.record(name, z.string());

/** The schema of a count of units that meet a condition (达标单位数). */
export const unitsFigureSchema: z.ZodType<UnitsFigure> = z.strictObject({
  format: common.format,
  library: name,
  kind: z.literal('units'),
  indicator: z.strictObject({ code: z.literal('units-that-meet'), name: text }),
  of: z.strictObject({ code: name, name: text, unit: common.unit }),
  condition: z.strictObject({
    relation: z.enum(['at-least', 'at-most', 'above', 'below', 'equal']),
    limit: z.string().regex(/^-?\d{1,30}(\.\d{1,30})?$/u),
  }),
  comparison: setting(z.enum(['exact', 'rounded'])),
  period: common.period,
  asOf: common.asOf,
  rules: common.rules,
  counts: common.counts,
  state: z.literal('value'),
  text: z.string(),
  units: z.array(
    z.union([
      z.strictObject({
        scope,
        state: z.literal('value'),
        text: z.string(),
        decimal: z.string().regex(/^-?\d{1,400}(\.\d{1,400})?$/u),
        exact: z.strictObject({ numerator: digits, denominator: positiveDigits }),
        meets: z.boolean(),
      }),
      z.strictObject({
        scope,
        state: noValue.state,
        text: z.null(),
        decimal: z.null(),
        exact: z.null(),
        meets: z.null(),
      }),
    ]),
  ),
  flags: common.flags,
}) as unknown as z.ZodType<UnitsFigure>;

/** Whether something says of itself that it counts units. */
export function isUnits(value: unknown): value is { readonly kind: 'units' } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'units';
}

/**
 * Checks that something is a count of units.
 *
 * @throws `invalid-figure`.
 */
export function requireUnits(value: unknown): UnitsFigure {
  const result = unitsFigureSchema.safeParse(value);
  if (result.success) return value as UnitsFigure;
  throw invalid(result.error);
}

/**
 * Checks that something is a figure.
 *
 * @throws `invalid-figure`.
 */
export function requireFigure(value: unknown): Figure {
  const result = figureSchema.safeParse(value);
  if (result.success) return value as Figure;
  throw invalid(result.error);
}

/** The error for what is no figure. */
export function invalid({ issues }: z.ZodError): Error {
  return fault(
    'invalid-figure',
    {
      zh: '不是 zwfw-figure/1 格式的指标值;请传入本库得到的指标值,或由其 JSON 读回的对象。',
      en: 'Not a figure of the format zwfw-figure/1; pass a figure that this library made, or what JSON.parse gives of it.',
    },
    { path: issues[0]?.path.map(String) ?? [] },
  );
}
