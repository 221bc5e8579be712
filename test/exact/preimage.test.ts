import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWithin,
  type Ratio,
  type RoundingMode,
  roundingModes,
  valuesRoundedByAny,
  valuesRoundedTo,
} from '../../src/exact/index.js';
import { oracleRound } from './rounding-oracle.js';

const ratio = (numerator: number | bigint, denominator: number | bigint = 1): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const one = ratio(1);

/** The whole number that a number of twelfths is rounded to; a second opinion, by the words of each mode. */
function ofTwelfths(twelfths: number, mode: RoundingMode): number {
  const low = Math.floor(twelfths / 12);
  const rest = twelfths - 12 * low;
  if (rest === 0) return low;
  const [nearZero, far] = twelfths < 0 ? [low + 1, low] : [low, low + 1];
  const nearest = (tie: number) => (rest === 6 ? tie : rest < 6 ? low : low + 1);
  const even = low % 2 === 0 ? low : low + 1;
  return {
    ceil: low + 1,
    floor: low,
    expand: far,
    trunc: nearZero,
    halfCeil: nearest(low + 1),
    halfFloor: nearest(low),
    halfExpand: nearest(far),
    halfTrunc: nearest(nearZero),
    halfEven: nearest(even),
  }[mode];
}

/** `[1/2,3/2)`: the ends as one writes them on paper. */
function onPaper(value: number, mode: RoundingMode): string {
  const { lowest, highest } = valuesRoundedTo(ratio(value), one, mode);
  if (lowest === null || highest === null) return 'no end';
  const end = ({ numerator, denominator }: Ratio) =>
    denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  return `${lowest.isIncluded ? '[' : '('}${end(lowest.value)}, ${end(highest.value)}${highest.isIncluded ? ']' : ')'}`;
}

describe('the values that are rounded to a value', () => {
  test.each<readonly [RoundingMode, string, string, string, string]>([
    // of: -1, 0, 1, 2
    ['ceil', '(-2, -1]', '(-1, 0]', '(0, 1]', '(1, 2]'],
    ['floor', '[-1, 0)', '[0, 1)', '[1, 2)', '[2, 3)'],
    ['expand', '[-1, 0)', '[0, 0]', '(0, 1]', '(1, 2]'],
    ['trunc', '(-2, -1]', '(-1, 1)', '[1, 2)', '[2, 3)'],
    ['halfCeil', '[-3/2, -1/2)', '[-1/2, 1/2)', '[1/2, 3/2)', '[3/2, 5/2)'],
    ['halfFloor', '(-3/2, -1/2]', '(-1/2, 1/2]', '(1/2, 3/2]', '(3/2, 5/2]'],
    ['halfExpand', '(-3/2, -1/2]', '(-1/2, 1/2)', '[1/2, 3/2)', '[3/2, 5/2)'],
    ['halfTrunc', '[-3/2, -1/2)', '[-1/2, 1/2]', '(1/2, 3/2]', '(3/2, 5/2]'],
    ['halfEven', '(-3/2, -1/2)', '[-1/2, 1/2]', '(1/2, 3/2)', '[3/2, 5/2]'],
  ])('by %s lie so about -1, 0, 1 and 2', (mode, ...expected) => {
    expect([-1, 0, 1, 2].map((value) => onPaper(value, mode))).toEqual(expected);
  });

  test.each<readonly [RoundingMode, number, boolean]>([
    // 20.38 % of cases, from that many per hundred thousand
    ['halfExpand', 20375, true],
    ['halfExpand', 20385, false],
    ['halfTrunc', 20375, false],
    ['halfTrunc', 20385, true],
    ['halfEven', 20375, true],
    ['halfEven', 20385, true],
    ['halfCeil', 20385, false],
    ['halfFloor', 20385, true],
    ['trunc', 20389, true],
    ['trunc', 20379, false],
    ['floor', 20389, true],
    ['ceil', 20371, true],
    ['ceil', 20381, false],
    ['expand', 20371, true],
  ])('a share printed as 20.38 %% by %s may be %d in a hundred thousand: %s', (mode, exact, isPossible) => {
    const possible = valuesRoundedTo(ratio(2038, 10_000), ratio(1, 10_000), mode);
    expect(isWithin(ratio(exact, 100_000), possible)).toBe(isPossible);
  });

  test('are those that go there, and no other, of every twelfth of a step around', () => {
    for (const mode of roundingModes) {
      for (let steps = -4; steps <= 4; steps += 1) {
        // A step that is no decimal: 7/3.
        const possible = valuesRoundedTo(ratio(7 * steps, 3), ratio(7, 3), mode);
        for (let twelfths = -72; twelfths <= 72; twelfths += 1) {
          const isIn = isWithin(ratio(7 * twelfths, 36), possible);
          if (isIn !== (ofTwelfths(twelfths, mode) === steps))
            expect.fail(`${mode}: ${twelfths}/12 of a step, about ${steps}`);
        }
      }
    }
  });

  test('agree with rounding on paper just below, at and just above their ends', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: -4, max: 6 }),
        fc.constantFrom(...roundingModes),
        fc.constantFrom(-2n, -1n, 0n, 1n, 2n),
        fc.constantFrom(-1n, 0n, 1n),
        (digits, places, mode, halves, beside) => {
          const power = 10n ** BigInt(Math.abs(places));
          const step = places < 0 ? ratio(power) : ratio(1n, power);
          const value = { numerator: digits * step.numerator, denominator: step.denominator };
          // halves/2 of a step away, and 10^-9 of a step beside that
          const far = halves * 500_000_000n + beside;
          const numerator = (digits * 1_000_000_000n + far) * step.numerator;
          const denominator = 1_000_000_000n * step.denominator;
          const printed = (over: bigint, under: bigint) => oracleRound(over, under, { places, mode }).decimal;
          expect(isWithin({ numerator, denominator }, valuesRoundedTo(value, step, mode))).toBe(
            printed(numerator, denominator) === printed(value.numerator, value.denominator),
          );
        },
      ),
    );
  });

  test('have ends in lowest terms, however the value is written, and are frozen', () => {
    const possible = valuesRoundedTo(ratio(50, 100), ratio(2, 200), 'trunc');
    expect(possible).toEqual({
      lowest: { value: ratio(1, 2), isIncluded: true },
      highest: { value: ratio(51, 100), isIncluded: false },
    });
    expect(Object.isFrozen(possible.lowest)).toBe(true);
  });
});

describe('the values that some mode rounds to a value', () => {
  test('lie less than a step away where the mode is not known', () => {
    expect(valuesRoundedByAny(ratio(256_000), ratio(1000))).toEqual({
      lowest: { value: ratio(255_000), isIncluded: false },
      highest: { value: ratio(257_000), isIncluded: false },
    });
  });

  test('are those of each mode together', () => {
    const someModes = fc.uniqueArray(fc.constantFrom(...roundingModes), { minLength: 1 });
    fc.assert(
      fc.property(
        someModes,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: -84, max: 84 }),
        (modes, steps, twelfths) => {
          const possible = valuesRoundedByAny(ratio(steps), one, modes);
          expect(isWithin(ratio(twelfths, 12), possible)).toBe(
            modes.some((mode) => ofTwelfths(twelfths, mode) === steps),
          );
        },
      ),
    );
  });

  test('need a mode', () => {
    expect(() => valuesRoundedByAny(one, one, [])).toThrow('rounding-mode');
    expect(() => valuesRoundedByAny(one, one, ['halfUp' as RoundingMode])).toThrow('rounding-mode');
  });
});

describe('what no value is rounded to', () => {
  test.each([
    [ratio(1, 3), ratio(1, 100), 'empty-interval'],
    [ratio(15), ratio(10), 'empty-interval'],
    [one, ratio(0), 'rounding-increment'],
    [one, ratio(-1), 'rounding-increment'],
    [ratio(1, 0), one, 'zero-denominator'],
    [one, ratio(1, 0), 'zero-denominator'],
    [{ numerator: '1' as unknown as bigint, denominator: 1n }, one, 'wrong-type'],
  ])('is refused', (value, step, code) => {
    expect(() => valuesRoundedTo(value, step, 'trunc')).toThrow(code);
  });
});
