import { noNationalFormula } from './assumed.js';
import { caseAttributes } from './attributes/of-cases.js';
import { allCaseAttributes } from './attributes/of-cases-in-full.js';
import { matterAttributes } from './attributes/of-matters.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const attributes = { case: caseAttributes, matter: matterAttributes };
/** Rules may give a composition parts by any attribute. */
const ofParts = { case: allCaseAttributes };

const notInCatalogue: Exclusion = {
  reason: 'matter-not-in-catalogue',
  name: {
    zh: '事项不在目录内,或受理时不在册',
    en: 'matter not in the catalogue, or not in force at acceptance',
  },
  attribute: 'catalogued',
  values: ['no', 'out-of-force'],
};

const outOfForce: Exclusion = {
  reason: 'matter-not-in-force',
  name: { zh: '事项不在册', en: 'matter not in force' },
  attribute: 'inForce',
  values: ['withdrawn', 'not-yet'],
};

/**
 * Number of cases (办件量).
 *
 * @example
 * ```ts
 * import { caseCount } from 'zwfw-indicators';
 * caseCount({ cases: 150943 }).text; // => '150943'
 * ```
 */
export const caseCount = /* @__PURE__ */ indicator(attributes, {
  code: 'case-count',
  name: { zh: '办件量', en: 'number of cases' },
  unit: 'count',
  kind: 'count',
  better: 'neither',
  subject: 'case',
  universe: {},
  exclusions: [],
  numerator: null,
  periodBy: 'accepted',
  relation: 'cohort',
  counts: { cases: {} },
  basis: noNationalFormula,
  publishedBy: ['zhongwei', 'wuhai', 'lhasa', 'zhumadian', 'pingdingshan'],
  disputed: [
    {
      zh: '按受理时间还是办结时间归期',
      en: 'whether a case belongs to the period of its acceptance or of its completion',
    },
    {
      zh: '作废、删除、不予受理的办件是否计入',
      en: 'whether voided, deleted and not accepted cases count',
    },
  ],
});

/**
 * Share of cases handled in the unified system among all cases, online and offline (一网通办率).
 *
 * @example
 * ```ts
 * import { onlineShare } from 'zwfw-indicators';
 * const figure = onlineShare({ unified: 21148, specialised: 111148, offline: 18647 });
 * figure.text; // => '14.01%'
 * figure.counts.denominator; // => 150943
 * onlineShare({ unified: 0, specialised: 0, offline: 0 }).state; // => 'zero-denominator'
 * ```
 */
export const onlineShare = /* @__PURE__ */ indicator(attributes, {
  code: 'online-share',
  name: { zh: '一网通办率', en: 'online share' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'case',
  universe: {},
  exclusions: [],
  numerator: { system: ['unified'] },
  periodBy: 'accepted',
  relation: 'cohort',
  flagWhenWhole: {
    zh: '恰为 100%:请核查办理系统是否被接口写死',
    en: 'exactly 100 %: check whether an interface fills in the system for every case',
  },
  counts: {
    unified: { system: 'unified' },
    specialised: { system: 'specialised' },
    offline: { system: 'offline' },
  },
  basis: noNationalFormula,
  publishedBy: ['zhongwei'],
  disputed: [
    {
      zh: '哪些办件算“一网”办理:仅统一系统,或连同内部专业系统',
      en: 'what counts as handled online: the unified system alone, or specialised systems too',
    },
  ],
});

/**
 * Cases by the system that handled them, as shares that are 100 % together (办件构成).
 *
 * @example
 * ```ts
 * import { caseComposition } from 'zwfw-indicators';
 * const figure = caseComposition({ unified: 21148, specialised: 111148, offline: 18647 });
 * figure.parts.map((part) => part.text); // => ['14.01%', '73.64%', '12.35%']
 * ```
 */
export const caseComposition = /* @__PURE__ */ indicator(ofParts, {
  code: 'case-composition',
  name: { zh: '办件构成', en: 'composition of cases' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  subject: 'case',
  universe: {},
  exclusions: [],
  numerator: null,
  parts: { attribute: 'system', groups: [] },
  periodBy: 'accepted',
  relation: 'cohort',
  counts: {
    unified: { system: 'unified' },
    specialised: { system: 'specialised' },
    offline: { system: 'offline' },
  },
  basis: noNationalFormula,
  publishedBy: ['zhongwei'],
  disputed: [{ zh: '各部分合计是否闭合到 100%', en: 'whether the shares are made to add up to 100 %' }],
});

/**
 * Number of different matters with a case (办理事项数), among those of the catalogue.
 *
 * @example
 * ```ts
 * import { mattersHandled } from 'zwfw-indicators';
 * mattersHandled({ cases: 21148, handled: 290 }).text; // => '290'
 * ```
 */
export const mattersHandled = /* @__PURE__ */ indicator(attributes, {
  code: 'matters-handled',
  name: { zh: '办理事项数', en: 'matters handled' },
  unit: 'count',
  kind: 'count',
  better: 'higher',
  subject: 'case',
  universe: {},
  exclusions: [notInCatalogue],
  numerator: {},
  distinct: 'numerator',
  periodBy: 'accepted',
  relation: 'cohort',
  counts: { cases: 'denominator', handled: 'numerator' },
  basis: noNationalFormula,
  publishedBy: ['zhongwei'],
  disputed: [
    {
      zh: '周期内被取消的事项是否仍计入',
      en: 'whether a matter that was withdrawn within the period still counts',
    },
  ],
});

/**
 * Matters of the catalogue with a case in the unified system, among all matters of the catalogue (事项覆盖度).
 *
 * In the example 290 is published and 1423 is not: it is the one denominator that gives the published 20.38 %.
 *
 * @example
 * ```ts
 * import { matterCoverage } from 'zwfw-indicators';
 * matterCoverage({ handled: 290, catalogued: 1423 }).text; // => '20.38%'
 * ```
 */
export const matterCoverage = /* @__PURE__ */ indicator(attributes, {
  code: 'matter-coverage',
  name: { zh: '事项覆盖度', en: 'coverage of matters' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: { denominator: 'matter', numerator: 'case' },
  universe: {},
  exclusions: [outOfForce],
  numerator: { system: ['unified'] },
  distinct: 'numerator',
  periodBy: { denominator: 'none', numerator: 'accepted' },
  relation: 'cohort',
  counts: { handled: 'numerator', catalogued: 'denominator' },
  basis: noNationalFormula,
  publishedBy: ['zhongwei'],
  disputed: [
    {
      zh: '目录事项总数取统计时点在册事项,还是年初或全年事项',
      en: 'whether the catalogue is that of the end of the period, of the beginning of the year, or of the whole year',
    },
  ],
});

/**
 * Cases by how the application came in, as shares that are 100 % together (申办渠道构成). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { caseChannelComposition } from 'zwfw-indicators';
 * const figure = caseChannelComposition({ window: 60, computer: 25, mobile: 10, courier: 5, other: 0, unstated: 0 });
 * figure.parts[0]?.text; // => '60.00%'
 * ```
 */
export const caseChannelComposition = /* @__PURE__ */ indicator(ofParts, {
  code: 'case-channel-composition',
  name: { zh: '申办渠道构成', en: 'composition of cases by channel' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  subject: 'case',
  universe: {},
  exclusions: [],
  numerator: null,
  parts: { attribute: 'channel', groups: [] },
  periodBy: 'accepted',
  relation: 'cohort',
  counts: {
    window: { channel: 'window' },
    computer: { channel: 'computer' },
    mobile: { channel: 'mobile' },
    courier: { channel: 'courier' },
    other: { channel: 'other' },
    unstated: { channel: 'unstated' },
  },
  basis: noNationalFormula,
  publishedBy: [],
  disputed: [],
});

/**
 * Share of the accepted cases that are completed (办结率). In the example 65826 is published, and the number of completed cases is not: it is one
 * of those that give the published 99.8 %.
 *
 * @example
 * ```ts
 * import { completionRate } from 'zwfw-indicators';
 * completionRate({ completed: 65694, open: 132 }).text; // => '99.80%'
 * ```
 */
export const completionRate = /* @__PURE__ */ indicator(attributes, {
  code: 'completion-rate',
  name: { zh: '办结率', en: 'completion rate' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'case',
  universe: {},
  exclusions: [],
  numerator: { status: ['completed'] },
  periodBy: 'accepted',
  relation: 'cohort',
  counts: { completed: { status: 'completed' }, open: { status: 'accepted' } },
  basis: noNationalFormula,
  publishedBy: ['wuhai', 'pingdingshan'],
  disputed: [
    {
      zh: '分母是受理件还是应办结件;分子是本期受理中办结的,还是本期办结的(可超过 100%)',
      en: 'whether it is of accepted or of due cases, and whether completions of earlier cases count, which may exceed 100 %',
    },
    {
      zh: '作废、删除、转报、退件是否算办结',
      en: 'whether voided, deleted, passed on and returned cases are completed',
    },
  ],
});
