import type { Ratio } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import { numberAt, numberInFullAt } from './number-at.js';
import type { NumberRead } from './number-read.js';
import type { Wording } from './printed-quantity.js';
import { afterBlanks, type Source } from './source.js';
import { shareAt, type UnitMeaning, unitAt } from './unit-words.js';
import { unreadable } from './unreadable.js';
import { type WordAt, wordsOf } from './word-at.js';

/** A number and its unit as they stand in a text (数与单位). */
export interface Magnitude extends NumberRead {
  readonly at: number;
  /** The word of the unit; `null` where none stands there. */
  readonly unit: WordAt<UnitMeaning> | null;
  readonly more: WordAt<Wording> | null;
}

/**
 * Reads a number and its unit: `25.6万件`, `百分之九十五`, `第二名`.
 *
 * @throws `unreadable-quantity`.
 */
export function magnitudeAt(source: Source, at: number): Magnitude {
  if (source.plain[at] === '第') return placeAt(source, at);
  const share = shareAt(source, at);
  if (share !== null) return { ...numberInFullAt(source, share.end), at, unit: share, more: null };
  const number = numberAt(source, at);
  const unit = unitAt(source, afterBlanks(source, number.end));
  return { ...number, at, unit, end: unit?.end ?? number.end };
}

/** 第二, 第2名, 第二位. */
function placeAt(source: Source, at: number): Magnitude {
  const number = numberInFullAt(source, at + 1);
  if (number.pointAt !== null) throw unreadable(source, number.pointAt, wholePlace);
  if (number.digits === 0n) throw unreadable(source, at + 1, wholePlace);
  const unit = { word: '第', meaning: { unit: 'place', exponent: 0 }, at, end: at + 1 } as const;
  return { ...number, at, unit, more: null, end: placeWord(source, number.end)?.end ?? number.end };
}

const placeWord = wordsOf({ 名: null, 位: null });

const wholePlace: Text = {
  zh: '名次应为从 1 起的整数',
  en: 'a place must be a whole number from 1',
};

/** So many units of a place as a ratio: `2038 × 10^-4` is 2038/10000. */
export function ratioOf(digits: bigint, exponent: number): Ratio {
  const power = 10n ** BigInt(exponent < 0 ? -exponent : exponent);
  return exponent < 0
    ? { numerator: digits, denominator: power }
    : { numerator: digits * power, denominator: 1n };
}
