import { describe, expect, test } from 'vitest';
import {
  defineScorecard,
  levelComposition,
  month,
  type Period,
  quarter,
  type ScorableFigure,
  type Scorecard,
  type ScoreOptions,
  score,
  ZwfwError,
} from '../../src/index.js';
import { figuresOf } from './made-figures.js';
import { type BarePart, scorecardOf } from './scorecard-of.js';

const scope = { department: '教育局' };
const unit = figuresOf('教育局');
const online: Extract<BarePart, { readonly kind: 'item' }> = {
  kind: 'item',
  input: { indicator: 'online-share' },
  transform: { kind: 'value', times: '1' },
  withoutValue: 'zero',
};
const absences: BarePart = { ...online, input: { given: 'absences' } };
const invited: BarePart = { ...online, input: { given: 'invited' } };
const card = defineScorecard(
  scorecardOf({
    inputs: { absences: 'count', invited: 'percent' },
    parts: { total: { kind: 'sum', of: ['online', 'absences', 'invited'] }, online, absences, invited },
  }),
);
const byMonth = defineScorecard(
  scorecardOf({ parts: { total: { kind: 'mean-of-periods', of: 'online', each: 'month' }, online } }),
);
const byGroup = defineScorecard(
  scorecardOf({ parts: { total: { kind: 'by-group', groups: { county: 'online' } }, online } }),
);
const twoLevels = defineScorecard(
  scorecardOf({
    parts: {
      total: {
        ...online,
        input: { indicator: 'level-composition' },
        transform: { kind: 'points-by-part', points: { 'very-satisfied': '10', satisfied: '8' } },
      },
    },
  }),
);

const share = (department: string, period?: Period) => figuresOf(department, period).online(1, 2);
const given = (values: Readonly<Record<string, unknown>>, period?: Period): ScoreOptions => ({
  given: [
    {
      scope,
      values: values as Readonly<Record<string, string | null>>,
      ...(period === undefined ? {} : { period }),
    },
  ],
});

function issueOf(figures: readonly ScorableFigure[], by: Scorecard, options: ScoreOptions) {
  try {
    score(figures, by, options);
  } catch (error) {
    if (error instanceof ZwfwError) return error.issue;
    throw error;
  }
  throw new Error('was not refused');
}

type Refused = readonly [
  what: string,
  figures: readonly ScorableFigure[],
  by: Scorecard,
  options: ScoreOptions,
  code: string,
  place: string,
  named: readonly [zh: string, en: string],
];

/** Each is refused with its code and place, and the message names what matters in both languages. */
function refuses(rows: readonly Refused[]): void {
  test.each(rows)('%s', (_, figures, by, options, code, place, [zh, en]) => {
    const { code: own, path = [], message } = issueOf(figures, by, options);
    expect([own, path.join(' › ')]).toEqual([code, place]);
    expect(message.zh).toContain(zh);
    expect(message.en).toContain(en);
  });
}

describe('a scorecard that nobody defined is refused', () => {
  const says = ['defineScorecard', 'defineScorecard'] as const;
  refuses([
    ['none at all', [], undefined as unknown as Scorecard, {}, 'invalid-scorecard', 'scorecard', says],
    ['plain data', [], scorecardOf({ parts: { total: online } }), {}, 'invalid-scorecard', 'scorecard', says],
    [
      'one read back from JSON',
      [],
      JSON.parse(JSON.stringify(card)),
      {},
      'invalid-scorecard',
      'scorecard',
      says,
    ],
    ['a copy of one', [], { ...card }, {}, 'invalid-scorecard', 'scorecard', says],
  ]);
});

describe('figures that cannot all be scored are refused', () => {
  const april = month(2021, 4);
  const broken = (change: object) => ({ ...unit.online(1, 2), ...change }) as unknown as ScorableFigure;
  const shown = ['不是可以计分的指标值', 'no figure that can be scored'] as const;
  refuses([
    [
      'a figure twice',
      [unit.online(1, 2), unit.online(1, 2)],
      card,
      {},
      'figure-twice',
      'figures › 1',
      ['online-share', 'online-share'],
    ],
    [
      'two figures of one input with different values',
      [unit.online(1, 2), share('民政局'), unit.online(1, 3)],
      card,
      {},
      'figure-twice',
      'figures › 2',
      ['教育局', '教育局'],
    ],
    [
      'of two months, and none said to be that of the scores',
      [share('教育局', april), share('民政局', month(2021, 5))],
      card,
      {},
      'score-mismatch',
      'period',
      ['2021年4月、2021年5月', '2021-04, 2021-05'],
    ],
    [
      'of another month than the scores',
      [share('教育局', month(2021, 5))],
      card,
      { period: april },
      'score-mismatch',
      'figures › 0',
      ['2021年4月', '2021-04'],
    ],
    [
      'of no period, of scores that have one',
      [share('教育局')],
      card,
      { period: april },
      'score-mismatch',
      'figures › 0',
      ['2021年4月', '2021-04'],
    ],
    [
      'of a month that is none of the quarter',
      [share('教育局', april), share('教育局', month(2021, 7))],
      byMonth,
      { period: quarter(2021, 2) },
      'score-mismatch',
      'figures › 1',
      ['2021年第二季度', '2021 Q2'],
    ],
    [
      'of a unit that is not listed',
      [share('教育局'), share('民政局')],
      card,
      { units: [{ scope }] },
      'score-mismatch',
      'figures › 1',
      ['民政局', '民政局'],
    ],
    [
      'of units of other keys',
      [share('教育局'), { ...share('民政局'), scope: { department: '民政局', region: '640500' } }],
      card,
      {},
      'score-mismatch',
      'figures › 1',
      ['department', 'department'],
    ],
    [
      'of the total, beside those of units',
      [share('教育局'), { ...share('民政局'), scope: {} }],
      card,
      {},
      'score-mismatch',
      'figures › 1',
      ['department', 'department'],
    ],
    ['what is no figure', [broken({ format: 'other' })], card, {}, 'invalid-figure', 'figures › 0', shown],
    [
      'an exact value with a float in it',
      [share('民政局'), broken({ exact: { numerator: '0.5', denominator: '1' } })],
      card,
      {},
      'invalid-figure',
      'figures › 1',
      shown,
    ],
    [
      'an exact value over 0',
      [broken({ exact: { numerator: '1', denominator: '0' } })],
      card,
      {},
      'invalid-figure',
      'figures › 0',
      shown,
    ],
    [
      'a score, which is no figure of an indicator',
      score([share('教育局')], byGroup, {
        units: [{ scope, group: 'county' }],
      }) as unknown as ScorableFigure[],
      card,
      {},
      'invalid-figure',
      'figures › 0',
      shown,
    ],
    [
      'a part of a composition that has no points',
      [
        levelComposition(
          { verySatisfied: 1, satisfied: 1, basicallySatisfied: 1, dissatisfied: 0, veryDissatisfied: 0 },
          { scope },
        ),
      ],
      twoLevels,
      {},
      'score-mismatch',
      'parts › total › transform › points',
      ['basically-satisfied', 'basically-satisfied'],
    ],
  ]);
});

describe('given values that cannot be scored are refused', () => {
  const at = (name: string) => `given › 0 › values › ${name}`;
  refuses([
    [
      'of an input that the scorecard has not',
      [],
      card,
      given({ absence: '1' }),
      'unknown-input',
      at('absence'),
      ['absences, invited', 'absences, invited'],
    ],
    [
      'of an input by the name of what all objects have',
      [],
      card,
      given({ toString: '1' }),
      'unknown-input',
      at('toString'),
      ['toString', 'toString'],
    ],
    [
      'a number, which does not say its places',
      [],
      card,
      given({ absences: 1 }),
      'wrong-type',
      at('absences'),
      ['文本', 'text'],
    ],
    [
      'a percentage of a count',
      [],
      card,
      given({ absences: '1%' }),
      'unit-mismatch',
      at('absences'),
      ['单位应为 count', 'the unit must be count'],
    ],
    [
      'one and a half of a count',
      [],
      card,
      given({ absences: '1.5' }),
      'unit-mismatch',
      at('absences'),
      ['计数须为整数', 'a count is whole'],
    ],
    [
      'a bare number of a percentage',
      [],
      card,
      given({ invited: '0.94' }),
      'unit-mismatch',
      at('invited'),
      ['单位应为 percent', 'the unit must be percent'],
    ],
    [
      'minutes of a percentage',
      [],
      card,
      given({ invited: '6分钟' }),
      'unit-mismatch',
      at('invited'),
      ['单位应为 percent', 'the unit must be percent'],
    ],
    [
      'what is no number',
      [],
      card,
      given({ absences: '三次' }),
      'invalid-text',
      `${at('absences')} › 0`,
      ['三次', '三次'],
    ],
    [
      'of another period',
      [share('教育局', month(2021, 4))],
      card,
      given({ absences: '1' }, month(2021, 5)),
      'score-mismatch',
      'given › 0',
      ['2021年4月', '2021-04'],
    ],
    [
      'twice for one unit',
      [],
      card,
      {
        given: [
          { scope, values: { absences: '1' } },
          { scope, values: { invited: '94%' } },
        ],
      },
      'score-mismatch',
      'given › 1',
      ['教育局', '教育局'],
    ],
    [
      'of a unit that is not listed',
      [],
      card,
      { ...given({ absences: '1' }), units: [{ scope: { department: '民政局' } }] },
      'score-mismatch',
      'given › 0',
      ['教育局', '教育局'],
    ],
  ]);
});

describe('units that cannot be told apart or placed are refused', () => {
  refuses([
    [
      'a unit twice',
      [],
      card,
      { units: [{ scope }, { scope: { ...scope } }] },
      'score-mismatch',
      'units › 1',
      ['互不相同', 'each unit once'],
    ],
    [
      'units of different keys',
      [],
      card,
      { units: [{ scope }, { scope: { region: '640500' } }] },
      'score-mismatch',
      'units › 1',
      ['department', 'department'],
    ],
    [
      'no group where full marks go by it',
      [share('教育局')],
      byGroup,
      {},
      'unknown-group',
      'units › group',
      ['county', 'county'],
    ],
    [
      'a group without a part',
      [share('教育局')],
      byGroup,
      { units: [{ scope, group: 'district' }] },
      'unknown-group',
      'units › group',
      ['district', 'district'],
    ],
    [
      'a group by the name of what all objects have',
      [share('教育局')],
      byGroup,
      { units: [{ scope, group: 'constructor' }] },
      'unknown-group',
      'units › group',
      ['constructor', 'constructor'],
    ],
  ]);
});

describe('what has not the form that is asked for is refused at its place', () => {
  const bad = (options: object) => options as ScoreOptions;
  const none = undefined as unknown as readonly ScorableFigure[];
  refuses([
    ['no list of figures', none, card, {}, 'wrong-type', 'figures', ['列表', 'a list']],
    ['given values in no list', [], card, bad({ given: {} }), 'wrong-type', 'given', ['列表', 'a list']],
    ['units in no list', [], card, bad({ units: '教育局' }), 'wrong-type', 'units', ['列表', 'a list']],
    [
      'no values',
      [],
      card,
      bad({ given: [{ scope, values: null }] }),
      'wrong-type',
      'given › 0 › values',
      ['取值', 'values'],
    ],
    [
      'a unit without a scope',
      [],
      card,
      bad({ units: [{ scope }, {}] }),
      'wrong-type',
      'units › 1 › scope',
      ['单位', 'a unit'],
    ],
    [
      'a number for the name of a unit',
      [],
      card,
      bad({ given: [{ scope: { department: 3 }, values: {} }] }),
      'wrong-type',
      'given › 0 › scope',
      ['文本', 'texts'],
    ],
    [
      'a number for a group',
      [],
      card,
      bad({ units: [{ scope, group: 3 }] }),
      'wrong-type',
      'units › 0 › group',
      ['组的名称', 'the name of a group'],
    ],
    ['a text for the period', [], card, bad({ period: '2021-04' }), 'invalid-period', '', ['周期', 'period']],
  ]);
});

describe('what is not refused', () => {
  test('figures that no part reads: they name no unit, and may be of any scope', () => {
    const others = [unit.overdue(3), { ...unit.overdue(4), scope: { region: '640500' } }];
    const scores = score([unit.online(1, 2), ...others], card);
    expect(scores.map(({ scope: of, text }) => [of, text])).toEqual([[scope, '50.00分']]);
  });

  test('a null among given values: it is missing, not 0', () => {
    const [one] = score([unit.online(1, 2)], card, given({ absences: null, invited: '10%' }));
    expect(one?.text).toBe('60.00分');
    expect(one?.parts.find(({ part }) => part === 'absences')).toMatchObject({
      treated: 'zero',
      input: { state: 'missing-input' },
    });
  });

  test('nothing to score', () => {
    expect(score([], card)).toEqual([]);
  });
});
