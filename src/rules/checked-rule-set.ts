import { isChecked, markChecked } from '../ground/checked.js';
import { deepFreeze, fault } from '../ground/index.js';
import type { RuleSet } from './rule-set.js';

const mark = 'checked-rule-set';

/** Marks a rule set as checked, and freezes it. */
export function checkedRuleSet(ruleSet: RuleSet): RuleSet {
  return deepFreeze(markChecked(ruleSet, mark));
}

/**
 * Refuses rules that nobody checked: a misspelt value in them would count nothing, without a word.
 *
 * @throws `invalid-rule-set`.
 */
export function requireChecked(ruleSet: unknown): void {
  if (isChecked(ruleSet, mark)) return;
  throw fault(
    'invalid-rule-set',
    {
      zh: '应为由 defineRuleSet 得到的规则集(由 JSON 读回的也须再经 defineRuleSet)。',
      en: 'Expected a rule set that defineRuleSet made (one read back from JSON has to go through it again).',
    },
    { path: ['rules'] },
  );
}
