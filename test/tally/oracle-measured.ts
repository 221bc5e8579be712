/** A second opinion on what is measured: sums, numbers of records by value, means and ranks. Nothing of the library but types. */
import type { QuantileFigure } from '../../src/index.js';
import type { OracleRecord } from './oracle-records.js';
import type { Reading } from './oracle-rules.js';

/** An exact ratio. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** How many records have each value. */
export type Values = Readonly<Record<string, number>>;

/** What is measured of records: a sum, or how many have each value; `null` where nothing is. */
export function measuredOf(
  { measured, quantile, aggregation }: Reading,
  records: readonly OracleRecord[],
): { readonly sum: number | null; readonly values: Values | null } | null {
  if (measured === null) return null;
  const found = records.map(({ measures }) => measures[measured]!);
  if (quantile === null && aggregation === null)
    return { sum: found.reduce<number>((sum, each) => sum + Number(each), 0), values: null };
  const values: Record<string, number> = {};
  for (const each of found) {
    const key = quantile === null ? String(each) : String(Math.ceil(Number(each) / 60_000));
    values[key] = (values[key] ?? 0) + 1;
  }
  return { sum: null, values };
}

/** The parts of a pair that is written out. */
export function pairIn(text: string) {
  const [amounts, unit] = text.split(' ') as [string, string];
  const [amount, against] = amounts.split('/').map(Number) as [number, number];
  return { amount, against, unit };
}

const plus = (one: Fraction, other: Fraction): Fraction => ({
  top: one.top * other.bottom + other.top * one.bottom,
  bottom: one.bottom * other.bottom,
});

/** The mean of the ratios by which amounts are below what they are set against, or one such ratio of all amounts together. */
export function compression(
  pairs: readonly { readonly amount: number; readonly against: number; readonly count: number }[],
  aggregation: string,
): Fraction {
  const nothing: Fraction = { top: 0n, bottom: 1n };
  const saved = pairs.map(({ amount, against, count }) => ({
    top: (BigInt(against) - BigInt(amount)) * BigInt(count),
    against: BigInt(against),
    count: BigInt(count),
  }));
  if (aggregation === 'ratio-of-sums') {
    const top = saved.reduce((sum, each) => sum + each.top, 0n);
    return { top, bottom: saved.reduce((sum, { against, count }) => sum + against * count, 0n) };
  }
  const sum = saved.reduce((all, { top, against }) => plus(all, { top, bottom: against }), nothing);
  return { top: sum.top, bottom: sum.bottom * saved.reduce((all, { count }) => all + count, 0n) };
}

/** Which part of all values a quantile is at, as a ratio. */
export function partAt(at: string): Fraction {
  const [whole, decimals = ''] = at.split('.') as [string, string?];
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

/** The values about the rank of a quantile, and the quantile. */
export function quantileOf(
  values: Values,
  { at, rank }: { readonly at: string; readonly rank: string },
): { readonly ranked: NonNullable<QuantileFigure['ranked']>; readonly value: Fraction } {
  const sorted = Object.entries(values)
    .flatMap(([minutes, count]) => Array.from({ length: count }, () => Number(minutes)))
    .sort((one, other) => one - other);
  const part = partAt(at);
  const all = BigInt(sorted.length);
  const ranked = (place: bigint) => {
    const minutes = sorted[Number(place) - 1]!;
    return {
      rank: Number(place),
      minutes,
      below: sorted.filter((each) => each < minutes).length,
      same: sorted.filter((each) => each === minutes).length,
    };
  };
  if (rank === 'nearest-rank') {
    let place = 1n;
    while (place * part.bottom < all * part.top) place += 1n;
    const one = ranked(place);
    return { ranked: { lower: one, upper: one }, value: { top: BigInt(one.minutes), bottom: 1n } };
  }
  const above = (all - 1n) * part.top;
  const rest = above % part.bottom;
  const lower = ranked(1n + above / part.bottom);
  const upper = rest === 0n ? lower : ranked(2n + above / part.bottom);
  const top = BigInt(lower.minutes) * part.bottom + rest * BigInt(upper.minutes - lower.minutes);
  return { ranked: { lower, upper }, value: { top, bottom: part.bottom } };
}
