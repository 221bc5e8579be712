import { roundRatio } from '../../src/exact/index.js';
import type { Text } from '../../src/ground/index.js';
import type { ResolvedScorecard, ScorecardValue } from '../../src/score/resolve-scorecard.js';
import type { ScoredPart, ScoreFigure, ScoreReading } from '../../src/score/score-record.js';
import { month, type Period } from '../../src/time/index.js';

/** What a made score says; all else is the same for all of them. */
export interface MadeScore {
  readonly unit: string;
  /** A whole number, a decimal or a fraction; `null`: not scored. */
  readonly score: string | null;
  readonly group?: string | null;
  readonly period?: Period | null;
  /** How much the unit had to do; `null`: there is no such figure. Left out of all scores the scorecard does not say. */
  readonly volume?: number | null;
  /** The points of the part `overdue`; `null`: it has none. */
  readonly overdue?: string | null;
  /** The on-time rate that the part `overdue` read, in percent. */
  readonly onTime?: string | null;
  readonly scope?: Readonly<Record<string, string>>;
  readonly version?: string;
  readonly flagged?: Text;
}

/** A score as `score` gives it, made by hand: two places, half away from zero. */
export function madeScore(made: MadeScore): ScoreFigure {
  const { unit, score, group = null, period = month(2024, 5), version = '1', flagged } = made;
  const common = {
    format: 'zwfw-figure/1',
    library: '0',
    kind: 'score',
    unit: 'score',
    scope: made.scope ?? { department: unit },
    group,
    period,
    scorecard: madeScorecard(period, version, made.volume !== undefined),
    parts: partsOf(made),
    volume:
      made.volume === undefined
        ? null
        : madeReading({ indicator: 'case-count' }, made.volume === null ? null : `${made.volume}`, 'count'),
    flags: flagged === undefined ? [] : [{ code: 'taken-as-given', text: flagged }],
  } as const;
  if (score === null)
    return {
      ...common,
      state: 'not-scored',
      exact: null,
      decimal: null,
      text: null,
      direction: null,
      reason: { zh: '没有任何计分项', en: 'nothing to score' },
      grade: null,
    };
  const exact = fractionOf(score);
  const rounded = roundRatio(BigInt(exact.numerator), BigInt(exact.denominator), {
    places: 2,
    mode: 'halfExpand',
    unit: 'score',
  });
  if (rounded.state !== 'value') throw new Error(score);
  const { decimal, text, direction } = rounded;
  return { ...common, state: 'value', exact, decimal, text, direction, reason: null, grade: null };
}

/** A fraction as it is written, not reduced. */
export function fractionOf(text: string) {
  const [top = '', bottom] = text.split('/');
  const [whole = '', places = ''] = top.split('.');
  return { numerator: `${BigInt(whole + places)}`, denominator: bottom ?? `1${'0'.repeat(places.length)}` };
}

const name = (zh: string, en: string): Text => ({ zh, en });

function inForce<T>(value: T): ScorecardValue<T> {
  return {
    value,
    scorecard: 'windows',
    from: '2024-01-01',
    basis: { kind: 'assumed', reason: name('示例', 'an example') },
  };
}

function madeScorecard(period: Period | null, version: string, withVolume: boolean): ResolvedScorecard {
  return {
    id: 'windows',
    version,
    name: name('窗口考核', 'windows'),
    on: period?.start.slice(0, 10) ?? null,
    total: 'total',
    inputs: {},
    parts: {
      overdue: inForce({
        kind: 'item',
        name: name('超期扣分', 'overdue cases'),
        input: { indicator: 'on-time-rate' },
        transform: { kind: 'value', times: '1' },
        withoutValue: 'excluded',
      }),
      total: inForce({ kind: 'sum', name: name('总分', 'total'), of: ['overdue'], whenExcluded: 'left-out' }),
    },
    rounding: inForce({ places: 2, mode: 'halfExpand', stages: ['total'] }),
    grades: null,
    volume: withVolume ? inForce({ indicator: 'case-count' }) : null,
    within: {},
  };
}

function partsOf({ overdue = null, onTime = null }: MadeScore): readonly ScoredPart[] {
  const common = { period: null, reference: null, treated: null, vetoed: null, held: null } as const;
  const points = overdue === null ? null : fractionOf(overdue);
  return [
    // A month of a mean has parts of the same names, which say nothing of the period of the score.
    {
      ...common,
      part: 'overdue',
      period: month(2024, 1),
      state: 'value',
      points: fractionOf('999'),
      input: null,
      reason: null,
    },
    {
      ...common,
      part: 'overdue',
      state: points === null ? 'excluded' : 'value',
      points,
      input: madeReading({ indicator: 'on-time-rate' }, onTime, 'percent'),
      reason: points === null ? name('无值', 'no value') : null,
    },
    { ...common, part: 'total', state: 'value', points: fractionOf('1'), input: null, reason: null },
  ];
}

function madeReading(
  input: { readonly indicator: string },
  value: string | null,
  unit: 'count' | 'percent',
): ScoreReading {
  const { numerator, denominator } = fractionOf(value ?? '0');
  const common = {
    input,
    name: unit === 'count' ? name('办件量', 'cases') : name('按时办结率', 'on-time rate'),
    unit,
    parts: null,
    asOf: null,
    rules: null,
    digest: null,
  } as const;
  if (value === null)
    return {
      ...common,
      state: 'missing-input',
      exact: null,
      decimal: null,
      text: null,
      reason: name('没有给出', 'not given'),
    };
  return {
    ...common,
    state: 'value',
    exact: { numerator, denominator: unit === 'percent' ? `${denominator}00` : denominator },
    decimal: value,
    text: unit === 'percent' ? `${value}%` : value,
    reason: null,
  };
}
