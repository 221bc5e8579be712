import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  type Mapping,
  type Matter,
  parseCases,
  parseRecords,
  timeUnits,
  valuesOf,
} from '../../src/model/index.js';
import { aCase, aMatter } from '../records.js';
import { faultsIn, rowOf } from './right-rows.js';
import { faultsOf, issuesOf, right } from './rows.js';

const matter = { id: 'M-1', name: '食品经营许可', departmentId: 'D-1' };
const limits = {
  promisedLimit: 5,
  promisedLimitUnit: 'working-days',
  statutoryLimit: '20',
  statutoryLimitUnit: 'calendar-days',
};
const read = { ...limits, statutoryLimit: 20 } as Pick<Matter, keyof typeof limits>;
const at = (time: string) => `2021-04-01T${time}:00+08:00`;
const readCase = (change: object): Case | undefined => [...parseCases([{ ...right, ...change }])][0];

/** A limit stands on a case as on its matter, and is read in the same way. */
const faultsOfBoth = (change: object) => {
  const [ofCase, ofMatter] = [
    faultsOf({ ...right, ...change }),
    faultsIn('matters', { ...matter, ...change }),
  ];
  expect(ofMatter).toEqual(ofCase);
  return ofCase;
};

describe('the limits of a matter and of a case', () => {
  test('are read with their units, numbers also as their digits', () => {
    expect([...parseRecords('matters', [{ ...matter, ...limits }])]).toEqual([
      aMatter({ ...matter, ...read }),
    ]);
    expect(readCase(limits)).toMatchObject(read);
  });

  test('are null where they are not stated, also where the matter states them', () => {
    const none = {
      promisedLimit: null,
      promisedLimitUnit: null,
      statutoryLimit: null,
      statutoryLimitUnit: null,
    };
    expect(readCase({})).toMatchObject(none);
    expect([...parseRecords('matters', [matter])]).toEqual([aMatter({ ...matter, ...none })]);
  });

  test.each(valuesOf(timeUnits))('may be in %s', (unit) => {
    expect(faultsOfBoth({ promisedLimit: 1, promisedLimitUnit: unit })).toEqual([]);
    expect(faultsOfBoth({ statutoryLimit: 24, statutoryLimitUnit: unit })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['a negative amount', { promisedLimit: -1 }, ['negative-count promisedLimit']],
    ['a negative amount in digits', { statutoryLimit: '-3' }, ['negative-count statutoryLimit']],
    ['a fraction', { promisedLimit: 1.5 }, ['wrong-type promisedLimit']],
    ['a fraction in digits', { promisedLimit: '1.5' }, ['invalid-text promisedLimit']],
    ['an amount with its unit in it', { promisedLimit: '5个工作日' }, ['invalid-text promisedLimit']],
    ['an unknown unit', { promisedLimitUnit: 'minutes' }, ['unknown-value promisedLimitUnit']],
    [
      'a Chinese unit without a scheme',
      { statutoryLimitUnit: '工作日' },
      ['unknown-value statutoryLimitUnit'],
    ],
    ['a bare code for a unit', { statutoryLimitUnit: '1' }, ['code-without-scheme statutoryLimitUnit']],
    ['an amount without a unit', { promisedLimitUnit: null }, ['limit-without-unit promisedLimit']],
    ['a unit without an amount', { statutoryLimit: undefined }, ['limit-without-unit statutoryLimitUnit']],
    [
      'nothing without a unit',
      { promisedLimit: 0, promisedLimitUnit: null },
      ['limit-without-unit promisedLimit'],
    ],
    ['zero hours', { promisedLimit: 0, promisedLimitUnit: 'hours' }, ['zero-hours promisedLimit']],
    [
      'zero hours in digits',
      { statutoryLimit: '0', statutoryLimitUnit: 'hours' },
      ['zero-hours statutoryLimit'],
    ],
    [
      'a negative amount in an unknown unit',
      { promisedLimit: -1, promisedLimitUnit: 'weeks' },
      ['negative-count promisedLimit', 'unknown-value promisedLimitUnit'],
    ],
    [
      'a fault in each',
      { promisedLimit: null, statutoryLimit: 0, statutoryLimitUnit: 'hours' },
      ['limit-without-unit promisedLimitUnit', 'zero-hours statutoryLimit'],
    ],
  ])('are refused with %s', (_, change, faults) => {
    expect(faultsOfBoth({ ...limits, ...change })).toEqual(faults);
  });

  test('of what is handled on the spot are zero days', () => {
    for (const unit of ['working-days', 'calendar-days'])
      expect(faultsOfBoth({ promisedLimit: 0, promisedLimitUnit: unit })).toEqual([]);
  });

  test('are refused with words that help, and the other records are read', () => {
    const cases = parseCases([
      right,
      { ...right, id: 'A-2', promisedLimit: 5 },
      { ...right, id: 'A-3', statutoryLimitUnit: 'hours' },
      { ...right, id: 'A-4', promisedLimit: 0, promisedLimitUnit: 'hours' },
      { ...right, id: 'A-5', promisedLimit: '-3', promisedLimitUnit: 'hours' },
      { ...right, id: 'A-6', ...limits },
    ]);
    expect([...cases].map(({ id }) => id)).toEqual(['A-1', 'A-6']);
    const { issues } = cases.report();
    expect(issues).toMatchObject([
      { code: 'limit-without-unit', position: 1, record: 'A-2', path: ['promisedLimit'], found: '5' },
      {
        code: 'limit-without-unit',
        position: 2,
        record: 'A-3',
        path: ['statutoryLimitUnit'],
        found: '"hours"',
      },
      { code: 'zero-hours', position: 3, record: 'A-4', path: ['promisedLimit'], found: '0' },
      { code: 'negative-count', position: 4, record: 'A-5', path: ['promisedLimit'], found: '"-3"' },
    ]);
    const words = [
      ['时限单位', 'a unit'],
      ['时限', 'an amount'],
      ['即办件', 'at least 1 hour'],
      ['非负整数', 'not negative'],
    ];
    for (const [index, [zh, en]] of words.entries()) {
      expect(issues[index]?.message.zh).toContain(zh);
      expect(issues[index]?.message.en).toContain(en);
    }
  });

  test('are whole: of any amounts and units those are read that say a limit or none', () => {
    // What is a limit is written out here, beside the library.
    const amounts = [null, 0, 1, 20, '0', '15', -1, '-2', 'x'];
    const units = [null, 'working-days', 'calendar-days', 'hours', 'days', '工作日'];
    const isLimit = (amount: unknown, unit: unknown) => {
      if (amount === null || unit === null) return amount === unit;
      const isZero = amount === 0 || amount === '0';
      const isAmount = isZero || [1, 20, '15'].some((one) => one === amount);
      return (
        isAmount && (unit === 'working-days' || unit === 'calendar-days' || (unit === 'hours' && !isZero))
      );
    };
    const given = fc.tuple(fc.constantFrom(...amounts), fc.constantFrom(...units));
    fc.assert(
      fc.property(
        given,
        given,
        ([promisedLimit, promisedLimitUnit], [statutoryLimit, statutoryLimitUnit]) => {
          const faults = faultsOfBoth({
            promisedLimit,
            promisedLimitUnit,
            statutoryLimit,
            statutoryLimitUnit,
          });
          const places = faults.map((fault) => fault.split(' ')[1]!.replace('Unit', ''));
          expect([...new Set(places)].sort()).toEqual([
            ...(isLimit(promisedLimit, promisedLimitUnit) ? [] : ['promisedLimit']),
            ...(isLimit(statutoryLimit, statutoryLimitUnit) ? [] : ['statutoryLimit']),
          ]);
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('the extension of a case', () => {
  const extension = {
    extendedAt: '2021-04-10T10:00:00+08:00',
    extendedBy: '10',
    extendedByUnit: 'working-days',
  };
  const none = { extendedAt: null, extendedBy: null, extendedByUnit: null };

  test('is read, and null where there is none', () => {
    expect(readCase(extension)).toMatchObject({
      extendedAt: Date.UTC(2021, 3, 10, 2),
      extendedBy: 10,
      extendedByUnit: 'working-days',
    });
    expect(readCase({})).toMatchObject(none);
    expect(readCase(none)).toMatchObject(none);
  });

  test.each<[string, object]>([
    ['at the instant of the acceptance', { extendedAt: right.acceptedAt }],
    ['after the completion, which counting judges', { extendedAt: '2021-05-01T00:00:00+08:00' }],
    ['in another unit than the limit', { ...limits, extendedByUnit: 'hours' }],
    ['of a limit that the case does not state', {}],
    ['by one', { extendedBy: 1 }],
  ])('may be %s', (_, change) => {
    expect(faultsOf({ ...right, ...extension, ...change })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    [
      'an approval before the acceptance',
      { extendedAt: '2021-04-01T09:29:59+08:00' },
      ['events-out-of-order extendedAt'],
    ],
    [
      'an approval without an offset',
      { extendedAt: '2021-04-10 10:00:00' },
      ['instant-without-offset extendedAt'],
    ],
    ['no approval', { extendedAt: null }, ['extension-incomplete extendedAt']],
    ['no amount', { extendedBy: undefined }, ['extension-incomplete extendedBy']],
    ['no unit', { extendedByUnit: null }, ['extension-incomplete extendedByUnit']],
    [
      'an approval alone',
      { extendedBy: null, extendedByUnit: null },
      ['extension-incomplete extendedBy', 'extension-incomplete extendedByUnit'],
    ],
    ['nothing to add', { extendedBy: 0 }, ['zero-extension extendedBy']],
    ['nothing to add in digits', { extendedBy: '0' }, ['zero-extension extendedBy']],
    ['something to take off', { extendedBy: -10 }, ['negative-count extendedBy']],
    ['an unknown unit', { extendedByUnit: 'weeks' }, ['unknown-value extendedByUnit']],
  ])('is refused with %s', (_, change, faults) => {
    expect(faultsOf({ ...right, ...extension, ...change })).toEqual(faults);
  });

  test('that is incomplete is said to be so at each field that it lacks', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(extension)), (given) => {
        const row = Object.fromEntries(Object.entries(extension).filter(([name]) => given.includes(name)));
        const lacking = Object.keys(extension).filter((name) => !given.includes(name));
        expect(faultsOf({ ...right, ...row })).toEqual(
          given.length === 0 ? [] : lacking.map((name) => `extension-incomplete ${name}`),
        );
      }),
    );
    const [issue] = issuesOf({ ...right, extendedBy: 10, extendedByUnit: 'hours' });
    expect(issue).toMatchObject({ position: 0, record: 'A-1', found: 'undefined' });
    for (const name of Object.keys(extension)) expect(issue?.message.en).toContain(name);
  });
});

describe('the events in the hall', () => {
  const hall = { queuedAt: at('09:00'), calledAt: at('09:10'), servedAt: at('09:40') };
  const names = Object.keys(hall) as (keyof typeof hall)[];

  test('are read', () => {
    expect(readCase(hall)).toMatchObject({
      queuedAt: Date.UTC(2021, 3, 1, 1),
      calledAt: Date.UTC(2021, 3, 1, 1, 10),
      servedAt: Date.UTC(2021, 3, 1, 1, 40),
    });
  });

  test.each<[string, object, string[]]>([
    ['a call before the number was taken', { calledAt: at('08:59') }, ['events-out-of-order calledAt']],
    ['an end of service before the call', { servedAt: at('09:09') }, ['events-out-of-order servedAt']],
    [
      'an end of service before the number was taken, where the call is not known',
      { calledAt: null, servedAt: at('08:59') },
      ['events-out-of-order servedAt'],
    ],
    ['a call without an offset', { calledAt: '2021-04-01T09:10:00' }, ['instant-without-offset calledAt']],
  ])('are refused with %s', (_, change, faults) => {
    expect(faultsOf({ ...right, ...hall, ...change })).toEqual(faults);
  });

  test('may each be missing, and are in order where they are given', () => {
    const minute = fc.option(fc.integer({ min: 0, max: 59 }), { nil: null, freq: 3 });
    fc.assert(
      fc.property(fc.tuple(minute, minute, minute), (minutes) => {
        const row = Object.fromEntries(
          names.map((name, index) => {
            const given = minutes[index];
            return [name, given == null ? null : at(`09:${String(given).padStart(2, '0')}`)];
          }),
        );
        const given = minutes.filter((one) => one !== null);
        const isInOrder = given.every((one, index) => index === 0 || given[index - 1]! <= one);
        expect(faultsOf({ ...right, ...row }).length === 0).toBe(isInOrder);
      }),
    );
  });

  test('have nothing to do with the acceptance: an applicant may be served before it or after the completion', () => {
    expect(
      faultsOf({ ...right, queuedAt: '2020-01-01T00:00:00Z', servedAt: '2022-01-01T00:00:00Z' }),
    ).toEqual([]);
  });
});

test('of bad rows each is reported at its place, and the others are read', () => {
  const rows = [
    { ...right, queuedAt: '2021-04-01 09:30:00' },
    right,
    { ...right, completedAt: '2021-03-31T00:00:00+08:00' },
    { ...right, promisedLimit: -5, promisedLimitUnit: 'working-days' },
    { ...right, promisedLimit: 5, promisedLimitUnit: '天' },
    { ...right, extendedBy: 5 },
    { ...right, ...limits },
  ];
  const cases = parseCases(rows);
  expect([...cases]).toHaveLength(2);
  expect(
    cases.report().issues.map(({ position, code, path }) => `${position} ${code} ${path?.join('.')}`),
  ).toEqual([
    '0 instant-without-offset queuedAt',
    '2 completed-before-accepted completedAt',
    '3 negative-count promisedLimit',
    '4 unknown-value promisedLimitUnit',
    '5 extension-incomplete extendedAt',
    '5 extension-incomplete extendedByUnit',
  ]);
});

test('every case has its fields in one order, whatever its row said and in which', () => {
  const order = Object.keys(readCase({})!);
  expect([...order].sort()).toEqual(Object.keys(aCase({ id: '', acceptedAt: 0 })).sort());
  const full = {
    ...right,
    ...limits,
    extendedAt: right.acceptedAt,
    extendedBy: 1,
    extendedByUnit: 'hours',
    queuedAt: right.acceptedAt,
    suspensions: [{ kind: 'on-hold', startedAt: right.acceptedAt }],
  };
  const turned = Object.fromEntries(Object.entries(full).reverse());
  for (const row of [full, turned]) expect(Object.keys(readCase(row)!)).toEqual(order);
});

describe('Chinese columns', () => {
  const mapping: Mapping = {
    schemes: [
      {
        id: '时限单位',
        name: { zh: '时限单位', en: 'units' },
        source: { zh: '某市', en: 'a city' },
        enumeration: 'time-unit',
        codes: { 工作日: 'working-days', 自然日: 'calendar-days', 小时: 'hours' },
      },
    ],
    case: {
      id: '办件编号',
      matterId: { value: 'M-1' },
      departmentId: { value: 'D-1' },
      system: { value: 'unified' },
      acceptedAt: { column: '受理时间', offset: '+08:00' },
      queuedAt: { column: '取号时间', offset: '+08:00' },
      calledAt: { column: '叫号时间', offset: '+08:00' },
      servedAt: { column: '办理完毕时间', offset: '+08:00' },
      promisedLimit: '承诺办结时限',
      promisedLimitUnit: { column: '时限单位', scheme: '时限单位' },
      extendedAt: { column: '延期批准时间', offset: '+08:00' },
      extendedBy: '延长时限',
      extendedByUnit: { column: '延长时限单位', scheme: '时限单位' },
    },
    matter: {
      id: '实施编码',
      name: '事项名称',
      departmentId: { value: 'D-1' },
      promisedLimit: '承诺办结时限',
      promisedLimitUnit: { column: '时限单位', scheme: '时限单位' },
      statutoryLimit: '法定办结时限',
      statutoryLimitUnit: { value: 'working-days' },
    },
  };
  const row = {
    办件编号: 'A-1',
    受理时间: '2021-04-01 09:30:00',
    取号时间: '2021-04-01 09:00:00',
    叫号时间: '20210401T091000',
    办理完毕时间: '',
    承诺办结时限: '5',
    时限单位: '工作日',
    延期批准时间: '2021-04-06 09:30:00',
    延长时限: 3,
    延长时限单位: '自然日',
  };

  test('of cases are read', () => {
    expect([...parseCases([row], { mapping })]).toEqual([
      aCase({
        id: 'A-1',
        acceptedAt: Date.UTC(2021, 3, 1, 1, 30),
        queuedAt: Date.UTC(2021, 3, 1, 1),
        calledAt: Date.UTC(2021, 3, 1, 1, 10),
        promisedLimit: 5,
        promisedLimitUnit: 'working-days',
        extendedAt: Date.UTC(2021, 3, 6, 1, 30),
        extendedBy: 3,
        extendedByUnit: 'calendar-days',
      }),
    ]);
  });

  test.each<[object, string[]]>([
    [{ 承诺办结时限: '' }, ['limit-without-unit promisedLimitUnit']],
    [{ 时限单位: null }, ['limit-without-unit promisedLimit']],
    [{ 时限单位: '天' }, ['unknown-code promisedLimitUnit']],
    [{ 时限单位: 'working-days' }, ['unknown-code promisedLimitUnit']],
    [{ 承诺办结时限: '五' }, ['invalid-text promisedLimit']],
    [{ 承诺办结时限: 0, 时限单位: '小时' }, ['zero-hours promisedLimit']],
    [{ 延长时限: '' }, ['extension-incomplete extendedBy']],
    [{ 叫号时间: '2021-04-01 08:59:59' }, ['events-out-of-order calledAt']],
  ])('of cases are refused with %j', (change, faults) => {
    expect(faultsOf({ ...row, ...change }, { mapping })).toEqual(faults);
  });

  test('of matters are read', () => {
    const matters = [
      { 实施编码: 'M-1', 事项名称: '甲', 承诺办结时限: 0, 时限单位: '工作日', 法定办结时限: '20' },
    ];
    expect([...parseRecords('matters', matters, { mapping })]).toEqual([
      aMatter({
        id: 'M-1',
        name: '甲',
        promisedLimit: 0,
        promisedLimitUnit: 'working-days',
        statutoryLimit: 20,
        statutoryLimitUnit: 'working-days',
      }),
    ]);
  });
});

test('a negative number in digits is told from a text that is none', () => {
  const faultOf = (value: unknown) =>
    faultsIn('reportedQuantities', { ...rowOf('reportedQuantities'), value });
  expect(['-1', '-3', '-10850000'].flatMap(faultOf)).toEqual(Array(3).fill('negative-count value'));
  expect(['-', '-0', '--3', '- 3', '-03', '-1.5', '−3', '-3 '].flatMap(faultOf)).toEqual(
    Array(8).fill('invalid-text value'),
  );
});
