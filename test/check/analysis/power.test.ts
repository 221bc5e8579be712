import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundingMode } from '../../../src/exact/index.js';
import { checked, powerOf } from '../asked.js';

const half: readonly RoundingMode[] = ['halfExpand'];

/** The power of the share, of which one operand may be unknown. */
function ofShare(
  printed: string,
  part: string | null,
  whole: string | null,
  modes?: readonly RoundingMode[],
) {
  return powerOf(
    checked((b) => {
      b.share('占比', printed, { part: b.count('部分', part), of: b.count('整体', whole) });
    }, modes && { modes }),
    2,
  );
}

describe('of all shares printable in the same places, so many would pass', () => {
  test('of two known counts the two beside the quotient, or the one that is exact', () => {
    expect(ofShare('20.38%', '290件', '1423件')).toBe('2/10001 check-power');
    expect(ofShare('25%', '1件', '4件')).toBe('1/101 check-power');
    expect(ofShare('20.38%', '290件', '1423件', half)).toBe('1/10001 check-power');
    expect(ofShare('20%', '290件', '1423件')).toBe('2/101 check-power');
  });

  test('of 3: 0, 33 and 34, 66 and 67, 100', () => {
    expect(ofShare('33%', null, '3件')).toBe('6/101 check-power');
    expect(ofShare('33%', null, '3件', half)).toBe('4/101 check-power');
    expect(ofShare('33%', null, '3件', ['trunc', 'halfExpand'])).toBe('5/101 check-power');
  });

  test('of 4 the quarters', () => {
    expect(ofShare('25%', null, '4件')).toBe('5/101 check-power');
    expect(ofShare('25.0%', null, '4件')).toBe('5/1001 check-power');
  });

  test('of 7 in one place: of six that are not exact two each, and the ends', () => {
    expect(ofShare('14.3%', null, '7件')).toBe('14/1001 check-power');
    expect(ofShare('14.3%', null, '7件', half)).toBe('8/1001 check-power');
  });

  test('of more than there are numbers, all: the check could not fail', () => {
    expect(ofShare('20.38%', null, '20000件')).toBe('10001/10001 cannot-fail');
    expect(ofShare('20%', null, '100件', half)).toBe('101/101 cannot-fail');
    expect(ofShare('20%', null, '99件', half)).toBe('100/101 check-power');
    // By some rounding or other 99 do: 50 of 99 is 50.5 %.
    expect(ofShare('20%', null, '99件')).toBe('101/101 cannot-fail');
  });

  test('a hundred leave every number of no places, by cutting off too', () => {
    expect(ofShare('20%', null, '100件', ['trunc'])).toBe('101/101 cannot-fail');
    expect(ofShare('20%', null, '99件', ['trunc'])).toBe('100/101 check-power');
  });

  test('of a part that is known, by every whole that it can be of', () => {
    // 1 of 1, 2, 3, … in no places, to the nearest: 100, 50, 33, 25, 20, 17, 14, 13, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0.
    expect(ofShare('50%', '1件', null, half)).toBe('20/101 check-power');
    expect(ofShare('0%', '0件', null, half)).toBe('1/101 check-power');
    expect(ofShare('50%', '100000件', null, half)).toBe('101/101 cannot-fail');
  });

  test('as counted by trying all', () => {
    const modes = fc.constantFrom<readonly RoundingMode[]>(
      ['trunc'],
      ['ceil'],
      ['halfExpand'],
      ['trunc', 'ceil'],
    );
    const rounded = (part: number, whole: number, allowed: readonly RoundingMode[]) =>
      allowed.map((mode) => {
        const [floor, rest] = [Math.floor((part * 100) / whole), (part * 100) % whole];
        if (mode === 'trunc') return floor;
        if (mode === 'ceil') return rest === 0 ? floor : floor + 1;
        return rest * 2 >= whole ? floor + 1 : floor;
      });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), modes, (whole, allowed) => {
        const found = new Set<number>();
        for (let part = 0; part <= whole; part += 1)
          for (const share of rounded(part, whole, allowed)) found.add(share);
        const said = ofShare('100%', null, `${whole}件`, allowed)!;
        expect(said.split(' ')[0]).toBe(`${found.size}/101`);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), modes, (part, allowed) => {
        const found = new Set<number>();
        for (let whole = part; whole <= 201 * part; whole += 1)
          for (const share of rounded(part, whole, allowed)) found.add(share);
        // Of ever larger wholes the share is ever smaller: 0 by cutting off, 1 by rounding up.
        const said = ofShare('100%', `${part}件`, null, allowed)!;
        expect(said.split(' ')[0]).toBe(`${found.size}/101`);
      }),
      { numRuns: 30 },
    );
  });

  test('not exactly where more is known of the share itself', () => {
    const power = powerOf(
      checked((b) => {
        b.share('占比', '33%', { part: b.count('部分', null), of: b.count('整体', '3件') });
        b.compare('占比', 'at-most', b.target('最多', '50%'));
      }),
      2,
    );
    expect(power).toMatch(/^≤ \d+\/101 check-power$/u);
  });

  test('not exactly where more is known of the operands', () => {
    const power = powerOf(
      checked((b) => {
        const all = b.count('整体', '3件');
        b.share('占比', '33%', { part: b.count('部分', null), of: all });
        b.compare('部分', 'at-most', b.target('最多', '2件'));
      }),
      2,
    );
    expect(power).toMatch(/^≤ \d+\/101 check-power$/u);
  });
});

describe('of other numbers: all with as many digits before the point and as many places', () => {
  const ofSum = (total: string, part: string, other: string | null = '1件') =>
    powerOf(
      checked((b) => {
        b.sum(b.count('计', total), [b.count('甲', part), b.count('乙', other)]);
      }),
      0,
    );

  test.each([
    ['5件', '4件', '1/10'],
    ['10件', '9件', '1/90'],
    ['100件', '99件', '1/900'],
    ['0件', '0件', '0/0'],
  ])('%s', (total, part, expected) => {
    if (expected === '0/0') expect(ofSum('1件', '0件')).toBe('1/10 check-power');
    else expect(ofSum(total, part)).toBe(`${expected} check-power`);
  });

  test('of a sum with an unknown part every larger number would pass', () => {
    expect(ofSum('15件', '12件', null)).toBe('≤ 88/90 check-power');
  });

  test('25.6万 has two digits and one place', () => {
    // 255000 to 257000 with 1000: 25.5 (above 255000), 25.6 …
    const power = powerOf(
      checked((b) => {
        b.same(b.count('甲', '25.6万件'), b.count('乙', '255800件'));
      }),
      0,
    );
    expect(power).toBe('2/900 check-power');
  });

  test('0.5万 has one digit before the point and one place', () => {
    const power = powerOf(
      checked((b) => {
        b.same(b.count('甲', '0.5万件'), b.count('乙', '5000件'));
      }),
      0,
    );
    expect(power).toBe('1/100 check-power');
  });

  test('3万 has one digit, and 30000 five', () => {
    const of = (one: string, other: string) =>
      powerOf(
        checked((b) => {
          b.same(b.count('甲', one), b.count('乙', other));
        }),
        0,
      );
    expect(of('3万件', '30500件')).toBe('2/10 check-power');
    expect(of('30500件', '30500件')).toBe('1/90000 check-power');
    expect(of('30500件', '3万件')).toBe('≤ 19999/90000 check-power');
  });

  test('a percentage that is no share of a whole has its own digits', () => {
    const power = powerOf(
      checked((b) => {
        b.ratio('比', '250.0%', { dividend: b.count('甲', '5件'), divisor: b.count('乙', '2件') });
      }),
      2,
    );
    expect(power).toBe('1/9000 check-power');
  });

  test('with places but without a unit', () => {
    const power = powerOf(
      checked((b) => {
        b.mean('均', '8.50分', { of: [b.target('甲', '8分'), b.target('乙', '9分')] });
      }),
      2,
    );
    expect(power).toBe('1/1000 check-power');
  });

  test('a number below zero has no format that is plain', () => {
    const power = powerOf(
      checked((b) => {
        b.change('增', '-50%', { from: b.count('前', '4件'), to: b.count('后', '2件'), as: 'percent' });
      }),
      2,
    );
    expect(power).toBeNull();
  });

  test('of a contradiction no power is told, since the others have no solution', () => {
    const report = checked((b) => {
      b.count('甲', '3件');
      b.count('甲', '4件');
    });
    expect(powerOf(report, 0)).toBeNull();
  });

  test('a number that is said twice', () => {
    const report = checked((b) => {
      b.count('甲', '12件');
      b.count('甲', '12件');
    });
    expect([powerOf(report, 0), powerOf(report, 1)]).toEqual(['1/90 check-power', '1/90 check-power']);
  });
});

test('of a number in several parts, as many digits as it has are printable', () => {
  const total = (kind: 'count' | 'measure', printed: string, part: string) =>
    powerOf(
      checked((b) => {
        b.sum(b[kind]('合计', printed), [b[kind]('甲', part), b[kind]('乙', part)]);
      }),
      0,
    );
  expect(total('count', '1万2000件', '6000件')).toBe(total('count', '12000件', '6000件'));
  expect(total('count', '12 000件', '6000件')).toBe('1/90000 check-power');
  expect(total('measure', '1小时30分钟', '45分钟')).toBe(total('measure', '90分钟', '45分钟'));
});
