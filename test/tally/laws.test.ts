import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  catalogue,
  type Figure,
  mergeTallies,
  type RuleSet,
  type Tally,
} from '../../src/index.js';
import { laterCases, laterRatings, type Scenario, scenarios } from './arbitraries.js';
import { chosen, count, expectSame, listed, partsOf, ruleSetOf } from './counted.js';
import { bytesOfAll, everyFigure } from './digests-of.js';
import { percentage } from './oracle.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);

describe('law 1: the universe is what was excluded and the denominator', () => {
  test('in every group, under every rule set, in the figures and in the columns of the tally', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(32), async (scenario) => {
        const counted = await count(scenario);
        for (const { figure, scope } of everyFigure(counted)) {
          const { universe, excluded, denominator, parts } = figure.counts;
          const out = total(excluded.map((each) => each.count));
          expectSame(universe, out + denominator, { code: figure.indicator.code, scope });
          if (parts !== null) expectSame(denominator, total(Object.values(parts)), scope);
        }
        for (const { counts, scope } of counted.rows) {
          const balances = new Map<string, number>();
          for (const [index, column] of counted.columns.entries()) {
            const key = `${column.rules} ${column.indicator}`;
            const sign = { universe: 1, excluded: -1, denominator: -1, numerator: 0, part: 0 }[column.step];
            balances.set(key, (balances.get(key) ?? 0) + sign * counts[index]!);
          }
          expectSame(
            [...balances].filter(([, balance]) => balance !== 0),
            [],
            scope,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('law 2: the counts that a figure prints recompute its value', () => {
  test('exactly, and once rounded by its rules', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(32), async (scenario) => {
        for (const { rules, figure, scope } of everyFigure(await count(scenario))) {
          expectValue(scenario, ruleSetOf(scenario.rules, rules), figure, scope);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function expectValue(scenario: Scenario, rules: RuleSet, figure: Figure, scope: object): void {
  const definition = catalogue.get(figure.indicator.code)!;
  const { numerator, denominator, parts } = figure.counts;
  const what = { code: definition.code, rules: rules.id, scope, counts: figure.counts };
  const none = { exact: null, decimal: null, text: null };
  const isLacking = figure.state === 'missing-input' || figure.state === 'not-applicable';
  const share = (over: number) => {
    if (isLacking) return { state: figure.state, ...none };
    if (denominator === 0) return { state: 'zero-denominator', ...none };
    return {
      state: 'value',
      exact: { numerator: String(over), denominator: String(denominator) },
      ...percentage(scenario, rules, definition, over, denominator),
    };
  };
  if (figure.kind === 'composition') {
    const values = figure.parts.map(({ value, name: _, count: of, ...rest }) => ({ value, of, ...rest }));
    const expected = Object.entries(parts!).map(([value, of]) => ({ value, of, ...share(of) }));
    expect(values).toMatchObject(expected);
    expect(values.length).toBe(expected.length);
    const line = figure.parts.map(({ name, text }) => `${name.zh} ${text}`).join(',');
    expectSame(figure.text, figure.state === 'value' ? line : null, what);
    expectSame(figure.state, share(0).state, what);
    return;
  }
  const { state, exact, decimal, text } = figure;
  if (isLacking) {
    expectSame({ exact, decimal, text }, none, what);
    return;
  }
  if (figure.kind === 'count') {
    const of = String(numerator ?? denominator);
    expectSame({ state, decimal, text }, { state: 'value', decimal: of, text: of }, what);
    return;
  }
  const expected = share(numerator!);
  const found =
    figure.state === 'value'
      ? { state, exact, decimal, text, direction: figure.direction, guarded: figure.guarded }
      : { state, exact, decimal, text };
  expect(found, JSON.stringify(what)).toEqual(expected);
  expectSame(
    figure.flags.some(({ code }) => code === 'above-100-percent'),
    numerator! > denominator,
    what,
  );
}

describe('law 3: the records behind each part of a figure are as many as it counts', () => {
  test('for all parts of all figures; matters are counted once', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 2), fc.nat(), async (scenario, choice) => {
        const placed = everyFigure(await count(scenario));
        for (const { rules, figure } of chosen(placed, choice, 10)) {
          for (const [part, counter] of partsOf(figure)) {
            const behind = await listed(scenario, rules, figure, part);
            const isOfMatters = part === 'numerator' && figure.indicator.distinct === 'matter';
            const counts = new Set(
              isOfMatters ? behind.map(({ matter }) => matter) : behind.map(({ key }) => key),
            );
            const { indicator, scope, counts: stated } = figure;
            expectSame(counts.size, counter, { code: indicator.code, part, scope, stated, behind });
            if (!isOfMatters) expectSame(behind.length, counter, { code: indicator.code, part, scope });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('law 4: the tally of a whole is the merge of the tallies of its shards', () => {
  const split = scenarios(16, 1).chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      places: fc.array(fc.nat(2), { minLength: scenario.cases.length, maxLength: scenario.cases.length }),
      order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    }),
  );
  const shardsOf = (scenario: Scenario, places: readonly number[], order: readonly number[]) =>
    order
      .map((shard) => scenario.cases.filter((_, index) => places[index] === shard))
      .filter((cases) => cases.some(({ acceptedAt }) => acceptedAt <= Date.parse(scenario.asOf)));

  test('in any order and any nesting, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(split, async ({ scenario, places, order }) => {
        const whole = await count(scenario);
        const shards: Tally[] = [];
        for (const cases of shardsOf(scenario, places, order))
          shards.push(await count({ ...scenario, cases }));
        fc.pre(shards.length > 0);
        const expected = bytesOfAll(whole);
        const [first, ...rest] = shards as [Tally, ...Tally[]];
        expect(bytesOfAll(mergeTallies(...shards))).toBe(expected);
        const fromTheLeft = rest.reduce((merged, shard) => mergeTallies(merged, shard), first);
        const fromTheRight = rest.reduce((merged, shard) => mergeTallies(shard, merged), first);
        expect(JSON.stringify(fromTheLeft)).toBe(JSON.stringify(mergeTallies(...shards)));
        expect(JSON.stringify(fromTheRight)).toBe(JSON.stringify(fromTheLeft));
      }),
      { numRuns: 100 },
    );
  });

  test('a shard without cases adds nothing, except the groups of the catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), async (scenario) => {
        const whole = await count(scenario);
        const empty = await count({ ...scenario, cases: [] });
        expect(bytesOfAll(mergeTallies(whole, empty))).toBe(bytesOfAll(whole));
      }),
      { numRuns: 100 },
    );
  });

  test('the same shard twice is refused, also inside of a merge', async () => {
    await fc.assert(
      fc.asyncProperty(split, async ({ scenario, places, order }) => {
        const shards: Tally[] = [];
        for (const cases of shardsOf(scenario, places, order))
          shards.push(await count({ ...scenario, cases }));
        fc.pre(shards.length > 0);
        const merged = mergeTallies(...shards);
        for (const shard of shards) {
          expect(() => mergeTallies(shard, shard)).toThrow(refusal('shard-twice'));
          expect(() => mergeTallies(shard, JSON.parse(JSON.stringify(merged)))).toThrow(
            refusal('shard-twice'),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('tallies survive JSON, before a merge and after', async () => {
    await fc.assert(
      fc.asyncProperty(split, async ({ scenario, places, order }) => {
        const whole = await count(scenario);
        const read = (one: Tally): Tally => JSON.parse(JSON.stringify(one));
        const expected = bytesOfAll(whole);
        expect(bytesOfAll(read(whole))).toBe(expected);
        const shards: Tally[] = [];
        for (const cases of shardsOf(scenario, places, order))
          shards.push(read(await count({ ...scenario, cases })));
        fc.pre(shards.length > 0);
        expect(bytesOfAll(read(mergeTallies(...shards)))).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});

function refusal(code: string) {
  return expect.objectContaining({ code });
}

describe('law 5: events after the as-of instant change nothing', () => {
  const withLater = scenarios(16, 1).chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      added: laterCases(scenario),
      ratings: laterRatings(scenario),
      completedLater: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
    }),
  );

  test('later completions, ratings and cases leave every figure as it was', async () => {
    await fc.assert(
      fc.asyncProperty(withLater, async ({ scenario, added, ratings, completedLater }) => {
        const now = Date.parse(scenario.asOf);
        const cases = scenario.cases.map((one, index): Case => {
          const isOpen = one.completedAt === null || one.completedAt > now;
          return {
            ...one,
            ...(isOpen && completedLater[index]
              ? { completedAt: Math.max(now, one.acceptedAt) + 1, outcome: 'issued' }
              : {}),
            ratings: [...ratings, ...one.ratings],
          };
        });
        const before = await count(scenario);
        const after = await count({ ...scenario, cases: [...added, ...cases] });
        expect(bytesOfAll(after)).toBe(bytesOfAll(before));
      }),
      { numRuns: 100 },
    );
  });

  test('what has not happened yet can as well be left out', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), async (scenario) => {
        const now = Date.parse(scenario.asOf);
        const cases = scenario.cases
          .filter(({ acceptedAt }) => acceptedAt <= now)
          .map((one): Case => {
            const isCompleted = one.completedAt !== null && one.completedAt <= now;
            return {
              ...one,
              completedAt: isCompleted ? one.completedAt : null,
              outcome: isCompleted ? one.outcome : null,
              ratings: one.ratings.filter(({ ratedAt }) => ratedAt <= now),
            };
          });
        expect(bytesOfAll(await count({ ...scenario, cases }))).toBe(bytesOfAll(await count(scenario)));
      }),
      { numRuns: 100 },
    );
  });
});
