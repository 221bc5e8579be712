import type { IndicatorDefinition } from '../../src/index.js';
import { type Fraction, listed, meanOfSavings, nearestRank, partOf, twoPlaces } from './measured-oracle.js';

/** What an indicator's own definition, and nothing else, makes of named counts. */
export interface Expected {
  readonly universe: number;
  readonly excluded: readonly (readonly [reason: string, count: number])[];
  readonly denominator: number;
  readonly numerator: number | null;
  readonly parts: readonly (readonly [part: string, count: number])[] | null;
  /** As it is printed, to two places, a tie away from zero; `null` for nothing divided by nothing. */
  readonly text: string | null;
  /** The exact value of what was measured; `null` for other kinds, and for nothing. */
  readonly exact: Fraction | null;
}

type Cell = Readonly<Record<string, string>>;

/** Filters the cells as if each were a record that stands for many. */
export function expectedOf(
  definition: IndicatorDefinition,
  given: Readonly<Record<string, number>>,
): Expected {
  const { counts, universe: wanted, exclusions, numerator: counted, kind, parts: by } = definition;
  if (kind === 'mean' || kind === 'quantile') return measuredExpected(definition, given);
  const bySteps = Object.entries(counts).filter(([, cell]) => typeof cell === 'string');
  if (bySteps.length > 0) {
    const [denominator, numerator] = ['denominator', 'numerator'].map((step) => {
      const [name] = bySteps.find(([, cell]) => cell === step)!;
      return given[name]!;
    }) as [number, number];
    const excluded = exclusions.map(({ reason }) => [reason, 0] as const);
    const text = kind === 'count' ? String(numerator) : percent(numerator, denominator);
    return { universe: denominator, excluded, denominator, numerator, parts: null, text, exact: null };
  }
  const records = Object.entries(counts).map(([name, cell]) => ({ cell: cell as Cell, count: given[name]! }));
  /** A cell that does not tell an attribute apart was counted with the condition met. */
  const isOf = (cell: Cell, attribute: string, values: readonly string[]) =>
    !(attribute in cell) || values.includes(cell[attribute]!);
  const isOut = (cell: Cell, attribute: string, values: readonly string[]) =>
    attribute in cell && values.includes(cell[attribute]!);
  const sum = (list: readonly { readonly count: number }[]) =>
    list.reduce((total, { count }) => total + count, 0);

  const inUniverse = records.filter(({ cell }) =>
    Object.entries(wanted).every(([attribute, values]) => isOf(cell, attribute, values)),
  );
  let left = inUniverse;
  const excluded = exclusions.map(({ reason, attribute, values }) => {
    const out = left.filter(({ cell }) => isOut(cell, attribute, values));
    left = left.filter((one) => !out.includes(one));
    return [reason, sum(out)] as const;
  });
  const numerator =
    counted === null
      ? null
      : sum(
          left.filter(({ cell }) =>
            Object.entries(counted).every(([name, values]) => isOut(cell, name, values)),
          ),
        );
  const denominator = sum(left);
  const parts =
    by === undefined
      ? null
      : left
          .map(({ cell }) => cell[by.attribute]!)
          .map((value) => [value, sum(left.filter(({ cell }) => cell[by.attribute] === value))] as const);
  const texts = {
    count: String(numerator ?? denominator),
    ratio: percent(numerator ?? 0, denominator),
    composition: denominator === 0 ? null : '',
  };
  return {
    universe: sum(inUniverse),
    excluded,
    denominator,
    numerator,
    parts,
    text: texts[kind],
    exact: null,
  };
}

const signs: Readonly<Record<string, string>> = { minutes: '分钟', 'working-days': '个工作日', percent: '%' };

/** All records have what is measured; nothing is said of those that were excluded. */
function measuredExpected(
  { counts, exclusions, kind, unit, quantile }: IndicatorDefinition,
  given: Readonly<Record<string, number>>,
): Expected {
  const steps = Object.entries(counts).map(([name, step]) => [step, given[name]!] as const);
  const total = steps.find(([step]) => step === 'sum')?.[1];
  const records =
    steps.find(([step]) => step === 'denominator')?.[1] ??
    Object.values(given).reduce((sum, each) => sum + each, 0);
  const exactly = (): Fraction => {
    if (total !== undefined) return { numerator: BigInt(total), denominator: BigInt(records) };
    return kind === 'quantile'
      ? nearestRank(listed(given), partOf(quantile!.at))
      : meanOfSavings(
          Object.entries(given).map(([pair, count]) => {
            const [amount, against] = pair.split(' ')[0]!.split('/').map(Number) as [number, number];
            return { amount, against, count };
          }),
        );
  };
  const exact = records === 0 ? null : exactly();
  return {
    universe: records,
    excluded: exclusions.map(({ reason }) => [reason, 0] as const),
    denominator: records,
    numerator: null,
    parts: null,
    text: exact === null ? null : twoPlaces(exact, unit === 'percent' ? 100n : 1n) + signs[unit],
    exact,
  };
}

/** A percentage with two places by long division: half a unit is rounded up. */
export function percent(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const units = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator));
  const digits = String(units).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}
