import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/ground/digest.js';
import {
  type RankedUnit,
  type Ranking,
  type RankPolicy,
  rank,
  replayRanking,
  type TieRule,
} from '../../src/score/ranking/index.js';
import { type MadeScore, madeScore } from './made-scores.js';

const plain: RankPolicy = { on: 'exact', best: 'highest', ties: 'competition', groups: 'together' };

/** A score as a pair of integers, the ways to write one value being many: plenty of ties. */
type Pair = readonly [numerator: number, denominator: number];

const pair: fc.Arbitrary<Pair> = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }));
const group = fc.constantFrom('县', '区', null);
const unit = fc.record({ pair, group, cases: fc.option(fc.nat({ max: 3 })) });
const several = fc.array(unit, { minLength: 1, maxLength: 12 });
type Made = { readonly pair: Pair; readonly group: string | null; readonly cases: number | null };

const madeOf = ({ pair: [numerator, denominator], group, cases }: Made, index: number): MadeScore => ({
  unit: `D-${index}`,
  score: `${numerator}/${denominator}`,
  group,
  volume: cases,
});
const scoresOf = (made: readonly Made[]) => made.map((each, index) => madeScore(madeOf(each, index)));
const unitsIn = ({ groups }: Ranking) => groups.flatMap(({ units }) => units);
const byName = (ranking: Ranking) => new Map(unitsIn(ranking).map((each) => [each.scope.department!, each]));
const at = (ranking: Ranking, index: number): RankedUnit => byName(ranking).get(`D-${index}`)!;

const better = ([a, b]: Pair, [c, d]: Pair) => a * d > c * b;
const same = ([a, b]: Pair, [c, d]: Pair) => a * d === c * b;

/** Places by their definition: by counting the others, one unit at a time. */
const oracle: Readonly<Record<Exclude<TieRule, 'ordinal'>, (own: Pair, all: readonly Pair[]) => string>> = {
  competition: (own, all) => `${1 + all.filter((other) => better(other, own)).length}`,
  dense: (own, all) => {
    const before = all.filter((other) => better(other, own));
    const different = before.filter(
      (one, index) => !before.slice(0, index).some((other) => same(one, other)),
    );
    return `${1 + different.length}`;
  },
  fractional: (own, all) => {
    const before = all.filter((other) => better(other, own)).length;
    const tied = all.filter((other) => same(other, own)).length;
    const positions = Array.from({ length: tied }, (_, index) => before + 1 + index);
    // Halves are exact in a float.
    return `${positions.reduce((sum, each) => sum + each, 0) / tied}`;
  },
};

const tieRules = ['competition', 'dense', 'fractional'] as const;

describe('for all scores', () => {
  test.each(tieRules)('the places of %s are those that counting gives', (ties) => {
    fc.assert(
      fc.property(several, (made) => {
        const ranking = rank(scoresOf(made), { ...plain, ties });
        const all = made.map((each) => each.pair);
        for (const [index, each] of all.entries())
          expect(at(ranking, index).place).toBe(oracle[ties](each, all));
      }),
    );
  });

  test.each(['exact', 'rounded'] as const)(
    'a better %s score has the better place, and the same score the same',
    (on) => {
      fc.assert(
        fc.property(several, fc.constantFrom(...tieRules), (made, ties) => {
          const scores = scoresOf(made);
          const ranking = rank(scores, { ...plain, on, ties });
          const values = made.map(({ pair: [a, b] }, index) => {
            const { decimal } = scores[index]!;
            return on === 'exact' ? ([a, b] as const) : ([Math.round(Number(decimal) * 100), 100] as const);
          });
          for (const [one, first] of values.entries()) {
            for (const [other, second] of values.entries()) {
              const [place, against] = [at(ranking, one), at(ranking, other)].map((each) =>
                Number(each.place),
              );
              expect(place! < against!).toBe(better(first, second));
              expect(place === against).toBe(same(first, second));
            }
          }
        }),
      );
    },
  );

  test('a tie-breaker only decides between equal scores, and what it leaves has one place', () => {
    fc.assert(
      fc.property(several, (made) => {
        const ranking = rank(scoresOf(made), { ...plain, tieBreakers: [{ volume: 'highest' }] });
        const level = (cases: number | null) => (cases === null ? -1 : cases);
        for (const [index, { pair: own, cases }] of made.entries()) {
          const before = made.filter(
            (other) =>
              better(other.pair, own) || (same(other.pair, own) && level(other.cases) > level(cases)),
          );
          expect(at(ranking, index).place).toBe(`${1 + before.length}`);
          const tied = made.filter((other) => same(other.pair, own) && other.cases === cases);
          expect(at(ranking, index).tiedWith).toBe(tied.length - 1);
        }
      }),
    );
  });

  test('the order of the scores changes nothing', () => {
    fc.assert(
      fc.property(several, fc.infiniteStream(fc.nat()), (made, keys) => {
        const scores = scoresOf(made);
        const shuffled = scores
          .map((score) => ({ score, key: keys.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ score }) => score);
        const policy: RankPolicy = { ...plain, groups: 'apart', lists: { first: 2, last: 2, tied: 'with' } };
        expect(digest(rank(shuffled, policy))).toBe(digest(rank(scores, policy)));
      }),
    );
  });

  test('other names for the units change no place', () => {
    fc.assert(
      fc.property(several, (made) => {
        const ranking = rank(scoresOf(made), plain);
        const renamed = rank(
          made.map((each, index) =>
            madeScore({ ...madeOf(each, index), unit: `D-${made.length - 1 - index}` }),
          ),
          plain,
        );
        for (const index of made.keys())
          expect(at(renamed, made.length - 1 - index).place).toBe(at(ranking, index).place);
      }),
    );
  });

  test('a raised score never has a worse place, by any tie rule', () => {
    fc.assert(
      fc.property(
        several,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...tieRules),
        (made, pick, by, ties) => {
          const index = pick % made.length;
          const raised = made.map((each, at) => {
            const [numerator, denominator] = each.pair;
            return at === index ? { ...each, pair: [numerator + by, denominator] as const } : each;
          });
          const [before, after] = [made, raised].map((each) => rank(scoresOf(each), { ...plain, ties }));
          expect(Number(at(after!, index).place)).toBeLessThanOrEqual(Number(at(before!, index).place));
        },
      ),
    );
  });

  test('of groups apart none depends on another', () => {
    fc.assert(
      fc.property(several, several, (made, more) => {
        const policy: RankPolicy = {
          ...plain,
          groups: 'apart',
          lists: { first: 1, last: 1, tied: 'without' },
        };
        const scores = scoresOf(made);
        const added = more.map((each, index) =>
          madeScore({ ...madeOf(each, index), unit: `E-${index}`, group: '开发区' }),
        );
        const before = rank(scores, policy).groups;
        expect(rank([...scores, ...added], policy).groups.filter((each) => each.group !== '开发区')).toEqual(
          before,
        );
        const alone = rank(added, policy).groups;
        expect(rank([...scores, ...added], policy).groups.filter((each) => each.group === '开发区')).toEqual(
          alone,
        );
      }),
    );
  });

  test('everybody is ranked or listed, once, and never ranked below the minimum', () => {
    fc.assert(
      fc.property(several, (made) => {
        const ranking = rank(scoresOf(made), { ...plain, groups: 'apart', minimumVolume: '2' });
        const listed = [...unitsIn(ranking), ...ranking.notRanked].map(({ scope }) => scope.department);
        expect(listed.sort()).toEqual(made.map((_, index) => `D-${index}`).sort());
        for (const [index, { cases }] of made.entries())
          expect(at(ranking, index) !== undefined).toBe(cases !== null && cases >= 2);
      }),
    );
  });

  test('a list has as many units as it is to have, give or take those tied across its end', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 6 }), (made, count) => {
        const [long, short] = (['with', 'without'] as const).map(
          (tied) => rank(scoresOf(made), { ...plain, lists: { first: count, last: count, tied } }).groups[0]!,
        );
        for (const list of ['first', 'last'] as const) {
          const [most, fewest] = [long![list]!, short![list]!];
          const wanted = Math.min(count, made.length);
          expect(fewest.length).toBeLessThanOrEqual(wanted);
          expect(most.length).toBeGreaterThanOrEqual(wanted);
          const across = most.filter(
            (scope) => !fewest.includes(scope) && !JSON.stringify(fewest).includes(JSON.stringify(scope)),
          );
          const places = new Set(
            across.map(({ department }) => byName({ groups: [long!] } as never).get(department!)!.place),
          );
          expect(places.size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a ranking replays from its JSON', () => {
    fc.assert(
      fc.property(
        several,
        fc.constantFrom(...tieRules),
        fc.constantFrom('together', 'apart'),
        (made, ties, groups) => {
          const policy: RankPolicy = {
            ...plain,
            ties,
            groups,
            tieBreakers: [{ volume: 'lowest' }, { part: 'overdue', best: 'highest' }],
            minimumVolume: '1',
            lists: { first: 2, last: 1, tied: 'without' },
            running: { last: 1, periods: 2 },
          };
          const ranking: unknown = JSON.parse(JSON.stringify(rank(scoresOf(made), policy)));
          expect(replayRanking(ranking)).toEqual({ holds: true, findings: [] });
        },
      ),
    );
  });
});

describe('ten thousand units', () => {
  /** Digits that look random and are the same in every run. */
  const digitsOf = (seed: number, count: number) => {
    let state = BigInt(seed) + 1n;
    let digits = '';
    while (digits.length < count) {
      state = (state * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n;
      digits += `${state}`;
    }
    return `1${digits.slice(1, count)}`;
  };
  const first = madeScore({ unit: '0', score: '1' });
  const scoresBy = (exact: (index: number) => { numerator: string; denominator: string }) =>
    Array.from({ length: 10_000 }, (_, index) => {
      const scope = { department: `${index}` };
      return { ...first, scope, exact: exact(index) } as typeof first;
    });

  test.each<[string, (index: number) => { numerator: string; denominator: string }]>([
    [
      'of 300 digits',
      (index) => ({ numerator: digitsOf(2 * index, 300), denominator: digitsOf(2 * index + 1, 300) }),
    ],
    [
      'that are all the same and written otherwise',
      (index) => {
        const times = BigInt(digitsOf(index, 300));
        return { numerator: `${times * 2n}`, denominator: `${times * 3n}` };
      },
    ],
    [
      'that differ only far behind the 64th binary place',
      (index) => ({
        numerator: `1${`${(index * 7919) % 10_000}`.padStart(300, '0')}`,
        denominator: `1${'0'.repeat(300)}`,
      }),
    ],
  ])('with scores %s are in their order, and tied where they are the same', (_, exact) => {
    const units = unitsIn(rank(scoresBy(exact), plain));
    expect(units).toHaveLength(10_000);
    const product = (one: RankedUnit, other: RankedUnit) =>
      BigInt(one.exact.numerator) * BigInt(other.exact.denominator);
    for (const [index, unit] of units.entries()) {
      const next = units[index + 1];
      if (next === undefined) continue;
      const [own, others] = [product(unit, next), product(next, unit)];
      if (own < others || (own === others) !== (unit.place === next.place))
        expect.unreachable(`${unit.place} before ${next.place}`);
    }
  });
});
