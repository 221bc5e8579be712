import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdIndex } from '../../src/tally/id-index.js';

describe('the index of ids', () => {
  const id = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'a', '__proto__', 'toString', '教育局', '11640500MB10000001'),
  );

  test('gives every id its place, and others none, as a Map does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 60 }), fc.array(id), (ids, others) => {
        const index = new IdIndex(ids);
        const map = new Map(ids.map((each, place) => [each, place]));
        for (const each of [...ids, ...others]) expect(index.place(each)).toBe(map.get(each) ?? -1);
      }),
    );
  });

  test('holds ids that end alike, which it cannot tell apart quickly', () => {
    const ids = Array.from({ length: 500 }, (_, number) => `${1000 + number}-the-same-end`);
    const index = new IdIndex(ids);
    expect(ids.map((each) => index.place(each))).toEqual([...ids.keys()]);
    expect(index.place('999-the-same-end')).toBe(-1);
    expect(index.place('the-same-end')).toBe(-1);
  });

  test('of no ids has none', () => {
    expect(new IdIndex([]).place('M-1')).toBe(-1);
  });
});
