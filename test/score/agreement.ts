import { defineScorecard, type ScoreFigure, score, ZwfwError } from '../../src/index.js';
import { fraction, written } from './fraction.js';
import { opinionsOn, type PartOpinion, Refused, type Scene } from './score-oracle.js';

type Plain = Readonly<Record<string, unknown>>;

/** What `score` says of a scene, in the words that the oracle has too; or the code with which it is refused. */
export function scored(scene: Scene): readonly Plain[] | string {
  try {
    return scoresOf(scene).map(inWordsOfOracle);
  } catch (error) {
    if (error instanceof ZwfwError) return error.code;
    throw error;
  }
}

/** The code with which a scene is refused by the oracle; `null` where it is scored. */
export function refusalOf(scene: Scene): string | null {
  const said = expected(scene);
  return typeof said === 'string' ? said : null;
}

/** The scores of a scene. */
export function scoresOf({ card, figures, given, units, period }: Scene): readonly ScoreFigure[] {
  return score(figures, defineScorecard(card), {
    given,
    ...(units === undefined ? {} : { units }),
    ...(period === undefined ? {} : { period }),
  });
}

/** What the oracle says of a scene. */
export function expected(scene: Scene): readonly Plain[] | string {
  try {
    return opinionsOn(scene).map((opinion) => ({
      scope: opinion.scope,
      group: opinion.group,
      state: opinion.state,
      exact: opinion.total === null ? null : written(opinion.total),
      decimal: opinion.decimal,
      text: opinion.decimal === null ? null : `${opinion.decimal}分`,
      direction: opinion.direction,
      grade: opinion.grade,
      volume:
        opinion.volume === null ? null : [opinion.volume.state, opinion.volume.value?.n.toString() ?? null],
      scoredParts: opinion.parts.length,
      parts: Object.fromEntries(
        opinion.parts.map((part) => [
          `${part.part} ${part.period}`,
          {
            state: part.state,
            points: part.points === null ? null : written(part.points),
            treated: part.treated,
            held: part.held,
            vetoed: part.vetoed,
            read: part.read,
            reference: referenceOf(part),
          },
        ]),
      ),
    }));
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

function referenceOf({ reference }: PartOpinion): Plain | null {
  if (reference === null) return null;
  return Object.fromEntries(
    Object.entries(reference).map(([key, value]) => [
      key,
      typeof value === 'object' ? written(value as Parameters<typeof written>[0]) : value,
    ]),
  );
}

type Exact = { readonly numerator: string; readonly denominator: string };

const inLowestTerms = ({ numerator, denominator }: Exact) =>
  written(fraction(BigInt(numerator), BigInt(denominator)));

function inWordsOfOracle(figure: ScoreFigure): Plain {
  const { scope, group, state, exact, decimal, text, direction, grade, volume, parts } = figure;
  return {
    scope,
    group,
    state,
    exact: exact === null ? null : inLowestTerms(exact),
    decimal,
    text,
    direction,
    grade: grade?.grade ?? null,
    volume: volume === null ? null : [volume.state, volume.exact?.numerator ?? null],
    // Each once for a period, however often it is used.
    scoredParts: parts.length,
    parts: Object.fromEntries(
      parts.map(({ part, period, points, input, reference, ...rest }) => [
        `${part} ${period === null ? 'none' : `${period.start}/${period.end}`}`,
        {
          state: rest.state,
          points: points === null ? null : inLowestTerms(points),
          treated: rest.treated,
          held: rest.held,
          vetoed: rest.vetoed,
          read: input?.state ?? null,
          reference:
            reference?.kind === 'extremes'
              ? {
                  ...reference,
                  least: inLowestTerms(reference.least),
                  greatest: inLowestTerms(reference.greatest),
                }
              : reference,
        },
      ]),
    ),
  };
}
