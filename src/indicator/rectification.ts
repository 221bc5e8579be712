import { ratingAttributes } from './attributes/of-ratings.js';
import type { Assumed } from './basis.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const attributes = { rating: ratingAttributes };

const noFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见文件给出公式;整改期限由各地规定,申诉中和期限未到的不计',
    en: 'no document is known to give a formula; limits are local, and what is under appeal or not yet due does not count',
  },
};

/** Negative ratings are the two lowest levels, whichever way the codes of a source run. */
const negative = { level: ['dissatisfied', 'very-dissatisfied'] } as const;

const notStanding: Exclusion = {
  reason: 'not-standing',
  name: { zh: '申诉中或已撤销', en: 'under appeal or withdrawn' },
  attribute: 'standing',
  values: ['under-appeal', 'withdrawn'],
};
const notDue: Exclusion = {
  reason: 'not-due',
  name: { zh: '整改期限未到', en: 'the limit is not yet reached' },
  attribute: 'rectification',
  values: ['pending'],
};
const withoutLimit: Exclusion = {
  reason: 'without-limit',
  name: { zh: '未说明整改期限', en: 'no limit stated' },
  attribute: 'rectification',
  values: ['done-without-limit', 'open-without-limit'],
};

const ofNegativeRatings = {
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'rating',
  periodBy: 'rated',
  relation: 'cohort',
  basis: noFormula,
} as const satisfies Partial<IndicatorDefinition>;

const byRectification = {
  inTime: { rectification: 'in-time' },
  late: { rectification: 'late' },
  overdue: { rectification: 'overdue' },
  pending: { rectification: 'pending' },
} as const;

/**
 * Share of the negative ratings, those not yet due aside, that were put right within the limit (差评按期整改率). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { rectificationRate } from 'zwfw-indicators';
 * rectificationRate({ inTime: 25, late: 1, overdue: 0, pending: 3 }).text; // => '96.15%'
 * ```
 */
export const rectificationRate = /* @__PURE__ */ indicator(attributes, {
  ...ofNegativeRatings,
  code: 'rectification-rate',
  name: { zh: '差评按期整改率', en: 'rate of negative ratings rectified in time' },
  universe: negative,
  exclusions: [notStanding, withoutLimit, notDue],
  numerator: { rectification: ['in-time'] },
  counts: byRectification,
  publishedBy: [],
  disputed: [
    { zh: '整改期限:5 个或 15 个工作日等,各地不一', en: 'the limit: 5 or 15 working days, or another' },
    { zh: '分母是全部差评还是应整改差评', en: 'whether it is of all negative ratings or of those due' },
  ],
});

/**
 * The same of the negative ratings that were given under a real name (实名差评按期整改率). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { realNameRectificationRate } from 'zwfw-indicators';
 * realNameRectificationRate({ inTime: 25, late: 1, overdue: 0, pending: 0 }).text; // => '96.15%'
 * ```
 */
export const realNameRectificationRate = /* @__PURE__ */ indicator(attributes, {
  ...ofNegativeRatings,
  code: 'real-name-rectification-rate',
  name: { zh: '实名差评按期整改率', en: 'rate of real-name negative ratings rectified in time' },
  universe: { ...negative, realName: ['yes'] },
  exclusions: [notStanding, withoutLimit, notDue],
  numerator: { rectification: ['in-time'] },
  counts: byRectification,
  publishedBy: ['pingdingshan'],
  disputed: [{ zh: '整改期限各地不一', en: 'the limit is local' }],
});

/**
 * Share of the negative ratings whose raters were called back (差评回访率).
 *
 * @example
 * ```ts
 * import { followUpRate } from 'zwfw-indicators';
 * followUpRate({ followedUp: 1, notFollowedUp: 0 }).text; // => '100.00%'
 * ```
 */
export const followUpRate = /* @__PURE__ */ indicator(attributes, {
  ...ofNegativeRatings,
  code: 'follow-up-rate',
  name: { zh: '差评回访率', en: 'follow-up rate of negative ratings' },
  universe: negative,
  exclusions: [notStanding],
  numerator: { followedUp: ['yes'] },
  flagWhenNone: {
    zh: '没有一条差评有回访时间:请核查数据源是否有此项',
    en: 'no rating has a follow-up: check whether the source records them at all',
  },
  counts: { followedUp: { followedUp: 'yes' }, notFollowedUp: { followedUp: 'no' } },
  publishedBy: [],
  disputed: [
    {
      zh: '是全部差评还是实名差评的回访率',
      en: 'whether it is of all negative ratings or of real-name ones',
    },
  ],
});
