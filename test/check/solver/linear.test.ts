import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { premisesOf } from '../../../src/check/solver/bound.js';
import { type LinearRelation, linear } from '../../../src/check/solver/linear.js';
import { rangeIn } from '../../../src/check/solver/store.js';
import { isWithin } from '../../../src/exact/index.js';
import { range, rangesOf, ratio, storeWith } from './on-paper.js';
import { grid, holds, type Small, smallRange, text } from './small-ranges.js';

/** The ranges after `factors · variables (relation) constant` narrowed them once; `null` where nothing is left. */
function narrowed(
  factors: readonly number[],
  relation: LinearRelation,
  constant: number,
  ranges: readonly string[],
  isWhole = false,
) {
  const store = storeWith(ranges, isWhole);
  const terms = factors.map((factor, variable) => ({ variable, factor: BigInt(factor) }));
  return linear(7, terms, relation, ratio(constant)).narrow(store) ? rangesOf(store) : null;
}

describe('terms that add up to a number narrow each other', () => {
  test('each to what the others leave', () => {
    expect(narrowed([1, 1], 'equal', 10, ['[2, 4]', '[0, 7]'])).toEqual(['[3, 4]', '[6, 7]']);
    expect(narrowed([1, 1, -1], 'equal', 0, ['[1, 2]', '[3, 4]', '(-∞, ∞)'])).toEqual([
      '[1, 2]',
      '[3, 4]',
      '[4, 6]',
    ]);
  });

  test('an end that is open opens the end that follows from it', () => {
    expect(narrowed([1, 1], 'equal', 10, ['(2, 4]', '(-∞, ∞)'])).toEqual(['(2, 4]', '[6, 8)']);
    expect(narrowed([1, 1, -1], 'equal', 0, ['[1, 2)', '(3, 4]', '(-∞, ∞)'])).toEqual([
      '[1, 2)',
      '(3, 4]',
      '(4, 6)',
    ]);
  });

  test('nothing follows where two have no end on one side', () => {
    expect(narrowed([1, 1, -1], 'equal', 0, ['[0, ∞)', '[0, ∞)', '(-∞, 5]'])).toEqual([
      '[0, 5]',
      '[0, 5]',
      '[0, 5]',
    ]);
    expect(narrowed([1, -1, -1], 'equal', 0, ['[0, ∞)', '[0, ∞)', '(-∞, 5]'])).toEqual([
      '[0, ∞)',
      '[0, ∞)',
      '(-∞, 5]',
    ]);
  });

  test('where one has none, it alone is narrowed', () => {
    expect(narrowed([1, -1, -1], 'equal', 0, ['(-∞, ∞)', '[0, 2]', '[0, 5]'])).toEqual([
      '[0, 7]',
      '[0, 2]',
      '[0, 5]',
    ]);
  });

  test('a factor divides, whole numbers are cut inwards', () => {
    expect(narrowed([3, -1], 'equal', 0, ['(-∞, ∞)', '[4, 11]'])).toEqual(['[4/3, 11/3]', '[4, 11]']);
    expect(narrowed([3, -1], 'equal', 0, ['(-∞, ∞)', '[4, 11]'], true)?.[0]).toBe('[2, 3]');
    expect(narrowed([-3, -1], 'equal', 0, ['(-∞, ∞)', '[4, 11]'], true)?.[0]).toBe('[-3, -2]');
    expect(narrowed([-3], 'at-most', -7, ['(-∞, ∞)'], true)).toEqual(['[3, ∞)']);
    expect(narrowed([3], 'below', -6, ['(-∞, ∞)'], true)).toEqual(['(-∞, -3]']);
  });

  test('whole numbers take an open end to the next one', () => {
    expect(narrowed([1, -1], 'below', 0, ['[0, 9]', '[0, 4]'], true)).toEqual(['[0, 3]', '[1, 4]']);
    expect(narrowed([1, -1], 'at-most', 0, ['[0, 9]', '[0, 4]'], true)).toEqual(['[0, 4]', '[0, 4]']);
    expect(narrowed([1, -1], 'below', 0, ['[0, 9]', '[0, 4]'])).toEqual(['[0, 4)', '(0, 4]']);
  });

  test('nothing is left where they cannot', () => {
    expect(narrowed([1, 1], 'equal', 10, ['[0, 4]', '[0, 5]'])).toBeNull();
    expect(narrowed([1, 1], 'equal', 9, ['[0, 4]', '[0, 5)'])).toBeNull();
    expect(narrowed([1, 1], 'equal', 9, ['[0, 4]', '[0, 5]'])).toEqual(['[4, 4]', '[5, 5]']);
    expect(narrowed([1, -1], 'below', 0, ['[4, 5]', '[3, 4]'])).toBeNull();
    expect(narrowed([1, -1], 'at-most', 0, ['[4, 5]', '[3, 4]'])).toEqual(['[4, 4]', '[4, 4]']);
  });

  test('an end that follows says what it rests on', () => {
    const store = storeWith(['[2, 4]', '[0, 7]']);
    linear(
      7,
      [1n, 1n].map((factor, variable) => ({ variable, factor })),
      'equal',
      ratio(10),
    ).narrow(store);
    const { lowest, highest } = rangeIn(store, 0);
    expect(premisesOf([lowest!.because])).toEqual([0, 7]);
    expect(premisesOf([highest!.because])).toEqual([0]);
  });
});

/** Ends that follow lie within 9, and further where there is none. */
const window = 16;
const step = 1 / 4;

describe('on small ranges', () => {
  const cases = fc.record({
    ranges: fc.array(smallRange(3), { minLength: 2, maxLength: 3 }),
    signs: fc.array(fc.constantFrom(1, -1), { minLength: 3, maxLength: 3 }),
    constant: fc.integer({ min: -3, max: 3 }),
    relation: fc.constantFrom<LinearRelation>('equal', 'at-most', 'below'),
  });

  /** All points of a grid that satisfy the relation. */
  function points(
    ranges: readonly Small[],
    factors: readonly number[],
    relation: LinearRelation,
    constant: number,
    by: number,
    within = window,
  ): number[][] {
    const all = ranges.map((each) => grid(each, by, within));
    const found: number[][] = [];
    const extend = (values: readonly number[], sum: number) => {
      if (values.length === ranges.length) {
        if (relation === 'equal' ? sum === constant : relation === 'below' ? sum < constant : sum <= constant)
          found.push([...values]);
        return;
      }
      const place = values.length;
      if (place === ranges.length - 1 && relation === 'equal') {
        const value = (constant - sum) / factors[place]!;
        if (holds(ranges[place]!, value) && Math.abs(value) <= within && Number.isInteger(value / by))
          found.push([...values, value]);
        return;
      }
      for (const value of all[place]!) extend([...values, value], sum + factors[place]! * value);
    };
    extend([], 0);
    return found;
  }

  test('no solution is lost, and every end is that of the solutions', () => {
    fc.assert(
      fc.property(cases, ({ ranges, signs, constant, relation }) => {
        // Of inequalities two variables do, since the grid has three dimensions otherwise.
        const some = relation === 'equal' ? ranges : ranges.slice(0, 2);
        const store = storeWith(some.map(text));
        const terms = some.map((_, variable) => ({ variable, factor: BigInt(signs[variable]!) }));
        const isLeft = linear(7, terms, relation, ratio(constant)).narrow(store);
        const solutions = points(some, signs, relation, constant, step);
        expect(isLeft).toBe(solutions.length > 0);
        if (!isLeft) return;
        for (const variable of some.keys()) {
          const values = solutions.map((solution) => solution[variable]!);
          const { lowest, highest } = rangeIn(store, variable);
          for (const [end, extreme, side] of [
            [lowest, Math.min(...values), -1],
            [highest, Math.max(...values), 1],
          ] as const) {
            if (end === null) expect(extreme * side).toBeGreaterThan(9);
            else {
              const at = Number(end.value.numerator) / Number(end.value.denominator);
              if (end.isIncluded) expect(extreme === at).toBe(true);
              else {
                expect((at - extreme) * side).toBeGreaterThan(0);
                expect((at - extreme) * side).toBeLessThanOrEqual(1);
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with factors and whole numbers no solution is lost', () => {
    const factor = fc.constantFrom(-3, -2, -1, 1, 2, 3);
    fc.assert(
      fc.property(cases, fc.tuple(factor, factor, factor), fc.boolean(), (given, factors, isWhole) => {
        const { ranges, constant, relation } = given;
        const some = isWhole ? ranges.map((each) => ({ ...each, lowIn: true, highIn: true })) : ranges;
        const store = storeWith(some.map(text), isWhole);
        const terms = some.map((_, variable) => ({ variable, factor: BigInt(factors[variable]!) }));
        const isLeft = linear(7, terms, relation, ratio(constant)).narrow(store);
        const lost = points(some, factors, relation, constant, isWhole ? 1 : 1 / 2, 4).filter(
          (solution) =>
            !isLeft ||
            solution.some((value, variable) => !isWithin(ratio(value * 2, 2), rangeIn(store, variable))),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('a range is written as it is read', () => {
    for (const each of ['[0, 3)', '(-∞, 1/2]', '(-∞, ∞)', '(-2, -1)'])
      expect(rangesOf(storeWith([each]))).toEqual([each]);
    expect(range('(-∞, ∞)')).toEqual({ lowest: null, highest: null });
  });
});
