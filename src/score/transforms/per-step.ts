import * as z from 'zod';
import { unitSigns } from '../../exact/index.js';
import { affine, minus, over, type Ratio, times } from '../../exact/ratio.js';
import { type LimitText, limitText, type NumberText, numberText, ratioOfText } from '../number-text.js';
import type { TransformKind } from './transform-kind.js';

/**
 * Points for each step beyond a threshold (超出或不足部分按步计分): 0.5 lost per percentage point below 95 %, 1 more for each further 10 %. How far
 * they go is for the bounds of the part.
 */
export interface PerStepTransform {
  readonly kind: 'per-step';
  readonly threshold: LimitText;
  /** On which side of the threshold steps count; on the other there are none. */
  readonly side: 'above' | 'below';
  /** The length of a step, in the unit of the input; of percentages in percentage points. */
  readonly step: NumberText;
  /** A part of a step counts in proportion, only when complete, or as a whole when begun. */
  readonly counted: 'in-proportion' | 'when-complete' | 'when-begun';
  /** At the threshold and on the other side. */
  readonly start: NumberText;
  /** For each step; below zero they are lost. */
  readonly points: NumberText;
}

/** {@link PerStepTransform}. */
export const perStepTransform: TransformKind<PerStepTransform> = {
  schema: z.strictObject({
    kind: z.literal('per-step'),
    threshold: limitText,
    side: z.enum(['above', 'below']),
    step: numberText,
    counted: z.enum(['in-proportion', 'when-complete', 'when-begun']),
    start: numberText,
    points: numberText,
  }),
  limits: ({ threshold }) => [{ path: ['threshold'], limit: threshold }],
  faults: ({ step }) =>
    ratioOfText(step).numerator > 0n
      ? []
      : [
          {
            code: 'invalid-scorecard',
            path: ['step'],
            found: step,
            expected: { zh: '大于 0 的步长', en: 'a step above 0' },
          },
        ],
  pointsBy: (transform) => {
    const [threshold, step] = [ratioOfText(transform.threshold), ratioOfText(transform.step)];
    const [start, points] = [ratioOfText(transform.start), ratioOfText(transform.points)];
    const { side, counted } = transform;
    const perUnit = over(side === 'above' ? one : minusOne, step);
    const stepsBeyond = affine(perUnit, minus(zero, times(perUnit, threshold)));
    const pointsFor = affine(points, start);
    return ({ value }) => {
      const steps = stepsBeyond(value);
      return steps.numerator <= 0n ? start : pointsFor(stepsIn(steps, counted));
    };
  },
  words: ({ threshold, side, step, counted, start, points }, unit) => {
    const [zh, en] = side === 'above' ? ['高于', 'above'] : ['低于', 'below'];
    // Of percentages a step is in percentage points.
    const sign =
      unit === 'percent' || unit === 'percentage-point' ? unitSigns['percentage-point'] : { zh: ' ', en: '' };
    return {
      zh: `${start},${zh} ${threshold} 的部分每 ${step}${sign.zh}计 ${points}(${countedNames[counted].zh})`,
      en: `${start}, and ${points} for each ${step}${sign.en} ${en} ${threshold} (${countedNames[counted].en})`,
    };
  },
};

const zero: Ratio = { numerator: 0n, denominator: 1n };
const one: Ratio = { numerator: 1n, denominator: 1n };
const minusOne: Ratio = { numerator: -1n, denominator: 1n };

const countedNames = {
  'in-proportion': { zh: '不足一步按比例', en: 'parts of a step in proportion' },
  'when-complete': { zh: '不足一步不计', en: 'complete steps only' },
  'when-begun': { zh: '不足一步按一步', en: 'a step begun counts whole' },
} as const;

/** How many steps there are in a positive number of them. */
function stepsIn(steps: Ratio, counted: PerStepTransform['counted']): Ratio {
  if (counted === 'in-proportion') return steps;
  const { numerator, denominator } = steps;
  const begun = counted === 'when-begun' ? denominator - 1n : 0n;
  return { numerator: (numerator + begun) / denominator, denominator: 1n };
}
