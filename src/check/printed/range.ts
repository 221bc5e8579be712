import type { Text } from '../../ground/index.js';
import type { Magnitude } from './magnitude.js';
import { magnitudeAt } from './magnitude-at.js';
import type { Wording } from './printed-quantity.js';
import type { Source } from './source.js';
import { unreadable } from './unreadable.js';
import type { WordAt } from './word-at.js';
import { rangeSign } from './wording-words.js';

/** The upper end of a range, and the sign before it (数值范围). */
export interface UpperEnd extends Magnitude {
  readonly sign: WordAt<Wording>;
}

/**
 * Reads the sign of a range and its upper end behind the lower one: `—2个`; `null` where the number is no range.
 *
 * The lower end may leave its unit to the upper one, but not its 万: of 9～16亿 it is not stated whether the 9 is 9亿.
 *
 * @throws `unreadable-quantity` for ends that do not fit each other.
 */
export function upperEndAt(source: Source, lower: Magnitude): UpperEnd | null {
  const sign = rangeSign(source, lower.end);
  if (sign === null) return null;
  const upper = magnitudeAt(source, sign.end);
  for (const { at, needsWording } of [lower, upper])
    if (needsWording !== null) throw unreadable(source, at, needsWording);
  if (lower.unit !== null && upper.unit === null) throw unreadable(source, upper.end, unitLacking);
  if (lower.unit === null && upper.form !== 'digits') throw unreadable(source, sign.at, lowerUnitLacking);
  if (!isOneUnit(lower, upper)) throw unreadable(source, upper.unit!.at, unitsDiffer);
  const isShort = lower.unit === null && lower.multiplierAt === null;
  if (isShort && upper.multiplierAt !== null) throw unreadable(source, upper.multiplierAt, multiplierLacking);
  return { ...upper, sign };
}

/** 30分钟 and 1小时 are in one unit, though in two words; 件 and 个 are two things. */
function isOneUnit({ unit: one }: Magnitude, { unit: other }: Magnitude): boolean {
  if (one === null || other === null || one.word === other.word) return true;
  return one.meaning.unit === other.meaning.unit && one.meaning.unit !== 'count';
}

const unitLacking: Text = {
  zh: '范围的起数写有单位,止数也须写单位,如 10%—20%',
  en: 'where the lower end of a range has its unit, the upper one has it too, as in 10%—20%',
};
const lowerUnitLacking: Text = {
  zh: '止数为分数或复合时间的范围,起数也须写单位,如 30分钟—1小时30分钟',
  en: 'where the upper end of a range is a fraction or a time in parts, the lower one has its unit, as in 30分钟—1小时30分钟',
};
const unitsDiffer: Text = {
  zh: '范围两端的单位须相同',
  en: 'both ends of a range must have the same unit',
};
const multiplierLacking: Text = {
  zh: '范围两端都须写“万”“亿”,如 3万—5万:3—5万 不能确定起数是 3 还是 3万',
  en: 'both ends of a range have their 万 or 亿, as in 3万—5万: 3—5万 does not say whether it begins at 3 or at 30000',
};
