import type { Text } from '../../ground/index.js';
import { digitsAt } from './digits.js';
import { multiplierAt } from './multipliers.js';
import type { NumberRead } from './number-read.js';
import type { Source } from './source.js';
import { unreadable } from './unreadable.js';

/**
 * Reads what follows digits with a multiplier, in digits again (数字与“万”“亿”混写): `3万5千`, `1万2000`, `2亿3000万`.
 *
 * @throws `unreadable-quantity` for what is out of order, or could be two numbers.
 */
export function withLowerPlaces(source: Source, first: NumberRead): NumberRead {
  let number = first;
  while (number.multiplierAt !== null && /[0-9]/u.test(source.plain[number.end] ?? '')) {
    if (first.pointAt !== null) throw unreadable(source, number.end, onePoint);
    number = withNext(source, number);
  }
  return number;
}

function withNext(source: Source, { digits, exponent, end: at }: NumberRead): NumberRead {
  const next = digitsAt(source, at)!;
  if (next.pointAt !== null) throw unreadable(source, next.pointAt, onePoint);
  const multiplier = multiplierAt(source, next.end);
  const lower = multiplier?.meaning ?? 0;
  const room = exponent - lower;
  const places = next.end - at;
  if (room <= 0 || places > room) throw unreadable(source, at, outOfOrder);
  // 1万2 is said for 12000, and 2亿5000 for 2亿5000万.
  const isShort = multiplier === null && (places === 1 || (exponent >= 8 && places < room));
  if (isShort || (exponent >= 8 && multiplier !== null && lower < 4)) throw unreadable(source, at, lacking);
  return {
    digits: digits * 10n ** BigInt(room) + next.digits,
    exponent: lower,
    end: multiplier?.end ?? next.end,
    pointAt: null,
    multiplierAt: multiplier === null ? null : next.end,
  };
}

const onePoint: Text = {
  zh: '分段书写的数(如 3万5千)各段应为整数',
  en: 'a number in several parts, such as 3万5千, has no decimal point',
};
const outOfOrder: Text = {
  zh: '分段书写的数应由高位到低位,后一段小于前一段的单位,如 3万5千、1万2000',
  en: 'the parts of a number go from the highest to the lowest, each less than one of the part before, as in 3万5千 and 1万2000',
};
const lacking: Text = {
  zh: '此段缺少“万”“千”等,或未写足位数:1万2 可以是 12000,也可以是 10002;2亿5000 可以是 2亿5000万,也可以是 2亿零5000。请写全',
  en: 'a 万 or 千 is lacking here, or places are: 1万2 could be 12000 or 10002, and 2亿5000 could be 250000000 or 200005000; write it in full',
};
