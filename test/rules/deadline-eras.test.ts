import { describe, expect, test } from 'vitest';
import {
  type DatedValue,
  deadlineOf,
  defineRuleSet,
  evaluate,
  national,
  parseCases,
  type RuleSet,
  range,
  resolveRules,
  ruleVariants,
  stateCouncilCalendar,
  tally,
  ZwfwError,
} from '../../src/index.js';

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const dated = (from: string, value: unknown, rest: Partial<DatedValue> = {}): DatedValue => ({
  from,
  value,
  basis,
  ...rest,
});
const rulesOf = (
  values: Readonly<Record<string, readonly DatedValue[]>>,
  id = 'city',
  base: RuleSet | null = national,
): RuleSet =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id,
    version: '1',
    name: { zh: '某市', en: 'a city' },
    extends: base,
    values,
  });
const codeOf = (error: unknown) => (error instanceof ZwfwError ? error.issue.code : String(error));
const idsOf = (variants: readonly RuleSet[]) => variants.map(({ id }) => id);

/** Accepted in June 2021, with 11 working days used: beyond the promised 5, within the statutory 20. */
const cases = parseCases([
  {
    id: 'A-1',
    system: 'offline',
    matterId: 'M-1',
    departmentId: 'D-1',
    acceptedAt: '2021-06-01T09:00:00+08:00',
    completedAt: '2021-06-17T09:00:00+08:00',
    promisedLimit: 5,
    promisedLimitUnit: 'working-days',
    statutoryLimit: 20,
    statutoryLimitUnit: 'working-days',
  },
]);

/** How the overdue rate takes the case, and how its deadline does, by the same rules. */
async function bothWays(rules: RuleSet): Promise<readonly string[]> {
  const period = range('2021-01-01', '2023-06-30');
  const calendar = stateCouncilCalendar;
  const indicators = ['overdue-rate'];
  const byTally = await tally(cases, { rules, period, calendar, indicators })
    .then((counted) => (evaluate(counted).get('overdue-rate').text === '0.00%' ? 'on-time' : 'late'))
    .catch(codeOf);
  const [record] = [...cases];
  let byItself: string;
  try {
    byItself = String(deadlineOf(record!, rules, calendar, { indicator: 'overdue-rate' }).timeliness);
  } catch (error) {
    byItself = codeOf(error);
  }
  return [byTally, byItself];
}

describe('a case is held to what was in force when it was accepted', () => {
  test('also where no rule was, between two that were', async () => {
    const limit = [
      dated('2020-01-01', 'statutory', { until: '2021-01-01' }),
      dated('2022-01-01', 'promised'),
    ];
    const rules = rulesOf({ ...national.values, 'deadline.limit': limit }, 'city', null);
    expect(await bothWays(rules)).toEqual(['no-rule-in-force', 'no-rule-in-force']);
  });

  test('also where a rule for one indicator began later: those of all spoke before', async () => {
    const rules = rulesOf({ 'overdue-rate.deadline.limit': [dated('2023-01-01', 'statutory')] });
    expect(await bothWays(rules)).toEqual(['late', 'late']);
  });

  test('also where a rule for one indicator has ended', async () => {
    const limit = [dated('2020-01-01', 'statutory', { until: '2022-12-01' })];
    expect(await bothWays(rulesOf({ 'overdue-rate.deadline.limit': limit }))).toEqual(['on-time', 'on-time']);
  });
});

describe('the variants of two rule sets', () => {
  const limit = [dated('2020-01-01', 'statutory', { until: '2022-01-01' }), dated('2022-01-01', 'promised')];

  test('are none where both have the same values, now and before', () => {
    const [a, b] = [rulesOf({ 'deadline.limit': limit }, 'a'), rulesOf({ 'deadline.limit': limit }, 'b')];
    expect(idsOf(ruleVariants(a, b))).toEqual(['a', 'b']);
  });

  test('are none where the same suspensions stand in another order', () => {
    const [a, b] = [
      ['hearing', 'testing'],
      ['testing', 'hearing'],
    ].map((kinds, index) =>
      rulesOf({ 'deadline.suspensions': [dated('2020-01-01', kinds)] }, `r${index}`),
    ) as [RuleSet, RuleSet];
    expect(idsOf(ruleVariants(a, b))).toEqual(['r0', 'r1']);
  });

  test('say no more than the first does: where it had no rule, neither has the variant', () => {
    const gap = [dated('2020-01-01', 'statutory', { until: '2021-01-01' }), dated('2022-01-01', 'promised')];
    const values = { ...national.values, 'deadline.limit': gap };
    const b = rulesOf({ ...values, 'rounding.places': [dated('2000-01-01', 1)] }, 'b', null);
    const variant = ruleVariants(rulesOf(values, 'a', null), b).at(-1)!;
    expect(resolveRules(variant, '2021-06-01').values['deadline.limit']).toBeUndefined();
  });

  test('are there also for rule sets that say nothing of deadlines', () => {
    const own = Object.fromEntries(
      Object.entries(national.values).filter(([key]) => !key.startsWith('deadline.')),
    );
    const [a, b] = [
      rulesOf(own, 'a', null),
      rulesOf({ ...own, 'rounding.places': [dated('2000-01-01', 1)] }, 'b', null),
    ];
    expect(idsOf(ruleVariants(a, b))).toEqual(['a', 'b', 'a+b:rounding.places']);
  });
});

describe('a rule set', () => {
  const codeFor = (key: string, value: unknown) => {
    try {
      rulesOf({ [key]: [dated('2021-01-01', value)] });
    } catch (error) {
      return codeOf(error);
    }
    return 'none';
  };

  test('that measures another subject than its indicator counts is refused as such', () => {
    expect(codeFor('time-compression.measured', 'used-against-promised')).toBe('invalid-rule-set');
  });

  test('may give a reason any name, also that of an attribute', () => {
    const name = { zh: '因', en: 'a reason' };
    const exclusion = { reason: 'withinThreshold', name, attribute: 'system', values: ['offline'] };
    expect(codeFor('case-count.exclusions', [exclusion])).toBe('none');
  });

  test('names each kind of suspension once', () => {
    expect(codeFor('deadline.suspensions', ['hearing', 'hearing'])).toBe('invalid-rule-set');
  });

  test('says nothing of deadlines for what counts records that have none', () => {
    expect(codeFor('matter-count.deadline.limit', 'statutory')).toBe('unknown-parameter');
  });
});
