import {
  type Department,
  type DepartmentInput,
  defineRuleSet,
  departmentSchema,
  digest,
  evaluate,
  type Figure,
  type GroupingKeys,
  type MatterInput,
  matterSchema,
  parseCases,
  parseRecords,
  quarter,
  type Region,
  type RegionInput,
  type RuleSetInput,
  regionSchema,
  type Scope,
  type Tables,
  type Tally,
  tally,
  type WorkingCalendar,
} from '../../src/index.js';
import { type CountedTable, countedTables } from './world.js';

/** A figure of a tally, and where it stands. */
export interface Placed {
  readonly rules: string;
  readonly scope: Scope;
  readonly figure: Figure;
}

/** Every figure of a tally: under each rule set, in each group, of each indicator. */
export function everyFigure(counted: Tally): Placed[] {
  const figures = evaluate(counted);
  return counted.rules.flatMap(({ id }) =>
    counted.rows.flatMap(({ scope }) =>
      figures.all(scope, { rules: id }).map((figure) => ({ rules: id, scope, figure })),
    ),
  );
}

/** The bytes of every figure of a tally, as they would be saved. */
export function bytesOfAll(counted: Tally): string {
  return JSON.stringify(everyFigure(counted));
}

/** What a process is told to count, as a file would hold it. */
export interface Written {
  readonly tables: Readonly<Record<CountedTable, readonly object[] | null>>;
  readonly matters: readonly MatterInput[];
  readonly departments: readonly DepartmentInput[] | null;
  readonly regions: readonly RegionInput[];
  readonly calendar: WorkingCalendar | null;
  readonly rules: readonly RuleSetInput[];
  readonly asOf: string;
  readonly by: readonly GroupingKeys[];
  readonly indicators: readonly string[] | null;
}

/** Reads, counts and digests what was written: the whole way through the library. */
export async function digestOfWritten(written: Written): Promise<string> {
  const { tables, matters, departments, regions, calendar, rules, asOf, by, indicators } = written;
  const read = Object.fromEntries(
    countedTables.map((table) => {
      const rows = tables[table];
      if (rows === null) return [table, null];
      return [table, table === 'cases' ? parseCases(rows) : parseRecords(table, rows)];
    }),
  ) as Tables;
  const counted = await tally(read, {
    rules: rules.map(defineRuleSet),
    period: quarter(2021, 2),
    asOf,
    by,
    matters: matters.map((matter) => matterSchema.parse(matter)),
    ...(indicators === null ? {} : { indicators }),
    ...(calendar === null ? {} : { calendar }),
    ...(departments === null
      ? {}
      : {
          departments: departments.map((one): Department => departmentSchema.parse(one)),
          regions: regions.map((one): Region => regionSchema.parse(one)),
        }),
  });
  return digest({ tally: counted, figures: everyFigure(counted) });
}
