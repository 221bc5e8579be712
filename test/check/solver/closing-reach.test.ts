import { describe, expect, test } from 'vitest';
import { readClaims } from '../../../src/check/claims/read-claims.js';
import { closingReach } from '../../../src/check/solver/closing-reach.js';
import { checked, coded, printedOf, stated } from '../asked.js';
import { shown } from './on-paper.js';
import { problem } from './problems.js';

const reachOf = (...printed: readonly (string | null)[]) => {
  const { set, read } = readClaims(
    stated((b) => b.partition(printed.map((each, place) => b.measure(`占比${place}`, each)))),
  );
  return closingReach(set, read).map(Number);
};

describe('shares that were made to close at 100 % may lie further from the true ones', () => {
  test('by one step less than there are shares', () => {
    expect(reachOf('40%', '60%')).toEqual([1, 1]);
    expect(reachOf('27.51%', '66.39%', '6.10%')).toEqual([2, 2, 2]);
    expect(reachOf('100%')).toEqual([0]);
  });

  test.each([
    ['those that do not add up to 100 %', ['40%', '61%']],
    ['those of which one is unknown', ['40%', '60%', null]],
    ['those of which one has a wording', ['40%', '约60%']],
  ])('not %s', (_, printed) => {
    expect(reachOf(...printed)).toEqual(printed.map(() => 0));
  });

  test('a number in several partitions may lie as far as in the largest', () => {
    const { set, read } = readClaims(
      stated((b) => {
        const [one, two, three, four] = ['50%', '50%', '20%', '30%'].map((each, place) =>
          b.measure(`占比${place}`, each),
        ) as [string, string, string, string];
        b.partition([one, two]);
        b.partition([one, three, four]);
        b.measure('其他', '50%');
      }),
    );
    expect(closingReach(set, read).map(Number)).toEqual([2, 1, 2, 2, 0]);
  });

  test('the larger first or last', () => {
    const { set, read } = readClaims(
      stated((b) => {
        const shares = ['50%', '50%', '20%', '30%'].map((each, place) => b.measure(`占比${place}`, each));
        b.partition([shares[0]!, shares[2]!, shares[3]!]);
        b.partition([shares[0]!, shares[1]!]);
      }),
    );
    expect(closingReach(set, read).map(Number)).toEqual([2, 1, 2, 2]);
  });

  describe('beside what the text says of a share', () => {
    // Rounded to the nearest, five of 4.6 % are 5 % each, and 77 % takes the difference: 75 %.
    const table = (text: string | null) => {
      const report = checked((b) => {
        const whole = b.count('全', '1000件');
        if (text !== null) b.measure('率5', text, { at: '文' });
        const parts = [46, 46, 46, 46, 46, 770].map((part, place) => b.count(`部${place}`, `${part}件`));
        const printed = ['5%', '5%', '5%', '5%', '5%', '75%'];
        b.partition(
          parts.map((part, place) => b.share(`率${place}`, printed[place]!, { part, of: whole, at: '表' })),
        );
      });
      const found = report.findings.filter(({ severity }) => severity === 'contradiction');
      return [
        report.verdict,
        found.map(({ claims }) => printedOf(claims)),
        coded(report, 'closed-shares').length,
      ];
    };
    test.each([[null], ['70%以上'], ['约77%'], ['77.0%'], ['75%']])(
      'as %s, the table may still close',
      (text) => {
        expect(table(text)).toEqual(['witnessed', [], 1]);
      },
    );

    test('which may be wrong by itself', () => {
      expect(table('80%以上')).toEqual(['refuted', [['80%以上', '75%']], 1]);
      // To one place more it reaches less far.
      expect(table('75.0%')[1]).toContainEqual(['1000件', '75.0%', '770件']);
    });
  });

  test('and the problem takes it into account, its ends left out', () => {
    const { claims } = problem((b) =>
      b.partition([b.measure('甲', '27.5%'), b.measure('乙', '66.4%'), b.measure('丙', '6.1%')]),
    );
    expect(claims.map(({ closing }) => closing && shown(closing))).toEqual([
      '(273/1000, 277/1000)',
      '(331/500, 333/500)',
      '(59/1000, 63/1000)',
    ]);
  });
});
