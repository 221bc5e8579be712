import type { Text } from '../../ground/index.js';
import { measureWords } from './measure-words.js';
import type { PrintedUnit } from './printed-quantity.js';
import { wordsOf } from './word-at.js';

/** What a word behind a number makes of it: its unit, and by which power of ten its digits are multiplied. */
export interface UnitMeaning {
  readonly unit: PrintedUnit;
  readonly exponent: number;
}

const meaning = (unit: PrintedUnit, exponent = 0): UnitMeaning => ({ unit, exponent });

/** Units that are no measure words (单位). */
const unitWords: Readonly<Record<string, UnitMeaning>> = {
  '%': meaning('percent', -2),
  '‰': meaning('percent', -3),
  成: meaning('percent', -1),
  百分点: meaning('percentage-point', -2),
  个百分点: meaning('percentage-point', -2),
  倍: meaning('times'),
  分钟: meaning('minutes'),
  小时: meaning('hours'),
  个小时: meaning('hours'),
  天: meaning('days'),
  日: meaning('days'),
  工作日: meaning('working-days'),
  个工作日: meaning('working-days'),
  分: meaning('score'),
  元: meaning('money'),
};

/** Finds the unit or measure word at a place. */
export const unitAt = wordsOf<UnitMeaning>({
  ...Object.fromEntries(measureWords.map((word) => [word, meaning('count')])),
  ...unitWords,
});

/** Finds what says the unit before the number: 百分之九十五. */
export const shareAt = wordsOf<UnitMeaning>({
  百分之: meaning('percent', -2),
  千分之: meaning('percent', -3),
});

/** What is said of a word that is none of them. */
export const noSuchWord: Text = {
  zh: `数后可有:单位 ${Object.keys(unitWords).join('、')};量词 ${measureWords.join('、')};限定词 余、多、以上、及以上、以下、及以下、以内、内、左右、上下。量词不在其中的,可只写数字,不写量词`,
  en: `behind a number there may be a unit (${Object.keys(unitWords).join(', ')}), a measure word (${measureWords.join(', ')}) or a wording (余, 多, 以上, 及以上, 以下, 及以下, 以内, 内, 左右, 上下); with another measure word the number may be given without it`,
};
