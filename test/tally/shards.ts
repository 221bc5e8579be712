import fc from 'fast-check';
import type { Case, TableRecords } from '../../src/index.js';
import { placesOf } from './oracle-places.js';
import { type CountedTable, countedTables, type Records, type Scenario } from './world.js';

/** A scenario, and the tables of its shards. */
export interface Split {
  readonly scenario: Scenario;
  readonly shards: readonly Records[];
}

const shardCount = 3;

/**
 * Splits the records of a scenario: each case by itself, the records of every other table by the department under which they are counted. A table
 * may be in some of the shards only.
 */
export function split(scenarios: fc.Arbitrary<Scenario>): fc.Arbitrary<Split> {
  const holders = fc.subarray([0, 1, 2], { minLength: 1 });
  return scenarios.chain((scenario) =>
    fc
      .record({
        cases: fc.array(fc.nat(11), { minLength: 30, maxLength: 30 }),
        departments: fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
        holders: fc.tuple(...countedTables.map(() => holders)),
        order: fc.shuffledSubarray([0, 1, 2], { minLength: shardCount }),
      })
      .map((given): Split => {
        const departments = [...departmentsOf(scenario)];
        const shardOf = (table: CountedTable, record: TableRecords[CountedTable], index: number) => {
          const holding = given.holders[countedTables.indexOf(table)]!;
          const choice =
            table === 'cases'
              ? given.cases[index % given.cases.length]!
              : given.departments[
                  departments.indexOf(standing(scenario, record)) % given.departments.length
                ]!;
          return holding[choice % holding.length]!;
        };
        const shards = given.order.map((shard) =>
          recordsOf(scenario.tables, (table, records) =>
            given.holders[countedTables.indexOf(table)]!.includes(shard)
              ? records.filter((record, index) => shardOf(table, record, index) === shard)
              : null,
          ),
        );
        return { scenario, shards };
      }),
  );
}

function standing(scenario: Scenario, { departmentId }: { readonly departmentId: string }): string {
  return placesOf(scenario, departmentId).keys.department!;
}

function departmentsOf(scenario: Scenario): ReadonlySet<string> {
  const records = countedTables.flatMap(
    (table): readonly { readonly departmentId: string }[] => scenario.tables[table] ?? [],
  );
  return new Set(records.map((record) => standing(scenario, record)));
}

type AnyRecord = TableRecords[CountedTable];

/** The tables with something made of the records of each that is given. */
export function recordsOf(
  tables: Records,
  make: (table: CountedTable, records: readonly AnyRecord[]) => readonly AnyRecord[] | null,
): Records {
  return Object.fromEntries(
    countedTables.map((table) => {
      const records: readonly AnyRecord[] | null = tables[table];
      return [table, records === null ? null : make(table, records)];
    }),
  ) as unknown as Records;
}

/** The same tables with other cases. */
export function withCases(scenario: Scenario, make: (one: Case, index: number) => Case): Scenario {
  const cases = scenario.tables.cases?.map(make) ?? null;
  return { ...scenario, tables: { ...scenario.tables, cases } };
}
