import { fault, printed } from '../ground/index.js';
import { checkMapping } from './check-mapping.js';
import type { Mapping } from './mapping.js';
import { type OnIssue, ReadingLog, type ReadingReport } from './reading-report.js';
import { type RecordReader, recordReader } from './record-reader.js';
import { onceOnly, type Rows } from './rows.js';
import { codeSchemes } from './schemes/index.js';
import { type TableName, type TableRecords, tableNames, tableReadings } from './tables.js';

/** How {@link parseRecords} reads. */
export interface ParseOptions {
  /** The column mapping; without one the rows have the fields of the models' inputs, such as {@link CaseInput}. */
  readonly mapping?: Mapping;
  /** Receives each issue; without it the issues are kept in the report. */
  readonly onIssue?: OnIssue;
}

/** Valid records from an async source, read as they are asked for. */
export interface AsyncParsedRecords<T> extends AsyncIterable<T> {
  /** What became of the rows read so far. */
  report(): ReadingReport;
}

/** Valid records from rows at hand, read as they are asked for. */
export interface ParsedRecords<T> extends AsyncParsedRecords<T>, Iterable<T> {}

/**
 * Reads the records of one table (读取数据表): tickets, assisted services, certificates and so on, as {@link parseCases} reads cases.
 *
 * @param table - The name of the table: `tickets`, `serviceEvents`, `certificates`, `businessSystems`, `supervisionRecords`, `reportedQuantities`…
 * @param rows - Plain objects, from an iterable or an async iterable.
 * @throws `unknown-field` for a table that there is not; `invalid-mapping`; `wrong-type` for what has no rows; in the iteration `rows-already-read`.
 *
 * @example
 * ```ts
 * import { parseRecords } from 'zwfw-indicators';
 * const tickets = parseRecords('tickets', [
 *   { id: 'T-1', departmentId: '教育局', source: 'hotline', category: 'help', receivedAt: '2023-05-04T09:00:00+08:00' },
 *   { id: 'T-2', departmentId: '教育局', source: 'hotline', category: 'gossip', receivedAt: '2023-05-04T09:00:00+08:00' },
 * ]);
 * [...tickets].map(({ id }) => id); // => ['T-1']
 * tickets.report().issues[0]?.code; // => 'unknown-value'
 * ```
 */
export function parseRecords<N extends TableName>(
  table: N,
  rows: Iterable<unknown>,
  options?: ParseOptions,
): ParsedRecords<TableRecords[N]>;
export function parseRecords<N extends TableName>(
  table: N,
  rows: Rows,
  options?: ParseOptions,
): ParsedRecords<TableRecords[N]> | AsyncParsedRecords<TableRecords[N]>;
export function parseRecords<N extends TableName>(
  table: N,
  rows: Rows,
  { mapping, onIssue }: ParseOptions = {},
): ParsedRecords<TableRecords[N]> | AsyncParsedRecords<TableRecords[N]> {
  type Record = TableRecords[N];
  const read = tableReader(table, mapping);
  const source = onceOnly(rows);
  let latest = new ReadingLog(onIssue);
  const report = () => latest.report();

  const started = () => {
    const log = new ReadingLog(onIssue);
    latest = log;
    let position = 0;
    return (row: unknown): Record | undefined => {
      const result = read(row, position++);
      if ('record' in result) {
        log.accept();
        return result.record;
      }
      log.refuse(result.issues);
      return undefined;
    };
  };
  async function* parsedLater(): AsyncGenerator<Record> {
    const again = source();
    const next = started();
    for await (const row of again) {
      const record = next(row);
      if (record !== undefined) yield record;
    }
  }
  if (!(Symbol.iterator in rows)) return Object.freeze({ [Symbol.asyncIterator]: parsedLater, report });

  function* parsed(): Generator<Record> {
    const again = source() as Iterable<unknown>;
    const next = started();
    for (const row of again) {
      const record = next(row);
      if (record !== undefined) yield record;
    }
  }
  return Object.freeze({ [Symbol.iterator]: parsed, [Symbol.asyncIterator]: parsedLater, report });
}

/**
 * The reader of the rows of a table under a mapping, which is checked first.
 *
 * @param named - Whether issues name the table: where there is more than one.
 */
export function tableReader<N extends TableName>(
  table: N,
  mapping: Mapping | undefined,
  named = false,
): RecordReader<TableRecords[N]> {
  if (!Object.hasOwn(tableReadings, table)) throw unknownTable(table);
  const { schemaWith, mapper } = tableReadings[table];
  const schemes = mapping === undefined ? codeSchemes : checkMapping(mapping);
  return recordReader(schemaWith(schemes), mapper(mapping ?? {}), named ? table : undefined);
}

/** The error for a table that there is not: left out, its figures would be zero without a word. */
export function unknownTable(table: unknown): Error {
  const names = tableNames.join(', ');
  return fault(
    'unknown-field',
    {
      zh: `没有表 ${printed(table)};应为 ${names} 之一。`,
      en: `There is no table ${printed(table)}; expected one of ${names}.`,
    },
    { path: [String(table)], found: printed(table) },
  );
}
