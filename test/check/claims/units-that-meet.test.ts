import { describe, expect, test } from 'vitest';
import {
  type BulletinBuilder,
  bulletin,
  type ClaimRelation,
  type ClaimSet,
  checkClaims,
  type QuantityKind,
} from '../../../src/check/index.js';
import { ZwfwError } from '../../../src/index.js';
import { thrown } from '../asked.js';

/** Quantities with their numbers, and a relation between them. */
function asked(
  quantities: Readonly<Record<string, readonly [QuantityKind, ...(string | null)[]]>>,
  ...relations: readonly ClaimRelation[]
) {
  const claims: ClaimSet = {
    format: 'zwfw-claims/1',
    title: '公报',
    quantities: Object.entries(quantities).map(([name, [kind]]) => ({ name, kind })),
    claims: Object.entries(quantities).flatMap(([quantity, [, ...numbers]]) =>
      numbers.map((printed) => ({ quantity, printed })),
    ),
    relations,
  };
  return thrown(() => checkClaims(claims));
}

describe('a kind of quantity takes the numbers that can be of it', () => {
  test.each(['3件', '3', '25.6万', '59万余件', '三件'])('a count may be %s', (printed) => {
    expect(asked({ 甲: ['count', printed] })).toBeNull();
  });

  test.each(['20.38%', '3个百分点', '3倍', '3分钟', '3小时', '3天', '3个工作日', '3分', '3元', '第三'])(
    'a count may not be %s',
    (printed) => {
      const fault = asked({ 甲: ['count', printed] });
      expect(fault).toMatchObject({
        code: 'invalid-claims',
        path: 'claims.0.printed',
        found: `"${printed}"`,
      });
      expect(fault?.zh).toContain(
        '计数(count),如 236816条、25.6万(表头载明“万”的,请写在数后);比率、均值、时长和分数请用 measure',
      );
      expect(fault?.en).toContain(
        'must be a count, such as 236816条 or 25.6万 (with the 万 that stands at the head of a column); a rate, a mean, a time or points are a measure',
      );
    },
  );

  test.each(['第二', '2', '2位'])('a place may be %s', (printed) => {
    expect(asked({ 甲: ['place', printed] })).toBeNull();
  });

  test.each(['20.38%', '3分钟'])('a place may not be %s', (printed) => {
    const fault = asked({ 甲: ['place', printed] });
    expect(fault).toMatchObject({ code: 'invalid-claims', path: 'claims.0.printed' });
    expect(fault?.zh).toContain('应为名次,如 第二');
    expect(fault?.en).toContain('must be a place, such as 第二');
  });

  test.each(['measure', 'change', 'target'] as const)('a %s may be of any unit', (kind) => {
    for (const printed of ['20.38%', '3个百分点', '3倍', '3分钟', '3件', '3.5', '第二'])
      expect(asked({ 甲: [kind, printed] })).toBeNull();
  });
});

describe('the numbers of one quantity are in one unit', () => {
  test('a percent and a percentage point are both ratios', () => {
    expect(asked({ 甲: ['change', '3%', '3个百分点'] })).toBeNull();
  });

  test('a bare number goes with any unit but a ratio', () => {
    expect(asked({ 甲: ['measure', '3.0', '3分钟'] })).toBeNull();
    expect(asked({ 甲: ['measure', '3分钟', '3.0'] })).toBeNull();
    expect(asked({ 甲: ['measure', '3分', '3.0', '3分'] })).toBeNull();
  });

  test.each([
    ['3%', '3.0'],
    ['3.0', '3%'],
    ['3小时', '3天'],
    ['3个月', '3天'],
    ['3天', '3个工作日'],
    ['3%', '3分'],
  ])('%s is not %s', (one, other) => {
    expect(asked({ 甲: ['measure', one, other] })).toMatchObject({
      code: 'invalid-claims',
      path: 'claims.1.printed',
      found: `"${other}"`,
    });
  });

  test('times that convert exactly are in one unit', () => {
    expect(asked({ 甲: ['measure', '2小时', '120分钟', '7200秒', '2小时0分'] })).toBeNull();
    expect(asked({ 甲: ['measure', '1年', '12个月', '4个季度'] })).toBeNull();
  });

  test('a unit that was once given stays, bare numbers or not', () => {
    const fault = asked({ 甲: ['measure', '3.0', '3分钟', '3.0', '3天'] });
    expect(fault).toMatchObject({ path: 'claims.3.printed' });
    expect(fault?.zh).toContain('与该量先前公布的数单位相同的数(分钟)');
    expect(fault?.en).toContain('in the unit of the number printed for it before (minutes)');
  });
});

describe('what is added, subtracted or compared is in one unit', () => {
  const apart: readonly (readonly [string, ClaimRelation])[] = [
    ['a sum', { kind: 'sum', total: '甲', parts: ['丙', '乙'] }],
    ['the parts of a sum', { kind: 'sum', total: '丙', parts: ['甲', '乙'] }],
    ['a difference', { kind: 'difference', difference: '丙', minuend: '甲', subtrahend: '乙' }],
    [
      'a difference and what it is of',
      { kind: 'difference', difference: '甲', minuend: '丙', subtrahend: '乙' },
    ],
    ['part and whole of a share', { kind: 'share', share: '丙', part: '甲', whole: '乙' }],
    ['a mean', { kind: 'mean', mean: '甲', of: ['丙', '乙'] }],
    ['a change', { kind: 'change', change: '丙', before: '甲', after: '乙', as: 'percent' }],
    ['a comparison', { kind: 'comparison', left: '甲', is: 'at-least', right: '乙' }],
    ['one quantity said twice', { kind: 'same', one: '甲', other: '乙' }],
    ['shares of one whole', { kind: 'partition', shares: ['甲', '乙'] }],
    ['a part', { kind: 'part-of', part: '甲', whole: '乙' }],
    ['what is ranked', { kind: 'rank', place: '丙', of: '甲', among: 2, others: ['乙'], first: 'highest' }],
  ];

  test.each(apart)('%s', (_, relation) => {
    const quantities = { 甲: ['measure', '3分钟'], 乙: ['measure', '3%'], 丙: ['measure'] } as const;
    const fault = asked(quantities, { kind: 'same', one: '甲', other: '丙' }, relation);
    expect(fault).toMatchObject({ code: 'invalid-claims', path: 'relations.1', found: '"乙"' });
    expect(fault?.zh).toContain('与 甲 单位相同的量(分钟与百分数不能相加、相减或比较)');
    expect(fault?.en).toContain(
      'of quantities in the unit of 甲: minutes and ratio are not added, subtracted or compared',
    );
  });

  test('a bare number among them does not hide that two others do not meet', () => {
    const fault = asked(
      { 甲: ['measure', '3.0'], 乙: ['measure', '3分钟'], 丙: ['measure', '3天'] },
      { kind: 'sum', total: '甲', parts: ['乙', '丙'] },
    );
    expect(fault).toMatchObject({ path: 'relations.0', found: '"丙"' });
    expect(fault?.zh).toContain('与 乙 单位相同');
  });

  test.each<[string, ClaimRelation]>([
    ['a ratio of minutes to cases', { kind: 'ratio', ratio: '甲', dividend: '乙', divisor: '丙' }],
    ['minutes times cases', { kind: 'product', product: '乙', factors: ['甲', '丙'] }],
    [
      'a change in percent of minutes',
      { kind: 'change', change: '丁', before: '乙', after: '甲', as: 'percent' },
    ],
    ['the share that minutes are of minutes', { kind: 'share', share: '丁', part: '甲', whole: '乙' }],
    [
      'the place of minutes',
      { kind: 'rank', place: '丙', of: '甲', among: 3, others: ['乙'], first: 'lowest' },
    ],
  ])('%s is none of these', (_, relation) => {
    const quantities = {
      甲: ['measure', '3分钟'],
      乙: ['measure', '9分钟'],
      丙: ['measure', '3件'],
      丁: ['change', '3%'],
    } as const;
    expect(asked(quantities, relation)).toBeNull();
  });

  test('cases are added to persons, and to bare numbers', () => {
    expect(
      asked(
        { 甲: ['count', '3件'], 乙: ['count', '4人次'], 丙: ['count', '7'] },
        { kind: 'sum', total: '丙', parts: ['甲', '乙'] },
      ),
    ).toBeNull();
  });

  test('an unknown number is in no unit', () => {
    expect(
      asked({ 甲: ['measure', null], 乙: ['measure', '3%'] }, { kind: 'same', one: '甲', other: '乙' }),
    ).toBeNull();
  });
});

describe('what may be below zero is a change', () => {
  const codeOf = (state: (b: BulletinBuilder) => void) => {
    const b = bulletin('通报');
    state(b);
    try {
      return checkClaims(b.claims()).verdict;
    } catch (error) {
      return error instanceof ZwfwError ? error.issue.code : error;
    }
  };

  test('a growth rate of which nothing else is printed, and a number that fell', () => {
    expect(codeOf((b) => b.change('同比增长率', '-5.2%'))).toBe('witnessed');
    expect(codeOf((b) => b.change('减少数', '减少5件', { at: '一' }))).toBe('witnessed');
    expect(codeOf((b) => b.measure('同比增长率', '-5.2%'))).toBe('invalid-claims');
    expect(codeOf((b) => b.count('减少数', '减少5件'))).toBe('invalid-claims');
    expect(codeOf((b) => b.count('差评数', '-5件'))).toBe('refuted');
  });

  test('a change in percent is printed with its %, and not in points', () => {
    const change = (printed: string, as: 'points' | 'percent') =>
      codeOf((b) => {
        b.change('增', printed, { from: b.count('前', '100件'), to: b.count('后', '109件'), as });
      });
    expect(['9%', '0.09', '下降9%'].map((printed) => change(printed, 'percent'))).toEqual([
      'witnessed',
      'witnessed',
      'refuted',
    ]);
    expect(['9', '9.36', '9个百分点', '9件'].map((printed) => change(printed, 'percent'))).toEqual([
      'invalid-claims',
      'invalid-claims',
      'invalid-claims',
      'invalid-claims',
    ]);
    expect(change('9件', 'points')).toBe('witnessed');
  });

  test('a count is whole: the 万 of the head of a column is part of the number', () => {
    expect(codeOf((b) => b.count('办件量', '25.6'))).toBe('invalid-claims');
    expect(codeOf((b) => b.count('人均', '25.6件'))).toBe('invalid-claims');
    expect(codeOf((b) => b.measure('人均', '25.6件'))).toBe('witnessed');
    expect(codeOf((b) => b.count('办件量', '25.6万'))).toBe('witnessed');
  });
});
