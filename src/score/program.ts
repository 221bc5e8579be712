import { inSteps, nearestStep, ratioOfSteps } from '../exact/grid.js';
import type { Ratio, RoundingMode } from '../exact/index.js';
import { sumOf } from '../exact/ratio.js';
import { meets } from './condition.js';
import { ratioOfText } from './number-text.js';
import { type Part, partsOf } from './parts/index.js';
import type { PartsInForce, ResolvedScorecard } from './resolve-scorecard.js';
import { inputKey, type ScoreInput } from './score-input.js';
import type { ScoreRounding } from './scorecard.js';
import { transformKind } from './transforms/index.js';
import type { Measured } from './transforms/transform-kind.js';

/** A scorecard made ready for scoring many units: its texts read, its names looked up. */
export interface Program {
  readonly card: ResolvedScorecard;
  readonly top: PartsProgram;
  /** By the start and end of each month, quarter or half-year of means over them. */
  readonly within: ReadonlyMap<string, PartsProgram>;
}

/** The parts of one period, by name. */
export type PartsProgram = ReadonlyMap<string, ReadyPart>;

/** One part made ready. */
export interface ReadyPart {
  readonly name: string;
  /** Its place among the parts of its period. */
  readonly place: number;
  readonly part: Part;
  /** The names of the parts that it is made of. */
  readonly of: readonly string[];
  readonly least: Ratio | null;
  readonly most: Ratio | null;
  readonly full: Ratio | null;
  /** Rounds its points, where its stage is rounded. */
  readonly round: ((points: Ratio) => Ratio) | null;
  /** Of an item: its points for a value. */
  readonly pointsBy: ((measured: Measured) => Ratio | null) | null;
  /** Of an item or a veto: which input it reads, and how. */
  readonly reads: Reads | null;
  /** Of a veto: whether a value meets its condition. */
  readonly holds: ((value: Ratio) => boolean) | null;
  /** The weights of a mean by the places of its parts, as whole numbers, the points of a constant, the factor of a scaled part, or what a veto gives. */
  readonly numbers: readonly Ratio[];
}

/** Which input is read, whether its printed value, and among which units it is compared. */
export interface Reads {
  readonly key: string;
  readonly input: ScoreInput;
  readonly printed: boolean;
  readonly compared: {
    readonly among: 'all-units' | 'group';
    readonly better: 'higher' | 'lower';
    readonly as: 'extremes' | 'standing';
  } | null;
}

/**
 * Makes a scorecard ready.
 *
 * @param mode - Another way of rounding at every stage, to see how firm its scores are.
 */
export function programOf(card: ResolvedScorecard, mode?: RoundingMode): Program {
  return {
    card,
    top: readyParts(card, card.total, mode),
    within: new Map(
      Object.entries(card.within).map(([key, inner]) => [key, readyParts(inner, card.total, mode)]),
    ),
  };
}

function readyParts(
  { parts, rounding }: PartsInForce,
  total: string,
  mode: RoundingMode | undefined,
): PartsProgram {
  const rounded = mode === undefined ? rounding.value : { ...rounding.value, mode };
  return new Map(
    Object.entries(parts).map(([name, { value }], place) => [
      name,
      readyPart(name, place, value, name === total, rounded),
    ]),
  );
}

function readyPart(
  name: string,
  place: number,
  part: Part,
  isTotal: boolean,
  rounding: ScoreRounding,
): ReadyPart {
  const { least, most, full } = part;
  const number = (text: string | undefined) => (text === undefined ? null : ratioOfText(text));
  const stage = part.kind === 'item' || part.kind === 'constant' ? 'items' : 'parts';
  // The total is rounded where it is printed: its exact points stay.
  const isRounded = !isTotal && rounding.stages.includes(stage);
  return {
    name,
    place,
    part,
    of: partsOf(part),
    least: number(least),
    most: number(most),
    full: number(full),
    round: isRounded ? (points) => roundedTo(points, rounding) : null,
    pointsBy: part.kind === 'item' ? transformKind(part.transform).pointsBy(part.transform) : null,
    reads: readsOf(part),
    holds: part.kind === 'veto' ? meets(part.when) : null,
    numbers: numbersIn(part),
  };
}

/** Points rounded once, as points. */
export function roundedTo(
  points: Ratio,
  { places, mode, increment = '1' }: Omit<ScoreRounding, 'stages'>,
): Ratio {
  const grid = { places, increment, unit: 'score' } as const;
  return ratioOfSteps(nearestStep(inSteps(points.numerator, points.denominator, grid), mode), grid);
}

function readsOf(part: Part): Reads | null {
  if (part.kind !== 'item' && part.kind !== 'veto') return null;
  const { input, reads } = part;
  const transform = part.kind === 'item' ? part.transform : null;
  const isCompared = transform?.kind === 'min-max' || transform?.kind === 'place';
  return {
    key: inputKey(input),
    input,
    printed: reads === 'printed',
    compared: isCompared
      ? {
          among: transform.among,
          better: transform.better,
          as: transform.kind === 'place' ? 'standing' : 'extremes',
        }
      : null,
  };
}

/** Ratios multiplied by what makes all of them whole, which keeps their proportions. */
function wholeNumbers(ratios: readonly Ratio[]): readonly Ratio[] {
  const { denominator } = sumOf(ratios);
  return ratios.map((ratio) => ({
    numerator: (ratio.numerator * denominator) / ratio.denominator,
    denominator: 1n,
  }));
}

function numbersIn(part: Part): readonly Ratio[] {
  switch (part.kind) {
    case 'constant':
      return [ratioOfText(part.points)];
    case 'scaled':
      return [ratioOfText(part.by)];
    case 'veto':
      return part.points === 'not-scored' ? [] : [ratioOfText(part.points)];
    case 'weighted-mean':
      return wholeNumbers(Object.values(part.weights).map(ratioOfText));
    default:
      return [];
  }
}
