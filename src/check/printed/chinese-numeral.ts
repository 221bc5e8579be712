import type { Text } from '../../ground/index.js';
import { mostDigits, type NumberRead } from './number-read.js';
import { sectionAt } from './numeral-section.js';
import { numeralDigits, numeralPowers } from './numeral-signs.js';
import type { Source } from './source.js';
import { unreadable } from './unreadable.js';

/**
 * Reads the Chinese numeral at a place (中文数字): `二十三`, `一百零五`, `两万`, `九十五点五`; `null` where none stands there.
 *
 * @param isInFull - What ends in 百, 千 or 万 has its zeros printed all the same: 百分之百 is 100 %, not some hundreds.
 */
export function numeralAt(source: Source, at: number, isInFull: boolean): NumberRead | null {
  const { plain } = source;
  const whole = plain[at] === '零' ? { value: 0n, end: at + 1 } : wholeAt(source, at);
  if (whole === null) return null;
  const { value, end } = whole;
  const followed = plain[end] ?? '';
  if (followed === '两' || numeralDigits.has(followed)) throw unreadable(source, end, twoDigits);
  if (followed === '点' && numeralDigits.has(plain[end + 1] ?? '')) return withFraction(source, value, end);
  const { exponent, start } = isInFull ? { exponent: 0, start: end } : powerBefore(source, at, end);
  return {
    digits: value / 10n ** BigInt(exponent),
    exponent,
    end,
    pointAt: null,
    multiplierAt: exponent === 0 ? null : start,
  };
}

/** Sections of four places, each with its 万 or 亿. */
function wholeAt(source: Source, at: number): { readonly value: bigint; readonly end: number } | null {
  const first = sectionAt(source, at, true);
  if (first.end === at) return null;
  let [section, start, value] = [first, at, 0n];
  let [hasTenThousands, hasHundredMillions] = [false, false];
  for (;;) {
    const { end } = section;
    const sign = source.plain[end];
    const isBehind = hasHundredMillions && !hasTenThousands;
    if (sign === '万' && section.end > start) {
      if (hasTenThousands) throw unreadable(source, end, twice);
      hasTenThousands = true;
      value += section.value * 10_000n;
    } else if (sign === '亿') {
      if (hasHundredMillions) throw unreadable(source, end, twice);
      [hasHundredMillions, hasTenThousands] = [true, false];
      value = (value + section.value) * 100_000_000n;
    } else {
      const isSkipping = isBehind && section.value > 0n && source.plain[start] !== '零';
      if (isSkipping) throw unreadable(source, start, withoutTenThousands);
      return { value: value + section.value, end };
    }
    start = end + 1;
    section = sectionAt(source, start, false);
  }
}

/** The multipliers that the numeral ends with, together. */
function powerBefore({ plain }: Source, from: number, end: number) {
  let [exponent, start] = [0, end];
  while (start > from) {
    const power = numeralPowers.get(plain[start - 1]!);
    if (power === undefined) break;
    exponent += power;
    start -= 1;
  }
  return { exponent, start };
}

function withFraction(source: Source, whole: bigint, pointAt: number): NumberRead {
  let [digits, end] = [whole, pointAt + 1];
  for (;;) {
    const digit = numeralDigits.get(source.plain[end] ?? '');
    if (digit === undefined) break;
    if (end - pointAt > mostDigits) throw unreadable(source, end, tooLong);
    digits = digits * 10n + digit;
    end += 1;
  }
  return { digits, exponent: pointAt + 1 - end, end, pointAt, multiplierAt: null };
}

const twoDigits: Text = {
  zh: '两个数字之间缺少位(十、百、千);约数请写明起止,如 三至五、二十至三十',
  en: 'a place (十, 百, 千) is lacking between two digits; of an approximate number give both ends, such as 三至五 or 二十至三十',
};
const twice: Text = { zh: '“万”或“亿”重复', en: '万 or 亿 is written twice' };
const withoutTenThousands: Text = {
  zh: '“亿”后的数须写明“万”或“零”:一亿五千可以是 1.5亿,也可以是 100005000',
  en: 'what follows 亿 needs its 万 or a 零: 一亿五千 could be 150000000 or 100005000',
};
const tooLong: Text = {
  zh: `小数至多 ${mostDigits} 位`,
  en: `a fraction has at most ${mostDigits} digits`,
};
