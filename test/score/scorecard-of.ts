import { expect } from 'vitest';
import {
  type Basis,
  type DatedValue,
  defineScorecard,
  type GivenInput,
  type Grades,
  type Part,
  replayScore,
  type ScorableFigure,
  type Scorecard,
  type ScoreFigure,
  type ScoreInput,
  type ScoreOptions,
  type ScoreRounding,
  score,
} from '../../src/index.js';

export const assumed: Basis = { kind: 'assumed', reason: { zh: '测试假定', en: 'assumed for a test' } };

/** A part without its name, as the tests write it: the name is its key. */
export type BarePart = Part extends infer P ? (P extends Part ? Omit<P, 'name'> : never) : never;

/** What a scorecard of the tests says; what it leaves out is the same in all of them. */
export interface Card {
  readonly id?: string;
  readonly extends?: Scorecard | null;
  readonly total?: string;
  readonly inputs?: Readonly<Record<string, GivenInput['unit']>>;
  readonly parts: Readonly<Record<string, BarePart | readonly DatedValue<BarePart>[]>>;
  readonly rounding?: Partial<ScoreRounding>;
  readonly grades?: Grades;
  readonly volume?: ScoreInput;
}

/** A value from a day on, until another is in force. */
export function from<T>(day: string, value: T, rest: Partial<Omit<DatedValue, 'value'>> = {}): DatedValue<T> {
  return { from: day, value, basis: assumed, ...rest };
}

/** A scorecard as plain data, not yet defined: each value in force since 2021 unless it is dated. */
export function scorecardOf(card: Card): Scorecard {
  const { inputs = {}, parts, rounding, grades, volume } = card;
  const named = (key: string, { value, ...rest }: DatedValue<BarePart>): DatedValue<Part> => ({
    ...rest,
    value: { ...value, name: { zh: key, en: key } },
  });
  const datedParts = Object.entries(parts).map(([key, part]) => {
    const values = 'kind' in part ? [from('2021-01-01', part)] : part;
    return [key, values.map((value) => named(key, value))] as const;
  });
  const whole: ScoreRounding = { places: 2, mode: 'halfExpand', stages: ['total'], ...rounding };
  return {
    format: 'zwfw-scorecard/1',
    id: card.id ?? 'a-city',
    version: '1',
    name: { zh: '某市计分办法', en: 'how a city scores' },
    extends: card.extends ?? null,
    total: card.total ?? 'total',
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([key, unit]) => [key, { name: { zh: key, en: key }, unit }]),
    ),
    parts: Object.fromEntries(datedParts),
    rounding: card.extends !== undefined && rounding === undefined ? [] : [from('2021-01-01', whole)],
    ...(grades === undefined ? {} : { grades: [from('2021-01-01', grades)] }),
    ...(volume === undefined ? {} : { volume: [from('2021-01-01', volume)] }),
  };
}

/**
 * Scores by a scorecard of plain data: that it is nothing but data, that it gives the same after a round trip through JSON, and that each score replays, is
 * seen on the way.
 */
export function scoredBy(
  card: Scorecard,
  figures: readonly ScorableFigure[],
  options: ScoreOptions = {},
): readonly ScoreFigure[] {
  const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  expect(throughJson(card)).toStrictEqual(card);
  const scores = score(figures, defineScorecard(card), options);
  expect(score(throughJson(figures), defineScorecard(throughJson(card)), options)).toStrictEqual(scores);
  for (const one of scores) expect(replayScore(throughJson(one))).toEqual({ holds: true, findings: [] });
  return scores;
}

/** The printed score of each unit, or that it has none. */
export function textsBy(...given: Parameters<typeof scoredBy>): readonly string[] {
  return scoredBy(...given).map(({ text }) => text ?? '不参评');
}

/** The exact points of each part of a score, as whole numbers or reduced fractions; what has none by its state. */
export function pointsIn({ parts }: ScoreFigure): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.map(({ part, period, state, points }) => [
      period === null ? part : `${part} ${period.name.en}`,
      points === null ? state : fractionText(BigInt(points.numerator), BigInt(points.denominator)),
    ]),
  );
}

/** An exact score, reduced. */
export function exactOf({ exact }: ScoreFigure): string | null {
  return exact === null ? null : fractionText(BigInt(exact.numerator), BigInt(exact.denominator));
}

function fractionText(numerator: bigint, denominator: bigint): string {
  let [rest, divisor] = [numerator < 0n ? -numerator : numerator, denominator];
  while (rest !== 0n) [rest, divisor] = [divisor % rest, rest];
  const bottom = denominator / divisor;
  return bottom === 1n ? `${numerator / divisor}` : `${numerator / divisor}/${bottom}`;
}
