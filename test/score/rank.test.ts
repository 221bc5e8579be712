import { describe, expect, test } from 'vitest';
import { digest } from '../../src/ground/digest.js';
import {
  type Ranking,
  type RankPolicy,
  rank,
  type TieBreaker,
  type TieRule,
} from '../../src/score/ranking/index.js';
import { month } from '../../src/time/index.js';
import { type MadeScore, madeScore } from './made-scores.js';

const plain: RankPolicy = { on: 'exact', best: 'highest', ties: 'competition', groups: 'together' };

const units = '甲乙丙丁戊己庚辛';
/** Units 甲, 乙, … with these scores. */
const scored = (...scores: (string | null)[]): MadeScore[] =>
  scores.map((score, index) => ({ unit: units[index]!, score }));
const ranked = (made: readonly MadeScore[], policy: Partial<RankPolicy> = {}) =>
  rank(made.map(madeScore), { ...plain, ...policy });
/** Each unit with its place, in the order of the ranking; the groups one after another. */
const places = ({ groups }: Ranking) =>
  groups.flatMap((group) => group.units.map(({ scope, place }) => `${scope.department} ${place}`));
const names = (scopes: readonly Readonly<Record<string, string>>[] | null) =>
  scopes?.map(({ department }) => department).join('') ?? null;
const fails = (code: string, issue: object = {}) =>
  expect.objectContaining({ code, issue: expect.objectContaining(issue) as unknown }) as Error;

describe('units with the same score share a place', () => {
  test.each<[TieRule, string[]]>([
    ['competition', ['1', '2', '2', '4']],
    ['dense', ['1', '2', '2', '3']],
    ['fractional', ['1', '2.5', '2.5', '4']],
  ])('%s: as the textbook numbers them', (ties, expected) => {
    const ranking = ranked(scored('95', '90', '90', '85'), { ties });
    expect(ranking.groups[0]!.units.map(({ place }) => place)).toEqual(expected);
    expect(
      ranking.groups[0]!.units.map(({ firstPosition, lastPosition, tiedWith }) => [
        firstPosition,
        lastPosition,
        tiedWith,
      ]),
    ).toEqual([
      [1, 1, 0],
      [2, 3, 1],
      [2, 3, 1],
      [4, 4, 0],
    ]);
  });

  test('three of them have the mean place 2 and not 2.5; a dense place may differ far from the position', () => {
    expect(places(ranked(scored('9', '9', '9', '1'), { ties: 'fractional' }))).toEqual([
      '丙 2',
      '乙 2',
      '甲 2',
      '丁 4',
    ]);
    expect(places(ranked(scored('9', '9', '8', '8', '7'), { ties: 'dense' })).join()).toBe(
      '乙 1,甲 1,丁 2,丙 2,戊 3',
    );
  });

  test('ordinal knows no ties: one that nothing breaks is refused, and the units are named', () => {
    expect(places(ranked(scored('1', '3', '2', '4'), { ties: 'ordinal' }))).toEqual([
      '丁 1',
      '乙 2',
      '丙 3',
      '甲 4',
    ]);
    expect(() => ranked(scored('90', '95', '90'), { ties: 'ordinal' })).toThrow(
      fails('unbroken-tie', { path: ['policy', 'ties'], found: '丙, 甲' }),
    );
  });

  test('ties are in the order of their scopes, by code units and in no locale', () => {
    const made = ['b', 'ä', 'B', 'a'].map((unit) => ({ unit, score: '1' }));
    expect(names(ranked(made).groups[0]!.units.map(({ scope }) => scope))).toBe('Babä');
  });

  test('where the lowest is the best, the order is turned and the ties are not', () => {
    expect(places(ranked(scored('95', '90', '90', '85'), { best: 'lowest' }))).toEqual([
      '丁 1',
      '丙 2',
      '乙 2',
      '甲 4',
    ]);
  });
});

describe('which score is compared', () => {
  const close = scored('90.001', '90.004', '-0.004', '0.004');

  test('exactly: two that print the same are not tied where they differ', () => {
    expect(places(ranked(close))).toEqual(['乙 1', '甲 2', '丁 3', '丙 4']);
    expect(ranked(close).groups[0]!.units.map(({ text }) => text)).toEqual([
      '90.00分',
      '90.00分',
      '0.00分',
      '0.00分',
    ]);
  });

  test('rounded: two that print the same are tied', () => {
    expect(places(ranked(close, { on: 'rounded' }))).toEqual(['乙 1', '甲 1', '丁 3', '丙 3']);
  });

  test('rounded scores below zero are in their order too', () => {
    expect(places(ranked(scored('-0.5', '-0.25', '-1.5', '0'), { on: 'rounded' })).join()).toBe(
      '丁 1,乙 2,甲 3,丙 4',
    );
  });

  test('a fraction is the same however it is written', () => {
    expect(
      places(ranked(scored('1/3', '2/6', '333333333333333333333333/999999999999999999999999', '1/4'))),
    ).toEqual(['丙 1', '乙 1', '甲 1', '丁 4']);
  });

  test('and scores that differ only after forty places are not the same', () => {
    const deep = `${'3'.repeat(40)}`;
    expect(
      places(ranked(scored(`0.${deep}1`, `0.${deep}3`, `0.${deep}2`, `-0.${deep}3`, `-0.${deep}1`))).join(),
    ).toBe('乙 1,丙 2,甲 3,戊 4,丁 5');
  });
});

describe('tie-breakers', () => {
  const broken = (made: readonly MadeScore[], ...tieBreakers: TieBreaker[]) => ranked(made, { tieBreakers });
  const tied: MadeScore[] = [
    { unit: '甲', score: '90', overdue: '-5', onTime: '95', volume: 10 },
    { unit: '乙', score: '90', overdue: '-2', onTime: '97.5', volume: 30 },
    { unit: '丙', score: '90', overdue: '-4/2', onTime: '97.5', volume: 20 },
    { unit: '丁', score: '90', overdue: null, onTime: null, volume: null },
    { unit: '戊', score: '91', overdue: '-9', onTime: '1', volume: 1 },
  ];

  test('the points of a part, of the period and of no month; who has none is behind', () => {
    const ranking = broken(tied, { part: 'overdue', best: 'highest' });
    expect(places(ranking)).toEqual(['戊 1', '丙 2', '乙 2', '甲 4', '丁 5']);
    expect(ranking.groups[0]!.units.map(({ brokenBy }) => brokenBy)).toEqual([
      null,
      null,
      null,
      { index: 0, kind: 'part' },
      { index: 0, kind: 'part' },
    ]);
    expect(ranking.groups[0]!.units[1]!.tieBreakers).toEqual([
      { exact: { numerator: '-4', denominator: '2' }, text: null },
    ]);
    expect(ranking.tieBreakers).toEqual([{ kind: 'part', name: { zh: '超期扣分', en: 'overdue cases' } }]);
  });

  test('without points is behind too where the lowest points are the best', () => {
    expect(places(broken(tied, { part: 'overdue', best: 'lowest' }))).toEqual([
      '戊 1',
      '甲 2',
      '丙 3',
      '乙 3',
      '丁 5',
    ]);
  });

  test('the value of an input, and how much a unit had to do', () => {
    const byValue: TieBreaker = { input: { indicator: 'on-time-rate' }, best: 'highest' };
    expect(places(broken(tied, byValue))).toEqual(['戊 1', '丙 2', '乙 2', '甲 4', '丁 5']);
    const both = broken(tied, byValue, { volume: 'highest' });
    expect(places(both)).toEqual(['戊 1', '乙 2', '丙 3', '甲 4', '丁 5']);
    expect(both.groups[0]!.units.map(({ brokenBy }) => brokenBy?.index ?? null)).toEqual([
      null,
      null,
      1,
      0,
      0,
    ]);
    expect(both.groups[0]!.units[1]!.tieBreakers).toEqual([
      { exact: { numerator: '975', denominator: '1000' }, text: '97.5%' },
      { exact: { numerator: '30', denominator: '1' }, text: '30' },
    ]);
    expect(places(broken(tied, { volume: 'lowest' }))).toEqual(['戊 1', '甲 2', '丙 3', '乙 4', '丁 5']);
  });

  test('a key of the scope gives an order that says nothing, and the ranking says so', () => {
    const ranking = ranked(scored('90', '90', '80'), {
      ties: 'ordinal',
      tieBreakers: [{ scope: 'department' }],
    });
    expect(places(ranking)).toEqual(['乙 1', '甲 2', '丙 3']);
    expect(ranking.flags.map(({ code }) => code)).toEqual(['decided-by-scope']);
    expect(ranking.groups[0]!.units[1]!.brokenBy).toEqual({ index: 0, kind: 'scope' });
  });

  test('never put a unit before one with a better score', () => {
    expect(places(broken(tied, { volume: 'highest' }))[0]).toBe('戊 1');
  });

  test.each<[string, TieBreaker, string]>([
    ['a part that the scorecard has not', { part: 'absence', best: 'highest' }, 'part'],
    ['what every object has', { part: 'constructor', best: 'highest' }, 'part'],
    ['an input that no part reads', { input: { given: 'absences' }, best: 'lowest' }, 'input'],
    ['a key that the scopes have not', { scope: 'matter' }, 'scope'],
    ['a volume that the scorecard does not say', { volume: 'highest' }, 'volume'],
  ])('by %s are refused', (_, breaker, field) => {
    expect(() => broken(scored('1', '2'), { scope: 'department' }, breaker)).toThrow(
      fails('invalid-policy', { path: ['policy', 'tieBreakers', 1, field] }),
    );
  });
});

describe('groups', () => {
  const made: MadeScore[] = [
    { unit: '甲', score: '90', group: '县' },
    { unit: '乙', score: '95', group: '区' },
    { unit: '丙', score: '80', group: '区' },
    { unit: '丁', score: '70' },
    { unit: '戊', score: null, group: '开发区' },
  ];

  test('apart have a first place each, and so have those without a group', () => {
    const { groups } = ranked(made, { groups: 'apart' });
    expect(groups.map(({ group, units: each }) => [group, each.map(({ place }) => place)])).toEqual([
      ['区', ['1', '2']],
      ['县', ['1']],
      ['开发区', []],
      [null, ['1']],
    ]);
  });

  test('together have one, and the units keep the name of theirs', () => {
    const { groups } = ranked(made);
    expect(groups.map(({ group }) => group)).toEqual([null]);
    expect(groups[0]!.units.map(({ group }) => group)).toEqual(['区', '县', '区', null]);
  });
});

describe('who is not ranked', () => {
  const made: MadeScore[] = [
    { unit: '甲', score: '99', volume: 9 },
    { unit: '乙', score: '90', volume: 10 },
    { unit: '丙', score: '80', volume: null },
    { unit: '丁', score: null, volume: 3 },
    { unit: '戊', score: '70', volume: 11 },
  ];

  test('is listed with the reason, and the others have the places', () => {
    const ranking = ranked(made, { minimumVolume: '10' });
    expect(places(ranking)).toEqual(['乙 1', '戊 2']);
    expect(ranking.notRanked.map(({ scope, reason, text }) => [scope.department, reason.code, text])).toEqual(
      [
        ['丁', 'not-scored', null],
        ['丙', 'volume-without-value', '80.00分'],
        ['甲', 'below-minimum-volume', '99.00分'],
      ],
    );
    expect(ranking.notRanked.map(({ reason }) => reason.text.zh)).toEqual([
      '没有任何计分项',
      '业务量无值(没有给出),不能判断是否达到最低 10',
      '业务量 9 低于最低 10',
    ]);
  });

  test('nobody for volume where no minimum is asked for', () => {
    expect(names(ranked(made).notRanked.map(({ scope }) => scope))).toBe('丁');
  });

  test('a minimum may be a fraction, and is compared exactly', () => {
    expect(names(ranked(made, { minimumVolume: '21/2' }).groups[0]!.units.map(({ scope }) => scope))).toBe(
      '戊',
    );
  });

  test('a minimum of percentages is in percent, as they are printed', () => {
    const good = madeScore({ unit: '甲', score: '1', volume: 60 });
    const exact = { numerator: '60', denominator: '100' };
    const share = {
      ...good,
      volume: { ...good.volume!, unit: 'percent', exact, text: '60%' },
    } as typeof good;
    const reached = (minimumVolume: string) => places(rank([share], { ...plain, minimumVolume }));
    expect([reached('60'), reached('60.01')]).toEqual([['甲 1'], []]);
  });

  test('a minimum takes scores whose scorecard says what tells the volume', () => {
    expect(() => ranked(scored('1'), { minimumVolume: '1' })).toThrow(
      fails('invalid-policy', { path: ['policy', 'minimumVolume'] }),
    );
  });

  test('all of them: there is a ranking, and nobody in it', () => {
    const ranking = ranked(scored(null, null), { lists: { first: 1, last: 1, tied: 'with' } });
    expect(ranking.groups).toEqual([{ group: null, units: [], first: [], last: [], warned: null }]);
    expect(ranking.notRanked).toHaveLength(2);
  });
});

describe('the red and the black list', () => {
  const six = scored('9', '8', '8', '5', '5', '1');
  const lists = (first: number, last: number, tied: 'with' | 'without', made = six) => {
    const ranking = ranked(made, { lists: { first, last, tied } });
    const [group] = ranking.groups;
    return [names(group!.first), names(group!.last), ranking.flags.map(({ code }) => code)];
  };

  test('are the first and the last of the group', () => {
    expect(lists(1, 1, 'with')).toEqual(['甲', '己', []]);
    expect(lists(3, 3, 'without')).toEqual(['甲丙乙', '丁戊己', []]);
    expect(lists(0, 1, 'with')).toEqual(['', '己', []]);
  });

  test('a tie across the border takes all of the tied, or none', () => {
    expect(lists(2, 2, 'with')).toEqual(['甲丙乙', '丁戊己', []]);
    expect(lists(2, 2, 'without')).toEqual(['甲', '己', []]);
  });

  test('that overlap in a small group are flagged: no rule says which of the two a unit is to leave', () => {
    expect(lists(2, 2, 'with', scored('3', '2', '1'))).toEqual(['甲乙', '乙丙', ['lists-overlap']]);
    expect(lists(5, 5, 'without', scored('3'))).toEqual(['甲', '甲', ['lists-overlap']]);
  });

  test('do not by being long enough for all, of one list', () => {
    expect(lists(9, 0, 'with', scored('3', '2'))).toEqual(['甲乙', '', []]);
  });

  test('are not there where the policy has none', () => {
    expect(ranked(six).groups[0]).toMatchObject({ first: null, last: null, warned: null });
  });
});

describe('against the ranking before', () => {
  const at = (number: number, scores: readonly (readonly [string, string | null, string?])[]): MadeScore[] =>
    scores.map(([unit, score, group = null]) => ({ unit, score, group, period: month(2024, number) }));
  const policy: RankPolicy = { ...plain, running: { last: 1, periods: 2 } };
  const april = rank(
    at(4, [
      ['甲', '9'],
      ['乙', '8'],
      ['丙', '7'],
    ]).map(madeScore),
    policy,
  );
  const may = (
    scores: readonly (readonly [string, string | null, string?])[],
    previous: Ranking | Ranking[] = april,
  ) => rank(at(5, scores).map(madeScore), policy, { previous });
  const changes = ({ groups }: Ranking) =>
    groups[0]!.units.map(({ scope, previousPlace, change }) => [
      scope.department,
      previousPlace,
      change?.moved,
      change?.by,
    ]);

  test('each unit says by how many places it moved', () => {
    expect(
      changes(
        may([
          ['甲', '1'],
          ['乙', '8'],
          ['丙', '9'],
          ['丁', '2'],
        ]),
      ),
    ).toEqual([
      ['丙', '3', 'up', '2'],
      ['乙', '2', 'same', '0'],
      ['丁', null, 'new', null],
      ['甲', '1', 'down', '3'],
    ]);
  });

  test('half places too', () => {
    const half: RankPolicy = { ...plain, ties: 'fractional' };
    const before = rank(
      at(4, [
        ['甲', '9'],
        ['乙', '9'],
      ]).map(madeScore),
      half,
    );
    const now = rank(
      at(5, [
        ['甲', '9'],
        ['乙', '8'],
      ]).map(madeScore),
      half,
      { previous: before },
    );
    expect(changes(now)).toEqual([
      ['甲', '1.5', 'up', '0.5'],
      ['乙', '1.5', 'down', '0.5'],
    ]);
  });

  test('a place in another group is none', () => {
    const apart: RankPolicy = { ...plain, groups: 'apart' };
    const before = rank(
      at(4, [
        ['甲', '9', '县'],
        ['乙', '8', '县'],
      ]).map(madeScore),
      apart,
    );
    const now = rank(
      at(5, [
        ['甲', '9', '区'],
        ['乙', '8', '县'],
      ]).map(madeScore),
      apart,
      { previous: before },
    );
    expect(now.groups.map(({ units: [unit] }) => [unit!.previousPlace, unit!.change!.moved])).toEqual([
      [null, 'new'],
      ['2', 'up'],
    ]);
    expect(now.left).toEqual([]);
  });

  test('who is neither ranked nor listed any more is named', () => {
    const now = may([
      ['甲', '9'],
      ['乙', null],
    ]);
    expect(names(now.left)).toBe('丙');
    expect(names(now.notRanked.map(({ scope }) => scope))).toBe('乙');
  });

  test('without one, nothing is said of changes, which is not the same as none', () => {
    const alone = ranked(scored('1', '2'));
    expect(alone.left).toBeNull();
    expect(alone.groups[0]!.units.map(({ change }) => change)).toEqual([null, null]);
  });

  test('the last two months running is warned', () => {
    expect(
      names(
        may([
          ['甲', '9'],
          ['乙', '8'],
          ['丙', '7'],
        ]).groups[0]!.warned,
      ),
    ).toBe('丙');
    expect(
      names(
        may([
          ['甲', '1'],
          ['乙', '8'],
          ['丙', '7'],
        ]).groups[0]!.warned,
      ),
    ).toBe('');
  });

  test('who shares the last place has it, unless the policy says otherwise', () => {
    const tied = at(5, [
      ['甲', '9'],
      ['乙', '7'],
      ['丙', '7'],
    ]).map(madeScore);
    expect(names(rank(tied, policy, { previous: april }).groups[0]!.warned)).toBe('丙');
    const alone: RankPolicy = { ...plain, running: { last: 1, periods: 2, tied: 'without' } };
    expect(names(rank(tied, alone, { previous: april }).groups[0]!.warned)).toBe('');
  });

  test('who was not ranked last month was not among the last', () => {
    const before = rank(
      at(4, [
        ['甲', '9'],
        ['乙', '8'],
        ['丙', null],
      ]).map(madeScore),
      policy,
    );
    expect(
      names(
        may(
          [
            ['甲', '9'],
            ['乙', '8'],
            ['丙', '7'],
          ],
          before,
        ).groups[0]!.warned,
      ),
    ).toBe('');
  });

  test('three months running takes the two rankings before, and says so where they are missing', () => {
    const three: RankPolicy = { ...plain, running: { last: 1, periods: 3 } };
    const [first, second, third] = [3, 4, 5].map((number) =>
      at(number, [
        ['甲', '9'],
        ['乙', number === 3 ? '7' : '8'],
        ['丙', '7'],
      ]).map(madeScore),
    ) as [ReturnType<typeof madeScore>[], ReturnType<typeof madeScore>[], ReturnType<typeof madeScore>[]];
    const march = rank(first, three);
    const next = rank(second, three, { previous: march });
    expect(next.groups[0]!.warned).toBeNull();
    expect(next.flags.map(({ code }) => code)).toEqual(['too-few-previous']);
    const last = rank(third, three, { previous: [next, march] });
    expect(names(last.groups[0]!.warned)).toBe('丙');
    expect(last.flags).toEqual([]);
    expect(last.previous.map(({ period, last: scopes }) => [period.name.en, names(scopes)])).toEqual([
      ['2024-04', '丙'],
      ['2024-03', '丙乙'],
    ]);
    expect(last.previous[0]!.digest).toBe(digest(next));
  });

  test('two of three months are not three months running', () => {
    const three: RankPolicy = { ...plain, running: { last: 1, periods: 3 } };
    const lastIn = (number: number, unit: string, previous: Ranking[]) =>
      rank(
        at(number, [
          ['甲', '9'],
          [unit, '1'],
        ]).map(madeScore),
        three,
        { previous },
      );
    const march = lastIn(3, '乙', []);
    const next = lastIn(4, '丙', [march]);
    expect(names(lastIn(5, '乙', [next, march]).groups[0]!.warned)).toBe('');
    expect(names(lastIn(5, '丙', [next, march]).groups[0]!.warned)).toBe('');
    const second = lastIn(4, '乙', [march]);
    expect(names(lastIn(5, '乙', [second, march]).groups[0]!.warned)).toBe('乙');
  });

  test('a group in which everybody is among the last is flagged', () => {
    const wide: RankPolicy = { ...plain, running: { last: 5, periods: 2 } };
    const before = rank(
      at(4, [
        ['甲', '9'],
        ['乙', '8'],
      ]).map(madeScore),
      wide,
    );
    const now = rank(
      at(5, [
        ['甲', '9'],
        ['乙', '8'],
      ]).map(madeScore),
      wide,
      { previous: before },
    );
    expect(now.flags.map(({ code }) => code)).toEqual(['whole-group-last']);
    expect(names(now.groups[0]!.warned)).toBe('甲乙');
  });

  test('another policy or another version of the scorecard is flagged', () => {
    const now = rank(
      at(5, [['甲', '9']]).map((made) => madeScore({ ...made, version: '2' })),
      { ...policy, on: 'rounded' },
      { previous: april },
    );
    expect(now.flags.map(({ code }) => code)).toEqual([
      'whole-group-last',
      'policy-differs',
      'scorecard-differs',
    ]);
  });

  test.each<[string, () => unknown, readonly unknown[]]>([
    [
      'a month is left out',
      () => rank(at(6, [['甲', '9']]).map(madeScore), policy, { previous: april }),
      ['period'],
    ],
    ['the months are not in order', () => may([['甲', '9']], [april, april]), ['period']],
    ['the period is the same', () => may([['甲', '9']], may([['甲', '1']])), ['period']],
    [
      'there is no period',
      () => rank([madeScore({ unit: '甲', score: '1', period: null })], policy, { previous: april }),
      ['period'],
    ],
    [
      'places are shared otherwise',
      () => rank(at(5, [['甲', '9']]).map(madeScore), { ...policy, ties: 'dense' }, { previous: april }),
      ['policy', 'ties'],
    ],
    [
      'units are grouped otherwise',
      () => rank(at(5, [['甲', '9']]).map(madeScore), { ...policy, groups: 'apart' }, { previous: april }),
      ['policy', 'groups'],
    ],
    [
      'the best is the other end',
      () => rank(at(5, [['甲', '9']]).map(madeScore), { ...policy, best: 'lowest' }, { previous: april }),
      ['policy', 'best'],
    ],
    [
      'it is by another scorecard',
      () => may([['甲', '9']], { ...april, scorecard: { ...april.scorecard, id: 'halls' } }),
      ['scorecard', 'id'],
    ],
    [
      'it is of other units',
      () =>
        rank([madeScore({ unit: '甲', score: '1', scope: { window: '1' } })], policy, { previous: april }),
      ['groups'],
    ],
  ])('it is refused where %s', (why, make, path) => {
    const index = why === 'the months are not in order' ? 1 : 0;
    expect(make).toThrow(fails('score-mismatch', { path: ['previous', index, ...path] }));
  });

  test('what is no ranking is refused with the place', () => {
    expect(() => may([['甲', '9']], { ...april, library: 7 } as never)).toThrow(
      fails('invalid-ranking', { path: ['previous', 0, 'library'] }),
    );
  });
});

describe('what cannot be ranked is refused', () => {
  const good = madeScore({ unit: '甲', score: '1' });
  const other = (change: object) => () =>
    rank([good, { ...madeScore({ unit: '乙', score: '2' }), ...change }], plain);

  test.each<[string, () => unknown, string, readonly unknown[]]>([
    ['no scores', () => rank([], plain), 'invalid-score', ['scores']],
    ['no list', () => rank('scores' as never, plain), 'invalid-score', ['scores']],
    ['nothing', () => rank([good, null as never], plain), 'invalid-score', ['scores', 1]],
    [
      'a hole',
      () => rank(Object.assign(new Array<typeof good>(2), { 0: good }), plain),
      'invalid-score',
      ['scores', 1],
    ],
    ['another kind of figure', other({ kind: 'ratio' }), 'invalid-score', ['scores', 1, 'kind']],
    ['another format', other({ format: 'zwfw-figure/2' }), 'invalid-score', ['scores', 1, 'format']],
    [
      'a score that is a float',
      other({ exact: { numerator: '1.5', denominator: '1' } }),
      'invalid-score',
      ['scores', 1, 'exact'],
    ],
    [
      'a score over nothing',
      other({ exact: { numerator: '1', denominator: '0' } }),
      'invalid-score',
      ['scores', 1, 'exact'],
    ],
    ['a score without digits', other({ decimal: 'ninety' }), 'invalid-score', ['scores', 1, 'decimal']],
    ['no text', other({ text: null }), 'invalid-score', ['scores', 1, 'text']],
    ['a state that there is not', other({ state: 'missing' }), 'invalid-score', ['scores', 1, 'state']],
    [
      'not scored and no reason',
      other({ state: 'not-scored', exact: null, decimal: null, text: null }),
      'invalid-score',
      ['scores', 1, 'reason'],
    ],
    ['a scope of numbers', other({ scope: { department: 1 } }), 'invalid-score', ['scores', 1, 'scope']],
    ['a group that is no text', other({ group: 1 }), 'invalid-score', ['scores', 1, 'group']],
    ['no scorecard', other({ scorecard: null }), 'invalid-score', ['scores', 1, 'scorecard']],
    [
      'a volume in no unit',
      other({ volume: { ...madeScore({ unit: '乙', score: '1', volume: 1 }).volume, unit: 'cases' } }),
      'invalid-score',
      ['scores', 1, 'volume'],
    ],
    ['a volume that is a number', other({ volume: 3 }), 'invalid-score', ['scores', 1, 'volume']],
    [
      'a period that is none',
      () => rank([{ ...good, period: { ...good.period!, end: 'x' } }], plain),
      'invalid-score',
      ['scores', 0, 'period'],
    ],
    [
      'another version of the scorecard',
      other(madeScore({ unit: '乙', score: '2', version: '2' })),
      'score-mismatch',
      ['scores', 1],
    ],
    ['another month', other({ period: month(2024, 6) }), 'score-mismatch', ['scores', 1]],
    ['no period where the first has one', other({ period: null }), 'score-mismatch', ['scores', 1]],
    ['other keys', other({ scope: { window: '乙' } }), 'score-mismatch', ['scores', 1]],
    ['a unit twice', other({ scope: { department: '甲' } }), 'score-mismatch', ['scores', 1]],
  ])('%s', (_, make, code, path) => {
    expect(make).toThrow(fails(code, { path }));
  });

  test.each<[string, object, readonly unknown[]]>([
    ['which score', { on: undefined }, ['on']],
    ['how ties share a place', { ties: undefined }, ['ties']],
    ['how groups are ranked', { groups: undefined }, ['groups']],
    ['which end is the best', { best: 'better' }, ['best']],
    ['something that there is not', { among: 'all' }, []],
    ['a tie-breaker of no kind', { tieBreakers: [{ name: 'x' }] }, ['tieBreakers', 0]],
    ['a minimum that is a float', { minimumVolume: 10 }, ['minimumVolume']],
    ['lists of nobody', { lists: { first: 0, last: 0, tied: 'with' } }, ['lists']],
    ['lists of half a unit', { lists: { first: 1.5, last: 0, tied: 'with' } }, ['lists', 'first']],
    ['lists that do not say what ties do', { lists: { first: 1, last: 1 } }, ['lists', 'tied']],
    ['one month running', { running: { last: 1, periods: 1 } }, ['running', 'periods']],
    ['a basis that is a text', { basis: 'the notice' }, ['basis']],
  ])('a policy that says wrongly, or not at all, %s', (_, change, path) => {
    expect(() => rank([good], { ...plain, ...change } as RankPolicy)).toThrow(
      fails('invalid-policy', { path: ['policy', ...path] }),
    );
  });

  test('no policy', () => {
    expect(() => rank([good], null as never)).toThrow(fails('invalid-policy', { path: ['policy'] }));
  });

  test('points that are no number, where a tie-breaker reads them', () => {
    const parts = good.parts.map((part) => ({ ...part, points: { numerator: 'x', denominator: '1' } }));
    expect(() =>
      rank([{ ...good, parts }], { ...plain, tieBreakers: [{ part: 'overdue', best: 'highest' }] }),
    ).toThrow(fails('invalid-score', { record: '甲' }));
  });
});

describe('a ranking', () => {
  const flagged = { zh: '按所给计数', en: 'taken as given' };
  const made: MadeScore[] = [
    { unit: '甲', score: '90', flagged },
    { unit: '乙', score: '80' },
  ];

  test('is frozen, and leaves the scores and the policy as they were', () => {
    const [scores, policy] = [made.map(madeScore), { ...plain, tieBreakers: [{ scope: 'department' }] }];
    const before = JSON.stringify([scores, policy]);
    const ranking = rank(scores, policy);
    expect(JSON.stringify([scores, policy])).toBe(before);
    expect(Object.isFrozen(scores[0]!.scope) || Object.isFrozen(policy.tieBreakers)).toBe(false);
    expect(Object.isFrozen(ranking.groups[0]!.units[0]!.exact)).toBe(true);
    expect(JSON.parse(JSON.stringify(ranking))).toEqual(ranking);
  });

  test('says what its scores say of themselves, and what it rests on', () => {
    const basis = { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } as const;
    const ranking = ranked(made, { basis });
    expect(ranking.groups[0]!.units[0]!.flags).toEqual([{ code: 'taken-as-given', text: flagged }]);
    expect(ranking.policy.basis).toEqual(basis);
    expect(ranked(made).policy).toEqual({
      ...plain,
      tieBreakers: [],
      minimumVolume: null,
      lists: null,
      running: null,
      basis: null,
    });
  });

  test('has a policy by which scores can be ranked again', () => {
    const ranking = ranked(made, { running: { last: 1, periods: 2 } });
    expect(rank(made.map(madeScore), ranking.policy)).toEqual(ranking);
  });
});
