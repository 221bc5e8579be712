import { describe, expect, test } from 'vitest';
import { type BulletinBuilder, bulletin, type ClaimSet, checkClaims } from '../../../src/check/index.js';
import { stated, thrown } from '../asked.js';

describe('a bulletin collects the numbers of a document', () => {
  test('each call gives back the name of its quantity, for the relations to others', () => {
    const b = bulletin('公报');
    expect(b.count('办件量', '3件')).toBe('办件量');
    expect(b.measure('时长', '3分钟')).toBe('时长');
    expect(b.target('目标', '95%')).toBe('目标');
    expect(b.share('占比', '50%', { part: '甲', of: '乙' })).toBe('占比');
    expect(b.ratio('比', '2倍', { dividend: '甲', divisor: '乙' })).toBe('比');
    expect(b.mean('均', '2分', { of: ['甲'] })).toBe('均');
    expect(b.change('增', '2%', { from: '甲', to: '乙' })).toBe('增');
    expect(b.rank('名次', '第一', { of: '甲', among: 2 })).toBe('名次');
  });

  test('each kind of number is a kind of quantity', () => {
    const { quantities } = stated((b) => {
      b.count('计数', '3件');
      b.measure('量值', '3分钟');
      b.target('目标', '95%');
      b.share('占比', '50%', { part: 'a', of: 'b' });
      b.ratio('比值', '2倍', { dividend: 'a', divisor: 'b' });
      b.mean('平均', '2分', { of: ['a'] });
      b.change('变化', '2%', { from: 'a', to: 'b' });
      b.rank('名次', '第一', { of: 'a', among: 2 });
    });
    expect(quantities.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '计数 count',
      '量值 measure',
      '目标 target',
      '占比 measure',
      '比值 measure',
      '平均 measure',
      '变化 change',
      '名次 place',
    ]);
  });

  test('what the relations of derived numbers say is what the call said', () => {
    const { relations } = stated((b) => {
      b.share('占比', '50%', { part: '部分', of: '整体', at: '一', basis: 'assumed' });
      b.ratio('比值', '2倍', { dividend: '被除', divisor: '除' });
      b.mean('平均', '2分', { of: ['甲', '乙'] });
      b.change('变化', '2%', { from: '前', to: '后' });
      b.change('变化二', '2个百分点', { from: '前', to: '后', as: 'points' });
      b.rank('名次', '第一', { of: '甲', among: 2 });
      b.rank('名次二', '第一', { of: '甲', among: 3, others: ['乙'], first: 'lowest' });
    });
    expect(relations).toEqual([
      { kind: 'share', share: '占比', part: '部分', whole: '整体', at: '一', basis: 'assumed' },
      { kind: 'ratio', ratio: '比值', dividend: '被除', divisor: '除' },
      { kind: 'mean', mean: '平均', of: ['甲', '乙'] },
      { kind: 'change', change: '变化', before: '前', after: '后', as: 'not-stated' },
      { kind: 'change', change: '变化二', before: '前', after: '后', as: 'points' },
      { kind: 'rank', place: '名次', of: '甲', among: 2, others: [], first: 'highest' },
      { kind: 'rank', place: '名次二', of: '甲', among: 3, others: ['乙'], first: 'lowest' },
    ]);
  });

  test('what the other relations say is what the call said', () => {
    const place = { at: '二', basis: 'assumed' } as const;
    const { relations } = stated((b) => {
      b.sum('计', ['甲', '乙'], place);
      b.difference('差', '大', '小', place);
      b.product('积', ['甲', '乙'], place);
      b.compare('甲', 'below', '乙', place);
      b.same('甲', '乙', place);
      b.partition(['甲', '乙'], place);
      b.partOf('甲', '乙', place);
      b.relate({ kind: 'same', one: '丙', other: '丁', ...place });
    });
    expect(relations).toEqual([
      { kind: 'sum', total: '计', parts: ['甲', '乙'], ...place },
      { kind: 'difference', difference: '差', minuend: '大', subtrahend: '小', ...place },
      { kind: 'product', product: '积', factors: ['甲', '乙'], ...place },
      { kind: 'comparison', left: '甲', is: 'below', right: '乙', ...place },
      { kind: 'same', one: '甲', other: '乙', ...place },
      { kind: 'partition', shares: ['甲', '乙'], ...place },
      { kind: 'part-of', part: '甲', whole: '乙', ...place },
      { kind: 'same', one: '丙', other: '丁', ...place },
    ]);
  });

  test('the same name again is the same quantity said again', () => {
    const { quantities, claims } = stated((b) => {
      b.count('办件量', '3件', { at: '一' });
      b.count('办件量', '3件', { at: '二' });
    });
    expect(quantities).toEqual([{ name: '办件量', kind: 'count' }]);
    expect(claims).toEqual([
      { quantity: '办件量', printed: '3件', at: '一' },
      { quantity: '办件量', printed: '3件', at: '二' },
    ]);
  });

  test('a damaged number says what stands there, and a place that is not given is left out', () => {
    const { claims } = stated((b) => {
      b.count('办件量', null, { damaged: '2■676条' });
    });
    expect(claims).toEqual([{ quantity: '办件量', printed: null, damaged: '2■676条' }]);
    expect(Object.keys(claims[0]!)).not.toContain('at');
  });

  test('one name for two kinds of quantity is refused, and changes nothing', () => {
    const b = bulletin('公报');
    b.count('办件量', '3件');
    const before = JSON.stringify(b.claims());
    expect(thrown(() => b.measure('办件量', '3分钟'))).toEqual({
      code: 'invalid-claims',
      path: 'quantities.办件量.kind',
      record: undefined,
      found: 'measure',
      zh: '量 "办件量" 先前为 count,现为 measure;同一名称是同一个量,另一个量请另取名称。',
      en: 'The quantity "办件量" was a count before and is a measure now; one name is one quantity, so give another quantity another name.',
    });
    expect(JSON.stringify(b.claims())).toBe(before);
  });

  test('a derived number whose name is another kind of quantity leaves no relation behind', () => {
    const b = bulletin('公报');
    b.count('占比', '3件');
    expect(thrown(() => b.share('占比', '50%', { part: '甲', of: '乙' }))?.code).toBe('invalid-claims');
    expect(b.claims().relations).toEqual([]);
  });

  test('what is stated later is not in claims that were given before', () => {
    const b = bulletin('公报');
    b.count('甲', '3件');
    const before = b.claims();
    b.count('乙', '4件');
    b.partOf('甲', '乙');
    expect([before.quantities.length, before.claims.length, before.relations.length]).toEqual([1, 1, 0]);
  });

  test('lists that are given are copied', () => {
    const parts = ['甲', '乙'];
    const b = bulletin('公报');
    b.sum('计', parts);
    b.mean('均', null, { of: parts });
    b.partition(parts);
    b.rank('名次', null, { of: '丙', among: 9, others: parts });
    parts.push('丁');
    expect(JSON.stringify(b.claims())).not.toContain('丁');
    expect(Object.isFrozen(parts)).toBe(false);
  });

  test('its claims are plain data, frozen to the bottom', () => {
    const claims = stated(whole);
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(claims)).toBe(true);
    expect(JSON.parse(JSON.stringify(claims))).toEqual(claims);
    expect(claims).toMatchObject({ format: 'zwfw-claims/1', title: '试行公报' });
  });

  test('claims that went through JSON give the same report', () => {
    const claims = stated(whole);
    const brought = JSON.parse(JSON.stringify(claims)) as ClaimSet;
    const report = checkClaims(claims);
    expect(checkClaims(brought)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

function whole(b: BulletinBuilder): void {
  const all = b.count('评价量', '236816条', { at: '四' });
  const parts = [
    b.count('非常满意数', '236116条'),
    b.count('满意数', '586条'),
    b.count('其余', null, { damaged: '■' }),
  ];
  b.sum(all, parts, { at: '四' });
  const share = b.share('非常满意率', '99.71%', { part: parts[0]!, of: all });
  const target = b.target('目标', '95%');
  b.compare(share, 'at-least', target);
  b.rank('名次', '第二', { of: share, among: 5, others: [b.measure('邻市', '99.80%')] });
  b.change('提升', '1.5%', { from: b.measure('去年', null), to: share });
}

describe('a relation that is said twice', () => {
  const parts = ['甲', '乙'];
  const twice = (first: 'assumed' | undefined, second: 'assumed' | undefined) =>
    stated((b) => {
      for (const name of ['计', ...parts]) b.count(name, '3件');
      b.sum('计', parts, first && { basis: first });
      b.sum('计', parts, second && { basis: second });
    }).relations.map(({ basis }) => basis ?? 'stated');

  test('in the text and in a table is one', () => {
    const { relations, claims } = stated((b) => {
      const [part, of] = [b.count('甲', '1件'), b.count('乙', '3件')];
      for (const at of ['文', '表']) b.share('率', '33%', { part, of, at });
    });
    expect(relations.map(({ at }) => at)).toEqual(['文']);
    expect(claims.length).toBe(4);
  });

  test('and stated either time, is stated', () => {
    expect(twice(undefined, 'assumed')).toEqual(['stated']);
    expect(twice('assumed', 'assumed')).toEqual(['assumed']);
    expect(twice('assumed', undefined)).toContain('stated');
  });
});

describe('what does not say of which quantities it is, is refused and not left out', () => {
  const refused = (state: (b: BulletinBuilder) => void) => thrown(() => state(bulletin('通报')))?.code;
  test.each<readonly [string, (b: BulletinBuilder) => void]>([
    ['a share of nothing said', (b) => b.share('率', '5%', undefined as never)],
    ['a ratio of nothing said', (b) => b.ratio('比', '5%', null as never)],
    ['a mean of one name', (b) => b.mean('均', '5件', { of: '一月' as never })],
    ['a sum of one name', (b) => b.sum('计', '部分' as never)],
    ['a change to, and not from', (b) => b.change('增', '5%', { to: '后' } as never)],
    ['a change from, and not to', (b) => b.change('增', '5%', { from: '前' } as never)],
    ['a change in points of nothing said', (b) => b.change('增', '5%', { as: 'points' } as never)],
  ])('%s', (_, state) => {
    expect(refused(state)).toBe('invalid-claims');
  });

  test('the builder is not its claims', () => {
    expect(thrown(() => checkClaims(bulletin('通报') as never))?.code).toBe('invalid-claims');
  });

  test('an option that there is not, such as mode, is no option', () => {
    const asked = () => checkClaims(bulletin('通报').claims(), { mode: ['trunc'] } as never);
    expect(thrown(asked)?.code).toBe('wrong-type');
  });
});
