import { roundRatio, type Unit } from '../exact/index.js';
import type { NoValue, RankedValue } from './figure-record.js';
import { exactValue, type MeasuredValue, roundingOf, zeroDenominator } from './measure.js';
import type { Quantile } from './measured.js';
import type { Histogram } from './measured-values.js';
import type { Settings } from './settings.js';

/** The value of a quantile, from how many records have each whole number of minutes. */
export function quantileOf(
  histogram: Histogram,
  unit: Unit,
  settings: Settings,
  withoutValue: NoValue | null,
): MeasuredValue {
  const minutes = Object.entries(histogram)
    .map(([text, count]) => ({ minutes: Number(text), count }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.minutes - other.minutes);
  const count = minutes.reduce((sum, each) => sum + each.count, 0);
  if (withoutValue !== null || count === 0)
    return { kind: 'quantile', ranked: null, ...(withoutValue ?? zeroDenominator) };
  const { lower, upper } = ranksOf(settings.quantile!.value, count);
  const ranked = { lower: valueAt(minutes, lower), upper: valueAt(minutes, upper) };
  return { kind: 'quantile', ranked, ...quantileBetween(ranked, count, unit, settings) };
}

/** The value of a quantile, from the values at its ranks. */
export function quantileBetween(
  { lower, upper }: { readonly lower: RankedValue; readonly upper: RankedValue },
  count: number,
  unit: Unit,
  settings: Settings,
) {
  const { fraction } = ranksOf(settings.quantile!.value, count);
  const numerator =
    BigInt(lower.minutes) * (fraction.denominator - fraction.numerator) +
    BigInt(upper.minutes) * fraction.numerator;
  const rounded = roundRatio(numerator, fraction.denominator, { ...roundingOf(settings, unit), unit });
  return rounded.state === 'value' ? exactValue(numerator, fraction.denominator, rounded) : zeroDenominator;
}

/** The ranks between which a quantile lies, and how far it is from the lower to the upper. */
export function ranksOf({ at, rank }: Quantile, count: number) {
  const [whole = '0', digits = ''] = at.split('.');
  const scale = 10n ** BigInt(digits.length);
  const part = BigInt(whole + digits);
  if (rank === 'nearest-rank') {
    const nearest = Number((part * BigInt(count) + scale - 1n) / scale);
    return { lower: nearest, upper: nearest, fraction: { numerator: 0n, denominator: 1n } };
  }
  const steps = part * BigInt(count - 1);
  const lower = Number(steps / scale) + 1;
  return {
    lower,
    upper: steps % scale === 0n ? lower : lower + 1,
    fraction: { numerator: steps % scale, denominator: scale },
  };
}

function valueAt(
  minutes: readonly { readonly minutes: number; readonly count: number }[],
  rank: number,
): RankedValue {
  let below = 0;
  for (const { minutes: value, count } of minutes) {
    if (rank <= below + count) return { rank, minutes: value, below, same: count };
    below += count;
  }
  // A rank is at most the number of values.
  throw new RangeError(`${rank}`);
}
