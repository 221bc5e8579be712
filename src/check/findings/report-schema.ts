import * as z from 'zod';
import { closingMethods, roundingModes } from '../../exact/index.js';
import type { RelationKind } from '../claims/relation.js';

const name = z.string().min(1);
const place = z.int().min(0);
const count = z.int().min(0);
const at = z.string().nullable();
const modes = z.array(z.enum(roundingModes));
/** A whole number. */
const whole = z.string().regex(/^-?\d+$/u);
/** A number that is not below zero. */
const natural = z.string().regex(/^\d+$/u);
/** A whole number, a decimal or a fraction, which are exact. */
const exact = z.string().regex(/^-?\d+(?:\.\d+|\/[1-9]\d*)?$/u);

const relationKinds = [
  'sum',
  'difference',
  'share',
  'ratio',
  'mean',
  'change',
  'product',
  'comparison',
  'same',
  'partition',
  'part-of',
  'rank',
] as const satisfies readonly RelationKind[];

const claim = z.strictObject({ index: place, quantity: name, printed: z.string().nullable(), at });
const relation = z.strictObject({ index: place, kind: z.enum(relationKinds), at });
const end = z.strictObject({ value: exact, isIncluded: z.boolean() }).nullable();
const interval = z.strictObject({ lowest: end, highest: end });

const about = {
  claims: z.array(claim),
  relations: z.array(relation),
  arithmetic: z.string(),
  text: z.strictObject({ zh: name, en: name }),
};

const reach = { settles: count, unsettles: count };
const repair = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    claim,
    printed: name,
    digits: count,
    isTransposition: z.boolean(),
    ...reach,
  }),
  z.strictObject({ kind: z.literal('rounding'), claim, modes, ...reach }),
  z.strictObject({ kind: z.literal('operand'), relation, replaced: name, by: name, ...reach }),
]);

const contradicting = { ...about, isIrreducible: z.boolean(), repairs: z.array(repair) };
const power = { ...about, passing: natural, printable: natural, isExact: z.boolean() };

const severity = <Severity extends string>(...some: readonly Severity[]) => ({ severity: z.enum(some) });

const finding = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['refuted', 'two-values']), ...severity('contradiction'), ...contradicting }),
  z.strictObject({ code: z.literal('refuted-if-assumed'), ...severity('question'), ...contradicting }),
  z.strictObject({ code: z.literal('not-stated-whether-same'), ...severity('question'), ...about }),
  z.strictObject({
    code: z.literal('change-not-stated'),
    ...severity('question', 'information'),
    ...about,
    before: z.strictObject({ points: interval.nullable(), percent: interval.nullable() }),
  }),
  z.strictObject({ code: z.literal('ratio-of-nothing'), ...severity('question'), ...about }),
  z.strictObject({
    code: z.literal('witnessed'),
    ...severity('information'),
    ...about,
    values: z.array(z.strictObject({ quantity: name, value: exact })),
  }),
  z.strictObject({ code: z.literal('not-refuted'), ...severity('information'), ...about }),
  z.strictObject({
    code: z.literal('some-roundings-only'),
    ...severity('information'),
    ...about,
    modes,
    guardedModes: modes,
  }),
  z.strictObject({ code: z.literal('only-by-closing'), ...severity('question', 'notice'), ...about }),
  z.strictObject({
    code: z.literal('closed-shares'),
    ...severity('notice'),
    ...about,
    ways: z.array(z.strictObject({ method: z.enum(closingMethods), mode: z.enum(roundingModes) })),
  }),
  z.strictObject({ code: z.literal('no-common-rounding'), ...severity('question', 'notice'), ...about }),
  z.strictObject({
    code: z.literal('document-rounding'),
    ...severity('information'),
    ...about,
    modes,
    explained: count,
    considered: count,
    leftOver: z.array(claim),
  }),
  z.strictObject({
    code: z.literal('inferred'),
    ...severity('notice', 'information'),
    ...about,
    quantity: name,
    interval,
    values: z.array(whole).nullable(),
    isProved: z.boolean(),
    isAssumed: z.boolean(),
  }),
  z.strictObject({ code: z.literal('beyond-accuracy'), ...severity('information'), ...about, interval }),
  z.strictObject({ code: z.literal('check-power'), ...severity('information'), ...power }),
  z.strictObject({ code: z.literal('cannot-fail'), ...severity('notice'), ...power }),
  z.strictObject({ code: z.literal('limit-reached'), ...severity('notice'), ...about }),
]);

/** The schema of a check report (检查报告): each finding with the fields of its code, and the severities that it may have. */
export const checkReportSchema = z.strictObject({
  format: z.literal('zwfw-check/1'),
  title: z.string(),
  verdict: z.enum(['refuted', 'witnessed', 'not-refuted']),
  findings: z.array(finding),
});
