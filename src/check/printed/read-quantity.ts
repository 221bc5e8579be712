import { compareRatios, type Ratio } from '../../exact/index.js';
import { deepFreeze, fault, printed, type Text } from '../../ground/index.js';
import { wordingOfFall } from './change-words.js';
import { closingAt, twoWordings } from './closing.js';
import type { Magnitude } from './magnitude.js';
import { magnitudeAt } from './magnitude-at.js';
import { type Opening, openingAt } from './opening.js';
import type { PrintedQuantity, PrintedUnit, Wording } from './printed-quantity.js';
import { upperEndAt } from './range.js';
import { afterBlanks, type Source, sourceOf } from './source.js';
import type { UnitMeaning } from './unit-words.js';
import { unreadable } from './unreadable.js';
import type { WordAt } from './word-at.js';

/**
 * Reads a number as a document prints it (读取公布的数): digits, full-width ones and Chinese numerals, with 万 and 亿, a unit or a measure word, and the words
 * that bound it. Nothing is guessed: what could be two numbers is refused, as is every sign that is not known. A rise is above zero and a fall below it; a fraction
 * in words is 约.
 *
 * @param text - The number alone, as printed: `20.38%`, `59万余件`, `6分鐘以內`, `1—2个`, `第二`, `同比下降5.2%`.
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
 * readQuantity('1小时30分钟').value; // => { numerator: 90n, denominator: 1n }
 * readQuantity('同比下降5.2%').value; // => { numerator: -52n, denominator: 1000n }
 * readQuantity('三分之二').wording; // => 'about'
 * readQuantity('⠣条'); // => throws unreadable-quantity
 * ```
 */
export function readQuantity(text: unknown): PrintedQuantity {
  if (typeof text !== 'string') throw noText(text);
  const source = sourceOf(text);
  const opening = openingAt(source, afterBlanks(source, 0));
  const number = magnitudeAt(source, opening.end);
  const upper = upperEndAt(source, number);
  const meaning = (upper ?? number).unit?.meaning ?? null;
  const closing = closingAt(source, (upper ?? number).end, meaning?.unit ?? null);
  const said = oneWording(source, [
    opening.wording,
    number.more,
    upper?.sign ?? null,
    upper?.more ?? null,
    closing,
  ]);
  if (said === null && number.needsWording !== null) throw unreadable(source, number.at, number.needsWording);
  const wording = said ?? (number.form === 'fraction' ? roughly(number) : null);
  checkSides(source, opening, number, wording);

  const [low, high] = [number.amountIn(number.unit?.meaning ?? meaning), upper?.amountIn(meaning) ?? null];
  if (high !== null && compareRatios(low.value, high.value) >= 0)
    throw unreadable(source, upper!.at, upperFirst);
  const isFall = opening.change?.meaning === 'fall';
  const isNegative = isFall || opening.sign?.isMinus === true;
  const ends = isNegative && high !== null ? [high.value, low.value] : [low.value, high?.value ?? null];
  const [value, upTo] = ends.map((end) => (end !== null && isNegative ? negative(end) : end));
  const unit = unitOf(meaning, upper === null ? [number] : [number, upper]);
  return deepFreeze({
    text,
    unit,
    value: value!,
    upTo: upTo ?? null,
    step: low.step,
    roughStep: low.roughStep,
    isRounded: upper === null && mayBeRounded(unit, number),
    wording: wording && (isFall ? wordingOfFall(wording.meaning) : wording.meaning),
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

/** How far a fraction in words reaches is not stated. */
function roughly({ at, end }: Magnitude): WordAt<Wording> {
  return { word: '', meaning: 'about', at, end };
}

/** A wording of a number below zero does not say which side is meant, unless a word says that it is a fall. */
function checkSides(
  source: Source,
  { sign, change }: Opening,
  { at, unit }: Magnitude,
  wording: WordAt<Wording> | null,
): void {
  const isPlace = unit?.meaning.unit === 'place';
  if (isPlace && (sign !== null || change !== null)) throw unreadable(source, at, unsigned);
  if (wording === null) return;
  if (sign?.isMinus === true) throw unreadable(source, Math.max(sign.at, wording.at), ofNegative);
  if (isPlace) throw unreadable(source, Math.max(at, wording.at), ofPlace);
}

/** What is counted one by one has no fraction: 人均3.5件 is a mean. */
function unitOf(meaning: UnitMeaning | null, ends: readonly Magnitude[]): PrintedUnit {
  const unit = meaning?.unit ?? 'count';
  return unit === 'count' && ends.some(({ isWhole }) => !isWhole) ? 'number' : unit;
}

function mayBeRounded(unit: PrintedUnit, { multiplierAt }: Magnitude): boolean {
  if (unit === 'place') return false;
  return unit !== 'count' || multiplierAt !== null;
}

function negative({ numerator, denominator }: Ratio): Ratio {
  return { numerator: -numerator, denominator };
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

const unsigned: Text = {
  zh: '名次前没有正负号,也没有“上升”“下降”',
  en: 'neither a sign nor a rise or fall stands before a place',
};
const ofNegative: Text = {
  zh: '负数不能带限定词:“-5%以上”不能确定指哪一侧;下降请写 下降5%以上',
  en: 'a number below zero has no wording: -5%以上 does not say which side is meant; a fall is 下降5%以上',
};
const ofPlace: Text = {
  zh: '名次不能带限定词:“第三以上”不能确定指哪一侧,请写明名次',
  en: 'a place has no wording: 第三以上 does not say which side is meant; give the place',
};
const upperFirst: Text = {
  zh: '范围的止数应大于起数',
  en: 'the upper end of a range must be above the lower one',
};
