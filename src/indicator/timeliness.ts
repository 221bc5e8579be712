import { allCaseAttributes } from './attributes/of-cases-in-full.js';
import type { Assumed } from './basis.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';
import type { Exclusion } from './where.js';

const attributes = { case: allCaseAttributes };

const noFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件给出公式;按期内受理的办件计,在办而已超期的也算超期',
    en: 'no national document is known to give a formula; taken over the cases accepted in the period, and open cases past their limit are overdue too',
  },
};

const withoutDeadline: Exclusion = {
  reason: 'no-deadline',
  name: { zh: '时限未说明', en: 'no limit stated' },
  attribute: 'timeliness',
  values: ['no-deadline'],
};

const notDue: Exclusion = {
  reason: 'not-due',
  name: { zh: '在办,未到期限或计时暂停', en: 'open, not yet due or the clock stopped' },
  attribute: 'timeliness',
  values: ['open', 'open-stopped'],
};

const overdue = { timeliness: ['late', 'open-late'] } as const;

/** All figures of timeliness take the same counts. */
const byTimeliness = {
  onTime: { timeliness: 'on-time' },
  late: { timeliness: 'late' },
  open: { timeliness: 'open' },
  openLate: { timeliness: 'open-late' },
  openStopped: { timeliness: 'open-stopped' },
  noDeadline: { timeliness: 'no-deadline' },
} as const;

const ofCases = {
  subject: 'case',
  universe: {},
  periodBy: 'accepted',
  relation: 'cohort',
  counts: byTimeliness,
  basis: noFormula,
} as const satisfies Partial<IndicatorDefinition>;

const whichLimit = {
  zh: '按承诺时限还是法定时限认定超期;哪些环节暂停计时',
  en: 'whether a case is held to the promised or to the statutory limit, and what stops the clock',
};

/**
 * Number of cases that ran over their limit (超期件数): completed late, or still open past it at the as-of instant. In the example 1 of 131762 is
 * published; that it was completed, and that no case was open, is made.
 *
 * @example
 * ```ts
 * import { overdueCount } from 'zwfw-indicators';
 * overdueCount({ onTime: 131761, late: 1, open: 0, openLate: 0, openStopped: 0, noDeadline: 0 }).text; // => '1'
 * ```
 */
export const overdueCount = /* @__PURE__ */ indicator(attributes, {
  ...ofCases,
  code: 'overdue-count',
  name: { zh: '超期件数', en: 'number of overdue cases' },
  unit: 'count',
  kind: 'count',
  better: 'lower',
  exclusions: [],
  numerator: overdue,
  publishedBy: ['zhumadian'],
  disputed: [whichLimit],
});

/**
 * Share of the cases with a limit that ran over it (超期率). One department of the Zhumadian bulletin handled 5 cases, 1 of them overdue.
 *
 * @example
 * ```ts
 * import { overdueRate } from 'zwfw-indicators';
 * overdueRate({ onTime: 4, late: 1, open: 0, openLate: 0, openStopped: 0, noDeadline: 0 }).text; // => '20.00%'
 * ```
 */
export const overdueRate = /* @__PURE__ */ indicator(attributes, {
  ...ofCases,
  code: 'overdue-rate',
  name: { zh: '超期率', en: 'overdue rate' },
  unit: 'percent',
  kind: 'ratio',
  better: 'lower',
  exclusions: [withoutDeadline],
  numerator: overdue,
  publishedBy: ['zhumadian'],
  disputed: [
    whichLimit,
    { zh: '分母是全部办件还是应办结件', en: 'whether it is of all cases or of those that are due' },
  ],
});

/**
 * Share of the due cases that were completed within their limit (按时办结率、办理及时率): open cases that are not yet due, and cases without a limit, do
 * not count. The counts of the example are made.
 *
 * @example
 * ```ts
 * import { onTimeRate } from 'zwfw-indicators';
 * onTimeRate({ onTime: 95, late: 3, open: 40, openLate: 2, openStopped: 5, noDeadline: 0 }).text; // => '95.00%'
 * ```
 */
export const onTimeRate = /* @__PURE__ */ indicator(attributes, {
  ...ofCases,
  code: 'on-time-rate',
  name: { zh: '按时办结率', en: 'rate of cases completed in time' },
  unit: 'percent',
  kind: 'ratio',
  better: 'higher',
  exclusions: [withoutDeadline, notDue],
  numerator: { timeliness: ['on-time'] },
  flagWhenWhole: {
    zh: '恰为 100%:请核查超期件是否以挂起、延期或补录办结时间的方式消除',
    en: 'exactly 100 %: check whether overdue cases were put on hold, extended, or given a completion time afterwards',
  },
  publishedBy: ['wuhai'],
  disputed: [
    whichLimit,
    {
      zh: '分母是应办结件、已办结件还是全部办件',
      en: 'whether it is of the cases due, of those completed, or of all',
    },
  ],
});
