import * as z from 'zod';
import { affine } from '../../exact/ratio.js';
import { inFormula, type NumberText, numberText, ratioOfText } from '../number-text.js';
import { none, type TransformKind } from './transform-kind.js';

/** Points for each event (按件、按次计分): 5 lost for each overdue case, 1 won for each commendation. How far they go is for the bounds of the part. */
export interface PerEventTransform {
  readonly kind: 'per-event';
  /** Without any event. */
  readonly start: NumberText;
  /** For each event; below zero they are lost. */
  readonly points: NumberText;
}

/** {@link PerEventTransform}. */
export const perEventTransform: TransformKind<PerEventTransform> = {
  schema: z.strictObject({ kind: z.literal('per-event'), start: numberText, points: numberText }),
  limits: none,
  faults: none,
  pointsBy: (transform) => {
    const pointsFor = affine(ratioOfText(transform.points), ratioOfText(transform.start));
    return ({ value }) => pointsFor(value);
  },
  words: ({ start, points }) => ({
    zh: `${start} + 件(次)数 × ${inFormula(points)}`,
    en: `${start} + events × ${inFormula(points)}`,
  }),
};
