import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleValues, readQuantity } from '../../../src/check/printed/index.js';
import { isWithin, type RoundingMode, roundingModes } from '../../../src/exact/index.js';
import { oracleRound } from '../../exact/rounding-oracle.js';
import { span } from './on-paper.js';

const spanOf = (text: string, modes?: readonly RoundingMode[], isExact?: boolean) =>
  span(possibleValues(readQuantity(text), modes, isExact));

describe('the values that a printed number leaves possible', () => {
  test.each([
    ['290项', '[290, 290]'],
    ['二十三件', '[23, 23]'],
    ['第二', '[2, 2]'],
    ['20.38%', '(2037/10000, 2039/10000)'],
    ['20.30%', '(2029/10000, 2031/10000)'],
    ['25.6万件', '(255000, 257000)'],
    ['25.60万件', '(255900, 256100)'],
    ['0%', '(-1/100, 1/100)'],
    ['-9.36%', '(-937/10000, -935/10000)'],
    ['九成', '(8/10, 1)'],
    ['约70%', '?(60/100, 80/100)?'],
    ['70%左右', '?(60/100, 80/100)?'],
    ['约59万', '?(580000, 600000)?'],
    ['近九成', '?(8/10, 9/10)'],
    ['近3000人次', '?(2000, 3000)'],
    ['近百件', '?(0, 100)'],
    ['上万件', '[10000, ∞)'],
    ['10万+', '[100000, ∞)'],
    ['一半', '?(4/10, 6/10)?'],
    ['过半', '(5/10, ∞)'],
    ['近半数', '?(4/10, 5/10)'],
    ['四分之三', '?(5/10, 1)?'],
    ['3.5件', '(34/10, 36/10)'],
    ['2小时', '(60, 180)'],
    ['30秒', '(29/60, 31/60)'],
    ['半小时', '?(0, 60)?'],
    ['半小时内', '(-∞, 30]'],
    ['1小时30分钟', '(89, 91)'],
    ['95%(含)以上', '[95/100, ∞)'],
    ['下降5.2%', '(-53/1000, -51/1000)'],
    ['下降5%以上', '(-∞, -5/100]'],
    ['下降超过5%', '(-∞, -5/100)'],
    ['下降不足5%', '(-5/100, ∞)'],
    ['下降不超过5%', '[-5/100, ∞)'],
    ['下降近5%', '(-5/100, -4/100)?'],
    ['减少50余件', '?(-60, -50)'],
    ['下降约5%', '?(-6/100, -4/100)?'],
    ['下降5%—8%', '[-8/100, -5/100]'],
    ['59万余件', '(590000, 600000)?'],
    ['59余万件', '(590000, 600000)?'],
    ['70多项', '(70, 80)?'],
    ['7000余件', '(7000, 8000)?'],
    ['150余人次', '(150, 160)?'],
    ['约0件', '?(-1, 1)?'],
    ['超过80%', '(80/100, ∞)'],
    ['80%以上', '[80/100, ∞)'],
    ['不低于95%', '[95/100, ∞)'],
    ['不足80%', '(-∞, 80/100)'],
    ['80%以下', '(-∞, 80/100]'],
    ['6分鐘以內', '(-∞, 6]'],
    ['不超过5%', '(-∞, 5/100]'],
    ['1—2个', '[1, 2]'],
    ['10%—20%', '[10/100, 20/100]'],
  ])('%s are %s', (text, expected) => {
    const lowestTerms = expected.replace(/(-?\d+)\/(\d+)/gu, (_, over: string, under: string) => {
      let [numerator, denominator] = [Number(over), Number(under)];
      for (const divisor of [2, 5])
        while (numerator % divisor === 0 && denominator % divisor === 0)
          [numerator, denominator] = [numerator / divisor, denominator / divisor];
      return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
    });
    expect(spanOf(text)).toBe(lowestTerms);
  });

  test('are narrower where the rounding mode is known', () => {
    expect(spanOf('25.6万件', ['trunc'])).toBe('[256000, 257000)');
    expect(spanOf('25.6万件', ['halfExpand'])).toBe('[255500, 256500)');
    expect(spanOf('25.6万件', ['halfExpand', 'halfEven'])).toBe('[255500, 256500]');
    expect(spanOf('0%', ['halfExpand'])).toBe('(-1/200, 1/200)');
  });

  test('are the number itself where its digits are exact, such as a target', () => {
    expect(spanOf('95%', roundingModes, true)).toBe('[19/20, 19/20]');
    expect(spanOf('25.6万件', roundingModes, true)).toBe('[256000, 256000]');
  });

  test('of a target are where its words bound it', () => {
    for (const printed of ['95%以上', '超过95%', '不足95%', '不高于95%'])
      expect(spanOf(printed, roundingModes, true)).toBe('[19/20, 19/20]');
    expect(spanOf('近95%', roundingModes, true)).toBe('?(47/50, 19/20)');
  });

  test('are frozen', () => {
    const possible = possibleValues(readQuantity('59万余件'));
    expect([possible, possible.interval, possible.assumed].every(Object.isFrozen)).toBe(true);
  });

  test('of a number below zero are where its wording says of the value, as it is read of a fall', () => {
    const negative = { ...readQuantity('70多项'), value: { numerator: -70n, denominator: 1n } };
    expect(span(possibleValues(negative))).toBe('(-70, -60)?');
    expect(spanOf('减少近70项')).toBe('(-70, -60)?');
  });

  test('need a rounding mode where the number may be rounded', () => {
    expect(() => possibleValues(readQuantity('95%'), [])).toThrow('rounding-mode');
  });

  test('hold a share exactly where some mode prints it so', () => {
    const places = 2;
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2000n }),
        fc.bigInt({ min: 1n, max: 2000n }),
        fc.constantFrom(...roundingModes),
        fc.uniqueArray(fc.constantFrom(...roundingModes), { minLength: 1 }),
        (over, under, mode, modes) => {
          const decimal = (by: RoundingMode) =>
            oracleRound(over, under, { places, mode: by, unit: 'percent' }).decimal;
          const printed = decimal(mode);
          const { interval } = possibleValues(readQuantity(`${printed}%`), modes);
          expect(isWithin({ numerator: over, denominator: under }, interval)).toBe(
            modes.some((by) => decimal(by) === printed),
          );
        },
      ),
    );
  });
});
