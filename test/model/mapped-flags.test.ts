import { expect, test } from 'vitest';
import { type Mapping, parseCases } from '../../src/index.js';

const mapping = (isDefault: object): Mapping => ({
  case: {
    id: '编号',
    matterId: { value: 'M-1' },
    departmentId: { value: 'D-1' },
    system: { value: 'unified' },
    acceptedAt: { value: '2021-04-01T09:30:00+08:00' },
  },
  ratings: {
    fields: {
      level: { column: '满意度', scheme: 'GB/T 39046-2020 A.8' },
      ratedAt: { value: '2021-04-02T09:30:00+08:00' },
      isDefault: isDefault as never,
    },
  },
});
const texts = { column: '默认评价', yes: '是', no: '否' };
const row = (id: string, flag: string) => ({ 编号: id, 满意度: '1', 默认评价: flag });

test('the texts of a source for yes and no become a flag, and no other text does', () => {
  const cases = parseCases([row('A-1', '是'), row('A-2', '否'), row('A-3', '1'), row('A-4', '')], {
    mapping: mapping(texts),
  });
  expect([...cases].map(({ ratings }) => ratings[0]?.isDefault)).toEqual([true, false]);
  expect(cases.report().issues.map(({ record, code, path }) => [record, code, path])).toEqual([
    ['A-3', 'wrong-type', ['ratings', 0, 'isDefault']],
    ['A-4', 'missing', ['ratings', 0, 'isDefault']],
  ]);
});

test.each([
  [{ ...texts, no: undefined }],
  [{ ...texts, yes: undefined }],
  [{ ...texts, no: '是' }],
  [{ ...texts, yes: '' }],
])('a flag needs two different texts: %j', (source) => {
  expect(() => parseCases([], { mapping: mapping(source) })).toThrow(
    expect.objectContaining({ code: 'invalid-mapping' }),
  );
});

test('other fields have no texts for yes and no', () => {
  const wrong: Mapping = {
    case: { ...mapping(texts).case, system: { column: '系统', yes: '是', no: '否' } },
  };
  expect(() => parseCases([], { mapping: wrong })).toThrow(
    expect.objectContaining({ code: 'invalid-mapping' }),
  );
});
