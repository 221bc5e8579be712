import { noNationalFormula } from './assumed.js';
import {
  businessSystemAttributes,
  certificateAttributes,
  supervisionRecordAttributes,
} from './attributes/of-other-records.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const attributes = {
  'business-system': businessSystemAttributes,
  certificate: certificateAttributes,
  'supervision-record': supervisionRecordAttributes,
};

const percentage = {
  unit: 'percent',
  kind: 'ratio',
  relation: 'cohort',
  periodBy: 'none',
  basis: noNationalFormula,
} as const satisfies Partial<IndicatorDefinition>;

const notInUse: Exclusion = {
  reason: 'not-in-use',
  name: { zh: '系统不在用', en: 'system not in use' },
  attribute: 'inUse',
  values: ['retired', 'not-yet'],
};

const cumulative = {
  zh: '截至时点累计,还是仅本期',
  en: 'whether all up to the as-of instant count, or those of the period only',
};

/**
 * Share of the business systems in use that the province or a ministry built (省建部建系统占比).
 *
 * @example
 * ```ts
 * import { externallyBuiltShare } from 'zwfw-indicators';
 * externallyBuiltShare({ ministry: 0, province: 61, city: 0, district: 0, department: 4 }).text; // => '93.85%'
 * ```
 */
export const externallyBuiltShare = /* @__PURE__ */ indicator(attributes, {
  ...percentage,
  code: 'externally-built-share',
  name: { zh: '省建部建系统占比', en: 'share of systems built by province or ministry' },
  better: 'neither',
  subject: 'business-system',
  universe: {},
  exclusions: [notInUse],
  numerator: { systemBuilder: ['ministry', 'province'] },
  counts: {
    ministry: { systemBuilder: 'ministry' },
    province: { systemBuilder: 'province' },
    city: { systemBuilder: 'city' },
    district: { systemBuilder: 'district' },
    department: { systemBuilder: 'department' },
  },
  publishedBy: ['zhumadian'],
  disputed: [],
});

/**
 * Share of the business systems in use that are connected to the unified platform (系统联通率). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { connectedShare } from 'zwfw-indicators';
 * connectedShare({ connected: 52, notConnected: 13 }).text; // => '80.00%'
 * ```
 */
export const connectedShare = /* @__PURE__ */ indicator(attributes, {
  ...percentage,
  code: 'connected-share',
  name: { zh: '系统联通率', en: 'share of systems connected' },
  better: 'higher',
  subject: 'business-system',
  universe: {},
  exclusions: [notInUse],
  numerator: { connected: ['yes'] },
  counts: { connected: { connected: 'yes' }, notConnected: { connected: 'no' } },
  publishedBy: [],
  disputed: [],
});

/**
 * Share of the collected electronic certificates that were issued (证照签发率).
 *
 * @example
 * ```ts
 * import { certificateIssueRate } from 'zwfw-indicators';
 * certificateIssueRate({ issued: 302970, collectedOnly: 240460 }).text; // => '55.75%'
 * ```
 */
export const certificateIssueRate = /* @__PURE__ */ indicator(attributes, {
  ...percentage,
  code: 'certificate-issue-rate',
  name: { zh: '证照签发率', en: 'issue rate of certificates' },
  better: 'higher',
  subject: 'certificate',
  universe: {},
  exclusions: [],
  numerator: { certificateStatus: ['issued'] },
  counts: {
    issued: { certificateStatus: 'issued' },
    collectedOnly: { certificateStatus: 'collected' },
  },
  publishedBy: ['lhasa'],
  disputed: [cumulative],
});

/**
 * Share of the supervisory matters that were claimed (监管事项认领率). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { claimRate } from 'zwfw-indicators';
 * claimRate({ unclaimed: 10, claimed: 0, completed: 90 }).text; // => '90.00%'
 * ```
 */
export const claimRate = /* @__PURE__ */ indicator(attributes, {
  ...percentage,
  code: 'claim-rate',
  name: { zh: '监管事项认领率', en: 'claim rate of supervisory matters' },
  better: 'higher',
  subject: 'supervision-record',
  universe: {},
  exclusions: [],
  numerator: { claimStatus: ['claimed', 'completed'] },
  counts: {
    unclaimed: { claimStatus: 'unclaimed' },
    claimed: { claimStatus: 'claimed' },
    completed: { claimStatus: 'completed' },
  },
  publishedBy: ['lhasa'],
  disputed: [cumulative],
});

/**
 * Share of the claimed supervisory matters that are complete (监管事项完成率). The counts of the example are made.
 *
 * @example
 * ```ts
 * import { completionOfClaims } from 'zwfw-indicators';
 * completionOfClaims({ unclaimed: 10, claimed: 0, completed: 90 }).text; // => '100.00%'
 * ```
 */
export const completionOfClaims = /* @__PURE__ */ indicator(attributes, {
  ...percentage,
  code: 'completion-of-claims',
  name: { zh: '监管事项完成率', en: 'completion rate of supervisory matters' },
  better: 'higher',
  subject: 'supervision-record',
  universe: { claimStatus: ['claimed', 'completed'] },
  exclusions: [],
  numerator: { claimStatus: ['completed'] },
  counts: {
    unclaimed: { claimStatus: 'unclaimed' },
    claimed: { claimStatus: 'claimed' },
    completed: { claimStatus: 'completed' },
  },
  publishedBy: ['lhasa'],
  disputed: [{ zh: '分母是已认领事项还是全部事项', en: 'whether it is of the claimed matters or of all' }],
});
