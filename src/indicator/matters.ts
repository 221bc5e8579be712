import { noNationalFormula } from './assumed.js';
import { matterAttributes } from './attributes/of-matters.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const attributes = { matter: matterAttributes };

/** A matter that is not in force at the end of the period is in no share. */
const outOfForce: Exclusion = {
  reason: 'matter-not-in-force',
  name: { zh: '事项不在册', en: 'matter not in force' },
  attribute: 'inForce',
  values: ['withdrawn', 'not-yet'],
};

/** What a source does not say of a matter is neither yes nor no. */
function unstated<A extends string>(attribute: A) {
  return {
    reason: 'not-stated',
    name: { zh: '目录未说明', en: 'not stated in the catalogue' },
    attribute,
    values: ['unstated'],
  };
}

/** What all shares of matters have in common. */
const shareOfMatters = {
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'matter',
  universe: {},
  periodBy: 'none',
  relation: 'cohort',
  basis: noNationalFormula,
} as const satisfies Partial<IndicatorDefinition>;

/** Bulletins disagree about which matters such a share is of. */
const whichMatters = {
  zh: '分母是全部事项、依申请事项还是某一类事项,各地不一',
  en: 'whether the denominator is all matters, those on application, or one class of them',
};

/**
 * Share of the matters that can be applied for online (网上可办率). In the example the second count is made.
 *
 * @example
 * ```ts
 * import { onlineAvailableShare } from 'zwfw-indicators';
 * onlineAvailableShare({ online: 312, offline: 0 }).text; // => '100.00%'
 * ```
 */
export const onlineAvailableShare = /* @__PURE__ */ indicator(attributes, {
  code: 'online-available-share',
  name: { zh: '网上可办率', en: 'share of matters that can be applied for online' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('online')],
  numerator: { online: ['yes'] },
  counts: {
    online: { online: 'yes' },
    offline: { online: 'no' },
  },
  publishedBy: ['pingdingshan'],
  disputed: [whichMatters],
});

/**
 * Share of the matters at online depth 3 and above (网办深度三级以上占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { onlineDepthThreeShare } from 'zwfw-indicators';
 * onlineDepthThreeShare({ levelOne: 10, levelTwo: 15, levelThree: 50, levelFour: 25 }).text; // => '75.00%'
 * ```
 */
export const onlineDepthThreeShare = /* @__PURE__ */ indicator(attributes, {
  code: 'online-depth-three-share',
  name: { zh: '网办深度三级以上占比', en: 'share of matters at online depth 3 and above' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('onlineDepth')],
  numerator: { onlineDepth: ['level-3', 'level-4'] },
  counts: {
    levelOne: { onlineDepth: 'level-1' },
    levelTwo: { onlineDepth: 'level-2' },
    levelThree: { onlineDepth: 'level-3' },
    levelFour: { onlineDepth: 'level-4' },
  },
  publishedBy: ['lhasa'],
  disputed: [whichMatters],
});

/**
 * Share of the matters at online depth 4 (网办深度四级占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { onlineDepthFourShare } from 'zwfw-indicators';
 * onlineDepthFourShare({ levelOne: 10, levelTwo: 15, levelThree: 50, levelFour: 25 }).text; // => '25.00%'
 * ```
 */
export const onlineDepthFourShare = /* @__PURE__ */ indicator(attributes, {
  code: 'online-depth-four-share',
  name: { zh: '网办深度四级占比', en: 'share of matters at online depth 4' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('onlineDepth')],
  numerator: { onlineDepth: ['level-4'] },
  counts: {
    levelOne: { onlineDepth: 'level-1' },
    levelTwo: { onlineDepth: 'level-2' },
    levelThree: { onlineDepth: 'level-3' },
    levelFour: { onlineDepth: 'level-4' },
  },
  publishedBy: ['lhasa'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are handled fully online (全程网办占比): from applying to the result, couriers included.
 *
 * @example
 * ```ts
 * import { fullyOnlineShare } from 'zwfw-indicators';
 * fullyOnlineShare({ fullyOnline: 2444, notFullyOnline: 235 }).text; // => '91.23%'
 * ```
 */
export const fullyOnlineShare = /* @__PURE__ */ indicator(attributes, {
  code: 'fully-online-share',
  name: { zh: '全程网办占比', en: 'share of matters handled fully online' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('fullyOnline')],
  numerator: { fullyOnline: ['yes'] },
  counts: {
    fullyOnline: { fullyOnline: 'yes' },
    notFullyOnline: { fullyOnline: 'no' },
  },
  publishedBy: ['wuhai', 'lhasa'],
  disputed: [
    whichMatters,
    {
      zh: '寄送材料原件是否算全程网办',
      en: 'whether a matter whose originals are posted is still handled fully online',
    },
  ],
});

/**
 * Share of the matters that need no visit to the office (不见面审批占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { noVisitShare } from 'zwfw-indicators';
 * noVisitShare({ noVisit: 989, oneVisit: 11, moreVisits: 0 }).text; // => '98.90%'
 * ```
 */
export const noVisitShare = /* @__PURE__ */ indicator(attributes, {
  code: 'no-visit-share',
  name: { zh: '不见面审批占比', en: 'share of matters without a visit' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('visits')],
  numerator: { visits: ['none'] },
  counts: {
    noVisit: { visits: 'none' },
    oneVisit: { visits: 'one' },
    moreVisits: { visits: 'more' },
  },
  publishedBy: ['pingdingshan'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that need at most one visit to the office (最多跑一次占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { singleVisitShare } from 'zwfw-indicators';
 * singleVisitShare({ noVisit: 989, oneVisit: 11, moreVisits: 0 }).text; // => '100.00%'
 * ```
 */
export const singleVisitShare = /* @__PURE__ */ indicator(attributes, {
  code: 'single-visit-share',
  name: { zh: '最多跑一次占比', en: 'share of matters with at most one visit' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('visits')],
  numerator: { visits: ['none', 'one'] },
  counts: {
    noVisit: { visits: 'none' },
    oneVisit: { visits: 'one' },
    moreVisits: { visits: 'more' },
  },
  publishedBy: ['pingdingshan', 'lhasa'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are handled on the spot (即办件占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { immediateShare } from 'zwfw-indicators';
 * immediateShare({ immediate: 518, committed: 482, otherTypes: 0 }).text; // => '51.80%'
 * ```
 */
export const immediateShare = /* @__PURE__ */ indicator(attributes, {
  code: 'immediate-share',
  name: { zh: '即办件占比', en: 'share of matters handled on the spot' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('caseType')],
  numerator: { caseType: ['immediate'] },
  counts: {
    immediate: { caseType: 'immediate' },
    committed: { caseType: 'committed' },
    otherTypes: { caseType: 'other' },
  },
  publishedBy: ['wuhai', 'pingdingshan'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are broken down into situations (情形化比例).
 *
 * @example
 * ```ts
 * import { scenarioShare } from 'zwfw-indicators';
 * scenarioShare({ withScenarios: 6065, withoutScenarios: 116 }).text; // => '98.12%'
 * ```
 */
export const scenarioShare = /* @__PURE__ */ indicator(attributes, {
  code: 'scenario-share',
  name: { zh: '情形化比例', en: 'share of matters broken down into situations' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('scenarios')],
  numerator: { scenarios: ['yes'] },
  counts: {
    withScenarios: { scenarios: 'yes' },
    withoutScenarios: { scenarios: 'no' },
  },
  publishedBy: ['wuhai', 'lhasa'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are linked with electronic certificates (电子证照关联比例). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { certificateLinkedShare } from 'zwfw-indicators';
 * certificateLinkedShare({ linked: 665, notLinked: 335 }).text; // => '66.50%'
 * ```
 */
export const certificateLinkedShare = /* @__PURE__ */ indicator(attributes, {
  code: 'certificate-linked-share',
  name: { zh: '电子证照关联比例', en: 'share of matters linked with electronic certificates' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('certificateLinked')],
  numerator: { certificateLinked: ['yes'] },
  counts: {
    linked: { certificateLinked: 'yes' },
    notLinked: { certificateLinked: 'no' },
  },
  publishedBy: ['wuhai'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are handled without presenting certificates (免证办比例). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { certificateFreeShare } from 'zwfw-indicators';
 * certificateFreeShare({ certificateFree: 585, notCertificateFree: 415 }).text; // => '58.50%'
 * ```
 */
export const certificateFreeShare = /* @__PURE__ */ indicator(attributes, {
  code: 'certificate-free-share',
  name: { zh: '免证办比例', en: 'share of matters handled without presenting certificates' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('certificateFree')],
  numerator: { certificateFree: ['yes'] },
  counts: {
    certificateFree: { certificateFree: 'yes' },
    notCertificateFree: { certificateFree: 'no' },
  },
  publishedBy: ['wuhai'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are reached by single sign-on (单点登录占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { singleSignOnShare } from 'zwfw-indicators';
 * singleSignOnShare({ singleSignOn: 973, noSingleSignOn: 27 }).text; // => '97.30%'
 * ```
 */
export const singleSignOnShare = /* @__PURE__ */ indicator(attributes, {
  code: 'single-sign-on-share',
  name: { zh: '单点登录占比', en: 'share of matters reached by single sign-on' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('singleSignOn')],
  numerator: { singleSignOn: ['yes'] },
  counts: {
    singleSignOn: { singleSignOn: 'yes' },
    noSingleSignOn: { singleSignOn: 'no' },
  },
  publishedBy: ['pingdingshan'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are accepted in the unified system (统一受理事项覆盖度). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { unifiedAcceptanceCoverage } from 'zwfw-indicators';
 * unifiedAcceptanceCoverage({ unifiedAcceptance: 799, noUnifiedAcceptance: 201 }).text; // => '79.90%'
 * ```
 */
export const unifiedAcceptanceCoverage = /* @__PURE__ */ indicator(attributes, {
  code: 'unified-acceptance-coverage',
  name: { zh: '统一受理事项覆盖度', en: 'coverage of unified acceptance' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('unifiedAcceptance')],
  numerator: { unifiedAcceptance: ['yes'] },
  counts: {
    unifiedAcceptance: { unifiedAcceptance: 'yes' },
    noUnifiedAcceptance: { unifiedAcceptance: 'no' },
  },
  publishedBy: ['pingdingshan'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are accepted at the single window (一窗分类受理率). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { singleWindowRate } from 'zwfw-indicators';
 * singleWindowRate({ singleWindow: 85, ownWindow: 15 }).text; // => '85.00%'
 * ```
 */
export const singleWindowRate = /* @__PURE__ */ indicator(attributes, {
  code: 'single-window-rate',
  name: { zh: '一窗分类受理率', en: 'single-window rate' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('singleWindow')],
  numerator: { singleWindow: ['yes'] },
  counts: {
    singleWindow: { singleWindow: 'yes' },
    ownWindow: { singleWindow: 'no' },
  },
  publishedBy: ['pingdingshan'],
  disputed: [whichMatters],
});

/**
 * Share of the matters that are served after hours (延时服务事项占比). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { extendedHoursShare } from 'zwfw-indicators';
 * extendedHoursShare({ extendedHours: 98, noExtendedHours: 2 }).text; // => '98.00%'
 * ```
 */
export const extendedHoursShare = /* @__PURE__ */ indicator(attributes, {
  code: 'extended-hours-share',
  name: { zh: '延时服务事项占比', en: 'share of matters served after hours' },
  ...shareOfMatters,
  exclusions: [outOfForce, unstated('extendedHours')],
  numerator: { extendedHours: ['yes'] },
  counts: {
    extendedHours: { extendedHours: 'yes' },
    noExtendedHours: { extendedHours: 'no' },
  },
  publishedBy: ['wuhai'],
  disputed: [whichMatters],
});

/**
 * Number of matters in force (事项数); with a condition where its group has one, such as `{ certificateFree: 'yes' }`.
 *
 * @example
 * ```ts
 * import { matterCount } from 'zwfw-indicators';
 * matterCount({ matters: 2679 }).text; // => '2679'
 * ```
 */
export const matterCount = /* @__PURE__ */ indicator(attributes, {
  code: 'matter-count',
  name: { zh: '事项数', en: 'number of matters' },
  unit: 'count',
  kind: 'count',
  better: 'neither',
  subject: 'matter',
  universe: {},
  exclusions: [outOfForce],
  numerator: null,
  periodBy: 'none',
  relation: 'cohort',
  counts: { matters: {} },
  basis: noNationalFormula,
  publishedBy: ['wuhai', 'lhasa', 'pingdingshan'],
  disputed: [
    {
      zh: '同一事项在各区重复设立时是否重复计数',
      en: 'whether a matter that several districts have counts once or once for each',
    },
  ],
});

/**
 * Matters in force by their type, as shares that are 100 % together (事项构成). The counts of the example are those of a published total of 312,
 * 58 of which are public services; how the others are spread is made.
 *
 * @example
 * ```ts
 * import { matterComposition } from 'zwfw-indicators';
 * const figure = matterComposition({
 *   licence: 200, penalty: 0, compulsion: 0, levy: 4, payment: 10, inspection: 0, confirmation: 30, reward: 5, adjudication: 5,
 *   otherPower: 0, administrativePower: 0, publicService: 58, unstated: 0,
 * });
 * figure.parts.find(({ value }) => value === 'public-service')?.text; // => '18.59%'
 * ```
 */
export const matterComposition = /* @__PURE__ */ indicator(attributes, {
  code: 'matter-composition',
  name: { zh: '事项构成', en: 'composition of matters' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  subject: 'matter',
  universe: {},
  exclusions: [outOfForce],
  numerator: null,
  parts: { attribute: 'matterType', groups: [] },
  periodBy: 'none',
  relation: 'cohort',
  counts: {
    administrativePower: { matterType: 'administrative-power' },
    licence: { matterType: 'licence' },
    penalty: { matterType: 'penalty' },
    compulsion: { matterType: 'compulsion' },
    levy: { matterType: 'levy' },
    payment: { matterType: 'payment' },
    inspection: { matterType: 'inspection' },
    confirmation: { matterType: 'confirmation' },
    reward: { matterType: 'reward' },
    adjudication: { matterType: 'adjudication' },
    otherPower: { matterType: 'other-power' },
    publicService: { matterType: 'public-service' },
    unstated: { matterType: 'unstated' },
  },
  basis: noNationalFormula,
  publishedBy: ['pingdingshan'],
  disputed: [],
});
