import { expectTypeOf, test } from 'vitest';
import { attainmentOf, onlineShare } from '../../src/index.js';

const share = onlineShare({ unified: 1, specialised: 0, offline: 0 });
const rate = { indicator: 'single-window-rate' };

test('a gap has its text only where there is one', () => {
  const { gap, way } = attainmentOf({ achieved: share, target: '80%' });
  if (gap.state === 'value') expectTypeOf(gap.decimal).toEqualTypeOf<string>();
  if (gap.state === 'bound') expectTypeOf(gap.exact).toEqualTypeOf<null>();
  if (way.state === 'zero-denominator') expectTypeOf(way.text).toEqualTypeOf<null>();
});

test('values are figures or texts as published, and targets and frontiers are published', () => {
  attainmentOf({ achieved: null, target: { value: '80%以上', due: '2021-10-31' } }, rate);
  attainmentOf({ achieved: '80%', frontier: { missing: '暂缺' } }, rate);
  // @ts-expect-error a number has lost its places
  attainmentOf({ achieved: 80, target: '80%' }, rate);
  // @ts-expect-error a target is set, not computed
  attainmentOf({ achieved: '80%', target: share }, rate);
  // @ts-expect-error of a frontier that is missing the reason is said
  attainmentOf({ achieved: '80%', frontier: null }, rate);
  // @ts-expect-error nothing is misspelt silently
  attainmentOf({ achieved: '80%', goal: '80%' }, rate);
});
