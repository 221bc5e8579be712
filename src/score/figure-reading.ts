import type { AttainmentFigure } from '../figure/attainment/attainment-figure.js';
import type { ChangeFigure } from '../figure/change/change-figure.js';
import { digest } from '../ground/digest.js';
import { deepFreeze, type Text } from '../ground/index.js';
import type { Figure, FigureCommon } from '../indicator/figure-record.js';
import type { Scope } from '../tally/grouping.js';
import type { Period } from '../time/index.js';
import type { InputFacts } from './input-facts.js';
import { inputKey } from './score-input.js';
import type { ScoreFlag, ScoreReading } from './score-record.js';

/** A figure that can be scored. */
export type ScorableFigure = Figure | ChangeFigure | AttainmentFigure;

/** Which inputs a figure is, in the spelling of `inputKey`; none for a change or an attainment of no indicator. */
export function keysOfFigure(figure: ScorableFigure): readonly string[] {
  const indicator = figure.indicator?.code ?? null;
  if (indicator === null) return [];
  if (figure.kind === 'change') return [inputKey({ indicator, change: figure.measure })];
  return figure.kind === 'attainment'
    ? (['way', 'gap'] as const).map((attainment) => inputKey({ indicator, attainment }))
    : [inputKey({ indicator })];
}

/** The period that a figure is of; a change is of its later one. */
export function periodOfFigure(figure: ScorableFigure): Period | null {
  return figure.kind === 'change' ? figure.current.period : figure.period;
}

/** The unit that a figure is of; a change of two published values says none, and is of the whole. */
export function scopeOfFigure({ scope }: ScorableFigure): Scope {
  return scope ?? {};
}

/** What is said of a figure. */
export function flagsOfFigure(figure: ScorableFigure): readonly ScoreFlag[] {
  if (figure.kind === 'change')
    return [...figure.flags, ...figure.current.flags, ...(figure.previous?.flags ?? [])];
  return figure.flags;
}

/** What a score reads of a figure. */
export function readingOfFigure(
  figure: ScorableFigure,
  input: ScoreReading['input'],
  facts: InputFacts,
  withDigest: boolean,
): ScoreReading {
  const figureDigest = withDigest ? digest(figure) : null;
  if (figure.kind === 'change') {
    const { current, rounding, exact, decimal, text } = figure;
    const reason = figure.state === 'value' ? null : figure.reason;
    const rules = current.rules ?? rounding.rules;
    return reading(
      input,
      facts,
      stateOfChange[figure.state],
      exact,
      decimal,
      text,
      reason,
      null,
      current.asOf,
      rules,
      figureDigest,
    );
  }
  if (figure.kind === 'attainment') return readingOfAttainment(figure, input, facts, figureDigest);
  const { state, text, asOf, rules } = figure;
  if (figure.kind === 'composition') {
    const [first] = figure.parts;
    const reason = first === undefined || first.state === 'value' ? null : first.reason;
    const parts = state === 'value' ? countsOfParts(figure.parts) : null;
    return reading(input, facts, state, null, null, text, reason, parts, asOf, rules, figureDigest);
  }
  const reason = figure.state === 'value' ? null : figure.reason;
  return reading(
    input,
    facts,
    state,
    figure.exact,
    figure.decimal,
    text,
    reason,
    null,
    asOf,
    rules,
    figureDigest,
  );
}

/** The share of the way or the gap of an attainment; of which only a bound is known, there is no value to score. */
function readingOfAttainment(
  figure: AttainmentFigure,
  input: ScoreReading['input'],
  facts: InputFacts,
  figureDigest: string | null,
): ScoreReading {
  const measure = 'attainment' in input && input.attainment === 'gap' ? figure.gap : figure.way;
  const { exact, decimal, text } = measure;
  const state =
    measure.state === 'value' || measure.state === 'zero-denominator' ? measure.state : 'missing-input';
  const reason = measure.state === 'bound' ? onlyBound : measure.reason;
  return reading(
    input,
    facts,
    state,
    exact,
    decimal,
    text,
    reason,
    null,
    null,
    figure.rounding.rules,
    figureDigest,
  );
}

/** A reading written out field by field: freezing what was spread together takes a hundred times as long. */
function reading(
  input: ScoreReading['input'],
  { name, unit }: InputFacts,
  state: ScoreReading['state'],
  exact: ScoreReading['exact'],
  decimal: string | null,
  text: string | null,
  reason: Text | null,
  parts: ScoreReading['parts'],
  asOf: string | null,
  rules: ScoreReading['rules'],
  figureDigest: string | null,
): ScoreReading {
  return Object.freeze({
    input,
    name,
    unit,
    state,
    exact: exactIn(exact),
    decimal,
    text,
    reason: reason === null ? null : ownText(reason),
    parts,
    asOf,
    rules: rules === null ? null : rulesIn(rules),
    digest: figureDigest,
  });
}

/** A change lacks one of its values, or there is nothing to divide by. */
const stateOfChange = {
  value: 'value',
  'missing-current': 'missing-input',
  'missing-previous': 'missing-input',
  'previous-zero': 'zero-denominator',
  'previous-negative': 'not-applicable',
} as const;

function countsOfParts(
  parts: readonly { readonly value: string; readonly count: number }[],
): Readonly<Record<string, number>> {
  return Object.freeze(Object.fromEntries(parts.map(({ value, count }) => [value, count])));
}

/** The data of a figure, shared where it is frozen, as figures of this library are; copied where it was read back. */
function exactIn(exact: ScoreReading['exact']): ScoreReading['exact'] {
  if (exact === null || Object.isFrozen(exact)) return exact;
  return Object.freeze({ numerator: exact.numerator, denominator: exact.denominator });
}

/** A text of a figure as data of its own. */
export function ownText(text: Text): Text {
  return Object.isFrozen(text) ? text : Object.freeze({ zh: text.zh, en: text.en });
}

function rulesIn(rules: FigureCommon['rules']): FigureCommon['rules'] {
  if (Object.isFrozen(rules) && Object.isFrozen(rules.name)) return rules;
  const { id, version, name, on } = rules;
  return Object.freeze({ id, version, name: ownText(name), on });
}

/** What is read where a unit has no figure. */
export function readingWithout(input: ScoreReading['input'], facts: InputFacts): ScoreReading {
  const reason = 'given' in input ? notGiven : noFigure;
  return reading(input, facts, 'missing-input', null, null, null, reason, null, null, null, null);
}

const onlyBound: Text = deepFreeze({ zh: '只知其界限', en: 'only a bound of it is known' });
const noFigure: Text = deepFreeze({ zh: '没有该单位的指标值', en: 'there is no figure of the unit' });
const notGiven: Text = deepFreeze({ zh: '没有该单位的取值', en: 'no value was given for the unit' });
