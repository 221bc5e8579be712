import { parseInstant } from '../time/index.js';
import type { FieldSource, Mapping, NestedMapping, RecordMapping } from './mapping.js';
import { nestedNames } from './nested-records.js';

/** From a row of the source to a record by the library's field names; what is no row is left for the schema to refuse. */
export type RowMapper = (row: unknown) => unknown;

type CellReader = (row: object) => unknown;

/** The mapper of a record; without a mapping rows are as they shall be. */
export function recordMapper(mapping: RecordMapping | undefined): RowMapper {
  if (mapping === undefined) return (row) => row;
  const fields = Object.entries(mapping).map(([name, source]) => ({ name, read: cellReader(source) }));
  return (row) => {
    if (!isRow(row)) return row;
    const record: Record<string, unknown> = {};
    for (const { name, read } of fields) record[name] = read(row);
    return record;
  };
}

/** The mapper of a case, with the ratings and suspensions that stand in its row. */
export function caseMapper(mapping: Mapping): RowMapper {
  const mapped = recordMapper(mapping.case);
  const nested = nestedNames.flatMap((name) => {
    const source = mapping[name];
    return source === undefined ? [] : [{ name, read: nestedReader(source) }];
  });
  if (nested.length === 0) return mapped;
  return (row) => {
    if (!isRow(row)) return row;
    const record: Record<string, unknown> = { ...(mapped(row) as object) };
    for (const { name, read } of nested) record[name] = read(row);
    return record;
  };
}

function nestedReader({ each, fields }: NestedMapping): CellReader {
  const mapped = recordMapper(fields);
  if (each !== undefined) {
    return (row) => {
      const list = cell(row, each) ?? [];
      return Array.isArray(list) ? list.map(mapped) : list;
    };
  }
  const columns = Object.values(fields).flatMap((source) =>
    typeof source === 'string' ? source : 'column' in source ? source.column : [],
  );
  return (row) => (columns.some((column) => cell(row, column) !== undefined) ? [mapped(row)] : []);
}

function cellReader(source: FieldSource): CellReader {
  if (typeof source === 'string') return (row) => cell(row, source);
  if ('value' in source) {
    const { value } = source;
    return () => value;
  }
  const { column, scheme, offset } = source;
  const [yes, no] = [textsOf(source.yes), textsOf(source.no)];
  return (row) => {
    const value = cell(row, column);
    if (value === undefined) return undefined;
    // A spreadsheet gives 1 and 0 as numbers.
    const text = typeof value === 'number' ? String(value) : value;
    if (yes.length > 0) return yes.includes(text) || (no.includes(text) ? false : value);
    if (scheme !== undefined) return { scheme, code: value };
    return offset === undefined ? value : withOffset(value, offset);
  };
}

function textsOf(texts: string | readonly string[] | undefined): readonly unknown[] {
  return texts === undefined ? [] : [texts].flat();
}

/** A cell; an empty one and one that the row lacks are "not given". */
function cell(row: object, column: string): unknown {
  const value = Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : undefined;
  return value === null || value === '' ? undefined : value;
}

/** A text that lacks nothing but its offset, with the stated one; anything else as it is. */
function withOffset(value: unknown, offset: string): unknown {
  return typeof value === 'string' && parseInstant(value) === 'instant-without-offset'
    ? value + offset
    : value;
}

function isRow(row: unknown): row is object {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}
