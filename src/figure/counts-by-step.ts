import type { Figure, MeasuredSum, QuantileFigure } from '../indicator/figure-record.js';
import { pairKey } from '../indicator/measured-values.js';

/**
 * The counts of a figure by the names of their steps, in order: `universe`, `excluded: <reason>`, `denominator`, `numerator`, `part: <value>`; of a mean
 * also the `sum`, or `pair: <pair>`; of a quantile `lower rank <n>: minutes`, `below` and `same`, and those of `upper`.
 */
export function countsByStep(figure: Figure): ReadonlyMap<string, number | null> {
  const { universe, excluded, denominator, numerator, parts } = figure.counts;
  return new Map<string, number | null>([
    ['universe', universe],
    ...excluded.map(({ reason, count }) => [`excluded: ${reason}`, count] as const),
    ['denominator', denominator],
    ['numerator', numerator],
    ...Object.entries(parts ?? {}).map(([value, count]) => [`part: ${value}`, count] as const),
    ...(figure.kind === 'mean' ? sums(figure.sum) : []),
    ...(figure.kind === 'quantile' ? ranks(figure.ranked) : []),
  ]);
}

function sums(sum: MeasuredSum): readonly (readonly [string, number])[] {
  if (sum.in !== 'pairs') return [['sum', sum.total]];
  return sum.pairs.map(({ amount, against, unit, count }) => [
    `pair: ${pairKey(amount, against, unit)}`,
    count,
  ]);
}

function ranks(ranked: QuantileFigure['ranked']): readonly (readonly [string, number])[] {
  if (ranked === null) return [];
  return (['lower', 'upper'] as const).flatMap((end) => {
    const { rank, minutes, below, same } = ranked[end];
    return [
      [`${end} rank ${rank}: minutes`, minutes] as const,
      [`${end} rank ${rank}: below`, below] as const,
      [`${end} rank ${rank}: same`, same] as const,
    ];
  });
}
