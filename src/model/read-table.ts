import type { Case } from './case.js';
import { type NestedName, nestedNames } from './nested-records.js';
import { type OnIssue, ReadingLog } from './reading-report.js';
import { recordIssue } from './record-issues.js';
import type { RecordReader } from './record-reader.js';
import type { Rows } from './rows.js';
import type { TableName } from './tables.js';

/** A table that was read. */
export interface ReadTable<T> {
  readonly name: TableName;
  readonly records: T[];
  /** Where each record stood among the rows. */
  readonly positions: number[];
  readonly log: ReadingLog;
}

/** The ids that a record brings, with the way to each and where such ids were seen. */
export type IdsOf<T> = (record: T) => readonly {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly seen: Set<string>;
}[];

/** The id of a record, if it has one. */
export function ownId<T extends { readonly id: string | null }>(seen: Set<string>): IdsOf<T> {
  return ({ id }) => (id === null ? [] : [{ id, path: ['id'], seen }]);
}

/** The id of a case, and those of what is nested in it. */
export function caseIds(
  seen: Set<string>,
  seenNested: Readonly<Record<NestedName, Set<string>>>,
): IdsOf<Case> {
  return (one) => [
    { id: one.id, path: ['id'], seen },
    ...nestedNames.flatMap((name) =>
      (one[name] as readonly { readonly id: string | null }[]).flatMap(({ id }, index) =>
        id === null ? [] : [{ id, path: [name, index, 'id'], seen: seenNested[name] }],
      ),
    ),
  ];
}

/** Reads the rows of a table, and refuses later records with an id that was seen before. */
export async function readTable<T extends { readonly id: string | null }>(
  name: TableName,
  rows: Rows | undefined,
  read: RecordReader<T>,
  idsOf: IdsOf<T>,
  onIssue: OnIssue | undefined,
): Promise<ReadTable<T>> {
  const table: ReadTable<T> = { name, records: [], positions: [], log: new ReadingLog(onIssue) };
  let position = -1;
  for await (const row of rows ?? []) {
    const result = read(row, ++position);
    if ('issues' in result) {
      table.log.refuse(result.issues);
      continue;
    }
    const ids = idsOf(result.record);
    const twice = ids.find(
      ({ id, seen }, index) =>
        seen.has(id) || ids.findIndex((other) => other.id === id && other.seen === seen) < index,
    );
    if (twice !== undefined) {
      const record = result.record.id;
      const place = { table: name, position, ...(record === null ? {} : { record }) };
      table.log.refuse([recordIssue('duplicate-id', place, twice.path, twice.id, uniqueId)]);
      continue;
    }
    for (const { id, seen } of ids) seen.add(id);
    table.records.push(result.record);
    table.positions.push(position);
    table.log.accept();
  }
  return table;
}

const uniqueId = {
  zh: '表内唯一的编号(前面已有同一编号的记录;请更正编号或去除重复)',
  en: 'an id that is unique in its table (an earlier record has it; correct the id or remove the duplicate)',
};
