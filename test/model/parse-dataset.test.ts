import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/ground/index.js';
import { type DatasetTables, parseDataset } from '../../src/model/index.js';
import { aDepartment, aMatter, aRating } from '../records.js';
import { right } from './rows.js';

const rating = { level: 'satisfied', ratedAt: '2021-04-03T00:00:00Z', isDefault: false };
const separate = (caseId: string, id?: string) => ({ ...rating, caseId, id });
const matter = {
  id: 'M-1',
  name: '事项',
  departmentId: 'D-1',
  matterType: { scheme: 'GB/T 39046-2020 A.1', code: '01' },
};
const bare = { ...right, ratings: [] };

async function* later<T>(list: Iterable<T>): AsyncGenerator<T> {
  for (const one of list) yield await Promise.resolve(one);
}

describe('reading a data set', () => {
  test('hangs ratings on their cases, nested ones first, in the order of their rows', async () => {
    const { cases, orphanRatings } = await parseDataset({
      cases: [
        { ...right, ratings: [{ ...rating, id: 'N' }] },
        { ...bare, id: 'A-2' },
      ],
      ratings: [separate('A-1', 'R1'), separate('A-2', 'R2'), separate('A-1', 'R3'), separate('A-1')],
    });
    expect(cases.map(({ ratings }) => ratings.map(({ id }) => id))).toEqual([
      ['N', 'R1', 'R3', null],
      ['R2'],
    ]);
    expect(Object.keys(cases[0]!.ratings[1]!)).not.toContain('caseId');
    expect(orphanRatings).toEqual([]);
    for (const one of cases)
      expect([one, one.ratings, ...one.ratings].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('refuses a later record with an id of its table, naming the table', async () => {
    const twice = <T>(one: T) => [one, one];
    const { reports, cases, matters, departments } = await parseDataset({
      cases: twice(bare),
      ratings: twice(separate('A-1', 'R')),
      matters: twice(matter),
      departments: twice({ id: 'D-1', name: '教育局' }),
    });
    for (const table of ['cases', 'ratings', 'matters', 'departments'] as const) {
      const report = reports[table];
      expect(report).toMatchObject({ read: 2, valid: 1, refused: 1, issueCounts: { 'duplicate-id': 1 } });
      expect(report.issues[0]).toMatchObject({ code: 'duplicate-id', table, position: 1, path: ['id'] });
    }
    expect([cases.length, matters?.length, departments?.length, cases[0]?.ratings.length]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test('counts a rating once that is nested and stands in the table too', async () => {
    const { cases, reports } = await parseDataset({
      cases: [{ ...right, ratings: [{ ...rating, id: 'R' }] }],
      ratings: [separate('A-1', 'R')],
    });
    expect(cases[0]?.ratings).toHaveLength(1);
    expect(reports.ratings.issueCounts).toEqual({ 'duplicate-id': 1 });
  });

  test('does not take ratings without an id for duplicates', async () => {
    const { cases } = await parseDataset({ cases: [bare], ratings: [separate('A-1'), separate('A-1')] });
    expect(cases[0]?.ratings).toHaveLength(2);
  });

  test('keeps a rating without its case apart and reports it, also when the case was refused', async () => {
    const { orphanRatings, reports } = await parseDataset({
      cases: [{ ...bare, id: 'A-2', system: 'none' }],
      ratings: [null, separate('A-9', 'R'), separate('A-2')],
    });
    expect(orphanRatings.map(({ caseId }) => caseId)).toEqual(['A-9', 'A-2']);
    expect(reports.ratings).toMatchObject({
      read: 3,
      valid: 2,
      refused: 1,
      issueCounts: { 'orphan-rating': 2, 'wrong-type': 1 },
    });
    expect(reports.ratings.issues.slice(1)).toMatchObject([
      { code: 'orphan-rating', table: 'ratings', position: 1, record: 'R', path: ['caseId'], found: '"A-9"' },
      { code: 'orphan-rating', table: 'ratings', position: 2, path: ['caseId'] },
    ]);
  });

  test('names the table in every issue, kept or handed on', async () => {
    const bad = { ...right, id: '' };
    const tables = { cases: [bad], ratings: [bad], matters: [bad], departments: [bad] };
    const { reports } = await parseDataset(tables);
    for (const table of Object.keys(tables) as (keyof typeof tables)[]) {
      const { issues } = reports[table];
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every((issue) => issue.table === table && Object.isFrozen(issue))).toBe(true);
    }
    const handed: Issue[] = [];
    const silent = await parseDataset(tables, { onIssue: (issue) => handed.push(issue) });
    expect(Object.values(silent.reports).flatMap(({ issues }) => issues)).toEqual([]);
    expect(new Set(handed.map(({ table }) => table))).toEqual(new Set(Object.keys(tables)));
  });

  test('reads tables that arrive one row at a time', async () => {
    const tables = { cases: [bare], ratings: [separate('A-1')], matters: [matter], departments: [] };
    const streamed = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, later<unknown>(rows)]),
    );
    expect(await parseDataset(streamed as unknown as DatasetTables)).toEqual(await parseDataset(tables));
  });

  test('tells a catalogue that was not given from an empty one', async () => {
    expect((await parseDataset({ cases: [] })).matters).toBeNull();
    expect((await parseDataset({ cases: [], matters: [] })).matters).toEqual([]);
  });

  test('applies the mapping of each table', async () => {
    const mapping = {
      rating: {
        caseId: '办件',
        level: { column: '满意度', scheme: 'GB/T 39046-2020 A.8' },
        ratedAt: { column: '时间', offset: '+08:00' },
        isDefault: { value: true },
      },
      matter: { id: '编码', name: '名称', departmentId: { value: 'D-1' } },
      department: { id: '编码', name: '名称' },
    };
    const { cases, matters, departments } = await parseDataset(
      {
        cases: [bare],
        ratings: [{ 办件: 'A-1', 满意度: '1', 时间: '20210402T100000' }],
        matters: [{ 编码: 'M', 名称: '甲' }],
        departments: [{ 编码: 'D', 名称: '乙' }],
      },
      { mapping },
    );
    expect(cases[0]?.ratings).toEqual([
      aRating({ level: 'very-satisfied', ratedAt: Date.UTC(2021, 3, 2, 2), isDefault: true }),
    ]);
    expect(matters).toEqual([aMatter({ id: 'M', name: '甲', departmentId: 'D-1' })]);
    expect(departments).toEqual([aDepartment({ id: 'D', name: '乙' })]);
  });

  test.each<[string, unknown, string, string]>([
    ['null for a table', { cases: null }, 'wrong-type', 'cases'],
    ['a table without rows', { cases: [], ratings: {} }, 'wrong-type', 'ratings'],
    ['a misspelt table', { cases: [], rating: [] }, 'unknown-field', 'rating'],
  ])('refuses %s instead of taking it for empty', async (_, tables, code, place) => {
    await expect(parseDataset(tables as DatasetTables)).rejects.toMatchObject({
      code,
      issue: { path: [place] },
    });
  });
});
