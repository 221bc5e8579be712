import { caseTypes } from '../case-kinds.js';
import { ratingChannels } from '../channel.js';
import { ratedCaseStatuses, raterKinds, ratingTurns } from '../rating-kinds.js';
import { satisfactionLevels } from '../satisfaction.js';
import { codeScheme } from './code-scheme.js';

const ratingInterface = {
  zh: '国家政务服务平台“好差评”数据上报接口',
  en: 'rating interface of the national government-service platform',
};

/** satisfaction 满意度: 1 is the worst level here, and the best in GB/T 39046-2020 A.8. */
export const ratingInterfaceSatisfaction = /* @__PURE__ */ codeScheme(
  'rating-interface satisfaction',
  satisfactionLevels,
  ratingInterface,
  {
    '1': 'very-dissatisfied',
    '2': 'dissatisfied',
    '3': 'basically-satisfied',
    '4': 'satisfied',
    '5': 'very-satisfied',
  },
);

/** pf 评价渠道; 7 is in local use. */
export const ratingInterfaceChannel = /* @__PURE__ */ codeScheme(
  'rating-interface pf',
  ratingChannels,
  ratingInterface,
  {
    '1': 'computer',
    '2': 'mobile',
    '3': 'qr-code',
    '4': 'hall-tablet',
    '5': 'hall-terminal',
    '6': 'text-message',
    '7': 'system-default',
  },
);

/** promiseTime 办件类型: 1 is 承诺件 here, and 2 in GB/T 39046-2020 A.6. */
export const ratingInterfaceCaseType = /* @__PURE__ */ codeScheme(
  'rating-interface promiseTime',
  caseTypes,
  ratingInterface,
  {
    '1': 'committed',
    '2': 'immediate',
  },
);

/** proStatus 办件状态. */
export const ratingInterfaceStatus = /* @__PURE__ */ codeScheme(
  'rating-interface proStatus',
  ratedCaseStatuses,
  ratingInterface,
  {
    '1': 'waiting',
    '2': 'in-progress',
    '3': 'finished',
  },
);

/** userProp 用户属性. */
export const ratingInterfaceRater = /* @__PURE__ */ codeScheme(
  'rating-interface userProp',
  raterKinds,
  ratingInterface,
  {
    '1': 'individual',
    '2': 'legal-person',
  },
);

/** assessNumber 评价次数. */
export const ratingInterfaceTurn = /* @__PURE__ */ codeScheme(
  'rating-interface assessNumber',
  ratingTurns,
  ratingInterface,
  {
    '1': 'first',
    '2': 'second',
  },
);
