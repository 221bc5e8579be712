import type { Text } from '../../ground/index.js';
import type { AttainmentDay, AttainmentVerdict, DueState } from './attainment-figure.js';
import type { AimRelation } from './attainment-side.js';

/** How the verdicts on a target are called. */
export const verdictNames: Readonly<Record<AttainmentVerdict, Text>> = {
  met: { zh: '达到', en: 'met' },
  'not-met': { zh: '未达到', en: 'not met' },
  undecided: { zh: '不能判定', en: 'undecided' },
  'no-value': { zh: '无值', en: 'no value' },
};

/** Whether the day of the target has come, in words. */
export const dueNames: Readonly<Record<DueState, Text>> = {
  passed: { zh: '已到期', en: 'due' },
  'not-yet': { zh: '尚未到期', en: 'not yet due' },
  'not-stated': { zh: '未注明完成时限', en: 'without a day by which it is due' },
  unknown: {
    zh: '判定日未注明,不能判断是否到期',
    en: 'of a day that is not stated, so that whether it is due cannot be told',
  },
};

/** Where the day comes from. */
export const dayNames: Readonly<Record<AttainmentDay['from'], Text>> = {
  given: { zh: '所给', en: 'as given' },
  'as-of': { zh: '截至时点之前的最后一日', en: 'the last day before the as-of instant' },
  period: { zh: '统计周期的末日', en: 'the last day of the period' },
};

/** How a value has to lie to the target, as a sign. */
export const relationSigns: Readonly<Record<AimRelation, string>> = {
  'at-least': '≥',
  above: '>',
  'at-most': '≤',
  below: '<',
};
