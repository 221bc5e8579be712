import type { IntervalEnd, Ratio } from '../../exact/index.js';

/** The least whole number from a lower end on. */
export function wholeNotBelow({ value, isIncluded }: IntervalEnd): Ratio {
  const floor = floorOf(value);
  const isOn = floor * value.denominator === value.numerator;
  return { numerator: isOn && isIncluded ? floor : floor + 1n, denominator: 1n };
}

/** The greatest whole number up to an upper end. */
export function wholeNotAbove({ value, isIncluded }: IntervalEnd): Ratio {
  const floor = floorOf(value);
  const isOn = floor * value.denominator === value.numerator;
  return { numerator: isOn && !isIncluded ? floor - 1n : floor, denominator: 1n };
}

/** The greatest whole number that is not above a ratio. */
export function floorOf({ numerator, denominator }: Ratio): bigint {
  const cut = numerator / denominator;
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
}
