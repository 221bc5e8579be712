import { describe, expect, test } from 'vitest';
import type { BulletinBuilder } from '../../../src/check/index.js';
import { contradictionsIn, toSetAside } from '../../../src/check/solver/contradictions.js';
import { checked, coded, codes, printedOf } from '../asked.js';
import { conflicts, premises, problem } from './problems.js';

describe('contradictions are looked for', () => {
  test('first in what is stated, then in what is assumed', () => {
    const of = problem((b) => {
      b.sum(b.count('计', '9件'), [b.count('甲', '3件'), b.count('乙', '4件')], { basis: 'assumed' });
      b.partOf('计', b.count('全', '5件'));
    });
    expect(contradictionsIn(of).conflicts.map((conflict) => conflict.premises)).toEqual([
      [0, 3, 5],
      [0, 1, 2, 4],
    ]);
  });

  test('in one quantity, in one relation, and then in several', () => {
    const of = problem((b) => {
      const [one, two, three] = [b.count('甲', '3件'), b.count('乙', null), b.count('丙', '9件')];
      b.sum(two, [one, b.count('丁', '2件')]);
      b.sum(three, [two, b.count('戊', '1件')]);
      b.partOf(three, one);
      b.count('己', '5件');
      b.count('己', '4件');
    });
    const found = contradictionsIn(of).conflicts.map((conflict) => conflict.premises);
    expect(found[0]).toEqual([5, 6]);
    expect(found[1]).toEqual([0, 2, 9]);
    expect(found.length).toBe(3);
    expect(found[2]).toEqual([0, 2, 3, 4, 7, 8]);
  });

  test('each by itself is one, and nothing is left when they are set aside', () => {
    const of = problem((b) => {
      const parts = [b.count('甲', '3件'), b.count('乙', '4件')];
      b.sum(b.count('计', '8件'), parts);
      b.sum(b.count('另计', '9件'), parts);
      b.same('计', '另计');
      b.partOf('另计', '计');
    });
    const { conflicts: found, setAside, isCutShort } = contradictionsIn(of);
    expect(found.length).toBe(4);
    for (const each of found) {
      expect(each.isIrreducible).toBe(true);
      expect(conflicts(of, each.premises)).toBe(true);
    }
    expect(isCutShort).toBe(false);
    expect(
      conflicts(
        of,
        premises(of).filter((premise) => !setAside.has(premise)),
      ),
    ).toBe(false);
  });

  test('several numbers of one quantity contradict each other in several ways', () => {
    const report = checked((b) => {
      for (const printed of ['3件', '3件', '4件', '4件', '5件']) b.count('甲', printed);
    });
    const found = coded(report, 'two-values').map(({ claims }) => printedOf(claims));
    expect(found).toEqual([
      ['3件', '4件'],
      ['3件', '4件'],
    ]);
  });

  test('a document that agrees has none', () => {
    const of = problem((b) => b.sum(b.count('计', '7件'), [b.count('甲', '3件'), b.count('乙', '4件')]));
    expect(contradictionsIn(of)).toEqual({ conflicts: [], setAside: new Set(), isCutShort: false });
  });

  test('more than a thousand are not named', () => {
    const of = problem((b) => {
      for (let place = 0; place < 1001; place += 1)
        for (const printed of ['3件', '4件']) b.count(`量${place}`, printed);
    });
    const { conflicts: found, isCutShort } = contradictionsIn(of);
    expect([found.length, isCutShort]).toEqual([1000, true]);
  });
});

describe('what is set aside of a contradiction', () => {
  const of = problem((b) => {
    b.count('甲', '30余件');
    b.count('乙', '25.6万件');
    b.compare('乙', 'at-least', '甲');
    b.partOf('甲', '乙', { basis: 'assumed' });
    b.same('甲', '乙');
  });
  // Claims 0 and 1, relations 2 to 4, readings of claims 5 and 6, readings of relations 7 to 9.
  test.each([
    ['the relation that is assumed', [0, 1, 2, 3, 4, 5, 7], [3]],
    ['then how a comparison is usually meant', [0, 2, 4, 5, 7], [7]],
    ['then how numbers are usually read', [0, 1, 2, 4, 5, 6], [5, 6]],
    ['then the relation that is stated last', [0, 1, 2, 4], [4]],
    ['then the numbers, if there is nothing but numbers', [0, 1], [0, 1]],
  ])('%s', (_, from, expected) => {
    expect(toSetAside(of, from)).toEqual(expected);
  });

  test('what is left goes on being checked', () => {
    const report = checked((b) => {
      b.sum(b.count('计', '9件'), [b.count('甲', '3件'), b.count('乙', '4件')]);
      b.partOf('计', b.count('全', '8件'));
      b.share('占比', '60%', { part: '甲', of: '乙' });
    });
    expect(report.verdict).toBe('refuted');
    expect(coded(report, 'refuted').map(({ relations }) => relations.map(({ kind }) => kind))).toEqual([
      ['sum'],
      ['part-of'],
      ['share'],
    ]);
  });

  test('the numbers of a quantity said twice are free for what follows', () => {
    const report = checked((b) => {
      b.count('甲', '3件');
      b.count('甲', '4件');
      b.sum(b.count('计', '9件'), ['甲', b.count('乙', '5件')]);
    });
    expect(codes(report)).toMatch(/^two-values /u);
    expect(coded(report, 'refuted')).toEqual([]);
  });
});

describe('a quantity that no relation names', () => {
  test.each([
    ['a count below zero', (b: BulletinBuilder) => b.count('量', '-5件'), '量'],
    [
      'a place before the first',
      (b: BulletinBuilder) => b.rank('量', '0', { of: b.measure('率', '98%'), among: 3 }),
      '量',
    ],
  ])('is impossible by itself: %s', (_, state, quantity) => {
    const report = checked((b) => void state(b));
    const [finding] = coded(report, 'refuted');
    expect(report.verdict).toBe('refuted');
    expect(finding).toMatchObject({ claims: [{ quantity }], relations: [], isIrreducible: true });
    expect(codes(report)).not.toContain('two-values');
  });

  test('is impossible only as its words are usually read', () => {
    const report = checked((b) => b.count('量', '近1件'));
    expect(codes(report)).toBe('refuted-if-assumed witnessed');
    expect(report.verdict).toBe('witnessed');
  });
});
