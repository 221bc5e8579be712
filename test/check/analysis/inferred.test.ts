import { describe, expect, test } from 'vitest';
import type { BulletinBuilder } from '../../../src/check/index.js';
import { checked, coded, codes, inferredOf, only } from '../asked.js';

describe('what is unknown is inferred', () => {
  test('290 matters at 20.38 % are of 1423', () => {
    const report = checked((b) => {
      b.share('覆盖度', '20.38%', { part: b.count('办理', '290项'), of: b.count('目录', null) });
    });
    expect(only(report, 'inferred')).toMatchObject({
      quantity: '目录',
      values: ['1423'],
      isProved: true,
      interval: { lowest: { value: '1423', isIncluded: true }, highest: { value: '1423', isIncluded: true } },
    });
  });

  test('few values are listed, each shown possible', () => {
    const report = checked((b) => {
      b.share('占比', '50%', { part: b.count('部分', '10项'), of: b.count('整体', null) });
    });
    // 10 ÷ 51 % and 10 ÷ 49 % lie beyond: 20 alone.
    expect(only(report, 'inferred')).toMatchObject({ values: ['20'], isProved: true });
    const more = checked((b) => {
      b.share('占比', '5%', { part: b.count('部分', '10项'), of: b.count('整体', null) });
    });
    // Above 10 ÷ 6 % = 166.6… and below 10 ÷ 4 % = 250 are more than twenty.
    expect(only(more, 'inferred')).toMatchObject({
      values: null,
      isProved: false,
      interval: { lowest: { value: '167' }, highest: { value: '249' } },
    });
  });

  test('twenty are few, twenty-one are not', () => {
    const among = (most: number) =>
      only(
        checked((b) => {
          const part = b.count('甲', null);
          b.compare(part, 'at-least', b.target('下限', '1'));
          b.compare(part, 'at-most', b.target('上限', String(most)));
        }),
        'inferred',
      ).values?.length ?? null;
    expect([among(20), among(21)]).toEqual([20, null]);
  });

  test('values between the ends that relations exclude are not listed', () => {
    const report = checked((b) => {
      // Twice a whole number, less one: odd.
      const one = b.count('甲', null);
      b.relate({ kind: 'mean', mean: b.count('均', null), of: [one, b.count('乙', '1件')] });
      b.compare(one, 'at-least', b.target('下限', '3'));
      b.compare(one, 'at-most', b.target('上限', '9'));
    });
    expect(inferredOf(report, '甲')).toBe('3, 5, 7, 9');
    expect(inferredOf(report, '均')).toBe('2, 3, 4, 5');
    expect(coded(report, 'inferred').map(({ isProved }) => isProved)).toEqual([true, true]);
  });

  test('values that are not shown possible are said to be at most these', () => {
    const report = checked((b) => {
      // The sum of two that are the same is even, which narrowing does not see.
      b.sum(b.count('计', null), [b.count('甲', null), b.count('乙', null)]);
      b.same('甲', '乙');
      b.compare('计', 'at-least', b.target('下限', '3'));
      b.compare('计', 'at-most', b.target('上限', '5'));
    });
    const total = coded(report, 'inferred').find(({ quantity }) => quantity === '计')!;
    expect(total.values).toContain('4');
    expect(total.isProved).toBe(total.values?.length === 1);
  });

  test('what need not be whole lies between ends, and nothing of it is proved by listing', () => {
    const report = checked((b) => {
      b.ratio('比', null, { dividend: b.count('甲', '5件'), divisor: b.count('乙', '25.6万件') });
    });
    expect(inferredOf(report, '比')).toBe('[5/256999, 5/255001]');
    expect(only(report, 'inferred').isProved).toBe(false);
  });

  test('what its kind alone bounds is not inferred', () => {
    const report = checked((b) => {
      b.partOf(b.count('甲', null), b.count('乙', null));
    });
    expect(codes(report)).toBe('witnessed');
  });

  test('of a document that contradicts itself only what does not rest on it', () => {
    const report = checked((b) => {
      b.sum(b.count('计', '9件'), [b.count('甲', '3件'), b.count('乙', '4件')]);
      b.sum('计', [b.count('丙', null), b.count('丁', '2件')]);
    });
    expect(report.verdict).toBe('refuted');
    expect(inferredOf(report, '丙')).toBe('7');
  });

  test('an unknown change is narrowed by neither reading, if it is not stated which', () => {
    const report = checked((b) => {
      const rate = b.measure('后', '50.0%');
      b.change('增', '25.0%', { from: b.measure('前', null), to: rate });
      b.share('后占比', '50.0%', { part: b.count('部分', '1件'), of: b.count('整体', '2件') });
      b.same('后占比', '后');
    });
    expect(inferredOf(report, '前')).toBeNull();
    expect(codes(report)).toContain('change-not-stated');
  });

  test('with a reading that is stated it is', () => {
    const report = checked((b) => {
      b.change('增', '25.0%', { from: b.measure('前', null), to: b.measure('后', '50.0%'), as: 'points' });
    });
    expect(inferredOf(report, '前')).toBe('(0.248, 0.252)');
  });

  test('what it rests on is named, and nothing else', () => {
    const report = checked((b) => {
      b.sum(b.count('计', '9件'), [b.count('甲', '3件'), b.count('乙', null)]);
      b.partOf('甲', b.count('全', '100件'));
    });
    const { claims, relations } = only(report, 'inferred');
    expect(claims.map(({ quantity }) => quantity)).toEqual(['计', '甲']);
    expect(relations.map(({ kind }) => kind)).toEqual(['sum']);
  });

  test('several places where 余 stands leave what they leave together', () => {
    const report = checked((b) => {
      b.sum(b.count('计', null), [b.count('甲', '3000余件'), b.count('乙', '近2000件')]);
    });
    // Above 3000 and 1000, below 4000 and 2000.
    expect(inferredOf(report, '计')).toBe('[4002, 5998]');
  });
});

describe('what is inferred of an assumption', () => {
  const assumed = (state: (b: BulletinBuilder) => void, quantity: string) => {
    const finding = coded(checked(state), 'inferred').find((each) => each.quantity === quantity)!;
    const { isAssumed, isProved, severity, text } = finding;
    return { isAssumed, isProved, severity, zh: text.zh, en: text.en };
  };

  test('is said to be so, and is not proved', () => {
    expect(
      assumed((b) => b.same(b.count('甲', '1000件'), b.count('乙', null), { basis: 'assumed' }), '乙'),
    ).toEqual({
      isAssumed: true,
      isProved: false,
      severity: 'information',
      zh: '“乙”未公布或不可读;若两者为同一量,且“甲”1000件无误,其值只能是 1000。',
      en: '“乙” is not published or cannot be read; if both are one quantity and “甲” 1000件 is right, it can only be 1000.',
    });
    expect(
      assumed((b) => b.compare(b.count('乙', null), 'below', b.count('甲', '30余件')), '乙'),
    ).toMatchObject({ isAssumed: true, isProved: false, severity: 'information' });
  });

  test('is left where what is stated bounds it', () => {
    expect(assumed((b) => b.same(b.count('甲', '1000件'), b.count('乙', null)), '乙')).toMatchObject({
      isAssumed: false,
      isProved: true,
      severity: 'notice',
    });
    const both = checked((b) => {
      b.sum(b.count('计', '9件'), [b.count('甲', '4件'), b.count('乙', null)]);
      b.same('乙', b.count('丙', '5件'), { basis: 'assumed' });
    });
    expect(only(both, 'inferred')).toMatchObject({ values: ['5'], isAssumed: false, isProved: true });
    expect(only(both, 'inferred').relations.map(({ kind }) => kind)).toEqual(['sum']);
  });

  test('what excludes a value is named too', () => {
    const report = checked((b) => {
      b.relate({ kind: 'mean', mean: b.count('均', null), of: [b.count('甲', null), b.count('乙', '1件')] });
      b.compare('甲', 'at-least', b.target('下限', '3'));
      b.compare('甲', 'at-most', b.target('上限', '9'));
    });
    const found = coded(report, 'inferred').find(({ quantity }) => quantity === '甲')!;
    expect(found.values).toEqual(['3', '5', '7', '9']);
    // With 乙 2件 it would be 4, 6 or 8.
    expect(found.claims.map(({ quantity }) => quantity)).toContain('乙');
    expect(found.relations.map(({ kind }) => kind)).toContain('mean');
  });
});
