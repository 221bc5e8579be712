import { type Case, caseSchema, caseSchemaWith } from './case.js';
import { checkMapping } from './check-mapping.js';
import { caseMapper } from './mapped-rows.js';
import type { Mapping } from './mapping.js';
import { type OnIssue, ReadingLog, type ReadingReport } from './reading-report.js';
import { type RecordReader, recordReader } from './record-reader.js';
import { onceOnly, type Rows } from './rows.js';

/** How {@link parseCases} reads. */
export interface ParseOptions {
  /** The column mapping; without one the rows have the fields of {@link CaseInput}. */
  readonly mapping?: Mapping;
  /** Receives each issue; without it the issues are kept in the report. */
  readonly onIssue?: OnIssue;
}

/** Valid cases from an async source, read as they are asked for. */
export interface AsyncParsedCases extends AsyncIterable<Case> {
  /** What became of the rows read so far. */
  report(): ReadingReport;
}

/** Valid cases from rows at hand, read as they are asked for. */
export interface ParsedCases extends AsyncParsedCases, Iterable<Case> {}

/**
 * Reads cases (办件) from rows: a column mapping first, then the schema of the case. A row that is refused is reported with its
 * position, the way to the fault, what was found and what was expected; the valid ones go on. Memory stays constant.
 *
 * Reading starts with the iteration, and starts anew with each one; rows that can be gone through once only, such as those of a
 * generator, are refused the second time, since nothing is left of them.
 *
 * @param rows - Plain objects, from an iterable or an async iterable.
 * @throws `invalid-mapping`; `wrong-type` for what has no rows; in the iteration `rows-already-read`.
 *
 * @example
 * ```ts
 * import { parseCases } from 'zwfw-indicators';
 * const cases = parseCases([
 *   { id: 'A-1', matterId: 'M-1', departmentId: '教育局', system: 'unified', acceptedAt: '2021-04-01T09:30:00+08:00' },
 *   { id: 'A-2', matterId: 'M-1', departmentId: '教育局', system: 'unified', acceptedAt: '2021-04-01 09:30' },
 * ]);
 * [...cases].length; // => 1
 * cases.report().issues[0]?.code; // => 'instant-without-offset'
 * ```
 */
export function parseCases(rows: Iterable<unknown>, options?: ParseOptions): ParsedCases;
export function parseCases(rows: AsyncIterable<unknown>, options?: ParseOptions): AsyncParsedCases;
export function parseCases(rows: Rows, options?: ParseOptions): ParsedCases | AsyncParsedCases;
export function parseCases(
  rows: Rows,
  { mapping, onIssue }: ParseOptions = {},
): ParsedCases | AsyncParsedCases {
  const read = caseReader(mapping);
  const source = onceOnly(rows);
  let latest = new ReadingLog(onIssue);
  const report = () => latest.report();

  const started = () => {
    const log = new ReadingLog(onIssue);
    latest = log;
    let position = 0;
    return (row: unknown): Case | undefined => {
      const result = read(row, position++);
      if ('record' in result) {
        log.accept();
        return result.record;
      }
      log.refuse(result.issues);
      return undefined;
    };
  };
  async function* parsedLater(): AsyncGenerator<Case> {
    const again = source();
    const next = started();
    for await (const row of again) {
      const record = next(row);
      if (record !== undefined) yield record;
    }
  }
  if (!(Symbol.iterator in rows)) return Object.freeze({ [Symbol.asyncIterator]: parsedLater, report });

  function* parsed(): Generator<Case> {
    const again = source() as Iterable<unknown>;
    const next = started();
    for (const row of again) {
      const record = next(row);
      if (record !== undefined) yield record;
    }
  }
  return Object.freeze({ [Symbol.iterator]: parsed, [Symbol.asyncIterator]: parsedLater, report });
}

/** The reader of rows of cases under a mapping, which is checked first. */
export function caseReader(mapping: Mapping | undefined, table?: string): RecordReader<Case> {
  if (mapping === undefined) return recordReader(caseSchema, (row) => row, table);
  return recordReader(caseSchemaWith(checkMapping(mapping)), caseMapper(mapping), table);
}
