import type { Text } from '../../ground/index.js';
import { numeralAt } from './chinese-numeral.js';
import { digitsAt } from './digits.js';
import { multiplierAt, multiplierBehindMore } from './multipliers.js';
import type { NumberRead } from './number-read.js';
import { numeralPowers } from './numeral-signs.js';
import type { Wording } from './printed-quantity.js';
import { afterBlanks, type Source } from './source.js';
import { noNumber, unreadable } from './unreadable.js';
import type { WordAt } from './word-at.js';
import { moreAt } from './wording-words.js';

/** A number with what stands between its digits and its unit: multipliers, 余 and 多. */
export interface NumberWithMore extends NumberRead {
  readonly more: WordAt<Wording> | null;
}

/**
 * Reads a number with its multipliers: `25.6万`, `59余万`, `两千多`, `百余`.
 *
 * @throws `unreadable-quantity` where none stands there.
 */
export function numberAt(source: Source, at: number): NumberWithMore {
  const number = roundAt(source, at) ?? digitsAt(source, at) ?? numeralAt(source, at, false);
  if (number === null) throw unreadable(source, at, noNumber);
  const multiplied = timesMultiplier(source, number);
  const more = moreAt(source, afterBlanks(source, multiplied.end));
  if (more === null) return { ...multiplied, more };
  const larger = multiplierBehindMore(source, more.end);
  if (larger === null) return { ...multiplied, end: more.end, more };
  const { digits, exponent, multiplierAt: before } = multiplied;
  const isBelow = digits * 10n ** BigInt(Math.max(exponent, 0)) < 10n ** BigInt(larger.meaning);
  if (before !== null && !isBelow) throw unreadable(source, larger.at, outOfOrder);
  return {
    ...multiplied,
    exponent: exponent + larger.meaning,
    end: larger.end,
    multiplierAt: larger.at,
    more,
  };
}

/**
 * Reads a number whose places are all printed, as behind 百分之 and 第.
 *
 * @throws `unreadable-quantity` where none stands there.
 */
export function numberInFullAt(source: Source, at: number): NumberRead {
  if (source.plain[at] === '百')
    return { digits: 100n, exponent: 0, end: at + 1, pointAt: null, multiplierAt: null };
  const number = digitsAt(source, at) ?? numeralAt(source, at, true);
  if (number === null) throw unreadable(source, at, noNumber);
  return number;
}

/** 百余, 千余 and 万余 lack their 一. Without the 余 a number is lacking. */
function roundAt(source: Source, at: number): NumberRead | null {
  const power = numeralPowers.get(source.plain[at] ?? '');
  if (power === undefined || moreAt(source, at + 1) === null) return null;
  return { digits: 1n, exponent: power, end: at + 1, pointAt: null, multiplierAt: at };
}

function timesMultiplier(source: Source, number: NumberRead): NumberRead {
  const at = afterBlanks(source, number.end);
  // 百分点 is a unit, and a Chinese numeral has its multipliers in it.
  if (number.multiplierAt !== null || source.plain.startsWith('百分点', at)) return number;
  const multiplier = multiplierAt(source, at);
  if (multiplier === null) return number;
  const { meaning, end } = multiplier;
  return { ...number, exponent: number.exponent + meaning, end, multiplierAt: at };
}

const outOfOrder: Text = {
  zh: '此处的“万”“亿”应大于前面的数,如 两千余万',
  en: 'the 万 or 亿 here must be above the number before it, as in 两千余万',
};
