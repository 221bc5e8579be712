import { expect, test } from 'vitest';
import { readQuantity } from '../../examples/printed-quantity.js';

test('a share keeps its trailing zeros and is a percentage', () => {
  expect(readQuantity('63.60%')).toEqual({
    value: { numerator: 6360n, denominator: 10000n },
    isPercent: true,
    places: 2,
    bound: 'none',
  });
});

test('ten thousands are counted out, and the place of the last digit with them', () => {
  expect(readQuantity('25.6万件')).toMatchObject({
    value: { numerator: 2560000n, denominator: 10n },
    places: -3,
    bound: 'none',
  });
});

test.each([
  ['59万余件', 'at-least'],
  ['70多项', 'at-least'],
  ['95%以上', 'at-least'],
  ['6分鐘以內', 'at-most'],
  ['10分鐘內', 'at-most'],
  ['150943件', 'none'],
])('%s is a bound: %s', (printed, bound) => {
  expect(readQuantity(printed)?.bound).toBe(bound);
});

test.each(['1—2个', '第二', '五市', '⠣条'])('%s is not a single number', (printed) => {
  expect(readQuantity(printed)).toBeNull();
});
