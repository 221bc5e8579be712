import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, difference, type Quantity, quantity, type Unit } from '../../src/exact/index.js';

const ratio = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 20n));

describe('an exact value with its unit', () => {
  test('two percentages differ in percentage points, and a percentage may grow by percentage points', () => {
    const before = quantity(864, 10_000, 'percent');
    const after = quantity(2038, 10_000, 'percent');
    const change = difference(after, before);
    expect(change).toEqual(quantity(1174, 10_000, 'percentage-point'));
    expect(add(before, change)).toEqual(after);
  });

  test('two percentages do not add up, whatever the types were told', () => {
    const share = quantity(1, 2, 'percent');
    const untyped = add as (one: Quantity, other: Quantity) => Quantity;
    expect(() => untyped(share, share)).toThrow(expect.objectContaining({ code: 'unit-mismatch' }));
    expect(() => untyped(quantity(1, 1, 'count'), quantity(1, 1, 'minutes'))).toThrow(
      expect.objectContaining({ code: 'unit-mismatch' }),
    );
  });

  test.each<Unit>(['number', 'count', 'percentage-point', 'minutes', 'working-days', 'score'])(
    'values in %s add up and differ in their own unit',
    (unit) => {
      const [one, two] = [quantity(1, 3, unit), quantity(1, 6, unit)] as [Quantity, Quantity];
      expect((add as (a: Quantity, b: Quantity) => Quantity)(one, two)).toEqual(quantity(1, 2, unit));
      expect(difference(one, two)).toEqual(quantity(1, 6, unit));
    },
  );

  test('a denominator that is not above zero is refused: a ratio without a value is no quantity', () => {
    for (const denominator of [0, -1, 0n]) {
      expect(() => quantity(1, denominator, 'count')).toThrow(
        expect.objectContaining({ code: 'zero-denominator' }),
      );
    }
    expect(() => quantity(0.5, 1, 'count')).toThrow(expect.objectContaining({ code: 'unsafe-integer' }));
  });

  test('difference undoes addition, exactly', () => {
    fc.assert(
      fc.property(ratio, ratio, ([a, b], [c, d]) => {
        const [one, other] = [quantity(a, b, 'score'), quantity(c, d, 'score')];
        expect(difference(add(one, other), other)).toEqual(one);
      }),
    );
  });

  test('comparison is that of cross products', () => {
    fc.assert(
      fc.property(ratio, ratio, ([a, b], [c, d]) => {
        const [left, right] = [a * d, c * b];
        const expected = left < right ? -1 : left > right ? 1 : 0;
        expect(compare(quantity(a, b, 'minutes'), quantity(c, d, 'minutes'))).toBe(expected);
      }),
    );
  });

  test('a quantity is frozen and in lowest terms', () => {
    const half = quantity(50, 100, 'percent');
    expect(half).toEqual({ numerator: 1n, denominator: 2n, unit: 'percent' });
    expect(Object.isFrozen(half)).toBe(true);
  });
});
