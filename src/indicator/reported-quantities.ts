import { noNationalFormula } from './assumed.js';
import { reportedQuantityAttributes } from './attributes/of-other-records.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';

const attributes = { 'reported-quantity': reportedQuantityAttributes };

const ofQuantities = {
  subject: 'reported-quantity',
  exclusions: [
    {
      reason: 'superseded',
      name: { zh: '已被后一次上报取代', en: 'superseded by a later report' },
      attribute: 'superseded',
      values: ['yes'],
    },
  ],
  periodBy: 'reported',
  basis: noNationalFormula,
} as const satisfies Partial<IndicatorDefinition>;

/**
 * A quantity as it was reported (上报数): windows, staff, visits, users. Nothing stands behind it but the report; its group says which quantity it
 * is, with its unit.
 *
 * @example
 * ```ts
 * import { reportedCount } from 'zwfw-indicators';
 * reportedCount({ reported: 69 }, { scope: { quantity: '综合受理窗口(个)' } }).text; // => '69'
 * reportedCount({ reported: 69 }).state; // => 'not-applicable'
 * ```
 */
export const reportedCount = /* @__PURE__ */ indicator(attributes, {
  ...ofQuantities,
  code: 'reported-count',
  name: { zh: '上报数', en: 'reported count' },
  unit: 'count',
  kind: 'count',
  better: 'neither',
  universe: {},
  numerator: null,
  relation: 'cohort',
  requires: ['quantity'],
  counts: { reported: {} },
  publishedBy: ['wuhai', 'lhasa', 'pingdingshan'],
  disputed: [
    {
      zh: '存量与流量:多次上报取最近一次还是相加',
      en: 'whether of several reports the latest stands or all add up',
    },
  ],
});

/**
 * Registered users in percent of the population (注册用户占比). Both are reported, and it may exceed 100 %: users may live elsewhere. In the
 * example 291900 is published and 556000 is not: it is one of the populations that give the published 52.5 %.
 *
 * @example
 * ```ts
 * import { userPenetration } from 'zwfw-indicators';
 * userPenetration({ registeredUsers: 291900, population: 556000 }).text; // => '52.50%'
 * ```
 */
export const userPenetration = /* @__PURE__ */ indicator(attributes, {
  ...ofQuantities,
  code: 'user-penetration',
  name: { zh: '注册用户占比', en: 'registered users of the population' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  universe: { quantityKind: ['population'] },
  numerator: { quantityKind: ['registered-users'], superseded: ['no'] },
  relation: 'apart',
  counts: { registeredUsers: 'numerator', population: 'denominator' },
  publishedBy: ['wuhai'],
  disputed: [
    {
      zh: '人口取常住、户籍还是普查人口',
      en: 'whether the population is the resident, the registered or that of the census',
    },
  ],
});
