import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  catalogue,
  type Figure,
  type MeanFigure,
  mergeTallies,
  type QuantileFigure,
  type RuleSet,
  type Tally,
} from '../../src/index.js';
import { laterRatings, laterRecords, laterTimes, scenarios } from './arbitraries.js';
import { chosen, count, countsMatters, expectSame, listed, partsOf, ruleSetOf } from './counted.js';
import { bytesOfAll, everyFigure } from './digests-of.js';
import { countedWithin, withoutLater, withoutLaterDays } from './later.js';
import { compression, type Fraction, partAt } from './oracle-measured.js';
import { percentage, rounded, shares } from './oracle-values.js';
import { recordsOf, type Split, split, withCases } from './shards.js';
import type { Scenario } from './world.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

/** What each step adds to the balance of its indicator. */
const signs = { universe: 1, excluded: -1, denominator: -1, numerator: 0, part: 0, measured: 0 } as const;

const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);

describe('law 1: the universe is what was excluded and the denominator', () => {
  test('in every group, under every rule set, in the figures and in the columns of the tally', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(), async (scenario) => {
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
            const sign = signs[column.step];
            balances.set(key, (balances.get(key) ?? 0) + sign * counts[index]!);
          }
          expectSame(
            [...balances].filter(([, balance]) => balance !== 0),
            [],
            scope,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('law 2: the counts that a figure prints recompute its value', () => {
  test('exactly, once rounded by its rules, and closed by them', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(), async (scenario) => {
        for (const { rules, figure, scope } of everyFigure(await count(scenario))) {
          expectValue(scenario, ruleSetOf(scenario.rules, rules), figure, scope);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const none = { exact: null, decimal: null, text: null };

function expectValue(scenario: Scenario, rules: RuleSet, figure: Figure, scope: object): void {
  const definition = catalogue.get(figure.indicator.code)!;
  const { numerator, denominator } = figure.counts;
  const what = { code: definition.code, rules: rules.id, scope, counts: figure.counts };
  if (figure.kind === 'composition') {
    expectParts(scenario, rules, figure, what);
    return;
  }
  const { state, exact, decimal, text } = figure;
  if (state === 'missing-input' || state === 'not-applicable') {
    expectSame({ exact, decimal, text }, none, what);
    return;
  }
  if (figure.kind === 'mean' || figure.kind === 'quantile') {
    expectMeasured(scenario, rules, figure, what);
    return;
  }
  if (figure.kind === 'count') {
    const of = String(numerator ?? denominator);
    expectSame({ state, decimal, text }, { state: 'value', decimal: of, text: of }, what);
    return;
  }
  const found =
    figure.state === 'value'
      ? { state, exact, decimal, text, direction: figure.direction, guarded: figure.guarded }
      : { state, exact, decimal, text };
  const expected =
    denominator === 0
      ? { state: 'zero-denominator', ...none }
      : {
          state: 'value',
          exact: { numerator: String(numerator), denominator: String(denominator) },
          ...percentage(scenario, rules, definition, numerator!, denominator),
        };
  expect(found, JSON.stringify(what)).toEqual(expected);
  expectSame(
    figure.flags.some(({ code }) => code === 'above-100-percent'),
    numerator! > denominator,
    what,
  );
}

/** The value of a mean or a quantile, from the sums, pairs or ranks that it prints. */
function expectMeasured(
  scenario: Scenario,
  rules: RuleSet,
  figure: MeanFigure | QuantileFigure,
  what: unknown,
): void {
  const { exact, decimal, text } = figure;
  const { denominator } = figure.counts;
  if (denominator === 0) {
    expectSame({ state: figure.state, exact, decimal, text }, { state: 'zero-denominator', ...none }, what);
    return;
  }
  if (figure.kind === 'mean' && !addsUp(figure)) {
    expectSame({ state: figure.state, exact, decimal, text }, { state: 'not-applicable', ...none }, what);
    return;
  }
  const value = figure.kind === 'mean' ? meanOf(figure) : betweenRanks(figure);
  expectSame(figure.state, 'value', what);
  if (figure.state !== 'value') return;
  const [top, bottom] = [BigInt(figure.exact.numerator), BigInt(figure.exact.denominator)];
  expect(bottom > 0n && top * value.bottom === value.top * bottom, JSON.stringify([what, figure.exact])).toBe(
    true,
  );
  const { direction, guarded } = figure;
  const expected = rounded(scenario, rules, catalogue.get(figure.indicator.code)!, value);
  expect({ decimal, text, direction, guarded }, JSON.stringify(what)).toEqual(expected);
}

/** Days and hours have a mean of ratios, but no sum. */
function addsUp({ sum, parameters }: MeanFigure): boolean {
  if (sum.in !== 'pairs' || parameters.aggregation!.value !== 'ratio-of-sums') return true;
  return new Set(sum.pairs.map(({ unit }) => unit)).size === 1;
}

function meanOf({ sum, counts, unit, parameters }: MeanFigure): Fraction {
  if (sum.in === 'pairs') {
    expect(total(sum.pairs.map((pair) => pair.count))).toBe(counts.denominator);
    return compression(sum.pairs, parameters.aggregation!.value);
  }
  const scale = unit === 'minutes' ? 60_000n : 1n;
  return { top: BigInt(sum.total), bottom: scale * BigInt(counts.denominator) };
}

/** The two values stand at the ranks that the definition asks for, and the quantile lies between them. */
function betweenRanks({ ranked, counts, parameters }: QuantileFigure): Fraction {
  const { lower, upper } = ranked!;
  const { at, rank } = parameters.quantile!.value;
  const part = partAt(at);
  const all = BigInt(counts.denominator);
  for (const { rank: place, below, same } of [lower, upper])
    expect(below < place && place <= below + same && below + same <= counts.denominator).toBe(true);
  if (rank === 'nearest-rank') {
    const place = BigInt(lower.rank);
    expect(upper).toEqual(lower);
    expect(place * part.bottom >= all * part.top && (place - 1n) * part.bottom < all * part.top).toBe(true);
    return { top: BigInt(lower.minutes), bottom: 1n };
  }
  // 1 + (n − 1) × part, less the lower rank, is how far it lies to the upper one.
  const rest = (all - 1n) * part.top - (BigInt(lower.rank) - 1n) * part.bottom;
  expect(rest >= 0n && rest < part.bottom && upper.rank - lower.rank === (rest === 0n ? 0 : 1)).toBe(true);
  const top = BigInt(lower.minutes) * part.bottom + rest * BigInt(upper.minutes - lower.minutes);
  return { top, bottom: part.bottom };
}

function expectParts(
  scenario: Scenario,
  rules: RuleSet,
  figure: Figure & { readonly kind: 'composition' },
  what: unknown,
): void {
  const { denominator, parts } = figure.counts;
  const counts = Object.entries(parts!);
  const isLacking = figure.state === 'missing-input' || figure.state === 'not-applicable';
  const state = isLacking ? figure.state : denominator === 0 ? 'zero-denominator' : 'value';
  const definition = catalogue.get(figure.indicator.code)!;
  const values =
    state === 'value'
      ? shares(
          scenario,
          rules,
          definition,
          counts.map(([, of]) => of),
          denominator,
        ).map((share, place) => ({
          exact: { numerator: String(counts[place]![1]), denominator: String(denominator) },
          ...share,
        }))
      : counts.map(() => ({ ...none, adjusted: false }));
  const expected = counts.map(([value, of], place) => ({ value, count: of, state, ...values[place] }));
  expect(figure.parts, JSON.stringify(what)).toMatchObject(expected);
  expectSame(figure.parts.length, expected.length, what);
  const line = figure.parts
    .filter((part) => part.count > 0)
    .map(({ name, text }) => `${name.zh} ${text}`)
    .join(',');
  expectSame(figure.text, state === 'value' ? line : null, what);
  expectSame(figure.state, state, what);
}

describe('law 3: the records behind each part of a figure are as many as it counts', () => {
  test('for all parts of all figures; matters are counted once, and quantities are added up', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(14), fc.nat(), async (scenario, choice) => {
        const placed = everyFigure(await count(scenario));
        for (const { rules, figure } of chosen(placed, choice, 12)) {
          for (const [part, counter] of partsOf(figure)) {
            const behind = await listed(scenario, rules, figure, part);
            const { indicator, scope, counts: stated } = figure;
            const what = { code: indicator.code, part, scope, stated, behind };
            const isOfMatters = countsMatters(figure, part);
            const matters = new Set(behind.map(({ matter }) => matter));
            expectSame(isOfMatters ? matters.size : total(behind.map(({ amount }) => amount)), counter, what);
            expectSame(new Set(behind.map(({ key }) => key)).size, behind.length, what);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('law 4: the tally of a whole is the merge of the tallies of its shards', () => {
  const apart = split(scenarios(14, 1, 5));

  async function tallies({ scenario, shards }: Split): Promise<[Tally, ...Tally[]]> {
    const counted: Tally[] = [];
    for (const tables of shards) counted.push(await count({ ...scenario, tables }));
    return counted as [Tally, ...Tally[]];
  }

  test('in any order, any nesting, and by way of JSON, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(apart, async (parted) => {
        const whole = await count(parted.scenario);
        const [first, ...rest] = await tallies(parted);
        const merged = mergeTallies(first, ...rest);
        const expected = bytesOfAll(whole);
        expect(bytesOfAll(merged)).toBe(expected);
        const read = (one: Tally): Tally => JSON.parse(JSON.stringify(one));
        expect(bytesOfAll(read(whole))).toBe(expected);
        expect(bytesOfAll(mergeTallies(read(first), ...rest.map(read)))).toBe(expected);
        expect(bytesOfAll(read(merged))).toBe(expected);
        expectSame(merged.subjects, whole.subjects, 'subjects');
        const fromTheLeft = rest.reduce((one, shard) => mergeTallies(one, shard), first);
        const fromTheRight = rest.reduce((one, shard) => mergeTallies(shard, one), first);
        expect(JSON.stringify(fromTheLeft)).toBe(JSON.stringify(merged));
        expect(JSON.stringify(fromTheRight)).toBe(JSON.stringify(merged));
      }),
      { numRuns: 35 },
    );
  });

  test('a shard without records adds nothing, except the groups of the catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(14, 1), async (scenario) => {
        const whole = await count(scenario);
        const empty = await count({ ...scenario, tables: recordsOf(scenario.tables, () => []) });
        expect(bytesOfAll(mergeTallies(whole, empty))).toBe(bytesOfAll(whole));
        const absent = await count({ ...scenario, tables: recordsOf(scenario.tables, () => null) });
        expect(bytesOfAll(mergeTallies(absent, whole))).toBe(bytesOfAll(whole));
      }),
      { numRuns: 30 },
    );
  });

  test('the same shard twice is refused, also inside of a merge', async () => {
    await fc.assert(
      fc.asyncProperty(apart, async (parted) => {
        const shards = await tallies(parted);
        const merged = mergeTallies(...shards);
        for (const [place, shard] of shards.entries()) {
          // What has no records adds nothing, however often.
          if (countedWithin({ ...parted.scenario, tables: parted.shards[place]! }) === 0) continue;
          expect(() => mergeTallies(shard, shard)).toThrow(refusal('shard-twice'));
          expect(() => mergeTallies(shard, JSON.parse(JSON.stringify(merged)))).toThrow(
            refusal('shard-twice'),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('shards of different tables are different, though their records have the same ids', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(8, 0), async (scenario) => {
        const whole = await count(scenario);
        const tables = Object.keys(scenario.tables).filter(
          (name) => scenario.tables[name as keyof typeof scenario.tables] !== null,
        );
        fc.pre(tables.length > 0);
        const shards: Tally[] = [];
        for (const name of tables) {
          const only = recordsOf(scenario.tables, (table, records) => (table === name ? records : null));
          shards.push(await count({ ...scenario, tables: only }));
        }
        expect(bytesOfAll(mergeTallies(...shards))).toBe(bytesOfAll(whole));
      }),
      { numRuns: 25 },
    );
  });
});

function refusal(code: string) {
  return expect.objectContaining({ code });
}

describe('law 5: events after the as-of instant change nothing', () => {
  const withLater = scenarios(14, 1).chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      added: laterRecords(scenario),
      ratings: laterRatings(scenario),
      times: laterTimes(scenario),
    }),
  );

  test('later records, and ratings, suspensions, extensions and calls of cases that are there, leave every figure as it was', async () => {
    await fc.assert(
      fc.asyncProperty(withLater, async ({ scenario, added, ratings, times }) => {
        const more = recordsOf(scenario.tables, (table, records) => [...(added[table] ?? []), ...records]);
        const after = withCases({ ...scenario, tables: more }, (one) => ({
          ...times(one),
          ratings: [...ratings, ...one.ratings],
        }));
        expect(bytesOfAll(await count(after))).toBe(bytesOfAll(await count(scenario)));
      }),
      { numRuns: 40 },
    );
  });

  test('what has not happened yet can as well be left out, or happen at another time', async () => {
    await fc.assert(
      fc.asyncProperty(
        scenarios(14, 1),
        fc.constantFrom(1, 1000, 90 * 86_400_000),
        async (scenario, delay) => {
          const expected = bytesOfAll(await count(scenario));
          expect(bytesOfAll(await count(withoutLater(scenario, null)))).toBe(expected);
          const at = Date.parse(scenario.asOf) + delay;
          expect(bytesOfAll(await count(withoutLater(scenario, at)))).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what ends, is succeeded or connected only after the day that is looked at could as well never do so', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(14, 1), async (scenario) => {
        const before = everyFigure(await count(scenario));
        const after = everyFigure(await count(withoutLaterDays(scenario)));
        // A figure says of which catalogue and registry it is, and these have changed.
        const plain = (placed: typeof before) =>
          placed.map(({ figure, ...place }) => ({ ...place, ...figure, catalogue: null, registry: null }));
        expectSame(plain(after), plain(before), scenario.asOf);
      }),
      { numRuns: 40 },
    );
  });
});
