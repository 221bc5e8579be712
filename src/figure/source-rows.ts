import type { Case } from '../model/case.js';
import type { Mapping } from '../model/mapping.js';
import type { Dataset } from '../model/parse-dataset.js';
import { tableReader } from '../model/parse-records.js';
import type { OnIssue } from '../model/reading-report.js';
import type { TableName } from '../model/tables.js';
import type { Tables } from '../tally/tally.js';

/**
 * Where records come from again: rows of the table that a figure counts, to be read or read already, several tables, or a data set.
 */
export type SourceRows = Iterable<unknown> | AsyncIterable<unknown> | Dataset | Tables;

/** The valid records of a table, each with its position. Rows that are refused go to `onIssue`, as they did when they were first read. */
export async function* recordsIn(
  source: SourceRows,
  table: TableName,
  mapping: Mapping | undefined,
  onIssue: OnIssue | undefined,
): AsyncGenerator<{ readonly record: unknown; readonly position: number }> {
  let position = -1;
  if (hasTables(source)) {
    // Tables hold records that were read: a mapping has done its work on them.
    for await (const record of rowsOf(source, table)) yield { record, position: ++position };
    return;
  }
  const read = tableReader(table, mapping);
  for await (const row of source) {
    position++;
    if (mapping === undefined && isRead(row)) {
      yield { record: row, position };
      continue;
    }
    const result = read(row, position);
    if ('record' in result) yield { record: result.record, position };
    else for (const issue of result.issues) onIssue?.(issue);
  }
}

/** The valid cases among rows. */
export async function* casesIn(
  source: SourceRows,
  mapping: Mapping | undefined,
  onIssue: OnIssue | undefined,
): AsyncGenerator<{ readonly record: Case; readonly position: number }> {
  for await (const { record, position } of recordsIn(source, 'cases', mapping, onIssue))
    yield { record: record as Case, position };
}

/** Whether a source has tables, and not the rows of one. */
export function hasTables(source: SourceRows): source is Dataset | Tables {
  return !(Symbol.iterator in source || Symbol.asyncIterator in source);
}

function rowsOf(source: Dataset | Tables, table: TableName): Iterable<unknown> | AsyncIterable<unknown> {
  return (source as Readonly<Record<string, Iterable<unknown> | null | undefined>>)[table] ?? [];
}

/** A record that was read has its instants as numbers, which reading would refuse in a row; one without instants reads again as it is. */
function isRead(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  return Object.entries(row).some(([name, value]) => name.endsWith('At') && typeof value === 'number');
}
