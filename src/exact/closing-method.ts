import type { InSteps } from './grid.js';
import { order } from './integer.js';

/**
 * The ways to make rounded shares add up to the whole (占比闭合方法): not at all, by the largest remainders (最大余额法), or with the
 * difference given to the largest part (余数归最大项).
 */
export const closingMethods = ['none', 'largest-remainder', 'largest-share'] as const;

/** A way to make rounded shares add up to the whole (占比闭合方法). */
export type ClosingMethod = (typeof closingMethods)[number];

/** Cuts every share down to the step; the missing steps, fewer than there are remainders, go to the largest of these. */
export function closeByRemainders(
  exact: readonly InSteps[],
  counts: readonly bigint[],
  whole: bigint,
): bigint[] {
  const steps = exact.map(({ top, bottom }) => top / bottom);
  const remainders = exact.map(({ top, bottom }) => top % bottom);
  const byRemainder = [...steps.keys()].sort(
    (one, other) =>
      order(remainders[other]!, remainders[one]!) || order(counts[other]!, counts[one]!) || one - other,
  );
  const missing = Number(missingSteps(steps, whole));
  for (const place of byRemainder.slice(0, missing)) steps[place]! += 1n;
  return steps;
}

/** Gives the whole difference of the rounded shares to the largest count. */
export function closeAtLargest(
  rounded: readonly bigint[],
  counts: readonly bigint[],
  whole: bigint,
): bigint[] {
  const steps = [...rounded];
  let largest = 0;
  for (const [place, count] of counts.entries()) if (count > counts[largest]!) largest = place;
  steps[largest]! += missingSteps(rounded, whole);
  return steps;
}

function missingSteps(steps: readonly bigint[], whole: bigint): bigint {
  return steps.reduce((rest, taken) => rest - taken, whole);
}
