import * as z from 'zod';
import { plus, type Ratio, times } from '../../exact/ratio.js';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type NumberText, numberText, ratioOfText } from '../number-text.js';
import { none, type TransformKind } from './transform-kind.js';

/** The mean of the points of each part of a composition, weighted by its count (按构成各部分计分): very satisfied 10, satisfied 8 … */
export interface PointsByPartTransform {
  readonly kind: 'points-by-part';
  /** By the value of each part, for every part. */
  readonly points: Readonly<Record<string, NumberText>>;
}

/** {@link PointsByPartTransform}. */
export const pointsByPartTransform: TransformKind<PointsByPartTransform> = {
  schema: z.strictObject({
    kind: z.literal('points-by-part'),
    points: z.record(nameSchema, numberText),
  }),
  limits: none,
  faults: none,
  pointsBy: (transform) => {
    const pointsOf = new Map(
      Object.entries(transform.points).map(([part, text]) => [part, ratioOfText(text)]),
    );
    return ({ parts }) => {
      const entries = Object.entries(parts ?? {});
      const total = entries.reduce((sum, [, count]) => sum + BigInt(count), 0n);
      if (total === 0n) return null;
      const sum = entries.reduce<Ratio>(
        (points, [part, count]) =>
          plus(points, times(pointsOf.get(part)!, { numerator: BigInt(count), denominator: 1n })),
        { numerator: 0n, denominator: 1n },
      );
      return { numerator: sum.numerator, denominator: sum.denominator * total };
    };
  },
  words: ({ points }) => {
    const list = Object.entries(points).map(([part, number]) => `${part} ${number}`);
    return {
      zh: `各部分分值按件数加权平均:${list.join('、')}`,
      en: `the mean of the points of the parts, weighted by their counts: ${list.join(', ')}`,
    };
  },
};
