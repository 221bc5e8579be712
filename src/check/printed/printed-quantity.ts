import type { Interval, Ratio } from '../../exact/index.js';

/**
 * In what a printed number is given (单位). A whole number with a measure word (件, 人次) or without any is a count, and one with a fraction (3.5件) a `number`.
 * What converts exactly has one unit: hours and seconds are given in minutes, years and quarters in months.
 */
export const printedUnits = [
  'count',
  'number',
  'percent',
  'percentage-point',
  'times',
  'minutes',
  'days',
  'working-days',
  'months',
  'score',
  'money',
  'place',
] as const;

/** In what a printed number is given (单位). */
export type PrintedUnit = (typeof printedUnits)[number];

/**
 * What the words beside a number say of it (限定词): `about` 约、左右, `nearly` 近, `and-more` 余、多, `above` 超过、高于, `at-least` 以上、不低于, `below` 不足、低于,
 * `at-most` 以内、以下、不超过, `between` 1—2. Of a fall they are said of the value, which is below zero: 下降5%以上 is -5 % and `at-most`.
 */
export const wordings = [
  'about',
  'nearly',
  'and-more',
  'above',
  'at-least',
  'below',
  'at-most',
  'between',
] as const;

/** What the words beside a number say of it (限定词). */
export type Wording = (typeof wordings)[number];

/** A number as a document prints it (公布的数). Values of a percentage are ratios: 20.38% is 2038/10000, and 11.74个百分点 is 1174/10000. Of a fall they are below zero. */
export interface PrintedQuantity {
  readonly text: string;
  readonly unit: PrintedUnit;
  /** What the digits say; of `1—2个` the lower one, and of `下降1%—2%` -2 %. */
  readonly value: Ratio;
  /** Of `1—2个` the upper one, and of `下降1%—2%` -1 %. */
  readonly upTo: Ratio | null;
  /** One unit of the last digit: 1/10000 for `20.38%` and for `20.30%`, 1000 for `25.6万`, 60 minutes for `2小时`. */
  readonly step: Ratio;
  /** One unit of the last digit that is not zero, by which 约, 近 and 余 are read: 10000 for `59万余`, 1000 for `7000余`. */
  readonly roughStep: Ratio;
  /** The digits may have been rounded: whole numbers that are counted one by one and printed in full are exact. */
  readonly isRounded: boolean;
  readonly wording: Wording | null;
}

/** The true values that a printed number leaves possible (可能的真值). */
export interface PossibleValues {
  readonly interval: Interval;
  /** An end that no wording states and that is a convention of reading: 余 stays below the next unit, 约 within one unit on either side. */
  readonly assumed: { readonly lowest: boolean; readonly highest: boolean };
}
