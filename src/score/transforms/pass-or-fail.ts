import * as z from 'zod';
import { type Condition, conditionSchema, conditionWords, limitIn, meets } from '../condition.js';
import { type NumberText, numberText, ratioOfText } from '../number-text.js';
import { none, type TransformKind } from './transform-kind.js';

/** Points for meeting a condition, others for not (达标计分). A sum of such items with 1 and 0 counts those that are met. */
export interface PassOrFailTransform {
  readonly kind: 'pass-or-fail';
  readonly is: Condition;
  readonly pass: NumberText;
  readonly fail: NumberText;
}

/** {@link PassOrFailTransform}. */
export const passOrFailTransform: TransformKind<PassOrFailTransform> = {
  schema: z.strictObject({
    kind: z.literal('pass-or-fail'),
    is: conditionSchema,
    pass: numberText,
    fail: numberText,
  }),
  limits: ({ is }) => [{ path: ['is', ...limitIn(is).path], limit: limitIn(is).limit }],
  faults: none,
  pointsBy: (transform) => {
    const holds = meets(transform.is);
    const [pass, fail] = [ratioOfText(transform.pass), ratioOfText(transform.fail)];
    return ({ value }) => (holds(value) ? pass : fail);
  },
  words: ({ is, pass, fail }) => ({
    zh: `${conditionWords(is).zh} 得 ${pass},否则得 ${fail}`,
    en: `${conditionWords(is).en} gives ${pass}, otherwise ${fail}`,
  }),
};
