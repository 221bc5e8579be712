import { enumeration, type ValueOf } from './enumeration.js';

/** Where a ticket comes from (工单来源). */
export const ticketSources = /* @__PURE__ */ enumeration(
  'ticket-source',
  ['工单来源', 'source of the ticket'],
  {
    hotline: ['12345 热线', '12345 hotline'],
    'supervision-code': ['“码”上监督', 'supervision QR code'],
    supervisor: ['政务服务监督员', 'appointed supervisor'],
    'unresolved-window': ['“办不成事”反映窗口', 'window for what could not be done'],
    'third-party': ['第三方评估', 'third-party assessment'],
    other: ['其他', 'other'],
  },
);

/** A source of tickets (工单来源). */
export type TicketSource = ValueOf<typeof ticketSources>;

/** What a ticket is about (工单类型). */
export const ticketCategories = /* @__PURE__ */ enumeration(
  'ticket-category',
  ['工单类型', 'category of the ticket'],
  {
    help: ['求助', 'request for help'],
    advice: ['建议', 'advice'],
    enquiry: ['咨询', 'enquiry'],
    complaint: ['投诉', 'complaint'],
    report: ['举报', 'report of wrongdoing'],
    praise: ['表扬', 'praise'],
    other: ['其他', 'other'],
  },
);

/** A category of tickets (工单类型). */
export type TicketCategory = ValueOf<typeof ticketCategories>;
