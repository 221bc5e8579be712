import { decimalText } from './decimal-text.js';
import { absolute, order } from './integer.js';
import { decisions, type RoundingMode } from './modes/index.js';
import type { Ratio } from './ratio.js';
import { scaleOf, type Unit, unitSigns } from './unit.js';

/** The steps of GB/T 8170-2008: whole units of the last place, 0.5 units (0.5 单位修约) and 0.2 units (0.2 单位修约). */
export const roundingIncrements = ['1', '0.5', '0.2'] as const;

/** The step that results are multiples of, in units of the last place kept. */
export type RoundingIncrement = (typeof roundingIncrements)[number];

/** What rounded values are multiples of (修约间隔), and the unit that they are printed in. */
export interface Grid {
  readonly places: number;
  readonly increment: RoundingIncrement;
  readonly unit: Unit;
}

/** An exact value in steps of a grid: `top / bottom` of them, bottom above zero. */
export interface InSteps {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The exact value of a ratio in steps of the grid; the denominator is not zero. */
export function inSteps(numerator: bigint, denominator: bigint, { places, increment, unit }: Grid): InSteps {
  const sign = denominator < 0n ? -1n : 1n;
  return {
    top: sign * numerator * scaleOf(unit) * partsOfPlace[increment] * powerOfTen(places),
    bottom: sign * denominator * powerOfTen(-places),
  };
}

/** The exact value as a whole number of steps, by the mode. */
export function nearestStep({ top, bottom }: InSteps, mode: RoundingMode): bigint {
  const magnitude = absolute(top);
  const nearerZero = magnitude / bottom;
  const rest = magnitude % bottom;
  if (rest === 0n) return top / bottom;
  const away = decisions[mode]({
    negative: top < 0n,
    odd: nearerZero % 2n === 1n,
    dropped: order(2n * rest, bottom),
  });
  const steps = away ? nearerZero + 1n : nearerZero;
  return top < 0n ? -steps : steps;
}

/** So many steps of the grid as a printed value, and how it lies to the exact one. */
export function printSteps(steps: bigint, { top, bottom }: InSteps, { places, increment, unit }: Grid) {
  const decimal =
    increment === '1'
      ? decimalText(steps, places)
      : decimalText((steps * 10n) / partsOfPlace[increment], places + 1);
  return {
    state: 'value',
    decimal,
    text: decimal + unitSigns[unit].zh,
    unit,
    direction: (['down', 'exact', 'up'] as const)[order(steps * bottom, top) + 1]!,
  } as const;
}

/** So many steps of the grid as an exact ratio; for units that print a ratio as it is. */
export function ratioOfSteps(steps: bigint, { places, increment }: Omit<Grid, 'unit'>): Ratio {
  return {
    numerator: steps * powerOfTen(-places),
    denominator: partsOfPlace[increment] * powerOfTen(places),
  };
}

/** How many steps make one unit of the last place. */
const partsOfPlace: Readonly<Record<RoundingIncrement, bigint>> = { '1': 1n, '0.5': 2n, '0.2': 5n };

function powerOfTen(exponent: number): bigint {
  return exponent > 0 ? 10n ** BigInt(exponent) : 1n;
}
