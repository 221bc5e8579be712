/**
 * Rounding as one does it on paper, for the oracles: the quotient is written out with one digit more than is kept, and that digit, and whether
 * anything is left behind it, decide. Imports nothing.
 */

export const nineModes = [
  'ceil',
  'floor',
  'expand',
  'trunc',
  'halfCeil',
  'halfFloor',
  'halfExpand',
  'halfTrunc',
  'halfEven',
] as const;

export type OracleMode = (typeof nineModes)[number];

/** What is cut off, in the words of GB/T 8170. */
type Tail = 'nothing' | 'less than 5' | 'exactly 5' | 'more than 5';

/** A quotient of whole numbers that was cut behind its last whole digit. */
export interface CutQuotient {
  /** The digits that are kept, of the absolute value. */
  readonly kept: string;
  readonly tail: Tail;
  readonly isNegative: boolean;
}

/** Divides; the divisor is above zero. */
export function cutQuotient(dividend: bigint, divisor: bigint): CutQuotient {
  const isNegative = dividend < 0n;
  const tenfold = (isNegative ? -dividend : dividend) * 10n;
  const digits = (tenfold / divisor).toString().padStart(2, '0');
  const isMore = tenfold % divisor !== 0n;
  return { kept: digits.slice(0, -1), tail: tailOf(digits.slice(-1), isMore), isNegative };
}

function tailOf(digit: string, isMore: boolean): Tail {
  if (digit === '0' && !isMore) return 'nothing';
  if (digit < '5') return 'less than 5';
  return digit === '5' && !isMore ? 'exactly 5' : 'more than 5';
}

/** The whole number that the mode makes of it. */
export function roundedBy(mode: OracleMode, { kept, tail, isNegative }: CutQuotient): bigint {
  const size = BigInt(kept) + (isRoundedAway(mode, tail, kept, isNegative) ? 1n : 0n);
  return isNegative ? -size : size;
}

function isRoundedAway(mode: OracleMode, tail: Tail, kept: string, isNegative: boolean): boolean {
  if (tail === 'nothing') return false;
  if (mode === 'trunc') return false;
  if (mode === 'expand') return true;
  if (mode === 'ceil') return !isNegative;
  if (mode === 'floor') return isNegative;
  if (tail !== 'exactly 5') return tail === 'more than 5';
  if (mode === 'halfExpand') return true;
  if (mode === 'halfTrunc') return false;
  if (mode === 'halfCeil') return !isNegative;
  if (mode === 'halfFloor') return isNegative;
  return '13579'.includes(kept.slice(-1));
}
