/**
 * Rule sets: how each region counts, as dated data with what each value rests on.
 *
 * @module zwfw-indicators/rules
 */
export { defineRuleSet, type RuleSetInput, ruleSetSchema } from './define-rule-set.js';
export { lhasa } from './regions/lhasa.js';
export { national } from './regions/national.js';
export { pingdingshan } from './regions/pingdingshan.js';
export { wuhai } from './regions/wuhai.js';
export { zhongwei } from './regions/zhongwei.js';
export { zhumadian } from './regions/zhumadian.js';
export { type ResolvedRules, type ResolvedValue, resolveRules } from './resolve.js';
export type { DatedValue, RuleSet } from './rule-set.js';
export { ruleVariants, variantId } from './rule-variants.js';
