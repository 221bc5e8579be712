import * as z from 'zod';
import { times } from '../../exact/ratio.js';
import { inFormula, type NumberText, numberText, ratioOfText } from '../number-text.js';
import { none, type TransformKind } from './transform-kind.js';

/** The value itself, times a factor (按值计分): 97.2 % gives 97.2 points, or 9.72 with the factor 0.1. */
export interface ValueTransform {
  readonly kind: 'value';
  readonly times: NumberText;
}

/** {@link ValueTransform}. */
export const valueTransform: TransformKind<ValueTransform> = {
  schema: z.strictObject({ kind: z.literal('value'), times: numberText }),
  limits: none,
  faults: none,
  pointsBy: (transform) => {
    const factor = ratioOfText(transform.times);
    return ({ value }) => times(value, factor);
  },
  words: (transform, unit) => {
    const factor = inFormula(transform.times);
    return unit === 'percent'
      ? { zh: `百分号前的数 × ${factor}`, en: `the number before the % × ${factor}` }
      : { zh: `值 × ${factor}`, en: `the value × ${factor}` };
  },
};
