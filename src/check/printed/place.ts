import type { Text } from '../../ground/index.js';
import { type Magnitude, ofDigits } from './magnitude.js';
import { numberInFullAt } from './number-at.js';
import type { Source } from './source.js';
import { placeMeaning } from './unit-words.js';
import { unreadable } from './unreadable.js';
import { wordsOf } from './word-at.js';

/** What makes a place of the number behind it (名次). */
const ordinal = wordsOf({
  第: null,
  并列第: null,
  'No.': null,
  'NO.': null,
  'no.': null,
});
const placeWord = wordsOf({ 名: null, 位: null });

/**
 * Reads a place: `第二`, `第2名`, `并列第一`, `No.1`; `null` where none stands there.
 *
 * @throws `unreadable-quantity` for what is no whole number from 1.
 */
export function placeAt(source: Source, at: number): Magnitude | null {
  const found = ordinal(source, at);
  if (found === null) return null;
  const number = numberInFullAt(source, found.end);
  if (number.pointAt !== null) throw unreadable(source, number.pointAt, wholePlace);
  if (number.digits === 0n) throw unreadable(source, found.end, wholePlace);
  const unit = { ...found, meaning: placeMeaning };
  return ofDigits(at, number, { unit, end: placeWord(source, number.end)?.end ?? number.end });
}

const wholePlace: Text = {
  zh: '名次应为从 1 起的整数',
  en: 'a place must be a whole number from 1',
};
