/** Changes of made scenes and scorecards of which it is known what they do to scores. */
import type { Part, Period, Scorecard } from '../../src/index.js';
import { givenInputs, numbersIn, printedIn } from './arbitrary-inputs.js';
import type { MadeFigure, MadeRow, MadeScene } from './arbitrary-scenes.js';
import { type Fraction, readNumber, times, written } from './fraction.js';

/** The same scene with one value that is greater, for each value that can be. */
export function improvements(made: MadeScene): readonly MadeScene[] {
  const replaced = <T>(list: readonly T[], index: number, by: T) =>
    list.map((each, at) => (at === index ? by : each));
  return [
    ...made.figures.flatMap((figure, index) =>
      withMore(figure).map((more) => ({ ...made, figures: replaced(made.figures, index, more) })),
    ),
    ...made.given.flatMap((row, index) =>
      higher(row).map((more) => ({ ...made, given: replaced(made.given, index, more) })),
    ),
  ];
}

/** One case more, or one more of those online, where there is a share. */
function withMore(figure: MadeFigure): readonly MadeFigure[] {
  const { code, counts } = figure;
  if (code === 'case-count') return [{ ...figure, counts: { cases: counts.cases! + 1 } }];
  const isShare = code === 'online-share' && Object.values(counts).some((count) => count > 0);
  return isShare ? [{ ...figure, counts: { ...counts, unified: counts.unified! + 1 } }] : [];
}

function higher(row: MadeRow): readonly MadeRow[] {
  return givenInputs.flatMap(({ input, unit }) => {
    const name = 'given' in input ? input.given : '';
    const value = row.values[name] ?? null;
    const numbers = numbersIn[unit];
    const above = numbers.slice(numbers.findIndex((number) => printedIn(unit, number) === value) + 1);
    if (value === null) return [];
    return above.map((number) => ({ ...row, values: { ...row.values, [name]: printedIn(unit, number) } }));
  });
}

/** The same card with other parts. */
function withParts(card: Scorecard, change: (part: Part) => Part): Scorecard {
  const parts = Object.entries(card.parts).map(
    ([name, values]) => [name, values.map((dated) => ({ ...dated, value: change(dated.value) }))] as const,
  );
  return {
    ...card,
    parts: Object.fromEntries(parts),
    extends: card.extends === null ? null : withParts(card.extends, change),
  };
}

/** The same card with all weights, and what they add up to, multiplied. */
export function withWeightsTimes(card: Scorecard, factor: Fraction): Scorecard {
  const scaled = (weight: string) => written(times(readNumber(weight), factor));
  return withParts(card, (part) =>
    part.kind === 'weighted-mean'
      ? {
          ...part,
          weights: Object.fromEntries(
            Object.entries(part.weights).map(([name, each]) => [name, scaled(each)]),
          ),
          weightsAddUpTo: scaled(part.weightsAddUpTo),
        }
      : part,
  );
}

const basis = { kind: 'assumed', reason: { zh: '假定', en: 'made up' } } as const;
const always = <T>(value: T) => [{ from: '2018-01-01', value, basis }];

/** The card with something deducted from its total for each offence, within some bounds. */
export function withDeduction(card: Scorecard, bounds: Pick<Part, 'least' | 'most'>): Scorecard {
  const name = { zh: '扣分', en: 'deduction' };
  return {
    format: card.format,
    id: 'deducting',
    version: '1',
    name,
    extends: card,
    total: 'after',
    inputs: { offences: { name, unit: 'count' } },
    parts: {
      after: always<Part>({ kind: 'sum', name, of: [card.total, 'lost'], whenExcluded: 'left-out' }),
      lost: always<Part>({
        ...bounds,
        kind: 'item',
        name,
        input: { given: 'offences' },
        transform: { kind: 'per-event', start: '0', points: '-1.5' },
        withoutValue: 'zero',
      }),
    },
    rounding: [],
  };
}

/** The scene with so many offences of every unit. */
export function withOffences(made: MadeScene, count: number): MadeScene {
  const isOfScore = (period: Period | null) =>
    period === null || (period.start === made.period?.start && period.end === made.period.end);
  const given = made.units.flatMap(({ name }) => {
    const rows = made.given.filter(({ unit }) => unit === name);
    const found = rows.find(({ period }) => isOfScore(period));
    const row: MadeRow = found ?? { unit: name, period: null, values: {} };
    const told = { ...row, values: { ...row.values, offences: `${count}` } };
    return [...rows.filter((each) => each !== found), told];
  });
  return { ...made, given };
}
