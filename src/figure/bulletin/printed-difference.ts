import { decimalText } from '../../exact/decimal-text.js';
import { type Unit, unitSigns } from '../../exact/index.js';
import type { PrintedDifference } from './diff-record.js';

const layout = /^(-?)(\d+)(?:\.(\d+))?$/u;

/** One printed value less another of the same unit, digit by digit; `null` where one is missing or is no decimal number. */
export function printedDifference(
  before: string | null,
  after: string | null,
  unit: Unit,
): PrintedDifference | null {
  const [first, second] = [layout.exec(before ?? ''), layout.exec(after ?? '')];
  if (first === null || second === null) return null;
  const places = Math.max(placesOf(first), placesOf(second));
  const decimal = decimalText(digitsOf(second, places) - digitsOf(first, places), places);
  const differing = unit === 'percent' ? 'percentage-point' : unit;
  const signed = decimal.startsWith('-') || /^[0.]+$/u.test(decimal) ? decimal : `+${decimal}`;
  const { zh, en } = unitSigns[differing];
  return { unit: differing, decimal, text: { zh: signed + zh, en: signed + en } };
}

function placesOf([, , , fraction = '']: RegExpExecArray): number {
  return fraction.length;
}

/** The number times ten to the power of `places`. */
function digitsOf([, sign, whole, fraction = '']: RegExpExecArray, places: number): bigint {
  return BigInt(`${sign}${whole}${fraction.padEnd(places, '0')}`);
}
