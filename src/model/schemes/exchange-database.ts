import { caseOutcomes } from '../case-kinds.js';
import { codeScheme } from './code-scheme.js';

const exchangeDatabase = {
  zh: '政务服务平台办件前置库',
  en: 'case exchange database of government-service platforms',
};

/** result_type 办结结果. Whether a voided or a deleted case counts as completed is for the rules to say. */
export const exchangeDatabaseOutcome = codeScheme(
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
