import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  type Mapping,
  parseCases,
  parseDataset,
  parseRecords,
  suspensionKinds,
  suspensionSchema,
  valuesOf,
} from '../../src/model/index.js';
import { aSuspension } from '../records.js';
import { faultsIn } from './right-rows.js';
import { faultsOf, issuesOf, right } from './rows.js';

const day = (date: number) => `2021-04-${String(date).padStart(2, '0')}T09:00:00+08:00`;
const instant = (date: number) => Date.UTC(2021, 3, date, 1);
const held = { kind: 'on-hold', startedAt: day(2) };
const review = { kind: 'expert-review', startedAt: day(3), endedAt: day(8) };
const withSuspensions = (...suspensions: unknown[]) => ({ ...right, suspensions });
const separate = (caseId: string, id?: string) => ({ ...review, caseId, id });
const bare = { ...right, ratings: [] };
const parsed = (text: string): unknown => JSON.parse(text);

describe('the suspensions of a case', () => {
  test('are read in the order in which they are given, and frozen', () => {
    const [one] = parseCases([withSuspensions(review, { ...held, id: 'S-1' })]);
    expect(one?.suspensions).toEqual([
      aSuspension({ kind: 'expert-review', startedAt: instant(3), endedAt: instant(8) }),
      aSuspension({ id: 'S-1', kind: 'on-hold', startedAt: instant(2) }),
    ]);
    expect([one, one?.suspensions, ...one!.suspensions].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('are none where none are given', () => {
    for (const row of [right, { ...right, suspensions: undefined }, withSuspensions()]) {
      const [one] = parseCases([row]);
      expect(one?.suspensions).toEqual([]);
      expect(Object.isFrozen(one?.suspensions)).toBe(true);
    }
  });

  test.each(valuesOf(suspensionKinds))('may be of the kind %s', (kind) => {
    expect(faultsOf(withSuspensions({ ...held, kind }))).toEqual([]);
  });

  test.each<[string, unknown[]]>([
    ['overlap', [review, { ...review, startedAt: day(5), endedAt: day(12) }, review]],
    ['begin before the acceptance', [{ ...review, startedAt: '2021-03-01T00:00:00Z' }]],
    ['end after the completion', [{ ...review, endedAt: '2021-06-01T00:00:00Z' }]],
    ['be open after the completion', [held]],
    ['end as they begin', [{ ...review, endedAt: review.startedAt }]],
    ['begin and end at one instant in two zones', [{ ...review, endedAt: '2021-04-03T01:00:00Z' }]],
  ])('may %s', (_, suspensions) => {
    expect(faultsOf(withSuspensions(...suspensions))).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ['no list', { suspensions: 'none' }, ['wrong-type suspensions']],
    ['null for the list', { suspensions: null }, ['wrong-type suspensions']],
    ['an object for the list', { suspensions: {} }, ['wrong-type suspensions']],
    ['nulls in it', withSuspensions(held, null), ['wrong-type suspensions.1']],
    [
      'an end before the beginning',
      withSuspensions(held, { ...review, endedAt: '2021-04-03T08:59:59+08:00' }),
      ['events-out-of-order suspensions.1.endedAt'],
    ],
    [
      'an instant without an offset',
      withSuspensions({ ...held, startedAt: '2021-04-02 09:00:00' }),
      ['instant-without-offset suspensions.0.startedAt'],
    ],
    ['an unknown kind', withSuspensions({ ...held, kind: 'lunch' }), ['unknown-value suspensions.0.kind']],
    ['a bare code', withSuspensions({ ...held, kind: 9 }), ['code-without-scheme suspensions.0.kind']],
    ['nothing said', withSuspensions({}), ['missing suspensions.0.kind', 'missing suspensions.0.startedAt']],
    ['an unknown field', withSuspensions({ ...held, reason: 'x' }), ['unknown-field suspensions.0.reason']],
    [
      'the case named once more',
      withSuspensions({ ...held, caseId: 'A-1' }),
      ['unknown-field suspensions.0.caseId'],
    ],
    ['an unsafe key', withSuspensions(parsed('{"__proto__":{}}')), ['unsafe-key suspensions.0.__proto__']],
    [
      'faults in ratings too',
      { ratings: [null], suspensions: [null] },
      ['wrong-type ratings.0', 'wrong-type suspensions.0'],
    ],
  ])('are refused with %s', (_, change, faults) => {
    expect(faultsOf({ ...right, ...(change as object) })).toEqual(faults);
  });

  test('are reported as what they are, at the position of their case', () => {
    const cases = parseCases([
      right,
      { ...right, id: 'A-2', suspensions: 'x' },
      { ...right, id: 'A-3', suspensions: [1] },
      { ...right, id: 'A-4', suspensions: [{ ...review, endedAt: day(1) }] },
      { ...right, id: 'A-5' },
    ]);
    expect([...cases].map(({ id }) => id)).toEqual(['A-1', 'A-5']);
    const { issues } = cases.report();
    expect(issues.map(({ position, record }) => [position, record])).toEqual([
      [1, 'A-2'],
      [2, 'A-3'],
      [3, 'A-4'],
    ]);
    expect(issues[0]?.message.zh).toContain('暂停计时的列表');
    expect(issues[0]?.message.en).toContain('a list of suspensions');
    expect(issues[1]?.message.en).toContain('a suspension (a plain object)');
    expect(issues[2]).toMatchObject({ found: `"${day(1)}"`, path: ['suspensions', 0, 'endedAt'] });
    expect(issues[2]?.message.zh).toContain('不早于暂停开始时间');
    expect(issuesOf({ ...right, ratings: 'x' })[0]?.message.en).toContain('a list of ratings');
  });

  test('have a schema of their own', () => {
    expect(suspensionSchema.parse({ kind: 'hearing', startedAt: day(1) })).toEqual(
      aSuspension({ kind: 'hearing', startedAt: instant(1) }),
    );
    expect(suspensionSchema.safeParse({ ...review, endedAt: day(1) }).success).toBe(false);
  });
});

describe('a mapping of suspensions', () => {
  const columns = {
    id: '办件编号',
    matterId: { value: 'M-1' },
    departmentId: { value: 'D-1' },
    system: { value: 'unified' },
    acceptedAt: { column: '受理时间', offset: '+08:00' },
  } as const;
  const schemes = [
    {
      id: '特别程序',
      name: { zh: '特别程序', en: 'special procedures' },
      source: { zh: '某市', en: 'a city' },
      enumeration: 'suspension-kind',
      codes: { 听证: 'hearing', 专家评审: 'expert-review' },
    },
  ];
  const fields = {
    kind: { column: '事由', scheme: '特别程序' },
    startedAt: { column: '开始', offset: '+08:00' },
    endedAt: { column: '结束', offset: '+08:00' },
  } as const;
  const row = { 办件编号: 'A-1', 受理时间: '2021-04-01 09:00:00' };
  const read = (one: unknown, mapping: Mapping): Case | undefined => [...parseCases([one], { mapping })][0];

  test('takes the suspension in the row, and none where its columns are empty', () => {
    const mapping: Mapping = { schemes, case: columns, suspensions: { fields } };
    expect(
      read({ ...row, 事由: '听证', 开始: '2021-04-02 09:00:00', 结束: '' }, mapping)?.suspensions,
    ).toEqual([aSuspension({ kind: 'hearing', startedAt: instant(2) })]);
    expect(read({ ...row, 事由: '', 开始: null }, mapping)?.suspensions).toEqual([]);
    expect(faultsOf({ ...row, 事由: '听证' }, { mapping })).toEqual(['missing suspensions.0.startedAt']);
  });

  test('takes a list of suspensions in the row, beside one of ratings', () => {
    const mapping: Mapping = {
      schemes,
      case: columns,
      suspensions: { each: '暂停', fields },
      ratings: {
        each: '评价',
        fields: { level: '等级', ratedAt: { column: '时间', offset: '+08:00' }, isDefault: { value: false } },
      },
    };
    const 暂停 = [
      { 事由: '专家评审', 开始: '2021-04-03 09:00:00', 结束: '2021-04-08 09:00:00' },
      { 事由: '听证', 开始: '2021-04-02 09:00:00' },
    ];
    const 评价 = [{ 等级: 'satisfied', 时间: '2021-04-09 09:00:00' }];
    expect(read({ ...row, 暂停, 评价 }, mapping)).toMatchObject({
      suspensions: [
        { kind: 'expert-review', startedAt: instant(3), endedAt: instant(8) },
        { kind: 'hearing', startedAt: instant(2), endedAt: null },
      ],
      ratings: [{ level: 'satisfied' }],
    });
    expect(read({ ...row, 评价 }, mapping)).toMatchObject({ suspensions: [], ratings: [{}] });
    expect(read({ ...row, 暂停 }, mapping)).toMatchObject({ suspensions: [{}, {}], ratings: [] });
    expect(faultsOf({ ...row, 暂停: '[]' }, { mapping })).toEqual(['wrong-type suspensions']);
    expect(faultsOf({ ...row, 暂停: [暂停[0], { ...暂停[1], 事由: '午休' }] }, { mapping })).toEqual([
      'unknown-code suspensions.1.kind',
    ]);
  });

  test('takes a column that holds suspensions by the library’s names', () => {
    expect(
      read({ ...row, 暂停: [review] }, { case: { ...columns, suspensions: '暂停' } })?.suspensions,
    ).toEqual([aSuspension({ kind: 'expert-review', startedAt: instant(3), endedAt: instant(8) })]);
  });

  test('reads a table of its own', () => {
    const mapping: Mapping = { schemes, suspension: { ...fields, caseId: '办件编号', id: '序号' } };
    const rows = [
      { 办件编号: 'A-1', 序号: 'S-1', 事由: '听证', 开始: '20210402T090000', 结束: '20210403T090000' },
      { 办件编号: 'A-1', 序号: 'S-2', 事由: '听证', 开始: '20210402T090000', 结束: '20210401T090000' },
      { 办件编号: '', 序号: 'S-3', 事由: '听证', 开始: '20210402T090000' },
    ];
    const suspensions = parseRecords('suspensions', rows, { mapping });
    expect([...suspensions]).toEqual([
      { id: 'S-1', caseId: 'A-1', kind: 'hearing', startedAt: instant(2), endedAt: instant(3) },
    ]);
    expect(suspensions.report().issues).toMatchObject([
      { code: 'events-out-of-order', position: 1, record: 'S-2', path: ['endedAt'] },
      { code: 'missing', position: 2, record: 'S-3', path: ['caseId'] },
    ]);
  });
});

describe('a table of suspensions', () => {
  test('needs the case of each', () => {
    expect(faultsIn('suspensions', review)).toEqual(['missing caseId']);
    expect(faultsIn('suspensions', { ...review, caseId: 'A-1', endedAt: day(2) })).toEqual([
      'events-out-of-order endedAt',
    ]);
  });

  test('is hung on its cases, nested ones first, in the order of its rows, beside their ratings', async () => {
    const { cases, orphanSuspensions, tables } = await parseDataset({
      cases: [
        { ...right, suspensions: [{ ...held, id: 'N' }] },
        { ...bare, id: 'A-2' },
        { ...bare, id: 'A-3' },
      ],
      suspensions: [separate('A-1', 'S1'), separate('A-2', 'S2'), separate('A-1', 'S3'), separate('A-1')],
      ratings: [{ caseId: 'A-2', level: 'satisfied', ratedAt: day(9), isDefault: false }],
    });
    expect(cases.map(({ suspensions }) => suspensions.map(({ id }) => id))).toEqual([
      ['N', 'S1', 'S3', null],
      ['S2'],
      [],
    ]);
    expect(cases.map(({ ratings }) => ratings.length)).toEqual([1, 1, 0]);
    expect(Object.keys(cases[0]!.suspensions[1]!)).toEqual(Object.keys(cases[0]!.suspensions[0]!));
    expect(new Set(cases.map((one) => Object.keys(one).join())).size).toBe(1);
    expect([orphanSuspensions, tables]).toEqual([[], ['cases', 'ratings', 'suspensions']]);
    for (const one of cases)
      expect([one, one.suspensions, ...one.suspensions].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('has ids that no other suspension has, nested or separate', async () => {
    const { cases, reports } = await parseDataset({
      cases: [
        { ...right, suspensions: [{ ...held, id: 'S' }] },
        { ...right, id: 'A-2', suspensions: [held, { ...held, id: 'S' }] },
        {
          ...right,
          id: 'A-3',
          suspensions: [
            { ...held, id: 'T' },
            { ...held, id: 'T' },
          ],
        },
        { ...right, id: 'A-4', ratings: [{ ...right.ratings[0], id: 'S' }], suspensions: [held, held] },
      ],
      suspensions: [separate('A-1', 'S'), separate('A-1', 'U'), separate('A-4', 'U'), separate('A-4', 'A-4')],
    });
    expect(cases.map(({ id, suspensions }) => [id, suspensions.map((one) => one.id)])).toEqual([
      ['A-1', ['S', 'U']],
      ['A-4', [null, null, 'A-4']],
    ]);
    expect(reports.cases.issues).toMatchObject([
      { code: 'duplicate-id', position: 1, record: 'A-2', path: ['suspensions', 1, 'id'], found: '"S"' },
      { code: 'duplicate-id', position: 2, record: 'A-3', path: ['suspensions', 1, 'id'], found: '"T"' },
    ]);
    expect(reports.suspensions.issues).toMatchObject([
      { code: 'duplicate-id', table: 'suspensions', position: 0, record: 'S', path: ['id'] },
      { code: 'duplicate-id', table: 'suspensions', position: 2, record: 'U', path: ['id'] },
    ]);
  });

  test('keeps a suspension without its case apart and reports it, also when the case was refused', async () => {
    const { orphanSuspensions, orphanRatings, reports } = await parseDataset({
      cases: [bare, { ...bare, id: 'A-2', system: 'none' }],
      suspensions: [null, separate('A-9', 'S'), separate('A-1'), separate('A-2')],
    });
    expect(orphanSuspensions.map(({ caseId, id }) => [caseId, id])).toEqual([
      ['A-9', 'S'],
      ['A-2', null],
    ]);
    expect(Object.isFrozen(orphanSuspensions)).toBe(true);
    expect(orphanRatings).toEqual([]);
    expect(reports.suspensions).toMatchObject({
      read: 4,
      valid: 3,
      refused: 1,
      issueCounts: { 'orphan-suspension': 2, 'wrong-type': 1 },
    });
    const [, first, second] = reports.suspensions.issues;
    expect([first, second]).toMatchObject([
      {
        code: 'orphan-suspension',
        table: 'suspensions',
        position: 1,
        record: 'S',
        path: ['caseId'],
        found: '"A-9"',
      },
      { code: 'orphan-suspension', table: 'suspensions', position: 3, path: ['caseId'], found: '"A-2"' },
    ]);
    expect(first?.message.zh).toContain('orphanSuspensions');
    expect(first?.message.en).toContain('orphanSuspensions');
  });

  test('loses none: each is with its case or among the orphans', async () => {
    const caseId = fc.constantFrom('A', 'B', 'C', '__proto__', 'constructor');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(caseId),
        fc.array(caseId, { maxLength: 12 }),
        fc.array(caseId, { maxLength: 6 }),
        async (known, suspended, rated) => {
          const suspensions = suspended.map((id, index) => separate(id, `S-${index}`));
          const ratings = rated.map((id) => ({ caseId: id, ...right.ratings[0] }));
          const dataset = await parseDataset({
            cases: known.map((id) => ({ ...bare, id })),
            suspensions,
            ratings,
          });
          const idsOf = (id: string) => suspensions.filter((one) => one.caseId === id).map((one) => one.id);
          for (const one of dataset.cases) {
            expect(one.suspensions.map(({ id }) => id)).toEqual(idsOf(one.id));
            expect(one.ratings).toHaveLength(rated.filter((id) => id === one.id).length);
          }
          expect(dataset.orphanSuspensions.map(({ id }) => id)).toEqual(
            suspensions.filter((one) => !known.some((id) => id === one.caseId)).map(({ id }) => id),
          );
          expect(dataset.reports.suspensions.valid).toBe(suspended.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
