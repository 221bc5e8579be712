import { roundRatio, type Unit } from '../exact/index.js';
import type { MeasuredPair, MeasuredSum, NoValue, StepCounts } from './figure-record.js';
import { exactValue, type MeasuredValue, noValue, roundingOf, zeroDenominator } from './measure.js';
import type { Settings } from './settings.js';

/** The milliseconds of the unit that durations are given in. */
const minute = 60_000n;

/** The value of a mean: the sum over the records, exactly, and one division. */
export function meanOf(
  sum: MeasuredSum,
  { denominator }: StepCounts,
  unit: Unit,
  settings: Settings,
  withoutValue: NoValue | null,
): MeasuredValue {
  const value = withoutValue ?? (denominator === 0 ? zeroDenominator : ratioOf(sum, denominator, settings));
  if ('state' in value) return { kind: 'mean', sum, ...value };
  const { numerator, denominator: under } = value;
  const rounded = roundRatio(numerator, under, { ...roundingOf(settings, unit), unit });
  return {
    kind: 'mean',
    sum,
    ...(rounded.state === 'value' ? exactValue(numerator, under, rounded) : zeroDenominator),
  };
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function ratioOf(sum: MeasuredSum, count: number, { aggregation }: Settings): Fraction | NoValue {
  if (sum.in !== 'pairs') {
    const scale = sum.in === 'milliseconds' ? minute : 1n;
    return { numerator: BigInt(sum.total), denominator: scale * BigInt(count) };
  }
  return aggregation?.value === 'ratio-of-sums' ? ratioOfSums(sum.pairs) : meanOfRatios(sum.pairs, count);
}

/** The saving of every record in proportion, in the mean: over one common denominator, so that nothing is rounded on the way. */
function meanOfRatios(pairs: readonly MeasuredPair[], count: number): Fraction {
  const common = pairs.reduce((multiple, { against }) => leastCommonMultiple(multiple, BigInt(against)), 1n);
  const numerator = pairs.reduce(
    (sum, { amount, against, count: records }) =>
      sum + BigInt(records) * BigInt(against - amount) * (common / BigInt(against)),
    0n,
  );
  return { numerator, denominator: common * BigInt(count) };
}

/** What all records together save of all that they are set against. Amounts in different units do not add up. */
function ratioOfSums(pairs: readonly MeasuredPair[]): Fraction | NoValue {
  const units = [...new Set(pairs.map(({ unit }) => unit))];
  if (units.length > 1) {
    const list = units.join(', ');
    return noValue('not-applicable', {
      zh: `时限单位不一(${list}),不能相加;请在规则中只留一种单位,或改用各比值的平均`,
      en: `limits in different units (${list}) do not add up; leave one unit by the rules, or take the mean of the ratios`,
    });
  }
  const sumOf = (amountOf: (pair: MeasuredPair) => number) =>
    pairs.reduce((sum, pair) => sum + BigInt(pair.count) * BigInt(amountOf(pair)), 0n);
  const against = sumOf((pair) => pair.against);
  return { numerator: against - sumOf((pair) => pair.amount), denominator: against };
}

function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return (one / larger) * other;
}
