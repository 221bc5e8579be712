/**
 * Rule sets: how each region counts, as dated data with what each value rests on.
 *
 * @module zwfw-indicators/rules
 */
export { defineRuleSet, type RuleSetInput, ruleSetSchema } from './define-rule-set.js';
export { national } from './regions/national.js';
export { zhongwei } from './regions/zhongwei.js';
export { type ResolvedRules, type ResolvedValue, resolveRules } from './resolve.js';
export type { DatedValue, RuleSet } from './rule-set.js';
