import { fault, printed } from '../ground/index.js';
import {
  type Grid,
  type InSteps,
  inSteps,
  nearestStep,
  printSteps,
  type RoundingIncrement,
  roundingIncrements,
} from './grid.js';
import { absolute, type Integer, order, toBigInt } from './integer.js';
import { type RoundingMode, roundingModes } from './modes/index.js';
import { type Unit, units } from './unit.js';

/** How a ratio is rounded (修约): the one rounding that a figure goes through. */
export interface Rounding {
  /** Decimal places kept, -30 to 30; -1 rounds to tens. */
  readonly places: number;
  readonly mode: RoundingMode;
  /** Multiples of which part of the last place; `1` unless said otherwise. */
  readonly increment?: RoundingIncrement;
  /** Percentages only: what is not exactly 100 %, 0 % or −100 % is never printed so, but one step beside it. */
  readonly guard?: boolean;
}

/** What {@link roundRatio} needs beside the two integers. */
export interface RoundRatioOptions extends Rounding {
  /** What the result is printed in; `percent` and `percentage-point` multiply the ratio by 100. `number` unless said otherwise. */
  readonly unit?: Unit;
}

/** A ratio after its one rounding. */
export interface RoundedValue {
  readonly state: 'value';
  /** The digits, with every place that was asked for: `'14.01'`, `'100.00'`. Never `'-0'`. */
  readonly decimal: string;
  /** The digits with the sign of the unit: `'14.01%'`. */
  readonly text: string;
  readonly unit: Unit;
  /** How the printed value lies to the exact one. GB/T 8170-2008 marks `down` as (+) and `up` as (−), so that nobody rounds twice. */
  readonly direction: 'exact' | 'up' | 'down';
  /** The guard against a false 100 % or 0 % changed the result. */
  readonly guarded: boolean;
}

/** A division by zero has no value; this is not 0. */
export interface ZeroDenominator {
  readonly state: 'zero-denominator';
}

/**
 * Rounds the exact ratio of two integers once (修约), and prints it.
 *
 * @param numerator - The numerator (分子).
 * @param denominator - The denominator (分母); may be negative. Zero is not an error but a state of its own.
 * @returns The rounded value, frozen, or `{ state: 'zero-denominator' }`.
 * @throws `wrong-type`, `unsafe-integer` for the integers; `rounding-places`, `rounding-mode`, `rounding-increment`, `unknown-unit`,
 * `rounding-guard` for the options.
 *
 * Source: GB/T 8170-2008 for `halfEven`, the increments and the ban on rounding twice; ECMA-402 for the names of the modes.
 *
 * @example
 * ```ts
 * import { roundRatio } from 'zwfw-indicators';
 * const share = roundRatio(21148, 150943, { places: 2, mode: 'halfExpand', unit: 'percent' });
 * share; // => { state: 'value', decimal: '14.01', text: '14.01%', unit: 'percent', direction: 'down', guarded: false }
 * roundRatio(0, 0, { places: 2, mode: 'halfExpand' }); // => { state: 'zero-denominator' }
 * ```
 */
export function roundRatio(
  numerator: Integer,
  denominator: Integer,
  options: RoundRatioOptions,
): RoundedValue | ZeroDenominator {
  const { places, mode, increment = '1', guard = false, unit = 'number' } = options;
  checkRounding({ places, mode, increment, guard }, unit);
  const over = toBigInt(numerator, 'numerator');
  const under = toBigInt(denominator, 'denominator');
  if (under === 0n) return Object.freeze({ state: 'zero-denominator' });

  const grid = { places, increment, unit };
  const exact = inSteps(over, under, grid);
  const nearest = nearestStep(exact, mode);
  const steps = guard ? awayFromFalseExtreme(nearest, exact, grid) : nearest;
  return Object.freeze({ ...printSteps(steps, exact, grid), guarded: steps !== nearest });
}

/** Where the rounded percentage says 0 or ±100 and the exact one does not, the neighbouring step on the side of the exact one. */
function awayFromFalseExtreme(steps: bigint, exact: InSteps, grid: Grid): bigint {
  const hundred = inSteps(1n, 1n, grid);
  const extreme = steps === 0n || absolute(steps) * hundred.bottom === hundred.top;
  return extreme ? steps + BigInt(order(exact.top, steps * exact.bottom)) : steps;
}

/**
 * Checks how a value is to be rounded.
 *
 * @throws `rounding-places`, `rounding-mode`, `rounding-increment`, `unknown-unit`, `rounding-guard`.
 */
export function checkRounding({ places, mode, increment = '1', guard = false }: Rounding, unit: Unit): void {
  if (!Number.isInteger(places) || places < -30 || places > 30) {
    throw fault(
      'rounding-places',
      {
        zh: `places(保留的小数位数)应为 -30 到 30 的整数,实为 ${printed(places)}。`,
        en: `places (decimal places kept) must be an integer from -30 to 30, found ${printed(places)}.`,
      },
      { path: ['places'], found: printed(places) },
    );
  }
  checkMember('rounding-mode', 'mode', mode, roundingModes);
  checkMember('rounding-increment', 'increment', increment, roundingIncrements);
  checkUnit(unit);
  const stepOverFifty = places < -2 || (places === -2 && increment === '1');
  if (guard && (unit !== 'percent' || stepOverFifty)) {
    throw fault(
      'rounding-guard',
      {
        zh: `guard(防止虚假的 100% 或 0%)只用于百分比,且步长不得超过 50%;此处单位为 ${unit},places 为 ${places}。请去掉 guard 或改用更多位数。`,
        en: `guard (no false 100 % or 0 %) is for percentages with steps of at most 50 %; here the unit is ${unit} and places ${places}. Leave guard out or keep more places.`,
      },
      { path: ['guard'], found: printed(guard) },
    );
  }
}

/** @throws `unknown-unit`. */
export function checkUnit(unit: Unit): void {
  checkMember('unknown-unit', 'unit', unit, units);
}

/** @throws the code, when the value is none of those allowed. */
export function checkMember(
  code: 'rounding-mode' | 'rounding-increment' | 'closing-method' | 'unknown-unit',
  name: string,
  value: string,
  allowed: readonly string[],
): void {
  if (allowed.includes(value)) return;
  throw fault(
    code,
    {
      zh: `${name} 应为 ${allowed.join('、')} 之一,实为 ${printed(value)}。`,
      en: `${name} must be one of ${allowed.join(', ')}, found ${printed(value)}.`,
    },
    { path: [name], found: printed(value) },
  );
}
