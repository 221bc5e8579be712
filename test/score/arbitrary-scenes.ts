/** Made scorecards with units, figures and what is given beside them: as plain data first, so that units can be renamed, left out and put in another order. */
import {
  type ChangeFigure,
  caseCount,
  changeOf,
  type Figure,
  type GivenValues,
  halfYear,
  levelComposition,
  meanWait,
  month,
  onlineShare,
  type Period,
  previousPeriod,
  quarter,
  range,
  ratingCount,
  reportedCount,
  type Scorecard,
  type ScoredUnit,
  satisfactionRate,
  year,
} from '../../src/index.js';
import { indicatorInputs, numbersIn, printedIn } from './arbitrary-inputs.js';
import { everyPart, groupNames, inputsIn, type SpanKind, scorecardFor } from './arbitrary-scorecards.js';
import type { Manner } from './arbitrary-transforms.js';
import { built, type Choices } from './choices.js';
import type { Scene } from './score-oracle.js';

type Counts = Readonly<Record<string, number>>;

/** A figure that can be made for a unit of any name. */
export interface MadeFigure {
  readonly code: string;
  readonly counts: Counts;
  readonly unit: string;
  readonly period: Period | null;
  /** What it is the change from: other counts, what was printed, or nothing. */
  readonly change: null | {
    readonly in: 'points' | 'percent' | 'own-unit';
    readonly from: Counts | string | null;
  };
}

export interface MadeRow {
  readonly unit: string;
  readonly period: Period | null;
  readonly values: Readonly<Record<string, string | null>>;
}

export interface MadeUnit {
  readonly name: string;
  readonly group: string | null;
}

export interface MadeScene {
  readonly card: Scorecard;
  readonly units: readonly MadeUnit[];
  readonly figures: readonly MadeFigure[];
  readonly given: readonly MadeRow[];
  readonly period: Period | null;
  /** What is left to be found out from the figures. */
  readonly untold: { readonly units: boolean; readonly period: boolean };
}

const periods: Readonly<Record<SpanKind, Period | null>> = {
  none: null,
  month: month(2021, 5),
  quarter: quarter(2021, 2),
  'half-year': halfYear(2021, 1),
  year: year(2021),
  range: range('2021-03-01', '2021-04-30'),
};

const within = {
  month: Array.from({ length: 12 }, (_, index) => month(2021, index + 1)),
  quarter: Array.from({ length: 4 }, (_, index) => quarter(2021, index + 1)),
  'half-year': [halfYear(2021, 1), halfYear(2021, 2)],
};

export interface SceneManner extends Manner {
  readonly spans: readonly SpanKind[];
  /** The least and the greatest number of units. */
  readonly units: readonly [number, number];
}

const anything: SceneManner = {
  isRising: false,
  among: ['all-units', 'group'],
  spans: ['none', 'month', 'quarter', 'quarter', 'range', 'range', 'half-year', 'year'],
  units: [1, 8],
};

/** Scorecards of every kind with up to eight units. */
export function scenes(manner: Partial<SceneManner> = {}) {
  return built((choices) => sceneOf(choices, { ...anything, ...manner }));
}

function sceneOf(choices: Choices, manner: SceneManner): MadeScene {
  const { chance, pick, times, whole } = choices;
  const kind = pick(manner.spans);
  const period = periods[kind];
  const card = scorecardFor(kind, choices, manner);
  const parts = everyPart(card);
  const eaches = new Set(parts.flatMap((part) => (part.kind === 'mean-of-periods' ? [part.each] : [])));
  const inner = [...eaches].flatMap((each) =>
    within[each].filter(({ start, end }) => period !== null && start >= period.start && end <= period.end),
  );
  const isOfScore = (each: Period) => each.start === period?.start && each.end === period.end;
  const all = [period, ...inner.filter((each) => !isOfScore(each))];
  const isGrouped = parts.some((part) => part.kind === 'by-group');

  const [fewest, most] = manner.units;
  const room = Math.max(fewest, Math.min(most, Math.floor(18 / all.length)));
  const names = times(fewest, room, (index) => `u${index}`);
  const isTold = isGrouped || !chance(20);
  const units = names.map(
    (name): MadeUnit => ({
      name,
      group: isTold && (isGrouped ? !chance(1) : chance(70)) ? pick(groupNames) : null,
    }),
  );

  const inputs = inputsIn(card).map(({ input }) => JSON.stringify(input));
  const figures = indicatorInputs
    .filter(({ input }) => inputs.includes(JSON.stringify(input)) || chance(10))
    .flatMap(({ input }) =>
      names.flatMap((unit) =>
        all.flatMap((each) => (chance(10) ? [] : [figureFor(input as IndicatorInput, unit, each, choices)])),
      ),
    );
  const unread: MadeFigure[] = chance(20)
    ? [
        {
          code: 'rating-count',
          counts: { ratings: whole(0, 3) },
          unit: 'another',
          period: month(2019, 1),
          change: null,
        },
      ]
    : [];
  const given = names.flatMap((unit) =>
    all.flatMap((each) => (chance(15) ? [] : [rowFor(card, unit, each, period, choices)])),
  );
  const isPeriodLeft = inner.length === 0 && unread.length === 0 && figures.length > 0 && chance(30);
  return {
    card,
    units,
    figures: [...figures, ...unread],
    given: isPeriodLeft ? given.map((row) => ({ ...row, period: null })) : given,
    period,
    untold: { units: !isTold, period: isPeriodLeft },
  };
}

type IndicatorInput = { readonly indicator: string; readonly change?: 'points' | 'relative' | 'own-unit' };

function figureFor(
  { indicator, change }: IndicatorInput,
  unit: string,
  period: Period | null,
  choices: Choices,
): MadeFigure {
  if (change === undefined) {
    return { code: indicator, counts: countsFor(indicator, choices), unit, period, change: null };
  }
  const { pick } = choices;
  const [now, before] = indicator === 'case-count' ? changesOfCount : changesOfShare;
  const asked = change === 'relative' ? 'percent' : change;
  return { code: indicator, counts: pick(now), unit, period, change: { in: asked, from: pick(before) } };
}

type Sides = readonly [now: readonly Counts[], before: readonly (Counts | string | null)[]];

/** Changes take long to make: there are few different ones. */
const changesOfCount: Sides = [
  [{ cases: 4 }, { cases: 5 }, { cases: 8 }],
  [{ cases: 6 }, '3', { cases: 0 }, null],
];
const share = (unified: number, offline: number) => ({ unified, specialised: 0, offline });
const changesOfShare: Sides = [
  [share(1, 2), share(1, 1), share(3, 1), share(0, 0)],
  [share(2, 1), '33.33%', share(0, 0), null],
];

function countsFor(code: string, { whole, chance }: Choices): Counts {
  switch (code) {
    case 'online-share':
      return { unified: whole(0, 3), specialised: whole(0, 1), offline: whole(0, 2) };
    case 'case-count':
      return { cases: whole(0, 8) };
    case 'reported-count':
      return { reported: whole(0, 5) };
    case 'mean-wait': {
      const cases = whole(0, 3);
      return { minutes: cases === 0 ? 0 : whole(0, 20), cases };
    }
    default: {
      const most = chance(15) ? 0 : 3;
      return {
        verySatisfied: whole(0, most),
        satisfied: whole(0, most),
        basicallySatisfied: whole(0, most),
        dissatisfied: whole(0, most),
        veryDissatisfied: whole(0, most),
      };
    }
  }
}

function rowFor(
  card: Scorecard,
  unit: string,
  each: Period | null,
  period: Period | null,
  { chance, pick }: Choices,
): MadeRow {
  const values = inputsIn(card).flatMap(({ input, unit: valueUnit }) => {
    if (!('given' in input) || chance(10)) return [];
    const value = chance(10) ? null : printedIn(valueUnit, pick(numbersIn[valueUnit]));
    return [[input.given, value] as const];
  });
  const isUnsaid = each === period && chance(50);
  return { unit, period: isUnsaid ? null : each, values: Object.fromEntries(values) };
}

type Make = (counts: never, options: { period?: Period }) => Figure;

const makers: Readonly<Record<string, Make>> = {
  'online-share': onlineShare,
  'satisfaction-rate': satisfactionRate,
  'case-count': caseCount,
  'mean-wait': meanWait,
  'reported-count': reportedCount,
  'level-composition': levelComposition,
  'rating-count': ratingCount,
};

const made = new Map<string, Figure | ChangeFigure>();

/** Figures are made once, of no unit, and are then said to be of one: changes take long to make. */
export function figureOf(
  { unit, ...rest }: MadeFigure,
  nameOf: (unit: string) => string = (name) => name,
): Figure | ChangeFigure {
  const key = JSON.stringify(rest);
  const known = made.get(key) ?? figureOfNone(rest);
  made.set(key, known);
  return { ...known, scope: { region: 'r', department: nameOf(unit) } };
}

function figureOfNone({ code, counts, period, change }: Omit<MadeFigure, 'unit'>): Figure | ChangeFigure {
  const of = (each: Counts, on: Period | null) =>
    makers[code]!(each as never, on === null ? {} : { period: on });
  if (change === null) return of(counts, period);
  const { from } = change;
  const isFigure = typeof from === 'object' && from !== null;
  const before = isFigure ? of(from, period === null ? null : previousPeriod(period)) : from;
  return changeOf(of(counts, period), before, { in: change.in as 'percent' });
}

/** A scene as `score` takes it, its units under other names where asked for. The keys of scopes do not come in one order. */
export function sceneFrom(
  { card, units, figures, given, period, untold }: MadeScene,
  nameOf: (unit: string) => string = (name) => name,
): Scene {
  return {
    card,
    figures: figures.map((figure) => figureOf(figure, nameOf)),
    units: untold.units
      ? undefined
      : units.map(
          ({ name, group }): ScoredUnit => ({
            scope: { department: nameOf(name), region: 'r' },
            ...(group === null ? {} : { group }),
          }),
        ),
    given: given.map(
      (row): GivenValues => ({
        scope: { department: nameOf(row.unit), region: 'r' },
        ...(row.period === null ? {} : { period: row.period }),
        values: row.values,
      }),
    ),
    period: untold.period || period === null ? undefined : period,
  };
}
