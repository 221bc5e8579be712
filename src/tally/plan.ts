import type { Where } from '../indicator/where.js';
import { attributeNames, attributeValues, codeBits } from './record-coder.js';

/** Tables stay small enough for the processor's cache. */
const mostCells = 1024;

/** Keys of several tables travel in one number, as long as they fit in the bits of a small integer. */
const mostBits = 30;

/**
 * One table of counters: a cell for each combination of values of some attributes, where values that no population of the table tells apart are one.
 * A record belongs to exactly one cell; a population is the sum of some cells.
 */
export interface TablePlan {
  readonly cells: number;
  /** Where the table's key stands in the sum. */
  readonly shift: number;
  readonly mask: number;
  /** The cells that make up each population of the table, by the population's index. */
  readonly cellsOf: ReadonlyMap<number, Int32Array>;
}

/** Tables whose keys are found by one sum over a record's codes. */
export interface PackPlan {
  /** The places of the attributes that are read. */
  readonly attributes: Int32Array;
  /** What a code of an attribute adds to the sum, at `(place << codeBits) + code`. */
  readonly addends: Int32Array;
  readonly tables: readonly TablePlan[];
}

/** How a set of populations is counted: made once per set, then one sum and a few increments per record. */
export interface Plan {
  readonly packs: readonly PackPlan[];
}

interface Table {
  readonly attributes: readonly string[];
  readonly populations: readonly number[];
}

/** Makes the plan that counts the populations, each given by its condition. */
export function planOf(wheres: readonly Where[]): Plan {
  const tables = tablesOf(wheres).map((table) => laidOut(table, wheres));
  const packs: (typeof tables)[] = [];
  for (const table of tables) {
    const last = packs.at(-1);
    const bits = last?.reduce((sum, each) => sum + each.bits, table.bits) ?? Number.POSITIVE_INFINITY;
    if (last !== undefined && bits <= mostBits) last.push(table);
    else packs.push([table]);
  }
  return { packs: packs.map(packed) };
}

/** Puts the populations into as few tables as stay small: those with most attributes first, each where it adds fewest cells. */
function tablesOf(wheres: readonly Where[]): readonly Table[] {
  const widestFirst = wheres
    .map((where, index) => ({ index, names: Object.keys(where) }))
    .sort((first, second) => second.names.length - first.names.length || first.index - second.index);
  let tables: Table[] = [];
  for (const { index, names } of widestFirst) {
    const candidates = tables.map((table) => ({
      attributes: [...new Set([...table.attributes, ...names])],
      populations: [...table.populations, index],
    }));
    const costs = candidates.map((candidate) => cellsIn(candidate, wheres));
    const growths = costs.map((cells, place) => cells - cellsIn(tables[place]!, wheres));
    const cheapest = growths.reduce(
      (best, growth, place) =>
        costs[place]! <= mostCells && (best < 0 || growth < growths[best]!) ? place : best,
      -1,
    );
    const grown = cheapest < 0 ? undefined : candidates[cheapest]!;
    tables =
      grown === undefined
        ? [...tables, { attributes: names, populations: [index] }]
        : tables.map((table, place) => (place === cheapest ? grown : table));
  }
  return tables;
}

function cellsIn(table: Table, wheres: readonly Where[]): number {
  return table.attributes.reduce((cells, name) => cells * classesOf(name, table, wheres).count, 1);
}

/** Values of an attribute fall into one class when every population of the table has all of them or none. */
function classesOf(name: string, { populations }: Table, wheres: readonly Where[]) {
  const sets = populations.flatMap((index) =>
    Object.hasOwn(wheres[index]!, name) ? [wheres[index]![name]!] : [],
  );
  const signatures = new Map<string, number>();
  const classes = attributeValues[attributeNames.indexOf(name as never)]!.map((value) => {
    const signature = sets.map((set) => (set.includes(value) ? '1' : '0')).join('');
    if (!signatures.has(signature)) signatures.set(signature, signatures.size);
    return signatures.get(signature)!;
  });
  return { classes, count: signatures.size };
}

interface LaidOutTable {
  readonly cells: number;
  readonly bits: number;
  /** For each attribute's place, what each of its codes adds to the table's key. */
  readonly addends: ReadonlyMap<number, readonly number[]>;
  readonly cellsOf: ReadonlyMap<number, Int32Array>;
}

function laidOut(table: Table, wheres: readonly Where[]): LaidOutTable {
  let cells = 1;
  const addends = new Map<number, readonly number[]>();
  // Whether the class of each attribute is in the population, by population: a cell is in it when all its classes are.
  const inside = new Map<number, { readonly stride: number; readonly isIn: readonly boolean[] }[]>(
    table.populations.map((index) => [index, []]),
  );
  for (const name of table.attributes) {
    const place = attributeNames.indexOf(name as never);
    const { classes, count } = classesOf(name, table, wheres);
    const stride = cells;
    addends.set(
      place,
      classes.map((each) => each * stride),
    );
    for (const index of table.populations) {
      const where = wheres[index]!;
      if (!Object.hasOwn(where, name)) continue;
      const isIn = Array.from({ length: count }, (_, each) =>
        where[name]!.includes(attributeValues[place]![classes.indexOf(each)]!),
      );
      inside.get(index)!.push({ stride, isIn });
    }
    cells *= count;
  }
  const cellsOf = new Map(
    table.populations.map((index) => {
      const conditions = inside.get(index)!;
      const keys = Array.from({ length: cells }, (_, key) => key).filter((key) =>
        conditions.every(({ stride, isIn }) => isIn[Math.floor(key / stride) % isIn.length]),
      );
      return [index, Int32Array.from(keys)] as const;
    }),
  );
  return { cells, bits: Math.max(1, Math.ceil(Math.log2(cells))), addends, cellsOf };
}

function packed(tables: readonly LaidOutTable[]): PackPlan {
  const places = [...new Set(tables.flatMap(({ addends }) => [...addends.keys()]))].sort(
    (one, other) => one - other,
  );
  const sums = new Int32Array(attributeNames.length << codeBits);
  let shift = 0;
  const plans = tables.map(({ cells, bits, addends, cellsOf }): TablePlan => {
    for (const [place, ofCodes] of addends) {
      for (const [code, addend] of ofCodes.entries()) sums[(place << codeBits) + code]! += addend << shift;
    }
    const plan = { cells, shift, mask: 2 ** bits - 1, cellsOf };
    shift += bits;
    return plan;
  });
  return { attributes: Int32Array.from(places), addends: sums, tables: plans };
}
