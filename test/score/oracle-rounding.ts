import { compare, type Fraction, fraction, minus, over, times, wholeBelow } from './fraction.js';

export interface OracleRounding {
  readonly places: number;
  readonly mode: string;
  readonly increment?: '1' | '0.5' | '0.2' | undefined;
}

export interface Rounded {
  readonly value: Fraction;
  readonly decimal: string;
  readonly direction: 'exact' | 'up' | 'down';
}

/** Rounded once by a mode of ECMA-402 to multiples of a step: a second opinion of which every mode is a line of its own. */
export function roundedBy(exact: Fraction, { places, mode, increment = '1' }: OracleRounding): Rounded {
  const placeValue = places < 0 ? fraction(10n ** BigInt(-places)) : fraction(1n, 10n ** BigInt(places));
  const tenths = { '1': 10n, '0.5': 5n, '0.2': 2n }[increment];
  const step = times(placeValue, fraction(tenths, 10n));
  const inSteps = over(exact, step);
  const below = wholeBelow(inSteps);
  const rest = minus(inSteps, fraction(below));
  const isExact = rest.n === 0n;
  const steps = isExact ? below : up(mode, below, compare(rest, fraction(1n, 2n))) ? below + 1n : below;
  const value = times(step, fraction(steps));
  const way = compare(value, exact);
  return {
    value,
    decimal: decimalOf(value, Math.max(0, increment === '1' ? places : places + 1)),
    direction: (['down', 'exact', 'up'] as const)[way + 1]!,
  };
}

/** Whether what lies above `below` whole steps, by less than one more, becomes one more; `half` is how it lies to the middle. */
function up(mode: string, below: bigint, half: -1 | 0 | 1): boolean {
  const isNegative = below < 0n;
  const isOdd = below % 2n !== 0n;
  const nearest = half !== 0 ? half > 0 : null;
  switch (mode) {
    case 'ceil':
      return true;
    case 'floor':
      return false;
    case 'expand':
      return !isNegative;
    case 'trunc':
      return isNegative;
    case 'halfCeil':
      return nearest ?? true;
    case 'halfFloor':
      return nearest ?? false;
    case 'halfExpand':
      return nearest ?? !isNegative;
    case 'halfTrunc':
      return nearest ?? isNegative;
    case 'halfEven':
      return nearest ?? isOdd;
    default:
      throw new Error(mode);
  }
}

/** The digits of what has so many decimals at most, all of them written. */
function decimalOf(value: Fraction, decimals: number): string {
  const digits = times(value, fraction(10n ** BigInt(decimals)));
  if (digits.d !== 1n) throw new Error('more decimals than are written');
  const all = `${digits.n < 0n ? -digits.n : digits.n}`.padStart(decimals + 1, '0');
  const whole = all.slice(0, all.length - decimals);
  const sign = digits.n < 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${all.slice(all.length - decimals)}`;
}
