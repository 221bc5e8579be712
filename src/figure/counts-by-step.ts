import type { StepCounts } from '../indicator/figure-record.js';

/** The counts of a figure by the names of their steps, in order: `universe`, `excluded: <reason>`, `denominator`, `numerator`, `part: <value>`. */
export function countsByStep({
  universe,
  excluded,
  denominator,
  numerator,
  parts,
}: StepCounts): ReadonlyMap<string, number | null> {
  return new Map<string, number | null>([
    ['universe', universe],
    ...excluded.map(({ reason, count }) => [`excluded: ${reason}`, count] as const),
    ['denominator', denominator],
    ['numerator', numerator],
    ...Object.entries(parts ?? {}).map(([value, count]) => [`part: ${value}`, count] as const),
  ]);
}
