import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../../src/check/index.js';
import { isInNumerals, withNumeral } from '../../../src/check/repairs/numerals.js';

describe('a number in Chinese numerals', () => {
  test.each([
    ['第二', 10, '第十'],
    ['第二名', 12, '第十二名'],
    ['三件', 2, '两件'],
    ['第三', 2, '第二'],
    ['三件', 20, '二十件'],
    ['十二件', 105, '一百零五件'],
    ['十二件', 3040, '三千零四十件'],
    ['十二件', 0, '零件'],
    ['第二', 0, null],
    ['十二件', 10_000, null],
    ['十二件', -1, null],
  ])('%s with %i: %s', (printed, whole, expected) => {
    expect(withNumeral(readQuantity(printed), BigInt(whole))).toBe(expected);
  });

  test('is read as what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (whole) => {
        const printed = withNumeral(readQuantity('第二'), BigInt(whole));
        expect(readQuantity(printed).value).toEqual({ numerator: BigInt(whole), denominator: 1n });
      }),
    );
  });

  test.each([
    ['第二', true],
    ['两件', true],
    ['第2', false],
    ['第２', false],
    ['2件', false],
    ['百分之九十五', false],
    ['三百件', false],
    ['九十五点五分', false],
  ])('%s: %s', (printed, expected) => {
    expect(isInNumerals(readQuantity(printed))).toBe(expected);
  });
});
