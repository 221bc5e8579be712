import type { PrintedQuantity } from '../printed/printed-quantity.js';
import { readQuantity } from '../printed/read-quantity.js';
import type { QuantityKind } from './claim-set.js';

/**
 * Reads a number as one of its kind prints it (按量的种类读数): a count that is printed in full is exact, but a measure, such as a mean, may have been rounded
 * to a whole number, whatever measure word it wears.
 *
 * @throws `unreadable-quantity`
 */
export function readAs(kind: QuantityKind, printed: string): PrintedQuantity {
  const read = readQuantity(printed);
  return kind === 'measure' && !read.isRounded ? { ...read, isRounded: true } : read;
}
