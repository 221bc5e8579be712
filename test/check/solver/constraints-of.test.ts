import { describe, expect, test } from 'vitest';
import type { BulletinBuilder, ClaimRelation, QuantityKind } from '../../../src/check/index.js';
import { checked, coded, codes, inferredOf } from '../asked.js';
import { premises, problem, settled } from './problems.js';

/** What relations leave of quantities, the numbers of which are given exactly, or `null`. */
function left(quantities: Readonly<Record<string, string | null>>, ...relations: readonly ClaimRelation[]) {
  const of = problem((b) => {
    for (const [name, printed] of Object.entries(quantities))
      if (printed === null) b.measure(name, null);
      else b.target(name, printed);
    for (const relation of relations) b.relate(relation);
  });
  const found = settled(of, premises(of));
  return 'ranges' in found ? found.ranges : 'conflict';
}

describe('what a relation asks of its quantities', () => {
  test('a sum has all of its parts', () => {
    const sum: ClaimRelation = { kind: 'sum', total: '计', parts: ['甲', '乙'] };
    expect(left({ 计: null, 甲: '3件', 乙: '4件' }, sum)).toEqual(['[7, 7]', '[3, 3]', '[4, 4]']);
    expect(left({ 计: '7件', 甲: '3件', 乙: null }, sum)).toEqual(['[7, 7]', '[3, 3]', '[4, 4]']);
  });

  test('a difference is the minuend less the subtrahend', () => {
    const less: ClaimRelation = { kind: 'difference', difference: '差', minuend: '大', subtrahend: '小' };
    expect(left({ 差: null, 大: '9件', 小: '4件' }, less)).toEqual(['[5, 5]', '[9, 9]', '[4, 4]']);
    expect(left({ 差: null, 大: '4件', 小: '9件' }, less)).toBe('conflict');
  });

  test('a share is of something, at most all of it', () => {
    const share: ClaimRelation = { kind: 'share', share: '占比', part: '部分', whole: '整体' };
    expect(left({ 占比: null, 部分: '3件', 整体: '4件' }, share)).toEqual(['[3/4, 3/4]', '[3, 3]', '[4, 4]']);
    expect(left({ 占比: null, 部分: '5件', 整体: '4件' }, share)).toBe('conflict');
    expect(left({ 占比: null, 部分: '0件', 整体: '0件' }, share)[0]).toBe('[0, ∞)');
    expect(left({ 占比: null, 部分: '1件', 整体: '0件' }, share)).toBe('conflict');
    expect(left({ 占比: null, 部分: null, 整体: null }, share)).toEqual(['[0, 1]', '[0, ∞)', '(0, ∞)']);
    expect(left({ 占比: '200%', 部分: null, 整体: '4件' }, share)).toBe('conflict');
  });

  test('a ratio may exceed one; of nothing it may be anything', () => {
    const by: ClaimRelation = { kind: 'ratio', ratio: '比', dividend: '甲', divisor: '乙' };
    expect(left({ 比: null, 甲: '5件', 乙: '4件' }, by)).toEqual(['[5/4, 5/4]', '[5, 5]', '[4, 4]']);
    expect(left({ 比: null, 甲: '5件', 乙: '0件' }, by)[0]).toBe('[0, ∞)');
  });

  test('a mean is of so many', () => {
    const mean: ClaimRelation = { kind: 'mean', mean: '均', of: ['甲', '乙', '丙'] };
    expect(left({ 均: null, 甲: '3件', 乙: '4件', 丙: '6件' }, mean).slice(0, 1)).toEqual(['[13/3, 13/3]']);
  });

  test('shares of one whole are 100 % together, and so each at most that', () => {
    const all: ClaimRelation = { kind: 'partition', shares: ['甲', '乙'] };
    expect(left({ 甲: null, 乙: null }, all)).toEqual(['[0, 1]', '[0, 1]']);
  });

  test('a part is not above the whole', () => {
    expect(left({ 甲: null, 乙: '4件' }, { kind: 'part-of', part: '甲', whole: '乙' })).toEqual([
      '[0, 4]',
      '[4, 4]',
    ]);
  });

  test.each([
    ['at-least', '[4, ∞)'],
    ['above', '(4, ∞)'],
    ['at-most', '[0, 4]'],
    ['below', '[0, 4)'],
  ] as const)('a comparison: %s', (is, expected) => {
    expect(left({ 甲: null, 乙: '4件' }, { kind: 'comparison', left: '甲', is, right: '乙' })).toEqual([
      expected,
      '[4, 4]',
    ]);
  });
});

describe('a kind of quantity bounds it by itself', () => {
  const by = (kind: QuantityKind) => {
    const of = problem((b) => {
      if (kind === 'count' || kind === 'measure' || kind === 'target') b[kind]('甲', null);
      else if (kind === 'change')
        b.change('甲', null, { from: b.count('前', null), to: b.count('后', null) });
      else b.rank('甲', null, { of: b.count('乙', null), among: 3 });
    });
    const { variables } = of;
    return [settled(of, []), variables.isWhole[variables.numbers.get('甲')!]].map((each) =>
      typeof each === 'object' && 'ranges' in each ? each.ranges[variables.numbers.get('甲')!] : each,
    );
  };
  test.each<[QuantityKind, string, boolean]>([
    ['count', '[0, ∞)', true],
    ['measure', '[0, ∞)', false],
    ['change', '(-∞, ∞)', false],
    ['place', '[1, ∞)', true],
    ['target', '(-∞, ∞)', false],
  ])('%s', (kind, range, isWhole) => {
    expect(by(kind)).toEqual([range, isWhole]);
  });
});

describe('a change', () => {
  const earlier = (change: string, as: 'points' | 'percent' | 'not-stated', to: string) => {
    const report = checked((b) => {
      b.change('增', change, { from: b.measure('前', null), to: b.measure('后', to), as });
    });
    return `${inferredOf(report, '前')}${codes(report).includes('change-not-stated') ? ' asked' : ''}`;
  };

  test('in points is a difference', () => {
    expect(earlier('2.0个百分点', 'points', '12.0%')).toBe('(0.098, 0.102)');
  });

  test('in percent is of the earlier value', () => {
    // Between 119.9 ÷ 1.201 and 120.1 ÷ 1.199.
    expect(earlier('20.0%', 'percent', '120.0分钟')).toBe('(119900/1201, 120100/1199)');
  });

  test.each([
    ['printed in points, is in points', '2.0个百分点', '12.0%', '(0.098, 0.102)'],
    ['of minutes, printed in minutes, is in these', '2分钟', '12分钟', '(8, 12)'],
    ['of minutes, printed in percent, is in percent', '20.0%', '120.0分钟', '(119900/1201, 120100/1199)'],
  ])('of which the unit is not stated but %s', (_, change, to, expected) => {
    expect(earlier(change, 'not-stated', to)).toBe(expected);
  });

  test('printed in percent at one place and in points at another is in points', () => {
    const report = checked((b) => {
      b.change('增', '2.0%', { from: b.measure('前', null), to: b.measure('后', '12.0%') });
      b.relate({ kind: 'same', one: '增', other: '另述' });
      b.change('另述', '2.0个百分点', { from: '前', to: '后', as: 'points' });
    });
    expect(inferredOf(report, '前')).toBe('(0.098, 0.102)');
    const both = problem((b) => {
      b.change('增', '2.0%', { from: b.measure('前', null), to: b.measure('后', '12.0%') });
      b.change('增', '2.0个百分点', { from: '前', to: '后', as: 'points' });
    });
    expect(both.relations.map(({ readings }) => readings)).toEqual([null, null]);
  });

  test('of counts, printed in 倍, is by so many times the earlier one', () => {
    const grown = (from: string, to: string, by: string) =>
      checked((b) => {
        b.change('增长', by, { from: b.count('前', from), to: b.count('后', to) });
      });
    expect(grown('100件', '250件', '1.5倍').verdict).toBe('witnessed');
    const { arithmetic, isIrreducible } = coded(grown('100件', '150件', '1.5倍'), 'refuted')[0]!;
    expect(arithmetic).toBe('(150件 - 100件) ÷ 100件 = 0.5 ↔ 1.5倍');
    expect(isIrreducible).toBe(true);
  });

  test.each([
    ['0.5', '100', '150'],
    ['50', '100', '150'],
  ])('of bare numbers, itself a bare number, is either: %s of %s and %s', (by, from, to) => {
    const report = checked((b) => {
      b.change('增长', by, { from: b.count('前', from), to: b.count('后', to) });
    });
    expect(report.verdict).toBe('witnessed');
    expect(coded(report, 'change-not-stated').length).toBe(1);
  });

  test('of a rate printed as a decimal, in percent, is asked', () => {
    const report = checked((b) => {
      b.change('增长', '5%', { from: b.measure('前', '0.90'), to: b.measure('后', '0.95') });
    });
    expect(report.verdict).toBe('witnessed');
    expect(coded(report, 'change-not-stated')[0]).toMatchObject({ severity: 'question' });
  });

  test('of a percentage printed in percent is asked', () => {
    expect(earlier('2.0%', 'not-stated', '12.0%')).toBe('null asked');
  });

  test('in percent has no value of nothing', () => {
    const report = checked((b) => {
      b.change('增', '5%', { from: b.count('前', '0件'), to: b.count('后', '5件'), as: 'percent' });
    });
    expect(codes(report)).toContain('ratio-of-nothing');
  });

  test('of places rises by falling', () => {
    const rise = (printed: string) =>
      checked((b) => {
        const place = (name: string, at: string) =>
          b.rank(name, at, { of: b.measure(`${name}得分`, null), among: 9 });
        b.change('上升', printed, { from: place('去年', '第五'), to: place('今年', '第三') });
      });
    expect(rise('2位').verdict).toBe('witnessed');
    expect(coded(rise('3位'), 'refuted').map(({ arithmetic }) => arithmetic)).toEqual([
      '第五 - 第三 = 2 ↔ 3位',
    ]);
    expect(rise('-2位').verdict).toBe('refuted');
  });

  test('may be below zero', () => {
    const report = checked((b) => {
      b.change('增', '-50.0%', { from: b.count('前', '10件'), to: b.count('后', '5件'), as: 'percent' });
    });
    expect(report.verdict).toBe('witnessed');
  });
});

describe('a rounded number is compared with a target by its rounded value or by the true one', () => {
  const asked = (printed: string, is: 'at-least' | 'above' | 'at-most' | 'below', target: string) =>
    codes(
      checked((b) => {
        b.compare(b.measure('甲', printed), is, b.target('目标', target));
      }),
    ).split(' ')[0]!;

  test.each([
    ['95.0%', 'at-least', '95%', 'document-rounding'],
    ['90.0%', 'at-least', '95%', 'refuted'],
    ['95.0%', 'above', '96%', 'refuted'],
    ['95.0%', 'at-most', '94%', 'refuted'],
    ['95.0%', 'below', '94%', 'refuted'],
    ['95.0%', 'at-most', '95%', 'document-rounding'],
  ] as const)('%s %s %s: %s', (printed, is, target, expected) => {
    expect(asked(printed, is, target)).toBe(expected);
  });

  test('counts that are printed in full are compared as they are', () => {
    const report = checked((b) => {
      b.compare(b.count('甲', '94件'), 'at-least', b.target('目标', '95件'));
    });
    expect(coded(report, 'refuted-if-assumed')).toEqual([]);
    expect(coded(report, 'refuted')[0]!.repairs.length).toBeGreaterThan(0);
  });

  const both = (printed: string, part: string) =>
    [true, false].map((isTurned) => {
      const report = checked((b) => {
        b.share('率', printed, { part: b.count('部', part), of: b.count('计', '10000件') });
        b.target('目标', '90%');
        if (isTurned) b.compare('目标', 'at-most', '率');
        else b.compare('率', 'at-least', '目标');
      });
      return `${report.verdict}: ${codes(report).split(' ')[0]}`;
    });

  test('the same whichever is named first', () => {
    expect(both('90.0%', '8996件')).toEqual([
      'witnessed: refuted-if-assumed',
      'witnessed: refuted-if-assumed',
    ]);
    expect(both('90.0%', '9000件')).toEqual(['witnessed: document-rounding', 'witnessed: document-rounding']);
    expect(both('89.0%', '8900件')).toEqual(['refuted: refuted', 'refuted: refuted']);
  });

  test('one that is also printed in full is compared as it is', () => {
    const report = checked((b) => {
      const part = b.count('甲', '0.1百件');
      b.count('甲', '8件');
      b.compare(part, 'above', b.target('目标', '8件'));
    });
    expect(codes(report)).not.toContain('refuted-if-assumed');
    expect(report.verdict).toBe('refuted');
  });
});

describe('a number that is set is exact', () => {
  const state = (kind: 'target' | 'measure') => (b: BulletinBuilder) => {
    b[kind]('甲', '95%');
    b[kind]('甲', '95.4%');
  };
  test('a target of 95 % is not one of 95.4 %, a measure may be', () => {
    expect(checked(state('target')).verdict).toBe('refuted');
    expect(checked(state('measure')).verdict).toBe('witnessed');
  });
});
