import fc from 'fast-check';
import { readClaims } from '../../../src/check/claims/read-claims.js';
import type { BulletinBuilder, ClaimSet } from '../../../src/check/index.js';
import { premisesOf } from '../../../src/check/solver/bound.js';
import { conflictAmong } from '../../../src/check/solver/conflict.js';
import { type Problem, problemOf } from '../../../src/check/solver/problem.js';
import { rangeIn } from '../../../src/check/solver/store.js';
import { settle, withSystem } from '../../../src/check/solver/system.js';
import { type RoundingMode, roundingModes } from '../../../src/exact/index.js';
import { stated } from '../asked.js';
import { shown } from './on-paper.js';

export function problemIn(claims: ClaimSet, modes: readonly RoundingMode[] = roundingModes): Problem {
  const { set, read } = readClaims(claims);
  return problemOf(set, read, modes);
}

export function problem(state: (b: BulletinBuilder) => void, modes?: readonly RoundingMode[]): Problem {
  return problemIn(stated(state), modes);
}

/** The premises that the document states: its numbers and relations. */
export function premises({ claims, relations }: Problem): number[] {
  return [...claims, ...relations].map((_, premise) => premise);
}

/** What is left of each quantity by some premises, or what of them contradicts itself. */
export function settled(of: Problem, by: readonly number[]) {
  return withSystem(of, by, (system) => {
    const reasons = settle(system);
    if (reasons !== null) return { conflict: premisesOf(reasons) };
    return {
      isCutShort: system.store.isCutShort,
      ranges: of.set.quantities.map((_, variable) => shown(rangeIn(system.store, variable))),
    };
  });
}

export function conflicts(of: Problem, by: readonly number[]): boolean {
  return conflictAmong(of, by) !== null;
}

/** Small documents: counts, some printed and some not, and relations between them that may or may not agree. */
export const smallDocuments: fc.Arbitrary<ClaimSet> = fc
  .record({
    numbers: fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3 }), {
      minLength: 4,
      maxLength: 6,
    }),
    again: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 12 })), { maxLength: 2 }),
    relations: fc.array(
      fc.tuple(
        fc.constantFrom('sum', 'difference', 'part-of', 'same', 'comparison', 'product', 'mean'),
        fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ numbers, again, relations }) =>
    stated((b) => {
      const names = numbers.map((number, place) =>
        b.count(`量${place}`, number === null ? null : `${number}件`),
      );
      for (const [place, number] of again) b.count(names[place]!, `${number}件`);
      for (const [kind, places] of relations) {
        const [one, two, three] = places.map((place) => names[place]!) as [string, string, string];
        if (kind === 'sum') b.sum(one, [two, three]);
        else if (kind === 'difference') b.difference(one, two, three);
        else if (kind === 'part-of') b.partOf(one, two);
        else if (kind === 'same') b.same(one, two);
        else if (kind === 'comparison') b.compare(one, 'above', two);
        else if (kind === 'product') b.product(one, [two, three]);
        else b.relate({ kind: 'mean', mean: one, of: [two, three] });
      }
    }),
  );
