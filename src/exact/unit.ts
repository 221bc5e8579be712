import type { Text } from '../ground/index.js';

/**
 * The units of figures, kept apart: a percent (百分比) is not a percentage point (百分点), a working day (工作日) is not a count.
 * `number` is a bare ratio.
 */
export const units = [
  'number',
  'count',
  'percent',
  'percentage-point',
  'minutes',
  'working-days',
  'score',
] as const;

/** The unit (单位) of a value. */
export type Unit = (typeof units)[number];

/** How a value of each unit is written after its digits. */
export const unitSigns: Readonly<Record<Unit, Text>> = {
  number: { zh: '', en: '' },
  count: { zh: '', en: '' },
  percent: { zh: '%', en: '%' },
  'percentage-point': { zh: '个百分点', en: ' percentage points' },
  minutes: { zh: '分钟', en: ' minutes' },
  'working-days': { zh: '个工作日', en: ' working days' },
  score: { zh: '分', en: ' points' },
};

/** By how much a ratio is multiplied before it is printed in the unit. */
export function scaleOf(unit: Unit): bigint {
  return unit === 'percent' || unit === 'percentage-point' ? 100n : 1n;
}
