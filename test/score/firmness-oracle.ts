import {
  defineScorecard,
  type FirmnessPolicy,
  type GivenValues,
  type Part,
  type Period,
  type Scorecard,
  type ScoredUnit,
  type ScoreFigure,
  type ScoreRounding,
  score,
} from '../../src/index.js';

// What a ranking would be, done anew from the data for every alternative: an altered scorecard, scores by it, and places by counting.

/** A scorecard with one value of everything, and what is scored by it. */
export interface Scoring {
  readonly total: string;
  readonly parts: Readonly<Record<string, Part>>;
  readonly rounding: ScoreRounding;
  readonly units: readonly ScoredUnit[];
  readonly given: readonly GivenValues[];
  readonly period?: Period;
}

const since = {
  from: '2024-01-01',
  basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } },
} as const;

/** The scorecard of a scoring; an item of any name reads the input of its name. */
export function scorecardOf({
  total,
  parts,
  rounding,
}: Pick<Scoring, 'total' | 'parts' | 'rounding'>): Scorecard {
  const inputs = Object.values(parts).flatMap((part) =>
    'input' in part && 'given' in part.input ? [part.input.given] : [],
  );
  return defineScorecard({
    format: 'zwfw-scorecard/1',
    id: 'example',
    version: '1',
    name: { zh: '示例', en: 'an example' },
    extends: null,
    total,
    inputs: Object.fromEntries(
      inputs.map((input) => [input, { name: { zh: input, en: input }, unit: 'number' as const }]),
    ),
    parts: Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, [{ ...since, value }]])),
    rounding: [{ ...since, value: rounding }],
  });
}

/** The scores of a scoring. */
export function scoresOf(scoring: Scoring): readonly ScoreFigure[] {
  const { units, given, period } = scoring;
  return score([], scorecardOf(scoring), { units, given, ...(period === undefined ? {} : { period }) });
}

/** A scoring by another mode. */
export function inMode(scoring: Scoring, mode: ScoreRounding['mode']): Scoring {
  return { ...scoring, rounding: { ...scoring.rounding, mode } };
}

/** A scoring in which an item has no value anywhere and is therefore excluded. */
export function withoutItem(scoring: Scoring, item: string): Scoring {
  const parts = Object.entries(scoring.parts).map(([name, part]): [string, Part] => {
    if (name === item && part.kind === 'item') return [name, { ...part, withoutValue: 'excluded' }];
    if (part.kind === 'sum' && part.whenExcluded === undefined)
      return [name, { ...part, whenExcluded: 'left-out' }];
    return [name, part];
  });
  const own = scoring.parts[item]!;
  const input = own.kind === 'item' && 'given' in own.input ? own.input.given : '';
  const given = scoring.given.map((row) => ({ ...row, values: { ...row.values, [input]: null } }));
  return { ...scoring, parts: Object.fromEntries(parts), given };
}

/** The places that a unit may have, at best and at worst; `null` where it has no score. */
export type Places = readonly [best: number, worst: number] | null;

/** The places of all units, counted from what a place means. */
export function placesOf(
  scores: readonly ScoreFigure[],
  { on, best, ties, groups }: FirmnessPolicy,
): ReadonlyMap<string, Places> {
  const comparedOf = (score: ScoreFigure): readonly [bigint, bigint] | null => {
    if (score.state !== 'value') return null;
    if (on === 'exact') return [BigInt(score.exact.numerator), BigInt(score.exact.denominator)];
    const [whole = '', fraction = ''] = score.decimal.split('.');
    return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
  };
  const isBetter = (one: readonly [bigint, bigint], other: readonly [bigint, bigint]) => {
    const [first, second] = [one[0] * other[1], other[0] * one[1]];
    return best === 'highest' ? first > second : first < second;
  };
  return new Map(
    scores.map((score) => {
      const own = comparedOf(score);
      if (own === null) return [nameOf(score), null];
      const others = scores
        .filter((other) => groups === 'together' || other.group === score.group)
        .map(comparedOf)
        .filter((value) => value !== null);
      const better = others.filter((value) => isBetter(value, own));
      const same = others.filter((value) => !isBetter(value, own) && !isBetter(own, value)).length;
      const different = better.filter(
        (value, index) =>
          !better.slice(0, index).some((known) => !isBetter(known, value) && !isBetter(value, known)),
      );
      const first = better.length + 1;
      const last = better.length + same;
      const place = {
        competition: [first, first],
        dense: [different.length + 1, different.length + 1],
        fractional: [(first + last) / 2, (first + last) / 2],
        ordinal: [first, last],
      } as const;
      return [nameOf(score), place[ties]];
    }),
  );
}

/** What a unit is called. */
export function nameOf({ scope }: Pick<ScoreFigure, 'scope'>): string {
  return scope.department!;
}
