import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { checkReportSchema } from '../../../src/check/findings/report-schema.js';
import type { CheckReport, Finding, FindingCode, findingCodes, RelationKind } from '../../../src/index.js';

type Read = z.infer<typeof checkReportSchema>;

/** As types that only JSON is read into, nothing of it being readonly. */
type Writable<T> = T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T;

test('what the schema takes is a check report, and every check report is taken', () => {
  expectTypeOf<Read>().toExtend<CheckReport>();
  expectTypeOf<Read['findings'][number]['code']>().toEqualTypeOf<FindingCode>();
  expectTypeOf<Read['findings'][number]['relations'][number]['kind']>().toEqualTypeOf<RelationKind>();
  expectTypeOf<Read['findings'][number]['severity']>().toEqualTypeOf<Finding['severity']>();
  // The schema says more of severities than the types do.
  type Unweighed<One> = One extends unknown ? Omit<One, 'severity' | 'code'> : never;
  expectTypeOf<Writable<Unweighed<Finding>>>().toExtend<Unweighed<Read['findings'][number]>>();
});

test('the list of codes has every code of the findings', () => {
  expectTypeOf<(typeof findingCodes)[number]>().toEqualTypeOf<FindingCode>();
});
