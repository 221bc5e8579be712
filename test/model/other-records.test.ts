import { describe, expect, test } from 'vitest';
import {
  businessSystemSchema,
  certificateSchema,
  departmentSchema,
  matterSchema,
  parseRecords,
  regionSchema,
  reportedQuantitySchema,
  serviceEventSchema,
  supervisionRecordSchema,
  ticketSchema,
} from '../../src/model/index.js';
import { mappedFields } from '../../src/model/mapped-fields.js';
import {
  faultsIn,
  issuesIn,
  type Kind,
  type OtherTable,
  otherTables,
  recordOf,
  rightRows,
  rowOf,
} from './right-rows.js';

const places = otherTables.flatMap((table) =>
  Object.keys(rightRows[table].fields).map((field) => ({ table, field })),
);
const parsed = (json: string): unknown => JSON.parse(json);

/** What each kind of field makes of a value; nothing where it takes it. */
const odd: readonly (readonly [unknown, Readonly<Record<Kind, string | undefined>>])[] = [
  [1, faults('wrong-type', { code: 'code-without-scheme', number: undefined })],
  [-1, faults('wrong-type', { number: 'negative-count' })],
  [Number.NaN, faults('not-a-number')],
  [Number.POSITIVE_INFINITY, faults('not-a-number')],
  [2 ** 53, faults('unsafe-integer')],
  [1.5, faults('wrong-type')],
  [1n, faults('wrong-type')],
  [true, faults('wrong-type', { flag: undefined })],
  [['x'], faults('wrong-type')],
  [{ a: 1 }, faults('wrong-type')],
  [() => 'x', faults('wrong-type')],
  [Symbol('x'), faults('wrong-type')],
  [Object('x'), faults('wrong-type')],
  [new Date(Number.NaN), faults('wrong-type', { instant: 'invalid-instant' })],
  ['', ofTexts('invalid-text')],
  ['  ', ofTexts('invalid-text')],
  [' x', ofTexts('invalid-text')],
  ['x\u3000', ofTexts('invalid-text')],
  ['x'.repeat(201), ofTexts('invalid-text')],
  ['constructor', ofTexts(undefined)],
  ['__proto__', ofTexts(undefined)],
  ['toString', ofTexts(undefined)],
  ['1', { ...ofTexts(undefined), code: 'code-without-scheme', number: undefined }],
  ['-1', { ...ofTexts(undefined), number: 'negative-count' }],
  ['1.0', ofTexts(undefined)],
  ['+1', ofTexts(undefined)],
  ['007', { ...ofTexts(undefined), code: 'code-without-scheme' }],
  ['1 000', ofTexts(undefined)],
  ['1e3', ofTexts(undefined)],
  ['1'.repeat(17), { ...ofTexts(undefined), code: 'code-without-scheme' }],
  ['是', ofTexts(undefined)],
  ['2023-05-01T09:00:00', { ...ofTexts(undefined), instant: 'instant-without-offset' }],
  ['2023-02-30', ofTexts(undefined)],
  ['2023-02-30T00:00:00Z', ofTexts(undefined)],
  ['2023/05/01', ofTexts(undefined)],
  [{ scheme: 'no such scheme', code: '1' }, faults('wrong-type', { code: 'unknown-scheme' })],
  [{ scheme: 'toString', code: '1' }, faults('wrong-type', { code: 'unknown-scheme' })],
  [{ scheme: 'no such scheme' }, faults('wrong-type')],
  [parsed('{"scheme":"x","code":"1","__proto__":{}}'), faults('wrong-type', { code: 'unsafe-key' })],
];

function faults(
  all: string,
  but: Partial<Record<Kind, string | undefined>> = {},
): Record<Kind, string | undefined> {
  return { text: all, code: all, instant: all, day: all, flag: all, number: all, ...but };
}

/** What a text is to each kind of field, but for a field that takes texts. */
function ofTexts(text: string | undefined): Record<Kind, string | undefined> {
  const other = { code: 'unknown-value', instant: 'invalid-instant', day: 'invalid-date' };
  return { text, ...other, flag: 'wrong-type', number: 'invalid-text' };
}

/** What the other fields of a row are at fault for when one is not given. */
const alone: Readonly<Record<string, readonly string[]>> = {
  'ratings appealedAt': ['events-out-of-order appealRejectedAt'],
  'matters promisedLimit': ['limit-without-unit promisedLimitUnit'],
  'matters promisedLimitUnit': ['limit-without-unit promisedLimit'],
  'matters statutoryLimit': ['limit-without-unit statutoryLimitUnit'],
  'matters statutoryLimitUnit': ['limit-without-unit statutoryLimit'],
  'departments validUntil': ['invalid-succession successorId'],
  'regions validUntil': ['invalid-succession successorId'],
  'supervisionRecords claimedAt': ['events-out-of-order completedAt'],
};

describe.each(otherTables)('a row of %s', (table) => {
  test('that is right becomes a frozen record, and is left alone', () => {
    const row = rowOf(table);
    const before = structuredClone(row);
    const [record] = parseRecords(table, [row]);
    expect(record).toEqual(recordOf(table));
    expect(Object.isFrozen(record)).toBe(true);
    expect(row).toEqual(before);
    expect(Object.isFrozen(row)).toBe(false);
  });

  test('has every field that a mapping can name, and no other', () => {
    const named: Record<OtherTable, keyof typeof mappedFields> = {
      ratings: 'rating',
      suspensions: 'suspension',
      matters: 'matter',
      departments: 'department',
      regions: 'region',
      tickets: 'ticket',
      serviceEvents: 'serviceEvent',
      certificates: 'certificate',
      businessSystems: 'businessSystem',
      supervisionRecords: 'supervisionRecord',
      reportedQuantities: 'reportedQuantity',
    };
    expect(Object.keys(mappedFields[named[table]]).sort()).toEqual(
      Object.keys(rightRows[table].fields).sort(),
    );
  });

  test('with the required fields alone has null for what is not given', () => {
    const { required, fields } = rightRows[table];
    const row = Object.fromEntries(Object.entries(rowOf(table)).filter(([name]) => required.includes(name)));
    const absent = Object.keys(fields).filter((name) => !required.includes(name));
    const [record] = parseRecords(table, [row]);
    expect(record).toEqual({
      ...Object.fromEntries(absent.map((name) => [name, null])),
      ...Object.fromEntries(Object.entries(recordOf(table)).filter(([name]) => required.includes(name))),
    });
  });

  test('with a field that there is not is refused', () => {
    expect(faultsIn(table, { ...rowOf(table), remark: 'x' })).toEqual(['unknown-field remark']);
    expect(faultsIn(table, { ...rowOf(table), Id: 'x', ID: undefined })).toEqual([
      'unknown-field Id',
      'unknown-field ID',
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('with the key %s is refused', (key) => {
    const row = parsed(JSON.stringify(rowOf(table)).replace('{', `{${JSON.stringify(key)}:{"id":"x"},`));
    expect(faultsIn(table, row)).toEqual([`unsafe-key ${key}`]);
  });

  test.each<unknown>([null, undefined, 'T-1', 1, [], [{}], () => ({}), Symbol('x'), new Map()])(
    'is not %o',
    (row) => {
      const faults = faultsIn(table, row);
      if (row instanceof Map) expect(faults.every((each) => each.startsWith('missing '))).toBe(true);
      else expect(faults).toEqual(['wrong-type ']);
    },
  );

  test('that cannot be read is refused, and the next one is read', () => {
    const angry = () => {
      throw new Error('boom');
    };
    const { required } = rightRows[table];
    const row = Object.defineProperty(rowOf(table), required.at(-1)!, { enumerable: true, get: angry });
    const records = parseRecords(table, [row, rowOf(table)]);
    expect([...records]).toHaveLength(1);
    expect(records.report().issues).toMatchObject([
      { code: 'unreadable-record', position: 0, found: '"boom"' },
    ]);
  });

  test('has all of its faults reported, with its id and in both languages', () => {
    const { required } = rightRows[table];
    const issues = issuesIn(table, { id: 'X-1', extra: 1 });
    expect(issues.map(({ code, path }) => `${code} ${path?.join('.')}`).sort()).toEqual(
      [
        'unknown-field extra',
        ...required.filter((name) => name !== 'id').map((name) => `missing ${name}`),
      ].sort(),
    );
    for (const issue of issues) {
      expect(Object.isFrozen(issue)).toBe(true);
      expect(issue).toMatchObject({ record: 'X-1', position: 0 });
      expect(issue.message.zh).toMatch(/^第 1 条\(X-1\) 的 .*应为.+,实为 .+。$/u);
      expect(issue.message.en).toMatch(/^record 1 \(X-1\), .*: expected .+, found .+\.$/u);
      expect(issue.message.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test.each(places)(
  '$table, $field: takes what it says and refuses the rest by its kind',
  ({ table, field }) => {
    const [kind] = rightRows[table].fields[field]!;
    for (const [value, expected] of odd) {
      const found = faultsIn(table, { ...rowOf(table), [field]: value });
      const fault = expected[kind];
      expect([value, found]).toEqual([value, fault === undefined ? [] : [`${fault} ${field}`]]);
    }
  },
);

test.each(places)('$table, $field: when it is not given, is missing or null', ({ table, field }) => {
  const isRequired = rightRows[table].required.includes(field);
  const { [field]: _, ...without } = rowOf(table);
  for (const row of [without, { ...without, [field]: undefined }, { ...without, [field]: null }]) {
    const expected = isRequired ? [`missing ${field}`] : (alone[`${table} ${field}`] ?? []);
    expect(faultsIn(table, row)).toEqual(expected);
    if (expected.length > 0) continue;
    expect([...parseRecords(table, [row])]).toEqual([{ ...recordOf(table), [field]: null }]);
  }
});

describe('what happens in a record', () => {
  const early = '2023-04-30T09:00:00+08:00';
  test.each<[string, OtherTable, object, string[]]>([
    [
      'an appeal before the rating',
      'ratings',
      { appealedAt: early, appealRejectedAt: null },
      ['events-out-of-order appealedAt'],
    ],
    [
      'a withdrawal before the rating',
      'ratings',
      { withdrawnAt: early },
      ['events-out-of-order withdrawnAt'],
    ],
    [
      'a follow-up before the rating',
      'ratings',
      { followedUpAt: early },
      ['events-out-of-order followedUpAt'],
    ],
    [
      'a rectification before the rating',
      'ratings',
      { rectifiedAt: early },
      ['events-out-of-order rectifiedAt'],
    ],
    [
      'a rejection before the appeal',
      'ratings',
      { appealRejectedAt: '2023-05-01T10:00:00+08:00' },
      ['events-out-of-order appealRejectedAt'],
    ],
    [
      'a rejection without an appeal',
      'ratings',
      { appealedAt: null },
      ['events-out-of-order appealRejectedAt'],
    ],
    [
      'a system-default channel of a rating by choice',
      'ratings',
      { channel: 'system-default' },
      ['default-contradicted isDefault'],
    ],
    [
      'a system-default channel, said in a code, of a rating by choice',
      'ratings',
      { channel: { scheme: 'rating-interface pf', code: 7 } },
      ['default-contradicted isDefault'],
    ],
    [
      'a system-default channel without the flag',
      'ratings',
      { channel: 'system-default', isDefault: null },
      ['missing isDefault'],
    ],
    [
      'an end of the suspension before its beginning',
      'suspensions',
      { endedAt: early },
      ['events-out-of-order endedAt'],
    ],
    [
      'a limit of zero hours',
      'matters',
      { promisedLimit: '0', promisedLimitUnit: 'hours' },
      ['zero-hours promisedLimit'],
    ],
    [
      'a withdrawal of the matter before it was in force',
      'matters',
      { inForceUntil: '2019-12-31' },
      ['events-out-of-order inForceUntil'],
    ],
    [
      'an end of the department before its beginning',
      'departments',
      { validUntil: '2018-12-31' },
      ['events-out-of-order validUntil'],
    ],
    [
      'a successor of a department that goes on',
      'departments',
      { validUntil: null },
      ['invalid-succession successorId'],
    ],
    [
      'a department that succeeds itself',
      'departments',
      { successorId: 'D-1' },
      ['invalid-succession successorId'],
    ],
    [
      'an end of the region before its beginning',
      'regions',
      { validUntil: '1979-12-31' },
      ['events-out-of-order validUntil'],
    ],
    [
      'a successor of a region that goes on',
      'regions',
      { validUntil: null },
      ['invalid-succession successorId'],
    ],
    [
      'a region that succeeds itself',
      'regions',
      { successorId: '150303' },
      ['invalid-succession successorId'],
    ],
    ['a limit before the receipt', 'tickets', { dueAt: early }, ['events-out-of-order dueAt']],
    ['a closure before the receipt', 'tickets', { closedAt: early }, ['events-out-of-order closedAt']],
    [
      'a call-back before the receipt',
      'tickets',
      { calledBackAt: early },
      ['events-out-of-order calledBackAt'],
    ],
    ['an issue before the collection', 'certificates', { issuedAt: early }, ['events-out-of-order issuedAt']],
    [
      'an end of use before its beginning',
      'businessSystems',
      { inUseUntil: '2018-05-31' },
      ['events-out-of-order inUseUntil'],
    ],
    [
      'a claim before the publication',
      'supervisionRecords',
      { claimedAt: early },
      ['events-out-of-order claimedAt'],
    ],
    [
      'a completion before the claim',
      'supervisionRecords',
      { completedAt: '2023-05-01T10:00:00+08:00' },
      ['events-out-of-order completedAt'],
    ],
    [
      'a completion without a claim',
      'supervisionRecords',
      { claimedAt: null },
      ['events-out-of-order completedAt'],
    ],
    [
      'several of them at once',
      'tickets',
      { dueAt: early, closedAt: early, source: 'mail' },
      ['unknown-value source', 'events-out-of-order dueAt', 'events-out-of-order closedAt'],
    ],
  ])('is refused with its place: %s', (_, table, change, expected) => {
    expect(faultsIn(table, { ...rowOf(table), ...change }).sort()).toEqual([...expected].sort());
  });

  test.each<[string, OtherTable, object]>([
    [
      'everything at the instant of the rating',
      'ratings',
      {
        ...Object.fromEntries(
          ['appealedAt', 'appealRejectedAt', 'withdrawnAt', 'followedUpAt', 'rectifiedAt'].map((name) => [
            name,
            '2023-05-01T09:00:00+08:00',
          ]),
        ),
      },
    ],
    [
      'a limit of rectification before the rating, which is the source’s to say',
      'ratings',
      { rectifyBy: early },
    ],
    ['a default rating by the system', 'ratings', { channel: 'system-default', isDefault: true }],
    ['a default rating by another channel', 'ratings', { isDefault: true }],
    ['a matter that was withdrawn on the day that it came', 'matters', { inForceUntil: '2020-01-01' }],
    ['a department that ends without a successor', 'departments', { successorId: null }],
    ['a department that ends on the day that it begins', 'departments', { validUntil: '2019-01-01' }],
    [
      'a ticket closed and called back at once',
      'tickets',
      { closedAt: '2023-05-01T09:00:00+08:00', calledBackAt: '2023-05-01T09:00:00+08:00' },
    ],
    ['an answer to a ticket that is still open', 'tickets', { closedAt: null }],
    ['a system that was connected before its use', 'businessSystems', { connectedOn: '2017-01-01' }],
    ['a certificate that is only collected', 'certificates', { issuedAt: null }],
    ['a suspension that ends as it begins', 'suspensions', { endedAt: '2023-05-01T09:00:00+08:00' }],
    ['a suspension that is still open', 'suspensions', { endedAt: null }],
    ['a limit of zero days', 'matters', { promisedLimit: 0, statutoryLimit: '0' }],
    ['a promise longer than the law allows', 'matters', { promisedLimit: 60 }],
    ['no visit at all', 'matters', { visits: 0 }],
    ['nothing of a quantity', 'reportedQuantities', { value: '0' }],
    ['the greatest number that is exact', 'reportedQuantities', { value: Number.MAX_SAFE_INTEGER }],
  ])('may be %s', (_, table, change) => {
    expect(faultsIn(table, { ...rowOf(table), ...change })).toEqual([]);
  });

  test('has no order with an instant that cannot be read', () => {
    expect(faultsIn('tickets', { ...rowOf('tickets'), receivedAt: 'x', closedAt: early })).toEqual([
      'invalid-instant receivedAt',
    ]);
    expect(faultsIn('certificates', { ...rowOf('certificates'), issuedAt: 1 })).toEqual([
      'wrong-type issuedAt',
    ]);
    expect(faultsIn('businessSystems', { ...rowOf('businessSystems'), inUseFrom: '2018-02-29' })).toEqual([
      'invalid-date inUseFrom',
    ]);
  });
});

test('a digit text of a quantity is the number, as a spreadsheet and a CSV file give it', () => {
  const read = (value: unknown) =>
    [...parseRecords('reportedQuantities', [{ ...rowOf('reportedQuantities'), value }])][0]?.value;
  expect([read('10850000'), read(10850000), read('0'), read('1085万'), read('1,085')]).toEqual([
    10850000,
    10850000,
    0,
    undefined,
    undefined,
  ]);
});

test('the schema of each record reads what its table does', () => {
  const schemas = {
    matters: matterSchema,
    departments: departmentSchema,
    regions: regionSchema,
    tickets: ticketSchema,
    serviceEvents: serviceEventSchema,
    certificates: certificateSchema,
    businessSystems: businessSystemSchema,
    supervisionRecords: supervisionRecordSchema,
    reportedQuantities: reportedQuantitySchema,
  } as const;
  for (const [table, schema] of Object.entries(schemas) as [keyof typeof schemas, typeof ticketSchema][]) {
    const record = schema.parse(rowOf(table) as never);
    expect(record).toEqual(recordOf(table));
    expect(Object.isFrozen(record)).toBe(true);
    expect(schema.safeParse({ ...rowOf(table), id: '' }).success).toBe(false);
    expect(schema.safeParse({ ...rowOf(table), extra: 1 }).success).toBe(false);
  }
});
