import { allCaseAttributes } from './attributes/of-cases-in-full.js';
import type { Assumed } from './basis.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';
import { measuredIndicator } from './measured-indicator.js';

const attributes = { case: allCaseAttributes };

const noFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件给出公式;时长为前后两个时刻之差,不扣除休息时间',
    en: 'no national document is known to give a formula; a duration is the difference of two instants, nights and days off included',
  },
};

const ofCases = {
  subject: 'case',
  relation: 'cohort',
  better: 'lower',
  basis: noFormula,
} as const satisfies Partial<IndicatorDefinition>;

const completed = { status: ['completed'] } as const;

const whichDuration = {
  zh: '办理时间是从受理到办结,还是在窗口从叫号到办毕',
  en: 'whether handling runs from acceptance to completion, or at the window from the call to the end',
};

const pooled = {
  zh: '是办件的平均,还是各事项平均值的平均',
  en: 'whether the mean is of cases, or of the means of matters',
};

/**
 * Mean time that people wait at the office, from taking a number to being called (平均等待时间), in minutes. The counts of the example are made.
 *
 * @example
 * ```ts
 * import { meanWait } from 'zwfw-indicators';
 * meanWait({ minutes: 7150, cases: 1300 }).text; // => '5.50分钟'
 * ```
 */
export const meanWait = /* @__PURE__ */ measuredIndicator(attributes, {
  ...ofCases,
  code: 'mean-wait',
  name: { zh: '平均等待时间', en: 'mean waiting time' },
  unit: 'minutes',
  kind: 'mean',
  universe: {},
  exclusions: [
    {
      reason: 'not-recorded',
      name: { zh: '无取号、叫号时间', en: 'the waiting was not recorded' },
      attribute: 'waiting',
      values: ['unrecorded'],
    },
  ],
  numerator: null,
  measured: 'waiting-time',
  periodBy: 'accepted',
  counts: { minutes: 'sum', cases: 'denominator' },
  publishedBy: ['zhumadian'],
  disputed: [pooled],
});

/**
 * Mean time that cases take (平均办理时间), in minutes: from acceptance to completion, unless the rules say at the window. The counts of the example are
 * made.
 *
 * @example
 * ```ts
 * import { meanHandling } from 'zwfw-indicators';
 * meanHandling({ minutes: 4940, cases: 1300 }).text; // => '3.80分钟'
 * ```
 */
export const meanHandling = /* @__PURE__ */ measuredIndicator(attributes, {
  ...ofCases,
  code: 'mean-handling',
  name: { zh: '平均办理时间', en: 'mean handling time' },
  unit: 'minutes',
  kind: 'mean',
  universe: completed,
  exclusions: [],
  numerator: null,
  measured: 'handling-time',
  periodBy: 'completed',
  counts: { minutes: 'sum', cases: 'denominator' },
  publishedBy: ['zhumadian'],
  disputed: [whichDuration, pooled],
});

/**
 * Mean number of working days that cases take (平均办理工作日), those on which the clock stood still not counted. The counts of the example are made.
 *
 * @example
 * ```ts
 * import { meanWorkingDays } from 'zwfw-indicators';
 * meanWorkingDays({ days: 340, cases: 100 }).text; // => '3.40个工作日'
 * ```
 */
export const meanWorkingDays = /* @__PURE__ */ measuredIndicator(attributes, {
  ...ofCases,
  code: 'mean-working-days',
  name: { zh: '平均办理工作日', en: 'mean number of working days used' },
  unit: 'working-days',
  kind: 'mean',
  universe: completed,
  exclusions: [],
  numerator: null,
  measured: 'working-days-used',
  periodBy: 'completed',
  counts: { days: 'sum', cases: 'denominator' },
  publishedBy: [],
  disputed: [{ zh: '是否扣除暂停计时的工作日', en: 'whether days on which the clock stood still count' }],
});

/**
 * Share of the cases that took no longer than a threshold (限时办结占比): ten minutes from acceptance to completion, unless the rules say otherwise. The
 * counts of the example are made. Of matters, and not of cases, it is said by {@link unitsThatMeet} over the means of the matters.
 *
 * @example
 * ```ts
 * import { withinThresholdShare } from 'zwfw-indicators';
 * withinThresholdShare({ within: 900, beyond: 100, unrecorded: 0 }).text; // => '90.00%'
 * ```
 */
export const withinThresholdShare = /* @__PURE__ */ indicator(attributes, {
  ...ofCases,
  code: 'within-threshold-share',
  name: { zh: '限时办结占比', en: 'share handled within a threshold' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  universe: {},
  exclusions: [
    {
      reason: 'not-recorded',
      name: { zh: '时长无记录', en: 'the duration was not recorded' },
      attribute: 'withinThreshold',
      values: ['unrecorded'],
    },
  ],
  numerator: { withinThreshold: ['within'] },
  threshold: { measured: 'handling-time', minutes: 10 },
  periodBy: 'accepted',
  counts: {
    within: { withinThreshold: 'within' },
    beyond: { withinThreshold: 'beyond' },
    unrecorded: { withinThreshold: 'unrecorded' },
  },
  publishedBy: ['zhumadian'],
  disputed: [
    whichDuration,
    { zh: '是办件的占比,还是事项的占比', en: 'whether it is a share of cases or of matters' },
  ],
});

/**
 * Quantile of the time from acceptance to completion (办理时长分位数), in whole minutes, a minute begun counting as a whole one: the time within which nine of ten
 * cases were completed, unless the rules name another part. Its counts are the numbers of cases by whole minutes; those of the example are made.
 *
 * @example
 * ```ts
 * import { durationQuantile } from 'zwfw-indicators';
 * durationQuantile({ 5: 50, 8: 38, 30: 12 }).text; // => '30.00分钟'
 * ```
 */
export const durationQuantile = /* @__PURE__ */ measuredIndicator(attributes, {
  ...ofCases,
  code: 'duration-quantile',
  name: { zh: '办理时长分位数', en: 'quantile of the handling time' },
  unit: 'minutes',
  kind: 'quantile',
  universe: completed,
  exclusions: [],
  numerator: null,
  measured: 'handling-time',
  quantile: { at: '0.9', rank: 'nearest-rank' },
  periodBy: 'completed',
  counts: {},
  publishedBy: [],
  disputed: [
    whichDuration,
    {
      zh: '分位数的定义:最近秩,还是在相邻两值之间插值',
      en: 'how the quantile is defined: by the nearest rank, or between the two values about it',
    },
  ],
});
