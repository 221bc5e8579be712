import * as z from 'zod';
import { plus, type Ratio, times } from '../../exact/ratio.js';
import { type NumberText, numberText, ratioOfText } from '../number-text.js';
import { amongNames } from './min-max.js';
import { none, type Standing, type TransformKind } from './transform-kind.js';

/** Points by the place of the value among units (按名次计分): in equal steps from the first to the last, or by a list. */
export interface PlaceTransform {
  readonly kind: 'place';
  /** The units that have a value: all that are scored, or those of the same group. */
  readonly among: 'all-units' | 'group';
  readonly better: 'higher' | 'lower';
  /** Which place those with the same value share: the first of theirs (1224), the next number (1223), or the mean of theirs. */
  readonly ties: 'competition' | 'dense' | 'fractional';
  readonly points: PlacePoints;
}

/** The points of places: in equal steps from the first place to the last, or one for each and others for those further down. */
export type PlacePoints =
  | { readonly first: NumberText; readonly last: NumberText }
  | { readonly list: readonly NumberText[]; readonly otherwise: NumberText };

/** {@link PlaceTransform}. */
export const placeTransform: TransformKind<PlaceTransform> = {
  schema: z.strictObject({
    kind: z.literal('place'),
    among: z.enum(['all-units', 'group']),
    better: z.enum(['higher', 'lower']),
    ties: z.enum(['competition', 'dense', 'fractional']),
    points: z.union([
      z.strictObject({ first: numberText, last: numberText }),
      z.strictObject({ list: z.array(numberText).min(1), otherwise: numberText }),
    ]),
  }),
  limits: none,
  faults: ({ ties, points }) =>
    ties === 'fractional' && 'list' in points
      ? [
          {
            code: 'invalid-scorecard',
            path: ['ties'],
            found: ties,
            expected: {
              zh: 'competition 或 dense(按名次列表计分时名次须为整数)',
              en: 'competition or dense: a list takes whole places',
            },
          },
        ]
      : [],
  pointsBy: ({ ties, points }) => {
    const byPlace = pointsByPlace(points);
    return ({ reference }) => (reference?.kind === 'standing' ? byPlace(placeOf(reference, ties)) : null);
  },
  words: ({ among, better, ties, points }) => {
    const [zh, en] =
      'list' in points
        ? [
            `各名次依次 ${points.list.join('、')},其后 ${points.otherwise}`,
            `${points.list.join(', ')} for the places in turn, ${points.otherwise} for those after`,
          ]
        : [
            `首名 ${points.first},末名 ${points.last},其间等距`,
            `${points.first} for the first place, ${points.last} for the last, in equal steps`,
          ];
    return {
      zh: `按在${amongNames[among].zh}中的名次(${better === 'higher' ? '越高越好' : '越低越好'},${tieNames[ties].zh}):${zh}`,
      en: `by the place among ${amongNames[among].en} (${better} is better, ${tieNames[ties].en}): ${en}`,
    };
  },
};

const tieNames = {
  competition: { zh: '并列者同取最前名次', en: 'the tied share the first of their places' },
  dense: { zh: '并列者同占一个名次', en: 'the tied share one place, none is skipped' },
  fractional: { zh: '并列者取平均名次', en: 'the tied share the mean of their places' },
} as const;

/** A place among others. */
export interface Place {
  /** Twice the place, which is whole. */
  readonly twice: number;
  /** The last place that there is. */
  readonly last: number;
}

/** The place of a unit, by how many others are better and the same. */
export function placeOf(
  { better, same, units, betterValues, values }: Standing,
  ties: PlaceTransform['ties'],
): Place {
  if (ties === 'dense') return { twice: 2 * (betterValues + 1), last: values };
  const first = better + 1;
  return { twice: ties === 'competition' ? 2 * first : 2 * first + same - 1, last: units };
}

function pointsByPlace(points: PlacePoints): (place: Place) => Ratio {
  if ('list' in points) {
    const list = points.list.map(ratioOfText);
    const otherwise = ratioOfText(points.otherwise);
    return ({ twice }) => list[twice / 2 - 1] ?? otherwise;
  }
  const [first, last] = [ratioOfText(points.first), ratioOfText(points.last)];
  return (place) => {
    // With one place only, it is the first.
    if (place.last === 1) return first;
    const below: Ratio = { numerator: BigInt(place.twice - 2), denominator: BigInt(2 * (place.last - 1)) };
    const above: Ratio = { numerator: below.denominator - below.numerator, denominator: below.denominator };
    return plus(times(first, above), times(last, below));
  };
}
