import type { Assumed } from './basis.js';
import { indicator } from './indicator.js';

const noNationalFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '国办发〔2019〕51号未给出公式;按已办结的办件计,系统默认评价不算评价',
    en: '国办发〔2019〕51号 gives no formula; taken over completed cases, and a rating entered by default is none',
  },
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
export const evaluationRate = indicator({
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
  basis: noNationalFormula,
});

/**
 * Share of the ratings that are satisfied or better (满意率); which levels count is a rule.
 *
 * @example
 * ```ts
 * import { satisfactionRate } from 'zwfw-indicators';
 * const figure = satisfactionRate({
 *   verySatisfied: 236116,
 *   satisfied: 586,
 *   basicallySatisfied: 113,
 *   dissatisfied: 1,
 *   veryDissatisfied: 0,
 * });
 * figure.text; // => '100.00%'
 * figure.direction; // => 'up'
 * ```
 */
export const satisfactionRate = indicator({
  code: 'satisfaction-rate',
  name: { zh: '满意率', en: 'satisfaction rate' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  subject: 'rating',
  universe: {},
  exclusions: [
    {
      reason: 'entered-by-default',
      name: { zh: '系统默认评价', en: 'entered by default' },
      attribute: 'origin',
      values: ['by-default'],
    },
  ],
  numerator: { level: ['very-satisfied', 'satisfied', 'basically-satisfied'] },
  periodBy: 'rated',
  relation: 'cohort',
  counts: {
    verySatisfied: { level: 'very-satisfied' },
    satisfied: { level: 'satisfied' },
    basicallySatisfied: { level: 'basically-satisfied' },
    dissatisfied: { level: 'dissatisfied' },
    veryDissatisfied: { level: 'very-dissatisfied' },
  },
  basis: {
    kind: 'assumed',
    reason: {
      zh: '未见全国性文件给出公式;非常满意、满意、基本满意计为满意,各地规则大多如此',
      en: 'no national document is known to give a formula; the three levels from basically satisfied up count, as in most local rules',
    },
  },
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
export const unratedCount = indicator({
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
  basis: noNationalFormula,
});
