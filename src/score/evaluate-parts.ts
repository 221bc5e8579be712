import { compareRatios, type Ratio } from '../exact/index.js';
import { sumOf, times } from '../exact/ratio.js';
import { fault, printed, type Text } from '../ground/index.js';
import type { Period } from '../time/index.js';
import { type Treatment, treatmentFor, type WithoutValue } from './parts/part.js';
import type { Veto } from './parts/veto.js';
import type { PartsProgram, Program, ReadyPart } from './program.js';
import type { ScoreReading } from './score-record.js';
import { periodKey, subPeriods } from './sub-periods.js';
import type { Reference } from './transforms/transform-kind.js';

/** What one unit brings to its score. */
export interface UnitSource {
  readonly group: string | null;
  /** The period of the score. */
  readonly period: Period | null;
  /** What an item or a veto reads, with the other units where it compares with them. */
  readonly read: (part: ReadyPart) => UnitReading;
}

/** What was read for a unit, and its value in the unit of the input. */
export interface UnitReading {
  readonly reading: ScoreReading;
  /** `null` where there is none. */
  readonly value: Ratio | null;
  readonly reference: Reference | null;
}

/** What came of one part for one unit. */
export interface Outcome {
  readonly part: ReadyPart;
  readonly period: Period | null;
  readonly state: 'value' | 'excluded' | 'not-scored';
  readonly points: Ratio | null;
  readonly read: UnitReading | null;
  readonly treated: 'zero' | 'full' | null;
  readonly vetoed: boolean | null;
  readonly held: 'least' | 'most' | null;
  readonly reason: Text | null;
}

type Raw = Partial<Omit<Outcome, 'part' | 'period' | 'held'>> & Pick<Outcome, 'state'>;

/** The points of every part that the total takes for a unit, each after those that it is made of; the last is the total. */
export function evaluateParts({ card, top, within }: Program, source: UnitSource): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  // What several means over the same months are made of is scored once.
  const doneIn = new Map<string, (Outcome | undefined)[]>();
  const inPeriod = (program: PartsProgram, period: Period | null, isTop: boolean) => {
    const place = isTop ? 'top' : periodKey(period);
    const done = doneIn.get(place) ?? [];
    doneIn.set(place, done);
    const outcomeOf = (name: string): Outcome => {
      const part = program.get(name);
      if (part === undefined) throw notReached(name);
      const known = done[part.place];
      if (known !== undefined) return known;
      const outcome = settled(part, isTop ? null : period, rawOutcome(part));
      done[part.place] = outcome;
      outcomes.push(outcome);
      return outcome;
    };
    const rawOutcome = (ready: ReadyPart): Raw => {
      const { part } = ready;
      switch (part.kind) {
        case 'item':
          return itemOutcome(ready, part.withoutValue, source.read(ready));
        case 'constant':
          return { state: 'value', points: ready.numbers[0]! };
        case 'sum':
          return sumOutcome(ready.of.map(outcomeOf), part.whenExcluded === 'rescaled');
        case 'weighted-mean':
          return meanOutcome(ready.of.map(outcomeOf), ready.numbers);
        case 'scaled': {
          const { state, points, reason } = outcomeOf(part.of);
          return { state, points: points === null ? null : times(points, ready.numbers[0]!), reason };
        }
        case 'by-group':
          return passedOn(outcomeOf(partForGroup(ready, source.group, part.groups)));
        case 'veto':
          return vetoOutcome(ready, part.withoutValue, outcomeOf(part.of), source.read(ready));
        case 'mean-of-periods':
          return meanOutcome(
            subPeriods(period, part.each).map((inner) =>
              inPeriod(within.get(periodKey(inner)) ?? noParts, inner, false)(part.of),
            ),
            null,
          );
      }
    };
    return outcomeOf;
  };
  inPeriod(top, source.period, true)(card.total);
  return outcomes;
}

/** Applies the bounds of a part, and the rounding of its stage. */
function settled(part: ReadyPart, period: Period | null, raw: Raw): Outcome {
  const { round } = part;
  const { state, points = null, read = null, treated = null, vetoed = null, reason = null } = raw;
  const held = points === null ? null : heldBy(part, points);
  const within = held === null ? points : part[held];
  const rounded = within === null || round === null ? within : round(within);
  return { part, period, state, points: rounded, read, treated, vetoed, held, reason };
}

/** Which bound of a part its points are beyond. */
export function heldBy({ least, most }: ReadyPart, points: Ratio): 'least' | 'most' | null {
  if (least !== null && compareRatios(points, least) < 0) return 'least';
  return most !== null && compareRatios(points, most) > 0 ? 'most' : null;
}

/** What comes of an item, before its bounds and the rounding of its stage. */
export function itemOutcome(ready: ReadyPart, withoutValue: WithoutValue, read: UnitReading): Raw {
  const { reading, value, reference } = read;
  if (reading.state !== 'value')
    return treatedOutcome(ready, treatmentFor(withoutValue, reading.state), read, reading.reason);
  requirePoints(ready, reading);
  const points = ready.pointsBy!({ value: value ?? zero, reference, parts: reading.parts });
  if (points !== null) return { state: 'value', points, read };
  return treatedOutcome(ready, treatmentFor(withoutValue, 'zero-denominator'), read, allTheSame);
}

function treatedOutcome(ready: ReadyPart, treatment: Treatment, read: UnitReading, reason: Text | null): Raw {
  switch (treatment) {
    case 'excluded':
    case 'not-scored':
      return { state: treatment, read, reason: because(ready, reason) };
    case 'zero':
      return { state: 'value', points: zero, read, treated: 'zero', reason };
    case 'full':
      return { state: 'value', points: ready.full, read, treated: 'full', reason };
  }
}

function sumOutcome(parts: readonly Outcome[], isRescaled: boolean): Raw {
  const left = remaining(parts);
  if ('state' in left) return left;
  const sum = sumOf(left.map(({ points }) => points!));
  if (!isRescaled || left.length === parts.length) return { state: 'value', points: sum };
  const full = (all: readonly Outcome[]) => sumOf(all.map(({ part }) => part.full!));
  const [whole, present] = [full(parts), full(left)];
  const factor = {
    numerator: whole.numerator * present.denominator,
    denominator: whole.denominator * present.numerator,
  };
  return { state: 'value', points: times(sum, factor) };
}

/** The mean of the parts that count, with their weights as whole numbers or with the same for all. */
function meanOutcome(parts: readonly Outcome[], weights: readonly Ratio[] | null): Raw {
  const left = remaining(parts);
  if ('state' in left) return left;
  const terms: Ratio[] = [];
  let weight = 0n;
  for (const [index, { state, points }] of parts.entries()) {
    if (state === 'excluded') continue;
    const own = weights === null ? one : weights[index]!;
    terms.push(times(points!, own));
    weight += own.numerator;
  }
  const sum = sumOf(terms);
  return {
    state: 'value',
    points: { numerator: sum.numerator, denominator: sum.denominator * weight },
  };
}

/** The parts that count; what comes of all where one of them keeps the unit from being scored, or none is left. */
function remaining(parts: readonly Outcome[]): readonly Outcome[] | Raw {
  const stop = parts.find(({ state }) => state === 'not-scored');
  if (stop !== undefined) return { state: 'not-scored', reason: stop.reason };
  const left = parts.filter(({ state }) => state === 'value');
  return left.length > 0 ? left : { state: 'excluded', reason: nothingLeft };
}

function vetoOutcome(
  ready: ReadyPart,
  withoutValue: Veto['withoutValue'],
  of: Outcome,
  read: UnitReading,
): Raw {
  const holds = vetoHolds(ready, withoutValue, read);
  if (holds === null) return { state: 'not-scored', read, reason: because(ready, read.reading.reason) };
  if (!holds) return { ...passedOn(of), read, vetoed: false };
  const [points] = ready.numbers;
  const reason = because(ready, vetoWords);
  return points === undefined
    ? { state: 'not-scored', read, vetoed: true, reason }
    : { state: 'value', points, read, vetoed: true, reason };
}

/** Whether the condition of a veto holds; `null` where the unit is not scored since that cannot be told. */
export function vetoHolds(
  { holds }: ReadyPart,
  withoutValue: Veto['withoutValue'],
  { value }: UnitReading,
): boolean | null {
  if (value !== null) return holds!(value);
  return withoutValue === 'not-scored' ? null : withoutValue === 'holds';
}

function passedOn({ state, points, reason }: Outcome): Raw {
  return { state, points, reason };
}

/** The part that a unit is scored by because of its group. */
export function partForGroup(
  { name }: ReadyPart,
  group: string | null,
  groups: Readonly<Record<string, string>>,
): string {
  if (group !== null && Object.hasOwn(groups, group)) return groups[group]!;
  const known = Object.keys(groups).join(', ');
  throw fault(
    'unknown-group',
    {
      zh: `${name} 按组计分,单位的组应为 ${known} 之一,实为 ${printed(group)};请在 units 中写明 group。`,
      en: `${name} goes by the group of the unit, which must be one of ${known}; found ${printed(group)}. Say it in units.`,
    },
    { path: ['units', 'group'], found: printed(group) },
  );
}

/** Every part of a composition needs its points. */
function requirePoints({ part, name }: ReadyPart, { parts }: ScoreReading): void {
  if (part.kind !== 'item' || part.transform.kind !== 'points-by-part') return;
  const { points } = part.transform;
  const missing = Object.keys(parts ?? {}).find((each) => !Object.hasOwn(points, each));
  if (missing === undefined) return;
  throw fault(
    'score-mismatch',
    {
      zh: `${name} 没有写明构成中 ${missing} 部分的分值;请在 points 中补上。`,
      en: `${name} says no points for the part ${missing} of the composition; add them to its points.`,
    },
    { path: ['parts', name, 'transform', 'points'], found: missing },
  );
}

const noParts: PartsProgram = new Map();

/** A scorecard that was defined and resolved has all its parts; one that a score from outside holds may not. */
function notReached(name: string): Error {
  return fault(
    'unknown-scored-part',
    {
      zh: `计分办法在该周期没有 ${printed(name)} 一项;请用 score 重新计分。`,
      en: `The scorecard has no part ${printed(name)} in the period; score anew by score.`,
    },
    { path: ['scorecard', 'parts', name], found: printed(name) },
  );
}

function because({ part }: ReadyPart, reason: Text | null): Text {
  const { zh, en } = reason ?? nothingLeft;
  return { zh: `${part.name.zh}:${zh}`, en: `${part.name.en}: ${en}` };
}

const zero: Ratio = { numerator: 0n, denominator: 1n };
const one: Ratio = { numerator: 1n, denominator: 1n };

const nothingLeft: Text = { zh: '各组成部分均不计', en: 'none of its parts counts' };
const allTheSame: Text = {
  zh: '参照的单位均相同,或没有可计的部分',
  en: 'the units that it is compared with are all the same, or there is nothing to count',
};
const vetoWords: Text = { zh: '一票否决的条件成立', en: 'its condition for a veto holds' };
