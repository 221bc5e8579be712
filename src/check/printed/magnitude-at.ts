import type { Text } from '../../ground/index.js';
import { fractionAt } from './fraction-words.js';
import { type Magnitude, ofDigits } from './magnitude.js';
import { numberAt, numberInFullAt } from './number-at.js';
import type { NumberRead } from './number-read.js';
import { placeAt } from './place.js';
import { afterBlanks, type Source } from './source.js';
import { withTimeParts } from './time-parts.js';
import { shareAt, type UnitMeaning, unitAt } from './unit-words.js';
import { unreadable } from './unreadable.js';
import type { WordAt } from './word-at.js';

/**
 * Reads a number and its unit: `25.6万件`, `百分之九十五`, `第二名`, `三分之二`, `1小时30分钟`.
 *
 * @throws `unreadable-quantity`.
 */
export function magnitudeAt(source: Source, at: number): Magnitude {
  const share = shareAt(source, at);
  if (share !== null) return ofDigits(at, numberInFullAt(source, share.end), { unit: share });
  const found = placeAt(source, at) ?? fractionAt(source, at);
  if (found !== null) return found;
  const number = numberAt(source, at);
  const unit = unitAt(source, afterBlanks(source, number.end));
  if (unit !== null) checkYear(source, number, unit);
  const { more, needsWording } = number;
  return withTimeParts(
    source,
    ofDigits(at, number, { unit, more, needsWording, end: unit?.end ?? number.end }),
  );
}

/** Behind four digits 年 says which year it was. */
function checkYear(
  source: Source,
  { digits, exponent, multiplierAt }: NumberRead,
  { word, at }: WordAt<UnitMeaning>,
): void {
  const isInFull = exponent === 0 && multiplierAt === null;
  if (word === '年' && isInFull && digits >= 1000n) throw unreadable(source, at, yearOfCalendar);
}

const yearOfCalendar: Text = {
  zh: '“2021年”是年份,不是时长;时长的年数应小于 1000',
  en: '2021年 is a year of the calendar and no length of time, of which the years are fewer than 1000',
};
