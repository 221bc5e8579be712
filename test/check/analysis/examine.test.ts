import { describe, expect, test } from 'vitest';
import type { BulletinBuilder } from '../../../src/check/index.js';
import { checked, coded, codes, only, printedOf, shownValues } from '../asked.js';

/** Two that are the same add up to an odd number: narrowing leaves room, no whole numbers do. */
const odd = (b: BulletinBuilder) => {
  b.sum(b.count('计', '5件'), [b.count('甲', null), b.count('乙', null)]);
  b.same('甲', '乙');
};

describe('what only a search through all values refutes', () => {
  test('is refuted by what it needs, and by nothing else', () => {
    const report = checked((b) => {
      odd(b);
      b.partOf('甲', b.count('全', '9件'));
    });
    const { claims, relations, isIrreducible, severity } = only(report, 'refuted');
    expect(report.verdict).toBe('refuted');
    expect(severity).toBe('contradiction');
    expect(claims.map(({ quantity }) => quantity)).toEqual(['计']);
    expect(relations.map(({ kind }) => kind)).toEqual(['sum', 'same']);
    expect(isIrreducible).toBe(true);
  });

  test('and what is left is looked at again', () => {
    const report = checked(odd);
    expect(coded(report, 'witnessed').length).toBeGreaterThan(0);
    expect(codes(report)).not.toContain('not-refuted');
  });

  test('of what is assumed is a question', () => {
    const report = checked((b) => {
      b.sum(b.count('计', '5件'), [b.count('甲', null), b.count('乙', null)]);
      b.same('甲', '乙', { basis: 'assumed' });
    });
    expect(codes(report)).toContain('not-stated-whether-same');
    expect(report.verdict).toBe('witnessed');
  });
});

test('a comparison of rounded values alone makes no difference to what else is shown', () => {
  const report = checked((b) => {
    b.compare(b.measure('甲', '95.0%'), 'at-least', b.target('目标', '95%'));
  });
  expect(report.verdict).toBe('witnessed');
  const [{ values } = { values: [] }] = coded(report, 'witnessed');
  expect(Number(values[0]?.value)).toBeGreaterThanOrEqual(0.95);
});

describe('what is printed nowhere', () => {
  // Three times two that are the same make up an odd number; what all are part of is not printed.
  const three = (b: BulletinBuilder) => {
    b.count('锚', null);
    for (const place of [0, 1, 2]) {
      b.sum(b.count(`全${place}`, `${7 + 2 * place}件`), [
        b.count(`甲${place}`, null),
        b.count(`乙${place}`, null),
      ]);
      b.same(`甲${place}`, `乙${place}`);
      b.partOf(`甲${place}`, '锚');
    }
  };

  test('is named in no contradiction that a search finds', () => {
    const report = checked(three);
    const found = coded(report, 'refuted');
    expect(found.map(({ claims }) => printedOf(claims)).sort()).toEqual([['11件'], ['7件'], ['9件']]);
    expect(found.map(({ relations }) => relations.map(({ kind }) => kind))).toEqual([
      ['sum', 'same'],
      ['sum', 'same'],
      ['sum', 'same'],
    ]);
    for (const { claims } of report.findings)
      expect(claims.filter(({ printed }) => printed === null)).toEqual([]);
  });
});

describe('changes of which neither is said to be in points or in percent', () => {
  const two = (
    one: readonly [string, string],
    other: readonly [string, string],
    before: string | null = null,
  ) =>
    checked((b) => {
      const earlier = b.measure('去年', before);
      b.change('甲', one[0], { from: earlier, to: b.measure('今年', one[1]) });
      b.change('乙', other[0], { from: earlier, to: b.measure('明年', other[1]) });
    });

  test('are both read in percent, if in points they do not agree', () => {
    const report = two(['5.00%', '52.50%'], ['10.00%', '55.00%']);
    expect(report.verdict).toBe('witnessed');
    const { 去年: before, 今年: now, 明年: next } = shownValues(report);
    for (const later of [now, next]) expect(numberOf(later!) / numberOf(before!)).toBeGreaterThan(1.04);
    expect(numberOf(before!)).toBeCloseTo(0.5, 3);
    expect(coded(report, 'change-not-stated').length).toBe(2);
  });

  test('or both in points', () => {
    const report = two(['5.00%', '55.00%'], ['10.00%', '60.00%']);
    expect(report.verdict).toBe('witnessed');
    expect(numberOf(shownValues(report).去年!)).toBeCloseTo(0.5, 3);
  });

  test('or one of them each way', () => {
    const report = two(['5.00%', '52.50%'], ['5.00%', '55.00%'], '50.00%');
    expect(report.verdict).toBe('witnessed');
    expect(
      coded(report, 'change-not-stated').map(({ before }) => [before.points, before.percent].map(Boolean)),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  const numberOf = (text: string) => {
    const [over, under = '1'] = text.split('/');
    return Number(over) / Number(under);
  };
});

describe('whole numbers that approach each other by steps', () => {
  const share = (printed: string, part: string, whole: string) =>
    checked((b) => {
      b.share('率', printed, { part: b.count('部', part), of: b.count('计', whole) });
    });

  test('are followed to the end', () => {
    // One of the whole missing is 0.006 % at least, of ten thousand to eleven thousand.
    const report = share('99.995%', '1万件', '1.0万件');
    expect(report.verdict).toBe('refuted');
    expect(printedOf(only(report, 'refuted').claims)).toEqual(['1.0万件', '99.995%']);
    expect(share('99.99%', '1万件', '1.0万件').verdict).toBe('witnessed');
    expect(share('99.995%', '2万件', '2.0万件').verdict).toBe('witnessed');
  });

  test('of which one and a half is no difference', () => {
    const report = checked((b) => {
      b.change('增', '1.5', { from: b.count('前', '120'), to: b.count('后', null), as: 'points' });
    });
    const { claims, isIrreducible, repairs } = only(report, 'refuted');
    // What it is the difference of does not matter.
    expect(printedOf(claims)).toEqual(['1.5']);
    expect(isIrreducible).toBe(true);
    for (const repair of repairs) expect(repair).toMatchObject({ kind: 'number', claim: { printed: '1.5' } });
  });
});

describe('a contradiction is said to need each of its premises only where that is shown', () => {
  test('what a search refutes without a number does not need it', () => {
    const report = checked((b) => {
      // No whole number squared is 87, whatever is printed of it.
      b.product(b.count('积', '87件'), [b.count('甲', '9件'), '甲']);
    });
    const { claims, isIrreducible } = only(report, 'refuted');
    expect(printedOf(claims)).toEqual(['87件']);
    expect(isIrreducible).toBe(true);
  });

  test('and without any one premise there are values', () => {
    const without = (left: number | null) =>
      checked((b) => {
        const counts = ['9件', '3件', '4件'].map((printed, place) =>
          b.count('计甲乙'[place]!, place === left ? null : printed),
        ) as [string, string, string];
        if (left !== 3) b.sum(counts[0], [counts[1], counts[2]]);
        b.partOf(counts[1], counts[0]);
      });
    expect(only(without(null), 'refuted')).toMatchObject({
      isIrreducible: true,
      relations: [{ kind: 'sum' }],
    });
    expect([0, 1, 2, 3].map((left) => without(left).verdict)).toEqual([
      'witnessed',
      'witnessed',
      'witnessed',
      'witnessed',
    ]);
  });

  test('of many premises it is not said', () => {
    const { isIrreducible } = only(
      checked((b) => {
        const parts = Array.from({ length: 80 }, (_, place) => b.count(`量${place}`, '1件'));
        b.sum(b.count('计', '99件'), parts);
      }),
      'refuted',
    );
    expect(isIrreducible).toBe(false);
  });
});
