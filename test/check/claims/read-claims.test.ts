import { describe, expect, test } from 'vitest';
import { type ClaimRelation, type ClaimSet, checkClaims } from '../../../src/check/index.js';
import { thrown } from '../asked.js';

const names = ['甲', '乙', '丙'] as const;

/** Three counts, and relations between them. */
const set = (...relations: readonly ClaimRelation[]): ClaimSet => ({
  format: 'zwfw-claims/1',
  title: '公报',
  quantities: names.map((name) => ({ name, kind: 'count' as const })),
  claims: names.map((quantity, index) => ({ quantity, printed: `${index + 1}件` })),
  relations,
});

const refused = (claims: unknown) => thrown(() => checkClaims(claims as ClaimSet));

describe('what has not the form of a claim set is refused', () => {
  const good = set({ kind: 'sum', total: '丙', parts: ['甲', '乙'] });
  const sum = good.relations[0] as object;

  test('one that has it is not', () => {
    expect(refused(good)).toBeNull();
    expect(refused({ ...good, quantities: [], claims: [], relations: [] })).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a text', '公报', ''],
    ['a list', [], ''],
    ['another format', { ...good, format: 'zwfw-claims/2' }, 'format'],
    ['a title that is no text', { ...good, title: 1 }, 'title'],
    ['a field that is not known', { ...good, more: 1 }, ''],
    ['no claims', { ...good, claims: undefined }, 'claims'],
    ['an empty name', { ...good, quantities: [{ name: '', kind: 'count' }] }, 'quantities.0.name'],
    ['a kind that is none', { ...good, quantities: [{ name: '甲', kind: 'money' }] }, 'quantities.0.kind'],
    [
      'a printed number that is no text',
      { ...good, claims: [{ quantity: '甲', printed: 3 }] },
      'claims.0.printed',
    ],
    ['a claim without a number', { ...good, claims: [{ quantity: '甲' }] }, 'claims.0.printed'],
    ['a place that is no text', { ...good, claims: [{ ...good.claims[0], at: 4 }] }, 'claims.0.at'],
    ['a relation that is none', { ...good, relations: [{ ...sum, kind: 'twice' }] }, 'relations.0.kind'],
    ['a sum of nothing', { ...good, relations: [{ ...sum, parts: [] }] }, 'relations.0.parts'],
    ['a basis that is none', { ...good, relations: [{ ...sum, basis: 'guessed' }] }, 'relations.0.basis'],
    ['a relation with more fields', { ...good, relations: [{ ...sum, of: '甲' }] }, 'relations.0'],
    [
      'three factors',
      { ...good, relations: [{ kind: 'product', product: '甲', factors: ['乙', '丙', '甲'] }] },
      'relations.0.factors',
    ],
    [
      'ranked among none',
      {
        ...good,
        relations: [{ kind: 'rank', place: '甲', of: '乙', among: 0, others: [], first: 'highest' }],
      },
      'relations.0.among',
    ],
    [
      'ranked among a half more',
      {
        ...good,
        relations: [{ kind: 'rank', place: '甲', of: '乙', among: 2.5, others: [], first: 'highest' }],
      },
      'relations.0.among',
    ],
    [
      'a comparison that is none',
      { ...good, relations: [{ kind: 'comparison', left: '甲', is: 'near', right: '乙' }] },
      'relations.0.is',
    ],
  ])('%s', (_, claims, path) => {
    expect(refused(claims)).toMatchObject({ code: 'invalid-claims', path });
  });

  test('and the sentence says where, what was found and what was expected', () => {
    const { zh, en, found } = refused({ ...good, format: 'zwfw-claims/2' })!;
    expect(zh).toMatch(
      /^公布数据的 format 应为公布数据\(zwfw-claims\/1\)的格式\(.+\),实为 "zwfw-claims\/2"。$/u,
    );
    expect(en).toMatch(
      /^format of the claims must be of the form of a claim set, zwfw-claims\/1 \(.+\), found "zwfw-claims\/2"\.$/u,
    );
    expect(found).toBe('"zwfw-claims/2"');
  });
});

describe('names', () => {
  test('are those of one quantity each', () => {
    const twice = {
      ...set(),
      quantities: [...set().quantities, { name: '乙', kind: 'measure' as const }],
    };
    expect(refused(twice)).toEqual({
      code: 'invalid-claims',
      path: 'quantities.3.name',
      record: undefined,
      found: '"乙"',
      zh: '公布数据的 quantities.3.name 应为未用过的名称(一个名称是一个量),实为 "乙"。',
      en: 'quantities.3.name of the claims must be a name that was not used before: one name is one quantity, found "乙".',
    });
  });

  test('of claims are those of quantities', () => {
    const unknown = { ...set(), claims: [...set().claims, { quantity: '丁', printed: '4件' }] };
    expect(refused(unknown)).toMatchObject({
      code: 'invalid-claims',
      path: 'claims.3.quantity',
      found: '"丁"',
      zh: '公布数据的 claims.3.quantity 应为quantities 中的名称,实为 "丁"。',
    });
  });

  const strange: readonly ClaimRelation[] = [
    { kind: 'sum', total: '丁', parts: ['甲'] },
    { kind: 'sum', total: '甲', parts: ['丁'] },
    { kind: 'difference', difference: '甲', minuend: '丁', subtrahend: '乙' },
    { kind: 'difference', difference: '甲', minuend: '乙', subtrahend: '丁' },
    { kind: 'share', share: '甲', part: '丁', whole: '乙' },
    { kind: 'share', share: '甲', part: '乙', whole: '丁' },
    { kind: 'ratio', ratio: '甲', dividend: '丁', divisor: '乙' },
    { kind: 'ratio', ratio: '甲', dividend: '乙', divisor: '丁' },
    { kind: 'mean', mean: '甲', of: ['乙', '丁'] },
    { kind: 'change', change: '甲', before: '丁', after: '乙', as: 'points' },
    { kind: 'change', change: '甲', before: '乙', after: '丁', as: 'points' },
    { kind: 'product', product: '甲', factors: ['乙', '丁'] },
    { kind: 'comparison', left: '丁', is: 'above', right: '甲' },
    { kind: 'comparison', left: '甲', is: 'above', right: '丁' },
    { kind: 'same', one: '甲', other: '丁' },
    { kind: 'partition', shares: ['甲', '丁'] },
    { kind: 'part-of', part: '甲', whole: '丁' },
    { kind: 'rank', place: '丁', of: '甲', among: 2, others: [], first: 'highest' },
    { kind: 'rank', place: '甲', of: '丁', among: 2, others: [], first: 'highest' },
    { kind: 'rank', place: '甲', of: '乙', among: 2, others: ['丁'], first: 'highest' },
  ];
  test.each(strange.map((relation) => [relation.kind, relation] as const))(
    'of relations are those of quantities: %s',
    (_, relation) => {
      expect(refused(set(relation))).toMatchObject({
        code: 'invalid-claims',
        path: 'relations.0',
        found: '"丁"',
      });
    },
  );
});

describe('a quantity has no relation with itself', () => {
  const circular: readonly ClaimRelation[] = [
    { kind: 'sum', total: '甲', parts: ['乙', '甲'] },
    { kind: 'sum', total: '丙', parts: ['甲', '甲'] },
    { kind: 'same', one: '甲', other: '甲' },
    { kind: 'part-of', part: '甲', whole: '甲' },
    { kind: 'share', share: '丙', part: '甲', whole: '甲' },
    { kind: 'partition', shares: ['甲', '甲'] },
    { kind: 'rank', place: '甲', of: '乙', among: 3, others: ['乙'], first: 'highest' },
    { kind: 'change', change: '甲', before: '乙', after: '乙', as: 'points' },
  ];
  test.each(circular.map((relation) => [relation.kind, relation] as const))('%s', (_, relation) => {
    const fault = refused(set(relation));
    expect(fault).toMatchObject({ code: 'invalid-claims', path: 'relations.0' });
    expect(fault?.en).toContain('none has a relation with itself, or is counted twice in a sum');
    expect(fault?.zh).toContain('一个量不能与自身有关系,也不能在合计中计两次');
  });

  test('but a product may be a square', () => {
    const square = set({ kind: 'product', product: '乙', factors: ['甲', '甲'] });
    expect(refused(square)).toBeNull();
    // 1 件 times 1 件 is not 2 件.
    expect(checkClaims(square).verdict).toBe('refuted');
  });
});

describe('a rank', () => {
  const rank = (among: number): ClaimSet =>
    set({ kind: 'rank', place: '甲', of: '乙', among, others: ['丙'], first: 'highest' });

  test('is among more than the others that are named', () => {
    expect(refused(rank(2))).toBeNull();
    expect(refused(rank(1))).toEqual({
      code: 'invalid-claims',
      path: 'relations.0.others',
      record: undefined,
      found: '["丙"]',
      zh: '公布数据的 relations.0.others 应为少于 1 个其他量(among 含本身),实为 ["丙"]。',
      en: 'relations.0.others of the claims must be fewer than 1 others: among counts the one that is ranked too, found ["丙"].',
    });
  });
});

describe('a number that cannot be read', () => {
  const unreadable = { ...set(), claims: [...set().claims, { quantity: '乙', printed: '12x件' }] };

  test('is refused with its claim, its quantity and the place in it', () => {
    const fault = refused(unreadable)!;
    expect(fault).toMatchObject({ code: 'unreadable-quantity', record: '乙', path: 'claims.3.printed.2' });
    expect(fault.zh).toMatch(/^claims\[3\]\(乙\):/u);
    expect(fault.en).toMatch(/^claims\[3\] \(乙\): /u);
    expect(fault.found).toBeDefined();
  });

  test.each(['', '■', '2■676条', '—'])('is no zero: %o', (printed) => {
    expect(refused({ ...set(), claims: [{ quantity: '甲', printed }] })).toMatchObject({
      code: 'unreadable-quantity',
      record: '甲',
    });
  });
});

describe('the rounding modes that are allowed', () => {
  test.each([[[]], [['round']], ['halfExpand'], [null], [['halfExpand', 'up']]])('are no %j', (modes) => {
    const fault = thrown(() => checkClaims(set(), { modes: modes as never }));
    expect(fault).toMatchObject({ code: 'rounding-mode', path: 'modes' });
  });

  test('are named where one is none', () => {
    expect(thrown(() => checkClaims(set(), { modes: ['halfExpand', 'up' as never] }))).toMatchObject({
      found: '"up"',
      zh: 'modes(允许的修约方式)应为 ceil, floor, expand, trunc, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven 中的一种或几种,实为 "up"。',
      en: 'modes, the rounding modes allowed, must be some of ceil, floor, expand, trunc, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven, found "up".',
    });
  });

  test('are all nine unless said otherwise', () => {
    expect(checkClaims(set(), {})).toEqual(checkClaims(set()));
  });
});

describe('what is given', () => {
  test('is not changed, and what is changed in it later changes nothing', () => {
    const given = JSON.parse(
      JSON.stringify(set({ kind: 'sum', total: '丙', parts: ['甲', '乙'] })),
    ) as ClaimSet;
    const before = JSON.stringify(given);
    const report = checkClaims(given);
    expect(JSON.stringify(given)).toBe(before);
    expect(Object.isFrozen(given)).toBe(false);
    expect(Object.isFrozen(given.claims[0])).toBe(false);
    expect(Object.isFrozen(report)).toBe(true);
    expect(
      report.findings.every((finding) => Object.isFrozen(finding) && Object.isFrozen(finding.text)),
    ).toBe(true);
  });
});
