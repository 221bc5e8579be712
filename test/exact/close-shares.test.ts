import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClosedShare,
  type CloseSharesOptions,
  type ClosingMethod,
  closeShares,
  closingMethods,
  type Integer,
  type RoundingIncrement,
  roundingIncrements,
  roundingModes,
  roundRatio,
} from '../../src/exact/index.js';
import { handedOutOneByOne, nearestOfAll } from './closing-oracle.js';

// A failure is reported after two seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 2000 });

const twoPlaces = { places: 2, mode: 'halfExpand' } as const;
const closing = ['largest-remainder', 'largest-share'] as const;

function closed(
  parts: readonly Integer[],
  options: CloseSharesOptions,
  method: ClosingMethod,
): readonly ClosedShare[] {
  return closeShares(parts, options, method).map((share) => {
    if (share.state !== 'value') throw new Error(`no value but ${share.state}`);
    return share;
  });
}

const decimals = (...call: Parameters<typeof closed>) => closed(...call).map(({ decimal }) => decimal);
const adjusted = (...call: Parameters<typeof closed>) => closed(...call).map((share) => share.adjusted);

/** For calls that the types forbid. */
const untyped = closeShares as (...args: readonly unknown[]) => unknown;
const withCode = (code: string, path: readonly unknown[]) =>
  expect.objectContaining({ code, issue: expect.objectContaining({ path }) });

// ---------------------------------------------------------------------------------------------------------
// Printed decimals as integers: so many 10^-31, finer than any place.

const finest = 31;
const ten = (exponent: number) => 10n ** BigInt(exponent);

function fine(decimal: string): bigint {
  const [whole = '', after = ''] = decimal.split('.');
  return BigInt(whole + after.padEnd(finest, '0'));
}

const wholeOf = (unit: CloseSharesOptions['unit']) =>
  (unit === 'number' || unit === 'count' ? 1n : 100n) * ten(finest);
const tenthsOf: Readonly<Record<RoundingIncrement, bigint>> = { '1': 10n, '0.5': 5n, '0.2': 2n };
const stepOf = ({ places, increment = '1' }: CloseSharesOptions) =>
  tenthsOf[increment] * ten(finest - 1 - places);

const total = (counts: readonly bigint[]) => counts.reduce((sum, count) => sum + count, 0n);
const totalOf = (shares: readonly ClosedShare[]) => total(shares.map(({ decimal }) => fine(decimal)));

// ---------------------------------------------------------------------------------------------------------
// Arbitraries.

const anyCount = fc.oneof(
  fc.bigInt({ min: 0n, max: 12n }),
  fc.bigInt({ min: 0n, max: 300_000n }),
  fc.bigInt({ min: 0n, max: 10n ** 25n }),
);
const atLeastOne = (counts: readonly bigint[]) => total(counts) > 0n;
const anyCounts = fc.array(anyCount, { minLength: 1, maxLength: 12 }).filter(atLeastOne);
const differentCounts = fc.uniqueArray(anyCount, { minLength: 1, maxLength: 12 }).filter(atLeastOne);

/** Roundings that 100 % is a multiple of. */
const anyClosable: fc.Arbitrary<CloseSharesOptions> = fc
  .record({
    places: fc.oneof(fc.integer({ min: -2, max: 4 }), fc.integer({ min: -2, max: 30 })),
    mode: fc.constantFrom(...roundingModes),
    increment: fc.constantFrom(...roundingIncrements),
    unit: fc.constantFrom('percent', 'percentage-point', 'number', 'count'),
  })
  .map(({ places, unit, ...rest }) => {
    const coarsest = unit === 'number' || unit === 'count' ? 0 : -2;
    return { ...rest, unit, places: Math.max(coarsest, places) };
  });

describe('shares whose roundings do not add up to 100 %', () => {
  test('three thirds: the missing hundredth goes to the first of equals', () => {
    expect(decimals([1, 1, 1], twoPlaces, 'none')).toEqual(['33.33', '33.33', '33.33']);
    for (const method of closing) {
      expect(decimals([1, 1, 1], twoPlaces, method)).toEqual(['33.34', '33.33', '33.33']);
    }
  });

  test('the ratings of a city: which closing gives the 66.39 % that was published', () => {
    const ratings = [65138, 157239, 14439];
    expect(decimals(ratings, twoPlaces, 'none')).toEqual(['27.51', '66.40', '6.10']);
    expect(decimals(ratings, twoPlaces, 'largest-remainder')).toEqual(['27.50', '66.40', '6.10']);
    expect(decimals(ratings, twoPlaces, 'largest-share')).toEqual(['27.51', '66.39', '6.10']);
    expect(adjusted(ratings, twoPlaces, 'none')).toEqual([false, false, false]);
    expect(adjusted(ratings, twoPlaces, 'largest-remainder')).toEqual([true, false, false]);
    expect(adjusted(ratings, twoPlaces, 'largest-share')).toEqual([false, true, false]);
  });

  test('a share that was moved says so, and how it now lies to the exact one', () => {
    const [, largest] = closeShares([65138, 157239, 14439], twoPlaces, 'largest-share');
    expect(largest).toEqual({
      state: 'value',
      decimal: '66.39',
      text: '66.39%',
      unit: 'percent',
      direction: 'down',
      guarded: false,
      adjusted: true,
    });
    expect(roundRatio(157239, 236816, { ...twoPlaces, unit: 'percent' })).toMatchObject({ direction: 'up' });
  });

  test('published shares that add up already are left alone by every method', () => {
    for (const method of closingMethods) {
      expect(decimals([21148, 111148, 18647], twoPlaces, method)).toEqual(['14.01', '73.64', '12.35']);
      expect(adjusted([21148, 111148, 18647], twoPlaces, method)).toEqual([false, false, false]);
    }
  });
});

describe('the largest remainders', () => {
  test('of equal remainders the larger count comes first, wherever it stands', () => {
    // 12.5, 12.5, 37.5 and 37.5 %: two percents are missing, all the remainders are a half.
    const whole = { places: 0, mode: 'halfExpand' } as const;
    expect(decimals([1, 3, 1, 3], whole, 'largest-remainder')).toEqual(['12', '38', '12', '38']);
    expect(decimals([3, 1, 1, 3], whole, 'largest-remainder')).toEqual(['38', '12', '12', '38']);
    expect(decimals([1, 1, 1, 5], whole, 'largest-remainder')).toEqual(['13', '12', '12', '63']);
  });

  test('the steps of 0.5 and 0.2 units close as well', () => {
    const half = { places: 1, mode: 'halfExpand', increment: '0.5' } as const;
    expect(decimals([1, 1, 1], half, 'largest-remainder')).toEqual(['33.35', '33.35', '33.30']);
    const fifth = { places: 0, mode: 'halfExpand', increment: '0.2' } as const;
    expect(decimals([1, 1, 1], fifth, 'largest-remainder')).toEqual(['33.4', '33.4', '33.2']);
  });

  test('the mode changes no share, only which of them count as adjusted', () => {
    const trunc = { places: 2, mode: 'trunc' } as const;
    const expand = { places: 2, mode: 'expand' } as const;
    expect(decimals([1, 1, 1], expand, 'largest-remainder')).toEqual(
      decimals([1, 1, 1], trunc, 'largest-remainder'),
    );
    expect(adjusted([1, 1, 1], trunc, 'largest-remainder')).toEqual([true, false, false]);
    expect(adjusted([1, 1, 1], expand, 'largest-remainder')).toEqual([false, true, true]);
    fc.assert(
      fc.property(anyCounts, anyClosable, fc.constantFrom(...roundingModes), (counts, options, mode) => {
        expect(decimals(counts, { ...options, mode }, 'largest-remainder')).toEqual(
          decimals(counts, options, 'largest-remainder'),
        );
      }),
    );
  });

  test('a share lies less than one step from the exact one', () => {
    fc.assert(
      fc.property(anyCounts, anyClosable, (counts, options) => {
        const sum = total(counts);
        for (const [place, share] of closed(counts, options, 'largest-remainder').entries()) {
          const away = fine(share.decimal) * sum - counts[place]! * wholeOf(options.unit);
          expect(away < stepOf(options) * sum && -away < stepOf(options) * sum).toBe(true);
        }
      }),
    );
  });

  test('they are the nearest of all whole steps that add up, over every small composition', () => {
    const tens = { places: -1, mode: 'halfEven' } as const;
    const wrong: string[] = [];
    for (let coded = 1; coded < 6 ** 4; coded += 1) {
      const counts = [...coded.toString(6).padStart(4, '0')].map(BigInt);
      const own = decimals(counts, tens, 'largest-remainder').map((decimal) => BigInt(decimal) / 10n);
      const nearest = nearestOfAll(counts, 10);
      if (own.join() !== nearest.join())
        wrong.push(`${counts.join()}: ${own.join()}, nearest ${nearest.join()}`);
    }
    expect(wrong).toEqual([]);
  });

  test('they are what is handed out step by step to whoever lacks most, for counts of any size', () => {
    fc.assert(
      fc.property(anyCounts, anyClosable, fc.integer({ min: -2, max: 1 }), (counts, options, places) => {
        const request = { ...options, places, unit: 'percent' } as const;
        const wholeInSteps = Number(wholeOf('percent') / stepOf(request));
        const own = decimals(counts, request, 'largest-remainder').map((decimal) => fine(decimal));
        const handed = handedOutOneByOne(counts, wholeInSteps).map((steps) => steps * stepOf(request));
        expect(own).toEqual(handed);
      }),
    );
  });

  test('the two second opinions agree with each other', () => {
    const few = fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: 1, maxLength: 4 }).filter(atLeastOne);
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 12 }), (counts, steps) => {
        expect(handedOutOneByOne(counts, steps)).toEqual(nearestOfAll(counts, steps));
      }),
    );
  });
});

describe('the difference given to the largest part', () => {
  test('the other shares are their own roundings, and the earlier of equal largest parts takes it', () => {
    const thirds = { places: 0, mode: 'ceil' } as const;
    expect(decimals([1, 2, 2, 2], thirds, 'largest-share')).toEqual(['15', '27', '29', '29']);
    fc.assert(
      fc.property(anyCounts, anyClosable, (counts, options) => {
        const shares = closed(counts, options, 'largest-share');
        const greatest = counts.reduce((most, count) => (count > most ? count : most));
        for (const [place, share] of shares.entries()) {
          if (place === counts.indexOf(greatest)) continue;
          const alone = roundRatio(counts[place]!, total(counts), options);
          expect(share).toEqual({ ...alone, adjusted: false });
        }
      }),
    );
  });

  test('it may be several steps, put the largest part behind smaller ones, even below zero', () => {
    const whole = { places: 0, mode: 'halfExpand' } as const;
    const parts = [1668, 1667, 1667, 1667, 1667, 1664];
    expect(decimals(parts, whole, 'largest-share')).toEqual(['15', '17', '17', '17', '17', '17']);
    const many = Array.from({ length: 200 }, () => 1);
    expect(closed(many, { places: 0, mode: 'ceil' }, 'largest-share')[0]).toMatchObject({
      decimal: '-99',
      text: '-99%',
      direction: 'down',
      adjusted: true,
    });
  });
});

describe('closed by any method', () => {
  const anyClosing = fc.constantFrom(...closing);

  test('the shares add up to exactly the whole', () => {
    fc.assert(
      fc.property(anyCounts, anyClosable, anyClosing, (counts, options, method) => {
        expect(totalOf(closed(counts, options, method))).toBe(wholeOf(options.unit));
      }),
    );
  });

  test('the shares are multiples of the step', () => {
    fc.assert(
      fc.property(anyCounts, anyClosable, anyClosing, (counts, options, method) => {
        for (const { decimal } of closed(counts, options, method)) {
          expect(fine(decimal) % stepOf(options)).toBe(0n);
        }
      }),
    );
  });

  test('a share that is not adjusted is its own rounding, and one that is differs from it', () => {
    fc.assert(
      fc.property(anyCounts, anyClosable, anyClosing, (counts, options, method) => {
        for (const [place, { adjusted, ...share }] of closed(counts, options, method).entries()) {
          const alone = roundRatio(counts[place]!, total(counts), options);
          if (adjusted) expect(share.decimal).not.toBe(alone.state === 'value' && alone.decimal);
          else expect(share).toEqual(alone);
        }
      }),
    );
  });

  test('the direction says how the printed share lies to the exact one', () => {
    fc.assert(
      fc.property(anyCounts, anyClosable, anyClosing, (counts, options, method) => {
        const sum = total(counts);
        for (const [place, share] of closed(counts, options, method).entries()) {
          const away = fine(share.decimal) * sum - counts[place]! * wholeOf(options.unit);
          expect(share.direction).toBe(away === 0n ? 'exact' : away > 0n ? 'up' : 'down');
          expect(share.guarded).toBe(false);
        }
      }),
    );
  });

  test('parts of different counts keep their shares in any order', () => {
    const twoOrders = differentCounts.chain((counts) =>
      fc.tuple(
        fc.constant(counts),
        fc.shuffledSubarray(counts, { minLength: counts.length, maxLength: counts.length }),
      ),
    );
    const anyMethod = fc.constantFrom(...closingMethods);
    fc.assert(
      fc.property(twoOrders, anyClosable, anyMethod, ([counts, shuffled], options, method) => {
        const shares = closed(counts, options, method);
        expect(closed(shuffled, options, method)).toEqual(
          shuffled.map((count) => shares[counts.indexOf(count)]),
        );
      }),
    );
  });

  test('a larger count never gets a smaller share, unless the largest takes the difference', () => {
    const keepsOrder = fc.constantFrom('none', 'largest-remainder');
    fc.assert(
      fc.property(anyCounts, anyClosable, keepsOrder, (counts, options, method) => {
        const shares = closed(counts, options, method).map(({ decimal }) => fine(decimal));
        for (const [one, count] of counts.entries()) {
          for (const [other, smaller] of counts.entries()) {
            if (count > smaller) expect(shares[one]! >= shares[other]!).toBe(true);
          }
        }
      }),
    );
  });
});

describe('without closing', () => {
  test('each share is the rounded ratio of the part and the sum, guarded or not', () => {
    const anyRounding = fc
      .tuple(anyClosable, fc.boolean())
      .map(([options, guard]) =>
        guard
          ? { ...options, unit: 'percent' as const, places: Math.max(options.places, -1), guard }
          : options,
      );
    fc.assert(
      fc.property(anyCounts, anyRounding, (counts, options) => {
        expect(closeShares(counts, options, 'none')).toEqual(
          counts.map((count) => ({ ...roundRatio(count, total(counts), options), adjusted: false })),
        );
      }),
    );
  });

  test('the guard keeps a false 100 % away, and coarse places are allowed', () => {
    expect(closeShares([99_999, 1], { ...twoPlaces, guard: true }, 'none')).toMatchObject([
      { decimal: '99.99', guarded: true, adjusted: false },
      { decimal: '0.01', guarded: true, adjusted: false },
    ]);
    expect(decimals([99_999, 1], { places: -3, mode: 'halfExpand' }, 'none')).toEqual(['0', '0']);
  });
});

describe('what has no shares, and what is refused', () => {
  test('shares in nothing have no value, whatever the method', () => {
    for (const method of closingMethods) {
      expect(closeShares([0, 0n], twoPlaces, method)).toEqual([
        { state: 'zero-denominator' },
        { state: 'zero-denominator' },
      ]);
      expect(closeShares([], twoPlaces, method)).toEqual([]);
    }
  });

  test('the one part of a composition is the whole, and a part of nothing stays nothing', () => {
    for (const method of closing) {
      expect(decimals([0, 7, 0], twoPlaces, method)).toEqual(['0.00', '100.00', '0.00']);
      expect(decimals([7], { places: 0, mode: 'floor', unit: 'number' }, method)).toEqual(['1']);
    }
  });

  test('a step that 100 % is no multiple of cannot close', () => {
    for (const method of closing) {
      expect(decimals([2, 1], { places: -2, mode: 'halfExpand' }, method)).toEqual(['100', '0']);
      for (const increment of roundingIncrements) {
        expect(() => closeShares([2, 1], { places: -3, mode: 'halfExpand', increment }, method)).toThrow(
          withCode('rounding-places', ['places']),
        );
      }
      expect(() => closeShares([], { places: -1, mode: 'halfExpand', unit: 'number' }, method)).toThrow(
        withCode('rounding-places', ['places']),
      );
    }
  });

  test('a guard against 100 % contradicts closing at 100 %', () => {
    for (const method of closing) {
      expect(() => closeShares([2, 1], { ...twoPlaces, guard: true }, method)).toThrow(
        withCode('rounding-guard', ['guard']),
      );
      expect(decimals([2, 1], { ...twoPlaces, guard: false }, method)).toEqual(['66.67', '33.33']);
    }
  });

  test('counts below zero, and what is no count', () => {
    for (const method of closingMethods) {
      expect(() => closeShares([3, -1], twoPlaces, method)).toThrow(withCode('negative-count', ['parts', 1]));
      expect(() => closeShares([3, 0.5], twoPlaces, method)).toThrow(
        withCode('unsafe-integer', ['parts', 1]),
      );
      expect(() => closeShares([2 ** 53], twoPlaces, method)).toThrow(
        withCode('unsafe-integer', ['parts', 0]),
      );
      expect(() => untyped([3, '1'], twoPlaces, method)).toThrow(withCode('wrong-type', ['parts', 1]));
      // biome-ignore lint/suspicious/noSparseArray: a hole must not be taken for no part
      expect(() => untyped([3, , 1], twoPlaces, method)).toThrow(withCode('wrong-type', ['parts', 1]));
      expect(() => untyped({ a: 1 }, twoPlaces, method)).toThrow(withCode('wrong-type', ['parts']));
    }
  });

  test('an unknown method, and options that no rounding has', () => {
    expect(() => untyped([1, 2], twoPlaces, 'smallest-share')).toThrow(
      withCode('closing-method', ['method']),
    );
    expect(() => untyped([1, 2], { places: 0.5, mode: 'halfExpand' }, 'none')).toThrow(
      withCode('rounding-places', ['places']),
    );
    expect(() => untyped([1, 2], { places: 2, mode: 'halfUp' }, 'largest-share')).toThrow(
      withCode('rounding-mode', ['mode']),
    );
    expect(() => untyped([1, 2], { ...twoPlaces, unit: 'permille' }, 'none')).toThrow(
      withCode('unknown-unit', ['unit']),
    );
  });

  test('the input is left as it was, the result is frozen', () => {
    const parts = Object.freeze([65138, 157239, 14439]);
    for (const method of closingMethods) {
      const shares = closeShares(parts, Object.freeze({ ...twoPlaces }), method);
      expect(Object.isFrozen(shares) && shares.every((share) => Object.isFrozen(share))).toBe(true);
    }
  });
});
