import { fault, type Issue, printed } from '../ground/index.js';
import type { BusinessSystem } from './business-system.js';
import type { Case } from './case.js';
import type { Certificate } from './certificate.js';
import type { Department } from './department.js';
import type { Matter } from './matter.js';
import { type ParseOptions, tableReader, unknownTable } from './parse-records.js';
import type { Rating, SeparateRating } from './rating.js';
import { ReadingLog, type ReadingReport } from './reading-report.js';
import { recordIssue } from './record-issues.js';
import type { RecordReader } from './record-reader.js';
import type { Region } from './region.js';
import { brokenReferences } from './registry-references.js';
import type { ReportedQuantity } from './reported-quantity.js';
import { checkRows, type Rows } from './rows.js';
import type { ServiceEvent } from './service-event.js';
import type { SupervisionRecord } from './supervision-record.js';
import { type TableName, type TableRecords, tableNames } from './tables.js';
import type { Ticket } from './ticket.js';

/** The separate tables of a data set, each as rows. A table that is left out is not empty but unknown: its figures have no value. */
export type DatasetTables = { readonly [N in TableName]?: Rows | undefined };

/** A data set that is held and indexed (数据集): ids are unique in each table, and the ratings hang on their cases. */
export interface Dataset {
  readonly cases: readonly Case[];
  /** The catalogue of matters (事项目录). Here and below `null` when no such table was given. */
  readonly matters: readonly Matter[] | null;
  readonly departments: readonly Department[] | null;
  readonly regions: readonly Region[] | null;
  readonly tickets: readonly Ticket[] | null;
  readonly serviceEvents: readonly ServiceEvent[] | null;
  readonly certificates: readonly Certificate[] | null;
  readonly businessSystems: readonly BusinessSystem[] | null;
  readonly supervisionRecords: readonly SupervisionRecord[] | null;
  readonly reportedQuantities: readonly ReportedQuantity[] | null;
  /** Valid ratings whose case is not in the data set: kept, and flagged on the figures. */
  readonly orphanRatings: readonly SeparateRating[];
  /** The tables that were given. */
  readonly tables: readonly TableName[];
  readonly reports: Readonly<Record<TableName, ReadingReport>>;
}

/**
 * Reads a data set of separate tables and hangs each rating on its case. Later records with an id that was seen before are refused as
 * `duplicate-id`: the id of a case, also that of any of its ratings. A rating without its case is reported as `orphan-rating` and kept apart; a
 * department or region that names another one which is not there is reported as `unknown-reference`, and read all the same.
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
 * dataset.tickets; // => null
 * ```
 */
export async function parseDataset(
  tables: DatasetTables,
  { mapping = {}, onIssue }: ParseOptions = {},
): Promise<Dataset> {
  checkTables(tables);
  const seenRatings = new Set<string>();
  const read = <N extends TableName>(name: N, idsOf: IdsOf<TableRecords[N]> = ownId(new Set())) =>
    readTable(name, tables[name], tableReader(name, mapping, true), idsOf, onIssue);

  const matters = await read('matters');
  const departments = await read('departments');
  const regions = await read('regions');
  const tickets = await read('tickets');
  const serviceEvents = await read('serviceEvents');
  const certificates = await read('certificates');
  const businessSystems = await read('businessSystems');
  const supervisionRecords = await read('supervisionRecords');
  const reportedQuantities = await read('reportedQuantities');
  const cases = await read('cases', caseIds(new Set(), seenRatings));
  const ratings = await read('ratings', ownId(seenRatings));

  for (const table of [departments, regions] as const) {
    for (const { position, issue } of brokenReferences(table.name, departments.records, regions.records)) {
      table.log.note(issue(table.positions[position]!));
    }
  }
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
  const given = <T>({ name, records }: Table<T>) =>
    tables[name] === undefined ? null : Object.freeze(records);
  const all = {
    cases,
    ratings,
    matters,
    departments,
    regions,
    tickets,
    serviceEvents,
    certificates,
    businessSystems,
    supervisionRecords,
    reportedQuantities,
  };
  return Object.freeze({
    cases: Object.freeze(cases.records.map((one) => withRatings(one, ratingsOf.get(one.id)!))),
    matters: given(matters),
    departments: given(departments),
    regions: given(regions),
    tickets: given(tickets),
    serviceEvents: given(serviceEvents),
    certificates: given(certificates),
    businessSystems: given(businessSystems),
    supervisionRecords: given(supervisionRecords),
    reportedQuantities: given(reportedQuantities),
    orphanRatings: Object.freeze(orphanRatings),
    tables: Object.freeze(tableNames.filter((name) => tables[name] !== undefined)),
    reports: Object.freeze(
      Object.fromEntries(tableNames.map((name) => [name, all[name].log.report()])),
    ) as Dataset['reports'],
  });
}

interface Table<T> {
  readonly name: TableName;
  readonly records: T[];
  /** Where each record stood among the rows. */
  readonly positions: number[];
  readonly log: ReadingLog;
}

/** The ids that a record brings, with the way to each and where such ids were seen. */
type IdsOf<T> = (record: T) => readonly {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly seen: Set<string>;
}[];

function ownId<T extends { readonly id: string | null }>(seen: Set<string>): IdsOf<T> {
  return ({ id }) => (id === null ? [] : [{ id, path: ['id'], seen }]);
}

function caseIds(seen: Set<string>, seenRatings: Set<string>): IdsOf<Case> {
  return ({ id, ratings }) => [
    { id, path: ['id'], seen },
    ...ratings.flatMap((rating, index) =>
      rating.id === null ? [] : [{ id: rating.id, path: ['ratings', index, 'id'], seen: seenRatings }],
    ),
  ];
}

async function readTable<T extends { readonly id: string | null }>(
  name: TableName,
  rows: Rows | undefined,
  read: RecordReader<T>,
  idsOf: IdsOf<T>,
  onIssue: ParseOptions['onIssue'],
): Promise<Table<T>> {
  const table: Table<T> = { name, records: [], positions: [], log: new ReadingLog(onIssue) };
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

/** A table by another name would be left out, and its figures be unknown, without a word. */
function checkTables(tables: unknown): asserts tables is DatasetTables {
  if (typeof tables !== 'object' || tables === null || Symbol.iterator in tables) {
    throw noTables(tables);
  }
  for (const name of Object.keys(tables)) {
    if (!tableNames.some((known) => known === name)) throw unknownTable(name);
    const rows = (tables as Readonly<Record<string, unknown>>)[name];
    if (rows !== undefined) checkRows(rows, [name]);
  }
}

function noTables(found: unknown): Error {
  const names = tableNames.join(', ');
  return fault(
    'wrong-type',
    {
      zh: `应为由表名(${names})到多行记录的对象,实为 ${printed(found)}。`,
      en: `Expected an object of tables (${names}), each with its rows, found ${printed(found)}.`,
    },
    { path: [], found: printed(found) },
  );
}

function withRatings(one: Case, ratings: readonly Rating[]): Case {
  return ratings.length === 0
    ? one
    : Object.freeze({ ...one, ratings: Object.freeze([...one.ratings, ...ratings]) });
}

const uniqueId = {
  zh: '表内唯一的编号(前面已有同一编号的记录;请更正编号或去除重复)',
  en: 'an id that is unique in its table (an earlier record has it; correct the id or remove the duplicate)',
};

function orphanIssue({ caseId, id }: SeparateRating, position: number): Issue {
  const place = { table: 'ratings', position, ...(id === null ? {} : { record: id }) };
  return recordIssue('orphan-rating', place, ['caseId'], caseId, {
    zh: '数据集中已有办件的编号(此评价保留在 orphanRatings 中,并在数据上标明)',
    en: 'the id of a case in the data set (the rating is kept in orphanRatings and flagged on the figures)',
  });
}
