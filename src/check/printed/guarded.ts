import { compareRatios, type Interval, type Ratio } from '../../exact/index.js';
import { plus } from '../../exact/ratio.js';
import type { PrintedQuantity } from './printed-quantity.js';

/** Whether a percentage is the last one before 100 % or 0 %, which the guard prints for what would be rounded to that and is not exactly that (防虚假百分百). */
export function guardedSideOf({ unit, value, step }: PrintedQuantity): 'below-one' | 'above-zero' | null {
  if (unit !== 'percent') return null;
  if (compareRatios(plus(value, step), one) === 0) return 'below-one';
  return compareRatios(value, step) === 0 ? 'above-zero' : null;
}

/** The values that a percentage leaves possible, with those for which the guard prints it. */
export function withGuard(read: PrintedQuantity, values: Interval): Interval {
  const side = guardedSideOf(read);
  if (side === null) return values;
  return side === 'below-one'
    ? { lowest: values.lowest, highest: { value: one, isIncluded: false } }
    : { lowest: { value: zero, isIncluded: false }, highest: values.highest };
}

const one: Ratio = { numerator: 1n, denominator: 1n };
const zero: Ratio = { numerator: 0n, denominator: 1n };
