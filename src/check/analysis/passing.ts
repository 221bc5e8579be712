import { type Interval, type Ratio, valuesRoundedByAny } from '../../exact/index.js';
import { over } from '../../exact/ratio.js';
import { isEmpty, type Range } from '../solver/bound.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { floorOf } from '../solver/whole.js';
import type { Format } from './printable-format.js';

/** Of numbers whose possible values lie side by side in their order, those that meet a range lie side by side too. */
export function passingIn(
  problem: Problem,
  known: KnownClaim,
  { first, last }: Format,
  range: Range,
): bigint {
  const passes = (steps: bigint) => meets(possible(problem, known, steps), range);
  const [low, high] = [
    range.lowest === null ? first : floorInSteps(range.lowest.value, known) - 1n,
    range.highest === null ? last : floorInSteps(range.highest.value, known) + 2n,
  ];
  let [least, most] = [low > first ? low : first, high < last ? high : last];
  for (let tries = 0; tries < 4 && least <= most && !passes(least); tries += 1) least += 1n;
  for (let tries = 0; tries < 4 && most >= least && !passes(most); tries += 1) most -= 1n;
  return least > most || !passes(least) ? 0n : most - least + 1n;
}

/** The values that a number of so many steps leaves possible. */
export function possible({ modes }: Problem, { read, isRounded }: KnownClaim, steps: bigint): Interval {
  const { step } = read!;
  const value = { numerator: steps * step.numerator, denominator: step.denominator };
  if (isRounded) return valuesRoundedByAny(value, step, modes);
  const end = { value, isIncluded: true };
  return { lowest: end, highest: end };
}

function meets(one: Interval, other: Range): boolean {
  return !isEmpty(one.lowest, other.highest) && !isEmpty(other.lowest, one.highest);
}

/** The whole steps up to a value. */
export function floorInSteps(value: Ratio, { read }: KnownClaim): bigint {
  return floorOf(over(value, read!.step));
}
