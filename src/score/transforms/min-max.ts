import * as z from 'zod';
import { compareRatios, minus, over, times } from '../../exact/ratio.js';
import { inFormula, type NumberText, numberText, ratioOfText } from '../number-text.js';
import { none, type TransformKind } from './transform-kind.js';

/** The share of the way from the worst to the best value among units (极差标准化): (value − worst) ÷ (best − worst) × points. */
export interface MinMaxTransform {
  readonly kind: 'min-max';
  /** The units that have a value: all that are scored, or those of the same group. */
  readonly among: 'all-units' | 'group';
  readonly better: 'higher' | 'lower';
  /** For the best value; the worst gives none. Where all are the same there is no value. */
  readonly points: NumberText;
}

/** {@link MinMaxTransform}. */
export const minMaxTransform: TransformKind<MinMaxTransform> = {
  schema: z.strictObject({
    kind: z.literal('min-max'),
    among: z.enum(['all-units', 'group']),
    better: z.enum(['higher', 'lower']),
    points: numberText,
  }),
  limits: none,
  faults: none,
  pointsBy: ({ better, points }) => {
    const full = ratioOfText(points);
    return ({ value, reference }) => {
      if (reference?.kind !== 'extremes' || compareRatios(reference.least, reference.greatest) === 0)
        return null;
      const { least, greatest } = reference;
      const way = better === 'higher' ? minus(value, least) : minus(greatest, value);
      return times(over(way, minus(greatest, least)), full);
    };
  },
  words: ({ among, better, points }) => ({
    zh: `在${amongNames[among].zh}中按极差标准化(${better === 'higher' ? '越高越好' : '越低越好'}):(值 − 最差)÷(最好 − 最差)× ${inFormula(points)}`,
    en: `from the worst to the best among ${amongNames[among].en} (${better} is better): (value − worst) ÷ (best − worst) × ${inFormula(points)}`,
  }),
};

/** The units of a reference in words. */
export const amongNames = {
  'all-units': { zh: '全部参评单位', en: 'all units' },
  group: { zh: '同组单位', en: 'the units of the group' },
} as const;
