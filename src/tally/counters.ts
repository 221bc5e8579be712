import { fault } from '../ground/index.js';
import type { Histogram } from '../indicator/measured-values.js';
import { type Accumulator, accumulatorOf } from './accumulators.js';
import { exactSum } from './exact-sum.js';
import type { MeasuredRecord } from './measured-record.js';
import type { PackPlan, Plan, TablePlan } from './plan.js';
import type { Population } from './population.js';
import { codeBits } from './vocabulary.js';

/** The sets of a population, one for each slot: a bit for each matter of the catalogue. */
interface MatterSets {
  bits: Int32Array;
}

/** What counters are told beside their plan. */
export interface CountersOptions {
  readonly catalogueSize: number;
  /** Whether amounts are added up, which may be large, and not records counted. */
  readonly sums: boolean;
  /** Where to find what was measured of the record that is counted. */
  readonly measured: MeasuredRecord;
}

interface CountedTable {
  readonly cells: number;
  readonly shift: number;
  readonly mask: number;
  /** Whether any cell has such sets. */
  hasSets: boolean;
  /** For each cell, the sets of the populations that have it and count different matters. */
  readonly setsOf: readonly (readonly MatterSets[])[];
  /** Whether any cell has something to measure. */
  hasMeasures: boolean;
  /** For each cell, what is kept for the populations that have it and are measured. */
  readonly measuresOf: readonly (readonly Accumulator[])[];
  /** A counter for each cell of each slot. */
  counts: Int32Array | Float64Array;
}

interface CountedPack {
  readonly plan: PackPlan;
  readonly tables: readonly CountedTable[];
}

/** The counters of one subject: for each group of records (slot) the sum of each population, and the sets that some of them need. */
export class Counters {
  /** What each code adds to the key of the first pack of tables. */
  readonly addends: Int32Array;
  /** The places of the attributes that the key of the first pack is made of. */
  readonly attributes: Int32Array;
  /** The places of all attributes that records are counted by. */
  readonly attributesRead: readonly number[];
  private readonly packs: readonly CountedPack[];
  private readonly firstTables: readonly CountedTable[];
  private readonly tableOf = new Map<number, { readonly table: CountedTable; readonly cells: Int32Array }>();
  private readonly sets: ReadonlyMap<number, MatterSets>;
  private readonly accumulators: ReadonlyMap<number, Accumulator>;
  private readonly sums: boolean;
  private readonly measured: MeasuredRecord;
  private readonly words: number;
  private room = 0;
  private added = 0;

  constructor(
    { packs, places }: Plan,
    populations: readonly Pick<Population, 'distinct' | 'measured'>[],
    { catalogueSize, sums, measured }: CountersOptions,
  ) {
    this.words = Math.ceil(catalogueSize / 32);
    this.sums = sums;
    this.measured = measured;
    this.sets = new Map(
      populations.flatMap(({ distinct }, population) =>
        distinct === null ? [] : [[population, { bits: new Int32Array(0) }]],
      ),
    );
    this.accumulators = new Map(
      populations.flatMap((population, index) =>
        population.measured === null ? [] : [[index, accumulatorOf(population.measured)]],
      ),
    );
    this.packs = packs.map((plan) => ({ plan, tables: plan.tables.map((table) => this.counted(table)) }));
    this.addends = packs[0]?.addends ?? new Int32Array(places << codeBits);
    this.attributes = packs[0]?.attributes ?? new Int32Array(0);
    this.attributesRead = [...new Set(packs.flatMap((pack) => [...pack.attributes]))];
    this.firstTables = this.packs[0]?.tables ?? [];
  }

  /** Counts one record in a slot; `matterPlace` is below 0 where its matter is not in the catalogue. */
  add(codes: Uint8Array, slot: number, matterPlace: number): void {
    if (slot >= this.room) this.makeRoomFor(slot);
    if (++this.added > mostRecords) throw tooMany();
    for (let p = 0; p < this.packs.length; p++) this.addTo(this.packs[p]!, codes, slot, matterPlace);
  }

  /** Adds the amount of one record in a slot, where amounts are summed up and not records counted. */
  addAmount(codes: Uint8Array, slot: number, amount: number): void {
    if (slot >= this.room) this.makeRoomFor(slot);
    for (const { plan, tables } of this.packs) {
      const key = keyOf(plan, codes);
      for (const table of tables) {
        const cell = slot * table.cells + ((key >>> table.shift) & table.mask);
        table.counts[cell] = exactSum(table.counts[cell]!, amount);
      }
    }
  }

  /** Counts one record of which the sum of what its codes add to the first pack is known already. */
  addKeyed(key: number, codes: Uint8Array, slot: number, matterPlace: number): void {
    if (slot >= this.room) this.makeRoomFor(slot);
    if (++this.added > mostRecords) throw tooMany();
    const { firstTables } = this;
    for (let t = 0; t < firstTables.length; t++) this.count(firstTables[t]!, key, slot, matterPlace);
    for (let p = 1; p < this.packs.length; p++) this.addTo(this.packs[p]!, codes, slot, matterPlace);
  }

  /** How many records of a slot a population has. */
  countOf(population: number, slot: number): number {
    const { table, cells } = this.tableOf.get(population)!;
    let count = 0;
    for (const cell of cells) count = exactSum(count, table.counts[slot * table.cells + cell] ?? 0);
    return count;
  }

  /** The places of the different matters that a population has in a slot. */
  matterPlacesOf(population: number, slot: number): readonly number[] {
    const places: number[] = [];
    const own = this.sets.get(population)!.bits.subarray(slot * this.words, (slot + 1) * this.words);
    for (const [word, bits] of own.entries()) {
      for (let bit = 0; bit < 32; bit++) if ((bits >>> bit) & 1) places.push(word * 32 + bit);
    }
    return places;
  }

  /** What was measured of the records of a population in some slots: a sum, or how many records have each value; `undefined` where nothing was. */
  measuredIn(population: number, slots: readonly number[]): number | Histogram | undefined {
    return this.accumulators.get(population)?.in(slots);
  }

  private addTo({ plan, tables }: CountedPack, codes: Uint8Array, slot: number, matterPlace: number): void {
    const key = keyOf(plan, codes);
    for (let t = 0; t < tables.length; t++) this.count(tables[t]!, key, slot, matterPlace);
  }

  private count(table: CountedTable, key: number, slot: number, matterPlace: number): void {
    const cell = (key >>> table.shift) & table.mask;
    table.counts[slot * table.cells + cell]!++;
    if (table.hasMeasures) {
      const measures = table.measuresOf[cell]!;
      for (let index = 0; index < measures.length; index++) measures[index]!.add(slot, this.measured);
    }
    if (!table.hasSets || matterPlace < 0) return;
    const sets = table.setsOf[cell]!;
    const word = slot * this.words + (matterPlace >>> 5);
    for (let index = 0; index < sets.length; index++) sets[index]!.bits[word]! |= 1 << (matterPlace & 31);
  }

  private counted({ cells, shift, mask, cellsOf }: TablePlan): CountedTable {
    const setsOf = Array.from({ length: cells }, (): MatterSets[] => []);
    const measuresOf = Array.from({ length: cells }, (): Accumulator[] => []);
    const table: CountedTable = {
      cells,
      shift,
      mask,
      hasSets: false,
      setsOf,
      hasMeasures: false,
      measuresOf,
      counts: this.countersFor(0),
    };
    for (const [population, itsCells] of cellsOf) {
      this.tableOf.set(population, { table, cells: itsCells });
      const accumulator = this.accumulators.get(population);
      if (accumulator !== undefined) {
        table.hasMeasures = true;
        for (const cell of itsCells) measuresOf[cell]!.push(accumulator);
      }
      const sets = this.sets.get(population);
      if (sets === undefined) continue;
      table.hasSets = true;
      for (const cell of itsCells) setsOf[cell]!.push(sets);
    }
    return table;
  }

  private countersFor(cells: number): CountedTable['counts'] {
    return this.sums ? new Float64Array(cells) : new Int32Array(cells);
  }

  private makeRoomFor(slot: number): void {
    this.room = Math.max(16, 2 ** Math.ceil(Math.log2(slot + 1)));
    for (const table of this.packs.flatMap(({ tables }) => tables)) {
      const larger = this.countersFor(this.room * table.cells);
      larger.set(table.counts);
      table.counts = larger;
    }
    for (const sets of this.sets.values()) {
      const larger = new Int32Array(this.room * this.words);
      larger.set(sets.bits);
      sets.bits = larger;
    }
  }
}

/** Counters of four bytes are half as large, and quicker for it; no counter can pass the number of records. */
const mostRecords = 2 ** 31 - 1;

function tooMany(): Error {
  return fault('unsafe-integer', {
    zh: `一次计数最多 ${mostRecords} 条记录;请分片计数后合并。`,
    en: `A tally takes at most ${mostRecords} records; tally in shards and merge.`,
  });
}

function keyOf({ attributes, addends }: PackPlan, codes: Uint8Array): number {
  let key = 0;
  for (let index = 0; index < attributes.length; index++) {
    const place = attributes[index]!;
    key += addends[(place << codeBits) + codes[place]!]!;
  }
  return key;
}
