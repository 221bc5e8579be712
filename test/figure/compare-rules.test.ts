import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ComparedValue,
  compareRules,
  defineRuleSet,
  evaluate,
  type Figure,
  type Figures,
  month,
  national,
  parseCases,
  quarter,
  type RuleComparison,
  type RuleSet,
  resolveRules,
  ruleVariants,
  type Scope,
  tally,
  variantId,
  zhongwei,
} from '../../src/index.js';
import { scenarios } from '../tally/arbitraries.js';
import { optionsOf } from '../tally/counted.js';
import type { Scenario } from '../tally/world.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

const period = quarter(2021, 2);
const basis = { kind: 'assumed', reason: { zh: '假定', en: 'assumed' } } as const;
const city = (id: string, values: Readonly<Record<string, unknown>>, name = `${id}规则`): RuleSet =>
  defineRuleSet({
    format: 'zwfw-rules/1',
    id,
    version: '1',
    name: { zh: name, en: `rules of ${id}` },
    extends: 'national',
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, [{ from: '2000-01-01', value, basis }]]),
    ),
  });

const at = { acceptedAt: '2021-04-01T09:30:00+08:00', completedAt: '2021-04-02T09:30:00+08:00' };
const rated = (level: string, isDefault = false) => ({
  level,
  isDefault,
  ratedAt: '2021-04-03T09:30:00+08:00',
});
const row = { ...at, matterId: 'M-1', departmentId: 'D-1', system: 'unified' };
/** By choice: four very satisfied, one basically satisfied, one dissatisfied; by default: three basically satisfied. */
const rows = [
  ...Array.from({ length: 4 }, () => rated('very-satisfied')),
  rated('basically-satisfied'),
  rated('dissatisfied'),
  ...Array.from({ length: 3 }, () => rated('basically-satisfied', true)),
].map((rating, index) => ({ ...row, id: `A-${index}`, ratings: [rating] }));
const unrated = { ...row, id: 'B-1', departmentId: 'D-2', system: 'offline' };

async function compared(
  a: RuleSet,
  b: RuleSet,
  cases: readonly unknown[] = [...rows, unrated],
  scope: Scope = {},
): Promise<readonly RuleComparison[]> {
  const rules = ruleVariants(a, b, period);
  const counted = await tally(parseCases(cases), { rules, period, by: [['department']] });
  return compareRules(evaluate(counted), a, b, scope);
}

function of(comparisons: readonly RuleComparison[], code: string, part: string | null = null) {
  return comparisons.find((each) => each.indicator === code && each.part === part)!;
}

const ratio = (numerator: number, denominator: number) => ({
  numerator: String(numerator),
  denominator: String(denominator),
});

describe('why two rule sets give different figures', () => {
  const a = city('a', {});
  const b = city('b', {
    'satisfaction-rate.numerator': { level: ['very-satisfied', 'satisfied'] },
    'satisfaction-rate.exclusions': [],
    'rounding.places': 1,
  });

  test('the lone effect of each parameter and what they do only together add up to the difference', async () => {
    const { before, after, difference, effects, interaction, ...rest } = of(
      await compared(a, b),
      'satisfaction-rate',
    );
    expect(rest).toMatchObject({
      unit: 'percent',
      differenceUnit: 'percentage-point',
      part: null,
      scope: {},
    });
    expect(before).toEqual({
      state: 'value',
      exact: ratio(5, 6),
      decimal: '83.33',
      text: '83.33%',
      reason: null,
    });
    expect(after).toMatchObject({ exact: ratio(4, 9), text: '44.4%' });
    expect(difference).toMatchObject({ exact: ratio(-7, 18), printed: '-38.93' });
    expect(effects.map(({ key, exact, printed, text }) => [key, exact, printed, text.zh])).toEqual([
      ['rounding.places', ratio(0, 1), '-0.03', '-0.03个百分点(仅印出值)'],
      ['satisfaction-rate.exclusions', ratio(1, 18), '5.56', '+5.56个百分点'],
      ['satisfaction-rate.numerator', ratio(-1, 6), '-16.66', '-16.66个百分点'],
    ]);
    expect(effects.map(({ alone }) => alone.text)).toEqual(['83.3%', '88.89%', '66.67%']);
    expect(interaction).toMatchObject({ exact: ratio(-5, 18), printed: '-27.80' });
  });

  test('are told in one sentence, in both languages', async () => {
    expect(of(await compared(a, b), 'satisfaction-rate').sentence).toEqual({
      zh: '满意率:按a规则 83.33%,按b规则 44.4%,相差 -38.93个百分点;其中 rounding.places 单独影响 -0.03个百分点(仅印出值),satisfaction-rate.exclusions 单独影响 +5.56个百分点,satisfaction-rate.numerator 单独影响 -16.66个百分点;参数之间的交互影响 -27.80个百分点。',
      en: 'satisfaction rate: 83.33% by rules of a, 44.4% by rules of b, a difference of -38.93 percentage points; of these, rounding.places alone -0.03 percentage points (only as printed), satisfaction-rate.exclusions alone +5.56 percentage points, satisfaction-rate.numerator alone -16.66 percentage points; the interaction of the parameters is -27.80 percentage points.',
    });
  });

  test('are looked for in every figure, in the order of the catalogue, and in every part of a composition', async () => {
    const comparisons = await compared(a, b);
    const codes = comparisons.map(({ indicator }) => indicator);
    expect([...new Set(codes)]).toEqual(
      [...codes].sort().filter((code, index, all) => code !== all[index - 1]),
    );
    const parts = comparisons.filter(({ indicator }) => indicator === 'case-composition');
    expect(parts.map(({ part, before, after }) => [part, before.text, after.text])).toEqual([
      ['unified', '90.00%', '90.0%'],
      ['specialised', '0.00%', '0.0%'],
      ['offline', '10.00%', '10.0%'],
    ]);
    expect(parts[0]?.effects).toMatchObject([
      { key: 'rounding.places', exact: ratio(0, 1), printed: '0.00' },
    ]);
    expect(parts[0]?.sentence.zh).toBe(
      '办件构成(统一政务服务系统):按a规则 90.00%,按b规则 90.0%,相差 0(仅改变印出的位数);其中 rounding.places 单独影响 0(仅改变印出的位数);参数之间的交互影响 0。',
    );
  });

  test('are nothing where no parameter changes the figure', async () => {
    const count = of(await compared(a, b), 'case-count');
    expect(count).toMatchObject({
      unit: 'count',
      differenceUnit: 'count',
      difference: { exact: ratio(0, 1), printed: '0' },
      effects: [],
      interaction: { exact: ratio(0, 1), printed: '0' },
    });
    expect(count.sentence.zh).toBe('办件量:按a规则 10,按b规则 10,相差 0;没有参数影响它。');
  });

  test('are told of one group', async () => {
    const comparisons = await compared(a, b, [...rows, unrated], { department: 'D-2' });
    expect(of(comparisons, 'case-count')).toMatchObject({
      scope: { department: 'D-2' },
      before: { text: '1' },
    });
    await expect(compared(a, b, rows, { department: 'D-9' })).rejects.toMatchObject({
      code: 'unknown-scope',
    });
  });

  test('may act apart, against each other, or only together', async () => {
    const both = async (first: Record<string, unknown>, second: Record<string, unknown>) => {
      const cases = [...rows, unrated, { ...unrated, id: 'B-2', system: 'specialised' }];
      return of(await compared(city('a', first), city('b', second), cases), 'case-count');
    };
    const [universe, exclusions] = ['case-count.universe', 'case-count.exclusions'];
    const unified = { system: ['unified'] };
    expect(
      await both(
        { [exclusions]: [out('offline')] },
        { [exclusions]: [out('specialised')], [universe]: unified },
      ),
    ).toMatchObject({
      difference: { printed: '-1' },
      effects: [{ key: universe, printed: '-1' }],
      interaction: { printed: '0' },
    });
    expect(await both({ [exclusions]: [out('offline')] }, { [universe]: unified })).toMatchObject({
      difference: { printed: '-1' },
      effects: [
        { key: exclusions, printed: '1', text: { zh: '+1', en: '+1' } },
        { key: universe, printed: '-1' },
      ],
      interaction: { printed: '-1', text: { zh: '-1', en: '-1' } },
    });
    const together = await both(
      { [exclusions]: [out('offline')], [universe]: unified },
      { [exclusions]: [], [universe]: { system: ['unified', 'offline'] } },
    );
    expect(together).toMatchObject({
      difference: { printed: '1' },
      effects: [],
      interaction: { printed: '1' },
    });
    expect(together.sentence).toEqual({
      zh: '办件量:按a规则 9,按b规则 10,相差 +1;没有参数单独影响它;参数之间的交互影响 +1。',
      en: 'number of cases: 9 by rules of a, 10 by rules of b, a difference of +1; no parameter affects it alone; the interaction of the parameters is +1.',
    });
  });

  test('may change the exact value without changing what is printed', async () => {
    const many = Array.from({ length: 3 }, (_, index) => ({ ...unrated, id: `C-${index}` }));
    const coarse = { 'rounding.places': -2 };
    const share = of(
      await compared(
        city('a', coarse),
        city('b', { ...coarse, 'online-share.exclusions': [out('offline')] }),
        [...rows, ...many],
      ),
      'online-share',
    );
    expect(share).toMatchObject({
      before: { text: '100%' },
      after: { text: '100%' },
      difference: { exact: ratio(1, 4), printed: '0' },
      effects: [{ key: 'online-share.exclusions', exact: ratio(1, 4), printed: '0' }],
      interaction: { exact: ratio(0, 1), printed: '0' },
    });
    expect(share.sentence.zh).toContain('online-share.exclusions 单独影响 0(仅精确值不为 0);');
  });

  test('are told by name, and by id where two names are the same', async () => {
    const comparisons = await compared(city('one', {}, '某市规则'), city('other', {}, '某市规则'));
    expect(of(comparisons, 'case-count').sentence).toEqual({
      zh: '办件量:按某市规则(one) 10,按某市规则(other) 10,相差 0;没有参数影响它。',
      en: 'number of cases: 10 by rules of one, 10 by rules of other, a difference of 0; no parameter affects it.',
    });
  });

  test('are frozen plain data that survives JSON', async () => {
    const comparisons = await compared(a, b);
    expect(JSON.parse(JSON.stringify(comparisons))).toEqual(comparisons);
    expect(Object.isFrozen(comparisons)).toBe(true);
    expect(Object.isFrozen(comparisons[0]?.difference.text)).toBe(true);
  });
});

const out = (system: string) => ({
  reason: system,
  name: { zh: system, en: system },
  attribute: 'system',
  values: [system],
});

describe('what has no value has no effect in numbers either', () => {
  test('a parameter that takes the value away', async () => {
    const b = city('b', { 'online-share.universe': { system: ['specialised'] }, 'rounding.places': 1 });
    const share = of(await compared(national, b), 'online-share');
    expect(share).toMatchObject({
      after: { state: 'zero-denominator', exact: null, text: null },
      difference: { exact: null, printed: null },
      effects: [
        { key: 'online-share.universe', exact: null, printed: null, alone: { state: 'zero-denominator' } },
        { key: 'rounding.places', printed: '0.00' },
      ],
      interaction: { exact: null, printed: null },
    });
    expect(share.sentence.zh).toBe(
      '一网通办率:按全国基础规则 90.00%,按b规则无值(分母为零:没有可统计的记录,不等于 0%),两者之差无从计算;其中 online-share.universe 单独使其由 90.00%变为无值(分母为零:没有可统计的记录,不等于 0%),rounding.places 单独影响 0(仅改变印出的位数);参数之间的交互影响无从计算。',
    );
    expect(share.sentence.en).toContain(
      'online-share.universe alone takes it from 90.00% to no value (the denominator is zero',
    );
  });

  test('a parameter that alone takes the value away, though both rule sets give one', async () => {
    const share = of(
      await compared(
        city('a', { 'online-share.exclusions': [out('offline')] }),
        city('b', { 'online-share.universe': { system: ['offline'] } }),
      ),
      'online-share',
    );
    expect(share).toMatchObject({
      before: { text: '100.00%' },
      after: { text: '0.00%' },
      difference: { exact: ratio(-1, 1), printed: '-100.00' },
      effects: [
        { key: 'online-share.exclusions', printed: '-10.00' },
        { key: 'online-share.universe', exact: null, alone: { state: 'zero-denominator' } },
      ],
      interaction: { exact: null, printed: null },
    });
  });

  test('a figure that neither rule set gives', async () => {
    const b = city('b', { 'rounding.places': 1 });
    const [share, matters] = [
      of(await compared(national, b, []), 'online-share'),
      of(await compared(national, b), 'matters-handled'),
    ];
    for (const each of [share, matters]) {
      expect(each).toMatchObject({ difference: { exact: null }, effects: [], interaction: { exact: null } });
    }
    expect(matters.before.state).toBe('missing-input');
    expect(share.sentence.en).toMatch(/their difference cannot be told; no parameter affects it\.$/u);
  });

  test('a parameter that cannot be changed without another', async () => {
    const share = of(
      await compared(
        city('a', { 'online-share.rounding.places': -3 }),
        city('b', { 'online-share.rounding.places': 2, 'rounding.guard': true }),
      ),
      'online-share',
    );
    expect(share).toMatchObject({
      difference: { printed: '90.00' },
      effects: [
        { key: 'online-share.rounding.places', printed: '90.00' },
        { key: 'rounding.guard', exact: null, printed: null, alone: { state: 'not-alone' } },
      ],
      interaction: { exact: null },
    });
    expect(share.sentence.zh).toContain(',rounding.guard 不能单独改变(其值与其他参数的值不能并用);');
    expect(share.sentence.en).toContain(
      ', rounding.guard cannot be changed alone (its value does not go with those of the other parameters); the interaction of the parameters cannot be told.',
    );
  });
});

test('a tally of some indicators is compared in these', async () => {
  const [a, b] = [city('a', {}), city('b', { 'rounding.places': 1 })];
  const rules = ruleVariants(a, b, period);
  const counted = await tally(parseCases(rows), { rules, period, indicators: ['online-share'] });
  const compared = compareRules(evaluate(counted), a, b);
  expect(compared.map(({ indicator }) => indicator)).toEqual(['online-share']);
});

describe('nothing is compared', () => {
  const a = city('a', {});
  const b = city('b', { 'rounding.places': 1, 'satisfaction-rate.exclusions': [] });
  const figuresBy = async (rules: readonly RuleSet[]) =>
    evaluate(await tally(parseCases(rows), { rules, period }));
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresBy(ruleVariants(a, b, period));
  });

  test('of a tally without the variants, or of others, and it says how to count them', async () => {
    const unknown = expect.objectContaining({
      code: 'unknown-rules',
      message: expect.stringContaining('ruleVariants(a, b, period)'),
    });
    for (const rules of [[a], [b], [a, b], ruleVariants(b, a, period), ruleVariants(a, zhongwei, period)]) {
      const others = await figuresBy(rules);
      expect(() => compareRules(others, a, b)).toThrow(unknown);
    }
    expect(() => compareRules(figures, b, a)).toThrow(unknown);
    expect(() => compareRules(figures, a, zhongwei)).toThrow(unknown);
  });

  test('of variants for another period, where other values are in force', async () => {
    const later = defineRuleSet({
      ...b,
      id: 'later',
      values: {
        'online-share.numerator': [
          dated('2000-01-01', { system: ['offline'] }),
          dated('2021-05-01', { system: ['unified', 'offline'] }),
        ],
      },
    });
    const april = month(2021, 4);
    const tallied = async (rules: readonly RuleSet[]) =>
      evaluate(await tally(parseCases(rows), { rules, period: april }));
    const compare = (counted: Figures) => compareRules(counted, a, later);
    expect(of(compare(await tallied(ruleVariants(a, later, april))), 'online-share').after.text).toBe(
      '0.00%',
    );
    const latest = await tallied(ruleVariants(a, later));
    expect(() => compare(latest)).toThrow(expect.objectContaining({ code: 'unknown-rules' }));
  });

  test('of a rule set with itself, or with another of its id', () => {
    expect(() => compareRules(figures, a, a)).toThrow(expect.objectContaining({ code: 'duplicate-rules' }));
    expect(() => compareRules(figures, a, city('a', { 'rounding.places': 0 }))).toThrow(
      expect.objectContaining({ code: 'duplicate-rules' }),
    );
  });

  test.each([null, undefined, 'a', {}, [[]], { ...national }])('of what is no rule set: %j', (strange) => {
    expect(() => compareRules(figures, strange as RuleSet, b)).toThrow(
      expect.objectContaining({ code: 'invalid-rule-set' }),
    );
    expect(() => compareRules(figures, a, strange as RuleSet)).toThrow(
      expect.objectContaining({ code: 'invalid-rule-set' }),
    );
  });

  test.each([null, undefined, 'figures', {}, [[]]])('of what has no figures: %j', (strange) => {
    expect(() => compareRules(strange as never, a, b)).toThrow(
      expect.objectContaining({ code: 'wrong-type' }),
    );
  });
});

const dated = (from: string, value: unknown) => ({ from, value, basis });

describe('whatever the records and the rules', () => {
  /** The two rule sets of a scenario, and the comparisons in every group. */
  async function everyComparison(scenario: Scenario, a: RuleSet, b: RuleSet) {
    const rules = ruleVariants(a, b, scenario.period);
    const counted = await tally(scenario.tables, optionsOf({ ...scenario, rules }));
    const figures = evaluate(counted);
    const comparisons = counted.rows.flatMap(({ scope }) => compareRules(figures, a, b, scope));
    return { rules, figures, comparisons };
  }
  const pairOf = ({ rules: [a, b] }: Scenario): readonly [RuleSet, RuleSet] => [a!, b ?? zhongwei];
  const equal = (one: Fraction, other: Fraction) => one[0] * other[1] === other[0] * one[1];

  /** Holds one comparison against its own sums; says what it was one of. */
  function expectSums(each: RuleComparison): 'unknown' | 'interacting' | 'additive' {
    const { before, after, difference, effects, interaction } = each;
    if (before.exact === null || after.exact === null) {
      expect(difference).toMatchObject({ exact: null, printed: null });
    } else {
      expect(equal(minus(fraction(after), fraction(before)), fraction(difference))).toBe(true);
      expect(new Decimal(after.decimal!).minus(before.decimal!).eq(difference.printed!)).toBe(true);
    }
    if (difference.exact === null || effects.some(({ exact }) => exact === null)) {
      expect(interaction).toMatchObject({ exact: null, printed: null });
      return 'unknown';
    }
    const parts = [...effects, interaction];
    const sum = parts.map(fraction).reduce(plus);
    expect(equal(sum, fraction(difference))).toBe(true);
    const printed = parts.reduce((total, part) => total.plus(part.printed!), new Decimal(0));
    expect(printed.eq(difference.printed!)).toBe(true);
    return interaction.exact?.numerator === '0' ? 'additive' : 'interacting';
  }

  test('the difference is the sum of the lone effects and the interaction, exactly and as printed', async () => {
    const seen = { unknown: 0, interacting: 0, additive: 0 };
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), async (scenario) => {
        for (const each of (await everyComparison(scenario, ...pairOf(scenario))).comparisons)
          seen[expectSums(each)] += 1;
      }),
      { numRuns: 40 },
    );
    expect(seen.unknown).toBeGreaterThan(0);
  });

  test('and so it is of parameters that read each other, which do interact', async () => {
    const seen = { unknown: 0, interacting: 0, additive: 0 };
    const one = city('one', {});
    const other = city('other', {
      'online-share.universe': { channel: ['window', 'computer', 'mobile', 'unstated'] },
      'online-share.numerator': { system: ['unified', 'specialised'] },
      'satisfaction-rate.exclusions': [],
      'satisfaction-rate.numerator': { level: ['very-satisfied', 'dissatisfied'] },
    });
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), async (scenario) => {
        const all = { ...scenario, indicators: null };
        for (const each of (await everyComparison(all, one, other)).comparisons) seen[expectSums(each)] += 1;
      }),
      // One seed: that there are such comparisons is to be seen, not hoped for.
      { numRuns: 20, seed: 20210630 },
    );
    expect(seen.interacting).toBeGreaterThan(0);
  });

  test('one parameter that differs alone has no interaction', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), fc.nat(), async (scenario, choice) => {
        const [a, b] = pairOf(scenario);
        const variants = ruleVariants(a, b, scenario.period).slice(2);
        fc.pre(variants.length > 0);
        const variant = variants[choice % variants.length]!;
        const { rules, comparisons } = await everyComparison(scenario, a, variant);
        expect(rules).toHaveLength(3);
        for (const { effects, difference, interaction, before, after } of comparisons) {
          expect(effects.length).toBeLessThan(2);
          if (effects.length === 0) expect(before).toEqual({ ...after, exact: before.exact });
          if (difference.exact === null) continue;
          expect(interaction.exact).toEqual({ numerator: '0', denominator: '1' });
          expect(new Decimal(interaction.printed!).isZero()).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a copy of a rule set under another id has no effects', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), async (scenario) => {
        const [a] = pairOf(scenario);
        const { comparisons } = await everyComparison(scenario, a, defineRuleSet({ ...a, id: 'copy' }));
        for (const { effects, before, after, interaction } of comparisons) {
          expect(effects).toEqual([]);
          expect(after).toEqual(before);
          expect(interaction.exact).toEqual(
            before.exact === null ? null : { numerator: '0', denominator: '1' },
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test('what a parameter does alone is what a tally by rules with only that change gives', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(12, 1), fc.nat(), async (scenario, choice) => {
        const [a, b] = pairOf(scenario);
        const { rules, comparisons } = await everyComparison(scenario, a, b);
        const keys = rules.slice(2).map(({ id }) => id.slice(variantId(a, b, '').length));
        for (const key of keys.filter((_, index) => (index + choice) % 4 === 0)) {
          const changed = changedByHand(a, b, key, scenario);
          // On some other day than the period's the parameter may not go with the rest, so that by hand there is no such rule set.
          if (changed === null) continue;
          const figures = evaluate(
            await tally(scenario.tables, optionsOf({ ...scenario, rules: [changed] })),
          );
          for (const { indicator, part, scope, before, effects } of comparisons) {
            const figure = figures.get(indicator, scope);
            const effect = effects.find((each) => each.key === key);
            expect(textOf(figure, part)).toBe((effect?.alone ?? before).text);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  /** The first rule set with the key set on top of it, or taken out of it and of all that it extends; `null` where that is no rule set. */
  function changedByHand(a: RuleSet, b: RuleSet, key: string, { period: when }: Scenario): RuleSet | null {
    const wanted = resolveRules(b, when).values[key];
    const without = (rules: RuleSet): RuleSet => ({
      ...rules,
      values: Object.fromEntries(Object.entries(rules.values).filter(([each]) => each !== key)),
      extends: rules.extends === null ? null : without(rules.extends),
    });
    const values =
      wanted === undefined ? {} : { [key]: [{ from: '1999-01-01', value: wanted.value, basis }] };
    try {
      return defineRuleSet({ ...without(a), id: 'by-hand', values: { ...without(a).values, ...values } });
    } catch (error) {
      if ((error as { code?: unknown }).code === 'invalid-rule-set') return null;
      throw error;
    }
  }
});

type Fraction = readonly [bigint, bigint];

const fraction = ({ exact }: Pick<ComparedValue, 'exact'>): Fraction => [
  BigInt(exact!.numerator),
  BigInt(exact!.denominator),
];
const plus = (one: Fraction, other: Fraction): Fraction => [
  one[0] * other[1] + other[0] * one[1],
  one[1] * other[1],
];
const minus = (one: Fraction, other: Fraction): Fraction => plus(one, [-other[0], other[1]]);

function textOf(figure: Figure, part: string | null): string | null {
  // A part that a rule does not make has no value.
  return figure.kind === 'composition'
    ? (figure.parts.find(({ value }) => value === part)?.text ?? null)
    : figure.text;
}
