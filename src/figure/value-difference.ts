import { decimalText } from '../exact/decimal-text.js';
import { difference, type Quantity, quantity, type Unit } from '../exact/index.js';
import type { ComparedValue, ValueDifference } from './rule-comparison.js';

/** A difference that can be added up: of exact values, and of what is printed of them. */
export interface Amount {
  readonly exact: Quantity;
  readonly printed: PrintedDecimal;
}

/** A printed decimal without rounding: `digits × 10^-places`. */
interface PrintedDecimal {
  readonly digits: bigint;
  readonly places: number;
}

/** By how much one value exceeds another; `null` where one of them is none. */
export function amountBetween(before: ComparedValue, after: ComparedValue, unit: Unit): Amount | null {
  if (before.exact === null || after.exact === null) return null;
  const of = ({ numerator, denominator }: NonNullable<ComparedValue['exact']>) =>
    quantity(BigInt(numerator), BigInt(denominator), unit);
  return {
    exact: difference(of(after.exact), of(before.exact)),
    printed: less(printedDecimal(after.decimal!), printedDecimal(before.decimal!)),
  };
}

/** What the parts leave of a total; `null` where one of them is no amount. */
export function remainder(total: Amount | null, parts: readonly (Amount | null)[]): Amount | null {
  return parts.reduce<Amount | null>(
    (rest, part) =>
      rest === null || part === null
        ? null
        : { exact: difference(rest.exact, part.exact), printed: less(rest.printed, part.printed) },
    total,
  );
}

/** The numbers of an amount as they stand in a comparison. */
export function amountRecord(amount: Amount | null): Pick<ValueDifference, 'exact' | 'printed'> {
  if (amount === null) return { exact: null, printed: null };
  const { exact, printed } = amount;
  return {
    exact: { numerator: String(exact.numerator), denominator: String(exact.denominator) },
    printed: decimalText(printed.digits, printed.places),
  };
}

function printedDecimal(text: string): PrintedDecimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function less(value: PrintedDecimal, other: PrintedDecimal): PrintedDecimal {
  const places = Math.max(value.places, other.places);
  const at = ({ digits, places: own }: PrintedDecimal) => digits * 10n ** BigInt(places - own);
  return { digits: at(value) - at(other), places };
}
