import { caseOutcomes, caseStatuses, stepOutcomes } from '../case-kinds.js';
import { codeScheme } from './code-scheme.js';

const exchangeDatabase = {
  zh: '政务服务平台办件前置库',
  en: 'case exchange database of government-service platforms',
};

/** result_type 办结结果. Whether a voided or a deleted case counts as completed is for the rules to say. */
export const exchangeDatabaseOutcome = /* @__PURE__ */ codeScheme(
  'exchange-database result_type',
  caseOutcomes,
  exchangeDatabase,
  {
    '0': 'issued',
    '1': 'refused',
    '2': 'voided',
    '3': 'deleted',
    '4': 'transferred',
    '5': 'returned',
    '6': 'other-or-not-accepted',
  },
);

/** 办件状态 of the exchange database. */
export const exchangeDatabaseStatus = /* @__PURE__ */ codeScheme(
  'exchange-database status',
  caseStatuses,
  exchangeDatabase,
  {
    '01': 'draft',
    '02': 'received',
    '03': 'pre-accepted',
    '04': 'pre-acceptance-returned',
    '05': 'accepted',
    '06': 'supplementing',
    '07': 'not-accepted',
    '08': 'in-progress',
    '09': 'suspended',
    '10': 'completed',
    '11': 'completed-passed-on',
    '12': 'completed-voided',
    '13': 'returned',
    '99': 'other',
  },
);

/** 环节办理结果 of the exchange database. */
export const exchangeDatabaseStepOutcome = /* @__PURE__ */ codeScheme(
  'exchange-database step result',
  stepOutcomes,
  exchangeDatabase,
  {
    '0': 'disagreed',
    '1': 'agreed',
    '2': 'not-admitted',
    '3': 'not-accepted',
    '4': 'accepted',
    '5': 'to-supplement',
    '6': 'suspended',
    '7': 'returned',
  },
);
