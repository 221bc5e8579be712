import type { Text } from '../../ground/index.js';
import { numeralAt } from './chinese-numeral.js';
import { digitsAt } from './digits.js';
import { withLowerPlaces } from './mixed-number.js';
import { multiplierAt, multiplierBehindMore } from './multipliers.js';
import type { NumberRead } from './number-read.js';
import type { Wording } from './printed-quantity.js';
import { afterBlanks, type Source } from './source.js';
import { noNumber, unreadable } from './unreadable.js';
import { vagueAt } from './vague-words.js';
import type { WordAt } from './word-at.js';
import { moreAt, upwardsAt } from './wording-words.js';

/** A number with what stands between its digits and its unit: multipliers, 余 and 多. */
export interface NumberWithMore extends NumberRead {
  readonly more: WordAt<Wording> | null;
  /** Why it is none without a wording, such as 百件; `null` for one that is. */
  readonly needsWording: Text | null;
}

/**
 * Reads a number with its multipliers: `25.6万`, `3万5千`, `59余万`, `两千多`, `百余`, `上万`.
 *
 * @throws `unreadable-quantity` where none stands there.
 */
export function numberAt(source: Source, at: number): NumberWithMore {
  const upwards = upwardsAt(source, at);
  if (upwards !== null) {
    const number = withoutOne(source, upwards.end);
    if (number === null) throw unreadable(source, at, nothingUpwards);
    return { ...number, more: upwards, needsWording: null };
  }
  const short = withoutOne(source, at);
  const number = short ?? plainAt(source, at);
  const needsWording = short && oneLacking;
  const more = moreAt(source, afterBlanks(source, number.end));
  if (more === null) return { ...number, more, needsWording };
  const larger = multiplierBehindMore(source, more.end);
  if (larger === null) return { ...number, end: more.end, more, needsWording };
  const { digits, exponent, multiplierAt: before } = number;
  const isBelow = digits * 10n ** BigInt(Math.max(exponent, 0)) < 10n ** BigInt(larger.meaning);
  if (before !== null && !isBelow) throw unreadable(source, larger.at, outOfOrder);
  return {
    ...number,
    exponent: exponent + larger.meaning,
    end: larger.end,
    multiplierAt: larger.at,
    more,
    needsWording,
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
  return digitsAt(source, at) ?? numeralAt(source, at, true) ?? refused(source, at);
}

/** Digits or a Chinese numeral, with their multipliers. */
function plainAt(source: Source, at: number): NumberRead {
  const digits = digitsAt(source, at);
  if (digits !== null) return withLowerPlaces(source, timesMultiplier(source, digits));
  return timesMultiplier(source, numeralAt(source, at, false) ?? refused(source, at));
}

/** 百余, 近万 and 千人以上 lack their 一. */
function withoutOne(source: Source, at: number): NumberRead | null {
  const power = multiplierIn(source, at);
  if (power === null || power.word.startsWith('十')) return null;
  return { digits: 1n, exponent: power.meaning, end: power.end, pointAt: null, multiplierAt: at };
}

function timesMultiplier(source: Source, number: NumberRead): NumberRead {
  // 五万 has its multiplier in it.
  if (number.multiplierAt !== null) return number;
  const at = afterBlanks(source, number.end);
  const multiplier = multiplierIn(source, at);
  if (multiplier === null) return number;
  const { meaning, end } = multiplier;
  return { ...number, exponent: number.exponent + meaning, end, multiplierAt: at };
}

/** The multiplier at a place; 百分点 is a unit. */
function multiplierIn(source: Source, at: number): WordAt<number> | null {
  return source.plain.startsWith('百分点', at) ? null : multiplierAt(source, at);
}

function refused(source: Source, at: number): never {
  throw unreadable(source, at, vagueAt(source, at)?.meaning ?? noNumber);
}

const oneLacking: Text = {
  zh: '“百”“千”“万”“亿”前缺少数字:只有带限定词时(近百、百余、百件以上)才可省去“一”',
  en: 'a number is lacking before 百, 千, 万 or 亿: only with a wording (近百, 百余, 百件以上) may the 一 be left out',
};
const nothingUpwards: Text = {
  zh: '“上”只与“百”“千”“万”“亿”连用(上百、上万),其他数请写 以上',
  en: '上 goes with 百, 千, 万 and 亿 alone (上百, 上万); of another number 以上 is said',
};
const outOfOrder: Text = {
  zh: '此处的“万”“亿”应大于前面的数,如 两千余万',
  en: 'the 万 or 亿 here must be above the number before it, as in 两千余万',
};
