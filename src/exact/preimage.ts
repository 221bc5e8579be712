import { fault, printed } from '../ground/index.js';
import { toBigInt } from './integer.js';
import { type Interval, type IntervalEnd, interval } from './interval.js';
import { decisions, type RoundingMode, roundingModes } from './modes/index.js';
import type { Ratio } from './ratio.js';
import { checkMember } from './round-ratio.js';

/**
 * Every real value that a mode rounds to a value (修约前的可能值): 20.38 % at a step of 0.01 % is, by 四舍五入, what was at least 20.375 % and below 20.385 %.
 *
 * @param value - The rounded value, a multiple of the step.
 * @param step - The rounding interval (修约间隔), above 0: 1/10000 for two decimal places of a percentage.
 * @throws `empty-interval` for a value that is no multiple of the step, since nothing is rounded to it; `rounding-increment` for a step that is not above 0;
 * `zero-denominator`, `rounding-mode`, `wrong-type`, `unsafe-integer`.
 *
 * @example
 * ```ts
 * import { isWithin, valuesRoundedTo } from 'zwfw-indicators';
 * const step = { numerator: 1n, denominator: 10000n };
 * const share = { numerator: 2038n, denominator: 10000n };
 * const possible = valuesRoundedTo(share, step, 'halfExpand');
 * possible.lowest; // => { value: { numerator: 163n, denominator: 800n }, isIncluded: true }
 * possible.highest; // => { value: { numerator: 4077n, denominator: 20000n }, isIncluded: false }
 * isWithin({ numerator: 20385n, denominator: 100000n }, valuesRoundedTo(share, step, 'trunc')); // => true
 * valuesRoundedTo({ numerator: 1n, denominator: 3n }, step, 'trunc'); // => throws empty-interval
 * ```
 */
export function valuesRoundedTo(value: Ratio, step: Ratio, mode: RoundingMode): Interval {
  return valuesRoundedByAny(value, step, [mode]);
}

/**
 * Every real value that some of the modes round to a value (修约方式不明时的可能值): an interval, since each mode leaves the value itself where it is.
 *
 * @param modes - All nine unless said otherwise: then everything less than a step away.
 * @throws As {@link valuesRoundedTo}; `rounding-mode` also where no mode is given.
 */
export function valuesRoundedByAny(
  value: Ratio,
  step: Ratio,
  modes: readonly RoundingMode[] = roundingModes,
): Interval {
  const size = checkedRatio(step, 'step');
  const steps = inStepsOf(checkedRatio(value, 'value'), size);
  checkModes(modes);
  let [below, above] = [0, 0];
  for (const mode of modes) {
    below = Math.max(below, reach(steps, -1n, mode));
    above = Math.max(above, reach(steps, 1n, mode));
  }
  return interval(endAt(steps, -1n, below, size), endAt(steps, 1n, above, size));
}

/** How far the values reach that are rounded to a multiple of the step: each of these holds what stands before it. */
const reaches = [
  { halves: 0n, isIncluded: true },
  { halves: 1n, isIncluded: false },
  { halves: 1n, isIncluded: true },
  { halves: 2n, isIncluded: false },
] as const;

/** Less than half a step away, half a step, and more: the mode is asked of one after the other. */
const distances = [-1, 0, 1] as const;

/** The place in {@link reaches} on one side of a number of steps, as the mode decides between two neighbours. */
function reach(steps: bigint, side: 1n | -1n, mode: RoundingMode): number {
  // Zero has its neighbours away from zero on both sides.
  const isAwayFromZero = steps * side >= 0n;
  const nearerZero = isAwayFromZero ? steps : steps + side;
  const negative = isAwayFromZero ? side < 0n : steps < 0n;
  const odd = nearerZero % 2n !== 0n;
  const decide = decisions[mode];
  let found = 0;
  for (const distance of distances) {
    const dropped = isAwayFromZero ? distance : farFrom[distance];
    if (decide({ negative, odd, dropped }) === isAwayFromZero) break;
    found += 1;
  }
  return found;
}

/** What is near the one neighbour is far from the other. */
const farFrom = { [-1]: 1, 0: 0, 1: -1 } as const;

function endAt(steps: bigint, side: 1n | -1n, place: number, step: Ratio): IntervalEnd {
  const { halves, isIncluded } = reaches[place]!;
  return {
    value: {
      numerator: (2n * steps + side * halves) * step.numerator,
      denominator: 2n * step.denominator,
    },
    isIncluded,
  };
}

/** How many steps the value is: a whole number. */
function inStepsOf(value: Ratio, step: Ratio): bigint {
  const found = `${step.numerator}/${step.denominator}`;
  if (step.numerator <= 0n) {
    throw fault(
      'rounding-increment',
      {
        zh: `step(修约间隔)应大于 0,实为 ${found};请给出末位的一个单位,如两位小数的百分比为 1/10000。`,
        en: `step (the rounding interval) must be above 0, found ${found}; give one unit of the last digit, such as 1/10000 for two decimal places of a percentage.`,
      },
      { path: ['step'], found },
    );
  }
  const [top, bottom] = [value.numerator * step.denominator, value.denominator * step.numerator];
  if (top % bottom === 0n) return top / bottom;
  const foundValue = `${value.numerator}/${value.denominator}`;
  throw fault(
    'empty-interval',
    {
      zh: `value 应为 step(${found})的整数倍,实为 ${foundValue};任何值都不会修约成它,请给出修约后的值和末位的一个单位。`,
      en: `value must be a multiple of step (${found}), found ${foundValue}; no value is rounded to it: give the rounded value and one unit of its last digit.`,
    },
    { path: ['value'], found: foundValue },
  );
}

function checkedRatio(ratio: Ratio, name: string): Ratio {
  const numerator = toBigInt(ratio.numerator, `${name}.numerator`);
  const denominator = toBigInt(ratio.denominator, `${name}.denominator`);
  if (denominator > 0n) return { numerator, denominator };
  throw fault(
    'zero-denominator',
    {
      zh: `${name} 的分母应大于 0,实为 ${denominator};请给出有值的比值。`,
      en: `The denominator of ${name} must be above 0, found ${denominator}; give a ratio that has a value.`,
    },
    { path: [name, 'denominator'], found: printed(denominator) },
  );
}

function checkModes(modes: readonly RoundingMode[]): void {
  for (const mode of modes) checkMember('rounding-mode', 'mode', mode, roundingModes);
  if (modes.length > 0) return;
  throw fault(
    'rounding-mode',
    {
      zh: 'modes(修约方式)应至少有一种,实为空;不知道是哪一种时,请不要给出。',
      en: 'modes (rounding modes) must hold at least one, found none; leave it out where the mode is not known.',
    },
    { path: ['modes'], found: '[]' },
  );
}
