import type { Text } from '../../ground/index.js';
import { type Amount, amountOf } from './amount.js';
import type { NumberRead } from './number-read.js';
import type { Wording } from './printed-quantity.js';
import type { UnitMeaning } from './unit-words.js';
import type { WordAt } from './word-at.js';

/** A number and its unit as they stand in a text (数与单位). */
export interface Magnitude {
  readonly at: number;
  readonly end: number;
  /** Digits (`25.6万件`), a fraction in words (`三分之二`) or a time in parts (`1小时30分钟`). */
  readonly form: 'digits' | 'fraction' | 'parts';
  /** The word of the unit; `null` where none stands there. */
  readonly unit: WordAt<UnitMeaning> | null;
  readonly more: WordAt<Wording> | null;
  readonly isWhole: boolean;
  /** Where the multiplier (万, 百万) stands that it ends with. */
  readonly multiplierAt: number | null;
  /** How much it is; digits without a unit take that of the upper end of their range. */
  readonly amountIn: (unit: UnitMeaning | null) => Amount;
  /** Why it is none without a wording, such as 百件; `null` for one that is. */
  readonly needsWording: Text | null;
}

/** Digits with what stands behind them. */
export function ofDigits(
  at: number,
  number: NumberRead,
  behind: Pick<Magnitude, 'unit'> & Partial<Pick<Magnitude, 'end' | 'more' | 'needsWording'>>,
): Magnitude {
  return {
    at,
    end: number.end,
    form: 'digits',
    more: null,
    isWhole: number.exponent >= 0,
    multiplierAt: number.multiplierAt,
    amountIn: (unit) => amountOf(number, unit),
    needsWording: null,
    ...behind,
  };
}

/** What has its unit in itself. */
export function ofAmount(
  form: 'fraction' | 'parts',
  unit: WordAt<UnitMeaning>,
  amount: Amount,
  behind: Pick<Magnitude, 'at'> & Partial<Pick<Magnitude, 'more' | 'needsWording'>>,
): Magnitude {
  return {
    end: unit.end,
    form,
    unit,
    more: null,
    isWhole: true,
    multiplierAt: null,
    amountIn: () => amount,
    needsWording: null,
    ...behind,
  };
}
