/** Made scorecards, all of them valid: parts are built upon parts that are there already, of every kind. */
import type {
  DatedValue,
  Grades,
  Item,
  Part,
  PeriodKind,
  Scorecard,
  ScoreRounding,
  Treatment,
} from '../../src/index.js';
import { givenInputs, type InputKind, indicatorInputs } from './arbitrary-inputs.js';
import { conditionOn, type Manner, pointsText, transformOf } from './arbitrary-transforms.js';
import type { Choices } from './choices.js';
import { readNumber, sumOf, written } from './fraction.js';
import { namesIn, partList, valueOn } from './oracle-dates.js';

/** Kinds of period that a card may be for: with none a score has no period. */
export type SpanKind = Exclude<PeriodKind, 'year-to-date'> | 'none';
type Each = 'month' | 'quarter' | 'half-year';

/** What each is split into; a range is of two months. */
const splits: Readonly<Record<SpanKind, readonly Each[]>> = {
  none: [],
  month: ['month'],
  quarter: ['month', 'quarter'],
  'half-year': ['quarter', 'month', 'half-year'],
  year: ['half-year', 'quarter', 'month'],
  range: ['month'],
};
const spanKinds = Object.keys(splits) as SpanKind[];

/** A part that others may be built upon: its values, and the kinds of period in which it can be scored. */
interface Built {
  readonly name: string;
  readonly values: readonly DatedValue<Part>[];
  readonly fits: readonly SpanKind[];
  readonly hasFull: boolean;
}

interface Draft {
  readonly part: Part;
  readonly fits: readonly SpanKind[];
}

const text = (en: string) => ({ zh: `甲${en}`, en });
const basis = { kind: 'assumed', reason: text('made up') } as const;
const firstDay = '2018-01-01';
const daysOfChange = [
  '2020-07-01',
  '2021-02-01',
  '2021-04-01',
  '2021-04-15',
  '2021-05-01',
  '2021-07-01',
  '2022-01-01',
];
export const groupNames = ['A', 'B', 'C'];

/** A scorecard for a kind of period. */
export function scorecardFor(kind: SpanKind, choices: Choices, manner: Manner): Scorecard {
  const { chance, pick, times } = choices;
  const parts: Built[] = [];
  const add = (level: number, index: number, inside: SpanKind): void => {
    parts.push(builtPart(`${'abcde'[level]!}${index}`, level === 0 ? null : parts, inside, choices, manner));
  };
  times(2, 5, (index) => add(0, index, kind));
  times(0, 3, (level) => times(1, 2, (index) => add(level + 1, index, pick(reachable(kind)))));
  add(4, 9, kind);

  const base: Scorecard = {
    format: 'zwfw-scorecard/1',
    id: 'made',
    version: '1',
    name: text('card'),
    extends: null,
    total: chance(8) ? 'a0' : 'e9',
    inputs: Object.fromEntries(
      givenInputs.map(({ input, unit }) => [
        'given' in input ? input.given : '',
        { name: text('input'), unit },
      ]),
    ),
    parts: Object.fromEntries(parts.map(({ name, values }) => [name, values])),
    rounding: datedValues(() => roundingOf(choices), choices),
    ...(chance(50) ? { grades: datedValues(() => gradesOf(choices), choices) } : {}),
    ...(chance(30) ? { volume: datedValues(() => ({ indicator: 'case-count' }), choices) } : {}),
  };
  return onlyReached(chance(30) ? extended(onlyReached(base), parts, kind, choices, manner) : base);
}

/** A card that says some things anew. */
function extended(
  base: Scorecard,
  parts: Built[],
  kind: SpanKind,
  choices: Choices,
  manner: Manner,
): Scorecard {
  const { chance, some } = choices;
  const kept = withAllBelow(parts.filter(({ name }) => Object.hasOwn(base.parts, name)));
  const leaves = kept.filter(({ name }) => name.startsWith('a'));
  const anew = some(leaves, 0, 3).map(({ name }): [string, readonly DatedValue<Part>[]] => {
    const values = builtPart(name, null, kind, choices, manner).values;
    const last = values.at(-1)!;
    return [
      name,
      chance(30) && last.from < '2021-05-01'
        ? [...values.slice(0, -1), { ...last, until: '2021-05-01' }]
        : values,
    ];
  });
  const top = chance(30) ? [builtPart('top', kept, kind, choices, manner)] : [];
  return {
    ...base,
    id: 'extending',
    extends: base,
    total: top[0]?.name ?? base.total,
    inputs: {},
    parts: Object.fromEntries([...anew, ...top.map(({ name, values }) => [name, values] as const)]),
    rounding: chance(50) ? [] : datedValues(() => roundingOf(choices), choices),
    grades: undefined,
    volume: undefined,
  };
}

/** Without the parts that nothing leads to on any day. */
function onlyReached(card: Scorecard): Scorecard {
  const reached = new Set<string>();
  const visit = (name: string, day: string): void => {
    const part = valueOn(card, partList(name), day)?.value;
    reached.add(name);
    for (const inner of part === undefined ? [] : namesIn(part)) visit(inner, day);
  };
  for (const day of [firstDay, ...daysOfChange]) visit(card.total, day);
  return {
    ...card,
    parts: Object.fromEntries(Object.entries(card.parts).filter(([name]) => reached.has(name))),
  };
}

/** Those of which everything that they are ever made of is there. */
function withAllBelow(parts: readonly Built[]): readonly Built[] {
  const names = new Set(parts.map(({ name }) => name));
  const whole = parts.filter(({ values }) =>
    values.every(({ value }) => namesIn(value).every((name) => names.has(name))),
  );
  return whole.length === parts.length ? whole : withAllBelow(whole);
}

function reachable(kind: SpanKind): readonly SpanKind[] {
  return [kind, ...splits[kind]];
}

function builtPart(
  name: string,
  upon: readonly Built[] | null,
  inside: SpanKind,
  choices: Choices,
  manner: Manner,
): Built {
  const drafts: Draft[] = [];
  const values = datedValues(() => {
    const draft = upon === null ? leafOf(choices, manner) : composedOf(upon, inside, choices, manner);
    drafts.push(draft);
    return draft.part;
  }, choices);
  return {
    name,
    values,
    fits: spanKinds.filter((kind) => drafts.every(({ fits }) => fits.includes(kind))),
    hasFull: drafts.every(({ part }) => part.full !== undefined),
  };
}

/** One value, or one after another. */
function datedValues<T>(make: () => T, { chance, pick }: Choices): readonly DatedValue<T>[] {
  const dated = (from: string): DatedValue<T> => ({
    from,
    value: make(),
    basis,
    ...(chance(97) ? { transition: 'whole-period' as const } : {}),
  });
  return chance(30) ? [dated(firstDay), dated(pick(daysOfChange))] : [dated(firstDay)];
}

/** What parts have in common; full marks are not above the cap. */
function commonOf(choices: Choices, hasFull = choices.chance(70)) {
  const { chance, pick } = choices;
  const [least, most] = chance(50) ? ['-2', '7/2'] : ['0', '60'];
  const isCapped = chance(25);
  const fulls = ['5/3', '10', '60', '100'].slice(0, !isCapped ? 4 : most === '60' ? 3 : 1);
  return {
    name: text('part'),
    ...(chance(15) ? { least } : {}),
    ...(isCapped ? { most } : {}),
    ...(hasFull ? { full: pick(fulls) } : {}),
  };
}

const treatments: readonly Treatment[] = ['zero', 'excluded', 'full', 'not-scored'];

function leafOf(choices: Choices, manner: Manner): Draft {
  const { chance, pick } = choices;
  const common = commonOf(choices, true);
  if (chance(12))
    return {
      part: { ...common, kind: 'constant', points: pointsText(choices) },
      fits: spanKinds,
    };
  const scored = pick(chance(60) ? indicatorInputs : givenInputs);
  // What units do is not to take them out of a score where its monotony is looked at.
  const some = manner.isRising ? (['zero'] as const) : treatments;
  const withoutValue: Item['withoutValue'] = chance(50)
    ? pick(some)
    : {
        'zero-denominator': pick(some),
        'missing-input': chance(20) ? pick(some) : pick(some.filter((each) => each !== 'not-scored')),
        'not-applicable': pick(some),
      };
  const part: Item = {
    ...common,
    kind: 'item',
    input: scored.input,
    ...(chance(40) && scored.isComposition !== true ? { reads: pick(['printed', 'exact']) } : {}),
    transform: transformOf(scored, choices, manner),
    withoutValue,
  };
  return { part, fits: spanKinds };
}

function composedOf(upon: readonly Built[], inside: SpanKind, choices: Choices, manner: Manner): Draft {
  const { chance, pick, some } = choices;
  const common = commonOf(choices);
  const fitting: readonly Built[] = upon.filter(({ fits }) => fits.includes(inside)).reverse();
  const from = (list: readonly Built[]) =>
    spanKinds.filter((kind) => list.every(({ fits }) => fits.includes(kind)));
  // Those that are built of others come first, and are taken rather.
  const oneOf = (list: readonly Built[]) => pick(chance(60) ? list.slice(0, 3) : list);
  const several = () => {
    const list = some(fitting, 1, 3);
    return list.includes(fitting[0]!) || chance(40) ? list : [fitting[0]!, ...list];
  };

  const makers: Record<Exclude<Part['kind'], 'item' | 'constant'>, () => Draft> = {
    sum: () => {
      const list = several();
      const whenExcluded =
        list.every(({ hasFull }) => hasFull) && chance(60) ? ('rescaled' as const) : ('left-out' as const);
      return {
        part: { ...common, kind: 'sum', of: list.map(({ name }) => name), whenExcluded },
        fits: from(list),
      };
    },
    'weighted-mean': () => {
      const list = several();
      const weights = list.map(({ name }) => [name, pick(['1', '2', '0.35', '1/3', '60', '2/7'])] as const);
      const weightsAddUpTo = written(sumOf(weights.map(([, weight]) => readNumber(weight))));
      return {
        part: { ...common, kind: 'weighted-mean', weights: Object.fromEntries(weights), weightsAddUpTo },
        fits: from(list),
      };
    },
    scaled: () => {
      const of = oneOf(fitting);
      return {
        part: { ...common, kind: 'scaled', of: of.name, by: pick(['3/2', '0.5', '1/7', '2']) },
        fits: of.fits,
      };
    },
    'by-group': () => {
      const list = groupNames.map((group) => [group, oneOf(fitting)] as const);
      const groups = Object.fromEntries(list.map(([group, { name }]) => [group, name]));
      return { part: { ...common, kind: 'by-group', groups }, fits: from(list.map(([, each]) => each)) };
    },
    veto: () => {
      const of = oneOf(fitting);
      const scored = pick([...indicatorInputs, ...givenInputs].filter(({ isComposition }) => !isComposition));
      const part: Part = {
        ...common,
        kind: 'veto',
        of: of.name,
        input: scored.input,
        ...(chance(40) ? { reads: pick(['printed', 'exact'] as const) } : {}),
        when: conditionOn(scored, choices),
        points: chance(25) ? 'not-scored' : pointsText(choices),
        withoutValue: chance(15) ? 'not-scored' : pick(['does-not-hold', 'holds'] as const),
      };
      return { part, fits: of.fits };
    },
    'mean-of-periods': () => {
      const each = pick(splits[inside]);
      const of = oneOf(upon.filter(({ fits }) => fits.includes(each)).reverse());
      const fits = spanKinds.filter((kind) => splits[kind].includes(each));
      return { part: { ...common, kind: 'mean-of-periods', of: of.name, each }, fits };
    },
  };
  const kinds = Object.keys(makers) as (keyof typeof makers)[];
  const isPossible = (kind: Part['kind']) =>
    (kind !== 'veto' || !manner.isRising) && (kind !== 'mean-of-periods' || splits[inside].length > 0);
  const usual = kinds.filter(isPossible);
  const kind = splits[inside].length > 0 && chance(25) ? 'mean-of-periods' : pick(usual);
  return makers[kind]();
}

function roundingOf({ pick, some }: Choices): ScoreRounding {
  const increment = pick([undefined, '1', '0.5', '0.2'] as const);
  return {
    places: pick([2, 1, 0, 4, -1]),
    mode: pick([
      'halfExpand',
      'halfEven',
      'halfCeil',
      'halfFloor',
      'halfTrunc',
      'ceil',
      'floor',
      'expand',
      'trunc',
    ]),
    ...(increment === undefined ? {} : { increment }),
    stages: [...some(['items', 'parts'] as const, 0, 2), 'total'],
  };
}

function gradesOf({ chance, some }: Choices): Grades {
  const ends = some(['0', '2.5', '10', '33.33', '60', '90'], 0, 4);
  const grades = ['poor', 'fair', 'good', 'high', 'very-high'];
  const isClosedBelow = ends.map(() => chance(50));
  return {
    on: chance(50) ? 'rounded' : 'exact',
    bands: [...ends, null].map((_, index) => ({
      ...(index === 0
        ? {}
        : isClosedBelow[index - 1]
          ? { atLeast: ends[index - 1] }
          : { above: ends[index - 1] }),
      ...(index === ends.length
        ? {}
        : isClosedBelow[index]
          ? { below: ends[index] }
          : { atMost: ends[index] }),
      grade: grades[index]!,
      name: text(grades[index]!),
    })),
  };
}

/** Every value of every part of a card and of those that it extends. */
export function everyPart(card: Scorecard): readonly Part[] {
  const own = Object.values(card.parts).flatMap((values) => values.map(({ value }) => value));
  return card.extends === null ? own : [...own, ...everyPart(card.extends)];
}

/** The inputs that are read. */
export function inputsIn(card: Scorecard): readonly InputKind[] {
  const read = everyPart(card).flatMap((part) => ('input' in part ? [JSON.stringify(part.input)] : []));
  return [...indicatorInputs, ...givenInputs].filter(({ input }) => read.includes(JSON.stringify(input)));
}
