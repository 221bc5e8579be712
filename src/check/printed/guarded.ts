import { compareRatios, type Interval, type Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import type { PrintedQuantity } from './printed-quantity.js';

/** What the guard never prints unless it is exactly that (防虚假百分百): 0 %, 100 %, and a fall of 100 %. */
const guarded: readonly Ratio[] = [-1n, 0n, 1n].map((numerator) => ({ numerator, denominator: 1n }));

/** Whether a percentage is the one beside 100 % or 0 %, which the guard prints for what would be rounded to that and is not exactly that. */
export function isBesideGuarded(read: PrintedQuantity): boolean {
  return guardedEnds(read).some((end) => end !== null);
}

/** The values that a percentage leaves possible, with those for which the guard prints it. */
export function withGuard(read: PrintedQuantity, values: Interval): Interval {
  const [below, above] = guardedEnds(read);
  return {
    lowest: below === null ? values.lowest : { value: below, isIncluded: false },
    highest: above === null ? values.highest : { value: above, isIncluded: false },
  };
}

/** What is guarded one step below a percentage, and one step above it. */
function guardedEnds({ unit, value, step }: PrintedQuantity): readonly [Ratio | null, Ratio | null] {
  if (unit !== 'percent') return [null, null];
  const at = (beside: Ratio) => guarded.find((each) => compareRatios(each, beside) === 0) ?? null;
  return [at(minus(value, step)), at(plus(value, step))];
}
