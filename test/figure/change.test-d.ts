import { expectTypeOf, test } from 'vitest';
import { caseCount, changeOf, onlineShare, type PointsChange, type RelativeChange } from '../../src/index.js';

const share = onlineShare({ unified: 1, specialised: 0, offline: 0 });
const count = caseCount({ cases: 1 });

test('percentage points and relative percent are distinct types', () => {
  const points = changeOf(share, '4.65%', { in: 'points' });
  const relative = changeOf(share, '4.65%', { in: 'percent' });
  expectTypeOf(points).toEqualTypeOf<PointsChange>();
  expectTypeOf(points.unit).toEqualTypeOf<'percentage-point'>();
  expectTypeOf(relative.unit).toEqualTypeOf<'percent'>();
  const needsPoints = (change: PointsChange) => change.text;
  needsPoints(points);
  // @ts-expect-error a relative percent is no percentage point
  needsPoints(relative);
  // @ts-expect-error and the other way round
  expectTypeOf<RelativeChange>(points);
});

test('in what a change is told has to be said, and counts have no percentage points', () => {
  // @ts-expect-error there is no way unless said otherwise
  changeOf(share, '4.65%', {});
  // @ts-expect-error the percentage points of a count
  changeOf(count, '1', { in: 'points' });
  expectTypeOf(changeOf(count, '1', { in: 'own-unit' }).measure).toEqualTypeOf<'own-unit'>();
});

test('values are figures or texts as published', () => {
  // @ts-expect-error a number has lost its places
  changeOf(14.01, '4.65%', { in: 'points' });
  // @ts-expect-error nothing is not a missing value
  changeOf(share, undefined, { in: 'points' });
});

test('the text is there only where there is a change', () => {
  const change = changeOf(share, null, { in: 'points' });
  if (change.state === 'value') expectTypeOf(change.text).toEqualTypeOf<string>();
  else expectTypeOf(change.text).toEqualTypeOf<null>();
});
