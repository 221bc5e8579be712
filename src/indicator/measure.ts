import { closeShares, type Integer, type RoundedValue, roundRatio, type Unit } from '../exact/index.js';
import { deepFreeze, type Text } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { version } from '../version.js';
import type { AttributesBySubject } from './attributes/index.js';
import { type IndicatorDefinition, sideOf } from './definition.js';
import type {
  CompositionFigure,
  CompositionPart,
  ExactValue,
  Figure,
  FigureCommon,
  Flag,
  MeanFigure,
  NoValue,
  QuantileFigure,
  StepCounts,
} from './figure-record.js';
import { type Part, partsOf } from './parts.js';
import type { Settings } from './settings.js';

/** What a figure is of, and what it was made from, beside its counts. */
export interface MadeFrom {
  readonly scope: FigureCommon['scope'];
  readonly period: Period | null;
  readonly asOf: string | null;
  readonly rules: FigureCommon['rules'];
  readonly given: FigureCommon['given'];
  readonly absent: FigureCommon['absent'];
  readonly catalogue: FigureCommon['catalogue'];
  readonly registry: FigureCommon['registry'];
  readonly flags: readonly Flag[];
  /** The attributes of what it counts. */
  readonly attributes: AttributesBySubject;
  readonly calendar: FigureCommon['calendar'];
  /** Why the counts give no value, where they do not for a reason other than a zero denominator. */
  readonly withoutValue: NoValue | null;
  /** The value of a mean or a quantile, which takes more than counts; `null` for other kinds. */
  readonly measured: MeasuredValue | null;
}

/** What a mean or a quantile has of its own. */
export type MeasuredValue =
  | Pick<MeanFigure, 'kind' | 'sum' | keyof ExactValue>
  | Pick<QuantileFigure, 'kind' | 'ranked' | keyof ExactValue>;

/** Makes the figure of an indicator from the counts of its steps: the one place where a value is divided and rounded. */
export function measure(
  definition: IndicatorDefinition,
  settings: Settings,
  counts: StepCounts,
  { withoutValue, measured: own, flags, period, attributes, ...given }: MadeFrom,
): Figure {
  const {
    code,
    name,
    better,
    kind,
    unit,
    requires = [],
    flagWhenWhole = null,
    flagWhenNone = null,
  } = definition;
  const indicator = { code, name, better, requires, flagWhenWhole, flagWhenNone };
  const common = {
    format: 'zwfw-figure/1',
    library: version,
    indicator,
    unit,
    ...given,
    // The caller's own period stays as it is: the figure is frozen.
    period: period === null ? null : { ...period, name: { ...period.name } },
    parameters: settings,
    counts,
    flags: [...flags, ...valueFlags(counts, settings, unit, indicator)],
  } as const;
  if (own !== null) return deepFreeze({ ...common, ...own } as Figure);
  if (kind === 'composition') {
    return deepFreeze({
      ...common,
      kind,
      ...composition(counts, unit, settings, withoutValue, attributes),
    });
  }
  const value = withoutValue ?? (kind === 'count' ? countOf(counts) : ratioOf(counts, unit, settings));
  return deepFreeze({ ...common, kind: kind as 'count' | 'ratio', ...value });
}

/** What a figure says of its indicator. */
export function indicatorIn(definition: IndicatorDefinition): FigureCommon['indicator'] {
  const { code, name, better, requires = [], flagWhenWhole, flagWhenNone } = definition;
  return {
    code,
    name,
    better,
    requires,
    flagWhenWhole: flagWhenWhole ?? null,
    flagWhenNone: flagWhenNone ?? null,
  };
}

/** The value of a count: its numerator, or the denominator where it has none. */
export function countOf({ numerator, denominator }: StepCounts): ExactValue {
  const text = String(numerator ?? denominator);
  return {
    state: 'value',
    exact: { numerator: text, denominator: '1' },
    decimal: text,
    text,
    direction: 'exact',
    guarded: false,
  };
}

/** The value of a ratio: numerator over denominator, rounded once. */
export function ratioOf(
  { numerator, denominator }: StepCounts,
  unit: Unit,
  settings: Settings,
): ExactValue | NoValue {
  // A rule cannot take the numerator of a ratio away: `defineRuleSet` refuses it.
  return share(numerator!, denominator, unit, settings);
}

/** The parts of a composition over one denominator, closed at 100 % where the settings say so, and the line that lists them. */
export function composition(
  { parts, denominator }: StepCounts,
  unit: Unit,
  settings: Settings,
  withoutValue: NoValue | null,
  attributes: AttributesBySubject,
): Pick<CompositionFigure, 'state' | 'parts' | 'text'> {
  const listed = partsIn(settings, attributes);
  const counts = listed.map(({ part }) => parts?.[part] ?? 0);
  const { value: method } = settings.closing;
  const closed =
    method === 'none' ? null : closeShares(counts, { ...roundingOf(settings, unit), unit }, method);
  const measured = listed.map(({ part, name }, place): CompositionPart => {
    const count = counts[place]!;
    const value = withoutValue ?? share(count, denominator, unit, settings);
    const other = closed?.[place];
    return withoutValue === null && other?.state === 'value'
      ? { value: part, name, count, ...exactValue(count, denominator, other), adjusted: other.adjusted }
      : { value: part, name, count, ...value, adjusted: false };
  });
  const state = measured[0]?.state ?? 'missing-input';
  const shown = measured.filter(({ count }) => count > 0);
  const text = state === 'value' ? shown.map((part) => `${part.name.zh} ${part.text}`).join(',') : null;
  return { state, parts: measured, text };
}

/** The parts of a composition under its settings; none where the figure is no composition. */
export function partsIn({ subject, parts }: Settings, attributes: AttributesBySubject): readonly Part[] {
  return parts.value === null ? [] : partsOf(attributes[sideOf(subject.value, 'denominator')], parts.value);
}

function share(numerator: number, denominator: number, unit: Unit, settings: Settings): ExactValue | NoValue {
  const rounded = roundRatio(numerator, denominator, { ...roundingOf(settings, unit), unit });
  return rounded.state === 'value' ? exactValue(numerator, denominator, rounded) : zeroDenominator;
}

/** How the settings round in a unit. The guard against a false 100 % or 0 % is for percentages: said of all indicators, it leaves the others alone. */
export function roundingOf({ places, mode, increment, guard }: Settings, unit: Unit) {
  return {
    places: places.value,
    mode: mode.value,
    increment: increment.value,
    guard: guard.value && (unit === 'percent' || guard.key !== 'rounding.guard'),
  };
}

/** A rounded value beside the ratio that it was rounded from. */
export function exactValue(numerator: Integer, denominator: Integer, rounded: RoundedValue): ExactValue {
  const { state, decimal, text, direction, guarded } = rounded;
  return {
    state,
    exact: { numerator: String(numerator), denominator: String(denominator) },
    decimal,
    text,
    direction,
    guarded,
  };
}

/** A state without a value. */
export function noValue(state: NoValue['state'], reason: Text): NoValue {
  return { state, exact: null, decimal: null, text: null, direction: null, guarded: null, reason };
}

/** There is nothing to divide by. */
export const zeroDenominator = deepFreeze(
  noValue('zero-denominator', {
    zh: '分母为零:没有可统计的记录,不等于 0%',
    en: 'the denominator is zero: there is nothing to count, which is not 0 %',
  }),
);

/** What the counts alone make a figure flagged for. */
export function valueFlags(
  { numerator, denominator }: StepCounts,
  { relation }: Settings,
  unit: Unit,
  { flagWhenWhole, flagWhenNone }: Pick<FigureCommon['indicator'], 'flagWhenWhole' | 'flagWhenNone'>,
): Flag[] {
  const flags: Flag[] = [];
  if (unit === 'count' && relation.value === 'cohort' && numerator !== null && numerator > denominator) {
    flags.push({
      code: 'numerator-exceeds-denominator',
      text: {
        zh: `分子 ${numerator} 大于分母 ${denominator}:分子应出自分母,数据有误`,
        en: `the numerator ${numerator} is greater than the denominator ${denominator} that it is taken from: the data are at fault`,
      },
    });
  }
  if (unit === 'percent' && numerator !== null && numerator > denominator) {
    const why: Text =
      relation.value === 'cohort'
        ? {
            zh: '分子应为分母的一部分,数据有误',
            en: 'the numerator should be part of the denominator, so the data are at fault',
          }
        : {
            zh: '分子与分母各自计数,可以超过 100%',
            en: 'numerator and denominator are counted apart, so it may exceed 100 %',
          };
    flags.push({
      code: 'above-100-percent',
      text: { zh: `超过 100%,原样保留:${why.zh}`, en: `above 100 %, kept as it is: ${why.en}` },
    });
  }
  if (flagWhenWhole !== null && denominator > 0 && numerator === denominator) {
    flags.push({ code: 'whole-denominator', text: flagWhenWhole });
  }
  if (flagWhenNone !== null && denominator > 0 && numerator === 0) {
    flags.push({ code: 'none-at-all', text: flagWhenNone });
  }
  return flags;
}
