import { ticketAttributes } from './attributes/of-other-records.js';
import type { Assumed } from './basis.js';
import type { IndicatorDefinition } from './definition.js';
import { indicator } from './indicator.js';

const attributes = { ticket: ticketAttributes };

const noFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件给出公式;按期内受理的工单计',
    en: 'no national document is known to give a formula; taken over the tickets received in the period',
  },
};

/** What all figures of tickets have in common: the tickets received in the period, of every source. */
const ofTickets = {
  subject: 'ticket',
  universe: {},
  exclusions: [],
  periodBy: 'received',
  relation: 'cohort',
  basis: noFormula,
} as const satisfies Partial<IndicatorDefinition>;

const rateOfTickets = { ...ofTickets, unit: 'percent', kind: 'ratio', better: 'higher' } as const;

/**
 * Number of tickets (工单量) of the hotline and of supervision.
 *
 * @example
 * ```ts
 * import { ticketCount } from 'zwfw-indicators';
 * ticketCount({ tickets: 31 }).text; // => '31'
 * ```
 */
export const ticketCount = /* @__PURE__ */ indicator(attributes, {
  ...ofTickets,
  code: 'ticket-count',
  name: { zh: '工单量', en: 'number of tickets' },
  unit: 'count',
  kind: 'count',
  better: 'neither',
  numerator: null,
  counts: { tickets: {} },
  publishedBy: ['wuhai'],
  disputed: [],
});

/**
 * Tickets by their category, as shares that are 100 % together (工单构成).
 *
 * @example
 * ```ts
 * import { ticketComposition } from 'zwfw-indicators';
 * const figure = ticketComposition({ help: 15, advice: 12, enquiry: 2, complaint: 1, report: 0, praise: 1, other: 0 });
 * figure.parts[0]?.text; // => '48.39%'
 * ```
 */
export const ticketComposition = /* @__PURE__ */ indicator(attributes, {
  ...ofTickets,
  code: 'ticket-composition',
  name: { zh: '工单构成', en: 'composition of tickets' },
  unit: 'percent',
  kind: 'composition',
  better: 'neither',
  numerator: null,
  parts: { attribute: 'ticketCategory', groups: [] },
  counts: {
    help: { ticketCategory: 'help' },
    advice: { ticketCategory: 'advice' },
    enquiry: { ticketCategory: 'enquiry' },
    complaint: { ticketCategory: 'complaint' },
    report: { ticketCategory: 'report' },
    praise: { ticketCategory: 'praise' },
    other: { ticketCategory: 'other' },
  },
  publishedBy: ['wuhai'],
  disputed: [],
});

/**
 * Share of the due tickets that were closed within their limit (工单办理及时率): those still within it, and those without one, do not count.
 *
 * @example
 * ```ts
 * import { ticketOnTime } from 'zwfw-indicators';
 * ticketOnTime({ inTime: 31, late: 0, overdue: 0, pending: 0 }).text; // => '100.00%'
 * ```
 */
export const ticketOnTime = /* @__PURE__ */ indicator(attributes, {
  ...rateOfTickets,
  code: 'ticket-on-time',
  name: { zh: '工单办理及时率', en: 'rate of tickets closed in time' },
  exclusions: [
    {
      reason: 'without-limit',
      name: { zh: '未说明办理时限', en: 'no limit stated' },
      attribute: 'ticketTimeliness',
      values: ['done-without-limit', 'open-without-limit'],
    },
    {
      reason: 'not-due',
      name: { zh: '时限未到', en: 'the limit is not yet reached' },
      attribute: 'ticketTimeliness',
      values: ['pending'],
    },
  ],
  numerator: { ticketTimeliness: ['in-time'] },
  counts: {
    inTime: { ticketTimeliness: 'in-time' },
    late: { ticketTimeliness: 'late' },
    overdue: { ticketTimeliness: 'overdue' },
    pending: { ticketTimeliness: 'pending' },
  },
  publishedBy: ['wuhai'],
  disputed: [
    {
      zh: '分母是应结工单、已派工单还是全部工单',
      en: 'whether it is of the tickets due, of those passed on, or of all',
    },
  ],
});

/**
 * Share of the tickets with an answer whose people are satisfied (工单满意率).
 *
 * @example
 * ```ts
 * import { ticketSatisfaction } from 'zwfw-indicators';
 * ticketSatisfaction({ verySatisfied: 0, satisfied: 31, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 }).text; // => '100.00%'
 * ```
 */
export const ticketSatisfaction = /* @__PURE__ */ indicator(attributes, {
  ...rateOfTickets,
  code: 'ticket-satisfaction',
  name: { zh: '工单满意率', en: 'satisfaction rate of tickets' },
  exclusions: [
    {
      reason: 'not-answered',
      name: { zh: '未评价', en: 'not asked or no answer' },
      attribute: 'ticketLevel',
      values: ['unstated'],
    },
  ],
  numerator: { ticketLevel: ['very-satisfied', 'satisfied', 'basically-satisfied'] },
  counts: {
    verySatisfied: { ticketLevel: 'very-satisfied' },
    satisfied: { ticketLevel: 'satisfied' },
    basicallySatisfied: { ticketLevel: 'basically-satisfied' },
    dissatisfied: { ticketLevel: 'dissatisfied' },
    veryDissatisfied: { ticketLevel: 'very-dissatisfied' },
  },
  publishedBy: ['wuhai'],
  disputed: [{ zh: '未评价的工单是否算满意', en: 'whether a ticket without an answer counts as satisfied' }],
});

/**
 * Share of the tickets whose people were called back (工单回访率).
 *
 * @example
 * ```ts
 * import { ticketCallback } from 'zwfw-indicators';
 * ticketCallback({ calledBack: 31, notCalledBack: 0 }).text; // => '100.00%'
 * ```
 */
export const ticketCallback = /* @__PURE__ */ indicator(attributes, {
  ...rateOfTickets,
  code: 'ticket-callback',
  name: { zh: '工单回访率', en: 'call-back rate of tickets' },
  numerator: { calledBack: ['yes'] },
  flagWhenNone: {
    zh: '没有一件有回访时间:请核查数据源是否有此项',
    en: 'no ticket has a call-back: check whether the source records them at all',
  },
  counts: { calledBack: { calledBack: 'yes' }, notCalledBack: { calledBack: 'no' } },
  publishedBy: ['wuhai'],
  disputed: [
    { zh: '是全部工单还是已办结工单的回访率', en: 'whether it is of all tickets or of the closed ones' },
  ],
});

/**
 * Share of the tickets that are closed (工单办结率).
 *
 * @example
 * ```ts
 * import { ticketClosure } from 'zwfw-indicators';
 * ticketClosure({ closed: 15, open: 0 }).text; // => '100.00%'
 * ```
 */
export const ticketClosure = /* @__PURE__ */ indicator(attributes, {
  ...rateOfTickets,
  code: 'ticket-closure',
  name: { zh: '工单办结率', en: 'closure rate of tickets' },
  numerator: { ticketStatus: ['closed'] },
  counts: { closed: { ticketStatus: 'closed' }, open: { ticketStatus: 'open' } },
  publishedBy: ['wuhai'],
  disputed: [],
});
