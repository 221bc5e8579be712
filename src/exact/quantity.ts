import { fault } from '../ground/index.js';
import { type Integer, toBigInt } from './integer.js';
import { compareRatios, type Ratio, reduce } from './ratio.js';
import { checkUnit } from './round-ratio.js';
import type { Unit } from './unit.js';

/**
 * An exact value with its unit (带单位的精确值). The value of a percentage is its ratio: 14.01 % is 1401/10000, and so is
 * 14.01 percentage points.
 */
export interface Quantity<U extends Unit = Unit> extends Ratio {
  readonly unit: U;
}

/** What may be added to a value of the unit: to a percentage only percentage points, to all else its like. */
export type AddendUnit<U extends Unit> = U extends 'percent' ? 'percentage-point' : U;

/** What two values of the unit differ in: percentages differ in percentage points. */
export type DifferenceUnit<U extends Unit> = U extends 'percent' ? 'percentage-point' : U;

/**
 * Makes a value with its unit.
 *
 * @throws `wrong-type`, `unsafe-integer`, `unknown-unit`; `zero-denominator` for a denominator that is not above zero.
 *
 * @example
 * ```ts
 * import { difference, quantity, roundRatio } from 'zwfw-indicators';
 * const before = quantity(755n, 1000n, 'percent');
 * const after = quantity(852n, 1000n, 'percent');
 * const change = difference(after, before);
 * change.unit; // => 'percentage-point'
 * const { numerator, denominator, unit } = change;
 * roundRatio(numerator, denominator, { places: 1, mode: 'halfExpand', unit }); // => { state: 'value', decimal: '9.7', text: '9.7个百分点', unit: 'percentage-point', direction: 'exact', guarded: false }
 * ```
 */
export function quantity<U extends Unit>(numerator: Integer, denominator: Integer, unit: U): Quantity<U> {
  checkUnit(unit);
  const ratio = {
    numerator: toBigInt(numerator, 'numerator'),
    denominator: toBigInt(denominator, 'denominator'),
  };
  if (ratio.denominator <= 0n) {
    throw fault(
      'zero-denominator',
      {
        zh: `分母应大于 0,实为 ${ratio.denominator};没有值的比值不是量,请先判断其状态。`,
        en: `The denominator must be above 0, found ${ratio.denominator}; a ratio without a value is no quantity, look at its state first.`,
      },
      { path: ['denominator'], found: `${ratio.denominator}` },
    );
  }
  return Object.freeze({ ...reduce(ratio), unit });
}

/**
 * The sum of two values. Two percentages cannot be added (the total of a share comes from the sums): the types refuse it, and so
 * does the function.
 *
 * @throws `unit-mismatch`.
 */
export function add<U extends Unit>(value: Quantity<U>, addend: Quantity<AddendUnit<U>>): Quantity<U> {
  requireUnit(addend, value.unit === 'percent' ? 'percentage-point' : value.unit);
  return combine(value, addend, 1n, value.unit);
}

/**
 * The difference of two values of one unit; of two percentages it is in percentage points.
 *
 * @throws `unit-mismatch`.
 */
export function difference<U extends Unit>(
  value: Quantity<U>,
  other: Quantity<NoInfer<U>>,
): Quantity<DifferenceUnit<U>> {
  requireUnit(other, value.unit);
  const unit = value.unit === 'percent' ? 'percentage-point' : value.unit;
  return combine(value, other, -1n, unit as DifferenceUnit<U>);
}

/**
 * -1, 0 or 1: how two values of one unit compare, exactly.
 *
 * @throws `unit-mismatch`.
 */
export function compare<U extends Unit>(value: Quantity<U>, other: Quantity<NoInfer<U>>): -1 | 0 | 1 {
  requireUnit(other, value.unit);
  return compareRatios(value, other);
}

function combine<U extends Unit>(first: Ratio, second: Ratio, sign: 1n | -1n, unit: U): Quantity<U> {
  return quantity(
    first.numerator * second.denominator + sign * second.numerator * first.denominator,
    first.denominator * second.denominator,
    unit,
  );
}

function requireUnit(value: Quantity, expected: Unit): void {
  if (value.unit === expected) return;
  throw fault(
    'unit-mismatch',
    {
      zh: `单位应为 ${expected},实为 ${value.unit};百分比与百分点不能混用,两个百分比不能相加,合计请用分子、分母之和重新计算。`,
      en: `The unit must be ${expected}, found ${value.unit}; percent and percentage point do not mix and two percentages do not add up: take a total from the sums.`,
    },
    { path: ['unit'], found: value.unit },
  );
}
