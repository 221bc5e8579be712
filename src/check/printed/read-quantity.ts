import { compareRatios } from '../../exact/index.js';
import { deepFreeze, fault, printed, type Text } from '../../ground/index.js';
import { closingAt, twoWordings } from './closing.js';
import { type Magnitude, magnitudeAt, ratioOf } from './magnitude.js';
import { openingAt } from './opening.js';
import type { PrintedQuantity, PrintedUnit, Wording } from './printed-quantity.js';
import { upperEndAt } from './range.js';
import { afterBlanks, type Source, sourceOf } from './source.js';
import { unreadable } from './unreadable.js';
import type { WordAt } from './word-at.js';

/**
 * Reads a number as a document prints it (读取公布的数): digits, full-width ones and Chinese numerals, with 万 and 亿, a unit or a measure word, and the words
 * that bound it. Nothing is guessed: what could be two numbers is refused, as is every sign that is not known.
 *
 * @param text - The number alone, as printed: `20.38%`, `59万余件`, `6分鐘以內`, `1—2个`, `第二`.
 * @returns The number in exact ratios, frozen.
 * @throws `unreadable-quantity`, whose path is the place of the first sign that cannot be read; `wrong-type` for what is no text.
 *
 * Source: 《中华人民共和国民法典》第一千二百五十九条 (以上, 以下 and 以内 include the number, 超过 and 不满 do not).
 *
 * @example
 * ```ts
 * import { readQuantity } from 'zwfw-indicators';
 * const cases = readQuantity('25.6万件');
 * cases.unit; // => 'count'
 * cases.value; // => { numerator: 256000n, denominator: 1n }
 * cases.step; // => { numerator: 1000n, denominator: 1n }
 * cases.isRounded; // => true
 * readQuantity('百分之九十五以上').wording; // => 'at-least'
 * readQuantity('1—2个').upTo; // => { numerator: 2n, denominator: 1n }
 * readQuantity('⠣条'); // => throws unreadable-quantity
 * ```
 */
export function readQuantity(text: unknown): PrintedQuantity {
  if (typeof text !== 'string') throw noText(text);
  const source = sourceOf(text);
  const opening = openingAt(source, afterBlanks(source, 0));
  const sign = /[+-]/u.test(source.plain[opening.end] ?? '') ? opening.end : null;
  const isNegative = sign !== null && source.plain[sign] === '-';
  const number = magnitudeAt(source, sign === null ? opening.end : sign + 1);
  if (sign !== null && number.unit?.meaning.unit === 'place') throw unreadable(source, number.at, unsigned);
  const upper = upperEndAt(source, number);
  const meaning = (upper ?? number).unit?.meaning ?? null;
  const closing = closingAt(source, (upper ?? number).end, meaning?.unit ?? null);
  const wording = oneWording(source, [
    opening.wording,
    number.more,
    upper?.sign ?? null,
    upper?.more ?? null,
    closing,
  ]);
  if (wording !== null && isNegative) throw unreadable(source, Math.max(sign, wording.at), ofNegative);
  if (wording !== null && meaning?.unit === 'place')
    throw unreadable(source, Math.max(number.at, wording.at), ofPlace);

  const unit = meaning?.unit ?? (number.exponent < 0 || (upper?.exponent ?? 0) < 0 ? 'number' : 'count');
  for (const end of upper === null ? [number] : [number, upper]) checkCount(source, unit, end);
  const shift = meaning?.exponent ?? 0;
  const value = ratioOf(isNegative ? -number.digits : number.digits, number.exponent + shift);
  const upTo = upper && ratioOf(upper.digits, upper.exponent + shift);
  if (upper !== null && upTo !== null && compareRatios(value, upTo) >= 0)
    throw unreadable(source, upper.at, upperFirst);
  return deepFreeze({
    text,
    unit,
    value,
    upTo,
    step: ratioOf(1n, number.exponent + shift),
    roughStep: ratioOf(1n, number.exponent + shift + trailingZeros(number.digits)),
    isRounded: upper === null && mayBeRounded(unit, number),
    wording: wording?.meaning ?? null,
  });
}

/** The one thing that the words say, in the order of the text. */
function oneWording(source: Source, words: readonly (WordAt<Wording> | null)[]): WordAt<Wording> | null {
  let kept: WordAt<Wording> | null = null;
  for (const word of words) {
    if (word !== null && kept !== null && word.meaning !== kept.meaning)
      throw unreadable(source, word.at, twoWordings);
    kept ??= word;
  }
  return kept;
}

/** What is counted one by one has no fraction, though 25.6万 may. */
function checkCount(source: Source, unit: PrintedUnit, { exponent, pointAt, at }: Magnitude): void {
  if (unit === 'count' && exponent < 0) throw unreadable(source, pointAt ?? at, wholeCount);
}

function mayBeRounded(unit: PrintedUnit, { multiplierAt }: Magnitude): boolean {
  if (unit === 'place') return false;
  return unit !== 'count' || multiplierAt !== null;
}

/** How many zeros the digits end with; of zero none, since no digit of it is another. */
function trailingZeros(digits: bigint): number {
  return digits === 0n ? 0 : digits.toString().length - digits.toString().replace(/0+$/u, '').length;
}

function noText(found: unknown): Error {
  return fault(
    'wrong-type',
    {
      zh: `公布的数应为文本,如 '20.38%',实为 ${printed(found)};数值已失去所印的位数,请按公布的样子写成文本。`,
      en: `A published number must be a text, such as '20.38%', found ${printed(found)}; a number has lost the places that were printed, so write it as it was.`,
    },
    { found: printed(found) },
  );
}

const unsigned: Text = { zh: '名次前没有正负号', en: 'a place has no sign before it' };
const ofNegative: Text = {
  zh: '负数不能带限定词:“-5%以上”不能确定指哪一侧',
  en: 'a number below zero has no wording: -5%以上 does not say which side is meant',
};
const ofPlace: Text = {
  zh: '名次不能带限定词:“第三以上”不能确定指哪一侧,请写明名次',
  en: 'a place has no wording: 第三以上 does not say which side is meant; give the place',
};
const wholeCount: Text = {
  zh: '件数、人数等计数应为整数,不应有小数;不是计数的,请写明其单位,或只写数字',
  en: 'a count of cases or people is whole and has no fraction; of what is no count, give its unit, or the digits alone',
};
const upperFirst: Text = {
  zh: '范围的止数应大于起数',
  en: 'the upper end of a range must be above the lower one',
};
