import { fault, type Issue, printed } from '../ground/index.js';
import type { Case } from './case.js';
import { checkMapping } from './check-mapping.js';
import { type Department, departmentSchema } from './department.js';
import { recordMapper } from './mapped-rows.js';
import { type Matter, matterSchemaWith } from './matter.js';
import { caseReader, type ParseOptions } from './parse-cases.js';
import { type Rating, type SeparateRating, separateRatingSchema } from './rating.js';
import { ReadingLog, type ReadingReport } from './reading-report.js';
import { recordIssue } from './record-issues.js';
import { type RecordReader, recordReader } from './record-reader.js';
import { checkRows, type Rows } from './rows.js';

/** The separate tables of a data set; a table that is left out is empty. */
export interface DatasetTables {
  readonly cases: Rows;
  /** Ratings that name their case by `caseId`; a case may also carry ratings of its own. */
  readonly ratings?: Rows;
  readonly matters?: Rows;
  readonly departments?: Rows;
}

/** A data set that is held and indexed (数据集): ids are unique in each table, and the ratings hang on their cases. */
export interface Dataset {
  readonly cases: readonly Case[];
  /** The catalogue of matters (事项目录); `null` when no such table was given. */
  readonly matters: readonly Matter[] | null;
  readonly departments: readonly Department[];
  /** Valid ratings whose case is not in the data set: kept, and flagged on the figures. */
  readonly orphanRatings: readonly SeparateRating[];
  readonly reports: Readonly<Record<'cases' | 'ratings' | 'matters' | 'departments', ReadingReport>>;
}

/**
 * Reads a data set of separate tables and hangs each rating on its case. Later records with an id that was seen before are refused as
 * `duplicate-id`, and so is a separate rating with the id of a nested one; a rating without its case is reported as `orphan-rating` and kept apart.
 *
 * @throws `invalid-mapping`; `wrong-type` and `unknown-field` for tables that have no rows or are none of a data set.
 *
 * @example
 * ```ts
 * import { parseDataset } from 'zwfw-indicators';
 * const accepted = { matterId: 'M-1', departmentId: 'D-1', system: 'unified', acceptedAt: '2021-04-01T09:30:00+08:00' };
 * const rating = { level: 'satisfied', ratedAt: '2021-04-02T10:00:00+08:00', isDefault: false };
 * const dataset = await parseDataset({
 *   cases: [{ id: 'A-1', ...accepted }, { id: 'A-1', ...accepted }],
 *   ratings: [{ caseId: 'A-1', ...rating }, { caseId: 'A-9', ...rating }],
 * });
 * dataset.cases[0]?.ratings.length; // => 1
 * dataset.reports.cases.issueCounts; // => { 'duplicate-id': 1 }
 * dataset.orphanRatings.length; // => 1
 * ```
 */
export async function parseDataset(
  tables: DatasetTables,
  { mapping = {}, onIssue }: ParseOptions = {},
): Promise<Dataset> {
  checkTables(tables);
  const schemes = checkMapping(mapping);
  const matters = await readTable(
    'matters',
    tables.matters,
    recordReader(matterSchemaWith(schemes), recordMapper(mapping.matter), 'matters'),
    onIssue,
  );
  const departments = await readTable(
    'departments',
    tables.departments,
    recordReader(departmentSchema, recordMapper(mapping.department), 'departments'),
    onIssue,
  );
  const cases = await readTable('cases', tables.cases, caseReader(mapping, 'cases'), onIssue);
  const ratings = await readTable(
    'ratings',
    tables.ratings,
    recordReader(separateRatingSchema(schemes), recordMapper(mapping.rating), 'ratings'),
    onIssue,
    cases.records.flatMap(({ ratings }) => ratings.flatMap(({ id }) => id ?? [])),
  );

  const ratingsOf = new Map<string, Rating[]>(cases.records.map(({ id }) => [id, []]));
  const orphanRatings: SeparateRating[] = [];
  for (const [index, separate] of ratings.records.entries()) {
    const { caseId, ...rating } = separate;
    const siblings = ratingsOf.get(caseId);
    if (siblings !== undefined) siblings.push(Object.freeze(rating));
    else {
      orphanRatings.push(separate);
      ratings.log.note(orphanIssue(separate, ratings.positions[index]!));
    }
  }
  return Object.freeze({
    cases: Object.freeze(cases.records.map((one) => withRatings(one, ratingsOf.get(one.id)!))),
    matters: tables.matters === undefined ? null : Object.freeze(matters.records),
    departments: Object.freeze(departments.records),
    orphanRatings: Object.freeze(orphanRatings),
    reports: Object.freeze({
      cases: cases.log.report(),
      ratings: ratings.log.report(),
      matters: matters.log.report(),
      departments: departments.log.report(),
    }),
  });
}

interface Table<T> {
  readonly records: T[];
  /** Where each record stood among the rows. */
  readonly positions: number[];
  readonly log: ReadingLog;
}

async function readTable<T extends { readonly id: string | null }>(
  name: string,
  rows: Rows | undefined,
  read: RecordReader<T>,
  onIssue: ParseOptions['onIssue'],
  known: Iterable<string> = [],
): Promise<Table<T>> {
  const table: Table<T> = { records: [], positions: [], log: new ReadingLog(onIssue) };
  const seen = new Set(known);
  let position = -1;
  for await (const row of rows ?? []) {
    const result = read(row, ++position);
    if ('issues' in result) table.log.refuse(result.issues);
    else if (result.record.id !== null && seen.has(result.record.id)) {
      table.log.refuse([duplicateIssue(name, result.record.id, position)]);
    } else {
      if (result.record.id !== null) seen.add(result.record.id);
      table.records.push(result.record);
      table.positions.push(position);
      table.log.accept();
    }
  }
  return table;
}

const tableNames = ['cases', 'ratings', 'matters', 'departments'] as const;

/** A table by another name would be left out, and its figures be zero, without a word. */
function checkTables(tables: DatasetTables): void {
  const unknown = Object.keys(tables).find((name) => !tableNames.some((known) => known === name));
  if (unknown !== undefined) {
    throw fault(
      'unknown-field',
      {
        zh: `没有表 ${printed(unknown)};应为 ${tableNames.join('、')} 之一。`,
        en: `There is no table ${printed(unknown)}; expected one of ${tableNames.join(', ')}.`,
      },
      { path: [unknown], found: printed(unknown) },
    );
  }
  for (const name of tableNames)
    if (name === 'cases' || tables[name] !== undefined) checkRows(tables[name], [name]);
}

function withRatings(one: Case, ratings: readonly Rating[]): Case {
  return ratings.length === 0
    ? one
    : Object.freeze({ ...one, ratings: Object.freeze([...one.ratings, ...ratings]) });
}

function duplicateIssue(table: string, id: string, position: number): Issue {
  return recordIssue('duplicate-id', { table, position, record: id }, ['id'], id, {
    zh: '表内唯一的编号(前面已有同一编号的记录;请更正编号或去除重复)',
    en: 'an id that is unique in its table (an earlier record has it; correct the id or remove the duplicate)',
  });
}

function orphanIssue({ caseId, id }: SeparateRating, position: number): Issue {
  const place = { table: 'ratings', position, ...(id === null ? {} : { record: id }) };
  return recordIssue('orphan-rating', place, ['caseId'], caseId, {
    zh: '数据集中已有办件的编号(此评价保留在 orphanRatings 中,并在数据上标明)',
    en: 'the id of a case in the data set (the rating is kept in orphanRatings and flagged on the figures)',
  });
}
