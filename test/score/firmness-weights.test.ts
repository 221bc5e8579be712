import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChangingPair,
  explainFirmness,
  type Firmness,
  type FirmnessPolicy,
  firmnessOf,
  type Part,
  quarter,
  type ScoreFigure,
} from '../../src/index.js';
import { nameOf, placesOf, type Scoring, scoresOf } from './firmness-oracle.js';

const policyOf = (given: Partial<FirmnessPolicy> = {}): FirmnessPolicy => ({
  on: 'exact',
  best: 'highest',
  ties: 'competition',
  groups: 'together',
  ...given,
});
const named = (name: string) => ({ name: { zh: name, en: name } });
const item = (name: string, given: Partial<Extract<Part, { kind: 'item' }>> = {}): Part => ({
  kind: 'item',
  ...named(name),
  input: { given: `input ${name}` },
  transform: { kind: 'value', times: '1' },
  withoutValue: 'excluded',
  ...given,
});
const months = ['01', '02', '03'].map((month, index) => {
  const [start, end] = [index + 1, index + 2].map((each) => `2024-0${each}-01T00:00:00+08:00`);
  return { kind: 'month', start: start!, end: end!, name: { zh: month, en: month } } as const;
});

type Values = readonly (string | null)[];
type Rows = Readonly<Record<string, Values | readonly Values[]>>;

const items = ['a', 'b', 'c'] as const;

/** Units that are scored by a weighted mean of three items, and by what is made of it. */
function scoringOf(
  rows: Rows,
  weights: readonly string[],
  made: Readonly<Record<string, Part>> = {},
): Scoring {
  const mean: Part = {
    kind: 'weighted-mean',
    ...named('mean'),
    weights: Object.fromEntries(items.map((name, index) => [name, weights[index]!])),
    weightsAddUpTo: '10',
  };
  const isMonthly = Object.values(made).some(({ kind }) => kind === 'mean-of-periods');
  return {
    total: Object.keys(made)[0] ?? 'mean',
    parts: { ...made, mean, ...Object.fromEntries(items.map((name) => [name, item(name)])) },
    rounding: { places: 2, mode: 'halfExpand', stages: ['total'] },
    units: Object.keys(rows).map((department) => ({ scope: { department } })),
    given: Object.entries(rows).flatMap(([department, row]) =>
      (isMonthly ? (row as readonly Values[]) : [row as Values]).map((values, month) => ({
        scope: { department },
        ...(isMonthly ? { period: months[month]! } : {}),
        values: Object.fromEntries(items.map((name, index) => [`input ${name}`, values[index]!])),
      })),
    ),
    ...(isMonthly ? { period: quarter(2024, 1) } : {}),
  };
}

/** The scores by other weights; a part with a weight of 0 is not in the mean. */
function scoredBy(scoring: Scoring, weights: Readonly<Record<string, string>>): readonly ScoreFigure[] {
  const counting = Object.entries(weights).filter(([, weight]) => weight !== '0');
  const left = items.filter((name) => counting.some(([other]) => other === name));
  const parts = Object.entries(scoring.parts)
    .filter(([name]) => !items.some((each) => each === name) || left.some((each) => each === name))
    .map(([name, part]): [string, Part] => [
      name,
      part.kind === 'weighted-mean' && name === 'mean'
        ? { ...part, weights: Object.fromEntries(counting) }
        : part,
    ]);
  const given = scoring.given.map((row) => ({
    ...row,
    values: Object.fromEntries(left.map((name) => [`input ${name}`, row.values[`input ${name}`] ?? null])),
  }));
  return scoresOf({ ...scoring, parts: Object.fromEntries(parts), given });
}

/** How the first of two units lies to the other by some scores. */
function orderIn(
  scores: readonly ScoreFigure[],
  one: string,
  other: string,
  { best }: FirmnessPolicy,
): string | null {
  const [first, second] = [one, other].map((name) => scores.find((score) => nameOf(score) === name)!);
  if (first!.state !== 'value' || second!.state !== 'value') return null;
  const [top, bottom] = [
    BigInt(first!.exact.numerator) * BigInt(second!.exact.denominator),
    BigInt(second!.exact.numerator) * BigInt(first!.exact.denominator),
  ];
  if (top === bottom) return 'tied';
  return top > bottom === (best === 'highest') ? 'ahead' : 'behind';
}

/** For whom there is a mean. */
function meansIn(scores: readonly ScoreFigure[]): string {
  return JSON.stringify(
    scores.map(({ parts }) => parts.filter(({ part }) => part === 'mean').map(({ state }) => state)),
  );
}

const weightsOf = (firmness: Firmness) => firmness.weights!.groups[0]!;
const pairsOf = (firmness: Firmness) =>
  weightsOf(firmness).pairs.map((pair) => ({
    ...pair,
    one: nameOf({ scope: pair.one }),
    other: nameOf({ scope: pair.other }),
  }));
const boundsOf = (firmness: Firmness) =>
  Object.fromEntries(weightsOf(firmness).units.map((unit) => [nameOf(unit), [unit.best, unit.worst]]));
const asked = (within: string) => ({ modes: [], ties: [], leaveOut: [], weights: { part: 'mean', within } });

const number = fc.constantFrom('0', '1', '2', '3', '4', '4.5', '7');
const value = fc.oneof({ weight: 6, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) });
const values = fc.tuple(value, value, value);
const made = fc.constantFrom<Readonly<Record<string, Part>>>(
  {},
  {},
  { total: { kind: 'scaled', ...named('total'), of: 'mean', by: '-3/2' } },
  {
    total: { kind: 'sum', ...named('total'), of: ['mean', 'base'], whenExcluded: 'left-out' },
    base: { kind: 'constant', ...named('base'), points: '1' },
  },
  {
    total: {
      kind: 'weighted-mean',
      ...named('total'),
      weights: { mean: '0.7', a: '0.3' },
      weightsAddUpTo: '1',
    },
  },
  {
    total: {
      kind: 'veto',
      ...named('total'),
      of: 'mean',
      input: { given: 'input a' },
      when: { atLeast: '7' },
      points: '2',
      withoutValue: 'does-not-hold',
    },
  },
);

/** Weights of which whole quarters of the range are moved from one to another. */
function grid(weights: readonly string[], within: string): readonly Readonly<Record<string, string>>[] {
  const [own, quarterStep] = [weights.map((weight) => Number(weight) * 4), Number(within)];
  const steps = [-4, -2, 0, 1, 2, 4].map((step) => step * quarterStep);
  const [a, b, c] = own as [number, number, number];
  return steps.flatMap((first) =>
    steps.flatMap((second) => {
      const moved = [a + first, b + second, c - first - second];
      const isWithin = moved.every(
        (weight, index) => weight >= 0 && Math.abs(weight - own[index]!) <= 4 * quarterStep,
      );
      if (!isWithin) return [];
      return [
        Object.fromEntries(
          items.map((name, index) => [name, moved[index] === 0 ? '0' : `${moved[index]}/4`]),
        ),
      ];
    }),
  );
}

describe('what weights within a range do, against scores by the weights of a grid', () => {
  const check = (
    scoring: Scoring,
    weights: readonly string[],
    within: string,
    policy: FirmnessPolicy,
  ): Firmness => {
    const firmness = firmnessOf(scoresOf(scoring), policy, asked(within));
    const pairs = pairsOf(firmness);
    const units = weightsOf(firmness).units.map(nameOf);
    expect(pairs.length + weightsOf(firmness).fixed).toBe((units.length * (units.length - 1)) / 2);
    const now = scoresOf(scoring);
    // Where all parts that count for a unit have a weight of 0 it has no mean, and nothing is said of such weights.
    const tried = grid(weights, within)
      .map((moved) => scoredBy(scoring, moved))
      .filter((scores) => meansIn(scores) === meansIn(now));
    for (const [index, one] of units.entries()) {
      for (const other of units.slice(index + 1)) {
        const pair = pairs.find((each) => each.one === one && each.other === other);
        const own = orderIn(now, one, other, policy);
        expect(own).not.toBe('behind');
        if (pair === undefined) {
          const seen = tried.map((scores) => orderIn(scores, one, other, policy) ?? own);
          expect(new Set(seen)).toEqual(new Set([own]));
        } else if (pair.relation === 'can-change') {
          expect(pair.becomes).not.toBe(own);
          expect(orderIn(scoredBy(scoring, pair.weights), one, other, policy)).toBe(pair.becomes);
          expectWithin(pair, weights, within);
        }
      }
    }
    const bounds = boundsOf(firmness);
    for (const scores of tried) {
      const places = placesOf(scores, policy);
      for (const unit of units) {
        const [best, worst] = places.get(unit) ?? [null, null];
        if (best === null || worst === null || scores.some(({ state }) => state !== 'value')) continue;
        expect(bounds[unit]![0]).toBeLessThanOrEqual(best);
        expect(bounds[unit]![1]).toBeGreaterThanOrEqual(worst);
      }
    }
    return firmness;
  };

  const weights = fc.constantFrom(['5', '3', '2'], ['8', '1', '1'], ['4', '3', '3']);
  const policy = fc.record({
    on: fc.constantFrom('exact' as const, 'rounded' as const),
    best: fc.constantFrom('highest' as const, 'lowest' as const),
    ties: fc.constantFrom(
      'competition' as const,
      'dense' as const,
      'fractional' as const,
      'ordinal' as const,
    ),
    groups: fc.constant('together' as const),
  });

  test('of one mean', () => {
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 2, maxLength: 4 }),
        made,
        weights,
        fc.constantFrom('0', '1', '2'),
        policy,
        (rows, parts, own, within, by) => {
          const named = Object.fromEntries(rows.map((row, index) => [`U${index}`, row]));
          check(scoringOf(named, own, parts), own, within, by);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of a mean that is taken month by month', () => {
    const year: Part = { kind: 'mean-of-periods', ...named('year'), of: 'mean', each: 'month' };
    fc.assert(
      fc.property(
        fc.array(fc.array(values, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
        weights,
        policy,
        (rows, own, by) => {
          const named = Object.fromEntries(rows.map((row, index) => [`U${index}`, row]));
          check(scoringOf(named, own, { year }), own, '1', by);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('units of which all parts count are never undecided', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number), { minLength: 2, maxLength: 6 }),
        weights,
        (rows, own) => {
          const named = Object.fromEntries(rows.map((row, index) => [`U${index}`, row]));
          const firmness = firmnessOf(scoresOf(scoringOf(named, own)), policyOf(), asked('2'));
          expect(pairsOf(firmness).filter(({ relation }) => relation === 'undecided')).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** Every weight lies within its range and all add up to what they did, in exact fractions. */
function expectWithin(
  { weights }: Pick<ChangingPair, 'weights'>,
  own: readonly string[],
  within: string,
): void {
  const fractions = items.map((name) => {
    const [top = '', bottom = '1'] = weights[name]!.split('/');
    const [whole = '', digits = ''] = top.split('.');
    return [BigInt(whole + digits), BigInt(bottom) * 10n ** BigInt(digits.length)] as const;
  });
  for (const [index, [top, bottom]] of fractions.entries()) {
    expect(top >= 0n).toBe(true);
    const far = top - BigInt(own[index]!) * bottom;
    expect((far < 0n ? -far : far) <= BigInt(within) * bottom).toBe(true);
  }
  const [a, b, c] = fractions as [(typeof fractions)[0], (typeof fractions)[0], (typeof fractions)[0]];
  expect(a[0] * b[1] * c[1] + b[0] * a[1] * c[1] + c[0] * a[1] * b[1]).toBe(10n * a[1] * b[1] * c[1]);
}

describe('the answer for pairs of units', () => {
  const rows = { 甲: ['4', '0', '0'], 乙: ['0', '4', '0'], 丙: ['0', '0', '0'] };

  test('the ranges are stated, none below 0', () => {
    const { weights } = firmnessOf(scoresOf(scoringOf(rows, ['8', '1', '1'])), policyOf(), asked('1.5'));
    expect(weights).toMatchObject({
      part: 'mean',
      within: '1.5',
      sum: '10',
      ranges: [
        { part: 'a', weight: '8', least: '6.5', most: '9.5' },
        { part: 'b', weight: '1', least: '0', most: '2.5' },
        { part: 'c', weight: '1', least: '0', most: '2.5' },
      ],
    });
  });

  test('a pair keeps its order as far as the weights do not reach, and bounds follow', () => {
    const scores = scoresOf(scoringOf(rows, ['5', '3', '2']));
    const still = firmnessOf(scores, policyOf(), asked('0.9'));
    expect(weightsOf(still)).toMatchObject({ fixed: 3, pairs: [] });
    expect(boundsOf(still)).toEqual({ 甲: [1, 1], 乙: [2, 2], 丙: [3, 3] });
    const moving = firmnessOf(scores, policyOf(), asked('2'));
    expect(pairsOf(moving)).toEqual([
      {
        one: '甲',
        other: '乙',
        relation: 'can-change',
        becomes: 'behind',
        weights: { a: '3', b: '5', c: '2' },
      },
    ]);
    expect(boundsOf(moving)).toEqual({ 甲: [1, 2], 乙: [1, 2], 丙: [3, 3] });
  });

  test('a pair that at most comes level can change, and is then tied', () => {
    const firmness = firmnessOf(scoresOf(scoringOf(rows, ['5', '3', '2'])), policyOf(), asked('1'));
    expect(pairsOf(firmness)).toEqual([
      {
        one: '甲',
        other: '乙',
        relation: 'can-change',
        becomes: 'tied',
        weights: { a: '4', b: '4', c: '2' },
      },
    ]);
  });

  test('a weight of 0 is moved off the edge, where a scorecard has none', () => {
    const scoring = scoringOf({ 甲: ['4', '4', '1'], 乙: ['4', '0', '9'] }, ['8', '1', '1']);
    const firmness = firmnessOf(scoresOf(scoring), policyOf({ best: 'lowest' }), asked('1'));
    const [pair] = pairsOf(firmness);
    expect(pair).toMatchObject({ relation: 'can-change', becomes: 'behind' });
    expect(Object.values(pair?.relation === 'can-change' ? pair.weights : { none: '0' })).not.toContain('0');
  });

  test('it is moved no further than the order allows', () => {
    const scoring = scoringOf({ 甲: ['1', '0', '7'], 乙: ['0.8', '1', '0'] }, ['8', '1', '1']);
    expect(pairsOf(firmnessOf(scoresOf(scoring), policyOf(), asked('1')))).toMatchObject([
      { one: '甲', becomes: 'behind', weights: { a: '8', b: '1.99', c: '0.01' } },
    ]);
  });

  test('units of which different parts are excluded are decided by their own ranges', () => {
    const apart = scoringOf({ 甲: ['9', '8', null], 乙: [null, '2', '1'] }, ['5', '3', '2']);
    expect(weightsOf(firmnessOf(scoresOf(apart), policyOf(), asked('1')))).toMatchObject({
      fixed: 1,
      pairs: [],
    });
    const near = scoringOf({ 甲: ['1', '8', null], 乙: [null, '3', '4'] }, ['5', '3', '2']);
    const [pair] = pairsOf(firmnessOf(scoresOf(near), policyOf(), asked('2')));
    expect(pair).toMatchObject({ relation: 'can-change', becomes: 'behind' });
  });

  test('under dense those that are tied for all weights take one place', () => {
    const same = { 甲: ['4', '4', '4'], 乙: ['4', '4', '4'], 丙: ['0', '0', '0'] };
    const scores = scoresOf(scoringOf(same, ['5', '3', '2']));
    expect(boundsOf(firmnessOf(scores, policyOf({ ties: 'dense' }), asked('1'))).丙).toEqual([2, 3]);
    expect(boundsOf(firmnessOf(scores, policyOf(), asked('1'))).丙).toEqual([3, 3]);
  });
});

describe('scores that do not follow the weights in a straight line are refused', () => {
  const rows = { 甲: ['4', '0', '0'], 乙: ['0', '4', '0'] };
  const total = (given: object): Part =>
    ({ kind: 'scaled', ...named('total'), of: 'mean', by: '1', ...given }) as Part;
  const asking =
    (scoring: Scoring, within = '1') =>
    () =>
      firmnessOf(scoresOf(scoring), policyOf(), asked(within));

  test('a part on the way that is rounded', () => {
    const scoring = scoringOf(rows, ['5', '3', '2'], { total: total({}) });
    const rounded = { ...scoring, rounding: { ...scoring.rounding, stages: ['parts', 'total'] } } as const;
    expect(asking(rounded)).toThrow(/\[weights-not-linear\].*mean/u);
  });

  test('items that are rounded are as they are', () => {
    const scoring = scoringOf(rows, ['5', '3', '2'], { total: total({}) });
    const rounded = { ...scoring, rounding: { ...scoring.rounding, stages: ['items', 'total'] } } as const;
    expect(asking(rounded)().weights!.groups[0]!.units).toHaveLength(2);
  });

  test('bounds that the weights reach, and not those that they do not', () => {
    const bounded = scoringOf(rows, ['5', '3', '2'], { total: total({ most: '2.4' }) });
    expect(asking(bounded, '0.9')().weights!.groups[0]!.units).toHaveLength(2);
    expect(asking(bounded, '1.1')).toThrow(/\[weights-not-linear\].*total/u);
    const held = scoringOf(rows, ['5', '3', '2'], { total: total({ least: '0.8' }) });
    expect(asking(held, '0.9')().weights!.groups[0]!.units).toHaveLength(2);
    expect(asking(held, '1.1')).toThrow(/\[weights-not-linear\]/u);
  });
});

describe('in words', () => {
  const scores = scoresOf(
    scoringOf({ 教育局: ['4', '0', '0'], 公安局: ['0', '4', '0'], 税务局: [null, null, null] }, [
      '5',
      '3',
      '2',
    ]),
  );
  const firmness = firmnessOf(scores, policyOf(), {
    weights: { part: 'mean', within: '2' },
  });

  test('in Chinese', () => {
    expect(explainFirmness(firmness, { locale: 'zh-CN' })).toMatchInlineSnapshot(`
      "排名的稳健性:示例(example 1)
      比较精确得分,高者在前;所试做法:修约方式 9 种 × 并列办法 4 种 × 不去掉或去掉一项 4 种(均含现行做法)。
      教育局 第1名:在全部 9×4×4 种做法下名次在 1 至 2 之间(去掉“a”一项时为第2名);单独改变修约方式不影响名次;单独改变并列办法不影响名次;单独去掉一项时名次在 1 至 2 之间(去掉“a”一项时为第2名)。
      公安局 第2名:在全部 9×4×4 种做法下名次在 1 至 2 之间(去掉“a”一项时为第1名);单独改变修约方式不影响名次;单独改变并列办法不影响名次;单独去掉一项时名次在 1 至 2 之间(去掉“a”一项时为第1名)。
      税务局 没有得分(各组成部分均不计),不参加排名;去掉所试的任何一项均无得分。
      权重变动:“mean”的各权重在上下 2 以内变动,合计仍为 10(a 3 至 7、b 1 至 5、c 0 至 4);比较精确得分,高者在前。
      次序不变的单位对 0 对,可变的 1 对,不能断定的 0 对。
      教育局:名次不超出 1 至 2 的界限(未必都能达到)。
      公安局:名次不超出 1 至 2 的界限(未必都能达到)。
      教育局 与 公安局:权重为 a 3、b 5、c 2 时,前者后于后者。"
    `);
  });

  test('in English', () => {
    expect(explainFirmness(firmness, { locale: 'en' })).toMatchInlineSnapshot(`
      "How firm the ranking is: an example (example 1)
      The exact scores are compared, the highest first. Tried: rounding modes 9 × tie rules 4 × nothing or one item left out 4, what stands among them.
      教育局, place 1: over all 9×4×4 ways its place is from 1 to 2 (place 2 without "a"); by another rounding mode alone it does not move; by another tie rule alone it does not move; by leaving out one item alone its place is from 1 to 2 (place 2 without "a").
      公安局, place 2: over all 9×4×4 ways its place is from 1 to 2 (place 1 without "a"); by another rounding mode alone it does not move; by another tie rule alone it does not move; by leaving out one item alone its place is from 1 to 2 (place 1 without "a").
      税务局 has no score (none of its parts counts) and no place; no item that was left out gives it one.
      Moving weights: those of "mean" by up to 2 each way, adding up to 10 as before (a 3 to 7, b 1 to 5, c 0 to 4); the exact scores are compared, the highest first.
      pairs of units: 0 keep their order, 1 can change it, 0 undecided.
      教育局: place within the bounds 1 to 2, not all of which need be reached.
      公安局: place within the bounds 1 to 2, not all of which need be reached.
      教育局 and 公安局: with the weights a 3, b 5, c 2 the first is behind the other."
    `);
  });

  test('a place that never moves is firm under these alternatives', () => {
    const still = firmnessOf(scores, policyOf(), { modes: [], ties: [], leaveOut: [] });
    expect(explainFirmness(still, { locale: 'en' })).toContain(
      '教育局, place 1: over all 1×1×1 ways its place is 1: it is firm under these alternatives.',
    );
  });

  test('of what is no such answer, or in another language, nothing', () => {
    expect(() => explainFirmness({} as never, { locale: 'en' })).toThrow('[invalid-ranking]');
    expect(() => explainFirmness(firmness, { locale: 'fr' } as never)).toThrow('[unknown-locale]');
  });
});
