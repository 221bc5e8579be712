import { describe, expect, test } from 'vitest';
import { type DatasetTables, parseDataset, type TableName } from '../../src/model/index.js';
import { otherTables, recordOf, rowOf } from './right-rows.js';
import { right } from './rows.js';

const bare = { ...right, ratings: [] };
const names: readonly TableName[] = ['cases', ...otherTables];
const hung = ['ratings', 'suspensions'] as const;
type Hung = (typeof hung)[number];
const isHung = (table: TableName): table is Hung => hung.some((one) => one === table);
const held = otherTables.filter((table) => !isHung(table)) as Exclude<(typeof otherTables)[number], Hung>[];

/** Each table with its right row; departments and regions stand alone, so that no reference leads nowhere. */
function everything(): Record<TableName, Record<string, unknown>[]> {
  const alone = { regionId: null, parentId: null, successorId: null, validUntil: null };
  const rows = Object.fromEntries(
    otherTables.map((table) => {
      const row = rowOf(table);
      const own = Object.fromEntries(Object.entries(alone).filter(([name]) => name in row));
      return [table, [table === 'departments' || table === 'regions' ? { ...row, ...own } : row]];
    }),
  );
  return { ...rows, cases: [bare] } as unknown as Record<TableName, Record<string, unknown>[]>;
}

async function* later<T>(list: Iterable<T>): AsyncGenerator<T> {
  for (const one of list) yield await Promise.resolve(one);
}

describe('a data set of all tables', () => {
  test('holds the records of each, and hangs ratings and suspensions on their cases', async () => {
    const dataset = await parseDataset(everything());
    for (const table of held) {
      expect(dataset[table]).toHaveLength(1);
      expect(dataset[table]?.[0]).toMatchObject({ id: recordOf(table).id });
      expect(Object.isFrozen(dataset[table])).toBe(true);
    }
    expect(dataset.tickets).toEqual([recordOf('tickets')]);
    for (const table of hung) {
      const { caseId: _, ...nested } = recordOf(table);
      expect(dataset.cases[0]?.[table]).toEqual([nested]);
    }
    expect([...dataset.tables].sort()).toEqual([...names].sort());
    for (const table of names)
      expect(dataset.reports[table]).toEqual({ read: 1, valid: 1, refused: 0, issueCounts: {}, issues: [] });
    expect([dataset, dataset.tables, dataset.reports].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('is the same when the rows arrive one by one', async () => {
    const streamed = Object.fromEntries(
      Object.entries(everything()).map(([name, rows]) => [name, later(rows)]),
    );
    expect(await parseDataset(streamed)).toEqual(await parseDataset(everything()));
  });

  test.each(names)('is told apart from one without %s, and from one with none of them', async (table) => {
    const { [table]: _, ...rest } = everything();
    const without = await parseDataset(rest);
    const left = await parseDataset({ ...rest, [table]: undefined });
    const empty = await parseDataset({ ...rest, [table]: [] });
    expect(left).toEqual(without);
    expect(without.tables).not.toContain(table);
    expect(empty.tables).toContain(table);
    expect(empty.reports[table]).toMatchObject({ read: 0, issues: [] });
    if (table === 'cases') expect([without.cases, empty.cases]).toEqual([[], []]);
    else if (!isHung(table)) expect([without[table], empty[table]]).toEqual([null, []]);
  });

  test.each(names)('refuses a later record of %s with the same id', async (table) => {
    const rows = everything();
    const [one] = rows[table];
    const dataset = await parseDataset({ ...rows, [table]: [one, { ...one }, { ...one, id: 'other' }, one] });
    expect(dataset.reports[table]).toMatchObject({
      read: 4,
      valid: 2,
      refused: 2,
      issueCounts: { 'duplicate-id': 2 },
    });
    expect(dataset.reports[table].issues).toMatchObject(
      [1, 3].map((position) => ({ code: 'duplicate-id', table, position, path: ['id'], record: one!.id })),
    );
    if (!isHung(table)) expect(dataset[table]?.map(({ id }) => id)).toEqual([one!.id, 'other']);
    else expect(dataset.cases[0]?.[table].map(({ id }) => id)).toEqual([one!.id, 'other']);
  });

  test('lets records of different tables share an id', async () => {
    const rows = Object.fromEntries(
      Object.entries(everything()).map(([name, [row]]) => [
        name,
        [{ ...row, id: 'X', ...('caseId' in row! ? { caseId: 'X' } : {}) }],
      ]),
    );
    const dataset = await parseDataset(rows);
    for (const table of names)
      expect(dataset.reports[table]).toMatchObject({ valid: 1, refused: 0, issues: [] });
  });

  test('names the table in every issue', async () => {
    const bad = Object.fromEntries(names.map((name) => [name, [{ id: '' }]]));
    const { reports } = await parseDataset(bad);
    for (const table of names) {
      expect(reports[table]).toMatchObject({ read: 1, valid: 0, refused: 1 });
      expect(reports[table].issues.every((issue) => issue.table === table)).toBe(true);
    }
  });
});

describe('ids of ratings', () => {
  const rating = { level: 'satisfied', ratedAt: '2021-04-03T00:00:00Z', isDefault: false };
  const withRatings = (id: string, ...ids: (string | undefined)[]) => ({
    ...right,
    id,
    ratings: ids.map((each) => ({ ...rating, id: each })),
  });

  test('are unique across the cases in which they are nested', async () => {
    const { cases, reports } = await parseDataset({
      cases: [withRatings('A-1', 'R-1', 'R-2'), withRatings('A-2', 'R-3', 'R-2'), withRatings('A-3', 'R-3')],
    });
    expect(cases.map(({ id }) => id)).toEqual(['A-1', 'A-3']);
    expect(reports.cases.issues).toMatchObject([
      {
        code: 'duplicate-id',
        table: 'cases',
        position: 1,
        record: 'A-2',
        path: ['ratings', 1, 'id'],
        found: '"R-2"',
      },
    ]);
  });

  test('are unique within one case', async () => {
    const { cases, reports } = await parseDataset({ cases: [withRatings('A-1', 'R-1', 'R-1')] });
    expect(cases).toEqual([]);
    expect(reports.cases.issues).toMatchObject([{ code: 'duplicate-id', path: ['ratings', 1, 'id'] }]);
  });

  test('may be those of cases, and may be left out', async () => {
    const { cases } = await parseDataset({ cases: [withRatings('A-1', 'A-1', undefined, undefined)] });
    expect(cases[0]?.ratings).toHaveLength(3);
  });

  test('of a refused case are free again', async () => {
    const { cases } = await parseDataset({
      cases: [{ ...withRatings('A-1', 'R-1'), system: 'none' }, withRatings('A-2', 'R-1')],
    });
    expect(cases.map(({ id }) => id)).toEqual(['A-2']);
  });
});

describe('references of departments and regions', () => {
  const department = (id: string, change: object = {}) => ({ id, name: id, ...change });
  const region = (id: string, change: object = {}) => ({ id, name: id, level: 'district', ...change });
  const merged = (successorId: string) => ({ validUntil: '2023-04-01', successorId });
  const found = async (tables: DatasetTables) => {
    const { reports, departments, regions } = await parseDataset(tables);
    const issues = [...reports.departments.issues, ...reports.regions.issues];
    return {
      issues: issues.map(
        (issue) => `${issue.code} ${issue.table} ${issue.position} ${issue.record} ${issue.path?.join('.')}`,
      ),
      kept: [departments?.length, regions?.length],
    };
  };

  test('that lead somewhere are no issue, whatever the order of the rows', async () => {
    expect(
      await found({
        departments: [
          department('D-1', { regionId: 'R-2', ...merged('D-2') }),
          department('D-2', { regionId: 'R-1' }),
        ],
        regions: [
          region('R-2', { parentId: 'R-1', ...merged('R-3') }),
          region('R-3'),
          region('R-1', { level: 'city' }),
        ],
      }),
    ).toEqual({ issues: [], kept: [2, 3] });
  });

  test('that lead nowhere are reported, and the record is kept', async () => {
    expect(
      await found({
        departments: [
          null,
          department('D-1', { regionId: 'R-9', ...merged('D-9') }),
          department('D-2', merged('R-1')),
        ],
        regions: [region('R-1', { parentId: 'D-1' }), { id: '' }, region('R-2', merged('R-9'))],
      }),
    ).toEqual({
      issues: [
        'wrong-type departments 0 undefined ',
        'unknown-reference departments 1 D-1 regionId',
        'unknown-reference departments 1 D-1 successorId',
        'unknown-reference departments 2 D-2 successorId',
        expect.stringMatching(/ regions 1 /u),
        expect.stringMatching(/ regions 1 /u),
        expect.stringMatching(/ regions 1 /u),
        'unknown-reference regions 0 R-1 parentId',
        'unknown-reference regions 2 R-2 successorId',
      ],
      kept: [2, 2],
    });
  });

  test('to a record that was refused lead nowhere', async () => {
    const { issues } = await found({
      departments: [department('D-1', { regionId: 'R-1' })],
      regions: [region('R-1', { level: 'planet' })],
    });
    expect(issues).toEqual([
      'unknown-reference departments 0 D-1 regionId',
      'unknown-value regions 0 R-1 level',
    ]);
  });

  test('are counted, and not as refused', async () => {
    const { reports } = await parseDataset({ departments: [department('D-1', merged('D-9'))] });
    expect(reports.departments).toMatchObject({
      read: 1,
      valid: 1,
      refused: 0,
      issueCounts: { 'unknown-reference': 1 },
    });
  });
});

test.each<[string, unknown, string, string]>([
  ['nothing', undefined, 'wrong-type', ''],
  ['null', null, 'wrong-type', ''],
  ['a text', 'cases', 'wrong-type', ''],
  ['rows of one table', [right], 'wrong-type', ''],
  ['a record for a table', { ticket: [] }, 'unknown-field', 'ticket'],
  ['a table of the prototype', { constructor: [] }, 'unknown-field', 'constructor'],
  ['one row for rows', { tickets: {} }, 'wrong-type', 'tickets'],
  ['a text for rows', { certificates: 'x' }, 'wrong-type', 'certificates'],
  ['null for rows', { regions: null }, 'wrong-type', 'regions'],
])('a data set is not %s', async (_, tables, code, place) => {
  await expect(parseDataset(tables as DatasetTables)).rejects.toMatchObject({
    code,
    issue: { path: place === '' ? [] : [place] },
  });
});
