import type { FaultCode, Text } from '../ground/index.js';
import type { ReadTable } from './read-table.js';
import { recordIssue } from './record-issues.js';

/** A record in a table of its own, which names its case. */
interface Separate {
  readonly id: string | null;
  readonly caseId: string;
}

/** What became of the records of such a table. */
export interface HungRecords<T extends Separate> {
  /** By the id of the case, for cases that have any, the records as they are nested: they no longer name it. */
  readonly ofCase: ReadonlyMap<string, readonly Omit<T, 'caseId'>[]>;
  /** Those whose case is not there. */
  readonly orphans: readonly T[];
}

/** Hangs the records of a table on the cases that they name; one without its case is kept apart, and its issue noted. */
export function hungRecords<T extends Separate>(
  { name, records, positions, log }: ReadTable<T>,
  caseIds: ReadonlySet<string>,
  code: FaultCode,
  expected: Text,
): HungRecords<T> {
  const ofCase = new Map<string, Omit<T, 'caseId'>[]>();
  const orphans: T[] = [];
  for (const [index, separate] of records.entries()) {
    const { caseId, ...nested } = separate;
    if (caseIds.has(caseId)) {
      const siblings = ofCase.get(caseId);
      if (siblings === undefined) ofCase.set(caseId, [Object.freeze(nested)]);
      else siblings.push(Object.freeze(nested));
      continue;
    }
    orphans.push(separate);
    const { id } = separate;
    const place = { table: name, position: positions[index]!, ...(id === null ? {} : { record: id }) };
    log.note(recordIssue(code, place, ['caseId'], caseId, expected));
  }
  return { ofCase, orphans: Object.freeze(orphans) };
}
