import type { Text } from '../../ground/index.js';
import { numeralDigits, numeralPlaces } from './numeral-signs.js';
import type { Source } from './source.js';
import { unreadable } from './unreadable.js';

/** Up to four places of a Chinese numeral (一节): `三百零五`. */
export interface NumeralSection {
  readonly value: bigint;
  readonly end: number;
}

/**
 * Reads the places 千, 百, 十 and 个 from a place on; of value 0 where none stand there.
 *
 * @param isFirst - No 万 or 亿 went before: behind one of these, what is skipped needs a 零.
 * @throws `unreadable-quantity` for what is out of order, or lacks a place: 一百五.
 */
export function sectionAt(source: Source, at: number, isFirst: boolean): NumeralSection {
  let value = 0n;
  let end = at;
  // The place above the next; at the start of a numeral every place may come first.
  let above = isFirst ? null : 10_000n;
  while (above !== 1n) {
    const isZero = above !== null && source.plain[end] === '零';
    const digitAt = isZero ? end + 1 : end;
    const step = stepAt(source, digitAt, above === null || isZero);
    if (step === null) {
      if (isZero) throw unreadable(source, end, nothingBehindZero);
      break;
    }
    if (above !== null && step.place >= above) throw unreadable(source, step.placeAt, outOfOrder);
    if (above !== null && step.place * 10n < above && !isZero) throw unreadable(source, digitAt, withoutZero);
    if (source.plain[digitAt] === '两' && (step.place === 10n || (step.place === 1n && value > 0n)))
      throw unreadable(source, digitAt, misplacedTwo);
    value += step.digit * step.place;
    above = step.place;
    end = step.end;
  }
  return { value, end };
}

/** One digit and its place: `三百`, `十`, `五`. */
function stepAt({ plain }: Source, at: number, mayLackOne: boolean) {
  const sign = plain[at] ?? '';
  const digit = sign === '两' ? 2n : (numeralDigits.get(sign) ?? 0n);
  if (digit === 0n)
    return sign === '十' && mayLackOne ? { digit: 1n, place: 10n, placeAt: at, end: at + 1 } : null;
  const placeAt = at + 1;
  // 百分点 is a unit.
  const place = plain.startsWith('百分点', placeAt) ? undefined : numeralPlaces.get(plain[placeAt] ?? '');
  return place === undefined
    ? { digit, place: 1n, placeAt: at, end: placeAt }
    : { digit, place, placeAt, end: placeAt + 1 };
}

const nothingBehindZero: Text = {
  zh: '“零”后应有中文数字',
  en: 'a numeral is expected behind 零',
};
const outOfOrder: Text = {
  zh: '中文数字应由高位到低位书写',
  en: 'the places of a Chinese numeral go from the highest to the lowest',
};
const withoutZero: Text = {
  zh: '末位须写明位,空位须写“零”:一百五、一万五 是 一百五十、一万五千 的口语写法,105 写作 一百零五;请写全,或用数字',
  en: 'a Chinese numeral names its last place, and has 零 where a place is skipped: 一百五 and 一万五 are said for 一百五十 and 一万五千, and 105 is 一百零五; write it in full, or in digits',
};
const misplacedTwo: Text = {
  zh: '“两”只用于单独的个位和百、千、万、亿之前,此处应为“二”',
  en: '两 stands alone or before 百, 千, 万 and 亿; 二 is expected here',
};
