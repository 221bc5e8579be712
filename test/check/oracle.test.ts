import { describe, expect, test } from 'vitest';
import { fraction, written } from '../score/fraction.js';
import { partsPrintedSo, percentText, printedSteps, wholesPrintedSo } from './oracle/brute.js';
import { cutQuotient, nineModes, roundedBy } from './oracle/digit-rounding.js';
import { endsOfRounded } from './oracle/ends.js';
import { mayBePrintedSo, numberOf, plainForm, roughStepOf, stepOf, textOf } from './oracle/printed-form.js';

describe('rounding by digits', () => {
  test.each([
    // As the table of ECMA-402 has them: ceil floor expand trunc halfCeil halfFloor halfExpand halfTrunc halfEven.
    { tenths: -15n, nine: [-1n, -2n, -2n, -1n, -1n, -2n, -2n, -1n, -2n] },
    { tenths: 4n, nine: [1n, 0n, 1n, 0n, 0n, 0n, 0n, 0n, 0n] },
    { tenths: 5n, nine: [1n, 0n, 1n, 0n, 1n, 0n, 1n, 0n, 0n] },
    { tenths: 6n, nine: [1n, 0n, 1n, 0n, 1n, 1n, 1n, 1n, 1n] },
    { tenths: 15n, nine: [2n, 1n, 2n, 1n, 2n, 1n, 2n, 1n, 2n] },
    { tenths: -30n, nine: Array(9).fill(-3n) },
  ])('$tenths tenths', ({ tenths, nine }) => {
    expect(nineModes.map((mode) => roundedBy(mode, cutQuotient(tenths, 10n)))).toEqual(nine);
  });

  test('sees what is behind the digit that is cut off first', () => {
    expect(nineModes.map((mode) => roundedBy(mode, cutQuotient(2_501n, 1_000n)))).toEqual([
      3n,
      2n,
      3n,
      2n,
      3n,
      3n,
      3n,
      3n,
      3n,
    ]);
  });
});

test('the tables know the shares of the documents', () => {
  expect(percentText(2038, 2)).toBe('20.38%');
  expect(wholesPrintedSo(59, 2038, 2)).toEqual([]);
  expect(partsPrintedSo(290, 2034, 2, ['halfExpand'])).toEqual([59]);
  expect(new Set(printedSteps(1, 3, 2))).toEqual(new Set([3333, 3334]));
});

test('forms are written and read as a person would', () => {
  const shown = (form: typeof plainForm) => [
    textOf(form),
    ...[numberOf(form), stepOf(form), roughStepOf(form)].map(written),
  ];
  expect(shown({ ...plainForm, whole: '25', decimals: '60', scale: 4 })).toEqual([
    '25.60万件',
    '256000',
    '100',
    '1000',
  ]);
  expect(shown({ ...plainForm, whole: '59', scale: 4, wording: '余' })).toEqual([
    '59万余件',
    '590000',
    '10000',
    '10000',
  ]);
  expect(shown({ ...plainForm, whole: '20', decimals: '38', unit: '%' })).toEqual([
    '20.38%',
    '1019/5000',
    '1/10000',
    '1/10000',
  ]);
  expect(shown({ ...plainForm, whole: '1234567', isGrouped: true })[0]).toBe('1,234,567件');
  expect(shown({ ...plainForm, whole: '1', upTo: '2', wording: '至' })[0]).toBe('1—2件');
});

test('a value may be printed so by rounding, or as the words say', () => {
  const share = { ...plainForm, whole: '20', decimals: '4', unit: '%' } as const;
  expect(mayBePrintedSo(fraction(2035, 10_000), share, ['halfExpand'])).toBe(true);
  expect(mayBePrintedSo(fraction(2035, 10_000), share, ['trunc'])).toBe(false);
  expect(mayBePrintedSo(fraction(2035, 10_000), share, nineModes, true)).toBe(false);
  expect(mayBePrintedSo(fraction(59), { ...plainForm, whole: '60', wording: '近' })).toBe(true);
  expect(mayBePrintedSo(fraction(60), { ...plainForm, whole: '60', wording: '余' })).toBe(false);
});

test('the ends of what is rounded to a number are found by rounding', () => {
  const ends = endsOfRounded(fraction(3), fraction(1), 'halfEven');
  expect([ends.lowest, ends.highest].map(({ value, isIncluded }) => [written(value), isIncluded])).toEqual([
    ['5/2', false],
    ['7/2', false],
  ]);
});
