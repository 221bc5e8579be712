import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Constraint } from '../../../src/check/solver/constraint.js';
import { linear } from '../../../src/check/solver/linear.js';
import { product } from '../../../src/check/solver/product.js';
import { search } from '../../../src/check/solver/search.js';
import type { Store } from '../../../src/check/solver/store.js';
import { type System, settle, systemOn } from '../../../src/check/solver/system.js';
import type { Ratio } from '../../../src/exact/index.js';
import { number, rangesOf, ratio, storeWith } from './on-paper.js';

const nothingPrinted = () => null;

function systemOf(store: Store, ...constraints: readonly Constraint[]): System {
  return systemOn(store, constraints, { left: 10_000_000, isSpent: false });
}

/** The values found, or that there are none, or neither. */
function sought(
  system: System,
  printed: (variable: number) => Ratio | null = nothingPrinted,
  effort = 1000,
): readonly string[] | string {
  if (settle(system) !== null) return 'settled';
  const outcome = search(system, [...system.store.lowest.keys()], printed, effort);
  return outcome.found === 'values' ? [...outcome.values.values()].map(number) : outcome.found;
}

const sum = (constant: number, ...factors: readonly number[]) =>
  linear(
    1,
    factors.map((factor, variable) => ({ variable, factor: BigInt(factor) })),
    'equal',
    ratio(constant),
  );

/** 6a + 10b + 14c = 7 has no whole solution, though its ends leave room. */
const odd = () => systemOf(storeWith(['[-5, 5]', '[-5, 5]', '[-5, 5]'], true), sum(7, 6, 10, 14));

describe('values are looked for', () => {
  test('and found where there are some', () => {
    expect(sought(systemOf(storeWith(['[2, 2]', '[0, 9]'], true), sum(7, 1, 1)))).toEqual(['2', '5']);
    const found = sought(systemOf(storeWith(['[0, 9]', '[0, 9]'], true), sum(7, 2, 3)));
    expect([
      ['2', '1'],
      ['3', '1'],
    ]).toContainEqual(found);
  });

  test('what is printed is tried first', () => {
    const system = () => systemOf(storeWith(['[0, 30]', '[0, 30]'], true), sum(30, 1, 1));
    expect(sought(system(), (variable) => (variable === 0 ? ratio(11) : null))).toEqual(['11', '19']);
    expect(sought(system(), (variable) => (variable === 0 ? ratio(99) : null))).toEqual(['0', '30']);
    const wide = () => systemOf(storeWith(['[0, 3000]', '[0, 3000]'], true), sum(3000, 1, 1));
    expect(
      sought(wide(), (variable) => (variable === 1 ? ratio(1234) : variable === 0 ? ratio(1766) : null)),
    ).toEqual(['1766', '1234']);
    const real = systemOf(storeWith(['(0, 3)', '(0, 3)']), sum(4, 1, 1));
    expect(sought(real, (variable) => (variable === 0 ? ratio(5, 4) : null))).toEqual(['5/4', '11/4']);
  });

  test('of counts that have none, all are tried and none is left', () => {
    expect(sought(odd())).toBe('none');
  });

  test('of counts without an end, not having found any proves nothing', () => {
    const system = systemOf(storeWith(['[0, ∞)', '[0, ∞)'], true), sum(7, 6, -10));
    expect(sought(system)).toBe('neither');
  });

  test('of what need not be whole, not having found any proves nothing', () => {
    // a·a = 2 has a solution that is no ratio.
    const system = systemOf(storeWith(['[2, 2]', '[1, 2]']), product(1, 0, 1, 1));
    expect(sought(system)).toBe('neither');
  });

  test('within the effort that is allowed', () => {
    expect(sought(odd(), nothingPrinted, 3)).toBe('neither');
    expect(sought(systemOf(storeWith(['[0, 9]'], true)), nothingPrinted, 0)).toBe('neither');
  });

  test('open ends are not values', () => {
    const [one, two] = sought(systemOf(storeWith(['(1, 2)', '(1, 2)']), sum(3, 1, 1))) as readonly string[];
    expect([one, two]).toEqual(['3/2', '3/2']);
    expect(sought(systemOf(storeWith(['(1, ∞)'])))).toEqual(['2']);
    expect(sought(systemOf(storeWith(['(-∞, 1)'])))).toEqual(['0']);
    expect(sought(systemOf(storeWith(['(-∞, ∞)'])))).toEqual(['1']);
    expect(sought(systemOf(storeWith(['[1/3, 1/2]'])))).toEqual(['5/12']);
  });

  test('nothing to look for is found', () => {
    expect(sought(systemOf(storeWith([])))).toEqual([]);
    expect(sought(systemOf(storeWith(['[3, 3]'])))).toEqual(['3']);
  });

  test('many counts between two numbers are halved until they are few', () => {
    // 1009 is a prime: of 1009 = a·b with a above 1 only one is left.
    const system = systemOf(storeWith(['[1009, 1009]', '[2, 5000]', '[1, 5000]'], true), product(1, 0, 1, 2));
    expect(sought(system, nothingPrinted, 100_000)).toEqual(['1009', '1009', '1']);
  });

  test('and the system is afterwards what it was', () => {
    const system = odd();
    settle(system);
    const before = rangesOf(system.store);
    for (const effort of [0, 3, 1000]) {
      search(system, [0, 1, 2], nothingPrinted, effort);
      expect(rangesOf(system.store)).toEqual(before);
      expect(system.store.conflict).toBeNull();
    }
    const solvable = systemOf(storeWith(['[0, 9]', '[0, 9]'], true), sum(7, 1, 1));
    settle(solvable);
    search(solvable, [0, 1], nothingPrinted, 100);
    expect(rangesOf(solvable.store)).toEqual(['[0, 7]', '[0, 7]']);
  });

  test('of small whole numbers: found exactly where enumeration finds one', () => {
    const side = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    const factor = fc.constantFrom(-4, -3, -2, 2, 3, 4);
    fc.assert(
      fc.property(
        fc.array(side, { minLength: 3, maxLength: 3 }),
        fc.tuple(factor, factor, factor),
        fc.integer({ min: -8, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (sides, factors, constant, area) => {
          const store = storeWith(
            sides.map(([one, other]) => `[${Math.min(one, other)}, ${Math.max(one, other)}]`),
            true,
          );
          const system = systemOf(store, sum(constant, ...factors), product(2, 2, 0, 1));
          const isSolution = (a: number, b: number, c: number) =>
            factors[0] * a + factors[1] * b + factors[2] * c === constant && c === a * b;
          const values = sides.map(([one, other]) => {
            const [low, high] = [Math.min(one, other), Math.max(one, other)];
            return Array.from({ length: high - low + 1 }, (_, place) => low + place);
          }) as [number[], number[], number[]];
          const hasSolution = values[0].some((a) =>
            values[1].some((b) => values[2].some((c) => isSolution(a, b, c))),
          );
          const found = sought(system, () => ratio(area), 10_000);
          if (typeof found === 'string') expect(hasSolution || found === 'neither').toBe(false);
          else expect(isSolution(...(found.map(Number) as [number, number, number]))).toBe(true);
          expect(typeof found !== 'string').toBe(hasSolution);
        },
      ),
      { numRuns: 500 },
    );
  });
});
