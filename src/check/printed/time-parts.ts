import { compareRatios } from '../../exact/index.js';
import { plus } from '../../exact/ratio.js';
import type { Text } from '../../ground/index.js';
import { amountOf } from './amount.js';
import { type Magnitude, ofAmount } from './magnitude.js';
import { numberAt } from './number-at.js';
import { numeralDigits } from './numeral-signs.js';
import type { PrintedUnit } from './printed-quantity.js';
import { afterBlanks, type Source } from './source.js';
import { timePartAt } from './unit-words.js';
import { unreadable } from './unreadable.js';

/**
 * Reads the smaller units that follow a time (复合时间): `1小时30分钟`, `5分30秒`, `1年6个月`. Its last digit is that of the last unit.
 *
 * @throws `unreadable-quantity` for parts that do not fit each other.
 */
export function withTimeParts(source: Source, first: Magnitude): Magnitude {
  let time = first;
  for (;;) {
    const next = nextPart(source, time);
    if (next === null) return time;
    time = next;
  }
}

function nextPart(source: Source, above: Magnitude): Magnitude | null {
  const { unit: word, more, form } = above;
  const at = afterBlanks(source, above.end);
  if (word === null || !isDigit(source.plain[at] ?? '')) return null;
  if (inDays.includes(word.meaning.unit)) throw unreadable(source, at, daysApart);
  const larger = timePartAt(source, word.at);
  if (larger === null) return null;
  const number = numberAt(source, at);
  const unit = timePartAt(source, afterBlanks(source, number.end));
  if (unit === null || unit.meaning.unit !== larger.meaning.unit)
    throw unreadable(source, unit?.at ?? number.end, noPart);
  const [whole, part] = [above.amountIn(larger.meaning), amountOf(number, unit.meaning)];
  const isInOrder = compareRatios(part.value, larger.meaning.each) < 0;
  if (!isInOrder || !above.isWhole || more !== null || form === 'fraction')
    throw unreadable(source, at, outOfOrder);
  const roughStep = number.digits === 0n ? whole.roughStep : part.roughStep;
  const amount = { value: plus(whole.value, part.value), step: part.step, roughStep };
  return ofAmount('parts', unit, amount, { at: above.at, more: number.more });
}

/** Units of time that no smaller one goes with. */
const inDays: readonly PrintedUnit[] = ['days', 'working-days'];

function isDigit(sign: string): boolean {
  return /[0-9两十]/u.test(sign) || numeralDigits.has(sign);
}

const daysApart: Text = {
  zh: '天、工作日与小时不能合并:一天计多少小时没有规定,请分开写',
  en: 'days and hours are not added, since no rule says how many hours a day has; give them apart',
};
const noPart: Text = {
  zh: '此处应为较小的时间单位,如 1小时30分钟、5分30秒、1年6个月',
  en: 'a smaller unit of time is expected here, as in 1小时30分钟, 5分30秒 or 1年6个月',
};
const outOfOrder: Text = {
  zh: '复合时间应由大到小,前面各段为整数且不带限定词,后一段小于前一段的单位,如 1小时30分钟',
  en: 'the parts of a time go from the largest to the smallest, those before are whole and without a wording, and each is less than one of the part before, as in 1小时30分钟',
};
