import type { Case } from './case.js';
import {
  type AsyncParsedRecords,
  type ParsedRecords,
  type ParseOptions,
  parseRecords,
} from './parse-records.js';
import type { Rows } from './rows.js';

/** Valid cases from an async source, read as they are asked for. */
export type AsyncParsedCases = AsyncParsedRecords<Case>;

/** Valid cases from rows at hand, read as they are asked for. */
export type ParsedCases = ParsedRecords<Case>;

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
export function parseCases(rows: Rows, options: ParseOptions = {}): ParsedCases | AsyncParsedCases {
  return parseRecords('cases', rows, options);
}
