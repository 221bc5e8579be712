import type { Histogram } from '../indicator/measured-values.js';
import { exactSum } from './exact-sum.js';
import { type MeasuredRecord, measuredNames } from './measured-record.js';
import type { Measuring } from './population.js';

/** What is kept of the records of a population that are measured. */
export interface Accumulator {
  add(slot: number, record: MeasuredRecord): void;
  in(slots: readonly number[]): number | Histogram;
}

/** Makes what is kept for a population that is measured. */
export function accumulatorOf({ of, as }: Measuring): Accumulator {
  const place = measuredNames.indexOf(of);
  if (as === 'sum') return new Sums(place);
  const readValue: (record: MeasuredRecord) => string | number =
    as === 'pairs'
      ? ({ pairs }) => pairs[place]!
      : // A minute begun counts as a whole one, so that within n minutes is n minutes or fewer.
        ({ amounts }) => Math.ceil(amounts[place]! / 60_000);
  return new Histograms(readValue);
}

/** The sum of what is measured, for each slot. */
class Sums implements Accumulator {
  private readonly totals: number[] = [];

  constructor(private readonly place: number) {}

  add(slot: number, { amounts }: MeasuredRecord): void {
    this.totals[slot] = exactSum(this.totals[slot] ?? 0, amounts[this.place]!);
  }

  in(slots: readonly number[]): number {
    return slots.reduce((sum, slot) => exactSum(sum, this.totals[slot] ?? 0), 0);
  }
}

/** How many records have each value, for each slot. */
class Histograms implements Accumulator {
  private readonly counts: Map<string | number, number>[] = [];

  constructor(private readonly readValue: (record: MeasuredRecord) => string | number) {}

  add(slot: number, record: MeasuredRecord): void {
    let own = this.counts[slot];
    if (own === undefined) {
      own = new Map();
      this.counts[slot] = own;
    }
    const value = this.readValue(record);
    own.set(value, (own.get(value) ?? 0) + 1);
  }

  in(slots: readonly number[]): Histogram {
    const all: Record<string, number> = {};
    for (const slot of slots) {
      for (const [value, count] of this.counts[slot] ?? []) all[value] = exactSum(all[value] ?? 0, count);
    }
    return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}
