import * as z from 'zod';
import type { Text } from '../ground/index.js';

/** What hangs on a case (办件所附的记录), by the name of its list and of its table: one such record in words. */
export const nestedRecords = {
  ratings: { zh: '评价', en: 'rating' },
  suspensions: { zh: '暂停计时', en: 'suspension' },
} as const satisfies Readonly<Record<string, Text>>;

/** The name of such a list. */
export type NestedName = keyof typeof nestedRecords;

/** Their names. */
export const nestedNames = Object.keys(nestedRecords) as readonly NestedName[];

/** The list of such records in a case: empty where none is given, and frozen. */
export function nestedList<T, Given>(
  record: z.ZodType<T, Given>,
): z.ZodType<readonly T[], readonly Given[] | undefined> {
  return z
    .array(record)
    .default([])
    .transform((records) => Object.freeze(records));
}
