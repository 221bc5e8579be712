import * as z from 'zod';
import { decimalText } from '../exact/decimal-text.js';
import { type Ratio, reduce, type Unit } from '../exact/index.js';

/** A number as it is written in a scorecard: a decimal or a fraction of whole numbers, `12.5` or `1/3`. Never a float. */
export type NumberText = string;

/** A value that inputs are compared with, in the unit of the input: a percentage with its sign, `95%`, all else bare. */
export type LimitText = string;

/** The schema of a {@link NumberText}. */
export const numberText = z.string().regex(/^-?\d{1,30}(?:\.\d{1,30}|\/[1-9]\d{0,29})?$/u);

/** The schema of a {@link LimitText}; whether it has the sign of its unit is checked where the unit is known. */
export const limitText = z.string().regex(/^-?\d{1,30}(?:\.\d{1,30})?%?$/u);

/** The exact number that a {@link NumberText} or a {@link LimitText} says; a percentage by its digits. */
export function ratioOfText(text: string): Ratio {
  const [top = '', bottom] = text.replace('%', '').split('/');
  const [whole = '', fraction = ''] = top.split('.');
  const denominator = bottom === undefined ? 10n ** BigInt(fraction.length) : BigInt(bottom);
  return { numerator: BigInt(whole + fraction), denominator };
}

/** A ratio as a {@link NumberText}: a decimal where it has an end, otherwise a fraction in lowest terms. */
export function textOfRatio(ratio: Ratio): NumberText {
  const { numerator, denominator } = reduce(ratio);
  let [rest, places] = [denominator, 0];
  for (; rest % 10n === 0n; places += 1) rest /= 10n;
  for (; rest % 2n === 0n; places += 1) rest /= 2n;
  for (; rest % 5n === 0n; places += 1) rest /= 5n;
  if (rest !== 1n) return `${numerator}/${denominator}`;
  return decimalText((numerator * 10n ** BigInt(places)) / denominator, places);
}

/** A number within a formula, in brackets where it is below zero. */
export function inFormula(text: NumberText): string {
  return text.startsWith('-') ? `(${text})` : text;
}

/** Whether a limit is written in the unit of its input. */
export function isLimitIn(unit: Unit, limit: LimitText): boolean {
  return limit.endsWith('%') === (unit === 'percent');
}
