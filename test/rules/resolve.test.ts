import { describe, expect, test } from 'vitest';
import {
  type DatedValue,
  defineRuleSet,
  month,
  national,
  quarter,
  type RuleSet,
  resolveRules,
  zhongwei,
} from '../../src/index.js';

const assumed = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const dated = (from: string, value: unknown, rest: Partial<DatedValue> = {}): DatedValue => ({
  from,
  value,
  basis: assumed,
  ...rest,
});
const city = (places: readonly DatedValue[], base: RuleSet | null = national): RuleSet =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'city',
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: base,
    values: { 'rounding.places': places },
  });
const placesOn = (rules: RuleSet, when: Parameters<typeof resolveRules>[1]) =>
  resolveRules(rules, when).values['rounding.places']?.value;

describe('which rule is in force', () => {
  test('the value of the last day of the period counts, not that of the day it is computed', () => {
    const rules = city([dated('2020-01-01', 1), dated('2021-07-01', 3)]);
    expect(placesOn(rules, quarter(2021, 2))).toBe(1);
    expect(placesOn(rules, quarter(2021, 3))).toBe(3);
    expect(placesOn(rules, '2021-06-30')).toBe(1);
    expect(placesOn(rules, '2021-07-01')).toBe(3);
  });

  test('before a region has a value of its own, the one it extends speaks', () => {
    const rules = city([dated('2021-07-01', 0)]);
    expect(placesOn(rules, quarter(2021, 1))).toBe(2);
    expect(resolveRules(rules, quarter(2021, 1)).values['rounding.places']?.ruleSet).toBe('national');
    expect(resolveRules(rules, quarter(2021, 3)).values['rounding.places']?.ruleSet).toBe('city');
  });

  test('a value that ran out gives way to the one that is extended, and does not revive an older one', () => {
    const rules = city([dated('2020-01-01', 1), dated('2021-01-01', 3, { until: '2021-07-01' })]);
    expect(placesOn(rules, '2021-06-30')).toBe(3);
    expect(placesOn(rules, '2021-07-01')).toBe(2);
  });

  test('without a day the latest value counts', () => {
    expect(placesOn(city([dated('2020-01-01', 1), dated('2030-01-01', 4)]), null)).toBe(4);
  });

  test('a change inside the period is refused, with the day, unless the value names the transition', () => {
    const change = city([dated('2020-01-01', 1), dated('2021-05-01', 3)]);
    expect(() => resolveRules(change, quarter(2021, 2))).toThrow(
      expect.objectContaining({
        code: 'rule-change-in-period',
        issue: expect.objectContaining({ path: ['rounding.places'] }),
      }),
    );
    expect(placesOn(change, month(2021, 4))).toBe(1);
    expect(placesOn(change, month(2021, 5))).toBe(3);
    const whole = city([dated('2020-01-01', 1), dated('2021-05-01', 3, { transition: 'whole-period' })]);
    expect(placesOn(whole, quarter(2021, 2))).toBe(3);
  });

  test('a value that begins or ends inside the period is a change as well', () => {
    expect(() => resolveRules(city([dated('2021-05-01', 3)]), quarter(2021, 2))).toThrow(
      expect.objectContaining({ code: 'rule-change-in-period' }),
    );
    const ends = city([dated('2020-01-01', 3, { until: '2021-05-01' })]);
    expect(() => resolveRules(ends, quarter(2021, 2))).toThrow(
      expect.objectContaining({ code: 'rule-change-in-period' }),
    );
    const within = city([dated('2021-05-01', 3, { until: '2021-06-01' })]);
    expect(() => resolveRules(within, quarter(2021, 2))).toThrow(
      expect.objectContaining({ code: 'rule-change-in-period' }),
    );
  });

  test('what is no day is refused', () => {
    for (const day of ['2021-02-30', '2021/06/30', 'today', '']) {
      expect(() => resolveRules(national, day)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    }
  });

  test('each resolved value says where it comes from', () => {
    const { values } = resolveRules(zhongwei, quarter(2021, 2));
    expect(values['online-share.numerator']).toMatchObject({ ruleSet: 'zhongwei', basis: { kind: 'cited' } });
    expect(values['rounding.mode']).toMatchObject({ ruleSet: 'zhongwei', basis: { kind: 'inferred' } });
    expect(values['evaluation-rate.universe']).toMatchObject({ basis: { kind: 'assumed' } });
    expect(values['rounding.guard']).toMatchObject({ ruleSet: 'national', basis: { kind: 'assumed' } });
  });
});
