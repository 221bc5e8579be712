import * as z from 'zod';
import { compareRatios } from '../../exact/index.js';
import { type LimitText, limitText, type NumberText, numberText, ratioOfText } from '../number-text.js';
import type { TransformKind } from './transform-kind.js';

/** Points for the highest threshold that is reached (阶梯计分): at least 95 % 1, at least 99 % 1.5, 100 % 2. */
export interface StepsTransform {
  readonly kind: 'steps';
  /** Where a threshold is reached: at it or above, or for what is better when lower, at it or below. */
  readonly reached: 'at-least' | 'at-most';
  /** Each harder to reach than the one before. */
  readonly steps: readonly { readonly at: LimitText; readonly points: NumberText }[];
  /** Where none is reached. */
  readonly otherwise: NumberText;
}

/** {@link StepsTransform}. */
export const stepsTransform: TransformKind<StepsTransform> = {
  schema: z.strictObject({
    kind: z.literal('steps'),
    reached: z.enum(['at-least', 'at-most']),
    steps: z.array(z.strictObject({ at: limitText, points: numberText })).min(1),
    otherwise: numberText,
  }),
  limits: ({ steps }) => steps.map(({ at }, index) => ({ path: ['steps', index, 'at'], limit: at })),
  faults: ({ steps, reached }) =>
    steps.flatMap(({ at }, index) => {
      const before = steps[index - 1];
      const harder = reached === 'at-least' ? 1 : -1;
      if (before === undefined || compareRatios(ratioOfText(at), ratioOfText(before.at)) === harder)
        return [];
      return [
        {
          code: 'overlapping-bands' as const,
          path: ['steps', index, 'at'],
          found: at,
          expected: {
            zh: `比前一级 ${before.at} 更难达到的界限`,
            en: `a threshold harder to reach than the one before, ${before.at}`,
          },
        },
      ];
    }),
  pointsBy: ({ steps, reached, otherwise }) => {
    const hardestFirst = steps
      .map(({ at, points }) => ({ at: ratioOfText(at), points: ratioOfText(points) }))
      .reverse();
    const none = ratioOfText(otherwise);
    const wrongSide = reached === 'at-least' ? -1 : 1;
    return ({ value }) =>
      hardestFirst.find(({ at }) => compareRatios(value, at) !== wrongSide)?.points ?? none;
  },
  words: ({ steps, reached, otherwise }) => {
    const [zh, en] = reached === 'at-least' ? ['不低于', 'at least'] : ['不高于', 'at most'];
    return {
      zh: `阶梯(取所达到的最后一级):${steps.map(({ at, points }) => `${zh} ${at} → ${points}`).join(',')},均未达到 → ${otherwise}`,
      en: `by steps, the last that is reached: ${steps.map(({ at, points }) => `${en} ${at} → ${points}`).join(', ')}, none of them → ${otherwise}`,
    };
  },
};
