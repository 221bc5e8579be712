import { deepFreeze, ZwfwError } from '../ground/index.js';
import { attributes } from '../indicator/attributes/index.js';
import type { IndicatorDefinition } from '../indicator/definition.js';
import type { Figure, NoValue, QuantileFigure, RankedValue } from '../indicator/figure-record.js';
import type { FromCounts } from '../indicator/indicator.js';
import { type MeasuredValue, noValue, zeroDenominator } from '../indicator/measure.js';
import { measures } from '../indicator/measured.js';
import { measuredFromCounts } from '../indicator/measured-indicator.js';
import { stepsFromCounts } from '../indicator/named-counts.js';
import { quantileBetween, ranksOf } from '../indicator/quantile.js';
import type { ReplayFinding } from './replay-finding.js';

/** What the named counts of a figure give; `null` where it was made from records, `impossible` where no figure can be made of them. */
export function fromGiven(
  { given, parameters, scope }: Figure,
  definition: IndicatorDefinition,
): ReturnType<FromCounts> | null | 'impossible' {
  if (given === null) return null;
  try {
    return definition.measured === undefined
      ? { given, ...stepsFromCounts(definition, parameters, given, scope, attributes), measured: null }
      : measuredFromCounts(definition, parameters, given, scope, attributes);
  } catch (error) {
    if (error instanceof ZwfwError) return 'impossible';
    throw error;
  }
}

/** What a mean or a quantile has beside its counts. */
export function measuredPart(figure: Figure | MeasuredValue): unknown {
  if (figure.kind === 'mean') return figure.sum;
  return figure.kind === 'quantile' ? figure.ranked : null;
}

/** Whether what a mean is of is of the form that it measures, and of as many records as the denominator has. */
export function measuredFindings(figure: Figure): ReplayFinding[] {
  if (figure.kind !== 'mean') return [];
  const { sum, counts, parameters } = figure;
  const { gives } = measures[parameters.measured!.value];
  const records = sum.in === 'pairs' ? sum.pairs.reduce((total, { count }) => total + count, 0) : null;
  const isOfForm = sum.in === (gives === 'pair' ? 'pairs' : gives);
  if (isOfForm && (records === null || figure.state !== 'value' || records === counts.denominator)) return [];
  return [
    {
      code: 'steps-do-not-add-up',
      text: {
        zh: `所计的量应合于分母 ${counts.denominator} 件`,
        en: `what is measured must be of the ${counts.denominator} records of the denominator`,
      },
    },
  ];
}

/** The value of a quantile, where its ranks are those of its definition and its values can stand at them. */
export function quantileAgain({ ranked, counts, unit, parameters }: QuantileFigure, without: NoValue | null) {
  const { denominator } = counts;
  if (without !== null || denominator === 0) return { ranked: null, ...(without ?? zeroDenominator) };
  const ranks = ranksOf(parameters.quantile!.value, denominator);
  const holds =
    ranked !== null &&
    ranked.lower.rank === ranks.lower &&
    ranked.upper.rank === ranks.upper &&
    standTogether(ranked, denominator);
  if (!holds) return { ranked: null, ...impossibleRanks };
  return { ranked, ...quantileBetween(ranked, denominator, unit, parameters) };
}

/** Whether two values are at their ranks among so many, and the second is the first or comes right after it. */
function standTogether({ lower, upper }: NonNullable<QuantileFigure['ranked']>, count: number): boolean {
  const isAtRank = ({ rank, below, same }: RankedValue) =>
    below < rank && rank <= below + same && below + same <= count;
  return (
    isAtRank(lower) &&
    isAtRank(upper) &&
    (lower.minutes === upper.minutes
      ? lower.below === upper.below && lower.same === upper.same
      : lower.minutes < upper.minutes && lower.below + lower.same === upper.below)
  );
}

const impossibleRanks = /* @__PURE__ */ deepFreeze(
  noValue('missing-input', {
    zh: '所载各值不在其秩上',
    en: 'its values do not stand at their ranks',
  }),
);
