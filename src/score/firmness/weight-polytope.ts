import type { Ratio } from '../../exact/index.js';
import { commonDenominator, wholeNumbers } from './shape.js';

/** The weights that are tried (权重取值范围): each between two ends, all of one sum; whole numbers over one denominator. */
export interface WeightPolytope {
  readonly denominator: bigint;
  /** As they stand. */
  readonly weights: readonly bigint[];
  readonly least: readonly bigint[];
  readonly most: readonly bigint[];
  readonly sum: bigint;
}

/** Weights as whole numbers over the denominator of their range. */
export type WeightPoint = readonly bigint[];

/** Every weight up or down by so much, none below 0. */
export function weightPolytope(weights: readonly Ratio[], within: Ratio): WeightPolytope {
  const all = [...weights, within];
  const whole = wholeNumbers(all);
  const by = whole.at(-1)!;
  const own = whole.slice(0, -1);
  return {
    denominator: commonDenominator(all),
    weights: own,
    least: own.map((weight) => (weight < by ? 0n : weight - by)),
    most: own.map((weight) => weight + by),
    sum: own.reduce((sum, weight) => sum + weight, 0n),
  };
}

/**
 * The weights at which Σ coefficient · weight is greatest: what the least ends leave of the sum goes to the greatest coefficients first, as much as each
 * may take.
 *
 * @param preferred - Which of two weights with the same coefficient is filled first.
 */
export function greatestAt(
  { least, most, sum }: WeightPolytope,
  coefficients: readonly bigint[],
  preferred: readonly boolean[],
): WeightPoint {
  const order = [...coefficients.keys()].sort((one, other) => {
    const [first, second] = [coefficients[one]!, coefficients[other]!];
    if (first !== second) return first > second ? -1 : 1;
    return Number(preferred[other]) - Number(preferred[one]);
  });
  const point = [...least];
  let left = least.reduce((rest, weight) => rest - weight, sum);
  for (const index of order) {
    const room = most[index]! - least[index]!;
    const filled = left < room ? left : room;
    point[index] = least[index]! + filled;
    left -= filled;
  }
  return point;
}

/** Σ coefficient · weight. */
export function valueAt(coefficients: readonly bigint[], point: WeightPoint): bigint {
  let sum = 0n;
  for (const [index, coefficient] of coefficients.entries()) sum += coefficient * point[index]!;
  return sum;
}
