import type {
  Department,
  GroupingKeys,
  Matter,
  Period,
  Region,
  RuleSet,
  TableName,
  TableRecords,
  WorkingCalendar,
} from '../../src/index.js';

/** The tables whose records are counted. */
export type CountedTable = Exclude<
  TableName,
  'ratings' | 'suspensions' | 'matters' | 'departments' | 'regions'
>;

/** The records of each table; `null` where no such table is given. */
export type Records = { readonly [N in CountedTable]: readonly TableRecords[N][] | null };

/** The tables, in the order in which this folder goes through them. */
export const countedTables = [
  'cases',
  'tickets',
  'serviceEvents',
  'certificates',
  'businessSystems',
  'supervisionRecords',
  'reportedQuantities',
] as const satisfies readonly CountedTable[];

/** Departments and the regions that they belong to. */
export interface Places {
  readonly departments: readonly Department[];
  readonly regions: readonly Region[];
}

/** Records, the catalogue, the registry, the working calendar, the period and the instant as of which they are looked at. */
export interface World {
  readonly tables: Records;
  readonly matters: readonly Matter[] | null;
  readonly places: Places | null;
  readonly calendar: WorkingCalendar | null;
  readonly period: Period;
  readonly asOf: string;
}

/** A world, the rules that count it, the groups, and which indicators (all where it is `null`). */
export interface Scenario extends World {
  readonly rules: readonly RuleSet[];
  readonly by: readonly GroupingKeys[];
  readonly indicators: readonly string[] | null;
}

/** A world with no table but those given. */
export function tablesWith(given: Partial<Records>): Records {
  return { ...(Object.fromEntries(countedTables.map((name) => [name, null])) as Records), ...given };
}
