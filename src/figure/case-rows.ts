import type { Case } from '../model/case.js';
import type { Mapping } from '../model/mapping.js';
import { caseReader } from '../model/parse-cases.js';
import type { Dataset } from '../model/parse-dataset.js';
import type { OnIssue } from '../model/reading-report.js';

/** Where cases come from again: rows to be read, cases that were read, or a data set. */
export type CaseRows = Iterable<unknown> | AsyncIterable<unknown> | Dataset;

/** The valid cases among rows, each with its position. Rows that are refused go to `onIssue`, as they did when they were first read. */
export async function* casesIn(
  rows: CaseRows,
  mapping: Mapping | undefined,
  onIssue: OnIssue | undefined,
): AsyncGenerator<{ readonly record: Case; readonly position: number }> {
  const read = caseReader(mapping);
  let position = -1;
  for await (const row of 'cases' in rows ? rows.cases : rows) {
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

/** A case that was read has its instants as numbers, which reading would refuse in a row. */
function isRead(row: unknown): row is Case {
  return typeof row === 'object' && row !== null && 'acceptedAt' in row && typeof row.acceptedAt === 'number';
}
