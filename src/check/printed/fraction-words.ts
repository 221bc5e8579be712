import { type Ratio, reduce } from '../../exact/index.js';
import { times } from '../../exact/ratio.js';
import type { Text } from '../../ground/index.js';
import { numeralAt } from './chinese-numeral.js';
import { type Magnitude, ofAmount } from './magnitude.js';
import { numberInFullAt } from './number-at.js';
import type { NumberRead } from './number-read.js';
import type { Source } from './source.js';
import { ofWhole, timeAt } from './unit-words.js';
import { unreadable } from './unreadable.js';
import { wordsOf } from './word-at.js';

/**
 * Reads a fraction in words (分数、半): `一半`, `三分之二`, `半小时`; `null` where none stands there. No digit says how far such a word reaches, so that without
 * another word it is read as 约: 一半 as 约五成, 三分之二 as less than a third away, 半小时 as less than half an hour away.
 *
 * @throws `unreadable-quantity` for a fraction that has no value.
 */
export function fractionAt(source: Source, at: number): Magnitude | null {
  return halfOfTimeAt(source, at) ?? halfAt(source, at) ?? partsAt(source, at);
}

const half: Ratio = { numerator: 1n, denominator: 2n };
const tenth: Ratio = { numerator: 1n, denominator: 10n };

/** 半小时, 半年. */
function halfOfTimeAt(source: Source, at: number): Magnitude | null {
  const unit = source.plain[at] === '半' ? timeAt(source, at + 1) : null;
  if (unit === null) return null;
  const value = reduce(times(half, unit.meaning.each));
  return ofAmount('fraction', unit, { value, step: value, roughStep: value }, { at });
}

const halves = wordsOf<Text | null>({
  一半: null,
  半数: null,
  半: {
    zh: '“半”须与限定词(过半、近半)或时间单位(半小时)连用;单用请写 一半',
    en: '半 goes with a wording (过半, 近半) or a unit of time (半小时); by itself it is 一半',
  },
});

function halfAt(source: Source, at: number): Magnitude | null {
  const found = halves(source, at);
  if (found === null) return null;
  const { meaning: needsWording } = found;
  const amount = { value: half, step: tenth, roughStep: tenth };
  return ofAmount('fraction', { ...found, meaning: ofWhole }, amount, { at, needsWording });
}

const numeral = /[零一二三四五六七八九十百千万亿]+分之/uy;

/** 三分之二: into how many parts, and how many of them. */
function partsAt(source: Source, at: number): Magnitude | null {
  numeral.lastIndex = at;
  if (!numeral.test(source.plain)) return null;
  const into = numeralAt(source, at, true);
  if (into === null || !source.plain.startsWith('分之', into.end)) return null;
  const from = into.end + '分之'.length;
  const taken = numberInFullAt(source, from);
  const [denominator, numerator] = [wholeOf(source, at, into), wholeOf(source, from, taken)];
  const step = { numerator: 1n, denominator };
  const unit = { word: '分之', meaning: ofWhole, at: into.end, end: taken.end };
  return ofAmount('fraction', unit, { value: { numerator, denominator }, step, roughStep: step }, { at });
}

function wholeOf(source: Source, at: number, { digits, exponent, pointAt }: NumberRead): bigint {
  if (pointAt !== null) throw unreadable(source, pointAt, wholeParts);
  if (digits === 0n) throw unreadable(source, at, wholeParts);
  return digits * 10n ** BigInt(exponent);
}

const wholeParts: Text = {
  zh: '分数的分母和分子应为从 1 起的整数,如 三分之二',
  en: 'both numbers of a fraction are whole and not zero, as in 三分之二',
};
