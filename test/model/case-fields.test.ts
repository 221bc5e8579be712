import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, caseSchema, parseCases } from '../../src/model/index.js';
import { aCase, aRating } from '../records.js';
import { faultsOf, issuesOf, right } from './rows.js';

const texts = ['id', 'matterId', 'departmentId'];
const codes = ['system', 'channel', 'caseType', 'applicant', 'outcome'];
const instants = ['acceptedAt', 'completedAt', 'invitedAt', 'queuedAt', 'calledAt', 'servedAt', 'extendedAt'];
const required = [...texts, 'system', 'acceptedAt'];
const parsed = (text: string): unknown => JSON.parse(text);

test('a right row becomes a case, and what is not given is null', () => {
  const [one] = parseCases([right]);
  expect(one).toEqual(
    aCase({
      ...(right as object),
      id: 'A-1',
      channel: 'window',
      acceptedAt: Date.UTC(2021, 3, 1, 1, 30),
      completedAt: Date.UTC(2021, 3, 2, 1, 30),
      ratings: [aRating({ level: 'satisfied', ratedAt: Date.UTC(2021, 3, 3) })],
    }),
  );
  const { id, matterId, departmentId, system, acceptedAt } = right;
  const [least] = parseCases([{ id, matterId, departmentId, system, acceptedAt }]);
  expect(least).toEqual(
    aCase({ id, matterId, departmentId, system: 'unified', acceptedAt: Date.UTC(2021, 3, 1, 1, 30) }),
  );
});

test('a case is frozen with its ratings, and its row is left alone', () => {
  const row = structuredClone(right);
  const results: Case[] = [
    ...parseCases([row]),
    ...parseCases([{ ...right, ratings: undefined }]),
    caseSchema.parse(right as never),
  ];
  for (const one of results)
    expect([one, one.ratings, ...one.ratings].every((part) => Object.isFrozen(part))).toBe(true);
  expect(row).toEqual(right);
  expect([row, row.ratings, row.ratings[0], row.channel].some((part) => Object.isFrozen(part))).toBe(false);
  const bad = { ...structuredClone(right), id: 1 };
  expect(faultsOf(bad)).toEqual(['wrong-type id']);
  expect(Object.isFrozen(bad.ratings)).toBe(false);
  const list = [1];
  expect(faultsOf(list)).toEqual(['wrong-type ']);
  expect(Object.isFrozen(list)).toBe(false);
});

describe('a field', () => {
  const wrong: [string, unknown, string, string, string][] = [
    // what, value, fault as a text, as a code, as an instant
    ['a number', 1, 'wrong-type', 'code-without-scheme', 'wrong-type'],
    ['a negative number', -1, 'wrong-type', 'wrong-type', 'wrong-type'],
    ['NaN', Number.NaN, 'not-a-number', 'not-a-number', 'not-a-number'],
    ['an infinite number', Number.POSITIVE_INFINITY, 'not-a-number', 'not-a-number', 'not-a-number'],
    ['an unsafe integer', 2 ** 53, 'unsafe-integer', 'unsafe-integer', 'unsafe-integer'],
    ['a fraction', 1.5, 'wrong-type', 'wrong-type', 'wrong-type'],
    ['an empty text', '', 'invalid-text', 'unknown-value', 'invalid-instant'],
    ['blanks around', ' unified', 'invalid-text', 'unknown-value', 'invalid-instant'],
    ['a wide blank behind', 'A\u3000', 'invalid-text', 'unknown-value', 'invalid-instant'],
    ['a bigint', 1n, 'wrong-type', 'wrong-type', 'wrong-type'],
    ['true', true, 'wrong-type', 'wrong-type', 'wrong-type'],
    ['a list', ['unified'], 'wrong-type', 'wrong-type', 'wrong-type'],
    ['an object', { a: 1 }, 'wrong-type', 'wrong-type', 'wrong-type'],
    ['a function', () => 'unified', 'wrong-type', 'wrong-type', 'wrong-type'],
    ['a symbol', Symbol('x'), 'wrong-type', 'wrong-type', 'wrong-type'],
    ['a boxed text', Object('unified'), 'wrong-type', 'wrong-type', 'wrong-type'],
    ['an invalid Date', new Date(Number.NaN), 'wrong-type', 'wrong-type', 'invalid-instant'],
  ];
  test.each(wrong)('with %s is refused by its kind', (_, value, asText, asCode, asInstant) => {
    for (const field of texts) expect(faultsOf({ ...right, [field]: value })).toEqual([`${asText} ${field}`]);
    for (const field of codes) expect(faultsOf({ ...right, [field]: value })).toEqual([`${asCode} ${field}`]);
    for (const field of instants)
      expect(faultsOf({ ...right, [field]: value })).toContain(`${asInstant} ${field}`);
  });

  test('that is not given is missing where it is required, else null', () => {
    for (const field of Object.keys(right)) {
      for (const row of [
        { ...right, [field]: undefined },
        Object.fromEntries(Object.entries(right).filter(([key]) => key !== field)),
      ]) {
        const faults = faultsOf(row);
        if (required.includes(field)) expect(faults).toEqual([`missing ${field}`]);
        else expect(faults).toEqual(field === 'completedAt' ? ['outcome-without-completion outcome'] : []);
      }
      if (required.includes(field))
        expect(faultsOf({ ...right, [field]: null })).toEqual([`missing ${field}`]);
    }
  });

  test.each<[unknown, string]>([
    ['1', 'code-without-scheme'],
    ['01', 'code-without-scheme'],
    [0, 'code-without-scheme'],
    ['constructor', 'unknown-value'],
    ['toString', 'unknown-value'],
    ['__proto__', 'unknown-value'],
    ['窗口办理', 'unknown-value'],
    ['Window', 'unknown-value'],
    [{ scheme: 'GB/T 39046-2020 A.99', code: '1' }, 'unknown-scheme'],
    [{ scheme: 'GB/T 39046-2020 A.8', code: '1' }, 'unknown-scheme'],
    [{ scheme: 'toString', code: '1' }, 'unknown-scheme'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: '7' }, 'unknown-code'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: '01' }, 'unknown-code'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: ' 1' }, 'unknown-code'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: 'constructor' }, 'unknown-code'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: '__proto__' }, 'unknown-code'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: Number.NaN }, 'not-a-number'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: 2 ** 53 }, 'unsafe-integer'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: 1.5 }, 'wrong-type'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: null }, 'wrong-type'],
    [{ scheme: 'GB/T 39046-2020 A.5' }, 'wrong-type'],
    [{ scheme: 1, code: '1' }, 'wrong-type'],
    [{ code: '1' }, 'wrong-type'],
    [{ scheme: 'GB/T 39046-2020 A.5', code: '1', name: '窗口' }, 'wrong-type'],
    [parsed('{"scheme":"GB/T 39046-2020 A.5","code":"1","__proto__":{}}'), 'unsafe-key'],
  ])('of an enumeration refuses %j', (channel, code) => {
    expect(faultsOf({ ...right, channel })).toEqual([`${code} channel`]);
  });

  test.each<[string, string]>([
    ['2021-04-01 09:30:00', 'instant-without-offset'],
    ['20210401T093000', 'instant-without-offset'],
    ['2021-02-30T00:00:00+08:00', 'invalid-instant'],
    ['2021-04-01', 'invalid-instant'],
  ])('of an instant refuses %s', (acceptedAt, code) => {
    expect(faultsOf({ ...right, acceptedAt })).toEqual([`${code} acceptedAt`]);
  });
});

describe('a rating', () => {
  const [rating] = right.ratings;
  test.each<[string, unknown, string[]]>([
    ['no list', 'none', ['wrong-type ratings']],
    ['null for the list', null, ['wrong-type ratings']],
    ['an object for the list', {}, ['wrong-type ratings']],
    ['nulls in it', [null, rating], ['wrong-type ratings.0']],
    ['texts in it', [rating, 'satisfied'], ['wrong-type ratings.1']],
    ['a faulty level', [rating, { ...rating, level: '5' }], ['code-without-scheme ratings.1.level']],
    ['an unknown field', [{ ...rating, score: 5 }], ['unknown-field ratings.0.score']],
    ['a flag of another type', [{ ...rating, isDefault: 0 }], ['wrong-type ratings.0.isDefault']],
    [
      'several faults',
      [{ id: '', isDefault: null }],
      [
        'invalid-text ratings.0.id',
        'missing ratings.0.level',
        'missing ratings.0.ratedAt',
        'missing ratings.0.isDefault',
      ],
    ],
    [
      'a rejection without an appeal',
      [rating, { ...rating, appealRejectedAt: '2021-04-04T00:00:00Z' }],
      ['events-out-of-order ratings.1.appealRejectedAt'],
    ],
    [
      'a rating by choice from the system',
      [{ ...rating, channel: 'system-default' }],
      ['default-contradicted ratings.0.isDefault'],
    ],
    [
      'a withdrawal before the rating',
      [{ ...rating, withdrawnAt: '2021-04-02T23:59:59Z' }],
      ['events-out-of-order ratings.0.withdrawnAt'],
    ],
    [
      'an unsafe key',
      [rating, parsed('{"__proto__":{"level":"satisfied"}}')],
      ['unsafe-key ratings.1.__proto__'],
    ],
  ])('list with %s is refused with its case', (_, ratings, faults) => {
    expect(faultsOf({ ...right, ratings })).toEqual(faults);
  });
});

describe('a row', () => {
  test('that breaks the order of time is refused', () => {
    expect(faultsOf({ ...right, completedAt: '2021-04-01T09:29:59+08:00' })).toEqual([
      'completed-before-accepted completedAt',
    ]);
    expect(faultsOf({ ...right, completedAt: right.acceptedAt })).toEqual([]);
    expect(faultsOf({ ...right, completedAt: null })).toEqual(['outcome-without-completion outcome']);
  });

  test('has all of its faults reported', () => {
    expect(
      faultsOf({
        ...right,
        id: ' ',
        channel: '1',
        completedAt: '2020-01-01T00:00:00Z',
        outcome: 'x',
        ratings: [{ level: 'x' }],
        extra: 1,
      }).sort(),
    ).toEqual([
      'code-without-scheme channel',
      'completed-before-accepted completedAt',
      'invalid-text id',
      'missing ratings.0.isDefault',
      'missing ratings.0.ratedAt',
      'unknown-field extra',
      'unknown-value outcome',
      'unknown-value ratings.0.level',
    ]);
  });

  test.each<[string, unknown]>([
    ['a list', [right]],
    ['null', null],
    ['undefined', undefined],
    ['a text', 'A-1'],
    ['a number', 1],
    ['a function', () => right],
    ['a symbol', Symbol('x')],
  ])('that is %s is refused as no record', (_, row) => {
    expect(faultsOf(row)).toEqual(['wrong-type ']);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('with the key %s is refused, and named', (key) => {
    const row = parsed(JSON.stringify(right).replace('{', `{${JSON.stringify(key)}:{"system":"unified"},`));
    expect(issuesOf(row)[0]).toMatchObject({ code: 'unsafe-key', path: [key], record: 'A-1' });
  });

  test('that cannot be read is refused, and the next one is read', () => {
    const angry = () => {
      throw new Error('boom');
    };
    const rows = [
      Object.defineProperty({ ...right }, 'system', { enumerable: true, get: angry }),
      new Proxy(
        {},
        { get: angry, has: angry, ownKeys: angry, getOwnPropertyDescriptor: angry, getPrototypeOf: angry },
      ),
      { ...right, ratings: new Proxy([], { get: angry }) },
      right,
    ];
    const cases = parseCases(rows);
    expect([...cases]).toHaveLength(1);
    const { issues } = cases.report();
    expect(issues.map(({ code, position, found }) => [code, position, found])).toEqual(
      [0, 1, 2].map((position) => ['unreadable-record', position, '"boom"']),
    );
  });

  test('that contains itself is refused in an orderly way', () => {
    const row: Record<string, unknown> = { ...right };
    row.ratings = [row];
    expect(faultsOf(row)).toContain('unknown-field ratings.0.matterId');
  });
});

describe('an issue', () => {
  const rows: Record<string, unknown>[] = [
    { ...right, id: '' },
    { ...right, matterId: undefined },
    { ...right, matterId: Number.NaN },
    { ...right, matterId: 2 ** 53 },
    { ...right, matterId: 1 },
    { ...right, acceptedAt: '2021-04-01 09:30' },
    { ...right, acceptedAt: 'x' },
    { ...right, caseType: '1' },
    { ...right, caseType: 'x' },
    { ...right, caseType: { scheme: 'x', code: '1' } },
    { ...right, caseType: { scheme: 'GB/T 39046-2020 A.6', code: '3' } },
    { ...right, extra: 'x' },
    { ...right, constructor: 'x' },
    { ...right, completedAt: '2020-01-01T00:00:00Z' },
    { ...right, completedAt: null },
    { ...right, ratings: 'x' },
    { ...right, ratings: ['x'] },
    { ...right, suspensions: 'x' },
    { ...right, suspensions: ['x'] },
    { ...right, promisedLimit: 3 },
    { ...right, promisedLimitUnit: 'hours' },
    { ...right, statutoryLimit: 0, statutoryLimitUnit: 'hours' },
    { ...right, statutoryLimit: '-3', statutoryLimitUnit: 'hours' },
    { ...right, extendedBy: 3 },
    { ...right, extendedAt: right.acceptedAt, extendedBy: 0, extendedByUnit: 'hours' },
    { ...right, queuedAt: right.acceptedAt, servedAt: '2020-01-01T00:00:00Z' },
  ];
  test.each(rows.map((row, index) => [index, row] as const))(
    'says place, finding and expectation in both languages (%i)',
    (_, row) => {
      const all = parseCases([right, row]);
      expect([...all]).toHaveLength(1);
      for (const { message, path, found, position, record, code } of all.report().issues) {
        expect(position).toBe(1);
        expect(record).toBe(row.id === '' ? undefined : 'A-1');
        for (const text of [message.zh, message.en]) {
          expect(text).toContain(path!.join('.'));
          expect(text).toContain(found);
          expect(text).not.toContain('Invalid input');
        }
        expect(message.zh).toMatch(/^第 2 条.*应为\p{Script=Han}*.+,实为 .+。$/u);
        expect(message.en).toMatch(/^record 2.*: expected .+, found .+\.$/u);
        const ownWords = message.en.replaceAll(found!, '');
        expect(ownWords).not.toMatch(/\p{Script=Han}/u);
        expect(code).toMatch(/^[a-z-]+$/u);
      }
    },
  );

  test('stays short and on one line whatever the keys and ids are', () => {
    const row = { ...right, id: 'A\nB', [`x\n${'y'.repeat(100_000)}`]: 1, matterId: '' };
    for (const { message } of issuesOf(row))
      for (const text of [message.zh, message.en]) {
        expect(text).not.toContain('\n');
        expect(text.length).toBeLessThan(400);
      }
  });

  test('is frozen plain data', () => {
    for (const issue of issuesOf({ ...right, id: '', extra: 1, ratings: [1] })) {
      expect([issue, issue.message, issue.path].every((part) => Object.isFrozen(part))).toBe(true);
      expect(JSON.parse(JSON.stringify(issue))).toEqual(issue);
    }
  });
});

test('of any mix of rows the right ones go on, and each other one is reported at its place', () => {
  // What the test takes for right is written out here, beside the library.
  const id = fc.constantFrom('A', '办件-1', '', ' A', 'x'.repeat(201), 1, null, undefined);
  const system = fc.constantFrom('unified', 'offline', '1', 'Unified', null, 2, {
    scheme: 'none',
    code: '1',
  });
  const caseType = fc.constantFrom(
    'other',
    undefined,
    null,
    '1',
    { scheme: 'GB/T 39046-2020 A.6', code: '9' },
    { scheme: 'GB/T 39046-2020 A.6', code: '3' },
  );
  const time = fc.constantFrom(
    '2021-04-01T09:30:00+08:00',
    '2021-04-01 09:30:00',
    '2021-04-02T00:00:00Z',
    '2021-04-31T00:00:00Z',
    null,
    0,
  );
  const row = fc.record({
    id,
    matterId: fc.constantFrom('M', '', undefined),
    departmentId: fc.constant('D'),
    system,
    caseType,
    acceptedAt: time,
    completedAt: time,
  });
  const odd = fc.oneof(row, row, row, fc.constantFrom(null, [], 'x', 3));
  const isText = (value: unknown) => value === 'A' || value === '办件-1' || value === 'M';
  const instantOf = (value: unknown) =>
    ['2021-04-01T09:30:00+08:00', '2021-04-02T00:00:00Z'].indexOf(value as string);
  const isRight = (one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return false;
    const given = one as Record<string, unknown>;
    const type = given.caseType as { code?: string } | null | undefined;
    return (
      isText(given.id) &&
      isText(given.matterId) &&
      (given.system === 'unified' || given.system === 'offline') &&
      (type == null || given.caseType === 'other' || type.code === '9') &&
      instantOf(given.acceptedAt) >= 0 &&
      (given.completedAt === null || instantOf(given.completedAt) >= instantOf(given.acceptedAt))
    );
  };
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 12 }), (rows) => {
      const cases = parseCases(rows);
      const valid = [...cases];
      const report = cases.report();
      const expected = rows.filter(isRight) as { id: string }[];
      expect(valid.map((one) => one.id)).toEqual(expected.map((one) => one.id));
      expect([report.read, report.valid, report.refused]).toEqual([
        rows.length,
        expected.length,
        rows.length - expected.length,
      ]);
      const refused = rows.flatMap((one, position) => (isRight(one) ? [] : [position]));
      expect([...new Set(report.issues.map(({ position }) => position))]).toEqual(refused);
      const counted = Object.values(report.issueCounts).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(report.issues.length);
    }),
    { numRuns: 500 },
  );
});
