import { describe, expect, test } from 'vitest';
import {
  attainmentOf,
  changeOf,
  defineScorecard,
  halfYear,
  month,
  type Period,
  quarter,
  range,
  reportedCount,
  type ScoredPart,
  type ScoreFigure,
  year,
  ZwfwError,
} from '../../src/index.js';
import { figuresOf } from './made-figures.js';
import {
  allCards,
  bandsOfWaiting,
  byPlace,
  deductions,
  dimensionsGradedAsPrinted,
  dimensionsGradedExactly,
  extended,
  firstThree,
  frontier,
  fullMarksByGroup,
  furtherSteps,
  improvement,
  linear,
  meanOfMonths,
  meanOfQuarters,
  minMax,
  passCount,
  pointsOfRatings,
  rounded,
  stepsOfExactValues,
  stepsOfPrintedValues,
  threshold,
  thresholdWithTransition,
  veto,
  wayToTarget,
  weightsRescaled,
  withoutValue,
} from './published-scorecards.js';
import { exactOf, pointsIn, scoredBy, textsBy } from './scorecard-of.js';

const department = '教育局';
const scope = { department };
const unit = figuresOf(department);

function issueOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (error instanceof ZwfwError) return error.issue;
    throw error;
  }
  throw new Error('was not refused');
}

function partOf({ parts }: ScoreFigure, name: string): ScoredPart {
  return parts.find(({ part }) => part === name)!;
}

test.each(Object.entries(allCards))('%s is data: it can be defined again from its JSON', (_, card) => {
  const again = JSON.parse(JSON.stringify(defineScorecard(card)));
  expect(again).toStrictEqual(card);
  expect(defineScorecard(again)).toStrictEqual(defineScorecard(card));
});

describe('five dimensions with weights by name', () => {
  const dimensions = (rate: number, guides: string) =>
    [
      [
        unit.satisfaction(rate, 100),
        unit.onTime(rate, 100),
        unit.evaluation(rate, 100),
        unit.coverage(rate, 100),
      ],
      { given: [{ scope, values: { 'guide-accuracy': guides } }] },
    ] as const;

  test('(30×95 + 25×90 + 20×80 + 15×85 + 10×92.5) ÷ 100 = 89, which is high', () => {
    const figures = [
      unit.satisfaction(95, 100),
      unit.onTime(90, 100),
      unit.evaluation(80, 100),
      unit.coverage(85, 100),
    ];
    const given = [{ scope, values: { 'guide-accuracy': '92.5%' } }];
    const [one] = scoredBy(dimensionsGradedExactly, figures, { given });
    expect(one).toMatchObject({ text: '89.00分', grade: { grade: 'high' } });
    expect(exactOf(one!)).toBe('89');
  });

  test.each([
    ['90, to which the high ones go', 90, '90%', '90.00分', 'high', 'high'],
    ['90.004, which prints as 90.00', 90, '90.04%', '90.00分', 'very-high', 'high'],
    ['90.01', 90, '90.1%', '90.01分', 'very-high', 'very-high'],
    ['80, from which on they are high', 80, '80%', '80.00分', 'high', 'high'],
    ['79.996, which prints as 80.00', 80, '79.96%', '80.00分', 'other', 'high'],
    ['79.99', 80, '79.9%', '79.99分', 'other', 'other'],
  ])('%s', (_, rate, guides, text, onExact, onPrinted) => {
    const [exactly] = scoredBy(dimensionsGradedExactly, ...dimensions(rate, guides));
    const [asPrinted] = scoredBy(dimensionsGradedAsPrinted, ...dimensions(rate, guides));
    expect([exactly?.text, asPrinted?.text]).toEqual([text, text]);
    expect([exactly?.grade?.grade, asPrinted?.grade?.grade]).toEqual([onExact, onPrinted]);
  });
});

describe('points of ratings', () => {
  test('(10×236116 + 8×586 + 6×113 + 3×1 + 0×0) ÷ 236816 = 2366529 ÷ 236816 = 9.99, of Wuhai', () => {
    const levels = unit.levels({
      verySatisfied: 236116,
      satisfied: 586,
      basicallySatisfied: 113,
      dissatisfied: 1,
      veryDissatisfied: 0,
    });
    const [one] = scoredBy(pointsOfRatings, [levels]);
    expect(exactOf(one!)).toBe('2366529/236816');
    expect(one).toMatchObject({ text: '9.99分', direction: 'down' });
  });

  test('very dissatisfied is 0 points, not nothing: (10 + 0) ÷ 2 = 5', () => {
    const levels = { verySatisfied: 1, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0 };
    expect(textsBy(pointsOfRatings, [unit.levels({ ...levels, veryDissatisfied: 1 })])).toEqual(['5.00分']);
  });

  test('without ratings there is no score', () => {
    const none = {
      verySatisfied: 0,
      satisfied: 0,
      basicallySatisfied: 0,
      dissatisfied: 0,
      veryDissatisfied: 0,
    };
    expect(textsBy(pointsOfRatings, [unit.levels(none)])).toEqual(['不参评']);
  });
});

describe('a base of 100 with deductions for each event, and bonuses', () => {
  interface Events {
    readonly overdue: number;
    readonly negative: number;
    readonly online: number;
    readonly returns: string;
    readonly absent: string;
    readonly yellow: string;
    readonly red: string;
    readonly praise: string;
  }
  const nothing: Events = {
    overdue: 0,
    negative: 0,
    online: 0,
    returns: '0',
    absent: '0',
    yellow: '0',
    red: '0',
    praise: '0',
  };
  const scored = (card: typeof deductions, events: Partial<Events>) => {
    const { overdue, negative, online, returns, absent, yellow, red, praise } = { ...nothing, ...events };
    const values = {
      'wrong-returns': returns,
      'half-days-absent': absent,
      'yellow-cards': yellow,
      'red-cards': red,
      commendations: praise,
    };
    const figures = [unit.overdue(overdue), unit.negative(negative), unit.online(online, 100)];
    return scoredBy(card, figures, { given: [{ scope, values }] })[0]!;
  };
  const some = {
    overdue: 3,
    negative: 1,
    online: 72,
    returns: '2',
    absent: '1',
    yellow: '1',
    praise: '4',
  };

  test('nothing happened: 40 + 40 + 20 = 100', () => {
    expect(scored(deductions, {}).text).toBe('100.00分');
  });

  test('(40 − 3×5) + (40 − 2×2 − 1×3 − 1×5) + (20 − 1×2) + 5, the cap of 4×2, + 2 for 22 beyond 50 % = 78', () => {
    const one = scored(deductions, some);
    expect(pointsIn(one)).toMatchObject({
      timeliness: '25',
      conduct: '28',
      ratings: '18',
      praise: '5',
      online: '2',
      total: '78',
    });
    expect(partOf(one, 'praise').held).toBe('most');
    expect(partOf(one, 'timeliness').held).toBeNull();
  });

  test('40 − 9×5, 40 − 5×10 and 20 − 12×2 all stop at 0, one not taking from another', () => {
    const one = scored(deductions, { overdue: 9, red: '5', negative: 12, praise: '2' });
    expect(pointsIn(one)).toMatchObject({
      timeliness: '0',
      conduct: '0',
      red: '-50',
      ratings: '0',
      total: '4',
    });
    expect([partOf(one, 'timeliness').held, partOf(one, 'conduct').held]).toEqual(['least', 'least']);
  });

  test('100 + 5 + 3 = 108 is 105 at most', () => {
    const one = scored(deductions, { online: 95, praise: '3' });
    expect(pointsIn(one)).toMatchObject({ praise: '5', online: '3', total: '105' });
    expect(partOf(one, 'total').held).toBe('most');
  });

  test('a county that goes by the card of its city, with 10 for an overdue case: 78 − 3×5 = 63', () => {
    const one = scored(extended, some);
    expect(one.text).toBe('63.00分');
    const { timeliness, conduct } = one.scorecard.parts;
    expect([timeliness?.scorecard, conduct?.scorecard]).toEqual(['a-county', 'a-city']);
  });
});

describe('a bonus, and another step for each further 10 %', () => {
  test.each([
    ['49.9 %: none', 499, '0.00分', '0.00分', '0.00分'],
    ['50 %: 2', 500, '2.00分', '2.00分', '2.00分'],
    ['60 %: 2 + 1, whatever is made of parts of steps', 600, '3.00分', '3.00分', '3.00分'],
    ['72 %: 2 + 2 complete, 2 + 3 begun, 2 + 2.2 in proportion', 720, '4.00分', '5.00分', '4.20分'],
    ['100 %: 2 + 5, which is 6 at most', 1000, '6.00分', '6.00分', '6.00分'],
  ])('%s', (_, online, complete, begun, proportion) => {
    const texts = (['when-complete', 'when-begun', 'in-proportion'] as const).flatMap((counted) =>
      textsBy(furtherSteps(counted), [unit.online(online, 1000)]),
    );
    expect(texts).toEqual([complete, begun, proportion]);
  });
});

describe('points lost for each percentage point below a threshold that changes from one year to the next', () => {
  test.each([
    ['90.5 % in 2021: 10 − 4.5×0.5', 181, 2021, '7.75分'],
    ['90.5 % in 2022: 10 − 7.5×1', 181, 2022, '2.50分'],
    ['80 % in 2021: 10 − 15×0.5', 160, 2021, '2.50分'],
    ['80 % in 2022: 10 − 18×1 stops at 2', 160, 2022, '2.00分'],
    ['74 % in 2021: 10 − 21×0.5 stops at 0', 148, 2021, '0.00分'],
    ['95 % in 2021: at the threshold', 190, 2021, '10.00分'],
    ['95 % in 2022: 10 − 3×1', 190, 2022, '7.00分'],
    ['100 % in 2022: nothing is won above', 200, 2022, '10.00分'],
  ])('%s', (_, onTime, inYear, text) => {
    const one = figuresOf(department, year(inYear)).onTime(onTime, 200);
    expect(textsBy(threshold, [one])).toEqual([text]);
  });

  test('without a period the latest values are taken', () => {
    expect(textsBy(threshold, [unit.onTime(160, 200)])).toEqual(['2.00分']);
  });

  test('a period in which they change is refused, unless the new values say that they count for all of it', () => {
    const acrossYears = figuresOf(department, range('2021-07-01', '2022-06-30')).onTime(160, 200);
    expect(issueOf(() => scoredBy(threshold, [acrossYears]))).toMatchObject({
      code: 'rule-change-in-period',
      path: ['parts.total'],
    });
    expect(textsBy(thresholdWithTransition, [acrossYears])).toEqual(['2.00分']);
  });

  test('before any value is in force nothing is scored', () => {
    const before = figuresOf(department, year(2020)).onTime(160, 200);
    expect(issueOf(() => scoredBy(threshold, [before]))).toMatchObject({
      code: 'no-rule-in-force',
      path: ['parts.total'],
    });
  });
});

describe('steps at 95, 99 and 100 %', () => {
  test.each([
    ['94.99 %', 9499, 10000, '0.00分', '0.00分'],
    ['94.996 %, which prints as 95.00 %', 23749, 25000, '0.00分', '1.00分'],
    ['95 %', 95, 100, '1.00分', '1.00分'],
    ['98.99 %', 9899, 10000, '1.00分', '1.00分'],
    ['99 %', 99, 100, '1.50分', '1.50分'],
    ['99.996 %, which prints as 100.00 %', 24999, 25000, '1.50分', '2.00分'],
    ['100 %', 100, 100, '2.00分', '2.00分'],
  ])('%s', (_, onTime, of, exact, printed) => {
    expect(textsBy(stepsOfExactValues, [unit.onTime(onTime, of)])).toEqual([exact]);
    expect(textsBy(stepsOfPrintedValues, [unit.onTime(onTime, of)])).toEqual([printed]);
  });
});

test('pass or fail: of 95 % (at least 95), 90 % (above 90), 10 minutes (at most 10), 1 overdue (none) two are met', () => {
  const figures = [unit.onTime(95, 100), unit.satisfaction(90, 100), unit.wait(100, 10), unit.overdue(1)];
  const [one] = scoredBy(passCount, figures);
  expect(one?.text).toBe('2分');
  expect(pointsIn(one!)).toMatchObject({ 'on-time': '1', ratings: '0', wait: '1', overdue: '0' });
});

describe('the mean of the months', () => {
  const overdueIn = (counts: readonly (readonly [Period, number])[]) =>
    counts.map(([period, overdue]) => figuresOf(department, period).overdue(overdue));
  const [january, april, may, june] = [1, 4, 5, 6].map((number) => month(2021, number)) as [
    Period,
    Period,
    Period,
    Period,
  ];

  test('(100 − 2×5 + 100 + 100 − 1×10) ÷ 3 = 280 ÷ 3 = 93.33, June by its own value', () => {
    const figures = overdueIn([
      [april, 2],
      [may, 0],
      [june, 1],
    ]);
    const [one] = scoredBy(meanOfMonths, figures, { period: quarter(2021, 2) });
    expect(one?.text).toBe('93.33分');
    expect(pointsIn(one!)).toEqual({
      'month 2021-04': '90',
      'month 2021-05': '100',
      'month 2021-06': '90',
      total: '280/3',
    });
    const [inApril, inJune] = [april, june].map(
      ({ start, end }) => one?.scorecard.within[`${start}/${end}`]?.parts.month?.from,
    );
    expect([inApril, inJune]).toEqual(['2021-01-01', '2021-06-01']);
  });

  test('a month without a figure is left out, (90 + 90) ÷ 2: it is not a month of 0 or of 100', () => {
    const figures = overdueIn([
      [april, 2],
      [june, 1],
    ]);
    const [one] = scoredBy(meanOfMonths, figures, { period: quarter(2021, 2) });
    expect(one?.text).toBe('90.00分');
    expect(pointsIn(one!)).toMatchObject({ 'month 2021-05': 'excluded' });
  });

  test('without any month there is no score', () => {
    const units = [{ scope }];
    expect(textsBy(meanOfMonths, [], { period: quarter(2021, 2), units })).toEqual(['不参评']);
  });

  test('months missing, the mean of quarters, (90 + 100) ÷ 2, is not that of months, (90 + 3×100) ÷ 4', () => {
    const figures = overdueIn([
      [january, 2],
      [april, 0],
      [may, 0],
      [june, 0],
    ]);
    const period = halfYear(2021, 1);
    expect(textsBy(meanOfQuarters, figures, { period })).toEqual(['95.00分']);
    expect(textsBy(meanOfMonths, figures, { period })).toEqual(['97.50分']);
  });

  test('of ten months', () => {
    const counts = Array.from({ length: 10 }, (_, index) => [month(2022, index + 1), index] as const);
    // 100 − 10 × (0 + 1 + … + 9) ÷ 10
    const period = range('2022-01-01', '2022-10-31');
    expect(textsBy(meanOfMonths, overdueIn(counts), { period })).toEqual(['55.00分']);
  });

  test.each([
    ['a month and a half', range('2021-04-01', '2021-05-15')],
    ['from the middle of a month', range('2021-04-15', '2021-06-30')],
  ])('%s does not consist of months', (_, period) => {
    expect(issueOf(() => scoredBy(meanOfMonths, [], { period })).code).toBe('score-mismatch');
  });
});

describe('the distance to the frontier', () => {
  test.each([
    ['10 minutes from 30 to 5: 20 ÷ 25; 55 % from 20 to 90: 35 ÷ 70', 100, 55, '65.00分', '65.00分'],
    ['the best: 100 and 100', 50, 90, '100.00分', '100.00分'],
    ['the worst: 0 and 0', 300, 20, '0.00分', '0.00分'],
    ['40 minutes, 97 %: 0 and 100 held, −40 and 110 continued', 400, 97, '50.00分', '35.00分'],
  ])('%s', (_, minutes, online, held, continued) => {
    const figures = [unit.wait(minutes, 10), unit.online(online, 100)];
    expect(textsBy(frontier('held'), figures)).toEqual([held]);
    expect(textsBy(frontier('continued'), figures)).toEqual([continued]);
  });
});

/** Figures of units that are named by letters, in the order of the values. */
function ofUnits(values: readonly (readonly [online: number, minutes: number | null])[]) {
  return values.flatMap(([online, minutes], index) => {
    const one = figuresOf('ABCDEF'[index]!);
    return minutes === null ? [one.online(online, 100)] : [one.online(online, 100), one.wait(minutes, 1)];
  });
}

describe('min-max among the units', () => {
  test('online 90, 50, 60: 60, 0, 60×10÷40; waiting 5, 15, 25: 40, 40×10÷20, 0', () => {
    const figures = ofUnits([
      [90, 5],
      [50, 15],
      [60, 25],
    ]);
    expect(textsBy(minMax, figures)).toEqual(['100.00分', '20.00分', '15.00分']);
  });

  test('all the same online: it tells nobody apart, and waiting is taken out of 100', () => {
    const figures = ofUnits([
      [70, 5],
      [70, 15],
      [70, 25],
    ]);
    const scores = scoredBy(minMax, figures);
    expect(scores.map(({ text }) => text)).toEqual(['100.00分', '50.00分', '0.00分']);
    expect(pointsIn(scores[0]!)).toMatchObject({ online: 'excluded', wait: '40' });
  });

  test('who has no value is none of those that are compared: online 90, 50, 60; waiting 5, –, 15', () => {
    const figures = ofUnits([
      [90, 5],
      [50, null],
      [60, 15],
    ]);
    const scores = scoredBy(minMax, figures);
    expect(scores.map(({ text }) => text)).toEqual(['100.00分', '0.00分', '15.00分']);
    expect(partOf(scores[2]!, 'wait').reference).toMatchObject({ kind: 'extremes', units: 2 });
  });
});

describe('points by the place', () => {
  const values = [90, 70, 70, 50, 30].map((online) => [online, null] as const);
  const figures = [...ofUnits(values), figuresOf('Z').online(10, 100)];
  const units = [...'ABCDE'].map((name) => ({ scope: { department: name }, group: 'county' }));
  const alone = { scope: { department: 'Z' }, group: 'district' };

  test.each([
    ['competition', 'places 1, 2, 2, 4, 5 of 5', ['10.00', '7.50', '7.50', '2.50', '0.00']],
    ['dense', 'places 1, 2, 2, 3, 4 of 4', ['10.00', '6.67', '6.67', '3.33', '0.00']],
    ['fractional', 'places 1, 2.5, 2.5, 4, 5 of 5', ['10.00', '6.25', '6.25', '2.50', '0.00']],
  ] as const)('%s: %s; who is alone in a group is its first', (ties, _, expected) => {
    const scores = scoredBy(byPlace(ties), figures, { units: [...units, alone] });
    expect(scores.map(({ decimal }) => decimal)).toEqual([...expected, '10.00']);
  });

  test('5, 3 and 1 for the first three: two that share the second place both get 3, and nobody is third', () => {
    expect(textsBy(firstThree, ofUnits(values))).toEqual(['5.00分', '3.00分', '3.00分', '0.00分', '0.00分']);
  });
});

test('full marks of 150 for counties and 100 for districts: 0.6×80 + 40 − 2×5 = 78, and 78×3÷2 = 117', () => {
  const figures = ['甲县', '乙区'].flatMap((name) => [
    figuresOf(name).online(80, 100),
    figuresOf(name).overdue(2),
  ]);
  const units = [
    { scope: { department: '甲县' }, group: 'county' },
    { scope: { department: '乙区' }, group: 'district' },
  ];
  const scores = scoredBy(fullMarksByGroup, figures, { units });
  const texts = Object.fromEntries(scores.map(({ scope: of, text }) => [of.department, text]));
  expect(texts).toEqual({ 甲县: '117.00分', 乙区: '78.00分' });
});

describe('an item without a value, beside 0.5×80 = 40 and 0.2×90 = 18', () => {
  const others = [unit.online(80, 100), unit.onTime(90, 100)];
  const noRatings = [...others, unit.satisfaction(0, 0)];

  test('with 80 % it has points: 40 + 24 + 18 = 82', () => {
    expect(textsBy(withoutValue('excluded'), [...others, unit.satisfaction(80, 100)])).toEqual(['82.00分']);
  });

  test.each([
    ['excluded, the others taken out of 100: 58×100÷70', withoutValue('excluded'), '82.86分', 'excluded'],
    ['excluded and left out: 58', withoutValue('excluded', 'left-out'), '58.00分', 'excluded'],
    ['zero: 40 + 0 + 18', withoutValue('zero'), '58.00分', '0'],
    ['full: 40 + 30 + 18', withoutValue('full'), '88.00分', '30'],
    ['not scored', withoutValue('not-scored'), '不参评', 'not-scored'],
  ])('%s', (_, card, text, points) => {
    const [one] = scoredBy(card, noRatings);
    expect(one?.text ?? '不参评').toBe(text);
    expect(pointsIn(one!)).toMatchObject({ ratings: points });
  });

  test('the reason is said where there are no points, and where there are', () => {
    const [zero] = scoredBy(withoutValue('zero'), noRatings);
    const [none] = scoredBy(withoutValue('not-scored'), noRatings);
    expect(partOf(zero!, 'ratings')).toMatchObject({ treated: 'zero', reason: { zh: expect.any(String) } });
    expect(none?.reason?.zh).toMatch(/ratings/u);
    expect(none?.reason?.en).toMatch(/ratings/u);
  });

  const byReason = {
    'zero-denominator': 'full',
    'missing-input': 'zero',
    'not-applicable': 'not-scored',
  } as const;

  test('by its reason: without ratings full marks, without a figure no points, and where it does not apply no score', () => {
    const card = withoutValue(byReason);
    expect(textsBy(card, noRatings)).toEqual(['88.00分']);
    expect(textsBy(card, others)).toEqual(['58.00分']);
    const reported = withoutValue(byReason, 'rescaled', 'reported-count');
    const notSaid = reportedCount({ reported: 7 }, { scope });
    expect(notSaid.state).toBe('not-applicable');
    expect(textsBy(reported, [...others, notSaid])).toEqual(['不参评']);
  });

  test('with weights 50, 30 and 20 the mean is (50×80 + 20×90) ÷ 70 = 82.86', () => {
    const [one] = scoredBy(weightsRescaled, noRatings);
    expect(exactOf(one!)).toBe('580/7');
    expect(one?.text).toBe('82.86分');
  });

  test('with nothing left there is no score', () => {
    expect(textsBy(weightsRescaled, [], { units: [{ scope }] })).toEqual(['不参评']);
  });
});

describe('the stage of rounding', () => {
  const rates = (...[online, ratings, onTime]: [number, number, number]) => [
    unit.online(online, 1000),
    unit.satisfaction(ratings, 1000),
    unit.onTime(onTime, 1000),
  ];

  test.each([
    ['8.46 + 9.47 + 9.29 = 27.22, cut off once', ['total'], '27.2分'],
    ['17.93 cut off to 17.9, + 9.29 = 27.19', ['parts', 'total'], '27.1分'],
    ['8.4 + 9.4 + 9.2', ['items', 'total'], '27.0分'],
    ['8.4 + 9.4 = 17.8, + 9.2', ['items', 'parts', 'total'], '27.0分'],
  ] as const)('%s', (_, stages, text) => {
    expect(textsBy(rounded('trunc', ...stages), rates(846, 947, 929))).toEqual([text]);
  });

  test('8.45 + 9.35 + 9.25 = 27.05 is 27.1, and 8.5 + 9.4 + 9.3 = 27.2', () => {
    expect(textsBy(rounded('halfExpand', 'total'), rates(845, 935, 925))).toEqual(['27.1分']);
    expect(textsBy(rounded('halfExpand', 'items', 'total'), rates(845, 935, 925))).toEqual(['27.2分']);
  });

  test('what is rounded goes on, and the total keeps its exact value', () => {
    const [once] = scoredBy(rounded('trunc', 'total'), rates(846, 947, 929));
    const [parts] = scoredBy(rounded('trunc', 'parts', 'total'), rates(846, 947, 929));
    expect([exactOf(once!), exactOf(parts!)]).toEqual(['1361/50', '2719/100']);
    expect(pointsIn(parts!)).toMatchObject({ online: '423/50', rates: '179/10' });
  });
});

describe('a veto', () => {
  const figures = [unit.online(80, 100)];
  const withAccidents = (accidents: string | null) => ({ given: [{ scope, values: { accidents } }] });

  test.each([
    ['no accident: 80', '0', 'does-not-hold', '0', '80.00分', false],
    ['one: nothing of 80 is left', '1', 'does-not-hold', '0', '0.00分', true],
    ['one: no score', '1', 'does-not-hold', 'not-scored', '不参评', true],
    ['not known, which is taken for none', null, 'does-not-hold', '0', '80.00分', false],
    ['not known, which is taken for one', null, 'holds', '0', '0.00分', true],
    ['not known: no score', null, 'not-scored', '0', '不参评', null],
  ] as const)('%s', (_, accidents, otherwise, points, text, vetoed) => {
    const [one] = scoredBy(veto(points, otherwise), figures, withAccidents(accidents));
    expect(one?.text ?? '不参评').toBe(text);
    expect(partOf(one!, 'total').vetoed).toBe(vetoed);
    expect(pointsIn(one!)).toMatchObject({ online: '80' });
  });
});

describe('on a straight line from 60 points at 80 % to 100 at 95 %', () => {
  test.each([
    ['80 %', 80, '60.00分', '60.00分'],
    ['86 %: 60 + 6×40÷15', 86, '76.00分', '76.00分'],
    ['95 %', 95, '100.00分', '100.00分'],
    ['50 %: 60 held, 60 − 30×40÷15 continued', 50, '60.00分', '-20.00分'],
    ['98 %: 100 held, 100 + 3×40÷15 continued', 98, '100.00分', '108.00分'],
  ])('%s', (_, onTime, held, continued) => {
    expect(textsBy(linear('held'), [unit.onTime(onTime, 100)])).toEqual([held]);
    expect(textsBy(linear('continued'), [unit.onTime(onTime, 100)])).toEqual([continued]);
  });

  test('88 %: 60 + 8×40÷15 = 244÷3, exactly', () => {
    expect(exactOf(scoredBy(linear('held'), [unit.onTime(88, 100)])[0]!)).toBe('244/3');
  });
});

test.each([
  ['5 minutes, in the first band', 500, '10.00分'],
  ['5.01', 501, '8.00分'],
  ['9.99', 999, '8.00分'],
  ['10, not in the second', 1000, '5.00分'],
  ['15, in the third', 1500, '5.00分'],
  ['15.01', 1501, '0.00分'],
])('bands of the waiting time: %s', (_, minutes, text) => {
  expect(textsBy(bandsOfWaiting, [unit.wait(minutes, 100)])).toEqual([text]);
});

describe('points for what was won since the period before', () => {
  const [april, may] = [4, 5].map((number) => figuresOf(department, month(2021, number)));
  const since = (before: number | null, now: number) =>
    changeOf(may!.online(now, 10000), before === null ? null : april!.online(before, 10000), {
      in: 'points',
    });

  test.each([
    ['50 % to 53.25 %: 3.25×2', 5000, 5325, '6.50分'],
    ['50 % to 58 %: 8×2, at most 10', 5000, 5800, '10.00分'],
    ['50 % to 45 %: nothing is lost', 5000, 4500, '0.00分'],
    ['none before', null, 4500, '0.00分'],
  ])('%s', (_, before, now, text) => {
    expect(textsBy(improvement, [since(before, now)])).toEqual([text]);
  });
});

test.each([
  ['45 %: 25 of the 40 points', 45, '62.50分'],
  ['60 %: all of it', 60, '100.00分'],
  ['80 %: no more than all of it', 80, '100.00分'],
  ['10 %: back, and no less than nothing', 10, '0.00分'],
])('the way from 20 %% to a target of 60 %%: %s', (_, online, text) => {
  const figure = attainmentOf({ achieved: unit.online(online, 100), target: '60%', baseline: '20%' });
  expect(textsBy(wayToTarget, [figure])).toEqual([text]);
});
