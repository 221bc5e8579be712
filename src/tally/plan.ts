import type { Where } from '../indicator/where.js';
import { codeBits, type Vocabulary } from './vocabulary.js';

/** Tables stay small enough for the processor's cache. */
const mostCells = 128;

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
  /** How many attributes there are. */
  readonly places: number;
  readonly packs: readonly PackPlan[];
}

/** Values of an attribute fall into one class when every population of the table has all of them or none. */
interface Classes {
  /** The class of each value, by its code. */
  readonly of: readonly number[];
  readonly count: number;
}

interface Table {
  readonly attributes: ReadonlyMap<string, Classes>;
  readonly populations: readonly number[];
  readonly cells: number;
}

/** Makes the plan that counts the populations, each given by its condition. */
export function planOf(wheres: readonly Where[], vocabulary: Vocabulary): Plan {
  const tables = tablesOf(wheres, vocabulary).map((table) => laidOut(table, wheres, vocabulary));
  const packs: (typeof tables)[] = [];
  for (const table of tables) {
    const last = packs.at(-1);
    const bits = last?.reduce((sum, each) => sum + each.bits, table.bits) ?? Number.POSITIVE_INFINITY;
    if (last !== undefined && bits <= mostBits) last.push(table);
    else packs.push([table]);
  }
  return { packs: packs.map((pack) => packed(pack, vocabulary)), places: vocabulary.names.length };
}

/** Puts the populations into as few tables as stay small: those with most attributes first, each where it adds fewest cells. */
function tablesOf(wheres: readonly Where[], vocabulary: Vocabulary): readonly Table[] {
  const widestFirst = [...wheres.keys()].sort(
    (one, other) => Object.keys(wheres[other]!).length - Object.keys(wheres[one]!).length || one - other,
  );
  const none: Table = { attributes: new Map(), populations: [], cells: 1 };
  let tables: Table[] = [];
  for (const index of widestFirst) {
    const candidates = tables.map((table) => grown(table, index, wheres[index]!, vocabulary));
    const growths = candidates.map(({ cells }, place) => cells - tables[place]!.cells);
    const cheapest = growths.reduce(
      (best, growth, place) =>
        candidates[place]!.cells <= mostCells && (best < 0 || growth < growths[best]!) ? place : best,
      -1,
    );
    tables =
      cheapest < 0
        ? [...tables, grown(none, index, wheres[index]!, vocabulary)]
        : tables.map((table, place) => (place === cheapest ? candidates[place]! : table));
  }
  return tables;
}

/** A table with one more population: each class of values that it has a part of falls into two. */
function grown(
  { attributes, populations }: Table,
  index: number,
  where: Where,
  { names, values }: Vocabulary,
): Table {
  const all = new Map(attributes);
  for (const [name, wanted] of Object.entries(where)) {
    const known = values[names.indexOf(name)]!;
    const before = attributes.get(name)?.of;
    const places = new Map<number, number>();
    const of = known.map((value, code) => {
      const split = (before?.[code] ?? 0) * 2 + Number(wanted.includes(value));
      if (!places.has(split)) places.set(split, places.size);
      return places.get(split)!;
    });
    all.set(name, { of, count: places.size });
  }
  const cells = [...all.values()].reduce((product, { count }) => product * count, 1);
  return { attributes: all, populations: [...populations, index], cells };
}

interface LaidOutTable {
  readonly cells: number;
  readonly bits: number;
  /** For each attribute's place, what each of its codes adds to the table's key. */
  readonly addends: ReadonlyMap<number, readonly number[]>;
  readonly cellsOf: ReadonlyMap<number, Int32Array>;
}

function laidOut(table: Table, wheres: readonly Where[], vocabulary: Vocabulary): LaidOutTable {
  let cells = 1;
  const addends = new Map<number, readonly number[]>();
  // Whether the class of each attribute is in the population, by population: a cell is in it when all its classes are.
  const inside = new Map<number, { readonly stride: number; readonly isIn: readonly boolean[] }[]>(
    table.populations.map((index) => [index, []]),
  );
  for (const [name, { of: classes, count }] of table.attributes) {
    const place = vocabulary.names.indexOf(name);
    const stride = cells;
    addends.set(
      place,
      classes.map((each) => each * stride),
    );
    for (const index of table.populations) {
      const where = wheres[index]!;
      if (!Object.hasOwn(where, name)) continue;
      const isIn = Array.from({ length: count }, (_, each) =>
        where[name]!.includes(vocabulary.values[place]![classes.indexOf(each)]!),
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

function packed(tables: readonly LaidOutTable[], { names }: Vocabulary): PackPlan {
  const places = [...new Set(tables.flatMap(({ addends }) => [...addends.keys()]))].sort(
    (one, other) => one - other,
  );
  const sums = new Int32Array(names.length << codeBits);
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
