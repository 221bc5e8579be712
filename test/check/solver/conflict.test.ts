import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { premisesOf } from '../../../src/check/solver/bound.js';
import { conflictAmong, irreducible } from '../../../src/check/solver/conflict.js';
import { conflicts, premises, problem, problemIn, smallDocuments } from './problems.js';

describe('what contradicts itself', () => {
  test('is left without what it does not need', () => {
    const of = problem((b) => {
      b.sum(b.count('计', '10件'), [b.count('甲', '3件'), b.count('乙', '4件')]);
      b.sum(b.count('另计', '5件'), [b.count('丙', '3件'), b.count('丁', '2件')]);
      b.partOf('甲', '另计');
    });
    expect(irreducible(of, premises(of))).toEqual({ premises: [0, 1, 2, 6], isIrreducible: true });
  });

  test('needs each of its premises: without any one of them nothing contradicts itself', () => {
    let found = 0;
    fc.assert(
      fc.property(smallDocuments, (claims) => {
        const of = problemIn(claims);
        const reasons = conflictAmong(of, premises(of));
        if (reasons === null) return;
        found += 1;
        const conflict = irreducible(of, premisesOf(reasons));
        expect(conflict.isIrreducible).toBe(true);
        expect(conflicts(of, conflict.premises)).toBe(true);
        for (const one of conflict.premises)
          expect(
            conflicts(
              of,
              conflict.premises.filter((premise) => premise !== one),
            ),
          ).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(50);
  });

  test('the reasons that are found are themselves in contradiction', () => {
    fc.assert(
      fc.property(smallDocuments, (claims) => {
        const of = problemIn(claims);
        const reasons = conflictAmong(of, premises(of));
        if (reasons !== null) expect(conflicts(of, premisesOf(reasons))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what is not stated is left out first', () => {
    // Either of two relations contradicts the numbers: the one that is stated stays.
    const of = problem((b) => {
      const parts = [b.count('甲', '3件'), b.count('乙', '4件')];
      b.sum(b.count('计', '10件'), parts);
      b.sum('计', [...parts].reverse(), { basis: 'assumed' });
    });
    expect(irreducible(of, premises(of)).premises).toEqual([0, 1, 2, 3]);
    const turned = problem((b) => {
      const parts = [b.count('甲', '3件'), b.count('乙', '4件')];
      b.sum(b.count('计', '10件'), parts, { basis: 'assumed' });
      b.sum('计', [...parts].reverse());
    });
    expect(irreducible(turned, premises(turned)).premises).toEqual([0, 1, 2, 4]);
  });

  test('how a number is usually read is left out before the number', () => {
    const of = problem((b) => {
      b.count('甲', '30余件');
      b.count('甲', '20件');
      b.count('甲', '50件');
    });
    const { relations, claims } = of;
    const reading = claims.length + relations.length;
    expect(irreducible(of, [...premises(of), reading]).premises).not.toContain(reading);
  });

  test('by another test than narrowing, what it does not need is left out too', () => {
    const of = problem((b) => {
      for (let place = 0; place < 5; place += 1) b.count('甲', `${place}件`);
    });
    const asked: number[][] = [];
    const conflict = irreducible(of, premises(of), (some) => {
      asked.push([...some]);
      return some.includes(2) && some.includes(4);
    });
    expect(conflict).toEqual({ premises: [2, 4], isIrreducible: true });
    // Halves first: the later one beside the former, and then the former beside what is needed of the later.
    expect(asked).toEqual([[0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 4], [4], [4, 0, 1], [4, 2]]);
  });

  test('more effort than is allowed leaves it as it is, and says so', () => {
    const of = problem((b) => {
      for (let place = 0; place < 500; place += 1) b.count('甲', `${place}件`);
    });
    const conflict = irreducible(of, premises(of), (some) => {
      of.effort.left -= 100 * some.length;
      return false;
    });
    expect(conflict).toEqual({ premises: premises(of), isIrreducible: false });
  });
});
