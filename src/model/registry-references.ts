import type { Issue } from '../ground/index.js';
import type { Department } from './department.js';
import { recordIssue } from './record-issues.js';
import type { Region } from './region.js';
import type { TableName } from './tables.js';

/** A reference of a department or a region to one that is not in its table. */
export interface BrokenReference {
  /** The place of the record among those that were read. */
  readonly position: number;
  /** The issue, given the place of its row. */
  readonly issue: (row: number) => Issue;
}

/** The departments, or regions, that name a region or a successor which is not there. */
export function brokenReferences(
  table: TableName,
  departments: readonly Department[],
  regions: readonly Region[],
): readonly BrokenReference[] {
  const departmentIds = new Set(departments.map(({ id }) => id));
  const regionIds = new Set(regions.map(({ id }) => id));
  const records =
    table === 'departments'
      ? departments.map(({ id, regionId, successorId }) => ({
          id,
          references: [
            { field: 'regionId', to: regionId, known: regionIds },
            { field: 'successorId', to: successorId, known: departmentIds },
          ],
        }))
      : regions.map(({ id, parentId, successorId }) => ({
          id,
          references: [
            { field: 'parentId', to: parentId, known: regionIds },
            { field: 'successorId', to: successorId, known: regionIds },
          ],
        }));
  return records.flatMap(({ id, references }, position) =>
    references.flatMap(({ field, to, known }) => {
      if (to === null || known.has(to)) return [];
      const issue = (row: number) =>
        recordIssue('unknown-reference', { table, position: row, record: id }, [field], to, {
          zh: '已有的编号(所指的行政区划或承继单位不在表中)',
          en: 'an id that is there (the region or the successor that it names is in no table)',
        });
      return [{ position, issue }];
    }),
  );
}
