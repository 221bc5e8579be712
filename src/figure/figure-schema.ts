import * as z from 'zod';
import { units } from '../exact/index.js';
import { fault } from '../ground/index.js';
import type { Figure } from '../indicator/figure-record.js';
import {
  basisSchema,
  nameSchema,
  parameterSchemas,
  sidedSchema,
  textSchema,
} from '../rules/parameter-schemas.js';

const name = nameSchema;
const text = textSchema;
const count = z.int().min(0);
const digits = z.string().regex(/^-?\d{1,400}$/u);
const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ key: name, value, ruleSet: name.nullable(), from: name.nullable(), basis: basisSchema });

const { universe, exclusions, numerator, periodBy, relation, places, mode, increment, guard } =
  parameterSchemas;
const parameters = z.strictObject({
  universe: setting(universe),
  exclusions: setting(exclusions),
  numerator: setting(numerator),
  periodBy: setting(periodBy),
  relation: setting(relation),
  places: setting(places),
  mode: setting(mode),
  increment: setting(increment),
  guard: setting(guard),
});

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
    subject: sidedSchema(z.enum(['case', 'rating', 'matter'])),
    distinct: z.literal('matter').nullable(),
    partsBy: name.nullable(),
    flagWhenWhole: text.nullable(),
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
  catalogue: z.strictObject({ records: count, fingerprint: name }).nullable(),
  calendar: name.nullable(),
};
const part = { value: name, name: text, count };
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

/**
 * Checks that something is a figure.
 *
 * @throws `invalid-figure`.
 */
export function requireFigure(value: unknown): Figure {
  const result = figureSchema.safeParse(value);
  if (result.success) return value as Figure;
  throw fault(
    'invalid-figure',
    {
      zh: '不是 zwfw-figure/1 格式的指标值;请传入本库得到的指标值,或由其 JSON 读回的对象。',
      en: 'Not a figure of the format zwfw-figure/1; pass a figure that this library made, or what JSON.parse gives of it.',
    },
    { path: result.error.issues[0]?.path.map(String) ?? [] },
  );
}
