import type { RoundingMode } from '../../exact/index.js';
import { compareRatios } from '../../exact/index.js';
import { canonicalJson, fault, printed, ZwfwError } from '../../ground/index.js';
import { ratioOfText } from '../number-text.js';
import { type Program, programOf, roundedTo } from '../program.js';
import { requireComparable } from '../ranking/comparable-scores.js';
import type { ResolvedScorecard } from '../resolve-scorecard.js';
import type { ScoreFigure } from '../score-record.js';
import { sourceOfScore } from '../source-of-score.js';
import { readBack } from '../written-outcome.js';
import { type Shape, shapeOf, type Touched, touchedBy } from './shape.js';
import { type Brought, broughtBy, UnitPoints } from './unit-points.js';

/** One unit with what it brought to its score. */
export interface ScoredUnitPoints {
  readonly score: ScoreFigure;
  readonly layout: Layout;
  readonly brought: Brought;
  /** Its points as it stands. */
  readonly points: UnitPoints;
}

/** How the units of one group are scored. */
export interface Layout {
  readonly group: string | null;
  readonly shape: Shape;
  /** What changes when an item is left out, by its name. */
  readonly touched: (item: string) => Touched;
}

/**
 * Reads the scores of one ranking back, in the order of their scopes, and puts them together anew, so that what is then altered is known to be what they say.
 *
 * @throws `invalid-score` for what is no score, or does not follow from its parts; `score-mismatch` for scores that do not go together.
 */
export function scoredUnits(given: unknown): readonly ScoredUnitPoints[] {
  const scores = requireComparable(given, isSame);
  const placeOf = (score: ScoreFigure) => (given as readonly unknown[]).indexOf(score);
  const { scorecard, period } = scores[0]!;
  return heldAgainst(placeOf(scores[0]!), scores[0]!, () => {
    const program = programOf(scorecard);
    const layoutOf = layouts(program, period);
    return scores.map((score) =>
      heldAgainst(placeOf(score), score, () => {
        const layout = layoutOf(score.group);
        const brought = broughtBy(layout.shape, sourceOfScore(score, program));
        const points = new UnitPoints(layout.shape, brought);
        if (!followsFrom(score, points, scorecard)) throw notFollowing(placeOf(score), score);
        return { score, layout, brought, points };
      }),
    );
  });
}

/** Lays out each group once. */
export function layouts(program: Program, period: ScoreFigure['period']): (group: string | null) => Layout {
  const known = new Map<string | null, Layout>();
  return (group) => {
    const found = known.get(group);
    if (found !== undefined) return found;
    const shape = shapeOf(program, group, period);
    const touched = new Map<string, Touched>();
    const layout: Layout = {
      group,
      shape,
      touched: (item) => {
        const own =
          touched.get(item) ?? touchedBy(shape, ({ name, part }) => part.kind === 'item' && name === item);
        touched.set(item, own);
        return own;
      },
    };
    known.set(group, layout);
    return layout;
  };
}

/** The programs for some modes; `null` is what stands. */
export function programIn(card: ResolvedScorecard, mode: RoundingMode | null): Program {
  return programOf(card, mode ?? undefined);
}

/** What is no score that {@link score} made may fail anywhere while it is read. */
function heldAgainst<T>(index: number, score: ScoreFigure, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZwfwError) throw error;
    throw notFollowing(index, score);
  }
}

function followsFrom(score: ScoreFigure, { total }: UnitPoints, { rounding }: ResolvedScorecard): boolean {
  if (score.state === 'not-scored') return typeof total === 'string';
  return (
    typeof total === 'object' &&
    compareRatios(total, readBack(score.exact)) === 0 &&
    compareRatios(roundedTo(total, rounding.value), ratioOfText(score.decimal)) === 0
  );
}

/** All scores are put together by the scorecard of one. Those that were read back from JSON hold equal ones, not the same. */
function isSame(one: ResolvedScorecard, other: ResolvedScorecard): boolean {
  return (
    one === other ||
    JSON.stringify(one) === JSON.stringify(other) ||
    canonicalJson(one) === canonicalJson(other)
  );
}

function notFollowing(index: number, { scope, text }: ScoreFigure): Error {
  return fault(
    'invalid-score',
    {
      zh: `第 ${index + 1} 个得分 ${printed(scope)} 不能由所载各部分得出:${printed(text)};请传入 score 得到的得分,或由其 JSON 读回的对象。`,
      en: `Score ${index + 1} ${printed(scope)} does not follow from the parts that it holds: ${printed(text)}; pass scores that score() made, or what JSON.parse gives of them.`,
    },
    { path: ['scores', index], found: printed(text) },
  );
}
