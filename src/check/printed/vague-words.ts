import type { Text } from '../../ground/index.js';
import { wordsOf } from './word-at.js';

const indefinite: Text = {
  zh: '“几”“数”“若干”“来”不是确定的数;请只在原文如此且含义有据时改写为范围(如十几件写 11—19件),否则写 printed: null',
  en: '几, 数, 若干 and 来 are no definite number; write a range (11—19件 for 十几件) only where the document bears it out, and printed: null otherwise',
};
const listed: Text = {
  zh: '“7、8个”可以是列举,也可以是约数;是范围的请写 7—8个,是列举的请分别写',
  en: '7、8个 may be a list or an approximate number; write a range as 7—8个, and what is listed one by one',
};
const halfBehind: Text = {
  zh: '数后的“半”不读:“两个半小时”可以是 2.5小时,也可以是两个半小时;请写 2.5小时 或 150分钟',
  en: 'a 半 behind a number is not read: 两个半小时 could be 2.5 hours or two half hours; write 2.5小时 or 150分钟',
};

/** Finds a word at a place that says no one number (不定数), and why not. */
export const vagueAt = wordsOf<Text>({
  几: indefinite,
  好几: indefinite,
  数: indefinite,
  若干: indefinite,
  来: indefinite,
  '、': listed,
  半: halfBehind,
});
