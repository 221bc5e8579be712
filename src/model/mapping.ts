import * as z from 'zod';
import { isOffset } from '../time/index.js';
import { mappedRecords } from './mapped-fields.js';
import { nestedNames } from './nested-records.js';
import type { CodeScheme } from './schemes/index.js';

/** A column, with what its cells need to be read: the scheme of codes, the offset of instants, or the texts for yes and no. */
export interface ColumnSource {
  readonly column: string;
  readonly scheme?: string | undefined;
  readonly offset?: string | undefined;
  /** The text, or texts, for yes. */
  readonly yes?: string | readonly string[] | undefined;
  readonly no?: string | readonly string[] | undefined;
}

/** Where the value of one field comes from: a column by its name or with more to say, or a value that the whole source has in common. */
export type FieldSource = string | ColumnSource | { readonly value: string | boolean };

/** The source of each field of a record; a field that is left out is not given. */
export type RecordMapping = Readonly<Record<string, FieldSource>>;

/** Records in the row of a case: a column that holds a list of them (`each`), or columns of the case's own row for a single one. */
export interface NestedMapping {
  readonly each?: string | undefined;
  readonly fields: RecordMapping;
}

/** Ratings in the row of a case. */
export type RatingsMapping = NestedMapping;

/**
 * A column mapping (列映射) as data: from the columns of a source to the fields of the models. Empty cells (`''`, `null`) are "not given".
 *
 * @example
 * ```ts
 * import { type Mapping, parseCases } from 'zwfw-indicators';
 * const mapping: Mapping = {
 *   case: {
 *     id: '办件编号',
 *     matterId: '实施编码',
 *     departmentId: '部门',
 *     system: { value: 'unified' },
 *     caseType: { column: '办件类型', scheme: 'GB/T 39046-2020 A.6' },
 *     acceptedAt: { column: '受理时间', offset: '+08:00' },
 *   },
 * };
 * const row = { 办件编号: 'A-1', 实施编码: 'M-1', 部门: '教育局', 办件类型: '1', 受理时间: '2021-04-01 09:30:00' };
 * const [first] = parseCases([row], { mapping });
 * first?.caseType; // => 'immediate'
 * ```
 */
export interface Mapping {
  /** Local code schemes (本地代码集), beside those of the library. */
  readonly schemes?: readonly CodeScheme[];
  readonly case?: RecordMapping;
  /** How the ratings stand in the rows of cases, whose own columns `case` then names. */
  readonly ratings?: NestedMapping;
  /** Rows of a table of ratings of its own. */
  readonly rating?: RecordMapping;
  /** How the suspensions stand in the rows of cases, whose own columns `case` then names. */
  readonly suspensions?: NestedMapping;
  /** Rows of a table of suspensions of its own. */
  readonly suspension?: RecordMapping;
  readonly matter?: RecordMapping;
  readonly department?: RecordMapping;
  readonly region?: RecordMapping;
  readonly ticket?: RecordMapping;
  readonly serviceEvent?: RecordMapping;
  readonly certificate?: RecordMapping;
  readonly businessSystem?: RecordMapping;
  readonly supervisionRecord?: RecordMapping;
  readonly reportedQuantity?: RecordMapping;
}

const text = z.string().min(1);
const texts = z.union([text, z.array(text).min(1)]);
const fieldSource = z.union([
  text,
  z.strictObject({
    column: text,
    scheme: text.optional(),
    offset: z.string().refine(isOffset).optional(),
    yes: texts.optional(),
    no: texts.optional(),
  }),
  z.strictObject({ value: z.union([z.string(), z.boolean()]) }),
]);
const recordMapping = z.record(z.string(), fieldSource);
const nestedMapping = z.strictObject({ each: text.optional(), fields: recordMapping });
const bilingual = z.strictObject({ zh: text, en: text });

/** The schema of a column mapping. */
export const mappingSchema: z.ZodType<Mapping, Mapping> = z.strictObject({
  schemes: z
    .array(
      z.strictObject({
        id: text,
        name: bilingual,
        source: bilingual,
        enumeration: text,
        codes: z.record(z.string(), text),
      }),
    )
    .optional(),
  ...Object.fromEntries(nestedNames.map((name) => [name, nestedMapping.optional()])),
  ...Object.fromEntries(mappedRecords.map((name) => [name, recordMapping.optional()])),
}) as unknown as z.ZodType<Mapping, Mapping>;
