import { fault, printed, type Text } from '../ground/index.js';
import type { BusinessSystem } from './business-system.js';
import type { Case } from './case.js';
import type { Certificate } from './certificate.js';
import type { Department } from './department.js';
import { hungRecords } from './hung-records.js';
import type { Matter } from './matter.js';
import { type ParseOptions, tableReader, unknownTable } from './parse-records.js';
import type { Rating, SeparateRating } from './rating.js';
import { caseIds, type IdsOf, ownId, type ReadTable, readTable } from './read-table.js';
import type { ReadingReport } from './reading-report.js';
import type { Region } from './region.js';
import { brokenReferences } from './registry-references.js';
import type { ReportedQuantity } from './reported-quantity.js';
import { checkRows, type Rows } from './rows.js';
import type { ServiceEvent } from './service-event.js';
import type { SupervisionRecord } from './supervision-record.js';
import type { SeparateSuspension, Suspension } from './suspension.js';
import { type TableName, type TableRecords, tableNames } from './tables.js';
import type { Ticket } from './ticket.js';

/** The separate tables of a data set, each as rows. A table that is left out is not empty but unknown: its figures have no value. */
export type DatasetTables = { readonly [N in TableName]?: Rows | undefined };

/** A data set that is held and indexed (数据集): ids are unique in each table, and ratings and suspensions hang on their cases. */
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
  /** Valid suspensions whose case is not in the data set. */
  readonly orphanSuspensions: readonly SeparateSuspension[];
  /** The tables that were given. */
  readonly tables: readonly TableName[];
  readonly reports: Readonly<Record<TableName, ReadingReport>>;
}

/**
 * Reads a data set of separate tables and hangs each rating and each suspension on its case. Later records with an id that was seen before are
 * refused as `duplicate-id`: the id of a case, also that of any of its ratings or suspensions. A rating without its case is reported as
 * `orphan-rating` and kept apart, a suspension as `orphan-suspension`; a department or region that names another one which is not there is
 * reported as `unknown-reference`, and read all the same.
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
  const seenNested = { ratings: new Set<string>(), suspensions: new Set<string>() };
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
  const cases = await read('cases', caseIds(new Set(), seenNested));
  const ratings = await read('ratings', ownId(seenNested.ratings));
  const suspensions = await read('suspensions', ownId(seenNested.suspensions));

  for (const table of [departments, regions] as const) {
    for (const { position, issue } of brokenReferences(table.name, departments.records, regions.records)) {
      table.log.note(issue(table.positions[position]!));
    }
  }
  const ids = new Set(cases.records.map(({ id }) => id));
  const hungRatings = hungRecords(ratings, ids, 'orphan-rating', caseOfRating);
  const hungSuspensions = hungRecords(suspensions, ids, 'orphan-suspension', caseOfSuspension);
  const given = <T>({ name, records }: ReadTable<T>) =>
    tables[name] === undefined ? null : Object.freeze(records);
  const all = {
    cases,
    ratings,
    suspensions,
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
    cases: Object.freeze(
      cases.records.map((one) =>
        withHung(one, hungRatings.ofCase.get(one.id), hungSuspensions.ofCase.get(one.id)),
      ),
    ),
    matters: given(matters),
    departments: given(departments),
    regions: given(regions),
    tickets: given(tickets),
    serviceEvents: given(serviceEvents),
    certificates: given(certificates),
    businessSystems: given(businessSystems),
    supervisionRecords: given(supervisionRecords),
    reportedQuantities: given(reportedQuantities),
    orphanRatings: hungRatings.orphans,
    orphanSuspensions: hungSuspensions.orphans,
    tables: Object.freeze(tableNames.filter((name) => tables[name] !== undefined)),
    reports: Object.freeze(
      Object.fromEntries(tableNames.map((name) => [name, all[name].log.report()])),
    ) as Dataset['reports'],
  });
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

/** A case with what hangs on it from other tables, after what is nested in it. */
function withHung(one: Case, ratings: readonly Rating[] = [], suspensions: readonly Suspension[] = []): Case {
  return ratings.length === 0 && suspensions.length === 0
    ? one
    : Object.freeze({
        ...one,
        ratings: Object.freeze([...one.ratings, ...ratings]),
        suspensions: Object.freeze([...one.suspensions, ...suspensions]),
      });
}

const caseOfRating: Text = {
  zh: '数据集中已有办件的编号(此评价保留在 orphanRatings 中,并在数据上标明)',
  en: 'the id of a case in the data set (the rating is kept in orphanRatings and flagged on the figures)',
};
const caseOfSuspension: Text = {
  zh: '数据集中已有办件的编号(此暂停计时保留在 orphanSuspensions 中)',
  en: 'the id of a case in the data set (the suspension is kept in orphanSuspensions)',
};
