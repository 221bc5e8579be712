import { order } from './integer.js';

/** An exact ratio (精确比值) of two integers; the denominator is above zero. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The ratio in lowest terms. */
export function reduce({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** -1, 0 or 1: how the first compares with the second, exactly. */
export function compareRatios(first: Ratio, second: Ratio): -1 | 0 | 1 {
  return order(first.numerator * second.denominator, second.numerator * first.denominator);
}

function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [larger, smaller] = [first, second];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The sum of two ratios, over a common denominator and not reduced: reducing at every step costs a hundred times as much. */
export function plus(first: Ratio, second: Ratio): Ratio {
  if (first.denominator === second.denominator)
    return { numerator: first.numerator + second.numerator, denominator: first.denominator };
  if (first.denominator % second.denominator === 0n) {
    const times = first.denominator / second.denominator;
    return { numerator: first.numerator + second.numerator * times, denominator: first.denominator };
  }
  return {
    numerator: first.numerator * second.denominator + second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  };
}

/** The first less the second, not reduced. */
export function minus(first: Ratio, { numerator, denominator }: Ratio): Ratio {
  return plus(first, { numerator: -numerator, denominator });
}

/** The product of two ratios, not reduced. */
export function times(first: Ratio, second: Ratio): Ratio {
  return {
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
  };
}

/** The first divided by the second, which is not zero; not reduced. */
export function over(first: Ratio, second: Ratio): Ratio {
  const sign = second.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * first.numerator * second.denominator,
    denominator: sign * first.denominator * second.numerator,
  };
}
