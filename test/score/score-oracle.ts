/**
 * A second opinion on scores: what a scorecard says, worked out part by part as one would on paper, with fractions of its own. Of the library it takes nothing
 * but types.
 */
import type {
  ChangeFigure,
  Figure,
  GivenValues,
  Item,
  Part,
  Period,
  Scorecard,
  ScoredUnit,
  ScoreInput,
  Unit,
  Veto,
} from '../../src/index.js';
import { compare, type Fraction, fraction, over, readNumber, sumOf, times, zero } from './fraction.js';
import {
  changesInside,
  lastDayOf,
  namesIn,
  partList,
  type Span,
  spanKey,
  spansIn,
  valueOn,
} from './oracle-dates.js';
import { roundedBy } from './oracle-rounding.js';
import { extremesOf, isInBand, isMet, onlyOne, pointsBy, standingOf } from './oracle-transforms.js';

/** All that is scored, as it is given to `score`. */
export interface Scene {
  readonly card: Scorecard;
  readonly figures: readonly AnyFigure[];
  readonly units?: readonly ScoredUnit[] | undefined;
  readonly given: readonly GivenValues[];
  readonly period?: Period | undefined;
}

/** What the oracle says of one part. */
export interface PartOpinion {
  readonly part: string;
  /** `start/end`; `none` for the period of the score. */
  readonly period: string;
  readonly state: 'value' | 'excluded' | 'not-scored';
  readonly points: Fraction | null;
  readonly treated: 'zero' | 'full' | null;
  readonly held: 'least' | 'most' | null;
  readonly vetoed: boolean | null;
  /** The state of what an item or a veto reads. */
  readonly read: Reading['state'] | null;
  readonly reference: Readonly<Record<string, unknown>> | null;
  /** Of what is not scored: the part because of which it is not. */
  readonly because: PartOpinion | null;
}

/** What the oracle says of one unit. */
export interface Opinion {
  readonly scope: Readonly<Record<string, string>>;
  readonly group: string | null;
  readonly state: 'value' | 'not-scored';
  readonly total: Fraction | null;
  readonly decimal: string | null;
  readonly direction: 'exact' | 'up' | 'down' | null;
  readonly grade: string | null;
  /** Of what is not scored: the part because of which it is not; `null` where nothing is left. */
  readonly because: PartOpinion | null;
  readonly parts: readonly PartOpinion[];
  readonly volume: Reading | null;
}

/** What is thrown where there is nothing to score, with the code that the library should throw. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Reading {
  readonly state: 'value' | 'zero-denominator' | 'missing-input' | 'not-applicable';
  readonly value: Fraction | null;
  readonly counts: Readonly<Record<string, number>> | null;
}

type AnyFigure = Figure | ChangeFigure;
type Scope = Readonly<Record<string, string>>;
type OneUnit = Pick<Opinion, 'scope' | 'group'>;

/** A scope as a text that is the same for the same scope, in whatever order its keys are. */
export const unitKey = (scope: Scope) =>
  JSON.stringify(Object.entries(scope).sort(([first], [second]) => (first < second ? -1 : 1)));

/**
 * The opinion on every unit, in the order of their keys.
 *
 * @throws {@link Refused}.
 */
export function opinionsOn(scene: Scene): readonly Opinion[] {
  const period = spanOfScore(scene);
  const reached = reachedIn(scene.card, period);
  const inputs = reached.flatMap(({ part }) => ('input' in part ? [part.input] : []));
  const volume = valueOn(scene.card, (card) => card.volume, lastDayOf(period))?.value ?? null;
  const keys = [...inputs, ...(volume === null ? [] : [volume])].map(inputText);
  const figures = scene.figures.filter((figure) => keys.includes(inputText(inputOf(figure))));
  const units = unitsIn({ ...scene, figures });
  const spans = new Set([period, ...reached.map(({ span }) => span)].map(spanKey));
  const told = [...figures.map(periodOf), ...scene.given.map((row) => row.period ?? period)];
  if (!told.every((span) => spans.has(spanKey(span)))) throw new Refused('score-mismatch');
  const desk = { card: scene.card, units, span: period, readings: readingsIn(figures, scene.given, period) };
  return units.map((unit) => opinionOn(unit, desk, volume));
}

interface Desk {
  readonly card: Scorecard;
  readonly units: readonly OneUnit[];
  readonly span: Span;
  /** What was given, by the input, the unit and the period. */
  readonly readings: ReadonlyMap<string, AnyFigure | string>;
}

function opinionOn(unit: OneUnit, desk: Desk, volumeInput: ScoreInput | null): Opinion {
  const { card, span } = desk;
  const day = lastDayOf(span);
  const parts = new Map<string, PartOpinion>();
  const total = partOf(card.total, span, { unit, desk, parts });
  const volume = volumeInput === null ? null : readingOf(volumeInput, 'exact', unit.scope, span, desk);
  if (total.points === null) {
    const nothing = { total: null, decimal: null, direction: null, grade: null };
    return {
      ...unit,
      state: 'not-scored',
      ...nothing,
      because: total.because,
      parts: [...parts.values()],
      volume,
    };
  }
  const rounded = roundedBy(total.points, valueOn(card, (each) => each.rounding, day)!.value);
  const grades = valueOn(card, (each) => each.grades, day)?.value;
  const graded = grades?.on === 'rounded' ? rounded.value : total.points;
  const band = grades === undefined ? null : onlyOne(grades.bands.filter((each) => isInBand(each, graded)));
  return {
    ...unit,
    state: 'value',
    total: total.points,
    decimal: rounded.decimal,
    direction: rounded.direction,
    grade: band?.grade ?? null,
    because: null,
    parts: [...parts.values()],
    volume,
  };
}

interface Sheet {
  readonly unit: OneUnit;
  readonly desk: Desk;
  /** Every part that was scored, written down when it was. */
  readonly parts: Map<string, PartOpinion>;
}

type Raw = Pick<PartOpinion, 'state' | 'points'> & Partial<PartOpinion>;

function partOf(name: string, span: Span, sheet: Sheet): PartOpinion {
  const isOfScore = span === sheet.desk.span;
  const period = isOfScore ? 'none' : spanKey(span);
  const known = sheet.parts.get(`${name} ${period}`);
  if (known !== undefined) return known;
  const { card } = sheet.desk;
  const part = partIn(card, name, span);
  const raw = rawOf(part, span, sheet);
  const { held, points } = heldIn(part, raw.points);
  const isTotal = name === card.total && isOfScore;
  const stage = part.kind === 'item' || part.kind === 'constant' ? 'items' : 'parts';
  const rounding = valueOn(card, (each) => each.rounding, lastDayOf(span))!.value;
  const isRounded = !isTotal && rounding.stages.includes(stage);
  const opinion: PartOpinion = {
    part: name,
    period,
    treated: null,
    vetoed: null,
    read: null,
    reference: null,
    because: null,
    ...raw,
    held,
    points: points !== null && isRounded ? roundedBy(points, rounding).value : points,
  };
  const written = {
    ...opinion,
    because: opinion.state === 'not-scored' ? (opinion.because ?? opinion) : null,
  };
  sheet.parts.set(`${name} ${period}`, written);
  return written;
}

function heldIn({ least, most }: Part, points: Fraction | null): Pick<PartOpinion, 'held' | 'points'> {
  if (points === null) return { held: null, points };
  if (least !== undefined && compare(points, readNumber(least)) < 0)
    return { held: 'least', points: readNumber(least) };
  if (most !== undefined && compare(points, readNumber(most)) > 0)
    return { held: 'most', points: readNumber(most) };
  return { held: null, points };
}

const excluded: Raw = { state: 'excluded', points: null };
const value = (points: Fraction): Raw => ({ state: 'value', points });
const passedOn = ({ state, points, because }: PartOpinion): Raw => ({ state, points, because });

function rawOf(part: Part, span: Span, sheet: Sheet): Raw {
  switch (part.kind) {
    case 'constant':
      return value(readNumber(part.points));
    case 'item':
      return itemOf(part, span, sheet);
    case 'veto':
      return vetoOf(part, span, sheet);
    case 'by-group': {
      const { group } = sheet.unit;
      if (group === null || !Object.hasOwn(part.groups, group)) throw new Refused('unknown-group');
      return passedOn(partOf(part.groups[group]!, span, sheet));
    }
    case 'scaled': {
      const of = partOf(part.of, span, sheet);
      return of.points === null ? passedOn(of) : value(times(of.points, readNumber(part.by)));
    }
    case 'sum': {
      const of = part.of.map((name) => ({ name, ...partOf(name, span, sheet) }));
      const full = (list: readonly { name: string }[]) =>
        sumOf(list.map(({ name }) => readNumber(partIn(sheet.desk.card, name, span).full!)));
      return together(of, (present) => {
        const sum = sumOf(present.map(({ points }) => points!));
        return part.whenExcluded === 'rescaled' ? over(times(sum, full(of)), full(present)) : sum;
      });
    }
    case 'weighted-mean': {
      const of = Object.entries(part.weights).map(([name, weight]) => ({
        weight: readNumber(weight),
        ...partOf(name, span, sheet),
      }));
      return together(of, (present) =>
        over(
          sumOf(present.map(({ weight, points }) => times(weight, points!))),
          sumOf(present.map(({ weight }) => weight)),
        ),
      );
    }
    case 'mean-of-periods': {
      const of = spansIn(span, part.each)!.map((each) => partOf(part.of, each, sheet));
      return together(of, (present) =>
        over(sumOf(present.map(({ points }) => points!)), fraction(present.length)),
      );
    }
  }
}

/** What several parts give together: not scored because of the first that is not, nothing where all are excluded, otherwise what those that are left give. */
function together<P extends PartOpinion>(of: readonly P[], points: (present: readonly P[]) => Fraction): Raw {
  const without = of.find(({ state }) => state === 'not-scored');
  if (without !== undefined) return passedOn(without);
  const present = of.filter(({ state }) => state === 'value');
  return present.length === 0 ? excluded : value(points(present));
}

function itemOf(item: Item, span: Span, { unit, desk }: Sheet): Raw {
  const { input, reads = 'exact', transform } = item;
  const reading = readingOf(input, reads, unit.scope, span, desk);
  const told = { read: reading.state };
  if (reading.state !== 'value' || reading.value === null)
    return { ...treated(item, reading.state), ...told };
  const compared = 'among' in transform ? transform.among : null;
  const all = desk.units
    .filter(({ group }) => compared === 'all-units' || group === unit.group)
    .flatMap(({ scope }) => readingOf(input, reads, scope, span, desk).value ?? []);
  const points = pointsBy(transform, { value: reading.value, all, counts: reading.counts });
  const reference =
    transform.kind === 'min-max'
      ? { kind: 'extremes', ...extremesOf(all) }
      : transform.kind === 'place'
        ? { kind: 'standing', ...standingOf(transform.better, reading.value, all) }
        : null;
  return { ...(points === null ? treated(item, 'zero-denominator') : value(points)), ...told, reference };
}

function treated({ withoutValue, full }: Item, state: Reading['state']): Raw {
  if (state === 'value') throw new Error('a value takes no treatment');
  const treatment = typeof withoutValue === 'string' ? withoutValue : withoutValue[state];
  if (treatment === 'zero') return { ...value(zero), treated: 'zero' };
  if (treatment === 'full') return { ...value(readNumber(full!)), treated: 'full' };
  return treatment === 'excluded' ? excluded : { state: 'not-scored', points: null };
}

function vetoOf(
  { of, input, reads = 'exact', when, points, withoutValue }: Veto,
  span: Span,
  sheet: Sheet,
): Raw {
  const scored = partOf(of, span, sheet);
  const reading = readingOf(input, reads, sheet.unit.scope, span, sheet.desk);
  const read = reading.state;
  if (reading.value === null && withoutValue === 'not-scored')
    return { state: 'not-scored', points: null, vetoed: null, read };
  const vetoed = reading.value === null ? withoutValue === 'holds' : isMet(when, reading.value);
  if (!vetoed) return { ...passedOn(scored), vetoed, read };
  const held: Raw =
    points === 'not-scored' ? { state: 'not-scored', points: null } : value(readNumber(points));
  return { ...held, vetoed, read };
}

// What is read.

const readingKey = (input: ScoreInput, scope: Scope, span: Span) =>
  [inputText(input), unitKey(scope), spanKey(span)].join(' ');

/** Everything that was given, found again by the input, the unit and the period. */
function readingsIn(
  figures: readonly AnyFigure[],
  given: readonly GivenValues[],
  span: Span,
): Desk['readings'] {
  const ofFigures = figures.map(
    (figure) => [readingKey(inputOf(figure), figure.scope ?? {}, periodOf(figure)), figure] as const,
  );
  const ofRows = given.flatMap(({ scope, period, values }) =>
    Object.entries(values).flatMap(([name, text]) =>
      text === null ? [] : [[readingKey({ given: name }, scope, period ?? span), text] as const],
    ),
  );
  return new Map<string, AnyFigure | string>([...ofFigures, ...ofRows]);
}

/** The value of an input of one unit in one period, in the unit that it is printed in. */
function readingOf(
  input: ScoreInput,
  reads: 'exact' | 'printed',
  scope: Scope,
  span: Span,
  { readings }: Desk,
): Reading {
  const found = readings.get(readingKey(input, scope, span));
  if (found === undefined) return { state: 'missing-input', value: null, counts: null };
  if (typeof found === 'string') return { state: 'value', value: readNumber(found), counts: null };
  if (found.kind === 'composition') {
    const counts = Object.fromEntries(found.parts.map((part) => [part.value, part.count]));
    return { state: found.state, value: found.state === 'value' ? zero : null, counts };
  }
  if (found.state !== 'value') return { state: stateOf(found), value: null, counts: null };
  const { numerator, denominator } = found.exact;
  const exact = times(fraction(BigInt(numerator), BigInt(denominator)), fraction(hundredOf(found.unit)));
  const printed = readNumber(found.decimal);
  return { state: 'value', value: reads === 'printed' ? printed : exact, counts: null };
}

const hundredOf = (unit: Unit) => (unit === 'percent' || unit === 'percentage-point' ? 100 : 1);

/** Why a figure has no value; of a change: from nothing there is none, of what is not there it cannot be told. */
function stateOf({ state }: AnyFigure): Exclude<Reading['state'], 'value'> {
  switch (state) {
    case 'value':
      throw new Error('there is a value');
    case 'previous-zero':
      return 'zero-denominator';
    case 'previous-negative':
      return 'not-applicable';
    case 'missing-current':
    case 'missing-previous':
      return 'missing-input';
    default:
      return state;
  }
}

/** The input that a figure feeds. */
function inputOf(figure: AnyFigure): ScoreInput {
  const indicator = figure.indicator?.code ?? '';
  return figure.kind === 'change' ? { indicator, change: figure.measure } : { indicator };
}

const inputText = (input: ScoreInput) => JSON.stringify(Object.entries(input).sort());

const periodOf = (figure: AnyFigure): Span =>
  figure.kind === 'change' ? figure.current.period : figure.period;

// What a card says.

function partIn(card: Scorecard, name: string, span: Span): Part {
  const dated = valueOn(card, partList(name), lastDayOf(span));
  if (dated === undefined) throw new Refused('no-rule-in-force');
  return dated.value;
}

/**
 * Every part that the total may reach, in the period of the score and in those that it is split into.
 *
 * @throws {@link Refused} for one that changes inside its period.
 */
function reachedIn(card: Scorecard, period: Span): readonly { readonly part: Part; readonly span: Span }[] {
  const reached = new Map<string, { part: Part; span: Span }>();
  const visit = (name: string, span: Span): void => {
    if (changesInside(card, partList(name), span)) throw new Refused('rule-change-in-period');
    if (changesInside(card, (each) => each.rounding, span)) throw new Refused('rule-change-in-period');
    const part = partIn(card, name, span);
    reached.set(`${name} ${spanKey(span)}`, { part, span });
    const spans = part.kind === 'mean-of-periods' ? spansIn(span, part.each) : [span];
    if (spans === null) throw new Refused('score-mismatch');
    for (const each of spans) for (const inner of namesIn(part)) visit(inner, each);
  };
  if (changesInside(card, (each) => each.grades, period)) throw new Refused('rule-change-in-period');
  if (changesInside(card, (each) => each.volume, period)) throw new Refused('rule-change-in-period');
  visit(card.total, period);
  return [...reached.values()];
}

/** Every input that a card reads on some day. */
function inputsEver({ parts, volume = [], extends: base }: Scorecard): readonly ScoreInput[] {
  const values = Object.values(parts).flatMap((list) => list.map(({ value: part }) => part));
  return [
    ...values.flatMap((part) => ('input' in part ? [part.input] : [])),
    ...volume.map(({ value: input }) => input),
    ...(base === null ? [] : inputsEver(base)),
  ];
}

/** The period of the score: the one that is told, or that of the figures. */
function spanOfScore({ card, period, figures: given }: Scene): Span {
  if (period !== undefined) return period;
  const inputs = inputsEver(card).map(inputText);
  const figures = given.filter((figure) => inputs.includes(inputText(inputOf(figure))));
  const spans = new Map(figures.map((figure) => [spanKey(periodOf(figure)), periodOf(figure)]));
  if (spans.size > 1) throw new Error('the figures are of several periods: the period has to be told');
  return [...spans.values()][0] ?? null;
}

function unitsIn({ units, figures, given }: Scene): readonly OneUnit[] {
  const named = [...figures, ...given].map(({ scope }): OneUnit => ({ scope: scope ?? {}, group: null }));
  const listed = units?.map(({ scope, group = null }): OneUnit => ({ scope, group })) ?? named;
  const byKey = new Map(listed.map((unit) => [unitKey(unit.scope), unit]));
  return [...byKey].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, unit]) => unit);
}
