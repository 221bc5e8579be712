import { describe, expect, test } from 'vitest';
import { arithmeticOf, type Concerned } from '../../../src/check/findings/arithmetic.js';
import { signOf } from '../../../src/check/findings/sign-of.js';
import type { BulletinBuilder } from '../../../src/check/index.js';
import { checked, coded } from '../asked.js';
import { problem } from '../solver/problems.js';

/** The arithmetic of the relations that are stated. */
const of = (
  state: (b: BulletinBuilder) => void,
  most?: number,
  concerned: Concerned = { claims: [], isOnly: false },
) => {
  const its = problem(state);
  return arithmeticOf(
    its,
    its.relations.map(({ index }) => index),
    concerned,
    most,
  );
};
const counts = (b: BulletinBuilder, ...printed: readonly (string | null)[]) =>
  printed.map((each, place) => b.count('甲乙丙丁'[place]!, each)) as [string, string, string, string];

describe('the arithmetic of a relation, with the numbers as printed', () => {
  test.each<[string, string, (b: BulletinBuilder) => void]>([
    [
      'a sum',
      '3件 + 4件 = 7 ↔ 8件',
      (b) => {
        const [one, two, all] = counts(b, '3件', '4件', '8件');
        b.sum(all, [one, two]);
      },
    ],
    [
      'a sum that is not printed',
      '3件 + 4件 = 7',
      (b) => {
        const [one, two, all] = counts(b, '3件', '4件', null);
        b.sum(all, [one, two]);
      },
    ],
    [
      'a difference',
      '9件 - 4件 = 5 ↔ 6件',
      (b) => {
        const [one, two, less] = counts(b, '9件', '4件', '6件');
        b.difference(less, one, two);
      },
    ],
    [
      'a share',
      '6065项 ÷ 6181项 = 98.1232…% ↔ 87.98%',
      (b) => {
        const [part, whole] = counts(b, '6065项', '6181项');
        b.share('占比', '87.98%', { part, of: whole });
      },
    ],
    [
      'a ratio',
      '6件 ÷ 4件 = 1.5 ↔ 2.0',
      (b) => {
        const [dividend, divisor] = counts(b, '6件', '4件');
        b.ratio('比', '2.0', { dividend, divisor });
      },
    ],
    [
      'a mean',
      '(3件 + 4件 + 8件) ÷ 3 = 5 ↔ 6.0',
      (b) => {
        const parts = counts(b, '3件', '4件', '8件');
        b.mean('均', '6.0', { of: parts });
      },
    ],
    [
      'a change in points',
      '50% - 40% ∈ (8%, 12%) ↔ 20个百分点',
      (b) => {
        b.change('增', '20个百分点', {
          from: b.measure('前', '40%'),
          to: b.measure('后', '50%'),
          as: 'points',
        });
      },
    ],
    [
      'a change in percent',
      '(6件 - 4件) ÷ 4件 = 50% ↔ 20%',
      (b) => {
        const [from, to] = counts(b, '4件', '6件');
        b.change('增', '20%', { from, to, as: 'percent' });
      },
    ],
    [
      'a product',
      '3件 × 4件 = 12 ↔ 13件',
      (b) => {
        const [one, two, product] = counts(b, '3件', '4件', '13件');
        b.product(product, [one, two]);
      },
    ],
    [
      'a comparison',
      '94件 ≥ 95件',
      (b) => {
        b.compare(b.count('甲', '94件'), 'at-least', b.target('乙', '95件'));
      },
    ],
    [
      'a comparison the other way',
      '94件 < 95件',
      (b) => {
        b.compare(b.count('甲', '94件'), 'below', b.target('乙', '95件'));
      },
    ],
    [
      'one quantity said twice',
      '98.9% ↔ 97.2%',
      (b) => {
        b.same(b.measure('甲', '98.9%'), b.measure('乙', '97.2%'));
      },
    ],
    [
      'shares of one whole',
      '40% + 61% = 101% ↔ 100%',
      (b) => {
        b.partition([b.measure('甲', '40%'), b.measure('乙', '61%')]);
      },
    ],
    [
      'a part',
      '5件 ≤ [乙]',
      (b) => {
        const [part, whole] = counts(b, '5件', null);
        b.partOf(part, whole);
      },
    ],
    [
      'a rank',
      '第一: 3件, 4件 (n = 5)',
      (b) => {
        const [one, two] = counts(b, '3件', '4件');
        b.rank('名次', '第一', { of: one, among: 5, others: [two] });
      },
    ],
  ])('%s', (_, expected, state) => {
    expect(of(state)).toBe(expected);
  });

  test.each<[string, string, (b: BulletinBuilder) => void]>([
    [
      'the whole of a share',
      '290项 ÷ 20.38% ∈ (1422.2658…, 1423.6622…)',
      (b) => {
        const [part, whole] = counts(b, '290项', null);
        b.share('占比', '20.38%', { part, of: whole });
      },
    ],
    [
      'the part of a share',
      '33% × 3件 ∈ (0.96, 1.02)',
      (b) => {
        const [part, whole] = counts(b, null, '3件');
        b.share('占比', '33%', { part, of: whole });
      },
    ],
    [
      'a part of which there is none',
      '50% × 3件 ∈ (1.47, 1.53) ∩ ℤ = ∅',
      (b) => {
        const [part, whole] = counts(b, null, '3件');
        b.share('占比', '50%', { part, of: whole });
      },
    ],
    [
      'the divisor of a ratio',
      '6件 ÷ 2.0 ∈ (2.8571…, 3.1578…)',
      (b) => {
        const [dividend, divisor] = counts(b, '6件', null);
        b.ratio('比', '2.0', { dividend, divisor });
      },
    ],
    [
      'the dividend of a ratio',
      '2.0 × 6件 ∈ (11.4, 12.6)',
      (b) => {
        const [dividend, divisor] = counts(b, null, '6件');
        b.ratio('比', '2.0', { dividend, divisor });
      },
    ],
    [
      'a factor',
      '12件 ÷ 5件 = 2.4 ∉ ℤ',
      (b) => {
        const [one, two, product] = counts(b, '5件', null, '12件');
        b.product(product, [one, two]);
      },
    ],
    [
      'a part of a sum',
      '9件 - 3件 - 4件 = 2',
      (b) => {
        const [one, two, three, all] = counts(b, '3件', null, '4件', '9件');
        b.sum(all, [one, two, three]);
      },
    ],
    [
      'a minuend',
      '4件 + 5件 = 9',
      (b) => {
        const [one, two, less] = counts(b, null, '4件', '5件');
        b.difference(less, one, two);
      },
    ],
    [
      'a subtrahend',
      '9件 - 5件 = 4',
      (b) => {
        const [one, two, less] = counts(b, '9件', null, '5件');
        b.difference(less, one, two);
      },
    ],
    [
      'nothing, where two are unknown',
      '[甲] + [乙] ↔ 5件',
      (b) => {
        const [one, two, all] = counts(b, null, null, '5件');
        b.sum(all, [one, two]);
      },
    ],
    [
      'nothing, of what may be divided by nothing',
      '[甲] ÷ [乙] ↔ [比]',
      (b) => {
        const [dividend, divisor] = counts(b, null, null);
        b.ratio('比', null, { dividend, divisor });
      },
    ],
  ])('gives the one that is unknown: %s', (_, expected, state) => {
    expect(of(state)).toBe(expected);
  });

  test('of many relations and many parts the first are told', () => {
    const many = (b: BulletinBuilder) => {
      const parts = Array.from({ length: 14 }, (_, place) => b.count(`量${place}`, '1件'));
      b.sum(b.count('计', '14件'), parts);
    };
    expect(of(many)).toBe(`${'1件 + '.repeat(10)}… + 1件 = 14 ↔ 14件`);
    const several = (b: BulletinBuilder) => {
      for (let place = 0; place < 8; place += 1)
        b.partOf(b.count(`甲${place}`, '1件'), b.count(`乙${place}`, '2件'));
    };
    expect(of(several)).toBe(`${'1件 ≤ 2件; '.repeat(6)}…`);
    expect(of(several, 2)).toBe('1件 ≤ 2件; 1件 ≤ 2件; …');
    expect(of(several, 8)).not.toContain('…');
  });

  test('of a quantity said twice the number that is concerned is told, or else the first', () => {
    const twice = (b: BulletinBuilder) => {
      const part = b.count('甲', '3件');
      b.count('甲', '5件');
      b.sum(b.count('计', '9件'), [part, b.count('乙', '4件')]);
    };
    expect(of(twice)).toBe('3件 + 4件 = 7 ↔ 9件');
    expect(of(twice, 6, { claims: [1], isOnly: false })).toBe('5件 + 4件 = 9 ↔ 9件');
  });

  test('of a contradiction only its own numbers are told, and what they leave of another', () => {
    const sum = (b: BulletinBuilder) => {
      b.sum(b.count('计', '9件'), [b.count('甲', '3件'), b.count('乙', '4件')]);
    };
    expect(of(sum, 6, { claims: [0, 1], isOnly: true })).toBe('9件 - 3件 = 6');
    expect(of(sum, 6, { claims: [0], isOnly: true })).toBe('[甲] + [乙] ↔ 9件');
    expect(of(sum, 6, { claims: [1, 2], isOnly: true })).toBe('3件 + 4件 = 7');
  });
});

describe('a quantity is shown as a percentage', () => {
  const its = problem((b) => {
    b.measure('印', '20%');
    b.measure('时', '20分钟');
    b.share('占比', null, { part: b.count('部', null), of: b.count('整', null) });
    b.partition([b.measure('分', null), '占比']);
    b.same(b.measure('同', null), '印');
    b.ratio('比', null, { dividend: '部', divisor: '整' });
  });
  test.each([
    ['printed as one', '印', true],
    ['of a time', '时', false],
    ['a share', '占比', true],
    ['of shares', '分', true],
    ['the same as one', '同', true],
    ['a ratio', '比', false],
    ['a part', '部', false],
  ])('%s: %s %o', (_, name, expected) => {
    expect(signOf(its, its.variables.numbers.get(name)!) === '%').toBe(expected);
  });
});

test('times have one unit, however they are printed', () => {
  const report = checked((b) => {
    b.sum(b.measure('合计', '2.0小时'), [b.measure('受理', '45分钟'), b.measure('办理', '15分钟')]);
  });
  const [refuted] = coded(report, 'refuted');
  expect(refuted?.arithmetic).toBe('45分钟 + 15分钟 ∈ (58分钟, 62分钟) ↔ 2.0小时');
});
