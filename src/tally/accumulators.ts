import type { Histogram } from '../indicator/measured-values.js';
import { exactSum } from './exact-sum.js';
import { type MeasuredRecord, measuredNames } from './measured-record.js';
import type { Measuring } from './population.js';

/** What is kept of the records of a population that are measured, for each slot. */
export interface Accumulator {
  add(slot: number, record: MeasuredRecord): void;
  in(slots: readonly number[]): number | Histogram;
}

/** Makes what is kept for a population that is measured. */
export function accumulatorOf({ of, as }: Measuring): Accumulator {
  const place = measuredNames.indexOf(of);
  if (as === 'sum') return new Sums(place);
  return as === 'minutes' ? new Minutes(place) : new Pairs(place);
}

/** The sum of what is measured. */
class Sums implements Accumulator {
  private totals = new Float64Array(16);

  constructor(private readonly place: number) {}

  add(slot: number, { amounts }: MeasuredRecord): void {
    if (slot >= this.totals.length) this.totals = grown(this.totals, new Float64Array(roomFor(slot)));
    this.totals[slot] = exactSum(this.totals[slot]!, amounts[this.place]!);
  }

  in(slots: readonly number[]): number {
    return slots.reduce((sum, slot) => exactSum(sum, this.totals[slot] ?? 0), 0);
  }
}

/** Durations below this many minutes, some three weeks, are counted in an array as long as there is room. */
const mostDense = 32_768;
/** How many such arrays one population may have: eight megabytes of them. */
const mostArrays = 64;

/** How many records took each whole number of minutes. */
class Minutes implements Accumulator {
  private readonly dense: (Int32Array | undefined)[] = [];
  private readonly sparse: (Map<number, number> | undefined)[] = [];
  private arrays = 0;

  constructor(private readonly place: number) {}

  add(slot: number, { amounts }: MeasuredRecord): void {
    // A minute begun counts as a whole one, so that within n minutes is n minutes or fewer.
    const minutes = Math.ceil(amounts[this.place]! / 60_000);
    const counts = this.dense[slot] ?? this.open(slot);
    if (counts !== undefined && minutes < mostDense) counts[minutes]!++;
    else addOne(this.sparse, slot, minutes);
  }

  in(slots: readonly number[]): Histogram {
    const all: Record<string, number> = {};
    for (const slot of slots) {
      const counts = this.dense[slot];
      for (let minutes = 0; minutes < (counts?.length ?? 0); minutes++) {
        const count = counts![minutes]!;
        if (count > 0) all[minutes] = exactSum(all[minutes] ?? 0, count);
      }
      addAll(all, this.sparse[slot]);
    }
    return sorted(all);
  }

  /** Records of few groups are worth an array each; those of many groups are few in each. */
  private open(slot: number): Int32Array | undefined {
    if (this.arrays === mostArrays) return undefined;
    this.arrays++;
    const counts = new Int32Array(mostDense);
    this.dense[slot] = counts;
    return counts;
  }
}

/** How many records have each pair of amounts. */
class Pairs implements Accumulator {
  private readonly counts: (Map<string, number> | undefined)[] = [];

  constructor(private readonly place: number) {}

  add(slot: number, { pairs }: MeasuredRecord): void {
    addOne(this.counts, slot, pairs[this.place]!);
  }

  in(slots: readonly number[]): Histogram {
    const all: Record<string, number> = {};
    for (const slot of slots) addAll(all, this.counts[slot]);
    return sorted(all);
  }
}

function addOne<K>(counts: (Map<K, number> | undefined)[], slot: number, value: K): void {
  let own = counts[slot];
  if (own === undefined) {
    own = new Map();
    counts[slot] = own;
  }
  own.set(value, (own.get(value) ?? 0) + 1);
}

function addAll(all: Record<string, number>, counts: ReadonlyMap<string | number, number> | undefined): void {
  for (const [value, count] of counts ?? []) all[value] = exactSum(all[value] ?? 0, count);
}

function sorted(histogram: Record<string, number>): Histogram {
  return Object.fromEntries(Object.entries(histogram).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function roomFor(slot: number): number {
  return 2 ** Math.ceil(Math.log2(slot + 1));
}

function grown(totals: Float64Array, larger: Float64Array): Float64Array<ArrayBuffer> {
  larger.set(totals);
  return larger as Float64Array<ArrayBuffer>;
}
