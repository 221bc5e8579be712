import { canonicalJson, fault, ZwfwError } from '../ground/index.js';
import { catalogue } from '../indicator/catalogue.js';
import type { CalendarDate, Period } from '../time/index.js';
import { defineRuleSet } from './define-rule-set.js';
import { type ResolvedRules, type ResolvedValue, resolveRules } from './resolve.js';
import type { RuleSet } from './rule-set.js';
import { settingsOf } from './settings-of.js';

/** One parameter in which two rule sets differ. */
export interface LoneChange {
  readonly key: string;
  /** The first rule set with this one parameter as in the second; `null` where nothing can be counted by that. */
  readonly rules: RuleSet | null;
}

/**
 * Two rule sets, and the first with one parameter of the second at a time (规则变体): what a tally has to count for `compareRules` to tell why
 * the two differ. A parameter differs when its values in force do, or when only one side has any; one that the second lacks is left out,
 * so that the indicator's own definition speaks. The variants are rule sets like any other, flat, each value as it was resolved.
 *
 * There is no variant for a parameter that cannot change alone: without the general `rounding.places` that only the first has, some indicator
 * would have no places at all.
 *
 * @param when - The period that is counted, a day, or `null` for the latest values.
 * @returns `a`, `b`, and the variants by the key that they change.
 * @throws `duplicate-rules` when both have one id; `invalid-rule-set`, `rule-change-in-period`, `invalid-date` as `resolveRules` does.
 *
 * @example
 * ```ts
 * import { national, quarter, resolveRules, ruleVariants, zhongwei } from 'zwfw-indicators';
 * const period = quarter(2021, 2);
 * const rules = ruleVariants(national, zhongwei, period);
 * rules.slice(0, 4).map(({ id }) => id); // => ['national', 'zhongwei', 'national+zhongwei:evaluation-rate.universe', 'national+zhongwei:matter-coverage.numerator']
 * resolveRules(rules[3]!, period).values['matter-coverage.numerator']?.value; // => { system: ['unified'] }
 * ```
 */
export function ruleVariants(
  a: RuleSet,
  b: RuleSet,
  when: Period | CalendarDate | null = null,
): readonly RuleSet[] {
  const variants = loneChanges(a, b, when).flatMap(({ rules }) => (rules === null ? [] : [rules]));
  return Object.freeze([a, b, ...variants]);
}

/**
 * The id of the variant of one rule set that takes one parameter from another (变体的 id): by it a figure is asked for.
 *
 * @example
 * ```ts
 * import { national, variantId, zhongwei } from 'zwfw-indicators';
 * variantId(zhongwei, national, 'online-share.numerator'); // => 'zhongwei+national:online-share.numerator'
 * ```
 */
export function variantId(a: RuleSet, b: RuleSet, key: string): string {
  return `${a.id}+${b.id}:${key}`;
}

/**
 * The parameters in which two rule sets differ, in the order of their keys, each with its variant.
 *
 * @throws As {@link ruleVariants}.
 */
export function loneChanges(
  a: RuleSet,
  b: RuleSet,
  when: Period | CalendarDate | null,
): readonly LoneChange[] {
  const [before, after] = [resolveRules(a, when), resolveRules(b, when)];
  if (a.id === b.id) {
    throw fault(
      'duplicate-rules',
      {
        zh: `要比较的两个规则集应有不同的 id,实为两个 ${a.id};请给其中一个另起 id,再经 defineRuleSet。`,
        en: `The two rule sets to compare must have different ids, found ${a.id} twice; give one another id and define it again.`,
      },
      { path: ['b', 'id'], found: a.id },
    );
  }
  const spelled = ({ values }: ResolvedRules, key: string) =>
    Object.hasOwn(values, key) ? canonicalJson(said(values[key]!)) : null;
  return [...new Set([before, after].flatMap(({ values }) => Object.keys(values)))]
    .filter((key) => spelled(before, key) !== spelled(after, key))
    .sort()
    .map((key) => ({ key, rules: countable(variant(a, b, key, before, after)) }));
}

/** What a parameter says, whoever says it. In which order kinds of suspension are listed means nothing. */
function said({ value, from, since = from, earlier = [] }: ResolvedValue): unknown {
  const plain = (each: unknown): unknown => (isTexts(each) ? [...each].sort() : each);
  if (earlier.length === 0) return plain(value);
  return [plain(value), since, earlier.map((before) => [before.since, before.until, plain(before.value)])];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function variant(a: RuleSet, b: RuleSet, key: string, before: ResolvedRules, after: ResolvedRules): RuleSet {
  const values = [
    ...Object.entries(before.values).filter(([each]) => each !== key),
    ...Object.entries(after.values).filter(([each]) => each === key),
  ];
  return {
    format: 'zwfw-rules/1',
    id: variantId(a, b, key),
    version: `${a.version}+${b.version}`,
    name: {
      zh: `${a.name.zh},其中 ${key} 按${b.name.zh}`,
      en: `${a.name.en}, with ${key} as in ${b.name.en}`,
    },
    extends: null,
    values: Object.fromEntries(
      values.map(([each, { from, value, basis, since = from, earlier = [] }]) => [
        each,
        [
          ...earlier.map((before) => ({
            from: before.since,
            until: before.until,
            value: before.value,
            basis: before.basis,
          })),
          // A transition inside the period was judged when the value was resolved.
          { from: since, value, basis, transition: 'whole-period' as const },
        ],
      ]),
    ),
  };
}

/** The rule set, checked, or `null` where its values do not go together or an indicator lacks one. */
function countable(ruleSet: RuleSet): RuleSet | null {
  try {
    const checked = defineRuleSet(ruleSet);
    const resolved = resolveRules(checked, null);
    for (const definition of catalogue.values()) settingsOf(definition, resolved);
    return checked;
  } catch (error) {
    if (error instanceof ZwfwError) return null;
    throw error;
  }
}
