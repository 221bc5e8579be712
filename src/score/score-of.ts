import { roundRatio } from '../exact/index.js';
import { deepFreeze, type Text } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { version } from '../version.js';
import { bandOf } from './bands.js';
import type { Outcome } from './evaluate-parts.js';
import { ratioOfText } from './number-text.js';
import type { Program } from './program.js';
import type { ResolvedScorecard } from './resolve-scorecard.js';
import type { NotScored, ScoreFigure, ScoreReading, ScoreValue } from './score-record.js';
import type { ReadUnit } from './unit-table.js';
import { written, writtenOutcome } from './written-outcome.js';

/** Makes the score of a unit from what came of its parts, the last of which is the total. */
export function scoreOf(
  { card }: Program,
  outcomes: readonly Outcome[],
  unit: ReadUnit & { readonly period: Period | null; readonly volume: ScoreReading | null },
): ScoreFigure {
  const { scope, group, period, volume, flags } = unit;
  const value = totalValue(outcomes.at(-1)!, card);
  // Written out field by field: freezing what was spread together takes a hundred times as long.
  return Object.freeze({
    format: 'zwfw-figure/1',
    library: version,
    kind: 'score',
    unit: 'score',
    scope,
    group,
    period,
    scorecard: card,
    parts: Object.freeze(outcomes.map(writtenOutcome)),
    volume,
    flags: Object.freeze(flags),
    state: value.state,
    exact: value.exact,
    decimal: value.decimal,
    text: value.text,
    direction: value.direction,
    reason: value.reason,
    grade: value.grade,
  } as ScoreFigure);
}

/** The value of the total: the one place where a score is rounded for print. */
export function totalValue(
  { state, points, reason }: Pick<Outcome, 'state' | 'points' | 'reason'>,
  card: ResolvedScorecard,
): ScoreValue | NotScored {
  if (state !== 'value' || points === null) return notScored(reason ?? nothingLeft);
  const { places, mode, increment = '1' } = card.rounding.value;
  const rounded = roundRatio(points.numerator, points.denominator, {
    places,
    mode,
    increment,
    unit: 'score',
  });
  // The denominator of points is above zero.
  if (rounded.state !== 'value') return notScored(nothingLeft);
  const { decimal, text, direction } = rounded;
  return {
    state,
    exact: written(points),
    decimal,
    text,
    direction,
    reason: null,
    grade: gradeOf(card, points, decimal),
  };
}

function gradeOf(
  { grades }: ResolvedScorecard,
  exact: Parameters<ReturnType<typeof bandOf>>[0],
  decimal: string,
): ScoreValue['grade'] {
  if (grades === null) return null;
  const { on, bands } = grades.value;
  const { grade, name } = bands[bandOf(bands)(on === 'exact' ? exact : ratioOfText(decimal))]!;
  return Object.freeze({ grade, name });
}

function notScored(reason: Text): NotScored {
  return {
    state: 'not-scored',
    exact: null,
    decimal: null,
    text: null,
    direction: null,
    reason,
    grade: null,
  };
}

const nothingLeft: Text = deepFreeze({ zh: '各组成部分均不计', en: 'none of its parts counts' });
