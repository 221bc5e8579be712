import * as z from 'zod';
import type { Ratio } from '../../exact/index.js';
import { type Band, bandEnds, bandFaults, bandLimits, bandOf, bandWords } from '../bands.js';
import { type NumberText, numberText, ratioOfText } from '../number-text.js';
import type { TransformKind } from './transform-kind.js';

/** Points by the band in which the value lies (分档计分). The bands cover every value, once. */
export interface BandsTransform {
  readonly kind: 'bands';
  /** In rising order. */
  readonly bands: readonly (Band & { readonly points: NumberText })[];
}

/** {@link BandsTransform}. */
export const bandsTransform: TransformKind<BandsTransform> = {
  schema: z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(z.strictObject({ ...bandEnds, points: numberText })).min(1),
  }),
  limits: ({ bands }) => bandLimits(bands).map(({ path, limit }) => ({ path: ['bands', ...path], limit })),
  faults: ({ bands }) => bandFaults(bands).map((each) => ({ ...each, path: ['bands', ...each.path] })),
  pointsBy: ({ bands }) => {
    const find = bandOf(bands);
    const points: readonly Ratio[] = bands.map((band) => ratioOfText(band.points));
    return ({ value }) => points[find(value)]!;
  },
  words: ({ bands }) => ({
    zh: `分档:${bands.map((band) => `${bandWords(band).zh} → ${band.points}`).join(',')}`,
    en: `by bands: ${bands.map((band) => `${bandWords(band).en} → ${band.points}`).join(', ')}`,
  }),
};
