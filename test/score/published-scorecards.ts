import type { Grades, LimitText, NumberText, Scorecard, ScoreRounding, ScoreStage } from '../../src/index.js';
import { type BarePart, type Card, from, scorecardOf } from './scorecard-of.js';

/** The ways of scoring that are in use, each as a scorecard of plain data. Where no source gives a number, it is made up for the test. */

type BareItem = Extract<BarePart, { readonly kind: 'item' }>;

/** An item; a unit that has no value of it is not scored unless said otherwise. */
function item(
  input: string | BareItem['input'],
  transform: BareItem['transform'],
  rest: Partial<BareItem> = {},
): BareItem {
  return {
    kind: 'item',
    input: typeof input === 'string' ? { indicator: input } : input,
    transform,
    withoutValue: 'not-scored',
    ...rest,
  };
}

/** The value itself: 97.2 % is 97.2 points. */
const itself = { kind: 'value', times: '1' } as const;

function perEvent(start: NumberText, points: NumberText) {
  return { kind: 'per-event', start, points } as const;
}

function passes(is: Extract<BareItem['transform'], { readonly kind: 'pass-or-fail' }>['is']) {
  return { kind: 'pass-or-fail', is, pass: '1', fail: '0' } as const;
}

/** 五个维度加权: above 90 very high, 80 to 90 high. No source gives the weights. */
function fiveDimensions(on: Grades['on']): Scorecard {
  const name = (zh: string, en: string) => ({ zh, en });
  return scorecardOf({
    inputs: { 'guide-accuracy': 'percent' },
    parts: {
      total: {
        kind: 'weighted-mean',
        weights: { effect: '30', maturity: '25', channels: '20', coverage: '15', guides: '10' },
        weightsAddUpTo: '100',
      },
      effect: item('satisfaction-rate', itself),
      maturity: item('on-time-rate', itself),
      channels: item('evaluation-rate', itself),
      coverage: item('matter-coverage', itself),
      guides: item({ given: 'guide-accuracy' }, itself),
    },
    grades: {
      on,
      bands: [
        { below: '80', grade: 'other', name: name('80 以下', 'below 80') },
        { atLeast: '80', atMost: '90', grade: 'high', name: name('高', 'high') },
        { above: '90', grade: 'very-high', name: name('非常高', 'very high') },
      ],
    },
  });
}
export const dimensionsGradedExactly = fiveDimensions('exact');
export const dimensionsGradedAsPrinted = fiveDimensions('rounded');

/** 评价等级计分: very satisfied 10, satisfied 8, basically satisfied 6, dissatisfied 3, very dissatisfied 0; the score is the mean. */
export const pointsOfRatings = scorecardOf({
  parts: {
    total: item('level-composition', {
      kind: 'points-by-part',
      points: {
        'very-satisfied': '10',
        satisfied: '8',
        'basically-satisfied': '6',
        dissatisfied: '3',
        'very-dissatisfied': '0',
      },
    }),
  },
});

/** 百分制扣分: 40 + 40 + 20 with deductions per event, each part floored at 0, bonuses with caps, the whole at most 105. */
export const deductions = scorecardOf({
  inputs: {
    'wrong-returns': 'count',
    'half-days-absent': 'count',
    'yellow-cards': 'count',
    'red-cards': 'count',
    commendations: 'count',
  },
  parts: {
    total: {
      kind: 'sum',
      of: ['timeliness', 'conduct', 'ratings', 'praise', 'online'],
      most: '105',
    },
    timeliness: item('overdue-count', perEvent('40', '-5'), { least: '0' }),
    conduct: {
      kind: 'sum',
      of: ['conduct-base', 'returns', 'absence', 'yellow', 'red'],
      least: '0',
    },
    'conduct-base': { kind: 'constant', points: '40' },
    returns: item({ given: 'wrong-returns' }, perEvent('0', '-2')),
    absence: item({ given: 'half-days-absent' }, perEvent('0', '-3')),
    yellow: item({ given: 'yellow-cards' }, perEvent('0', '-5')),
    red: item({ given: 'red-cards' }, perEvent('0', '-10')),
    ratings: item('negative-count', perEvent('20', '-2'), { least: '0' }),
    praise: item({ given: 'commendations' }, perEvent('0', '2'), { most: '5' }),
    online: item(
      'online-share',
      {
        kind: 'per-step',
        threshold: '50%',
        side: 'above',
        step: '10',
        counted: 'when-complete',
        start: '0',
        points: '1',
      },
      { most: '3' },
    ),
  },
});

/** 达标加分及每再高 10 个百分点: 2 points from 50 % on, and another for each further 10 % (complete, begun, or in proportion). */
export function furtherSteps(counted: 'when-complete' | 'when-begun' | 'in-proportion'): Scorecard {
  return scorecardOf({
    parts: {
      total: { kind: 'sum', of: ['reached', 'further'], most: '6' },
      reached: item('online-share', {
        kind: 'steps',
        reached: 'at-least',
        steps: [{ at: '50%', points: '2' }],
        otherwise: '0',
      }),
      further: item('online-share', {
        kind: 'per-step',
        threshold: '50%',
        side: 'above',
        step: '10',
        counted,
        start: '0',
        points: '1',
      }),
    },
  });
}

function belowThreshold(threshold: LimitText, points: NumberText, least: NumberText): BareItem {
  return item(
    'on-time-rate',
    {
      kind: 'per-step',
      threshold,
      side: 'below',
      step: '1',
      counted: 'in-proportion',
      start: '10',
      points,
    },
    { least },
  );
}

/** 每低 1 个百分点扣分: in 2021 0.5 per point below 95 % down to 0, from 2022 on 1 per point below 98 % down to 2. */
export const threshold = scorecardOf({
  parts: {
    total: [
      from('2021-01-01', belowThreshold('95%', '-0.5', '0')),
      from('2022-01-01', belowThreshold('98%', '-1', '2')),
    ],
  },
});

/** The same, where the new threshold says that a period in which it comes is scored by it as a whole. */
export const thresholdWithTransition = scorecardOf({
  parts: {
    total: [
      from('2021-01-01', belowThreshold('95%', '-0.5', '0')),
      from('2022-01-01', belowThreshold('98%', '-1', '2'), { transition: 'whole-period' }),
    ],
  },
});

/** 阶梯计分: at least 95 % 1 point, at least 99 % 1.5, 100 % 2; by the exact value, or by the one that is printed. */
function steps(reads: 'exact' | 'printed'): Scorecard {
  return scorecardOf({
    parts: {
      total: item(
        'on-time-rate',
        {
          kind: 'steps',
          reached: 'at-least',
          steps: [
            { at: '95%', points: '1' },
            { at: '99%', points: '1.5' },
            { at: '100%', points: '2' },
          ],
          otherwise: '0',
        },
        { reads },
      ),
    },
  });
}
export const stepsOfExactValues = steps('exact');
export const stepsOfPrintedValues = steps('printed');

/** 达标项数: how many indicators meet their targets. */
export const passCount = scorecardOf({
  parts: {
    total: { kind: 'sum', of: ['on-time', 'ratings', 'wait', 'overdue'] },
    'on-time': item('on-time-rate', passes({ atLeast: '95%' })),
    ratings: item('satisfaction-rate', passes({ above: '90%' })),
    wait: item('mean-wait', passes({ atMost: '10' })),
    overdue: item('overdue-count', passes({ equal: '0' })),
  },
  rounding: { places: 0 },
});

/** 各月平均: the mean of the scores of the months, in which an overdue case costs 5 points, and 10 from June 2021 on. */
export const meanOfMonths = scorecardOf({
  parts: {
    total: { kind: 'mean-of-periods', of: 'month', each: 'month' },
    month: [
      from('2021-01-01', item('overdue-count', perEvent('100', '-5'), { withoutValue: 'excluded' })),
      from('2021-06-01', item('overdue-count', perEvent('100', '-10'), { withoutValue: 'excluded' })),
    ],
  },
});

/** 年度为季度平均、季度为月平均: where months are missing, that is not the mean of the months of the year. */
export const meanOfQuarters = scorecardOf({
  parts: {
    total: { kind: 'mean-of-periods', of: 'quarter', each: 'quarter' },
    quarter: { kind: 'mean-of-periods', of: 'month', each: 'month' },
    month: item('overdue-count', perEvent('100', '-5'), { withoutValue: 'excluded' }),
  },
});

/** 前沿距离: (x − worst) ÷ (best − worst) × 100, of waiting, where less is better, and of an online share. */
export function frontier(beyond: 'held' | 'continued'): Scorecard {
  return scorecardOf({
    parts: {
      total: { kind: 'weighted-mean', weights: { wait: '1/2', online: '1/2' }, weightsAddUpTo: '1' },
      wait: item('mean-wait', { kind: 'frontier', worst: '30', best: '5', points: '100', beyond }),
      online: item('online-share', { kind: 'frontier', worst: '20%', best: '90%', points: '100', beyond }),
    },
  });
}

/** 极差标准化: from the worst to the best of all units; where all are the same there is nothing to tell them apart by. */
export const minMax = scorecardOf({
  parts: {
    total: { kind: 'sum', of: ['online', 'wait'], whenExcluded: 'rescaled' },
    online: item(
      'online-share',
      { kind: 'min-max', among: 'all-units', better: 'higher', points: '60' },
      { withoutValue: 'excluded', full: '60' },
    ),
    wait: item(
      'mean-wait',
      { kind: 'min-max', among: 'all-units', better: 'lower', points: '40' },
      { withoutValue: 'excluded', full: '40' },
    ),
  },
});

/** 按名次计分: 10 for the first to 0 for the last in equal steps, of the units of the same group. */
export function byPlace(ties: 'competition' | 'dense' | 'fractional'): Scorecard {
  return scorecardOf({
    parts: {
      total: item('online-share', {
        kind: 'place',
        among: 'group',
        better: 'higher',
        ties,
        points: { first: '10', last: '0' },
      }),
    },
  });
}

/** 前三名加分: 5, 3 and 1 for the first three, nothing for the others. */
export const firstThree = scorecardOf({
  parts: {
    total: item('online-share', {
      kind: 'place',
      among: 'all-units',
      better: 'higher',
      ties: 'competition',
      points: { list: ['5', '3', '1'], otherwise: '0' },
    }),
  },
});

/** 县区满分不同: counties out of 150, districts out of 100. */
export const fullMarksByGroup = scorecardOf({
  parts: {
    total: { kind: 'by-group', groups: { county: 'of-150', district: 'of-100' } },
    'of-150': { kind: 'scaled', of: 'of-100', by: '3/2', full: '150' },
    'of-100': { kind: 'sum', of: ['online', 'timeliness'], full: '100' },
    online: item('online-share', { kind: 'value', times: '0.6' }),
    timeliness: item('overdue-count', perEvent('40', '-5'), { least: '0' }),
  },
});

/** 无值的处理: an item of 30 points that may have no value, beside one of 50 and one of 20 that have theirs. */
export function withoutValue(
  treatment: BareItem['withoutValue'],
  whenExcluded: 'rescaled' | 'left-out' = 'rescaled',
  indicator = 'satisfaction-rate',
): Scorecard {
  return scorecardOf({
    parts: {
      total: { kind: 'sum', of: ['online', 'ratings', 'on-time'], whenExcluded },
      online: item('online-share', { kind: 'value', times: '0.5' }, { full: '50' }),
      ratings: item(indicator, { kind: 'value', times: '0.3' }, { full: '30', withoutValue: treatment }),
      'on-time': item('on-time-rate', { kind: 'value', times: '0.2' }, { full: '20' }),
    },
  });
}

/** 权重重分配: the weight of what has no value is not in the sum that is divided by. */
export const weightsRescaled = scorecardOf({
  parts: {
    total: {
      kind: 'weighted-mean',
      weights: { online: '50', ratings: '30', 'on-time': '20' },
      weightsAddUpTo: '100',
    },
    online: item('online-share', itself, { withoutValue: 'excluded' }),
    ratings: item('satisfaction-rate', itself, { withoutValue: 'excluded' }),
    'on-time': item('on-time-rate', itself, { withoutValue: 'excluded' }),
  },
});

/** 修约阶段: items rounded, then added up; or parts; or the total only. */
export function rounded(mode: ScoreRounding['mode'], ...stages: readonly ScoreStage[]): Scorecard {
  return scorecardOf({
    parts: {
      total: { kind: 'sum', of: ['rates', 'timeliness'] },
      rates: { kind: 'sum', of: ['online', 'ratings'] },
      online: item('online-share', { kind: 'value', times: '1/10' }),
      ratings: item('satisfaction-rate', { kind: 'value', times: '1/10' }),
      timeliness: item('on-time-rate', { kind: 'value', times: '1/10' }),
    },
    rounding: { places: 1, mode, stages },
  });
}

/** 一票否决: an accident leaves nothing of the score, or keeps the unit out of it. */
export function veto(
  points: NumberText | 'not-scored',
  otherwise: 'does-not-hold' | 'holds' | 'not-scored',
): Scorecard {
  return scorecardOf({
    inputs: { accidents: 'count' },
    parts: {
      total: {
        kind: 'veto',
        of: 'online',
        input: { given: 'accidents' },
        when: { atLeast: '1' },
        points,
        withoutValue: otherwise,
      },
      online: item('online-share', itself),
    },
  });
}

/** 两点间线性: 60 points at 80 %, 100 at 95 %, and on a straight line between them. */
export function linear(beyond: 'held' | 'continued'): Scorecard {
  return scorecardOf({
    parts: {
      total: item('on-time-rate', {
        kind: 'linear',
        through: [
          { at: '80%', points: '60' },
          { at: '95%', points: '100' },
        ],
        beyond,
      }),
    },
  });
}

/** 分档计分: bands of the waiting time, less being better. */
export const bandsOfWaiting = scorecardOf({
  parts: {
    total: item('mean-wait', {
      kind: 'bands',
      bands: [
        { atMost: '5', points: '10' },
        { above: '5', below: '10', points: '8' },
        { atLeast: '10', atMost: '15', points: '5' },
        { above: '15', points: '0' },
      ],
    }),
  },
});

/** 进步分: for each percentage point won since the period before 2 points, none for what was lost, at most 10. */
export const improvement = scorecardOf({
  parts: {
    total: item(
      { indicator: 'online-share', change: 'points' },
      {
        kind: 'per-step',
        threshold: '0',
        side: 'above',
        step: '1',
        counted: 'in-proportion',
        start: '0',
        points: '2',
      },
      { most: '10', withoutValue: 'zero' },
    ),
  },
});

/** 目标完成进度: how far the way from the baseline to the target was gone, in percent, from 0 to 100 points. */
export const wayToTarget = scorecardOf({
  parts: {
    total: item({ indicator: 'online-share', attainment: 'way' }, itself, { least: '0', most: '100' }),
  },
});

/** 在上级办法上改动: the deductions of the city above, with an overdue case at 10 points. */
export const extended = scorecardOf({
  id: 'a-county',
  extends: deductions,
  parts: { timeliness: item('overdue-count', perEvent('40', '-10'), { least: '0' }) },
} satisfies Card);

/** Every one of them. */
export const allCards: Readonly<Record<string, Scorecard>> = {
  dimensionsGradedExactly,
  dimensionsGradedAsPrinted,
  pointsOfRatings,
  deductions,
  stepsWhenComplete: furtherSteps('when-complete'),
  stepsWhenBegun: furtherSteps('when-begun'),
  stepsInProportion: furtherSteps('in-proportion'),
  threshold,
  thresholdWithTransition,
  stepsOfExactValues,
  stepsOfPrintedValues,
  passCount,
  meanOfMonths,
  meanOfQuarters,
  frontierHeld: frontier('held'),
  frontierContinued: frontier('continued'),
  minMax,
  byPlace: byPlace('competition'),
  firstThree,
  fullMarksByGroup,
  withoutValueExcluded: withoutValue('excluded'),
  withoutValueZero: withoutValue('zero'),
  withoutValueFull: withoutValue('full'),
  withoutValueNotScored: withoutValue('not-scored'),
  weightsRescaled,
  roundedOnce: rounded('trunc', 'total'),
  roundedAtEachStage: rounded('halfExpand', 'items', 'parts', 'total'),
  veto: veto('0', 'does-not-hold'),
  vetoOutOfScoring: veto('not-scored', 'not-scored'),
  linear: linear('held'),
  bandsOfWaiting,
  improvement,
  wayToTarget,
  extended,
};
