import * as z from 'zod';
import { affine, compareRatios, minus, over, type Ratio, times } from '../../exact/ratio.js';
import { type LimitText, limitText, type NumberText, numberText, ratioOfText } from '../number-text.js';
import type { TransformKind } from './transform-kind.js';

/** Points that lie on straight lines between given points (线性插值). */
export interface LinearTransform {
  readonly kind: 'linear';
  /** Two or more, in rising order of their values. */
  readonly through: readonly { readonly at: LimitText; readonly points: NumberText }[];
  /** Beyond the first and the last: their points are held, or the line goes on. */
  readonly beyond: 'held' | 'continued';
}

/** {@link LinearTransform}. */
export const linearTransform: TransformKind<LinearTransform> = {
  schema: z.strictObject({
    kind: z.literal('linear'),
    through: z.array(z.strictObject({ at: limitText, points: numberText })).min(2),
    beyond: z.enum(['held', 'continued']),
  }),
  limits: ({ through }) => through.map(({ at }, index) => ({ path: ['through', index, 'at'], limit: at })),
  faults: ({ through }) =>
    through.flatMap(({ at }, index) => {
      const before = through[index - 1];
      if (before === undefined || compareRatios(ratioOfText(before.at), ratioOfText(at)) < 0) return [];
      return [
        {
          code: 'invalid-scorecard' as const,
          path: ['through', index, 'at'],
          found: at,
          expected: {
            zh: `大于前一点 ${before.at} 的值`,
            en: `a value above that of the point before, ${before.at}`,
          },
        },
      ];
    }),
  pointsBy: ({ through, beyond }) => {
    const corners = through.map(({ at, points }) => ({ at: ratioOfText(at), points: ratioOfText(points) }));
    const lines = corners.slice(1).map((end, index) => lineThrough(corners[index]!, end));
    const [first, last] = [corners[0]!, corners.at(-1)!];
    return ({ value }) => {
      if (beyond === 'held' && compareRatios(value, first.at) <= 0) return first.points;
      if (beyond === 'held' && compareRatios(value, last.at) >= 0) return last.points;
      const { pointsAt } = lines.find(({ end }) => compareRatios(value, end) <= 0) ?? lines.at(-1)!;
      return pointsAt(value);
    };
  },
  words: ({ through, beyond }) => {
    const corners = through.map(({ at, points }) => `${at} → ${points}`).join(', ');
    return {
      zh: `在各点(${corners})之间线性插值,两端之外${beyond === 'held' ? '取端点分值' : '沿直线延伸'}`,
      en: `on straight lines through ${corners}, ${beyond === 'held' ? 'held' : 'continued'} beyond the ends`,
    };
  },
};

interface Corner {
  readonly at: Ratio;
  readonly points: Ratio;
}

/** The line through two corners, and the value at which it ends. */
function lineThrough(start: Corner, { at, points }: Corner) {
  const slope = over(minus(points, start.points), minus(at, start.at));
  return { end: at, pointsAt: affine(slope, minus(start.points, times(slope, start.at))) };
}
