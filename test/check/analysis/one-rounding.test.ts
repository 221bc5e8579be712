import { describe, expect, test } from 'vitest';
import type { BulletinBuilder } from '../../../src/check/index.js';
import { checked, coded } from '../asked.js';

/** What is asked since no one rounding gives it, by the numbers that it names. */
const asked = (state: (b: BulletinBuilder) => void) =>
  coded(checked(state), 'no-common-rounding')
    .filter(({ severity }) => severity === 'question')
    .map(({ claims }) => claims.map(({ printed }) => printed).join(' '));

describe('what no one rounding of all numbers gives is asked about', () => {
  test.each([
    ['14.01%', '14.02%'],
    ['3天', '4天'],
    ['90分', '91分'],
    ['19.7分钟', '19.8分钟'],
  ])('one measure said twice, %s and %s', (one, other) => {
    const said = (...printed: readonly string[]) =>
      asked((b) => {
        for (const each of printed) b.measure('量', each);
      });
    expect(said(one, other)).toEqual([`${one} ${other}`]);
    expect(said(one, one)).toEqual([]);
  });

  test('one count said twice, in 万', () => {
    expect(asked((b) => [b.count('量', '25.6万'), b.count('量', '25.7万')])).toEqual(['25.6万 25.7万']);
    // 25.65万 is printed as 25.6万 by cutting off, and as 25.7万 by 四舍五入.
    expect(asked((b) => [b.count('量', '25.6万'), b.count('量', '25.65万')])).toEqual([]);
    expect(asked((b) => [b.count('量', '25.7万'), b.count('量', '25.65万')])).toEqual([]);
    expect(
      asked((b) => [b.count('量', '25.6万'), b.count('量', '25.65万'), b.count('量', '25.7万')]),
    ).toEqual(['25.6万 25.7万']);
  });

  test('a comparison, a place and a part that the last digit turns round', () => {
    expect(asked((b) => b.compare(b.measure('甲', '94.9%'), 'above', b.measure('乙', '95.0%')))).toEqual([
      '94.9% 95.0%',
    ]);
    expect(asked((b) => b.partOf(b.measure('甲', '34.0%'), b.measure('乙', '33.9%')))).toEqual([
      '34.0% 33.9%',
    ]);
    expect(
      asked((b) => {
        b.rank('名次', '第一', {
          of: b.measure('甲', '94.9%'),
          among: 2,
          others: [b.measure('乙', '95.0%')],
        });
      }),
    ).toEqual(['94.9% 95.0% 第一']);
    expect(asked((b) => b.compare(b.measure('甲', '95.0%'), 'above', b.measure('乙', '95.0%')))).toEqual([]);
  });

  test('a change that is off by more than one rounding leaves', () => {
    const risen = (change: string) =>
      asked((b) => {
        b.change('增', change, {
          from: b.measure('前', '94.5%'),
          to: b.measure('后', '95.2%'),
          as: 'points',
        });
      });
    expect(risen('+0.5个百分点')).toEqual(['94.5% 95.2% +0.5个百分点']);
    expect(risen('+0.6个百分点')).toEqual([]);
    expect(risen('+0.7个百分点')).toEqual([]);
  });

  test('is asked, and not accused', () => {
    const report = checked((b) => {
      b.measure('率', '14.01%', { at: '一' });
      b.measure('率', '14.02%', { at: '附表' });
    });
    expect(report.verdict).toBe('witnessed');
    expect(coded(report, 'no-common-rounding')[0]!.text).toEqual({
      zh: '若按同一种修约方式(不论哪一种),“率”14.01%(一)、“率”14.02%(附表)不能同时成立(14.01% ≠ 14.02%);请核对各数,或载明各自的修约方式。',
      en: 'If all are rounded by one mode, whichever it is, “率” 14.01% (一), “率” 14.02% (附表) cannot hold together (14.01% ≠ 14.02%); check the numbers, or state how each is rounded.',
    });
  });
});
