import { checkedRuleSet } from '../checked-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { nationalBase } from './national-base.js';
import { nationalDeadlines } from './national-deadlines.js';

/**
 * The base that regional rule sets extend (全国基础规则). What the indicators are stands in their definitions; this says how figures are
 * rounded, and how deadlines are found, where a region does not. Most of it no national document fixes: those values are assumed.
 */
export const national: RuleSet = /* @__PURE__ */ checkedRuleSet({
  ...nationalBase,
  values: { ...nationalBase.values, ...nationalDeadlines },
});
