import { allCaseAttributes } from './attributes/of-cases-in-full.js';
import { matterAttributes } from './attributes/of-matters.js';
import type { Assumed } from './basis.js';
import type { IndicatorDefinition } from './definition.js';
import { measuredIndicator } from './measured-indicator.js';
import type { Exclusion } from './where.js';

const eitherMean: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件说明是各比值的平均还是合计之比;取前者',
    en: 'no national document is known to say whether it is the mean of the ratios or the ratio of the sums; the mean is taken',
  },
};

const whichMean = {
  zh: '是各事项(办件)压缩比的平均,还是时限合计之比',
  en: 'whether it is the mean of the ratios, or the ratio of the sums',
};

const ofRatios = {
  unit: 'percent',
  kind: 'mean',
  better: 'higher',
  numerator: null,
  aggregation: 'mean-of-ratios',
  relation: 'cohort',
  counts: {},
  basis: eitherMean,
} as const satisfies Partial<IndicatorDefinition>;

const out = (attribute: string, value: string, zh: string, en: string): Exclusion => ({
  reason: value,
  name: { zh, en },
  attribute,
  values: [value],
});

/**
 * How much shorter the promised limits of matters are than the statutory ones (承诺时限压缩比). Matters without both limits, with limits in different units, and with
 * a statutory limit of zero cannot be compared and are excluded, each with its reason. Its counts are the numbers of matters by pairs of promised and
 * statutory limit; those of the example are made.
 *
 * @example
 * ```ts
 * import { timeCompression } from 'zwfw-indicators';
 * const figure = timeCompression({ '5/20 working-days': 1, '0/5 working-days': 1 });
 * figure.text; // => '87.50%'
 * ```
 */
export const timeCompression = /* @__PURE__ */ measuredIndicator(
  { matter: matterAttributes },
  {
    ...ofRatios,
    code: 'time-compression',
    name: { zh: '承诺时限压缩比', en: 'compression of promised time' },
    subject: 'matter',
    universe: {},
    exclusions: [
      {
        reason: 'matter-not-in-force',
        name: { zh: '事项不在册', en: 'matter not in force' },
        attribute: 'inForce',
        values: ['withdrawn', 'not-yet'],
      },
      out('limitsCompared', 'unstated', '承诺或法定时限未说明', 'a limit is not stated'),
      out('limitsCompared', 'statutory-zero', '法定时限为零', 'the statutory limit is zero'),
      out('limitsCompared', 'units-differ', '两个时限单位不同', 'the limits are in different units'),
    ],
    measured: 'promised-against-statutory',
    periodBy: 'none',
    publishedBy: ['wuhai', 'pingdingshan'],
    disputed: [whichMean],
  },
);

const ofCompletedCases = (attribute: string): readonly Exclusion[] => [
  out(attribute, 'no-limit', '时限未说明', 'no limit stated'),
  out(attribute, 'zero-limit', '时限为零', 'the limit is zero'),
];

/**
 * How much shorter than the statutory limit cases took (法定提速率), the time that was used counted as the limit is. Its counts are the numbers of cases by pairs of time used and
 * limit (hours in milliseconds); those of the example are made.
 *
 * @example
 * ```ts
 * import { statutorySpeedUp } from 'zwfw-indicators';
 * statutorySpeedUp({ '4/20 working-days': 3, '12/20 working-days': 1 }).text; // => '70.00%'
 * ```
 */
export const statutorySpeedUp = /* @__PURE__ */ measuredIndicator(
  { case: allCaseAttributes },
  {
    ...ofRatios,
    code: 'statutory-speed-up',
    name: { zh: '法定提速率', en: 'time saved against the statutory limit' },
    subject: 'case',
    universe: { status: ['completed'] },
    exclusions: ofCompletedCases('againstStatutory'),
    measured: 'used-against-statutory',
    periodBy: 'completed',
    publishedBy: [],
    disputed: [whichMean],
  },
);

/**
 * How much shorter than the promised limit cases took (承诺提速率), the time that was used counted as the limit is. Its counts are the numbers of cases by pairs of time used and
 * limit (hours in milliseconds); those of the example are made.
 *
 * @example
 * ```ts
 * import { promisedSpeedUp } from 'zwfw-indicators';
 * promisedSpeedUp({ '4/5 working-days': 1, '6/5 working-days': 1 }).text; // => '0.00%'
 * ```
 */
export const promisedSpeedUp = /* @__PURE__ */ measuredIndicator(
  { case: allCaseAttributes },
  {
    ...ofRatios,
    code: 'promised-speed-up',
    name: { zh: '承诺提速率', en: 'time saved against the promised limit' },
    subject: 'case',
    universe: { status: ['completed'] },
    exclusions: ofCompletedCases('againstPromised'),
    measured: 'used-against-promised',
    periodBy: 'completed',
    publishedBy: [],
    disputed: [whichMean],
  },
);
