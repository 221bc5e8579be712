import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addIntervals,
  compareIntervals,
  divideInterval,
  type Interval,
  type IntervalEnd,
  type IntervalRelation,
  interval,
  isWithin,
  multiplyInterval,
  pointInterval,
  pointOf,
  type Ratio,
  subtractIntervals,
} from '../../src/exact/index.js';

const ratio = (numerator: number | bigint, denominator: number | bigint = 1): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const closed = (value: number): IntervalEnd => ({ value: ratio(value), isIncluded: true });
const open = (value: number): IntervalEnd => ({ value: ratio(value), isIncluded: false });

/** An interval between small whole numbers, as the oracle sees it: `null` is infinity. */
interface Small {
  readonly low: number | null;
  readonly lowIn: boolean;
  readonly high: number | null;
  readonly highIn: boolean;
}

const small: fc.Arbitrary<Small> = fc
  .record({
    low: fc.option(fc.integer({ min: -4, max: 4 })),
    lowIn: fc.boolean(),
    high: fc.option(fc.integer({ min: -4, max: 4 })),
    highIn: fc.boolean(),
  })
  .filter(
    ({ low, lowIn, high, highIn }) =>
      low === null || high === null || low < high || (low === high && lowIn && highIn),
  );

const made = ({ low, lowIn, high, highIn }: Small): Interval =>
  interval(
    low === null ? null : { value: ratio(low), isIncluded: lowIn },
    high === null ? null : { value: ratio(high), isIncluded: highIn },
  );

function holds({ low, lowIn, high, highIn }: Small, value: number): boolean {
  return (
    (low === null || value > low || (lowIn && value === low)) &&
    (high === null || value < high || (highIn && value === high))
  );
}

/** Halves from −40 to 40: floats hold them exactly. */
const halves = Array.from({ length: 161 }, (_, index) => index / 2 - 40);
const inHalves = (value: number) => ratio(value * 2, 2);

const relations: Readonly<Record<IntervalRelation, (a: number, b: number) => boolean>> = {
  'at-least': (a, b) => a >= b,
  'at-most': (a, b) => a <= b,
  above: (a, b) => a > b,
  below: (a, b) => a < b,
  equal: (a, b) => a === b,
};

describe('an interval', () => {
  test('has ends in lowest terms, that belong to it or not, and is frozen', () => {
    const seventy = interval({ value: ratio(70, 100), isIncluded: true }, null);
    expect(seventy).toEqual({ lowest: { value: ratio(7, 10), isIncluded: true }, highest: null });
    expect(Object.isFrozen(seventy)).toBe(true);
    expect(isWithin(ratio(7, 10), seventy)).toBe(true);
    expect(isWithin(ratio(7, 10), interval({ value: ratio(7, 10), isIncluded: false }, null))).toBe(false);
  });

  test('of one value is a point', () => {
    expect(pointOf(pointInterval(ratio(2, 4)))).toEqual(ratio(1, 2));
    expect(pointOf(interval(closed(1), closed(2)))).toBeNull();
    expect(pointOf(interval(closed(1), null))).toBeNull();
    expect(pointOf(interval(null, closed(1)))).toBeNull();
  });

  test.each([
    [closed(2), closed(1)],
    [closed(1), open(1)],
    [open(1), closed(1)],
    [open(1), open(1)],
  ])('without any value is refused: %#', (lowest, highest) => {
    expect(() => interval(lowest, highest)).toThrow(expect.objectContaining({ code: 'empty-interval' }));
  });

  test('takes no end without a value, and nothing over zero', () => {
    const zero = expect.objectContaining({ code: 'zero-denominator' });
    expect(() => pointInterval(ratio(1, 0))).toThrow(zero);
    expect(() => pointInterval(ratio(1, -1))).toThrow(zero);
    expect(() => divideInterval(pointInterval(ratio(1)), ratio(0))).toThrow(zero);
    expect(() => multiplyInterval(pointInterval(ratio(1)), ratio(1, 0))).toThrow(zero);
    expect(() =>
      interval({ value: { numerator: 0.5 as never, denominator: 1n }, isIncluded: true }, null),
    ).toThrow(expect.objectContaining({ code: 'unsafe-integer' }));
  });

  test('has the values that lie in it, and no other', () => {
    fc.assert(
      fc.property(small, (one) => {
        for (const value of halves) expect(isWithin(inHalves(value), made(one))).toBe(holds(one, value));
      }),
    );
  });
});

/** Quarters: three of them lie between two neighbouring ends, so that either of two values there may be the larger. */
const fine = Array.from({ length: 321 }, (_, index) => index / 4 - 40);
const samplesOf = (one: Small) => fine.filter((value) => Math.abs(value) <= 6 && holds(one, value));

describe('arithmetic over all values of an interval', () => {
  test('sums and differences are exactly those of two values, one of each', () => {
    fc.assert(
      fc.property(
        small,
        small,
        fc.constantFrom(...halves.filter((half) => Math.abs(half) <= 10)),
        (a, b, wanted) => {
          const isSum = fine.some((value) => holds(a, value) && holds(b, wanted - value));
          const isDifference = fine.some((value) => holds(a, value) && holds(b, value - wanted));
          expect(isWithin(inHalves(wanted), addIntervals(made(a), made(b)))).toBe(isSum);
          expect(isWithin(inHalves(wanted), subtractIntervals(made(a), made(b)))).toBe(isDifference);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a multiple has a value where the interval has its part', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: -3, max: 3 }), fc.constantFrom(...halves), (a, factor, wanted) => {
        const times = multiplyInterval(made(a), ratio(factor));
        const expected = factor === 0 ? wanted === 0 : holds(a, wanted / factor);
        expect(isWithin(inHalves(wanted), times)).toBe(expected);
        if (factor === 0) return;
        expect(divideInterval(times, ratio(factor))).toEqual(made(a));
        expect(multiplyInterval(made(a), ratio(1, Math.abs(factor)))).toEqual(
          divideInterval(made(a), ratio(Math.abs(factor))),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('subtracting is adding the negative', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(subtractIntervals(made(a), made(b))).toEqual(
          addIntervals(made(a), multiplyInterval(made(b), ratio(-1))),
        );
      }),
    );
  });
});

describe('a relation between two intervals', () => {
  test.each<[string, Interval, IntervalRelation, Interval, string]>([
    ['70%以上 against 80%', interval(closed(70), null), 'at-least', pointInterval(ratio(80)), 'undecided'],
    ['80%以上 against 80%', interval(closed(80), null), 'at-least', pointInterval(ratio(80)), 'always'],
    [
      '80%以上 against above 80 %',
      interval(closed(80), null),
      'above',
      pointInterval(ratio(80)),
      'undecided',
    ],
    ['超过80% against above 80 %', interval(open(80), null), 'above', pointInterval(ratio(80)), 'always'],
    ['不足80% against 80%', interval(null, open(80)), 'at-least', pointInterval(ratio(80)), 'never'],
    ['80%以下 against 80%', interval(null, closed(80)), 'at-least', pointInterval(ratio(80)), 'undecided'],
    ['80 against 80', pointInterval(ratio(80)), 'equal', pointInterval(ratio(160, 2)), 'always'],
  ])('%s', (_, one, relation, other, expected) => {
    expect(compareIntervals(one, relation, other)).toBe(expected);
  });

  test('holds always, never or sometimes, as it does for the values that are tried', () => {
    fc.assert(
      fc.property(
        small,
        small,
        fc.constantFrom(...(Object.keys(relations) as IntervalRelation[])),
        (a, b, relation) => {
          const results = samplesOf(a).flatMap((one) =>
            samplesOf(b).map((other) => relations[relation](one, other)),
          );
          const some = results.includes(true);
          const verdict = results.includes(false) ? (some ? 'undecided' : 'never') : 'always';
          expect(compareIntervals(made(a), relation, made(b))).toBe(verdict);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
