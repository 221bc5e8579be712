import { expect, test } from 'vitest';
import { madeDepartments } from '../../examples/zhongwei/departments.js';
import { madeMatters, madeRows, mapping } from '../../examples/zhongwei/made-rows.js';
import { numbers } from '../../examples/zhongwei/numbers.js';
import { evaluate, parseCases, quarter, tally, zhongwei } from '../../src/index.js';

const sum = (key: 'catalogued' | 'handled' | 'unified' | 'specialised' | 'offline' | 'ratable' | 'rated') =>
  madeDepartments.reduce((total, department) => total + department[key], 0);

test('the made departments add up to the published totals', () => {
  expect([sum('unified'), sum('specialised'), sum('offline')]).toEqual([21148, 111148, 18647]);
  expect([sum('catalogued'), sum('handled'), sum('ratable'), sum('rated')]).toEqual([1423, 290, 12897, 8203]);
});

test('the made records give the published figures again', async () => {
  const cases = parseCases(madeRows(), { mapping });
  const counted = await tally(cases, {
    rules: zhongwei,
    period: quarter(2021, 2),
    asOf: '2021-07-21T00:00:00+08:00',
    by: [['department']],
    matters: madeMatters(),
  });
  expect(cases.report()).toMatchObject({ read: 150943, valid: 150943, refused: 0 });
  const figures = evaluate(counted);
  const texts = (code: string, department?: string) =>
    figures.get(code, department === undefined ? {} : { department }).text;
  expect(texts('case-count')).toBe('150943');
  expect(texts('online-share')).toBe('14.01%');
  expect(texts('matters-handled')).toBe('290');
  expect(texts('matter-coverage')).toBe('20.38%');
  expect(texts('evaluation-rate')).toBe('63.60%');
  expect(texts('case-composition')).toBe('统一政务服务系统 14.01%,内部专业系统 73.64%,线下窗口 12.35%');
  expect(texts('matter-coverage', '市委宣传部')).toBe('60.00%');
  expect(texts('matter-coverage', '市事业单位登记管理局')).toBe('62.50%');
  const unrated = numbers.filter(({ place }) => place === '二(四)');
  expect(unrated.length).toBe(8);
  for (const { name, printed } of unrated) {
    const department = /\((.+)\)$/u.exec(name)![1]!;
    expect(`${texts('unrated-count', department)}条`).toBe(printed);
  }
});
