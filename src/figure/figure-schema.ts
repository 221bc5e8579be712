import * as z from 'zod';
import { roundingIncrements, roundingModes, units } from '../exact/index.js';
import { fault } from '../ground/index.js';
import type { Figure } from '../indicator/figure-record.js';

const name = z.string().min(1);
const text = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().min(0);
const digits = z.string().regex(/^-?\d{1,400}$/u);
const where = z.record(name, z.array(z.string()));
const subject = z.enum(['case', 'rating', 'matter']);
const period = z.enum(['accepted', 'completed', 'rated', 'none']);
const sided = <T extends z.ZodType>(one: T) =>
  z.union([one, z.strictObject({ denominator: one, numerator: one })]);

const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cited'), document: text, article: text }),
  z.strictObject({ kind: z.literal('inferred'), from: z.array(name), reason: text }),
  z.strictObject({ kind: z.literal('assumed'), reason: text }),
]);
const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ key: name, value, ruleSet: name.nullable(), from: name.nullable(), basis });
const exclusion = z.strictObject({ reason: name, name: text, attribute: name, values: z.array(name) });

const parameters = z.strictObject({
  universe: setting(where),
  exclusions: setting(z.array(exclusion)),
  numerator: setting(where.nullable()),
  periodBy: setting(sided(period)),
  relation: setting(z.enum(['cohort', 'flow'])),
  places: setting(z.int().min(-30).max(30)),
  mode: setting(z.enum(roundingModes)),
  increment: setting(z.enum(roundingIncrements)),
  guard: setting(z.boolean()),
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
  reason: text,
};

const common = {
  format: z.literal('zwfw-figure/1'),
  library: name,
  indicator: z.strictObject({
    code: name,
    name: text,
    better: z.enum(['higher', 'lower', 'neither']),
    subject: sided(subject),
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
