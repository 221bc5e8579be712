import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exactText,
  printedInterval,
  shownRange,
  shownText,
} from '../../../src/check/findings/number-text.js';
import { range, ratio } from '../solver/on-paper.js';

describe('a ratio as a text that is exact', () => {
  test.each([
    [ratio(1423), '1423'],
    [ratio(2846, 2), '1423'],
    [ratio(2038, 10000), '0.2038'],
    [ratio(1, 2), '0.5'],
    [ratio(-1, 4), '-0.25'],
    [ratio(-5, 2), '-2.5'],
    [ratio(0, 7), '0'],
    [ratio(1, 3), '1/3'],
    [ratio(-2, 6), '-1/3'],
    [ratio(8118, 302), '4059/151'],
    [ratio(1, 10n ** 30n), `0.${'0'.repeat(29)}1`],
    [ratio(1, 10n ** 31n), `1/1${'0'.repeat(31)}`],
  ])('%o: %s', (value, expected) => {
    expect(exactText(value)).toBe(expected);
  });

  test('is read back as what it was', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -9999n, max: 9999n }),
        fc.bigInt({ min: 1n, max: 9999n }),
        (over, under) => {
          const text = exactText({ numerator: over, denominator: under });
          const [top, bottom = '1'] = text.split('/');
          const places = top!.split('.')[1]?.length ?? 0;
          expect(BigInt(top!.replace('.', '')) * under).toBe(over * BigInt(bottom) * 10n ** BigInt(places));
        },
      ),
    );
  });
});

describe('a ratio for people', () => {
  test.each([
    [ratio(1, 8), false, '0.125'],
    [ratio(1, 3), false, '0.3333…'],
    [ratio(2, 3), false, '0.6666…'],
    [ratio(-2, 3), false, '-0.6666…'],
    [ratio(-1, 20000), false, '-0.0000…'],
    [ratio(6065, 6181), true, '98.1232…%'],
    [ratio(1, 4), true, '25%'],
    [ratio(1, 7), true, '14.2857…%'],
    [ratio(123456), false, '123456'],
  ])('%o: %s', (value, isPercent, expected) => {
    expect(shownText(value, isPercent ? '%' : '')).toBe(expected);
  });

  test('with as many places as are wanted', () => {
    expect(shownText(ratio(1, 8), '', 2)).toBe('0.12…');
    expect(shownText(ratio(1, 4), '', 2)).toBe('0.25');
  });
});

describe('what is possible, for people and exactly', () => {
  test.each([
    ['[3, 5)', false, '[3, 5)'],
    ['(1/4, 1/2]', true, '(25%, 50%]'],
    ['[3, 3]', false, '3'],
    ['[3, ∞)', false, '≥ 3'],
    ['(3, ∞)', false, '> 3'],
    ['(-∞, 1/4]', true, '≤ 25%'],
    ['(-∞, 3)', false, '< 3'],
    ['(-∞, ∞)', false, '(-∞, ∞)'],
  ])('%s', (text, isPercent, expected) => {
    expect(shownRange(range(text), isPercent ? '%' : '')).toBe(expected);
  });

  test('exactly as texts', () => {
    expect(printedInterval(range('(1/3, 5/2]'))).toEqual({
      lowest: { value: '1/3', isIncluded: false },
      highest: { value: '2.5', isIncluded: true },
    });
    expect(printedInterval(range('(-∞, ∞)'))).toEqual({ lowest: null, highest: null });
  });
});
