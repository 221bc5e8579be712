/** Fractions of whole numbers, as taught at school, for the oracle of scoring: always in lowest terms, the denominator above zero. Imports nothing. */

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new Error('a fraction without a denominator');
  const shared = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { n: (sign * top) / shared, d: (sign * bottom) / shared };
}

export const zero = fraction(0);
export const one = fraction(1);

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
export const sumOf = (list: readonly Fraction[]) => list.reduce(plus, zero);

/** Below zero, zero or above: how the first lies to the second. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const apart = a.n * b.d - b.n * a.d;
  return apart < 0n ? -1 : apart > 0n ? 1 : 0;
}

/** The greatest whole number that is not above it. */
export function wholeBelow({ n, d }: Fraction): bigint {
  return n >= 0n ? n / d : -((-n + d - 1n) / d);
}

/** `-12.5`, `1/3` or `95%` as the number that stands there; the sign of the unit is left away. */
export function readNumber(text: string): Fraction {
  const bare = text.replace(/[^\d./-]+$/u, '');
  const [top = '', bottom = '1'] = bare.split('/');
  const [whole = '', after = ''] = top.split('.');
  return fraction(BigInt(whole + after), 10n ** BigInt(after.length) * BigInt(bottom));
}

/** As `n/d`, or as a whole number. */
export const written = ({ n, d }: Fraction) => (d === 1n ? `${n}` : `${n}/${d}`);
