import { compareRatios, type Ratio } from '../../exact/index.js';
import { minus } from '../../exact/ratio.js';
import { digitCount, isOneDigitMore } from './respellings.js';

/** How much a repair changes: what costs less is the likelier slip. */
export type Cost = number;

/** Another rounding changes no number; one digit is a slip, and another operand is more than that. Each digit of several costs so much. */
export const costs = {
  rounding: 1,
  slip: 2,
  unit: 3,
  operand: 4,
  'digit-more': 4,
  digit: 3,
  far: 1000,
} as const;

/** A number, and how it is printed. */
export interface Printed {
  readonly text: string;
  readonly value: Ratio;
  readonly step: Ratio;
}

/**
 * What it costs to print another number (改动大小): least for a slip, which is one other digit or two neighbours exchanged; then for one unit of the last digit
 * where more digits change (10 and 9); then for one digit left out or too many; then by the digits that change. Of these last, what would be less than half of
 * the number or more than twice it comes after all others: that is no slip, and rather another number is wrong.
 */
export function costOfNumber(
  from: Printed,
  to: Printed,
  { digits, isTransposition }: { readonly digits: number; readonly isTransposition: boolean },
): Cost {
  const isSameLength = digitCount(from.text) === digitCount(to.text);
  if (isTransposition || (digits === 1 && isSameLength)) return costs.slip;
  if (compareRatios(apart(from.value, to.value), from.step) === 0) return costs.unit;
  if (isOneDigitMore(from.text, to.text)) return costs['digit-more'];
  return costs.digit * digits + (isFar(from.value, to.value) ? costs.far : 0);
}

/** By how much a number changes. */
export function apart(one: Ratio, other: Ratio): Ratio {
  const { numerator, denominator } = minus(one, other);
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

function isFar(from: Ratio, to: Ratio): boolean {
  const [one, other] = [apart(from, nothing), apart(to, nothing)];
  const twice = ({ numerator, denominator }: Ratio) => ({ numerator: 2n * numerator, denominator });
  return compareRatios(twice(one), other) < 0 || compareRatios(one, twice(other)) > 0;
}

const nothing: Ratio = { numerator: 0n, denominator: 1n };
