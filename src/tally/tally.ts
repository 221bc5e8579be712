import { deepFreeze, fault, printed } from '../ground/index.js';
import type { Subject } from '../indicator/attributes/index.js';
import type { Case } from '../model/case.js';
import type { Department } from '../model/department.js';
import type { Matter } from '../model/matter.js';
import type { Dataset } from '../model/parse-dataset.js';
import type { AsyncParsedRecords } from '../model/parse-records.js';
import type { Region } from '../model/region.js';
import type { TableName, TableRecords } from '../model/tables.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { type Period, periodBounds, type WorkingCalendar } from '../time/index.js';
import { version } from '../version.js';
import { CaseCounting } from './case-counting.js';
import { columnsOf, definitionsOf } from './columns.js';
import { asOfText, catalogueShard, contextOf, registryShard } from './context.js';
import { Fingerprint } from './fingerprint.js';
import { type GroupingKeys, groupingSets } from './grouping.js';
import { countMatters } from './matter-counting.js';
import { rowsOf } from './rows.js';
import { subjectReadings } from './subjects/index.js';
import { countTable } from './table-counting.js';
import type { Tally } from './tally-record.js';

/** What is tallied and how. */
export interface TallyOptions {
  /** The rules to count by; several are counted in one pass. */
  readonly rules: RuleSet | readonly RuleSet[];
  readonly period: Period;
  /** What happened later has not happened yet (截至时点): an instant with its offset. The end of the period unless said otherwise. */
  readonly asOf?: string;
  /** Grouping sets: `[['department'], ['department', 'matter']]`. The total is always made. */
  readonly by?: readonly GroupingKeys[];
  /** The codes of the indicators to count; all of the catalogue unless said otherwise. */
  readonly indicators?: readonly string[];
  /** The catalogue of matters (事项目录); that of the data set unless said otherwise. */
  readonly matters?: Iterable<Matter>;
  /** The departments (部门), whose renames and mergers are followed; those of the data set unless said otherwise. */
  readonly departments?: Iterable<Department>;
  /** The regions (行政区划) that departments belong to; those of the data set unless said otherwise. */
  readonly regions?: Iterable<Region>;
  /** The working calendar (工作日历): without it, figures that take deadlines have no value. */
  readonly calendar?: WorkingCalendar;
  /** Refuse a record that comes twice; it costs memory for every id. A {@link Dataset} was checked when it was read. */
  readonly checkDuplicates?: boolean;
}

/** The tables that are counted, beside the catalogue and the registry. */
export type CountedTableName = Exclude<
  TableName,
  'ratings' | 'suspensions' | 'matters' | 'departments' | 'regions'
>;

/** Records of several tables, at hand or arriving one by one. A table that is left out was not given: its figures have no value. */
export type Tables = {
  readonly [N in CountedTableName]?: Iterable<TableRecords[N]> | AsyncIterable<TableRecords[N]> | null;
};

/** Records to be counted: cases that were read, any iterable of cases, a data set, or several tables. */
export type CaseSource = Iterable<Case> | AsyncIterable<Case> | Dataset | Tables;

/**
 * Counts cases, their ratings, the catalogue's matters, and the records of other tables for every indicator (计数). Cases go through in one pass
 * and constant memory; the other tables are held while they are counted.
 *
 * @throws `duplicate-id` where that is checked; `unknown-attribute-value` and `wrong-type` for records that were not read by the library;
 * `rule-change-in-period`, `unknown-grouping`, `unknown-indicator`, `invalid-succession` for departments and regions that run in a
 * circle, `unsafe-integer` for sums that are not exact, `unknown-calendar-year` for a case whose lateness takes a year that the calendar does not
 * know, `invalid-calendar`, `invalid-instant`,
 * `invalid-period`, `duplicate-rules`.
 *
 * @example
 * ```ts
 * import { evaluate, parseCases, quarter, tally, zhongwei } from 'zwfw-indicators';
 * const row = { matterId: 'M-1', departmentId: '教育局', acceptedAt: '2021-04-01T09:30:00+08:00' };
 * const cases = parseCases([
 *   { ...row, id: 'A-1', system: 'unified' },
 *   { ...row, id: 'A-2', system: 'offline' },
 * ]);
 * const counted = await tally(cases, { rules: zhongwei, period: quarter(2021, 2), by: [['department']] });
 * evaluate(counted).get('online-share', { department: '教育局' }).text; // => '50.00%'
 * ```
 */
export async function tally(source: CaseSource, options: TallyOptions): Promise<Tally> {
  const { rules, period, asOf, by = [], indicators, checkDuplicates = false } = options;
  periodBounds(period);
  const tables = tablesOf(source);
  const dataset = 'orphanRatings' in source ? source : null;
  const ruleSets: readonly RuleSet[] = Array.isArray(rules) ? rules : [rules as RuleSet];
  const resolved = ruleSets.map((each) => resolveRules(each, period));
  const context = contextOf({
    period,
    asOf,
    matters: options.matters ?? dataset?.matters,
    departments: options.departments ?? dataset?.departments,
    regions: options.regions ?? dataset?.regions,
    calendar: options.calendar,
  });
  const groupings = groupingSets(by, context.registry);
  const definitions = definitionsOf(indicators);
  const columns = columnsOf(resolved, definitions, groupings.flat());
  const fingerprint = new Fingerprint();
  const seen = checkDuplicates ? { cases: new Set<string>(), ratings: new Set<string>() } : null;
  const [cases, ...again] = columns.derivations.map(
    (_, derivation) =>
      new CaseCounting(
        context,
        columns,
        groupings,
        derivation,
        derivation === 0 ? { fingerprint, seen } : null,
      ),
  ) as [CaseCounting, ...CaseCounting[]];
  if (tables.cases != null)
    await each(tables.cases, (record) => {
      cases.add(record);
      for (const other of again) other.add(record);
    });
  const others = [];
  for (const reading of subjectReadings) {
    const records: unknown[] = [];
    const table = tables[reading.table as CountedTableName];
    if (table == null) continue;
    await each(table as Iterable<unknown> | AsyncIterable<unknown>, (record) => records.push(record));
    others.push(countTable(reading, records, context, columns, groupings, fingerprint, checkDuplicates));
  }
  const subjects: Subject[] = [
    ...(tables.cases == null ? [] : (['case', 'rating'] as const)),
    ...others.map(({ counted }) => counted.subject),
  ];
  const { catalogue } = context;
  const counted = [
    ...(tables.cases == null ? [] : [cases, ...again].flatMap((counting) => counting.counted())),
    ...(catalogue === null ? [] : [countMatters(catalogue, context, columns, groupings)]),
    ...others.map((other) => other.counted),
  ];
  return deepFreeze({
    format: 'zwfw-tally/1',
    library: version,
    rules: resolved,
    // The caller's own period stays as it is: the tally is frozen.
    period: { ...period, name: { ...period.name } },
    asOf: asOfText(context),
    by: groupings,
    indicators: definitions.map(({ code }) => code),
    subjects,
    catalogue: catalogueShard(context),
    registry: registryShard(context),
    calendar: context.calendar?.digest ?? null,
    succeeded: Object.fromEntries(
      [...(context.registry?.succeeded ?? [])].map(([id, successors]) => [id, successors.at(-1)!]),
    ),
    columns: columns.columns,
    rows: rowsOf(columns, groupings, counted, catalogue?.matters.map(({ id }) => id) ?? []),
    shards: [fingerprint.shard()],
    input: {
      refused: refusedOf(source, tables),
      orphanRatings: dataset?.orphanRatings.length ?? 0,
      orphanSuspensions: dataset?.orphanSuspensions.length ?? 0,
      unknownDepartments: unknownDepartmentsOf([
        { subject: 'case', count: cases.unknownDepartments },
        ...others.map((other) => ({ subject: other.counted.subject, count: other.unknownDepartments })),
      ]),
      brokenReferences: context.registry?.broken ?? 0,
      inexactQuantities: others.reduce((sum, each) => sum + each.inexact, 0),
      duplicates: checkDuplicates || dataset !== null ? 'checked' : 'unchecked',
    },
  });
}

function unknownDepartmentsOf(
  counts: readonly { readonly subject: Subject; readonly count: number }[],
): Tally['input']['unknownDepartments'] {
  return Object.fromEntries(counts.flatMap(({ subject, count }) => (count === 0 ? [] : [[subject, count]])));
}

const countedTables: readonly string[] = ['cases', ...subjectReadings.map(({ table }) => table)];

/** The tables of a source. A data set holds an empty list of cases also where no such table was given: it says which ones were. */
function tablesOf(source: CaseSource): Tables {
  if (!isObject(source)) throw noSource(source);
  if (Symbol.iterator in source || Symbol.asyncIterator in source) return { cases: source };
  if ('orphanRatings' in source) {
    const { cases, tables } = source;
    return { ...source, cases: tables.includes('cases') ? cases : null };
  }
  const unknown = Object.keys(source).find((name) => !countedTables.includes(name));
  if (unknown !== undefined || Object.keys(source).length === 0) throw noSource(source);
  return source;
}

async function each<T>(records: Iterable<T> | AsyncIterable<T>, take: (record: T) => unknown): Promise<void> {
  if (!isObject(records)) throw noSource(records);
  if (Symbol.iterator in records) for (const record of records) take(record);
  else if (Symbol.asyncIterator in records) for await (const record of records) take(record);
  else throw noSource(records);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function noSource(source: unknown): Error {
  const names = countedTables.join(', ');
  return fault(
    'wrong-type',
    {
      zh: `应为办件的 iterable、async iterable、数据集,或由表名(${names})到记录的对象,实为 ${printed(source)}。`,
      en: `Expected cases as an iterable or async iterable, a data set, or an object of tables (${names}), found ${printed(source)}.`,
    },
    { found: printed(source) },
  );
}

/** The rows that were refused when the records were read, where that is known. */
function refusedOf(source: CaseSource, tables: Tables): number {
  if ('reports' in source) {
    return Object.values(source.reports).reduce((sum, { refused }) => sum + refused, 0);
  }
  const reported = Object.values(tables).filter((table) => table != null && 'report' in table);
  return reported.reduce((sum, table) => sum + (table as AsyncParsedRecords<unknown>).report().refused, 0);
}
