import type * as z from 'zod';
import type { Issue } from '../ground/index.js';
import { type RecordPlace, recordIssue, recordIssues } from './record-issues.js';
import { pathOfUnsafeKey } from './unsafe-key.js';

/** One row after it was read: the record, or why there is none. */
export type ReadRecord<T> = { readonly record: T } | { readonly issues: readonly Issue[] };

/** Reads the row at a position. */
export type RecordReader<T> = (row: unknown, position: number) => ReadRecord<T>;

/** Makes the reader of one table's rows: mapping first, then the schema, whose records are frozen. */
export function recordReader<T>(
  schema: z.ZodType<T>,
  mapped: (row: unknown) => unknown,
  table?: string,
): RecordReader<T> {
  return (row, position) => {
    const place: RecordPlace = table === undefined ? { position } : { table, position };
    try {
      return read(row, place);
    } catch (error) {
      // A getter or a proxy of the row threw: that row is refused, and the next one is read.
      return { issues: [unreadable(error, place)] };
    }
  };

  function read(row: unknown, place: RecordPlace): ReadRecord<T> {
    const unsafePath = pathOfUnsafeKey(row);
    const input = mapped(row);
    if (unsafePath !== undefined) {
      const key = unsafePath.at(-1);
      return { issues: [recordIssue('unsafe-key', withId(place, input), unsafePath, key, safeKeys)] };
    }
    const result = schema.safeParse(input);
    return result.success
      ? { record: result.data }
      : { issues: recordIssues(result.error.issues, input, withId(place, input)) };
  }
}

const safeKeys = {
  zh: '不含 __proto__、constructor、prototype 键的记录',
  en: 'a record without the keys __proto__, constructor and prototype',
};

function unreadable(error: unknown, place: RecordPlace): Issue {
  return recordIssue('unreadable-record', place, [], error, {
    zh: `可以读取的记录(普通对象;读取时抛出了错误,请检查其 getter 或 proxy)`,
    en: `a record that can be read (a plain object; reading it threw, check its getters or its proxy)`,
  });
}

function withId(place: RecordPlace, input: unknown): RecordPlace {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'id')) return place;
  const { id } = input as { id: unknown };
  return typeof id === 'string' && id !== '' && id.length <= 200 ? { ...place, record: id } : place;
}
