import * as z from 'zod';
import { compareRatios } from '../../exact/index.js';
import {
  inFormula,
  type LimitText,
  limitText,
  type NumberText,
  numberText,
  ratioOfText,
} from '../number-text.js';
import { linearTransform } from './linear.js';
import type { TransformKind } from './transform-kind.js';

/** The share of the way from the worst to the best value (前沿距离): (value − worst) ÷ (best − worst) × points; the best may be the lower one. */
export interface FrontierTransform {
  readonly kind: 'frontier';
  readonly worst: LimitText;
  readonly best: LimitText;
  /** For the best value; the worst gives none. */
  readonly points: NumberText;
  /** Beyond the two: their points are held, or the line goes on. */
  readonly beyond: 'held' | 'continued';
}

/** {@link FrontierTransform}. */
export const frontierTransform: TransformKind<FrontierTransform> = {
  schema: z.strictObject({
    kind: z.literal('frontier'),
    worst: limitText,
    best: limitText,
    points: numberText,
    beyond: z.enum(['held', 'continued']),
  }),
  limits: ({ worst, best }) => [
    { path: ['worst'], limit: worst },
    { path: ['best'], limit: best },
  ],
  faults: ({ worst, best }) =>
    compareRatios(ratioOfText(worst), ratioOfText(best)) === 0
      ? [
          {
            code: 'invalid-scorecard',
            path: ['best'],
            found: best,
            expected: { zh: '不同于 worst 的值', en: 'a value other than the worst' },
          },
        ]
      : [],
  pointsBy: ({ worst, best, points, beyond }) => {
    const ends = [
      { at: worst, points: '0' },
      { at: best, points },
    ];
    const isRising = compareRatios(ratioOfText(worst), ratioOfText(best)) < 0;
    return linearTransform.pointsBy({ kind: 'linear', through: isRising ? ends : ends.reverse(), beyond });
  },
  words: ({ worst, best, points, beyond }) => {
    const [from, to, times] = [inFormula(worst), inFormula(best), inFormula(points)];
    return {
      zh: `前沿距离:(值 − ${from})÷(${to} − ${from})× ${times},两端之外${beyond === 'held' ? '取端点分值' : '沿直线延伸'}`,
      en: `distance to the frontier: (value − ${from}) ÷ (${to} − ${from}) × ${times}, ${beyond === 'held' ? 'held' : 'continued'} beyond both`,
    };
  },
};
