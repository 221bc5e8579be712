import { describe, expect, test } from 'vitest';
import {
  digitsChanged,
  inFormatOf,
  isOneDigitMore,
  respellings,
} from '../../../src/check/repairs/respellings.js';

const texts = (printed: string, isTransposition: boolean) =>
  respellings(printed)
    .filter((each) => each.isTransposition === isTransposition)
    .map((each) => each.printed);

describe('what slips of a hand leave of a number', () => {
  test('one other digit', () => {
    expect(texts('12件', false)).toEqual([
      ...['22件', '32件', '42件', '52件', '62件', '72件', '82件', '92件'],
      ...['10件', '11件', '13件', '14件', '15件', '16件', '17件', '18件', '19件'],
    ]);
  });

  test('two neighbours exchanged, over the point too', () => {
    expect(texts('123', true)).toEqual(['213', '132']);
    expect(texts('20.38%', true)).toEqual(['23.08%', '20.83%']);
    expect(texts('11件', true)).toEqual([]);
  });

  test('and no number that begins with a zero that is too many', () => {
    expect(texts('10件', true)).toEqual([]);
    expect(texts('10件', false)).not.toContain('00件');
    expect(texts('1.5', false)).toContain('0.5');
    expect(texts('1,081', true)).not.toContain('0,181');
    expect(texts('5', false)).toContain('0');
  });

  test('each counts as one digit', () => {
    expect(new Set(respellings('20.38%').map(({ digits }) => digits))).toEqual(new Set([1]));
  });

  test('one other sign of a Chinese numeral', () => {
    expect(texts('第二', false)).toEqual(Array.from('一三四五六七八九', (sign) => `第${sign}`));
    expect(texts('三件', false)).toEqual(Array.from('零一两四五六七八九', (sign) => `${sign}件`));
    expect(texts('两件', false)).toContain('三件');
    expect(texts('两件', false)).not.toContain('二件');
    expect(texts('第十二', false)).toContain('第十三');
    expect(texts('第二', true)).toEqual([]);
    expect(respellings('百分之九十五')).toEqual([]);
    expect(respellings('三百件')).toEqual([]);
  });

  test('other signs stay', () => {
    expect(texts('约70%', false)).toContain('约75%');
  });
});

describe('how many digits change', () => {
  test.each([
    ['6065', '6065', 0],
    ['6065', '6066', 1],
    ['120', '210', 2],
    ['99', '100', 3],
    ['1,000件', '2000件', 1],
    ['20.38%', '2.38%', 2],
    ['第十', '第九', 2],
    ['第十二', '第十三', 1],
  ])('%s and %s: %i', (one, other, expected) => {
    expect(digitsChanged(one, other)).toBe(expected);
    expect(digitsChanged(other, one)).toBe(expected);
  });
});

describe('a digit left out', () => {
  test.each([
    ['1234', '134', true],
    ['134', '1234', true],
    ['98.12%', '9.12%', true],
    ['10件', '0件', true],
    ['1234', '124件', true],
    ['1234', '432', false],
    ['1234', '1235', false],
    ['1234', '34', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isOneDigitMore(one, other)).toBe(expected);
  });
});

describe('a number in the format of another', () => {
  test.each([
    ['6065项', '6181', '6181项'],
    ['约6,065项', '1234567', '约1,234,567项'],
    ['6,065项', '99', '99项'],
    ['20.38%', '5.10', '5.10%'],
    ['25.6万件', '25.7', '25.7万件'],
    ['三项', '4', null],
  ])('%s with %s: %s', (printed, digits, expected) => {
    expect(inFormatOf(printed, digits)).toBe(expected);
  });
});
