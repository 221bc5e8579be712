import { caseAttributes } from './of-cases.js';
import { timeAttributes } from './of-time.js';

/** All attributes of a case, those about time after the others: a page that shows none of these does not load their words. */
export const allCaseAttributes = /* @__PURE__ */ Object.assign({}, caseAttributes, timeAttributes);
