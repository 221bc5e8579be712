import { caseAttributes } from './attributes/of-cases.js';
import { matterAttributes } from './attributes/of-matters.js';
import type { Assumed } from './basis.js';
import { indicator } from './indicator.js';

const attributes = { case: caseAttributes, matter: matterAttributes };

const overCompletedCases: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '国办发〔2019〕51号未给出公式;按已办结的办件计,系统默认评价不算评价',
    en: '国办发〔2019〕51号 gives no formula; taken over completed cases, and a rating entered by default is none',
  },
};

const whichCouldBeRated = {
  zh: '应评价的是所有办件、仅系统内办件,还是已邀评办件',
  en: 'whether all cases could be rated, those of the unified system, or those whose applicants were invited',
};
const whatIsRated = {
  zh: '按办件、按评价次数(可超过 100%)还是按事项计;系统默认评价是否计入(已撤销的评价不算评价)',
  en: 'whether cases, ratings (which may exceed 100 %) or matters are counted, and whether ratings by default are; a withdrawn rating is none',
};

/**
 * Share of the services that could be rated which were rated (评价率).
 *
 * In the example 8203 is published and 4694 is not: it is the smaller of the two remainders that give the published 63.60 %.
 *
 * @example
 * ```ts
 * import { evaluationRate } from 'zwfw-indicators';
 * evaluationRate({ ratedByChoice: 8203, ratedByDefault: 0, unrated: 4694 }).text; // => '63.60%'
 * ```
 */
export const evaluationRate = /* @__PURE__ */ indicator(attributes, {
  code: 'evaluation-rate',
  name: { zh: '评价率', en: 'evaluation rate' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'case',
  universe: { status: ['completed'] },
  exclusions: [],
  numerator: { rated: ['by-choice'] },
  periodBy: 'completed',
  relation: 'cohort',
  counts: {
    ratedByChoice: { rated: 'by-choice' },
    ratedByDefault: { rated: 'by-default' },
    unrated: { rated: 'unrated' },
  },
  basis: overCompletedCases,
  publishedBy: ['zhongwei'],
  disputed: [whichCouldBeRated, whatIsRated],
});

/**
 * Number of services that could be rated and were not (未评价数), over the same services as the evaluation rate. The counts of the example are
 * those of {@link evaluationRate}.
 *
 * @example
 * ```ts
 * import { unratedCount } from 'zwfw-indicators';
 * unratedCount({ ratedByChoice: 8203, ratedByDefault: 0, unrated: 4694 }).text; // => '4694'
 * ```
 */
export const unratedCount = /* @__PURE__ */ indicator(attributes, {
  code: 'unrated-count',
  name: { zh: '未评价数', en: 'unrated services' },
  unit: 'count',
  kind: 'count',
  better: 'lower',
  subject: 'case',
  universe: { status: ['completed'] },
  exclusions: [],
  numerator: { rated: ['by-default', 'unrated'] },
  periodBy: 'completed',
  relation: 'cohort',
  follows: 'evaluation-rate',
  counts: {
    ratedByChoice: { rated: 'by-choice' },
    ratedByDefault: { rated: 'by-default' },
    unrated: { rated: 'unrated' },
  },
  basis: overCompletedCases,
  publishedBy: ['zhongwei'],
  disputed: [whichCouldBeRated],
});

/**
 * Share of the services whose applicants were invited to rate (主动邀评率), over the same services as the evaluation rate. The counts of the
 * example are made.
 *
 * @example
 * ```ts
 * import { invitationRate } from 'zwfw-indicators';
 * invitationRate({ invited: 94, notInvited: 6 }).text; // => '94.00%'
 * ```
 */
export const invitationRate = /* @__PURE__ */ indicator(attributes, {
  code: 'invitation-rate',
  name: { zh: '主动邀评率', en: 'invitation rate' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'case',
  universe: { status: ['completed'] },
  exclusions: [],
  numerator: { invited: ['yes'] },
  periodBy: 'completed',
  relation: 'cohort',
  follows: 'evaluation-rate',
  flagWhenNone: {
    zh: '没有一件有邀评时间:请核查数据源是否有此项',
    en: 'no case has an invitation: check whether the source records them at all',
  },
  counts: { invited: { invited: 'yes' }, notInvited: { invited: 'no' } },
  basis: overCompletedCases,
  publishedBy: ['zhumadian'],
  disputed: [
    whichCouldBeRated,
    {
      zh: '窗口邀评、短信邀评是否都算',
      en: 'whether an invitation at the window and one by text message both count',
    },
  ],
});

/**
 * Matters of the catalogue with a rated case, among all matters of the catalogue (评价事项覆盖度). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { matterEvaluationCoverage } from 'zwfw-indicators';
 * matterEvaluationCoverage({ rated: 120, catalogued: 480 }).text; // => '25.00%'
 * ```
 */
export const matterEvaluationCoverage = /* @__PURE__ */ indicator(attributes, {
  code: 'matter-evaluation-coverage',
  name: { zh: '评价事项覆盖度', en: 'coverage of matters by ratings' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: { denominator: 'matter', numerator: 'case' },
  universe: {},
  exclusions: [
    {
      reason: 'matter-not-in-force',
      name: { zh: '事项不在册', en: 'matter not in force' },
      attribute: 'inForce',
      values: ['withdrawn', 'not-yet'],
    },
  ],
  numerator: { rated: ['by-choice'] },
  distinct: 'numerator',
  periodBy: { denominator: 'none', numerator: 'completed' },
  relation: 'cohort',
  counts: { rated: 'numerator', catalogued: 'denominator' },
  basis: {
    kind: 'cited',
    document: {
      zh: '国办发〔2019〕51号《关于建立政务服务“好差评”制度提高政务服务水平的意见》',
      en: '国办发〔2019〕51号, on the rating of government services',
    },
    article: {
      zh: '要求评价覆盖事项、评价对象、服务渠道(未给出公式)',
      en: 'ratings shall cover all matters, offices and channels (no formula is given)',
    },
  },
  publishedBy: [],
  disputed: [],
});
