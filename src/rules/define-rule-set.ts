import * as z from 'zod';
import { type FaultCode, fault, printed, type Text } from '../ground/index.js';
import { attributeOf, type Subject } from '../indicator/attributes/index.js';
import { catalogue } from '../indicator/catalogue.js';
import { isOfDeadline } from '../indicator/deadline-settings.js';
import { type IndicatorDefinition, sideOf } from '../indicator/definition.js';
import { checkedRuleSet } from './checked-rule-set.js';
import { datedValueSchema } from './dated-value-schema.js';
import { lineage, overlapIn } from './dated-values.js';
import {
  deadlineSchemas,
  nameSchema,
  parameterSchemas,
  someKindsSchemas,
  textSchema,
} from './parameter-schemas.js';
import { national } from './regions/national.js';
import type { RuleSet } from './rule-set.js';
import { ofSomeKinds } from './settings-of.js';
import { unfitSettings } from './unfit-settings.js';

const { places, mode, increment, guard, ...counting } = parameterSchemas;

/** Parameters that may stand for all indicators at once. */
const standsAlone = (key: string) =>
  /^(?:rounding|deadline)[.]/u.test(key) || key === 'closing' || key === 'comparison';

/** What each parameter takes, by the name that keys end in. */
const parameters: Readonly<Record<string, z.ZodType>> = {
  ...counting,
  ...someKindsSchemas,
  comparison: z.enum(['exact', 'rounded']),
  'rounding.places': places,
  'rounding.mode': mode,
  'rounding.increment': increment,
  'rounding.guard': guard,
  ...Object.fromEntries(
    Object.entries(deadlineSchemas).map(([name, schema]) => [`deadline.${name}`, schema]),
  ),
};

/** The schema of a rule set (统计规则) in its own right; {@link defineRuleSet} also checks what its values name. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.strictObject({
  format: z.literal('zwfw-rules/1'),
  id: nameSchema,
  version: nameSchema,
  name: textSchema,
  get extends(): z.ZodType<RuleSet | null> {
    return ruleSetSchema.nullable();
  },
  values: z.record(nameSchema, z.array(datedValueSchema(z.unknown())).min(1)),
});

/** A rule set as it is written: the one that it extends may be given by the id of one that the library ships. */
export type RuleSetInput = Omit<RuleSet, 'extends'> & { readonly extends: RuleSet | 'national' | null };

/**
 * Checks a region's rule set and freezes it. Rule sets are plain data: what `JSON.parse` gives can be defined again.
 *
 * @throws `invalid-rule-set` for a wrong shape, a value that cites nothing, or a rule set that extends itself; `unknown-parameter`,
 * `unknown-indicator`, `unknown-attribute`, `unknown-attribute-value` for what a value names; `overlapping-dates` for two values in force on
 * one day. Each says where.
 *
 * @example
 * ```ts
 * import { defineRuleSet, onlineShare } from 'zwfw-indicators';
 * const rules = defineRuleSet({
 *   format: 'zwfw-rules/1',
 *   id: 'my-city',
 *   version: '1',
 *   name: { zh: '某市', en: 'A city' },
 *   extends: 'national',
 *   values: {
 *     'online-share.numerator': [
 *       {
 *         from: '2024-01-01',
 *         value: { system: ['unified', 'specialised'] },
 *         basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } },
 *       },
 *     ],
 *   },
 * });
 * onlineShare({ unified: 21148, specialised: 111148, offline: 18647 }, { rules }).text; // => '87.65%'
 * ```
 */
export function defineRuleSet(input: RuleSetInput): RuleSet {
  requireNoCircle(input, new Set());
  const copy = copied(withBase(input));
  refuseUnsafeKey(copy);
  const result = ruleSetSchema.safeParse(copy);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    throw refusal('invalid-rule-set', path.map(String), message, {
      zh: `规则集格式(${message});每个值都须有 from、value 和 basis(cited、inferred 或 assumed)`,
      en: `the form of a rule set (${message}); each value needs from, value and basis (cited, inferred or assumed)`,
    });
  }
  for (const [key, values] of Object.entries(result.data.values)) {
    for (const [index, { value }] of values.entries())
      checkValue(key, value, ['values', key, String(index), 'value']);
    const overlap = overlapIn(values);
    if (overlap !== undefined) {
      const { index, found, expected } = overlap;
      throw refusal('overlapping-dates', ['values', key, String(index)], found, expected);
    }
  }
  for (const finding of unfitSettings(result.data)) {
    throw refusal(finding.code, finding.path, finding.found, finding.expected);
  }
  const ids = lineage(result.data).map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw refusal('invalid-rule-set', ['extends'], ids.join(' → '), {
      zh: '继承链中各规则集的 id 互不相同(规则集不得继承自身)',
      en: 'different ids along the chain of extends (a rule set must not extend itself)',
    });
  }
  return checkedRuleSet(result.data);
}

/** The input with the rule set that it extends by its id put in. */
function withBase(input: unknown): unknown {
  const isById =
    typeof input === 'object' && input !== null && 'extends' in input && input.extends === 'national';
  return isById ? { ...input, extends: national } : input;
}

/** A copy, so that freezing leaves the caller's values alone; a rule set is plain data, and what JSON cannot hold is none. */
function copied(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input));
  } catch {
    return undefined;
  }
}

/** A key that reaches an object's prototype would get lost, and its rule with it. */
function refuseUnsafeKey(input: unknown): void {
  if (typeof input !== 'object' || input === null || !('values' in input)) return;
  const { values } = input;
  const key = ['__proto__', 'constructor', 'prototype'].find(
    (name) => typeof values === 'object' && values !== null && Object.hasOwn(values, name),
  );
  if (key === undefined) return;
  throw refusal('unsafe-key', ['values', key], key, {
    zh: '不含 __proto__、constructor、prototype 的键',
    en: 'keys other than __proto__, constructor and prototype',
  });
}

function requireNoCircle(input: unknown, seen: Set<unknown>): void {
  if (typeof input !== 'object' || input === null) return;
  if (seen.has(input)) {
    throw refusal('invalid-rule-set', ['extends'], 'circle', {
      zh: '不循环的继承链(规则集不得继承自身)',
      en: 'a chain of extends without a circle (a rule set must not extend itself)',
    });
  }
  requireNoCircle('extends' in input ? input.extends : null, seen.add(input));
}

function checkValue(key: string, value: unknown, path: readonly string[]): void {
  const [code, parameter] = standsAlone(key)
    ? [null, key]
    : [key.split('.', 1)[0]!, key.slice(key.indexOf('.') + 1)];
  const definition = code === null ? null : catalogue.get(code);
  if (definition === undefined) {
    throw refusal('unknown-indicator', path.slice(0, 2), code, {
      zh: `指标代码之一(${[...catalogue.keys()].join(', ')})`,
      en: `the code of an indicator (${[...catalogue.keys()].join(', ')})`,
    });
  }
  if (!Object.hasOwn(parameters, parameter)) {
    throw refusal('unknown-parameter', path.slice(0, 2), parameter, {
      zh: `参数之一(${Object.keys(parameters).join(', ')})`,
      en: `one of the parameters (${Object.keys(parameters).join(', ')})`,
    });
  }
  const result = parameters[parameter]!.safeParse(value);
  if (!result.success) {
    const { path: inner, message } = result.error.issues[0]!;
    throw refusal('invalid-rule-set', [...path, ...inner.map(String)], value, { zh: message, en: message });
  }
  if (parameter === 'numerator' && (value === null) !== (definition?.numerator === null)) {
    throw refusal('invalid-rule-set', path, value, {
      zh: '分子条件(仅无分子的指标为 null)',
      en: 'a condition for the numerator (null only for an indicator that has none)',
    });
  }
  if (parameter === 'parts' && (value === null) !== (definition?.parts === undefined)) {
    throw refusal('invalid-rule-set', path, value, {
      zh: '构成的各部分(仅非构成指标为 null)',
      en: 'the parts of a composition (null only for an indicator that is none)',
    });
  }
  const isForeign = definition !== null && isOfDeadline(key) && !subjectsIn(definition).some(hasDeadlines);
  if (isForeign || ofSomeKinds.some((name) => name === parameter && definition?.[name] === undefined)) {
    throw refusal('unknown-parameter', path.slice(0, 2), parameter, {
      zh: `${code} 的参数之一(它没有 ${parameter})`,
      en: `a parameter of ${code} (it has no ${parameter})`,
    });
  }
}

/** The subjects that an indicator counts by its definition. */
function subjectsIn({ subject }: IndicatorDefinition): readonly Subject[] {
  return [sideOf<Subject>(subject, 'denominator'), sideOf<Subject>(subject, 'numerator')];
}

/** Cases have deadlines, and ratings through them. */
function hasDeadlines(subject: Subject): boolean {
  return attributeOf(subject, 'timeliness') !== undefined;
}

function refusal(code: FaultCode, path: readonly string[], value: unknown, expected: Text): Error {
  const found = printed(value);
  return fault(
    code,
    {
      zh: `规则集的 ${path.join(' › ')}:应为${expected.zh},实为 ${found}。`,
      en: `Rule set, ${path.join(' › ')}: expected ${expected.en}, found ${found}.`,
    },
    { path, found },
  );
}
