import * as z from 'zod';
import { units } from '../exact/index.js';
import { fault } from '../ground/index.js';
import { subjects } from '../indicator/attributes/index.js';
import type { Figure } from '../indicator/figure-record.js';
import { basisSchema, nameSchema, parameterSchemas, textSchema } from '../rules/parameter-schemas.js';
import type { UnitsFigure } from './units-figure.js';

const name = nameSchema;
const text = textSchema;
const count = z.int().min(0);
const digits = z.string().regex(/^-?\d{1,400}$/u);
const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ key: name, value, ruleSet: name.nullable(), from: name.nullable(), basis: basisSchema });

const parameters = z.strictObject(
  Object.fromEntries(
    Object.entries(parameterSchemas).map(([parameter, schema]) => [parameter, setting(schema)]),
  ),
);

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

const common = {
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
const part = { value: name, name: text, count, adjusted: z.boolean() };
const single = z.enum(['count', 'ratio']);

/** The schema of a figure (指标值), for figures that come from outside. */
export const figureSchema: z.ZodType<Figure> = z.union([
  z.strictObject({ ...common, kind: single, ...exactValue }),
  z.strictObject({ ...common, kind: single, ...noValue }),
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
        exact: z.strictObject({ numerator: digits, denominator: z.string().regex(/^[1-9]\d{0,399}$/u) }),
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

function invalid({ issues }: z.ZodError): Error {
  return fault(
    'invalid-figure',
    {
      zh: '不是 zwfw-figure/1 格式的指标值;请传入本库得到的指标值,或由其 JSON 读回的对象。',
      en: 'Not a figure of the format zwfw-figure/1; pass a figure that this library made, or what JSON.parse gives of it.',
    },
    { path: issues[0]?.path.map(String) ?? [] },
  );
}
