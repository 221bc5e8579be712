import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseOf, product, productOf } from '../../../src/check/solver/product.js';
import { rangeIn } from '../../../src/check/solver/store.js';
import { isWithin } from '../../../src/exact/index.js';
import { range, rangesOf, ratio, shown, storeWith } from './on-paper.js';
import { grid, holds, type Small, smallRange, text } from './small-ranges.js';

const times = (one: string, other: string) => shown(productOf(range(one), range(other)));
const oneOver = (one: string) => {
  const found = inverseOf(range(one));
  return found === null ? null : shown(found);
};

describe('the products of two ranges', () => {
  test.each([
    ['[2, 3]', '[4, 5]', '[8, 15]'],
    ['[-2, 3]', '[4, 5]', '[-10, 15]'],
    ['[-2, 3]', '[-5, 4]', '[-15, 12]'],
    ['[-3, -2]', '[-5, -4]', '[8, 15]'],
    ['(2, 3]', '[4, 5)', '(8, 15)'],
    ['[0, 3]', '(4, 5)', '[0, 15)'],
    ['(0, 3]', '[0, 5]', '[0, 15]'],
    ['(0, 3]', '(0, 5]', '(0, 15]'],
    ['[0, 0]', '(-∞, ∞)', '[0, 0]'],
    ['[0, 0]', '(1, ∞)', '[0, 0]'],
    ['(0, 1]', '[1, ∞)', '(0, ∞)'],
    ['[0, 1]', '[1, ∞)', '[0, ∞)'],
    ['[2, ∞)', '[3, ∞)', '[6, ∞)'],
    ['[2, ∞)', '(-∞, -3]', '(-∞, -6]'],
    ['(-∞, -2]', '(-∞, -3)', '(6, ∞)'],
    ['[-1, ∞)', '[3, 4]', '[-4, ∞)'],
    ['[-1, 2]', '[3, ∞)', '(-∞, ∞)'],
    ['(-∞, ∞)', '[3, 4]', '(-∞, ∞)'],
    ['[-1, 1]', '[0, 0]', '[0, 0]'],
  ])('%s × %s = %s', (one, other, expected) => {
    expect(times(one, other)).toBe(expected);
    expect(times(other, one)).toBe(expected);
  });

  /** Points that come near to every end: the end, what is just inside, and far out. */
  const samples = (of: Small): number[] => {
    const near = 2 ** -12;
    const points = [of.low ?? -(2 ** 30), of.high ?? 2 ** 30].flatMap((end) => [end, end - near, end + near]);
    return points.filter((value) => holds(of, value));
  };

  test('end where enumeration ends, and hold an end exactly where it is reached', () => {
    fc.assert(
      fc.property(smallRange(3), smallRange(3), (one, other) => {
        const found = productOf(range(text(one)), range(text(other)));
        const all = samples(one).flatMap((a) => samples(other).map((b) => a * b));
        for (const [end, extreme, side] of [
          [found.lowest, Math.min(...all), -1],
          [found.highest, Math.max(...all), 1],
        ] as const) {
          if (end === null) expect(extreme * side).toBeGreaterThan(1000);
          else {
            const at = Number(end.value.numerator) / Number(end.value.denominator);
            expect(Math.abs(extreme - at)).toBeLessThan(0.01);
            expect(end.isIncluded).toBe(extreme === at);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('one over a range', () => {
  test.each([
    ['[2, 4]', '[1/4, 1/2]'],
    ['(2, 4)', '(1/4, 1/2)'],
    ['[-4, -2)', '(-1/2, -1/4]'],
    ['[2, ∞)', '(0, 1/2]'],
    ['(-∞, -2]', '[-1/2, 0)'],
    ['(0, 2]', '[1/2, ∞)'],
    ['[0, 2]', '[1/2, ∞)'],
    ['[-2, 0]', '(-∞, -1/2]'],
    ['(0, ∞)', '(0, ∞)'],
    ['[1/3, 1/2]', '[2, 3]'],
  ])('%s is %s', (one, expected) => {
    expect(oneOver(one)).toBe(expected);
  });

  test.each(['(-1, 1)', '(-∞, 1]', '[-1, ∞)', '(-∞, ∞)'])(
    'that has both signs is not one range: %s',
    (one) => {
      expect(oneOver(one)).toBeNull();
    },
  );
});

describe('a product and its factors narrow each other', () => {
  const narrowed = (ranges: readonly string[], isWhole = false) => {
    const store = storeWith(ranges, isWhole);
    return product(7, 0, 1, 2).narrow(store) ? rangesOf(store) : null;
  };

  test('in all three directions', () => {
    expect(narrowed(['(-∞, ∞)', '[2, 3]', '[4, 5]'])).toEqual(['[8, 15]', '[2, 3]', '[4, 5]']);
    expect(narrowed(['[8, 9]', '(-∞, ∞)', '[4, 5]'])).toEqual(['[8, 9]', '[8/5, 9/4]', '[4, 5]']);
    expect(narrowed(['[8, 9]', '[2, 3]', '(-∞, ∞)'])).toEqual(['[8, 9]', '[2, 3]', '[8/3, 9/2]']);
    expect(narrowed(['[8, 9]', '[2, 3]', '(-∞, ∞)'], true)).toEqual(['[8, 9]', '[2, 3]', '[3, 4]']);
  });

  test('a factor that may be zero says nothing of the other where the product may be zero', () => {
    expect(narrowed(['[0, 9]', '[0, 3]', '(-∞, ∞)'])).toEqual(['[0, 9]', '[0, 3]', '(-∞, ∞)']);
    expect(narrowed(['(0, 9]', '[0, 3]', '(-∞, ∞)'])).toEqual(['(0, 9]', '[0, 3]', '(0, ∞)']);
    expect(narrowed(['[0, 9]', '(0, 3]', '(-∞, ∞)'])).toEqual(['[0, 9]', '(0, 3]', '[0, ∞)']);
  });

  test('zero is no product of what is not', () => {
    expect(narrowed(['[0, 0]', '[1, 2]', '[3, 4]'])).toBeNull();
    expect(narrowed(['[0, 0]', '[0, 2]', '[3, 4]'])).toEqual(['[0, 0]', '[0, 0]', '[3, 4]']);
  });

  test('nothing is left where they cannot, open ends counting', () => {
    expect(narrowed(['[6, 7]', '[2, 3)', '[1, 2]'])).toBeNull();
    expect(narrowed(['[6, 7]', '[2, 3]', '[1, 2]'])).toEqual(['[6, 6]', '[3, 3]', '[2, 2]']);
  });

  test('no solution is lost, signs, zeros and infinities included', () => {
    fc.assert(
      fc.property(smallRange(3), smallRange(3), smallRange(6), (one, other, whole) => {
        const store = storeWith([whole, one, other].map(text));
        const isLeft = product(7, 0, 1, 2).narrow(store);
        const lost = grid(one, 1 / 2, 5).flatMap((a) =>
          grid(other, 1 / 2, 5)
            .map((b) => [a * b, a, b])
            .filter(
              (solution) =>
                holds(whole, solution[0]!) &&
                !(isLeft && solution.every((value, at) => isWithin(ratio(value * 4, 4), rangeIn(store, at)))),
            ),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
