import { Decimal } from 'decimal.js';
import type { ExactValue } from '../indicator/figure-record.js';

/** Precise enough for every digit of a printed value; decimal.js rounds to 20 digits unless told otherwise. */
const PreciseDecimal = Decimal.clone({ precision: 400, defaults: true });

/**
 * The printed value as a `Decimal` of decimal.js, for going on with it: exactly the digits that are printed.
 *
 * @param value - A figure, or a part of a composition, in the state `value`.
 *
 * @example
 * ```ts
 * import { onlineShare, toDecimal } from 'zwfw-indicators';
 * const figure = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 });
 * const decimal = figure.state === 'value' ? toDecimal(figure) : null;
 * decimal?.times(2).toString(); // => '28.02'
 * ```
 */
export function toDecimal({ decimal }: Pick<ExactValue, 'decimal'>): Decimal {
  return new PreciseDecimal(decimal);
}
