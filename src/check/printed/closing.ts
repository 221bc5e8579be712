import type { Text } from '../../ground/index.js';
import type { PrintedUnit, Wording } from './printed-quantity.js';
import { afterBlanks, type Source } from './source.js';
import { noSuchWord } from './unit-words.js';
import { unreadable } from './unreadable.js';
import { vagueAt } from './vague-words.js';
import type { WordAt } from './word-at.js';
import { rangeSign, wordingBehind } from './wording-words.js';

const ofTime: readonly (PrintedUnit | null)[] = ['minutes', 'days', 'working-days', 'months'];

/**
 * Reads the wording behind a number and its unit, with which the text ends: `以上`, `左右`.
 *
 * @throws `unreadable-quantity` where anything else stands there, and for 内 behind what is no time.
 */
export function closingAt(source: Source, at: number, unit: PrintedUnit | null): WordAt<Wording> | null {
  const wording = wordingBehind(source, at);
  if (wording?.word === '内' && !ofTime.includes(unit)) throw unreadable(source, at, withinTime);
  const end = wording?.end ?? at;
  const rest = afterBlanks(source, end);
  if (rest === source.plain.length) return wording;
  const vague = vagueAt(source, rest);
  if (vague !== null) throw unreadable(source, rest, vague.meaning);
  const isKnown =
    /[0-9]/u.test(source.plain[rest]!) || (rangeSign(source, rest) ?? wordingBehind(source, rest));
  if (rest > end && (unit !== null || isKnown)) throw unreadable(source, end, blanks);
  throw unreadable(source, rest, wordingBehind(source, rest) === null ? noSuchWord : twoWordings);
}

/** What is said where a number has two wordings. */
export const twoWordings: Text = {
  zh: '一个数只能有一个限定词,或前后意思相同的两个(如 约…左右);请只留其一',
  en: 'a number has one wording, or two that say the same (such as 约…左右); leave one of them',
};

const withinTime: Text = {
  zh: '“内”只用于时间(分钟、小时、天、工作日、个月、年),其他单位请写 以内',
  en: '内 goes with times (minutes, hours, days, working days, months, years); of other units 以内 is said',
};
const blanks: Text = {
  zh: '空格只可在首尾及数与单位之间',
  en: 'blanks stand at both ends and between a number and its unit only',
};
