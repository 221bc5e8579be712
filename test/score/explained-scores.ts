import {
  attainmentOf,
  changeOf,
  defineScorecard,
  month,
  quarter,
  type ScoreFigure,
  score,
} from '../../src/index.js';
import { figuresOf } from './made-figures.js';
import {
  bandsOfWaiting,
  byPlace,
  deductions,
  dimensionsGradedAsPrinted,
  firstThree,
  frontier,
  fullMarksByGroup,
  furtherSteps,
  improvement,
  linear,
  meanOfMonths,
  minMax,
  passCount,
  pointsOfRatings,
  rounded,
  stepsOfPrintedValues,
  veto,
  wayToTarget,
  weightsRescaled,
  withoutValue,
} from './published-scorecards.js';
import { scorecardOf } from './scorecard-of.js';

const scope = { department: '教育局' };
const unit = figuresOf('教育局');
const others = ['交通局', '水利局', '卫健委'].map((name) => figuresOf(name));

function first(
  ...given: [Parameters<typeof score>[0], Parameters<typeof defineScorecard>[0], Parameters<typeof score>[2]?]
): ScoreFigure {
  const [figures, card, options = {}] = given;
  const scores = score(figures, defineScorecard(card), options);
  return scores.find((each) => each.scope.department === '教育局')!;
}

const given = (values: Readonly<Record<string, string | null>>) => ({ given: [{ scope, values }] });
const events = {
  'wrong-returns': '2',
  'half-days-absent': '1',
  'yellow-cards': '1',
  'red-cards': '0',
  commendations: '4',
};
const may = figuresOf('教育局', month(2021, 5));
const april = figuresOf('教育局', month(2021, 4));

/** A card of one part of each kind over a constant, whose name is its key. */
const negative = scorecardOf({
  inputs: { gain: 'percentage-point' },
  parts: {
    total: { kind: 'sum', of: ['lost', 'third', 'half'] },
    lost: { kind: 'scaled', of: 'base', by: '-1.5' },
    base: { kind: 'constant', points: '-2', most: '-3' },
    third: { kind: 'weighted-mean', weights: { base: '1/3', gain: '2/3' }, weightsAddUpTo: '1' },
    gain: {
      kind: 'item',
      input: { given: 'gain' },
      transform: { kind: 'value', times: '-1' },
      withoutValue: 'zero',
    },
    half: { kind: 'constant', points: '1/3' },
  },
  volume: { indicator: 'case-count' },
});

/** Scores of typical cards and special cases, with what is special about each. */
export const explained: Readonly<Record<string, ScoreFigure>> = {
  deductions: first([unit.overdue(3), unit.negative(12), unit.online(72, 100)], deductions, given(events)),
  dimensions: first(
    [unit.satisfaction(95, 100), unit.onTime(2, 3), unit.evaluation(80, 100), unit.coverage(85, 100)],
    dimensionsGradedAsPrinted,
    given({ 'guide-accuracy': '92.5%' }),
  ),
  ratings: first(
    [
      unit.levels({
        verySatisfied: 3,
        satisfied: 0,
        basicallySatisfied: 1,
        dissatisfied: 0,
        veryDissatisfied: 0,
      }),
    ],
    pointsOfRatings,
  ),
  further: first([unit.online(72, 100)], furtherSteps('when-begun')),
  printed: first([unit.onTime(24999, 25000)], stepsOfPrintedValues),
  passes: first(
    [unit.onTime(95, 100), unit.satisfaction(90, 100), unit.wait(100, 10), unit.overdue(1)],
    passCount,
  ),
  months: first([april.overdue(1), may.overdue(2)], meanOfMonths, { period: quarter(2021, 2) }),
  frontier: first([unit.wait(100, 10), unit.online(10, 100)], frontier('held')),
  rescaled: first([unit.online(60, 100), unit.onTime(90, 100)], withoutValue('excluded')),
  leftOut: first([unit.online(60, 100), unit.onTime(90, 100)], withoutValue('excluded', 'left-out')),
  full: first([unit.online(60, 100), unit.onTime(90, 100)], withoutValue('full')),
  zero: first([unit.online(60, 100), unit.onTime(90, 100)], withoutValue('zero')),
  notScored: first([unit.online(60, 100), unit.onTime(90, 100)], withoutValue('not-scored')),
  weights: first([unit.online(60, 100), unit.onTime(90, 100)], weightsRescaled),
  nothing: first([], weightsRescaled, { units: [{ scope }] }),
  rounded: first(
    [unit.online(1, 3), unit.satisfaction(2, 3), unit.onTime(1, 7)],
    rounded('halfExpand', 'items', 'parts', 'total'),
  ),
  vetoed: first([unit.online(60, 100)], veto('0', 'holds'), given({ accidents: '1' })),
  vetoedUnseen: first([unit.online(60, 100)], veto('0', 'holds'), given({ accidents: null })),
  vetoedOut: first([unit.online(60, 100)], veto('not-scored', 'not-scored'), given({ accidents: '2' })),
  vetoUntold: first([unit.online(60, 100)], veto('not-scored', 'not-scored'), given({ accidents: null })),
  notVetoed: first([unit.online(60, 100)], veto('0', 'does-not-hold'), given({ accidents: '0' })),
  line: first([unit.onTime(9, 10)], linear('continued')),
  bands: first([unit.wait(100, 10)], bandsOfWaiting),
  group: first([unit.online(60, 100), unit.overdue(2)], fullMarksByGroup, {
    units: [{ scope, group: 'county' }],
  }),
  minMax: first(
    [unit, ...others].flatMap((each, index) => [each.online(50 + 10 * index, 100), each.wait(30, 3)]),
    minMax,
  ),
  place: first(
    [unit, ...others].map((each, index) => each.online(50 + 10 * (index % 3), 100)),
    byPlace('fractional'),
  ),
  dense: first(
    [unit, ...others].map((each, index) => each.online(50 + 10 * (index % 3), 100)),
    byPlace('dense'),
  ),
  list: first(
    [unit, ...others].map((each, index) => each.online(50 + 10 * (index % 3), 100)),
    firstThree,
  ),
  change: first([changeOf(may.online(53, 100), april.online(1, 2), { in: 'points' })], improvement),
  way: first([attainmentOf({ achieved: unit.online(30, 100), target: '60%', baseline: '20%' })], wayToTarget),
  negative: first([], negative, given({ gain: '0.5个百分点' })),
};
