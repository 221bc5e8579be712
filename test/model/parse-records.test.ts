import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/ground/index.js';
import { type Mapping, parseRecords, type Rows, type TableName } from '../../src/model/index.js';
import { otherTables, recordOf, refusalOf, rowOf } from './right-rows.js';

async function* later<T>(list: Iterable<T>): AsyncGenerator<T> {
  for (const one of list) yield await Promise.resolve(one);
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of records) found.push(one);
  return found;
}

describe.each(otherTables)('reading %s', (table) => {
  const rows = [rowOf(table), { ...rowOf(table), id: ' ' }, { ...rowOf(table), id: 'X-2' }, null];
  const expected = [recordOf(table), { ...recordOf(table), id: 'X-2' }];
  const report = { read: 4, valid: 2, refused: 2, issueCounts: { 'invalid-text': 1, 'wrong-type': 1 } };

  test('gives the same from every kind of source', async () => {
    for (const source of [rows, new Set(rows), rows.values(), { [Symbol.iterator]: () => rows.values() }]) {
      const records = parseRecords(table, source);
      expect([...records]).toEqual(expected);
      expect(records.report()).toMatchObject(report);
    }
    for (const source of [rows, later(rows), { [Symbol.asyncIterator]: () => later(rows) }] as Rows[]) {
      const records = parseRecords(table, source);
      expect(await all(records)).toEqual(expected);
      expect(records.report().issues.map(({ position }) => position)).toEqual([1, 3]);
    }
  });

  test('does not take a source that was used up for an empty one', async () => {
    const once = parseRecords(table, rows.values());
    expect([...once]).toEqual(expected);
    expect(refusalOf(() => [...once])).toBe('rows-already-read ');
    const stream = parseRecords(table, later(rows) as Rows);
    expect(await all(stream)).toEqual(expected);
    await expect(all(stream)).rejects.toMatchObject({ code: 'rows-already-read' });
    const again = parseRecords(table, rows);
    expect([...again]).toEqual([...again]);
  });

  test('takes a row only when a record is asked for, and hands on each issue as it is found', () => {
    const issues: Issue[] = [];
    let pulled = 0;
    const records = parseRecords(
      table,
      (function* () {
        for (const row of rows) {
          pulled++;
          yield row;
        }
      })(),
      { onIssue: (issue) => issues.push(issue) },
    );
    const iterator = records[Symbol.iterator]();
    expect(pulled).toBe(0);
    iterator.next();
    expect([pulled, issues.length]).toEqual([1, 0]);
    iterator.next();
    expect([pulled, issues.map(({ code }) => code)]).toEqual([3, ['invalid-text']]);
    expect(records.report().issues).toEqual([]);
  });

  test.each<unknown>([null, undefined, {}, 1, 'rows', () => rows])(
    'refuses %o, which has no rows',
    (source) => {
      expect(refusalOf(() => parseRecords(table, source as []))).toBe('wrong-type ');
    },
  );
});

test.each<unknown>(['ticket', 'toString', '__proto__', '', undefined, null])(
  'there is no table %j',
  (table) => {
    expect(refusalOf(() => parseRecords(table as TableName, []))).toBe(`unknown-field ${String(table)}`);
  },
);

describe('a mapping of a table', () => {
  const local = (enumeration: string, codes: Record<string, string>) => ({
    id: '本地',
    name: { zh: '代码', en: 'codes' },
    source: { zh: '本地', en: 'local' },
    enumeration,
    codes,
  });

  test('reads Chinese columns, local time and local codes', () => {
    const mapping: Mapping = {
      schemes: [local('ticket-source', { RX: 'hotline' }), local('ticket-category', { 1: 'complaint' })],
      ticket: {
        id: '工单编号',
        departmentId: '承办单位',
        source: { column: '来源', scheme: '本地' },
        category: { column: '类型', scheme: '本地' },
        receivedAt: { column: '受理时间', offset: '+08:00' },
        level: { column: '满意度', scheme: 'rating-interface satisfaction' },
      },
    };
    const row = {
      工单编号: 'T-1',
      承办单位: 'D-1',
      来源: 'RX',
      类型: 1,
      受理时间: '20230501T090000',
      满意度: 5,
    };
    const tickets = parseRecords('tickets', [row, { ...row, 来源: 'WX' }, { ...row, 满意度: '' }], {
      mapping,
    });
    expect([...tickets]).toMatchObject([
      {
        source: 'hotline',
        category: 'complaint',
        level: 'very-satisfied',
        receivedAt: Date.UTC(2023, 4, 1, 1),
        dueAt: null,
      },
      { level: null },
    ]);
    expect(tickets.report().issues).toMatchObject([{ code: 'unknown-code', path: ['source'], position: 1 }]);
  });

  /** One enumeration of each table whose codes sources may write in their own way. */
  const coded: readonly [TableName, string, string, string, string][] = [
    ['cases', 'case', 'system', 'system', 'unified'],
    ['ratings', 'rating', 'level', 'satisfaction-level', 'satisfied'],
    ['suspensions', 'suspension', 'kind', 'suspension-kind', 'public-notice'],
    ['matters', 'matter', 'statutoryLimitUnit', 'time-unit', 'hours'],
    ['matters', 'matter', 'onlineDepth', 'online-depth', 'level-2'],
    ['regions', 'region', 'level', 'region-level', 'town'],
    ['tickets', 'ticket', 'source', 'ticket-source', 'supervisor'],
    ['serviceEvents', 'serviceEvent', 'kind', 'service-kind', 'guidance'],
    ['businessSystems', 'businessSystem', 'builder', 'system-builder', 'ministry'],
    ['reportedQuantities', 'reportedQuantity', 'nature', 'quantity-nature', 'flow'],
  ];
  test.each(coded)(
    'of %s lets its %s.%s have a local code scheme',
    (table, record, field, enumeration, value) => {
      const rows: Record<string, object> = { cases: aCaseRow };
      for (const other of otherTables) rows[other] = rowOf(other);
      const columns = Object.fromEntries(Object.keys(rows[table]!).map((name) => [name, name]));
      const mapping: Mapping = {
        schemes: [local(enumeration, { 甲: value })],
        [record]: { ...columns, [field]: { column: field, scheme: '本地' } },
      };
      const records = parseRecords(table, [{ ...rows[table], [field]: '甲' }], { mapping });
      expect([...records]).toMatchObject([{ [field]: value }]);
      expect(records.report().issues).toEqual([]);
    },
  );

  test.each<[string, Mapping, string]>([
    ['an unknown field of tickets', { ticket: { acceptedAt: 'x' } }, 'ticket.acceptedAt'],
    ['an unknown field of services', { serviceEvent: { date: 'x' } }, 'serviceEvent.date'],
    [
      'a scheme of a text',
      { certificate: { certificateType: { column: 'x', scheme: 'y' } } },
      'certificate.certificateType.scheme',
    ],
    [
      'an offset of a day',
      { businessSystem: { inUseFrom: { column: 'x', offset: '+08:00' } } },
      'businessSystem.inUseFrom.offset',
    ],
    [
      'an unknown scheme',
      { supervisionRecord: { claimedAt: { column: 'x', scheme: 'y' } } },
      'supervisionRecord.claimedAt.scheme',
    ],
    [
      'the scheme of another enumeration',
      { reportedQuantity: { nature: { column: 'x', scheme: 'GB/T 39046-2020 A.8' } } },
      'reportedQuantity.nature.scheme',
    ],
    [
      'yes and no of a number',
      { matter: { visits: { column: 'x', yes: '1', no: '0' } } },
      'matter.visits.yes',
    ],
    ['an unknown field of regions', { region: { regionId: 'x' } }, 'region.regionId'],
    ['a table for a record', { tickets: {} } as Mapping, 'tickets'],
  ])('is refused with its place: %s', (_, mapping, place) => {
    expect(refusalOf(() => parseRecords('tickets', [], { mapping }))).toBe(`invalid-mapping ${place}`);
  });

  test('leaves other tables as they are', () => {
    const mapping: Mapping = { ticket: { id: '编号' } };
    expect([...parseRecords('certificates', [rowOf('certificates')], { mapping })]).toEqual([
      recordOf('certificates'),
    ]);
  });
});

const aCaseRow = {
  id: 'A-1',
  matterId: 'M-1',
  departmentId: 'D-1',
  system: 'unified',
  acceptedAt: '2023-05-01T09:00:00+08:00',
};

describe('the texts of a source for yes and no', () => {
  const mapping = (source: object): Mapping => ({
    matter: { id: '编码', name: '编码', departmentId: '编码', isOnline: source as never },
  });
  const read = (source: object, cells: readonly unknown[]) => {
    const rows = cells.map((cell) => ({ 编码: 'M', 网办: cell }));
    const matters = parseRecords('matters', rows, { mapping: mapping({ column: '网办', ...source }) });
    const flags = [...matters].map(({ isOnline }) => isOnline);
    return [flags, matters.report().issues.map(({ code, position }) => `${code} ${position}`)];
  };

  test('may be several each', () => {
    const source = { yes: ['是', '可网办', '1'], no: ['否', '0'] };
    expect(read(source, ['是', '可网办', '1', '否', '0', ''])).toEqual([
      [true, true, true, false, false, null],
      [],
    ]);
    expect(read(source, ['有', '2'])).toEqual([[], ['wrong-type 0', 'wrong-type 1']]);
  });

  test('are met by the numbers of a spreadsheet too, and by true and false', () => {
    const source = { yes: '1', no: ['0', '2'] };
    expect(read(source, [1, 0, 2, '1', '0', true, false])).toEqual([
      [true, false, false, true, false, true, false],
      [],
    ]);
    expect(read(source, [3, Number.NaN, 1.5, 1n, [1]])).toEqual([
      [],
      ['wrong-type 0', 'not-a-number 1', 'wrong-type 2', 'wrong-type 3', 'wrong-type 4'],
    ]);
  });

  test.each<[object, string]>([
    [{ yes: [], no: ['0'] }, 'yes'],
    [{ yes: ['1'], no: [] }, 'no'],
    [{ yes: ['1', ''], no: '0' }, 'yes'],
    [{ yes: ['1', '0'], no: ['0'] }, 'yes'],
    [{ yes: [1], no: ['0'] }, 'yes'],
    [{ yes: true, no: false }, 'yes'],
    [{ yes: ['1'] }, 'yes'],
    [{ no: ['0'] }, 'no'],
  ])('cannot be %j', (source) => {
    expect(refusalOf(() => read(source, []))).toMatch(/^invalid-mapping matter\.isOnline/u);
  });
});
