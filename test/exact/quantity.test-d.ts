import { expectTypeOf, test } from 'vitest';
import { add, difference, type Quantity, quantity } from '../../src/exact/index.js';

test('units are distinct types', () => {
  const share = quantity(1, 2, 'percent');
  const points = quantity(1, 10, 'percentage-point');
  const cases = quantity(5, 1, 'count');
  expectTypeOf(difference(share, share)).toEqualTypeOf<Quantity<'percentage-point'>>();
  expectTypeOf(add(share, points)).toEqualTypeOf<Quantity<'percent'>>();
  expectTypeOf(add(cases, cases)).toEqualTypeOf<Quantity<'count'>>();
  // @ts-expect-error two percentages do not add up
  add(share, share);
  // @ts-expect-error a count is no percentage point
  add(share, cases);
  // @ts-expect-error minutes are no working days
  difference(quantity(1, 1, 'minutes'), quantity(1, 1, 'working-days'));
});
