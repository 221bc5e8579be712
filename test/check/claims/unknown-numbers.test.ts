import { describe, expect, test } from 'vitest';
import { checked, coded, codes, inferredOf, only, shownValues } from '../asked.js';

describe('a number that is damaged or missing is unknown, and never zero', () => {
  test.each([
    ['damaged', '2■676条'],
    ['missing', undefined],
  ])('%s: nothing is refuted that zero would refute', (_, damaged) => {
    const report = checked((b) => {
      const all = b.count('计', '12件');
      const part = b.count('甲', null, damaged === undefined ? {} : { damaged });
      b.sum(all, [part, b.count('乙', '5件')]);
    });
    expect(report.verdict).toBe('witnessed');
    expect(inferredOf(report, '甲')).toBe('7');
  });

  test('nothing else is known of it alone', () => {
    const report = checked((b) => {
      b.count('甲', null, { damaged: '■' });
    });
    expect(report).toMatchObject({ verdict: 'witnessed', findings: [] });
  });

  test('of nothing else printed its sum is at least the parts that are known', () => {
    const report = checked((b) => {
      const all = b.count('计', null);
      b.sum(all, [b.count('甲', null), b.count('乙', '5件')]);
    });
    expect(inferredOf(report, '计')).toBe('[5, )');
    expect(inferredOf(report, '甲')).toBeNull();
  });

  test('printed elsewhere, the quantity is known', () => {
    const report = checked((b) => {
      b.count('甲', null, { damaged: '■' });
      b.count('甲', '7件');
      b.sum(b.count('计', '12件'), ['甲', b.count('乙', '5件')]);
    });
    expect(codes(report)).not.toContain('inferred');
    expect(report.verdict).toBe('witnessed');
  });

  test('no power is told of it, and no rounding', () => {
    const report = checked((b) => {
      const part = b.count('甲', '3件');
      b.share('占比', null, { part, of: b.count('计', null) });
    });
    expect(coded(report, 'some-roundings-only')).toEqual([]);
    expect(coded(report, 'check-power').map(({ claims }) => claims[0]?.quantity)).toEqual(['甲']);
  });

  test('a whole that is unknown is not zero either, since a share is of it', () => {
    const report = checked((b) => {
      b.share('占比', '0%', { part: b.count('甲', '0件'), of: b.count('计', null) });
    });
    expect(report.verdict).toBe('witnessed');
    expect(Number(shownValues(report).计)).toBeGreaterThan(0);
    // That it is not zero follows from the relation alone, and is no news of this document.
    expect(inferredOf(report, '计')).toBeNull();
  });

  test('what stands where the number is damaged is not read', () => {
    const report = checked((b) => {
      b.count('甲', null, { damaged: '5件' });
      b.count('甲', '7件');
    });
    expect(report.verdict).toBe('witnessed');
  });

  test('a damaged number deserves a notice, a total that is not printed only information', () => {
    const said = (damaged: boolean) =>
      only(
        checked((b) => {
          b.sum(b.count('计', null, damaged ? { damaged: '■' } : {}), [
            b.count('甲', '3件'),
            b.count('乙', '4件'),
          ]);
        }),
        'inferred',
      ).severity;
    expect(said(true)).toBe('notice');
    expect(said(false)).toBe('information');
  });
});
