import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimRelation } from '../../../src/check/index.js';
import { givenBy } from '../../../src/check/repairs/given.js';
import type { KnownRelation } from '../../../src/check/solver/problem.js';
import { satisfies } from '../../../src/check/solver/satisfies.js';
import { compareRatios, type Ratio } from '../../../src/exact/index.js';
import { ratio } from '../solver/on-paper.js';

const relations: readonly ClaimRelation[] = [
  { kind: 'sum', total: 'a', parts: ['b', 'c', 'd'] },
  { kind: 'difference', difference: 'a', minuend: 'b', subtrahend: 'c' },
  { kind: 'ratio', ratio: 'a', dividend: 'b', divisor: 'c' },
  { kind: 'product', product: 'a', factors: ['b', 'c'] },
  { kind: 'mean', mean: 'a', of: ['b', 'c', 'd'] },
  { kind: 'change', change: 'a', before: 'b', after: 'c', as: 'points' },
  { kind: 'change', change: 'a', before: 'b', after: 'c', as: 'percent' },
  { kind: 'same', one: 'a', other: 'b' },
  { kind: 'partition', shares: ['a', 'b', 'c', 'd'] },
];

const known = (relation: ClaimRelation) =>
  ({ relation, as: relation.kind === 'change' ? relation.as : null }) as KnownRelation;

const values = fc.record({
  a: fc.integer({ min: 1, max: 999 }),
  b: fc.integer({ min: 1, max: 999 }),
  c: fc.integer({ min: 1, max: 999 }),
  d: fc.integer({ min: 1, max: 999 }),
});

describe('what a relation gives for one of its quantities', () => {
  test.each(relations)('satisfies it: $kind $as', (relation) => {
    fc.assert(
      fc.property(values, fc.constantFrom('a', 'b', 'c', 'd'), (made, name) => {
        const valueFor = (each: string): Ratio | null =>
          each === name ? null : ratio(made[each as 'a'], 10);
        const given = givenBy(known(relation), name, valueFor);
        if (given === null || given.numerator <= 0n) return;
        expect(satisfies(relation, (each) => (each === name ? given : valueFor(each)!))).toBe(true);
      }),
    );
    const isNamed = JSON.stringify(relation).includes('"a"');
    expect(
      isNamed && givenBy(known(relation), 'a', (each) => (each === 'a' ? null : ratio(3, 2))),
    ).not.toBeNull();
  });

  test('a share as well', () => {
    const relation = known({ kind: 'share', share: 'a', part: 'b', whole: 'c' });
    const made: Readonly<Record<string, Ratio>> = { a: ratio(1, 5), b: ratio(3), c: ratio(15) };
    for (const name of ['a', 'b', 'c']) {
      const given = givenBy(relation, name, (each) => (each === name ? null : made[each]!));
      expect(compareRatios(given!, made[name]!)).toBe(0);
    }
  });

  test('is nothing where a value is lacking, where a quantity is named twice, or of a division by zero', () => {
    const two = () => ratio(2);
    expect(givenBy(known({ kind: 'sum', total: 'a', parts: ['b', 'c'] }), 'a', () => null)).toBeNull();
    expect(givenBy(known({ kind: 'sum', total: 'a', parts: ['b', 'b'] }), 'b', two)).toBeNull();
    expect(givenBy(known({ kind: 'product', product: 'a', factors: ['b', 'b'] }), 'b', two)).toBeNull();
    const share = known({ kind: 'share', share: 'a', part: 'b', whole: 'c' });
    expect(givenBy(share, 'a', (name) => ratio(name === 'c' ? 0 : 2))).toBeNull();
    const change = known({ kind: 'change', change: 'a', before: 'b', after: 'c', as: 'not-stated' });
    expect(givenBy({ ...change, as: null }, 'a', two)).toBeNull();
    expect(givenBy(known({ kind: 'part-of', part: 'a', whole: 'b' }), 'a', two)).toBeNull();
  });
});
