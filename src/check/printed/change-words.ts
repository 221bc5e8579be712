import type { Text } from '../../ground/index.js';
import type { Wording } from './printed-quantity.js';
import { wordsOf } from './word-at.js';

/** Which way a change goes (升降). */
export type Direction = 'rise' | 'fall';

/** Finds the word of a rise or a fall at a place (增减词). */
export const changeAt = wordsOf<Direction>({
  上升: 'rise',
  上涨: 'rise',
  升高: 'rise',
  增长: 'rise',
  增加: 'rise',
  提高: 'rise',
  提升: 'rise',
  下降: 'fall',
  下滑: 'fall',
  下跌: 'fall',
  降低: 'fall',
  减少: 'fall',
  压缩: 'fall',
  压减: 'fall',
  缩短: 'fall',
  缩减: 'fall',
});

/** Finds what a change is told against, at a place (对比期). */
export const comparedAt = wordsOf({
  同比: null,
  环比: null,
  较上年: null,
  较上年同期: null,
  较去年: null,
  较去年同期: null,
  比上年: null,
  比上年同期: null,
  比去年: null,
  比去年同期: null,
});

/** Finds what makes a change the value that it led to, at a place: 下降至5%. */
export const ledTo = wordsOf({ 至: null, 到: null, 为: null });

/** Finds what may stand between the word of a change and its number, and says nothing. */
export const hasChanged = wordsOf({ 了: null });

const mirrored: Readonly<Record<Wording, Wording>> = {
  about: 'about',
  nearly: 'and-more',
  'and-more': 'nearly',
  above: 'below',
  'at-least': 'at-most',
  below: 'above',
  'at-most': 'at-least',
  between: 'between',
};

/** What a wording of a fall says of the change, which is below zero: 下降5%以上 is -5 % at most. */
export function wordingOfFall(wording: Wording): Wording {
  return mirrored[wording];
}

/** What is said where no direction is. */
export const noDirection: Text = {
  zh: '“同比”“环比”等之后应写明升降(如 同比增长5.2%、同比下降5.2%)或正负号',
  en: 'behind 同比, 环比 and the like a rise or a fall is said, as in 同比增长5.2% or 同比下降5.2%, or a sign',
};
/** What is said where the value after a change is given. */
export const valueLedTo: Text = {
  zh: '“至”“到”“为”后的是变化后的数,不是变化;请只写该数(下降至5% 写 5%)',
  en: 'behind 至, 到 and 为 stands the value that the change led to and no change; give that alone (5% for 下降至5%)',
};
/** What is said where a fall has a sign. */
export const signOfFall: Text = {
  zh: '“下降”“减少”等已表示负数,其后不应再有正负号',
  en: 'the word of a fall says that it is below zero, and no sign stands behind it',
};
