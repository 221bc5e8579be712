import type * as z from 'zod';
import { type FaultCode, type Issue, oneLine, printed, type Text } from '../ground/index.js';
import type { FieldFault } from './fields.js';
import { nestedRecords } from './nested-records.js';

/** Where a record stands in its input. */
export interface RecordPlace {
  readonly table?: string;
  readonly position: number;
  readonly record?: string;
}

type ZodIssue = z.core.$ZodIssue;

/** The issues of one refused record, in the library's own words. */
export function recordIssues(found: readonly ZodIssue[], raw: unknown, place: RecordPlace): Issue[] {
  return found.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        recordIssue('unknown-field', place, [...pathOf(issue), key], valueAt(raw, [...pathOf(issue), key]), {
          zh: '已定义的字段(请检查拼写,或使用列映射)',
          en: 'a known field (check its spelling, or use a column mapping)',
        }),
      );
    }
    const value = valueAt(raw, pathOf(issue));
    const { fault, expected } = fieldFault(issue, value);
    return [recordIssue(fault, place, pathOf(issue), value, expected)];
  });
}

/** One issue of a record; `expected` completes "expected …". */
export function recordIssue(
  code: FaultCode,
  place: RecordPlace,
  path: readonly (string | number)[],
  value: unknown,
  expected: Text,
): Issue {
  const found = printed(value);
  const at = path.map((part) => (typeof part === 'string' ? shortened(part) : part)).join('.');
  const record = place.record === undefined ? '' : shortened(place.record);
  const where = {
    zh: `第 ${place.position + 1} 条${record && `(${record})`}${at && ` 的 ${at}`}`,
    en: `record ${place.position + 1}${record && ` (${record})`}${at && `, ${at}`}`,
  };
  return Object.freeze({
    code,
    ...place,
    path: Object.freeze([...path]),
    found,
    message: Object.freeze({
      zh: `${where.zh}:应为${expected.zh},实为 ${found}。`,
      en: `${where.en}: expected ${expected.en}, found ${found}.`,
    }),
  });
}

function fieldFault(issue: ZodIssue, value: unknown): FieldFault {
  if (issue.code === 'custom' && issue.params !== undefined && 'fault' in issue.params) {
    return issue.params as unknown as FieldFault;
  }
  // What is left are the shapes around the fields: the record itself, a list that is nested in it, a record of that list.
  const last = issue.path.at(-1);
  const expected = last === undefined ? plainRecord : nestedShape(issue.path[0], typeof last === 'number');
  return { fault: value === undefined && last !== undefined ? 'missing' : 'wrong-type', expected };
}

const plainRecord: Text = { zh: '一条记录(普通对象)', en: 'a record (a plain object)' };

function nestedShape(list: PropertyKey | undefined, isOne: boolean): Text {
  const { zh, en } = nestedRecords[list as keyof typeof nestedRecords];
  return isOne
    ? { zh: `一条${zh}(普通对象)`, en: `a ${en} (a plain object)` }
    : { zh: `${zh}的列表(数组)`, en: `a list of ${en}s (an array)` };
}

/** A key or an id in a message, which may come from anywhere. */
function shortened(text: string): string {
  return oneLine(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function pathOf(issue: ZodIssue): (string | number)[] {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    raw,
  );
}
