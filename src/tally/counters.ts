import type { PackPlan, Plan, TablePlan } from './plan.js';
import { attributeNames, codeBits } from './record-coder.js';

/** The sets of a population, one for each slot: a bit for each matter of the catalogue. */
interface MatterSets {
  bits: Int32Array;
}

interface CountedTable {
  readonly cells: number;
  readonly shift: number;
  readonly mask: number;
  /** For each cell, the sets of the populations that have it and count different matters. */
  readonly setsOf: readonly (readonly MatterSets[])[];
  /** A counter for each cell of each slot; whole numbers, exact up to 2^53. */
  counts: Float64Array;
}

interface CountedPack {
  readonly plan: PackPlan;
  readonly tables: readonly CountedTable[];
}

/** The counters of one subject: for each group of records (slot) the sum of each population, and the sets that some of them need. */
export class Counters {
  /** What each code adds to the key of the first pack of tables. */
  readonly addends: Int32Array;
  private readonly packs: readonly CountedPack[];
  private readonly firstTables: readonly CountedTable[];
  private readonly tableOf = new Map<number, { readonly table: CountedTable; readonly cells: Int32Array }>();
  private readonly sets: ReadonlyMap<number, MatterSets>;
  private readonly words: number;
  private room = 0;

  /** @param distinct - The populations that count different matters. */
  constructor({ packs }: Plan, distinct: ReadonlySet<number>, catalogueSize: number) {
    this.words = Math.ceil(catalogueSize / 32);
    this.sets = new Map([...distinct].map((population) => [population, { bits: new Int32Array(0) }]));
    this.packs = packs.map((plan) => ({ plan, tables: plan.tables.map((table) => this.counted(table)) }));
    this.addends = packs[0]?.addends ?? new Int32Array(attributeNames.length << codeBits);
    this.firstTables = this.packs[0]?.tables ?? [];
  }

  /** Counts one record in a slot; `matterPlace` is below 0 where its matter is not in the catalogue. */
  add(codes: Uint8Array, slot: number, matterPlace: number): void {
    if (slot >= this.room) this.makeRoomFor(slot);
    for (let p = 0; p < this.packs.length; p++) this.addTo(this.packs[p]!, codes, slot, matterPlace);
  }

  /** Counts one record of which the sum of what its codes add to the first pack is known already. */
  addKeyed(key: number, codes: Uint8Array, slot: number, matterPlace: number): void {
    if (slot >= this.room) this.makeRoomFor(slot);
    const { firstTables } = this;
    for (let t = 0; t < firstTables.length; t++) this.count(firstTables[t]!, key, slot, matterPlace);
    for (let p = 1; p < this.packs.length; p++) this.addTo(this.packs[p]!, codes, slot, matterPlace);
  }

  /** How many records of a slot a population has. */
  countOf(population: number, slot: number): number {
    const { table, cells } = this.tableOf.get(population)!;
    let count = 0;
    for (const cell of cells) count += table.counts[slot * table.cells + cell] ?? 0;
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

  private addTo({ plan, tables }: CountedPack, codes: Uint8Array, slot: number, matterPlace: number): void {
    const key = keyOf(plan, codes);
    for (let t = 0; t < tables.length; t++) this.count(tables[t]!, key, slot, matterPlace);
  }

  private count(table: CountedTable, key: number, slot: number, matterPlace: number): void {
    const cell = (key >>> table.shift) & table.mask;
    table.counts[slot * table.cells + cell]!++;
    const sets = table.setsOf[cell]!;
    if (sets.length === 0 || matterPlace < 0) return;
    const word = slot * this.words + (matterPlace >>> 5);
    for (let index = 0; index < sets.length; index++) sets[index]!.bits[word]! |= 1 << (matterPlace & 31);
  }

  private counted({ cells, shift, mask, cellsOf }: TablePlan): CountedTable {
    const setsOf = Array.from({ length: cells }, (): MatterSets[] => []);
    const table: CountedTable = { cells, shift, mask, setsOf, counts: new Float64Array(0) };
    for (const [population, itsCells] of cellsOf) {
      this.tableOf.set(population, { table, cells: itsCells });
      const sets = this.sets.get(population);
      if (sets !== undefined) for (const cell of itsCells) setsOf[cell]!.push(sets);
    }
    return table;
  }

  private makeRoomFor(slot: number): void {
    this.room = Math.max(16, 2 ** Math.ceil(Math.log2(slot + 1)));
    for (const table of this.packs.flatMap(({ tables }) => tables)) {
      const larger = new Float64Array(this.room * table.cells);
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

function keyOf({ attributes, addends }: PackPlan, codes: Uint8Array): number {
  let key = 0;
  for (let index = 0; index < attributes.length; index++) {
    const place = attributes[index]!;
    key += addends[(place << codeBits) + codes[place]!]!;
  }
  return key;
}
