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
  // Most comparisons are with zero or of like denominators, and take no products.
  if (second.numerator === 0n || first.denominator === second.denominator)
    return order(first.numerator, second.numerator);
  return order(first.numerator * second.denominator, second.numerator * first.denominator);
}

/** The greatest whole number that divides both; neither is below zero. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [larger, smaller] = [first, second];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The sum of two ratios, over a common denominator and not reduced: reducing at every step costs a hundred times as much. */
export function plus(first: Ratio, second: Ratio): Ratio {
  if (first.denominator === second.denominator)
    return { numerator: first.numerator + second.numerator, denominator: first.denominator };
  const isFirstLarger = first.denominator > second.denominator;
  const { numerator, denominator } = isFirstLarger ? first : second;
  const smaller = isFirstLarger ? second : first;
  // Worth asking of small numbers only: 1/100 and 3/10 go over 100.
  if (denominator < small && denominator % smaller.denominator === 0n)
    return { numerator: numerator + smaller.numerator * (denominator / smaller.denominator), denominator };
  return {
    numerator: numerator * smaller.denominator + smaller.numerator * denominator,
    denominator: denominator * smaller.denominator,
  };
}

const small = 2n ** 64n;

/** The sum of ratios, not reduced. Added in pairs, so that long numbers are only multiplied with long ones. */
export function sumOf(ratios: readonly Ratio[]): Ratio {
  let sums = ratios;
  while (sums.length > 1) {
    const pairs: Ratio[] = [];
    for (let place = 0; place < sums.length; place += 2) {
      const second = sums[place + 1];
      pairs.push(second === undefined ? sums[place]! : plus(sums[place]!, second));
    }
    sums = pairs;
  }
  return sums[0] ?? { numerator: 0n, denominator: 1n };
}

/** The first less the second, not reduced. */
export function minus(first: Ratio, { numerator, denominator }: Ratio): Ratio {
  return plus(first, { numerator: -numerator, denominator });
}

/** Makes the function that multiplies a ratio by one and adds another, with what can be worked out beforehand. */
export function affine(slope: Ratio, intercept: Ratio): (value: Ratio) => Ratio {
  const [one, other] = [reduce(slope), reduce(intercept)];
  const [times, plusOf] = [one.numerator * other.denominator, other.numerator * one.denominator];
  const denominator = one.denominator * other.denominator;
  return (value) => ({
    numerator: value.numerator * times + value.denominator * plusOf,
    denominator: denominator === 1n ? value.denominator : value.denominator * denominator,
  });
}

/** The product of two ratios, not reduced. */
export function times(first: Ratio, second: Ratio): Ratio {
  return {
    numerator: first.numerator * second.numerator,
    denominator: second.denominator === 1n ? first.denominator : first.denominator * second.denominator,
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
