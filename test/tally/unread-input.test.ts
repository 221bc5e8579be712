import { describe, expect, test } from 'vitest';
import {
  defineRuleSet,
  evaluate,
  mergeTallies,
  national,
  onlineShare,
  parseDataset,
  quarter,
  recordsBehind,
  recount,
  type Tally,
  tally,
  unitsThatMeet,
} from '../../src/index.js';
import { aCase, aDepartment, aMatter, aRating, aRegion } from '../records.js';

const period = quarter(2021, 2);
const may = Date.parse('2021-05-06T10:00:00+08:00');
const options = { rules: national, period };
const wrong = (code: string) => expect.objectContaining({ code });

describe('what was not read is refused, not counted', () => {
  test.each([
    ['a flag in words', { hasScenarios: '否' }],
    ['visits in words', { visits: '0' }],
    ['fewer than no visits', { visits: -1 }],
    ['half a visit', { visits: 1.5 }],
    ['a day that is none', { inForceUntil: '2021-5-1' }],
  ])('of a matter: %s', async (_, given) => {
    const matters = [aMatter({ id: 'M-1', ...(given as object) })];
    await expect(tally([], { ...options, matters })).rejects.toThrow(wrong('wrong-type'));
  });

  test.each([
    ['a day that is none', { validUntil: '2021-5-1', successorId: 'D-2' }],
    ['a region that is a number', { regionId: 5 }],
    ['a successor that is a number', { successorId: 5 }],
  ])('of a department: %s', async (_, given) => {
    const departments = [aDepartment({ id: 'D-1', ...(given as object) })];
    await expect(tally([], { ...options, departments })).rejects.toThrow(wrong('wrong-type'));
  });

  test('of a region, and of what is no table at all', async () => {
    const regions = [aRegion({ id: 'R-1', level: 'planet' as never })];
    await expect(tally([], { ...options, departments: [], regions })).rejects.toThrow(wrong('wrong-type'));
    for (const strange of [5, [null], [{}]]) {
      await expect(tally([], { ...options, matters: strange as never })).rejects.toThrow(wrong('wrong-type'));
      await expect(tally([], { ...options, departments: strange as never })).rejects.toThrow(
        wrong('wrong-type'),
      );
    }
  });

  test('of groupings and indicators that are no lists', async () => {
    await expect(tally([], { ...options, by: 'department' as never })).rejects.toThrow(
      wrong('unknown-grouping'),
    );
    await expect(tally([], { ...options, indicators: 'case-count' as never })).rejects.toThrow(
      wrong('unknown-indicator'),
    );
  });

  test('of a real name in words', async () => {
    const rating = aRating({ level: 'dissatisfied', ratedAt: may, isRealName: '否' as never });
    const cases = [aCase({ id: 'A-1', acceptedAt: may, ratings: [rating] })];
    await expect(tally(cases, options)).rejects.toThrow(wrong('wrong-type'));
  });

  test.each([[null], ['教育局'], [{ department: 5 }], [['教育局']]])('of a scope %j', (scope) => {
    expect(() => onlineShare({ unified: 1, specialised: 0, offline: 0 }, { scope: scope as never })).toThrow(
      wrong('wrong-type'),
    );
  });

  test('of a rule whose key would get lost', () => {
    const values = JSON.parse('{"__proto__": []}') as never;
    const input = { format: 'zwfw-rules/1', id: 'x', version: '1', name: { zh: '例', en: 'x' } } as const;
    expect(() => defineRuleSet({ ...input, extends: 'national', values })).toThrow(wrong('unsafe-key'));
    expect(() => defineRuleSet({ ...input, id: 'a\nb', extends: 'national', values: {} })).toThrow(
      wrong('invalid-rule-set'),
    );
  });
});

describe('a rating that was withdrawn', () => {
  test('does not make its case a rated one, from the instant of its withdrawal on', async () => {
    const rating = aRating({ level: 'very-dissatisfied', ratedAt: may, withdrawnAt: may + 1000 });
    const cases = [aCase({ id: 'A-1', acceptedAt: may, completedAt: may, ratings: [rating] })];
    const rate = async (asOf: string) =>
      evaluate(await tally(cases, { ...options, asOf })).get('evaluation-rate').text;
    expect(await rate('2021-05-06T10:00:00+08:00')).toBe('100.00%');
    expect(await rate('2021-05-06T10:00:01+08:00')).toBe('0.00%');
  });
});

describe('a data set', () => {
  const row = { 编号: 'A-1', 事项: 'M-1', 部门: 'D-1', 系统: 'unified', 受理: '2021-05-06T10:00:00+08:00' };
  const mapping = {
    case: { id: '编号', matterId: '事项', departmentId: '部门', system: '系统', acceptedAt: '受理' },
  };

  test('is looked into as it was read, whether its mapping is given again or not', async () => {
    const dataset = await parseDataset({ cases: [row] }, { mapping });
    const figure = evaluate(await tally(dataset, options)).get('case-count');
    const found = [];
    for await (const one of recordsBehind(dataset, figure, 'denominator', { rules: national, mapping }))
      found.push(one);
    expect(found).toHaveLength(1);
    expect((await recount(figure, dataset, { rules: national, mapping })).same).toBe(true);
  });
});

describe('a tally read from JSON', () => {
  const copyOf = async (): Promise<Tally> =>
    JSON.parse(JSON.stringify(await tally([aCase({ id: 'A-1', acceptedAt: may })], options)));

  test('stays as it was, whatever is made of it', async () => {
    const copy = await copyOf();
    evaluate(copy).all();
    mergeTallies(copy);
    const frozen = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (Object.isFrozen(value) || Object.values(value).some(frozen));
    expect(frozen(copy)).toBe(false);
    expect(Object.isFrozen(mergeTallies(copy))).toBe(true);
  });

  test.each<[string, (copy: Tally) => object]>([
    ['an as-of instant that is none', () => ({ asOf: 'x' })],
    ['a period that is none', ({ period: of }) => ({ period: { ...of, start: 'x' } })],
    ['a group twice', ({ rows }) => ({ rows: [...rows, ...rows] })],
    ['no total', () => ({ rows: [] })],
    ['counts without a shard', () => ({ shards: [] })],
    [
      'a group that it was not grouped by',
      ({ rows }) => ({ rows: [...rows, { ...rows[0]!, scope: { system: 'unified' } }] }),
    ],
  ])('is refused with %s', async (_, change) => {
    const copy = await copyOf();
    expect(() => evaluate({ ...copy, ...change(copy) } as Tally)).toThrow(wrong('invalid-tally'));
  });
});

test('units that meet a condition carry what is said of their figures, and are all of one kind of group', async () => {
  const counted = await tally([aCase({ id: 'A-1', acceptedAt: may })], { ...options, by: [['department']] });
  const figures = evaluate(counted);
  const [department] = figures.scopes('department');
  const own = figures.get('online-share', department!);
  expect(unitsThatMeet([own], { atLeast: '95%' }).flags).toEqual(own.flags);
  expect(own.flags.length).toBeGreaterThan(0);
  expect(() => unitsThatMeet([own, figures.get('online-share')], { atLeast: '95%' })).toThrow(
    wrong('figure-mismatch'),
  );
});
