import type { Text } from '../../ground/index.js';
import { mostDigits, type NumberRead } from './number-read.js';
import type { Source } from './source.js';
import { unreadable } from './unreadable.js';

/** Reads the digits at a place (阿拉伯数字): `1,234`, `20.38`; `null` where none stand there. */
export function digitsAt(source: Source, at: number): NumberRead | null {
  const whole = groupsAt(source, at);
  if (whole === null) return null;
  const { digits, end } = whole;
  if (source.plain[end] !== '.')
    return { digits: BigInt(digits), exponent: 0, end, pointAt: null, multiplierAt: null };
  const fraction = runOfDigits(source, end + 1, mostDigits - digits.length);
  if (fraction === '') {
    throw unreadable(source, end, {
      zh: '小数点后应有数字',
      en: 'digits are expected behind the decimal point',
    });
  }
  return {
    digits: BigInt(digits + fraction),
    exponent: -fraction.length,
    end: end + 1 + fraction.length,
    pointAt: end,
    multiplierAt: null,
  };
}

/** The whole part, in groups of three where it has separators (千分撇、千分空): `1,234,567`, `236 816`. */
function groupsAt(source: Source, at: number): { readonly digits: string; readonly end: number } | null {
  let digits = runOfDigits(source, at, mostDigits);
  if (digits === '') return null;
  const first = digits.length;
  let end = at + first;
  const separator = separatorAt(source, end);
  while (separator !== null && separatorAt(source, end) === separator) {
    const group = runOfDigits(source, end + 1, mostDigits - digits.length);
    if (first > 3 || group.length !== 3) throw unreadable(source, end, ofThree);
    digits += group;
    end += 1 + group.length;
  }
  return { digits, end };
}

/** The comma at a place, or the one blank before a digit. */
function separatorAt({ plain }: Source, at: number): 'comma' | 'blank' | null {
  if (plain[at] === ',') return 'comma';
  return /^[^\S\r\n][0-9]/u.test(plain.slice(at, at + 2)) ? 'blank' : null;
}

const ofThree: Text = {
  zh: '千分位分隔符(逗号或空格)须三位一组,如 1,234,567 或 236 816',
  en: 'separators, commas or blanks, stand before groups of three digits, as in 1,234,567 and 236 816',
};

function runOfDigits(source: Source, at: number, room: number): string {
  let end = at;
  while (/[0-9]/u.test(source.plain[end] ?? '')) {
    if (end - at === room) {
      throw unreadable(source, end, {
        zh: `数字至多 ${mostDigits} 位`,
        en: `a number has at most ${mostDigits} digits`,
      });
    }
    end += 1;
  }
  return source.plain.slice(at, end);
}
