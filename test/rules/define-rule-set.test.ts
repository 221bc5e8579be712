import { describe, expect, test } from 'vitest';
import { defineRuleSet, national, type RuleSetInput, ruleSetSchema, zhongwei } from '../../src/index.js';

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;

function withValue(key: string, value: unknown, rest: object = {}): RuleSetInput {
  return {
    format: 'zwfw-rules/1',
    id: 'city',
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: 'national',
    values: { [key]: [{ from: '2021-01-01', value, basis, ...rest }] },
  };
}

function refusalOf(input: unknown): {
  code: string;
  path: readonly (string | number)[];
  zh: string;
  en: string;
} {
  try {
    defineRuleSet(input as RuleSetInput);
  } catch (error) {
    const { issue } = error as {
      issue: { code: string; path: readonly string[]; message: { zh: string; en: string } };
    };
    return { code: issue.code, path: issue.path, ...issue.message };
  }
  throw new Error('was not refused');
}

describe('the rule sets of the library', () => {
  test.each([national, zhongwei])('$id is a rule set by the schema, and survives JSON', (rules) => {
    expect(ruleSetSchema.parse(rules)).toEqual(rules);
    expect(defineRuleSet(JSON.parse(JSON.stringify(rules)) as RuleSetInput)).toEqual(rules);
    expect(Object.isFrozen(rules.values)).toBe(true);
  });
});

describe('a rule set that is defined', () => {
  test('is frozen, and its input is left alone', () => {
    const input = withValue('rounding.places', 1);
    const before = structuredClone(input);
    const rules = defineRuleSet(input);
    expect(input).toEqual(before);
    expect(Object.isFrozen(input)).toBe(false);
    expect(Object.isFrozen(rules.values['rounding.places']?.[0])).toBe(true);
    expect(rules.extends).toEqual(national);
  });

  test.each<[string, RuleSetInput, string, (string | number)[]]>([
    [
      'an unknown indicator',
      withValue('onlineshare.numerator', {}),
      'unknown-indicator',
      ['values', 'onlineshare.numerator'],
    ],
    [
      'a key of the prototype',
      withValue('constructor.numerator', {}),
      'unknown-indicator',
      ['values', 'constructor.numerator'],
    ],
    [
      'an unknown parameter',
      withValue('online-share.denominator', {}),
      'unknown-parameter',
      ['values', 'online-share.denominator'],
    ],
    [
      'a parameter of the prototype',
      withValue('online-share.toString', {}),
      'unknown-parameter',
      ['values', 'online-share.toString'],
    ],
    [
      'an unknown rounding parameter',
      withValue('rounding.digits', 2),
      'unknown-parameter',
      ['values', 'rounding.digits'],
    ],
    [
      'an unknown attribute',
      withValue('online-share.numerator', { platform: ['unified'] }),
      'unknown-attribute',
      ['values', 'online-share.numerator', '0', 'value', 'platform'],
    ],
    [
      'an attribute that only ratings have, in a rule about cases',
      withValue('online-share.numerator', { level: ['satisfied'] }),
      'unknown-attribute',
      ['values', 'online-share.numerator', '0', 'value', 'level'],
    ],
    [
      'an attribute of cases in a condition on matters',
      withValue('matter-coverage.universe', { system: ['unified'] }),
      'unknown-attribute',
      ['values', 'matter-coverage.universe', '0', 'value', 'system'],
    ],
    [
      'an unknown value',
      withValue('online-share.numerator', { system: ['unified', 'online'] }),
      'unknown-attribute-value',
      ['values', 'online-share.numerator', '0', 'value', 'system'],
    ],
    [
      'an unknown value in an exclusion',
      withValue('case-count.exclusions', [
        { reason: 'r', name: { zh: '因', en: 'r' }, attribute: 'outcome', values: ['void'] },
      ]),
      'unknown-attribute-value',
      ['values', 'case-count.exclusions', '0', 'value', '0'],
    ],
    [
      'a rounding mode by another name',
      withValue('rounding.mode', 'half-up'),
      'invalid-rule-set',
      ['values', 'rounding.mode', '0', 'value'],
    ],
    [
      'places that are no integer',
      withValue('rounding.places', 1.5),
      'invalid-rule-set',
      ['values', 'rounding.places', '0', 'value'],
    ],
    [
      'a value that cites nothing',
      withValue('rounding.places', 1, { basis: undefined }),
      'invalid-rule-set',
      ['values', 'rounding.places', '0', 'basis'],
    ],
    [
      'a citation without a document',
      withValue('rounding.places', 1, { basis: { kind: 'cited', article: { zh: '一', en: '1' } } }),
      'invalid-rule-set',
      ['values', 'rounding.places', '0', 'basis', 'document'],
    ],
    [
      'an inference from nothing',
      withValue('rounding.places', 1, { basis: { kind: 'inferred', from: [], reason: basis.reason } }),
      'invalid-rule-set',
      ['values', 'rounding.places', '0', 'basis', 'from'],
    ],
    [
      'a day that does not exist',
      withValue('rounding.places', 1, { from: '2021-02-30' }),
      'invalid-rule-set',
      ['values', 'rounding.places', '0', 'from'],
    ],
    [
      'cases put into the period by a rating, which they may not have',
      withValue('online-share.periodBy', 'rated'),
      'invalid-rule-set',
      ['values', 'online-share.periodBy', '0', 'value'],
    ],
    [
      'matters put into a period',
      withValue('matter-coverage.periodBy', { denominator: 'accepted', numerator: 'accepted' }),
      'invalid-rule-set',
      ['values', 'matter-coverage.periodBy', '0', 'value'],
    ],
    [
      'two exclusions with one reason',
      withValue('case-count.exclusions', [
        { reason: 'r', name: { zh: '因', en: 'r' }, attribute: 'outcome', values: ['voided'] },
        { reason: 'r', name: { zh: '因', en: 'r' }, attribute: 'system', values: ['offline'] },
      ]),
      'invalid-rule-set',
      ['values', 'case-count.exclusions', '0', 'value', '1', 'reason'],
    ],
    [
      'a value that ends before it begins',
      withValue('rounding.places', 1, { until: '2020-01-01' }),
      'overlapping-dates',
      ['values', 'rounding.places', '0'],
    ],
  ])('is refused for %s, with the place of the fault', (_, input, code, path) => {
    const refusal = refusalOf(input);
    expect(refusal).toMatchObject({ code, path });
    expect(refusal.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(refusal.en).toContain(path.at(-1) === 'basis' ? 'basis' : String(path[1]));
  });

  test('is refused for two values in force on one day', () => {
    const input = withValue('rounding.places', 1);
    const overlapping = {
      ...input,
      values: {
        'rounding.places': [
          { from: '2021-01-01', until: '2022-01-01', value: 1, basis },
          { from: '2021-07-01', value: 2, basis },
        ],
      },
    };
    expect(refusalOf(overlapping)).toMatchObject({
      code: 'overlapping-dates',
      path: ['values', 'rounding.places', '1'],
    });
    const sameDay = {
      ...input,
      values: {
        'rounding.places': [
          { from: '2021-01-01', value: 1, basis },
          { from: '2021-01-01', value: 2, basis },
        ],
      },
    };
    expect(refusalOf(sameDay)).toMatchObject({ code: 'overlapping-dates' });
  });

  test('is refused when it extends itself, by reference or by id', () => {
    const circular = { ...withValue('rounding.places', 1), extends: null as unknown };
    circular.extends = circular;
    expect(refusalOf(circular)).toMatchObject({ code: 'invalid-rule-set', path: ['extends'] });
    const sameId = { ...withValue('rounding.places', 1), extends: { ...national, id: 'city' } };
    expect(refusalOf(sameId)).toMatchObject({ code: 'invalid-rule-set', path: ['extends'] });
  });

  test.each([null, undefined, 7, 'national', [], {}, { format: 'zwfw-rules/2' }])(
    'is refused when it is %j',
    (input) => {
      expect(refusalOf(input).code).toBe('invalid-rule-set');
    },
  );

  test('keys of the prototype are no values', () => {
    const input = JSON.parse(JSON.stringify(withValue('rounding.places', 1))) as RuleSetInput;
    const hostile = JSON.parse(
      `{"__proto__": {"polluted": true}, ${JSON.stringify(input).slice(1)}`,
    ) as RuleSetInput;
    expect(() => defineRuleSet(hostile)).toThrow(expect.objectContaining({ code: 'invalid-rule-set' }));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
