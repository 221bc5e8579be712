import type { Wording } from './printed-quantity.js';
import { wordsOf } from './word-at.js';

/** Words before a number that bound it or make it rough (数前限定词). */
const before: Readonly<Record<string, Wording>> = {
  约: 'about',
  大约: 'about',
  近: 'nearly',
  将近: 'nearly',
  接近: 'nearly',
  超: 'above',
  过: 'above',
  超过: 'above',
  突破: 'above',
  逾: 'above',
  高于: 'above',
  多于: 'above',
  大于: 'above',
  '>': 'above',
  不低于: 'at-least',
  不少于: 'at-least',
  不小于: 'at-least',
  至少: 'at-least',
  最少: 'at-least',
  大于等于: 'at-least',
  大于或等于: 'at-least',
  '≥': 'at-least',
  '>=': 'at-least',
  不足: 'below',
  不满: 'below',
  不到: 'below',
  低于: 'below',
  少于: 'below',
  小于: 'below',
  '<': 'below',
  不超过: 'at-most',
  不高于: 'at-most',
  不多于: 'at-most',
  不大于: 'at-most',
  至多: 'at-most',
  最多: 'at-most',
  小于等于: 'at-most',
  小于或等于: 'at-most',
  '≤': 'at-most',
  '<=': 'at-most',
};

/** Words behind a number and its unit (数后限定词). */
const behind: Readonly<Record<string, Wording>> = {
  余: 'and-more',
  多: 'and-more',
  '+': 'at-least',
  以上: 'at-least',
  及以上: 'at-least',
  '(含)以上': 'at-least',
  '以上(含)': 'at-least',
  '以上(含本数)': 'at-least',
  以下: 'at-most',
  及以下: 'at-most',
  '(含)以下': 'at-most',
  '以下(含)': 'at-most',
  '以下(含本数)': 'at-most',
  以内: 'at-most',
  之内: 'at-most',
  '(含)以内': 'at-most',
  '以内(含)': 'at-most',
  '以内(含本数)': 'at-most',
  内: 'at-most',
  '(不含)以上': 'above',
  '以上(不含)': 'above',
  '以上(不含本数)': 'above',
  '(不含)以下': 'below',
  '以下(不含)': 'below',
  '以下(不含本数)': 'below',
  左右: 'about',
  上下: 'about',
};

/** The words behind a number, as they are told. */
export const behindWords: readonly string[] = Object.keys(behind).filter((word) => !word.includes('('));

/** Finds the wording before a number at a place. */
export const wordingBefore = wordsOf(before);

/** Finds the wording behind a number at a place. */
export const wordingBehind = wordsOf(behind);

/** Finds 余, 多 or + at a place, which also stand before the measure word. */
export const moreAt = wordsOf<Wording>({ 余: 'and-more', 多: 'and-more', '+': 'at-least' });

/** Finds the 上 of 上万 at a place: so many or more (达到或超过). */
export const upwardsAt = wordsOf<Wording>({ 上: 'at-least' });

/** Finds a word before a number that leaves it as it is. */
export const saysNothing = wordsOf({
  仅: null,
  达: null,
  达到: null,
  高达: null,
  多达: null,
  共: null,
  共计: null,
  合计: null,
  总计: null,
  累计: null,
  为: null,
});

/** Finds the sign between the ends of a range at a place. */
export const rangeSign = wordsOf<Wording>({
  '-': 'between',
  '—': 'between',
  '~': 'between',
  至: 'between',
  到: 'between',
});
