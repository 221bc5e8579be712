import { describe, expect, test } from 'vitest';
import { type Case, type Mapping, parseCases, parseDataset } from '../../src/model/index.js';
import { aRating } from '../records.js';
import { faultsOf, issuesOf } from './rows.js';

const local = (enumeration: string, codes: Record<string, string>, id = '本地') => ({
  id,
  name: { zh: '代码', en: 'codes' },
  source: { zh: '本地', en: 'local' },
  enumeration,
  codes,
});
const columns = {
  id: '办件编号',
  matterId: '实施编码',
  departmentId: '部门',
  system: { column: '办理系统', scheme: '本地' },
  caseType: { column: '类型', scheme: 'GB/T 39046-2020 A.6' },
  acceptedAt: { column: '受理时间', offset: '+08:00' },
  completedAt: { column: '办结时间', offset: '+08:00' },
} as const;
const fields = {
  level: { column: '满意度', scheme: 'rating-interface satisfaction' },
  ratedAt: { column: '评价时间', offset: '+08:00' },
  isDefault: { value: false },
} as const;
const schemes = [local('system', { TY: 'unified', XX: 'offline' })];
const mapping: Mapping = { schemes, case: columns, ratings: { fields } };
const row = {
  办件编号: 'A-1',
  实施编码: 'M-1',
  部门: '教育局',
  办理系统: 'TY',
  类型: 1,
  受理时间: '20210401T093000',
  办结时间: '',
  满意度: '',
  评价时间: null,
  备注: 'not mapped',
};

const read = (one: unknown, by: Mapping): Case | undefined => [...parseCases([one], { mapping: by })][0];

describe('a column mapping', () => {
  test('is data: it does the same after JSON', () => {
    const again = JSON.parse(JSON.stringify(mapping)) as Mapping;
    expect(read(row, again)).toEqual(read(row, mapping));
    expect(read(row, again)).toMatchObject({
      id: 'A-1',
      system: 'unified',
      caseType: 'immediate',
      acceptedAt: Date.UTC(2021, 3, 1, 1, 30),
      completedAt: null,
      ratings: [],
    });
  });

  test('takes the rating in the row, and none where its columns are empty', () => {
    const rated = { ...row, 满意度: '5', 评价时间: '2021-04-02 10:00:00' };
    expect(read(rated, mapping)?.ratings).toEqual([
      aRating({ level: 'very-satisfied', ratedAt: Date.UTC(2021, 3, 2, 2) }),
    ]);
    expect(faultsOf({ ...row, 满意度: '5' }, { mapping })).toEqual(['missing ratings.0.ratedAt']);
  });

  test('takes a list of ratings in the row', () => {
    const each: Mapping = { ...mapping, ratings: { each: '评价', fields } };
    const list = [1, 5].map((满意度) => ({ 满意度, 评价时间: '2021-04-02T10:00:00Z' }));
    expect(read({ ...row, 评价: list }, each)?.ratings.map(({ level, ratedAt }) => [level, ratedAt])).toEqual(
      [
        ['very-dissatisfied', Date.UTC(2021, 3, 2, 10)],
        ['very-satisfied', Date.UTC(2021, 3, 2, 10)],
      ],
    );
    for (const none of ['', null, undefined, []])
      expect(read({ ...row, 评价: none }, each)?.ratings).toEqual([]);
    expect(faultsOf({ ...row, 评价: '[]' }, { mapping: each })).toEqual(['wrong-type ratings']);
    expect(faultsOf({ ...row, 评价: [list[0], null] }, { mapping: each })).toEqual(['wrong-type ratings.1']);
    expect(faultsOf({ ...row, 评价: [{ ...list[0], 满意度: '7' }] }, { mapping: each })).toEqual([
      'unknown-code ratings.0.level',
    ]);
  });

  test.each<[string, object, string[]]>([
    ['an empty cell of a required field', { 办件编号: '' }, ['missing id']],
    ['a column that the row lacks', { 部门: undefined }, ['missing departmentId']],
    ['a cell with a blank', { 类型: ' ' }, ['unknown-code caseType']],
    ['an unknown local code', { 办理系统: 'ZY' }, ['unknown-code system']],
    ['a code that is a value of another language', { 办理系统: 'unified' }, ['unknown-code system']],
    ['NaN as a code', { 类型: Number.NaN }, ['not-a-number caseType']],
    ['a day that does not exist', { 受理时间: '2021-02-30 00:00:00' }, ['invalid-instant acceptedAt']],
    ['a number for an instant', { 受理时间: 44287 }, ['wrong-type acceptedAt']],
    [
      'a completion before the acceptance',
      { 办结时间: '20210401T092959' },
      ['completed-before-accepted completedAt'],
    ],
  ])('reports %s', (_, change, faults) => {
    expect(faultsOf({ ...row, ...change }, { mapping })).toEqual(faults);
  });

  test('says what the row has, not what it was turned into', () => {
    const [issue] = issuesOf({ ...row, 办结时间: '2021-03-01 09:30:00' }, { mapping });
    expect(issue).toMatchObject({ found: '"2021-03-01 09:30:00+08:00"', record: 'A-1', position: 0 });
  });

  test('keeps the offset that a text has of its own', () => {
    expect(read({ ...row, 受理时间: '2021-04-01T09:30:00Z' }, mapping)?.acceptedAt).toBe(
      Date.UTC(2021, 3, 1, 9, 30),
    );
  });

  test.each<unknown>([null, [row], 'x', 1, () => row])('leaves %o to be refused as no record', (odd) => {
    expect(faultsOf(odd, { mapping })).toEqual(['wrong-type ']);
  });

  test('reads no column through the prototype', () => {
    for (const column of ['__proto__', 'constructor', 'toString'])
      expect(faultsOf(row, { mapping: { ...mapping, case: { ...columns, id: column } } })).toEqual([
        'missing id',
      ]);
  });

  test('refuses unsafe keys in the row, mapped or not', () => {
    const unsafe = JSON.parse(
      JSON.stringify(row).replace('{', '{"__proto__":{"办件编号":"A-2"},'),
    ) as unknown;
    expect(faultsOf(unsafe, { mapping })).toEqual(['unsafe-key __proto__']);
  });

  test('is not touched, and neither are its rows', () => {
    const before = structuredClone(mapping);
    const own = structuredClone(row);
    read(own, mapping);
    expect([mapping, own]).toEqual([before, row]);
    expect([mapping, own, schemes[0], schemes[0]?.codes].some((part) => Object.isFrozen(part))).toBe(false);
  });
});

describe('a mapping that cannot be meant', () => {
  const withCase = (change: object) => ({ ...mapping, case: { ...columns, ...change } });
  test.each<[string, unknown, string]>([
    ['null', null, ''],
    ['a text', 'case', ''],
    ['an unknown part', { ...mapping, cases: columns }, 'cases'],
    ['an unknown field', withCase({ matter: '事项' }), 'case.matter'],
    ['a field __proto__', { case: JSON.parse('{"__proto__":"x"}') as unknown }, 'case.__proto__'],
    ['a field constructor', withCase({ constructor: 'x' }), 'case.constructor'],
    ['an empty column', withCase({ id: '' }), 'case.id'],
    ['a number for a column', withCase({ id: 3 }), 'case.id'],
    [
      'a misspelt property',
      withCase({ acceptedAt: { column: '受理时间', ofset: '+08:00' } }),
      'case.acceptedAt.ofset',
    ],
    [
      'a zone for an offset',
      withCase({ acceptedAt: { column: '受理时间', offset: 'Asia/Shanghai' } }),
      'case.acceptedAt.offset',
    ],
    ['an offset of no instant', withCase({ id: { column: 'x', offset: '+08:00' } }), 'case.id.offset'],
    ['a scheme of a plain field', withCase({ id: { column: 'x', scheme: '本地' } }), 'case.id.scheme'],
    ['an unknown scheme', withCase({ system: { column: 'x', scheme: '外地' } }), 'case.system.scheme'],
    [
      'the scheme of another enumeration',
      withCase({ channel: { column: 'x', scheme: '本地' } }),
      'case.channel.scheme',
    ],
    ['a scheme of an unknown enumeration', { schemes: [local('toString', {})] }, 'schemes.0.enumeration'],
    [
      'a code for a value that the enumeration lacks',
      { schemes: [local('system', { TY: 'unifed' })] },
      'schemes.0.codes.TY',
    ],
    [
      'a code for a value of the prototype',
      { schemes: [local('system', { TY: 'toString' })] },
      'schemes.0.codes.TY',
    ],
    [
      'a hidden code',
      { schemes: [local('system', JSON.parse('{"__proto__":"x"}') as never)] },
      'schemes.0.codes.__proto__',
    ],
    ['a scheme twice', { schemes: [...schemes, ...schemes] }, 'schemes.1.id'],
    [
      'a scheme of the library with other codes',
      { schemes: [local('case-type', { '1': 'committed' }, 'GB/T 39046-2020 A.6')] },
      'schemes.0.id',
    ],
    ['a scheme without a source', { schemes: [{ ...schemes[0], source: undefined }] }, 'schemes.0.source'],
    ['ratings without the case', { schemes, ratings: { fields } }, 'case'],
    ['ratings from two places', { ...withCase({ ratings: '评价' }) }, 'case.ratings'],
    [
      'ratings without a column',
      { ...mapping, ratings: { fields: { isDefault: { value: true } } } },
      'ratings.fields',
    ],
    [
      'an unknown field of ratings',
      { ...mapping, ratings: { fields: { ...fields, score: 'x' } } },
      'ratings.fields.score',
    ],
    ['ratings in a wrong form', { ...mapping, ratings: { each: 1, fields } }, 'ratings.each'],
    ['suspensions without the case', { suspensions: { fields: { kind: 'x' } } }, 'case'],
    [
      'suspensions from two places',
      { ...withCase({ suspensions: '暂停' }), suspensions: { each: '暂停', fields: { kind: '事由' } } },
      'case.suspensions',
    ],
    [
      'suspensions without a column',
      { ...mapping, suspensions: { fields: { kind: { value: 'on-hold' } } } },
      'suspensions.fields',
    ],
    [
      'an unknown field of suspensions',
      { ...mapping, suspensions: { each: '暂停', fields: { reason: 'x' } } },
      'suspensions.fields.reason',
    ],
    ['suspensions in a wrong form', { ...mapping, suspensions: [] }, 'suspensions'],
    ['an unknown field of separate suspensions', { suspension: { level: 'x' } }, 'suspension.level'],
    [
      'a scheme of a limit',
      withCase({ promisedLimit: { column: 'x', scheme: '本地' } }),
      'case.promisedLimit.scheme',
    ],
    [
      'an offset of an extension',
      withCase({ extendedBy: { column: 'x', offset: '+08:00' } }),
      'case.extendedBy.offset',
    ],
    [
      'an unknown scheme of units',
      withCase({ promisedLimitUnit: { column: 'x', scheme: '本地' } }),
      'case.promisedLimitUnit.scheme',
    ],
    ['an unknown field of separate ratings', { rating: { matterId: 'x' } }, 'rating.matterId'],
    ['an unknown field of matters', { matter: { acceptedAt: 'x' } }, 'matter.acceptedAt'],
    ['an unknown field of departments', { department: { system: 'x' } }, 'department.system'],
  ])('is refused with its place: %s', async (_, bad, place) => {
    const refusal = { code: 'invalid-mapping', issue: { path: place === '' ? [] : expect.anything() } };
    try {
      parseCases([], { mapping: bad as Mapping });
      expect.unreachable();
    } catch (error) {
      const { issue } = error as {
        issue: { path: unknown[]; found: string; message: { zh: string; en: string } };
      };
      expect(error).toMatchObject(refusal);
      expect(issue.path.join('.')).toBe(place);
      for (const text of [issue.message.zh, issue.message.en]) {
        expect(text).toContain(place);
        expect(text).toContain(issue.found);
      }
      expect(issue.message.zh).toContain('应为');
      expect(issue.message.en.replace(issue.found, '').replace(/\(.*\)/u, '')).not.toMatch(/\p{Script=Han}/u);
    }
    await expect(parseDataset({ cases: [] }, { mapping: bad as Mapping })).rejects.toMatchObject(refusal);
  });

  test('is no mapping with one id for the schemes of two enumerations', () => {
    const both = [local('system', { TY: 'unified' }), local('case-type', { TY: 'other' })];
    const twice: Mapping = {
      schemes: both,
      case: { ...columns, caseType: { column: '办理系统', scheme: '本地' } },
    };
    expect(read(row, twice)).toMatchObject({ system: 'unified', caseType: 'other' });
  });
});
