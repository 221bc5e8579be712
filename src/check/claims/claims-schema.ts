import * as z from 'zod';
import { quantityKinds } from './claim-set.js';

const name = z.string().min(1);
const text = z.string();
const placed = { at: text.optional(), basis: z.enum(['stated', 'assumed']).optional() };
const several = z.array(name).min(1);

const relation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), total: name, parts: several, ...placed }),
  z.strictObject({
    kind: z.literal('difference'),
    difference: name,
    minuend: name,
    subtrahend: name,
    ...placed,
  }),
  z.strictObject({ kind: z.literal('share'), share: name, part: name, whole: name, ...placed }),
  z.strictObject({ kind: z.literal('ratio'), ratio: name, dividend: name, divisor: name, ...placed }),
  z.strictObject({ kind: z.literal('mean'), mean: name, of: several, ...placed }),
  z.strictObject({
    kind: z.literal('change'),
    change: name,
    before: name,
    after: name,
    as: z.enum(['points', 'percent', 'not-stated']),
    ...placed,
  }),
  z.strictObject({ kind: z.literal('product'), product: name, factors: z.tuple([name, name]), ...placed }),
  z.strictObject({
    kind: z.literal('comparison'),
    left: name,
    is: z.enum(['at-least', 'at-most', 'above', 'below']),
    right: name,
    ...placed,
  }),
  z.strictObject({ kind: z.literal('same'), one: name, other: name, ...placed }),
  z.strictObject({ kind: z.literal('partition'), shares: several, ...placed }),
  z.strictObject({ kind: z.literal('part-of'), part: name, whole: name, ...placed }),
  z.strictObject({
    kind: z.literal('rank'),
    place: name,
    of: name,
    among: z.int().min(1),
    others: z.array(name),
    first: z.enum(['highest', 'lowest']),
    ...placed,
  }),
]);

/** The form of a claim set. */
export const claimSetSchema = z.strictObject({
  format: z.literal('zwfw-claims/1'),
  title: text,
  quantities: z.array(z.strictObject({ name, kind: z.enum(quantityKinds) })),
  claims: z.array(
    z.strictObject({
      quantity: name,
      printed: text.nullable(),
      damaged: text.optional(),
      at: text.optional(),
    }),
  ),
  relations: z.array(relation),
});
