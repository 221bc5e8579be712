import * as fc from 'fast-check';
import { type Part, quarter, type Transform } from '../../src/index.js';
import type { Scoring } from './firmness-oracle.js';

// Small scorings of every kind of part, drawn at random.

const named = (name: string) => ({ name: { zh: name, en: name } });
const department = (unit: number) => ({ department: `U${unit}` });

const number = fc.constantFrom('0', '1', '1', '2', '2.5', '3', '4.05', '7.15', '9');
const value = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) });

const transform: fc.Arbitrary<Transform> = fc.constantFrom<Transform>(
  { kind: 'value', times: '1' },
  { kind: 'value', times: '1/3' },
  { kind: 'value', times: '-0.7' },
  { kind: 'min-max', among: 'all-units', better: 'higher', points: '10' },
  { kind: 'min-max', among: 'group', better: 'lower', points: '7' },
  {
    kind: 'place',
    among: 'all-units',
    better: 'higher',
    ties: 'fractional',
    points: { first: '9', last: '1' },
  },
);

const bounds = fc.constantFrom({}, {}, {}, { least: '1.5' }, { most: '4.4' }, { least: '0', most: '6' });

const itemNames = ['a', 'b', 'c', 'd'] as const;

const item = (name: string): fc.Arbitrary<Part> =>
  fc
    .record({ transform, bounds, withoutValue: fc.constantFrom('excluded', 'zero', 'full', 'not-scored') })
    .map(
      ({ bounds, ...part }) =>
        ({
          kind: 'item',
          ...named(name),
          ...bounds,
          full: 'most' in bounds ? '4' : '10',
          input: { given: `input ${name}` },
          ...part,
        }) as const,
    );

const fullMarks: Readonly<Record<string, string>> = { a: '10', b: '5', c: '8', d: '3.5' };

/** Parts that are made of others. */
const inner = (of: readonly string[]): fc.Arbitrary<Part> => {
  const [one, other] = [of[0]!, of[1] ?? of[0]!];
  const weights = of.length === 1 ? { [one]: '1' } : { [one]: '0.3', [other]: '0.7' };
  const list = [...new Set([one, other])];
  return fc
    .record({
      part: fc.constantFrom<Part>(
        { kind: 'sum', ...named('sum'), of: list, whenExcluded: 'left-out' },
        { kind: 'sum', ...named('sum'), of: list, whenExcluded: 'rescaled' },
        { kind: 'weighted-mean', ...named('mean'), weights, weightsAddUpTo: '1' },
        { kind: 'weighted-mean', ...named('mean'), weights, weightsAddUpTo: '1' },
      ),
      bounds,
    })
    .map(({ part, bounds }) => ({ ...part, ...bounds, full: 'most' in bounds ? '3.5' : fullMarks[one]! }));
};

const top = fc.constantFrom<Part>(
  { kind: 'weighted-mean', ...named('top'), weights: { left: '2/3', right: '1/3' }, weightsAddUpTo: '1' },
  { kind: 'sum', ...named('top'), of: ['left', 'right', 'base'], whenExcluded: 'left-out' },
  { kind: 'sum', ...named('top'), of: ['left', 'right'], whenExcluded: 'rescaled' },
  { kind: 'scaled', ...named('top'), of: 'left', by: '3/2' },
  { kind: 'by-group', ...named('top'), groups: { east: 'left', west: 'right' } },
  {
    kind: 'veto',
    ...named('top'),
    of: 'left',
    input: { given: 'complaints' },
    when: { atLeast: '7' },
    points: '1',
    withoutValue: 'does-not-hold',
  },
  {
    kind: 'veto',
    ...named('top'),
    of: 'right',
    input: { given: 'complaints' },
    when: { atLeast: '7' },
    points: 'not-scored',
    withoutValue: 'not-scored',
  },
);

const months = ['01', '02', '03'].map((month, index) => {
  const [start, end] = [index + 1, index + 2].map((each) => `2024-0${each}-01T00:00:00+08:00`);
  return { kind: 'month', start: start!, end: end!, name: { zh: month, en: month } } as const;
});

/** A scoring of up to five units by up to four items. */
export const scoring: fc.Arbitrary<Scoring> = fc
  .record({
    items: fc.tuple(...itemNames.map(item)),
    left: inner(['a', 'b']),
    right: inner(['c', 'd']),
    shared: fc.boolean(),
    top,
    isMonthly: fc.constantFrom(false, false, true),
    places: fc.constantFrom(0, 1),
    stages: fc.constantFrom(
      ['total'] as const,
      ['items', 'total'] as const,
      ['parts', 'total'] as const,
      ['items', 'parts', 'total'] as const,
    ),
    rows: fc.array(
      fc.record({
        group: fc.constantFrom('east', 'west'),
        values: fc.array(fc.tuple(value, value, value, value, value), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 2, maxLength: 5 },
    ),
  })
  .map(({ items, left, right, shared, top, isMonthly, places, stages, rows }): Scoring => {
    const all: Record<string, Part> = {
      ...Object.fromEntries(itemNames.map((name, index) => [name, items[index]!])),
      base: { kind: 'constant', ...named('base'), full: '10', points: '2.25' },
      left,
      // An item that counts in two parts.
      right: shared && right.kind === 'sum' ? { ...right, of: ['a', 'c', 'd'] } : right,
      top,
      year: { kind: 'mean-of-periods', ...named('year'), of: 'top', each: 'month' },
    };
    const total = isMonthly ? 'year' : 'top';
    const parts = reached(total, all);
    const inputs = Object.values(parts).flatMap((part) =>
      'input' in part && 'given' in part.input ? [part.input.given] : [],
    );
    const names = [...itemNames.map((name) => `input ${name}`), 'complaints'];
    return {
      total,
      parts,
      rounding: { places, mode: 'halfExpand', stages },
      units: rows.map(({ group }, unit) => ({ scope: department(unit), group })),
      given: rows.flatMap(({ values }, unit) =>
        values.slice(0, isMonthly ? 3 : 1).map((row, month) => ({
          scope: department(unit),
          ...(isMonthly ? { period: months[month]! } : {}),
          values: Object.fromEntries(
            names.flatMap((name, index) => (inputs.includes(name) ? [[name, row[index]!]] : [])),
          ),
        })),
      ),
      ...(isMonthly ? { period: quarter(2024, 1) } : {}),
    };
  });

/** The parts that the total leads to: a scorecard has no others. */
function reached(total: string, all: Readonly<Record<string, Part>>): Readonly<Record<string, Part>> {
  const names = new Set<string>();
  const visit = (name: string): void => {
    names.add(name);
    const part = all[name]!;
    if ('of' in part) for (const of of [part.of].flat()) visit(of);
    if (part.kind === 'weighted-mean') for (const of of Object.keys(part.weights)) visit(of);
    if (part.kind === 'by-group') for (const of of Object.values(part.groups)) visit(of);
  };
  visit(total);
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}
