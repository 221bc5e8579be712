import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FirmnessAlternative,
  type FirmnessPolicy,
  type FirmUnit,
  firmnessOf,
  month,
  type Part,
  type PlaceRange,
  type RoundingMode,
  roundingModes,
  type ScoreFigure,
} from '../../src/index.js';
import {
  inMode,
  nameOf,
  type Places,
  placesOf,
  type Scoring,
  scoresOf,
  withoutItem,
} from './firmness-oracle.js';
import { scoring } from './firmness-scorings.js';

const tieRules = ['competition', 'dense', 'ordinal', 'fractional'] as const;
const policyOf = (given: Partial<FirmnessPolicy> = {}): FirmnessPolicy => ({
  on: 'exact',
  best: 'highest',
  ties: 'competition',
  groups: 'together',
  ...given,
});
const policy: fc.Arbitrary<FirmnessPolicy> = fc.record({
  on: fc.constantFrom('exact', 'rounded'),
  best: fc.constantFrom('highest', 'lowest'),
  ties: fc.constantFrom(...tieRules),
  groups: fc.constantFrom('together', 'apart'),
});
const unitsOf = ({ groups }: ReturnType<typeof firmnessOf>): readonly FirmUnit[] =>
  groups.flatMap(({ units }) => units);

describe('every alternative done anew gives the same places', () => {
  test('at best and at worst, over all and over each kind alone', () => {
    fc.assert(
      fc.property(
        scoring,
        policy,
        fc.subarray([...roundingModes], { minLength: 2 }),
        (drawn, asked, modes) => {
          const tried = triedAnew(drawn, asked, modes);
          const firmness = firmnessOf(scoresOf(drawn), asked, { modes });
          const units = unitsOf(firmness);
          const own = tried.find(({ changes }) => changes.length === 0)!;
          expect(units.map(nameOf).sort()).toEqual(
            [...own.places].flatMap(([name, places]) => (places === null ? [] : [name])).sort(),
          );
          for (const unit of units) {
            for (const [kind, range] of [
              ['all', unit.all],
              ['mode', unit.modes],
              ['ties', unit.ties],
              ['leftOut', unit.leftOut],
            ] as const) {
              const among = tried.filter(
                ({ changes }) => kind === 'all' || changes.every((each) => each === kind),
              );
              expectRange(nameOf(unit), range, among);
            }
            const [best, worst] = own.places.get(nameOf(unit))!;
            expect(unit.place).toBe(best === worst ? String(best) : null);
            expect(unit.unrankedWithout).toEqual(
              firmness.alternatives.leftOut
                .map(({ part }) => part)
                .filter((item) => scoreless(tried, nameOf(unit), item)),
            );
          }
          for (const unit of firmness.notScored) {
            expect(own.places.get(nameOf(unit))).toBeNull();
            expect(unit.scoredWithout).toEqual(
              firmness.alternatives.leftOut
                .map(({ part }) => part)
                .filter((item) => !scoreless(tried, nameOf(unit), item)),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

interface Tried extends FirmnessAlternative {
  readonly changes: readonly ('mode' | 'ties' | 'leftOut')[];
  readonly places: ReadonlyMap<string, Places>;
}

/** Every alternative, each with the places that come of scoring and ranking anew. */
function triedAnew(drawn: Scoring, asked: FirmnessPolicy, modes: readonly RoundingMode[]): readonly Tried[] {
  const items = Object.entries(drawn.parts).flatMap(([name, { kind }]) => (kind === 'item' ? [name] : []));
  const own = drawn.rounding.mode;
  return [...new Set([own, ...modes])].flatMap((mode) =>
    [null, ...items].flatMap((leftOut) => {
      const altered = leftOut === null ? drawn : withoutItem(drawn, leftOut);
      const scores = scoresOf(inMode(altered, mode));
      return tieRules.map((ties) => ({
        mode,
        ties,
        leftOut,
        changes: [
          ...(mode === own ? [] : ['mode' as const]),
          ...(ties === asked.ties ? [] : ['ties' as const]),
          ...(leftOut === null ? [] : ['leftOut' as const]),
        ],
        places: placesOf(scores, { ...asked, ties }),
      }));
    }),
  );
}

function scoreless(tried: readonly Tried[], unit: string, item: string): boolean {
  return tried.some(({ leftOut, places }) => leftOut === item && places.get(unit) === null);
}

function expectRange(unit: string, { best, worst }: PlaceRange, among: readonly Tried[]): void {
  const places = among.flatMap((each) => {
    const found = each.places.get(unit) ?? null;
    return found === null ? [] : [{ ...each, best: found[0], worst: found[1] }];
  });
  const [least, most] = [
    Math.min(...places.map((each) => each.best)),
    Math.max(...places.map((each) => each.worst)),
  ];
  expect([unit, best.place, worst.place]).toEqual([unit, String(least), String(most)]);
  const by = ({ mode, ties, leftOut }: FirmnessAlternative) =>
    places.find((each) => each.mode === mode && each.ties === ties && each.leftOut === leftOut)!;
  // The way that is named gives the place, and no other that does changes less.
  expect(by(best).best).toBe(least);
  expect(by(worst).worst).toBe(most);
  const fewest = (found: typeof places) => Math.min(...found.map(({ changes }) => changes.length));
  expect(by(best).changes).toHaveLength(fewest(places.filter((each) => each.best === least)));
  expect(by(worst).changes).toHaveLength(fewest(places.filter((each) => each.worst === most)));
}

const named = (name: string) => ({ name: { zh: name, en: name } });

function item(name: string, given: Partial<Extract<Part, { kind: 'item' }>> = {}): Part {
  return {
    kind: 'item',
    ...named(name),
    input: { given: `input ${name}` },
    transform: { kind: 'value', times: '1' },
    withoutValue: 'excluded',
    ...given,
  };
}

type Rows = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Units that are scored by the mean of two items. */
function meanOf(rows: Rows, given: Partial<Scoring> = {}): readonly ScoreFigure[] {
  return scoresOf({
    total: 'total',
    parts: {
      total: {
        kind: 'weighted-mean',
        ...named('total'),
        weights: { speed: '0.6', care: '0.4' },
        weightsAddUpTo: '1',
      },
      speed: item('speed'),
      care: item('care'),
    },
    rounding: { places: 0, mode: 'halfExpand', stages: ['total'] },
    units: Object.keys(rows).map((department) => ({ scope: { department } })),
    given: Object.entries(rows).map(([department, values]) => ({
      scope: { department },
      values: Object.fromEntries(Object.entries(values).map(([name, text]) => [`input ${name}`, text])),
    })),
    ...given,
  });
}

const unitNamed = (firmness: ReturnType<typeof firmnessOf>, name: string) =>
  unitsOf(firmness).find((unit) => nameOf(unit) === name)!;
const range = ({ best, worst }: PlaceRange) => [best.place, worst.place];

describe('what is said of one unit', () => {
  const rows = { 教育局: { speed: '90', care: '80' }, 公安局: { speed: '80', care: '94' } };

  test('the first by speed is the second without it', () => {
    const unit = unitNamed(firmnessOf(meanOf(rows), policyOf()), '教育局');
    expect(unit).toMatchObject({
      place: '1',
      firstPosition: 1,
      lastPosition: 1,
      text: '86分',
    });
    expect(range(unit.leftOut)).toEqual(['1', '2']);
    expect(unit.leftOut.worst).toEqual({
      place: '2',
      mode: 'halfExpand',
      ties: 'competition',
      leftOut: 'speed',
    });
    expect(range(unit.modes)).toEqual(['1', '1']);
  });

  test('rounded scores that are tied come apart by another mode', () => {
    // 86.0 and 85.6 print the same to whole points, unless they are cut off.
    const firmness = firmnessOf(meanOf(rows), policyOf({ on: 'rounded' }), { leaveOut: [] });
    const unit = unitNamed(firmness, '公安局');
    expect(unit.place).toBe('1');
    expect(range(unit.modes)).toEqual(['1', '2']);
    expect(['floor', 'trunc']).toContain(unit.modes.worst.mode);
    expect(range(unit.ties)).toEqual(['1', '2']);
    expect(unit.ties.worst).toMatchObject({ ties: 'ordinal', place: '2' });
  });

  test('where items are rounded another mode moves exact scores', () => {
    const near = { 甲: { speed: '2.4', care: '2.4' }, 乙: { speed: '1.5', care: '2.4' } };
    const rounding = { places: 0, mode: 'halfExpand', stages: ['items', 'total'] } as const;
    const unit = unitNamed(firmnessOf(meanOf(near, { rounding }), policyOf()), '乙');
    expect(unit.place).toBe('1');
    expect(range(unit.modes)).toEqual(['1', '2']);
  });

  test('a sum is rescaled by the full marks of what is left', () => {
    const scores = meanOf(
      { 甲: { speed: '3', care: null }, 乙: { speed: '4', care: '1' } },
      {
        parts: {
          total: { kind: 'sum', ...named('total'), of: ['speed', 'care'], whenExcluded: 'rescaled' },
          speed: item('speed', { full: '10' }),
          care: item('care', { full: '5' }),
        },
      },
    );
    // 3 of 10 are 4.5 of 15; without care both have so much of 10, without speed the first has none.
    const unit = unitNamed(firmnessOf(scores, policyOf()), '甲');
    expect(unit).toMatchObject({ place: '2', unrankedWithout: ['speed'] });
    expect(range(unit.leftOut)).toEqual(['2', '2']);
  });

  test('tied under ordinal a unit has no one place, but those of the run', () => {
    const same = { 甲: { speed: '1', care: '1' }, 乙: { speed: '1', care: '1' } };
    const unit = unitNamed(firmnessOf(meanOf(same), policyOf({ ties: 'ordinal' })), '甲');
    expect(unit).toMatchObject({ place: null, firstPosition: 1, lastPosition: 2 });
    expect(range(unit.all)).toEqual(['1', '2']);
  });

  test('half places are decimals', () => {
    const same = { 甲: { speed: '1', care: '1' }, 乙: { speed: '1', care: '1' } };
    const asked = policyOf({ ties: 'fractional' });
    expect(unitNamed(firmnessOf(meanOf(same), asked, { ties: [] }), '甲').place).toBe('1.5');
  });

  test('without its only item a unit has no score and no place', () => {
    const scores = meanOf({ 甲: { speed: '1', care: null }, 乙: { speed: '2', care: '1' } });
    const unit = unitNamed(firmnessOf(scores, policyOf()), '甲');
    expect(unit.unrankedWithout).toEqual(['speed']);
    expect(range(unit.leftOut)).toEqual(['2', '2']);
    // The other is alone then.
    expect(range(unitNamed(firmnessOf(scores, policyOf()), '乙').leftOut)).toEqual(['1', '1']);
  });

  test('a unit without a score is listed apart, with the items without which it has one', () => {
    const scores = meanOf(
      { 甲: { speed: null, care: '3' }, 乙: { speed: '2', care: '1' } },
      {
        parts: {
          total: { kind: 'sum', ...named('total'), of: ['speed', 'care'] },
          speed: item('speed', { withoutValue: 'not-scored' }),
          care: item('care', { withoutValue: 'zero' }),
        },
      },
    );
    const firmness = firmnessOf(scores, policyOf());
    expect(firmness.notScored).toMatchObject([{ scope: { department: '甲' }, scoredWithout: ['speed'] }]);
    expect(unitsOf(firmness).map(nameOf)).toEqual(['乙']);
    // Without speed the other is ranked too, and ahead.
    expect(range(unitNamed(firmness, '乙').leftOut)).toEqual(['1', '2']);
  });
});

describe('groups that are ranked apart', () => {
  const parts = { total: item('total', { transform: { kind: 'value', times: '1' } }) };
  const units = [
    { scope: { department: '甲' }, group: '区' },
    { scope: { department: '乙' }, group: '县' },
    { scope: { department: '丙' } },
  ];
  const scores = scoresOf({
    total: 'total',
    parts,
    rounding: { places: 0, mode: 'halfExpand', stages: ['total'] },
    units,
    given: units.map(({ scope }, index) => ({ scope, values: { 'input total': `${index}` } })),
  });

  test('each has its own places, in the order of the names, those without a group last', () => {
    const { groups } = firmnessOf(scores, policyOf({ groups: 'apart' }));
    expect(groups.map(({ group }) => group)).toEqual(['区', '县', null]);
    expect(groups.flatMap((group) => group.units.map(({ place }) => place))).toEqual(['1', '1', '1']);
  });

  test('together they are one', () => {
    const { groups } = firmnessOf(scores, policyOf());
    expect(groups.map(({ group }) => group)).toEqual([null]);
    expect(groups[0]!.units.map(nameOf)).toEqual(['丙', '乙', '甲']);
  });
});

describe('what plays no part', () => {
  test('the order of the scores, and whether they went through JSON', () => {
    fc.assert(
      fc.property(scoring, policy, (drawn, asked) => {
        const scores = scoresOf(drawn);
        const expected = firmnessOf(scores, asked, { modes: ['floor'] });
        expect(firmnessOf([...scores].reverse(), asked, { modes: ['floor'] })).toEqual(expected);
        const readBack = JSON.parse(JSON.stringify(scores)) as typeof scores;
        expect(firmnessOf(readBack, asked, { modes: ['floor'] })).toEqual(expected);
        expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
        expect(Object.isFrozen(readBack[0])).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test('the rest of a policy, which is flagged where it could move a place', () => {
    const scores = meanOf({ 甲: { speed: '1', care: '1' }, 乙: { speed: '1', care: '1' } });
    const whole = { ...policyOf(), tieBreakers: [{ part: 'care', best: 'highest' }], minimumVolume: '10' };
    const codes = firmnessOf(scores, whole).flags.map(({ code }) => code);
    expect(codes).toEqual(['tie-breakers-not-applied', 'minimum-volume-not-applied']);
    expect(firmnessOf(scores, { ...whole, tieBreakers: [], minimumVolume: null }).flags).toEqual([]);
  });
});

describe('what is tried', () => {
  const scores = meanOf({ 甲: { speed: '1', care: '1' } });

  test('all there is unless said otherwise, what stands first', () => {
    const { alternatives } = firmnessOf(scores, policyOf({ ties: 'dense' }));
    expect(alternatives.modes).toHaveLength(9);
    expect(alternatives.modes[0]).toBe('halfExpand');
    expect(alternatives.ties).toEqual(['dense', 'competition', 'ordinal', 'fractional']);
    expect(alternatives.leftOut.map(({ part }) => part)).toEqual(['speed', 'care']);
  });

  test('only what is asked for, and what stands', () => {
    const asked = { modes: ['ceil'], ties: [], leaveOut: ['care'] } as const;
    const { alternatives } = firmnessOf(scores, policyOf(), asked);
    expect(alternatives).toEqual({
      modes: ['halfExpand', 'ceil'],
      ties: ['competition'],
      leftOut: [{ part: 'care', ...named('care') }],
    });
  });
});

describe('what is refused', () => {
  const scores = meanOf({ 甲: { speed: '1', care: '1' }, 乙: { speed: '2', care: '1' } });
  const thrown = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  const altered = (change: (score: Record<string, unknown>) => object) =>
    scores.map((score, index) => (index === 0 ? { ...score, ...change({ ...score }) } : score)) as never;

  test.each([
    ['no scores', () => firmnessOf([], policyOf()), 'invalid-score'],
    ['no list', () => firmnessOf(null as never, policyOf()), 'invalid-score'],
    ['no score', () => firmnessOf([null] as never, policyOf()), 'invalid-score'],
    [
      'a score that its parts do not give',
      () =>
        firmnessOf(
          altered(() => ({ exact: { numerator: '3', denominator: '1' } })),
          policyOf(),
        ),
      'invalid-score',
    ],
    [
      'a printed score that is another',
      () =>
        firmnessOf(
          altered(() => ({ decimal: '3' })),
          policyOf(),
        ),
      'invalid-score',
    ],
    [
      'a score without its parts',
      () =>
        firmnessOf(
          altered(() => ({ parts: [] })),
          policyOf(),
        ),
      'invalid-score',
    ],
    [
      'a score that says nothing',
      () =>
        firmnessOf(
          altered(() => ({ scorecard: {} })),
          policyOf(),
        ),
      'invalid-score',
    ],
    [
      'another scorecard, though one of the same id and day',
      () =>
        firmnessOf(
          altered(({ scorecard }) => ({ scorecard: { ...(scorecard as object), total: 'other' } })),
          policyOf(),
        ),
      'score-mismatch',
    ],
    [
      'a scorecard that is none',
      () => firmnessOf([{ ...scores[0], scorecard: {} }] as never, policyOf()),
      'invalid-score',
    ],
    ['a unit that comes twice', () => firmnessOf([...scores, scores[0]!], policyOf()), 'score-mismatch'],
    [
      'other keys',
      () =>
        firmnessOf(
          altered(() => ({ scope: { region: '甲' } })),
          policyOf(),
        ),
      'score-mismatch',
    ],
    [
      'another period',
      () =>
        firmnessOf(
          altered(() => ({ period: month(2019, 1) })),
          policyOf(),
        ),
      'score-mismatch',
    ],
    ['no policy', () => firmnessOf(scores, {} as never), 'invalid-policy'],
    ['an unknown mode', () => firmnessOf(scores, policyOf(), { modes: ['up'] } as never), 'invalid-policy'],
    [
      'a part that is no item',
      () => firmnessOf(scores, policyOf(), { leaveOut: ['total'] }),
      'unknown-scored-part',
    ],
    [
      'a weighted mean that there is not',
      () => firmnessOf(scores, policyOf(), { weights: { part: 'speed', within: '0.1' } }),
      'unknown-scored-part',
    ],
    [
      'a range below zero',
      () => firmnessOf(scores, policyOf(), { weights: { part: 'total', within: '-0.1' } }),
      'invalid-policy',
    ],
  ])('%s', (_, run, code) => {
    expect(thrown(run)).toMatchObject({ code });
  });
});
