import { describe, expect, test } from 'vitest';
import {
  catalogue,
  type DatedValue,
  defineRuleSet,
  evaluate,
  month,
  national,
  quarter,
  type RuleSet,
  resolveRules,
  ruleVariants,
  tally,
  variantId,
  zhongwei,
} from '../../src/index.js';

const period = quarter(2021, 2);
const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const cited = {
  kind: 'cited',
  document: { zh: '某文件', en: 'a document' },
  article: { zh: '第一条', en: 'article 1' },
} as const;

const city = (
  id: string,
  values: Readonly<Record<string, unknown>>,
  rest: Partial<DatedValue> = {},
  base: RuleSet | 'national' | null = 'national',
): RuleSet =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id,
    version: `${id}-1`,
    name: { zh: `${id}规则`, en: `rules of ${id}` },
    extends: base,
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, [{ from: '2021-01-01', value, basis, ...rest }]]),
    ),
  });

const changedBy = (rules: readonly RuleSet[]) =>
  rules.slice(2).map(({ id }) => id.slice(id.indexOf(':') + 1));
const valuesOf = (rules: RuleSet) =>
  Object.fromEntries(
    Object.entries(resolveRules(rules, period).values).map(([key, { value }]) => [key, value]),
  );

describe('the variants of two rule sets', () => {
  const a = city('a', {
    'online-share.numerator': { system: ['unified'] },
    'evaluation-rate.universe': { status: ['completed'] },
    'rounding.places': 1,
    'rounding.mode': 'trunc',
  });
  const b = city('b', {
    'online-share.numerator': { system: ['unified', 'specialised'] },
    'online-share.rounding.mode': 'floor',
    'rounding.places': 1,
    'rounding.mode': 'trunc',
  });
  const variants = ruleVariants(a, b, period);

  test('are both, and one more for each parameter in which they differ, in the order of the keys', () => {
    expect(variants[0]).toBe(a);
    expect(variants[1]).toBe(b);
    expect(changedBy(variants)).toEqual([
      'evaluation-rate.universe',
      'online-share.numerator',
      'online-share.rounding.mode',
    ]);
    expect(variants[3]?.id).toBe(variantId(a, b, 'online-share.numerator'));
    expect(Object.isFrozen(variants)).toBe(true);
  });

  test('have that one parameter as in the second, and all else as in the first', () => {
    const [, , universe, numerator, mode] = variants.map(valuesOf);
    const { 'evaluation-rate.universe': _, ...withoutUniverse } = valuesOf(a);
    expect(universe).toEqual(withoutUniverse);
    expect(numerator).toEqual({
      ...valuesOf(a),
      'online-share.numerator': { system: ['unified', 'specialised'] },
    });
    expect(mode).toEqual({ ...valuesOf(a), 'online-share.rounding.mode': 'floor' });
  });

  test('say in both languages what they are, and keep the day and the basis of each value', () => {
    const places = ruleVariants(a, city('b', { 'rounding.places': 0 }, { basis: cited }), period).find(
      ({ id }) => id.endsWith(':rounding.places'),
    );
    expect(places).toMatchObject({
      version: 'a-1+b-1',
      name: {
        zh: 'a规则,其中 rounding.places 按b规则',
        en: 'rules of a, with rounding.places as in rules of b',
      },
      extends: null,
      values: {
        'rounding.places': [{ from: '2021-01-01', value: 0, basis: cited, transition: 'whole-period' }],
        'rounding.mode': [{ from: '2021-01-01', value: 'trunc', basis }],
        'rounding.guard': [{ from: '2000-01-01', value: false, basis: { kind: 'assumed' } }],
      },
    });
  });

  test('can be counted together, and defined again from JSON', async () => {
    const figures = evaluate(await tally([], { rules: variants, period }));
    for (const rules of variants) expect(figures.get('case-count', {}, { rules }).text).toBe('0');
    for (const rules of variants) expect(defineRuleSet(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
  });

  test('are none where values differ only in their day or in what they rest on', () => {
    const later = city('later', { 'rounding.places': 1 }, { from: '2021-03-01', basis: cited });
    expect(ruleVariants(city('a', { 'rounding.places': 1 }), later, period)).toHaveLength(2);
    expect(ruleVariants(zhongwei, defineRuleSet({ ...zhongwei, id: 'copy' }))).toHaveLength(2);
  });

  test('compare the values in force in the period', () => {
    const first = city('first', { 'rounding.places': 1 }, { from: '2021-05-01' });
    expect(changedBy(ruleVariants(national, first, month(2021, 4)))).toEqual([]);
    expect(changedBy(ruleVariants(national, first, month(2021, 5)))).toEqual(['rounding.places']);
    expect(changedBy(ruleVariants(national, first, '2021-04-30'))).toEqual([]);
    expect(changedBy(ruleVariants(national, first))).toEqual(['rounding.places']);
    expect(() => ruleVariants(national, first, period)).toThrow(
      expect.objectContaining({ code: 'rule-change-in-period' }),
    );
  });

  test('take a value that began inside the period where the rule set lets it', async () => {
    const whole = city('whole', { 'rounding.places': 1 }, { from: '2021-05-01', transition: 'whole-period' });
    const rules = ruleVariants(national, whole, period);
    const figures = evaluate(await tally([], { rules, period }));
    expect(figures.get('online-share', {}, { rules: rules[2]! }).parameters.places.value).toBe(1);
  });

  test('leave no indicator without a way to round', () => {
    const { 'rounding.places': places, ...others } = valuesOf(national);
    const keys = [...catalogue.keys()].map((code) => `${code}.rounding.places`).sort();
    const each = Object.fromEntries(keys.map((key) => [key, places]));
    const byIndicator = city('by-indicator', { ...others, ...each }, {}, null);
    expect(changedBy(ruleVariants(national, byIndicator, period))).toEqual(keys);
    expect(changedBy(ruleVariants(byIndicator, national, period))).toContain('rounding.places');
  });
});

describe('no variants are made', () => {
  const codeOf = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'none';
  };

  test('of two rule sets with one id, which no tally could tell apart', () => {
    expect(codeOf(() => ruleVariants(zhongwei, zhongwei))).toBe('duplicate-rules');
    expect(codeOf(() => ruleVariants(zhongwei, city('zhongwei', { 'rounding.places': 0 })))).toBe(
      'duplicate-rules',
    );
  });

  test.each([null, undefined, 'zhongwei', {}, [[]], { ...zhongwei }, JSON.parse(JSON.stringify(zhongwei))])(
    'of what was not defined as a rule set: %j',
    (strange) => {
      expect(codeOf(() => ruleVariants(strange as RuleSet, zhongwei))).toBe('invalid-rule-set');
      expect(codeOf(() => ruleVariants(national, strange as RuleSet))).toBe('invalid-rule-set');
    },
  );

  test('for what is no period and no day', () => {
    expect(codeOf(() => ruleVariants(national, zhongwei, '2021-02-30'))).toBe('invalid-date');
    expect(codeOf(() => ruleVariants(national, zhongwei, {} as never))).toBe('invalid-period');
  });
});
