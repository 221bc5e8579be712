/**
 * A second opinion on rounding, worked as one would on paper.
 *
 * The quotient is written out digit by digit (schoolbook long division, each digit found by counting
 * subtractions), cut behind the last kept place, and what is cut off is judged the way GB/T 8170 words it:
 * by its first digit and by whether anything other than zero follows. All further work (carrying one,
 * dividing by 2 or 5 for the 0.5 and 0.2 units) is done on decimal digits. There is no division, no
 * remainder operator and no comparison with a half anywhere in this file, and it imports nothing.
 */

export type OracleMode =
  | 'ceil'
  | 'floor'
  | 'expand'
  | 'trunc'
  | 'halfCeil'
  | 'halfFloor'
  | 'halfExpand'
  | 'halfTrunc'
  | 'halfEven';

export type OracleUnit =
  | 'number'
  | 'percent'
  | 'percentage-point'
  | 'count'
  | 'minutes'
  | 'working-days'
  | 'score';

export type OracleIncrement = '1' | '0.5' | '0.2';

export interface OracleRequest {
  readonly places: number;
  readonly mode: OracleMode;
  readonly unit?: OracleUnit;
  readonly increment?: OracleIncrement;
  readonly guard?: boolean;
}

export interface OracleAnswer {
  readonly decimal: string;
  readonly direction: 'exact' | 'up' | 'down';
  readonly guarded: boolean;
}

/** What is cut off, in the words of GB/T 8170. */
type Tail = 'nothing' | 'less than 5' | 'exactly 5' | 'more than 5';

/** The digits of numerator / denominator (both not negative), most significant first. */
function longDivision(numerator: bigint, denominator: bigint, fractionDigits: number) {
  const written: number[] = [];
  let rest = 0n;
  const bringDown = (digit: string) => {
    rest = rest * 10n + BigInt(digit);
    let times = 0;
    while (rest >= denominator) {
      rest -= denominator;
      times += 1;
    }
    written.push(times);
  };
  const wholeDigits = numerator.toString();
  for (const digit of wholeDigits) bringDown(digit);
  for (let i = 0; i < fractionDigits; i += 1) bringDown('0');
  return { written, wholeLength: wholeDigits.length, somethingLeft: rest !== 0n };
}

function judgeTail(dropped: readonly number[], somethingLeft: boolean): Tail {
  const first = dropped[0] ?? 0;
  const moreFollows = somethingLeft || dropped.slice(1).some((digit) => digit !== 0);
  if (first === 0 && !moreFollows) return 'nothing';
  if (first < 5) return 'less than 5';
  if (first === 5 && !moreFollows) return 'exactly 5';
  return 'more than 5';
}

/** Whether the last kept digit of the absolute value, `lastKept`, goes up by one (进) or stays (舍). */
function goesUp(mode: OracleMode, tail: Tail, lastKept: number, negative: boolean): boolean {
  if (tail === 'nothing') return false;
  switch (mode) {
    case 'trunc':
      return false;
    case 'expand':
      return true;
    case 'ceil':
      return !negative;
    case 'floor':
      return negative;
    default:
  }
  if (tail === 'less than 5') return false;
  if (tail === 'more than 5') return true;
  switch (mode) {
    case 'halfTrunc':
      return false;
    case 'halfExpand':
      return true;
    case 'halfCeil':
      return !negative;
    case 'halfFloor':
      return negative;
    case 'halfEven':
      return [1, 3, 5, 7, 9].includes(lastKept);
  }
}

/** digits * factor + add, by carrying from the right. */
function carry(digits: readonly number[], factor: number, add: number): number[] {
  const out: number[] = [];
  let over = add;
  for (const digit of [...digits].reverse()) {
    const sum = String(digit * factor + over).padStart(2, '0');
    out.unshift(Number(sum.slice(-1)));
    over = Number(sum.slice(0, -1));
  }
  return [over, ...out];
}

function writeOut(digits: readonly number[], decimals: number, negative: boolean): string {
  const all = digits.join('') + '0'.repeat(Math.max(0, -decimals));
  const kept = Math.max(0, decimals);
  const padded = all.padStart(kept + 1, '0');
  const whole = padded.slice(0, padded.length - kept).replace(/^0+(?=\d)/, '');
  const unsigned = kept === 0 ? whole : `${whole}.${padded.slice(padded.length - kept)}`;
  return negative && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned;
}

function roundWithoutGuard(numerator: bigint, denominator: bigint, request: OracleRequest): OracleAnswer {
  const { places, mode, unit = 'number', increment = '1' } = request;
  const negative = numerator !== 0n && numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;

  // X x 100 for per cent, then X x 2 for the 0.5 unit or X x 5 for the 0.2 unit.
  const hundred = unit === 'percent' || unit === 'percentage-point' ? 100n : 1n;
  const stretch = { '1': 1n, '0.5': 2n, '0.2': 5n }[increment];
  const quotient = longDivision(top * hundred * stretch, bottom, Math.max(0, places) + 1);

  // At least one digit stays in front of the cut.
  const missing = Math.max(0, 1 - (quotient.wholeLength + places));
  const written = [...Array.from({ length: missing }, () => 0), ...quotient.written];
  const cut = missing + quotient.wholeLength + places;
  const kept = written.slice(0, cut);
  const tail = judgeTail(written.slice(cut), quotient.somethingLeft);

  const up = goesUp(mode, tail, kept[kept.length - 1] ?? 0, negative);
  const rounded = up ? carry(kept, 1, 1) : kept;

  // Divided by 2 is times 5 with the point moved by one; divided by 5 is times 2 likewise.
  const back = { '1': 1, '0.5': 5, '0.2': 2 }[increment];
  const decimals = increment === '1' ? places : places + 1;
  const decimal = writeOut(carry(rounded, back, 0), decimals, negative);

  const direction = tail === 'nothing' ? 'exact' : up !== negative ? 'up' : 'down';
  return { decimal, direction, guarded: false };
}

/** The oracle. The denominator must not be zero. */
export function oracleRound(numerator: bigint, denominator: bigint, request: OracleRequest): OracleAnswer {
  if (denominator === 0n) throw new Error('the oracle does not divide by zero');
  const plain = roundWithoutGuard(numerator, denominator, request);
  if (request.guard !== true || plain.direction === 'exact') return plain;
  if (!['0', '100', '-100'].includes(plain.decimal.replace(/\.0*$/, ''))) return plain;
  // Printed too high: the step below the exact value. Printed too low: the step above it.
  const mode = plain.direction === 'up' ? 'floor' : 'ceil';
  return { ...roundWithoutGuard(numerator, denominator, { ...request, mode }), guarded: true };
}
