import type { Assumed } from './basis.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const noNationalFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件给出公式;按通报中的通常用法',
    en: 'no national document is known to give a formula; as bulletins usually use the term',
  },
};

const notInCatalogue: Exclusion = {
  reason: 'matter-not-in-catalogue',
  name: { zh: '事项不在目录内', en: 'matter not in the catalogue' },
  attribute: 'catalogued',
  values: ['no'],
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
export const caseCount = indicator({
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
export const onlineShare = indicator({
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
export const caseComposition = indicator({
  code: 'case-composition',
  name: { zh: '办件构成', en: 'composition of cases' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  subject: 'case',
  universe: {},
  exclusions: [],
  numerator: null,
  partsBy: 'system',
  periodBy: 'accepted',
  relation: 'cohort',
  counts: {
    unified: { system: 'unified' },
    specialised: { system: 'specialised' },
    offline: { system: 'offline' },
  },
  basis: noNationalFormula,
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
export const mattersHandled = indicator({
  code: 'matters-handled',
  name: { zh: '办理事项数', en: 'matters handled' },
  unit: 'count',
  kind: 'count',
  better: 'higher',
  subject: 'case',
  universe: {},
  exclusions: [notInCatalogue],
  numerator: {},
  distinct: 'matter',
  periodBy: 'accepted',
  relation: 'cohort',
  counts: { cases: 'denominator', handled: 'numerator' },
  basis: noNationalFormula,
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
export const matterCoverage = indicator({
  code: 'matter-coverage',
  name: { zh: '事项覆盖度', en: 'coverage of matters' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: { denominator: 'matter', numerator: 'case' },
  universe: {},
  exclusions: [],
  numerator: { system: ['unified'] },
  distinct: 'matter',
  periodBy: { denominator: 'none', numerator: 'accepted' },
  relation: 'cohort',
  counts: { handled: 'numerator', catalogued: 'denominator' },
  basis: noNationalFormula,
});
