import type { Ratio } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import { measureWords, measureWordsTold } from './measure-words.js';
import type { PrintedUnit } from './printed-quantity.js';
import { wordsOf } from './word-at.js';
import { behindWords } from './wording-words.js';

/** What a word behind a number makes of it: its unit, by which power of ten its digits are multiplied, and how many of the unit one is. */
export interface UnitMeaning {
  readonly unit: PrintedUnit;
  readonly exponent: number;
  /** 60 of an hour, which is read in minutes; 1 of most words. */
  readonly each: Ratio;
}

const meaning = (unit: PrintedUnit, exponent = 0): UnitMeaning => ({
  unit,
  exponent,
  each: { numerator: 1n, denominator: 1n },
});
const sized = (unit: PrintedUnit, numerator: bigint, denominator = 1n): UnitMeaning => ({
  unit,
  exponent: 0,
  each: { numerator, denominator },
});

/** Units of time (时间单位): hours and seconds are minutes exactly, years are months; of a day no rule says how many hours it has, nor of a month how many days. */
const timeWords = {
  秒: sized('minutes', 1n, 60n),
  秒钟: sized('minutes', 1n, 60n),
  分钟: sized('minutes', 1n),
  小时: sized('minutes', 60n),
  个小时: sized('minutes', 60n),
  天: meaning('days'),
  日: meaning('days'),
  自然日: meaning('days'),
  个自然日: meaning('days'),
  工作日: meaning('working-days'),
  个工作日: meaning('working-days'),
  个月: sized('months', 1n),
  季度: sized('months', 3n),
  个季度: sized('months', 3n),
  年: sized('months', 12n),
} as const;

/** Units that are no measure words (单位). */
const unitWords: Readonly<Record<string, UnitMeaning>> = {
  '%': meaning('percent', -2),
  '‰': meaning('percent', -3),
  '‱': meaning('percent', -4),
  成: meaning('percent', -1),
  百分点: meaning('percentage-point', -2),
  个百分点: meaning('percentage-point', -2),
  倍: meaning('times'),
  ...timeWords,
  分: meaning('score'),
  元: meaning('money'),
  // An area is measured and not counted.
  平方米: meaning('number'),
};

/** Finds the unit or measure word at a place. */
export const unitAt = wordsOf<UnitMeaning>({
  ...Object.fromEntries(measureWords.map((word) => [word, meaning('count')])),
  ...unitWords,
});

/** Finds the unit of time at a place. */
export const timeAt = wordsOf<UnitMeaning>(timeWords);

/** Finds the unit of a part of a time at a place: 分 is a minute within `5分30秒`, where by itself it is a point. */
export const timePartAt = wordsOf<UnitMeaning>({
  秒: timeWords.秒,
  秒钟: timeWords.秒钟,
  分: timeWords.分钟,
  分钟: timeWords.分钟,
  小时: timeWords.小时,
  个小时: timeWords.个小时,
  个月: timeWords.个月,
  年: timeWords.年,
});

/** Finds what says the unit before the number: 百分之九十五. */
export const shareAt = wordsOf<UnitMeaning>({
  十分之: meaning('percent', -1),
  百分之: meaning('percent', -2),
  千分之: meaning('percent', -3),
  万分之: meaning('percent', -4),
  十万分之: meaning('percent', -5),
  百万分之: meaning('percent', -6),
});

/** A ratio without a word behind it: 一半, 三分之一. */
export const ofWhole: UnitMeaning = meaning('percent');

/** 第二, No.2. */
export const placeMeaning: UnitMeaning = meaning('place');

/** What is said of a word that is none of them. */
export const noSuchWord: Text = {
  zh: `数后可有:单位 ${Object.keys(unitWords).join('、')};量词 ${measureWordsTold.join('、')};限定词 ${behindWords.join('、')}。量词不在其中的,可只写数字,不写量词`,
  en: `behind a number there may be a unit (${Object.keys(unitWords).join(', ')}), a measure word (${measureWordsTold.join(', ')}) or a wording (${behindWords.join(', ')}); with another measure word the number may be given without it`,
};
