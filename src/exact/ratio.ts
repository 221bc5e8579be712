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
