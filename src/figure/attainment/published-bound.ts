import { type Interval, interval, type Ratio } from '../../exact/index.js';
import { fault, printed, type Text } from '../../ground/index.js';
import { type PrintedNumber, readWithin } from '../printed-value.js';
import type { AimRelation } from './attainment-side.js';

/** A published number, and on which side of it the value lies where the text says so. */
export interface PublishedBound {
  readonly text: string;
  readonly number: PrintedNumber;
  /** `null`: the value is the number. */
  readonly relation: AimRelation | null;
}

/** Words before the number. */
const before: Readonly<Record<string, AimRelation>> = {
  不低于: 'at-least',
  不少于: 'at-least',
  至少: 'at-least',
  '>=': 'at-least',
  '≥': 'at-least',
  不高于: 'at-most',
  不超过: 'at-most',
  至多: 'at-most',
  '<=': 'at-most',
  '≤': 'at-most',
  超过: 'above',
  超: 'above',
  高于: 'above',
  '>': 'above',
  低于: 'below',
  不足: 'below',
  不满: 'below',
  '<': 'below',
};

/** Words behind the number and its unit. */
const behind: Readonly<Record<string, AimRelation>> = {
  及以上: 'at-least',
  以上: 'at-least',
  及以下: 'at-most',
  以下: 'at-most',
  以内: 'at-most',
};

const starts = Object.keys(before);
const ends = Object.keys(behind);

/**
 * Reads a published value that may be a bound: `63.60%`, `70%以上`, `不低于95%`, `6分钟以内`.
 *
 * 以上, 以下 and 以内 include the number itself, and 不满 and 超过 do not: 《中华人民共和国民法典》第一千二百五十九条. 不低于, 至少, 不高于 and 至多 include it
 * and 高于, 低于 and 不足 do not by what they say. 约, 近, 余 and 左右 are refused: how far the value may lie from the number is not stated.
 *
 * @throws `invalid-text` with the place of the first sign that cannot be read.
 */
export function readBound(text: string, name: string): PublishedBound {
  const vague = /约|近|余|左右|上下/u.exec(text);
  if (vague !== null) throw unclear(text, name, vague.index, vagueness);
  const start = starts.find((word) => text.startsWith(word)) ?? '';
  const end = ends.find((word) => text.endsWith(word)) ?? '';
  const until = text.length - end.length;
  if (start !== '' && end !== '') throw unclear(text, name, until, twice);
  const number = readWithin(text, name, start.length, until);
  return { text, number, relation: before[start] ?? behind[end] ?? null };
}

/** Between what the value lies. */
export function boundedBy(value: Ratio, relation: AimRelation | null): Interval {
  const end = { value, isIncluded: relation !== 'above' && relation !== 'below' };
  if (relation === null) return interval(end, end);
  return relation === 'at-least' || relation === 'above' ? interval(end, null) : interval(null, end);
}

const vagueness: Text = {
  zh: '“约”“近”“余”“左右”没有说明离该数多远,请按原始数据写明数值或界限',
  en: '约, 近, 余 and 左右 do not state how far from the number the value is; give the number or a bound',
};

const twice: Text = {
  zh: '界限只能写一次:“超过80%”不含 80%,“80%以上”含 80%,请写明是哪一个',
  en: 'a bound is said once: 超过80% leaves 80 % out and 80%以上 includes it; say which is meant',
};

function unclear(text: string, name: string, at: number, why: Text): Error {
  const [found, rest] = [printed(text), printed(text.slice(at))];
  return fault(
    'invalid-text',
    {
      zh: `${name} 应为数值或界限,如 '80%'、'70%以上'、'不低于95%',实为 ${found}:从第 ${at + 1} 个字符 ${rest} 起不明确;${why.zh}。`,
      en: `${name} must be a number or a bound, such as '80%', '70%以上' or '不低于95%', found ${found}: it is unclear from character ${at + 1}, ${rest}; ${why.en}.`,
    },
    { path: [name, at], found },
  );
}
