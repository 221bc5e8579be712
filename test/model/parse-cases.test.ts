import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/ground/index.js';
import { parseCases } from '../../src/model/index.js';
import { right } from './rows.js';

const rows = [right, { ...right, id: '' }, { ...right, id: 'A-3' }, null, { ...right, id: 'A-5' }];
const ids = ['A-1', 'A-3', 'A-5'];

async function* later<T>(list: Iterable<T>): AsyncGenerator<T> {
  for (const one of list) yield await Promise.resolve(one);
}

async function idsOf(cases: AsyncIterable<{ id: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of cases) found.push(id);
  return found;
}

describe('reading cases', () => {
  test('gives the same from every kind of source', async () => {
    const own = { [Symbol.iterator]: () => rows.values() };
    for (const source of [rows, new Set(rows), own, rows.values()])
      expect(Array.from(parseCases(source), ({ id }) => id)).toEqual(ids);
    for (const source of [rows, later(rows), { [Symbol.asyncIterator]: () => later(rows) }]) {
      const cases = parseCases(source);
      expect(await idsOf(cases)).toEqual(ids);
      expect(cases.report()).toMatchObject({ read: 5, valid: 3, refused: 2 });
      expect(cases.report().issues.map(({ position }) => position)).toEqual([1, 3]);
    }
  });

  test('takes a row only when a case is asked for, and closes the source when no more are', () => {
    let pulled = 0;
    let closed = false;
    function* many() {
      try {
        for (; pulled < 200_000; ) yield { ...right, id: `A-${++pulled}` };
      } finally {
        closed = true;
      }
    }
    const cases = parseCases(many());
    expect(pulled).toBe(0);
    const iterator = cases[Symbol.iterator]();
    expect(pulled).toBe(0);
    iterator.next();
    iterator.next();
    expect([pulled, cases.report().read]).toEqual([2, 2]);
    iterator.return?.();
    expect(closed).toBe(true);
  });

  test('goes through 200,000 rows', () => {
    function* many() {
      for (let number = 1; number <= 200_000; number++)
        yield number % 1000 === 0 ? null : { ...right, id: `A-${number}` };
    }
    let seen = 0;
    let atOnce = 0;
    const cases = parseCases(many(), { onIssue: () => atOnce++ });
    for (const one of cases) if (one.id !== '') seen++;
    expect([seen, atOnce]).toEqual([199_800, 200]);
    expect(cases.report()).toMatchObject({ read: 200_000, valid: 199_800, refused: 200, issues: [] });
  });

  test('starts anew with each iteration, also while another is open', () => {
    const cases = parseCases(rows);
    expect(cases.report()).toMatchObject({ read: 0, issues: [] });
    for (const _ of [1, 2]) {
      expect([...cases]).toHaveLength(3);
      expect(cases.report()).toMatchObject({
        read: 5,
        valid: 3,
        refused: 2,
        issueCounts: { 'invalid-text': 1, 'wrong-type': 1 },
      });
    }
    const first = cases[Symbol.iterator]();
    first.next();
    expect([...cases]).toHaveLength(3);
    first.next();
    expect(cases.report().read).toBe(5);
  });

  test('does not take a source that was used up for an empty one', async () => {
    const refusal = expect.objectContaining({ code: 'rows-already-read' });
    const cases = parseCases(rows.values());
    expect([...cases]).toHaveLength(3);
    expect(() => [...cases]).toThrow(refusal);
    const stream = parseCases(later(rows));
    expect(await idsOf(stream)).toEqual(ids);
    await expect(idsOf(stream)).rejects.toEqual(refusal);
  });

  test('hands on each issue as it is found', () => {
    const issues: Issue[] = [];
    const cases = parseCases(rows, { onIssue: (issue) => issues.push(issue) });
    const iterator = cases[Symbol.iterator]();
    iterator.next();
    expect(issues).toHaveLength(0);
    iterator.next();
    expect(issues.map(({ code, position }) => [code, position])).toEqual([['invalid-text', 1]]);
    expect(cases.report().issues).toEqual([]);
    expect(cases.report().issueCounts).toEqual({ 'invalid-text': 1 });
  });

  test('lets errors of the source and of the receiver through', () => {
    function* broken() {
      yield right;
      throw new RangeError('disk');
    }
    expect(() => [...parseCases(broken())]).toThrow(RangeError);
    const onIssue = () => {
      throw new RangeError('mine');
    };
    expect(() => [...parseCases([null], { onIssue })]).toThrow('mine');
  });

  test('gives a frozen report that later reading leaves alone', () => {
    const cases = parseCases(rows);
    const [...all] = cases;
    const report = cases.report();
    expect([report, report.issues, report.issueCounts, all[0]].every((part) => Object.isFrozen(part))).toBe(
      true,
    );
  });

  test.each<unknown>([null, undefined, {}, 1, 'rows', () => rows])(
    'refuses %o, which has no rows',
    (source) => {
      expect(() => parseCases(source as [])).toThrow(expect.objectContaining({ code: 'wrong-type' }));
    },
  );
});
