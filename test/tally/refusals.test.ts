import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  defineRuleSet,
  evaluate,
  mergeTallies,
  month,
  national,
  quarter,
  stateCouncilCalendar,
  type Tally,
  type TallyOptions,
  tally,
  traceRecord,
  ZwfwError,
  zhongwei,
} from '../../src/index.js';
import { aCase, aDepartment, aMatter, aRating, aRegion } from '../records.js';
import { scenarios } from './arbitraries.js';
import { oneOfEach } from './one-of-each.js';

const at = Date.parse('2021-05-01T00:00:00Z');
const rating = aRating({ level: 'satisfied', ratedAt: Date.parse('2021-05-02T00:00:00Z') });
const valid = aCase({
  id: 'C-1',
  channel: 'mobile',
  caseType: 'immediate',
  applicant: 'enterprise',
  acceptedAt: at,
  completedAt: Date.parse('2021-05-02T00:00:00Z'),
  outcome: 'issued',
  ratings: [rating],
});
const period = quarter(2021, 2);
const matter = aMatter({ id: 'M-1', matterType: 'licence', exerciseLevel: 'county', caseType: 'immediate' });

/** The code of the refusal; `undefined` where nothing is refused. */
async function refusalOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    return error.code;
  }
  return undefined;
}

const withCase = (change: object) => ({ ...valid, ...change }) as Case;
const withRating = (change: object) => withCase({ ratings: [{ ...rating, ...change }] });

/** Groupings that make every attribute be looked at. */
const by = [['channel', 'applicant', 'caseType'], ['outcome'], ['rated']];

function count(cases: Iterable<Case>, options: Partial<TallyOptions> = {}): Promise<Tally> {
  return tally(cases, { rules: [national, zhongwei], period, by, matters: [matter], ...options });
}

describe('records that were not read by the library', () => {
  test('the valid one is counted', async () => {
    expect(evaluate(await count([valid])).get('case-count', {}, { rules: 'national' }).text).toBe('1');
  });

  test.each([
    ['instants as texts', withCase({ acceptedAt: '2021-05-01T00:00:00+08:00' })],
    ['instants as dates', withCase({ acceptedAt: new Date(0) })],
    ['an acceptance that is missing', withCase({ acceptedAt: undefined })],
    ['a completion as a text', withCase({ completedAt: '2021-05-02T00:00:00+08:00' })],
    ['a completion that is left out', withCase({ completedAt: undefined })],
    ['ratings that are no list', withCase({ ratings: 'satisfied' })],
    ['a time of a rating as a text', withRating({ ratedAt: '2021-05-02T00:00:00+08:00' })],
    ['an invitation as a text', withCase({ invitedAt: '2021-05-02T00:00:00+08:00' })],
    ['a withdrawal of a rating as a text', withRating({ withdrawnAt: '2021-05-02T00:00:00+08:00' })],
    ['an appeal against a rating that is left out', withRating({ appealedAt: undefined })],
    ['a limit of a rating as a text', withRating({ rectifyBy: '2021-05-02T00:00:00+08:00' })],
    ['a text', 'C-1' as unknown as Case],
  ])('%s: wrong-type', async (_, record) => {
    expect(await refusalOf(() => count([record], { by: [...by, ['department', 'matter']] }))).toBe(
      'wrong-type',
    );
  });

  test.each([
    ['a limit as a text', withCase({ promisedLimit: '5', promisedLimitUnit: 'working-days' })],
    ['a limit that is left out', withCase({ statutoryLimit: undefined })],
    ['half a day as a limit', withCase({ statutoryLimit: 0.5, statutoryLimitUnit: 'working-days' })],
    ['suspensions that are left out', withCase({ suspensions: undefined })],
    ['an approval of an extension as a text', withCase({ extendedAt: '2021-05-02T00:00:00+08:00' })],
    ['a call as a text', withCase({ queuedAt: at, calledAt: '2021-05-02T00:00:00+08:00' })],
    ['an end of service that is left out', withCase({ calledAt: at, servedAt: undefined })],
  ])('%s, where times are read: wrong-type', async (_, record) => {
    const options = { calendar: stateCouncilCalendar, by: [['timeliness'], ['waiting'], ['window']] };
    expect(await refusalOf(() => count([valid], options))).toBe(undefined);
    expect(await refusalOf(() => count([record], options))).toBe('wrong-type');
  });

  test.each([
    ['system', withCase({ system: 'Unified' })],
    ['system that is left out', withCase({ system: undefined })],
    ['system that every object has', withCase({ system: 'toString' })],
    ['system that leads to a prototype', withCase({ system: '__proto__' })],
    ['channel', withCase({ channel: '1' })],
    ['applicant', withCase({ applicant: 'citizen' })],
    ['case type', withCase({ caseType: 'constructor' })],
    ['outcome', withCase({ outcome: 'Issued' })],
    ['level of a rating', withRating({ level: '5' })],
    ['level of a rating that every object has', withRating({ level: 'hasOwnProperty' })],
    ['channel of a rating', withRating({ channel: 'window' })],
  ])('an unknown %s: unknown-attribute-value', async (_, record) => {
    expect(await refusalOf(() => count([record]))).toBe('unknown-attribute-value');
    expect(await refusalOf(() => count([valid, { ...record, id: 'C-2' }]))).toBe('unknown-attribute-value');
  });

  test.each([
    ['an acceptance that is not a number', withCase({ acceptedAt: Number.NaN })],
    ['ratings that are left out', withCase({ ratings: undefined })],
    ['an origin of a rating as a text', withRating({ isDefault: 'false' })],
    ['a department that is a number', withCase({ departmentId: 7 })],
    ['a matter that is left out', withCase({ matterId: undefined })],
    ['an id that is a number', withCase({ id: 7 })],
    ['nothing', null as unknown as Case],
  ])('%s, which only a whole check of the record finds: wrong-type', async (_, record) => {
    expect(await refusalOf(() => count([record], { by: [...by, ['department', 'matter']] }))).toBe(
      'wrong-type',
    );
  });

  test.each([
    ['not-completed', withCase({ outcome: 'not-completed' })],
    ['unstated', withCase({ outcome: 'unstated' })],
  ])('the outcome %s, which no record has: unknown-attribute-value', async (_, record) => {
    expect(await refusalOf(() => count([record]))).toBe('unknown-attribute-value');
  });

  test('traces refuse them as well', async () => {
    expect(
      await refusalOf(() => traceRecord(withCase({ acceptedAt: '2021-05-01' }), national, { period })),
    ).toBe('wrong-type');
    expect(await refusalOf(() => traceRecord(withCase({ system: 'Unified' }), national, { period }))).toBe(
      'unknown-attribute-value',
    );
  });
});

describe('cases that come twice', () => {
  test('are refused where that is checked, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(12, 0, 0), fc.nat(), fc.nat(), async (scenario, from, to) => {
        const { rules, asOf, tables } = scenario;
        // Ids of ratings are checked as well: here they have none.
        const cases = (tables.cases ?? []).map((one) => ({
          ...one,
          ratings: one.ratings.map((rating) => ({ ...rating, id: null })),
        }));
        fc.pre(cases.length > 0);
        const checked = { rules, period: scenario.period, asOf, checkDuplicates: true };
        const flags = evaluate(await tally(cases, checked)).get('case-count', {}, { rules: rules[0]! }).flags;
        expect(flags.map(({ code }) => code)).not.toContain('duplicates-unchecked');
        cases.splice(to % (cases.length + 1), 0, cases[from % cases.length]!);
        expect(await refusalOf(() => tally(cases, checked))).toBe('duplicate-id');
      }),
      { numRuns: 25 },
    );
  });

  test('are refused as well where a rating comes twice, in one case or in two', async () => {
    const rated = (id: string) => ({ ...valid, id, ratings: [{ ...valid.ratings[0]!, id: 'R-1' }] });
    const twice = { ...valid, ratings: [rated('A').ratings[0]!, rated('A').ratings[0]!] };
    const checked = { rules: national, period, checkDuplicates: true };
    for (const cases of [[rated('A'), rated('B')], [twice]])
      expect(await refusalOf(() => tally(cases, checked))).toBe('duplicate-id');
  });

  test('are counted twice where it is not, and the figures say that it was not checked', async () => {
    const figure = evaluate(await count([valid, valid], { rules: national })).get('case-count');
    expect(figure.text).toBe('2');
    expect(figure.flags.map(({ code }) => code)).toContain('duplicates-unchecked');
  });
});

describe('tallies that do not belong together', () => {
  const other = withCase({ id: 'C-2' });

  test.each<[string, Partial<TallyOptions>]>([
    ['rules', { rules: [national] }],
    ['rules in another order', { rules: [zhongwei, national] }],
    ['rules of another version', { rules: [national, defineRuleSet({ ...zhongwei, version: '2021.2' })] }],
    ['period', { period: month(2021, 6) }],
    ['as-of instant', { asOf: '2021-07-10T00:00:00+08:00' }],
    ['grouping', { by: [['department']] }],
    ['calendar', { calendar: stateCouncilCalendar }],
    ['catalogue that is missing', { matters: [] }],
    ['catalogue of other matters', { matters: [{ ...matter, id: 'M-2' }] }],
    ['catalogue with one more matter', { matters: [matter, { ...matter, id: 'M-2' }] }],
    ['catalogue with the matter of another department', { matters: [{ ...matter, departmentId: 'D-2' }] }],
    ['catalogue with a matter of another type', { matters: [{ ...matter, matterType: 'reward' }] }],
  ])('another %s: tally-mismatch', async (_, options) => {
    const first = await count([valid]);
    const second = await count([other], options);
    expect(await refusalOf(() => mergeTallies(first, second))).toBe('tally-mismatch');
    expect(await refusalOf(() => mergeTallies(second, first))).toBe('tally-mismatch');
  });

  test('with a catalogue and without: tally-mismatch', async () => {
    const first = await count([valid]);
    const second = await tally([other], { rules: [national, zhongwei], period, by });
    expect(await refusalOf(() => mergeTallies(first, second))).toBe('tally-mismatch');
  });

  test('none at all: tally-mismatch', async () => {
    expect(await refusalOf(() => mergeTallies())).toBe('tally-mismatch');
  });

  test('the same instant in another offset belongs together', async () => {
    const first = await count([valid], { asOf: '2021-07-10T00:00:00+08:00' });
    const second = await count([other], { asOf: '2021-07-09T16:00:00Z' });
    expect(evaluate(mergeTallies(first, second)).get('case-count', {}, { rules: 'national' }).text).toBe('2');
  });
});

describe('records of other tables that were not read by the library', () => {
  const each = oneOfEach(at);
  const everything = [['placeLevel', 'department']];

  /** Counts one record of a table with some fields changed. */
  function changed(table: keyof typeof each, change: object) {
    const record = typeof change === 'string' ? change : { ...each[table][0], ...change };
    return refusalOf(() =>
      tally({ [table]: [record] } as never, { rules: national, period, by: everything.slice(1) }),
    );
  }

  test('the valid ones are counted', async () => {
    const counted = await tally(each, { rules: national, period });
    expect(counted.subjects).toHaveLength(6);
    expect(evaluate(counted).get('ticket-count').text).toBe('1');
  });

  test.each([
    ['tickets', { receivedAt: '2021-05-02T00:00:00+08:00' }],
    ['tickets', { closedAt: '2021-05-02T00:00:00+08:00' }],
    ['tickets', { dueAt: '2021-05-02T00:00:00+08:00' }],
    ['tickets', { calledBackAt: undefined }],
    ['tickets', { departmentId: 7 }],
    ['serviceEvents', { providedAt: new Date(0) }],
    ['certificates', { collectedAt: Number.NaN }],
    ['certificates', { issuedAt: '2021-05-02T00:00:00+08:00' }],
    ['businessSystems', { inUseUntil: 20210501 }],
    ['businessSystems', { connectedOn: undefined }],
    ['supervisionRecords', { claimedAt: '2021-05-02T00:00:00+08:00' }],
    ['reportedQuantities', { value: '7' }],
    ['reportedQuantities', { value: 7.5 }],
    ['reportedQuantities', { value: -7 }],
    ['reportedQuantities', { quantity: undefined }],
    ['reportedQuantities', { reportedAt: '2021-05-02T00:00:00+08:00' }],
  ] as const)('%s with %o are refused', async (table, change) => {
    expect(['wrong-type', 'not-a-number', 'negative-count', 'unsafe-integer']).toContain(
      await changed(table, change),
    );
  });

  test.each([
    ['tickets', { source: 'gossip' }],
    ['tickets', { category: 'constructor' }],
    ['tickets', { level: '__proto__', closedAt: at }],
    ['serviceEvents', { kind: 'toString' }],
    ['businessSystems', { builder: '1' }],
    ['reportedQuantities', { nature: 'stock' }],
    ['reportedQuantities', { wording: 'exactly' }],
  ] as const)('%s with the unknown value %o: unknown-attribute-value', async (table, change) => {
    expect(await changed(table, change)).toBe('unknown-attribute-value');
  });

  test.each(Object.keys(each) as (keyof typeof each)[])(
    '%s of one id are refused where that is checked',
    async (table) => {
      const twice = { [table]: [each[table][0], each[table][0]] };
      const options = { rules: national, period };
      expect(await refusalOf(() => tally(twice as never, { ...options, checkDuplicates: true }))).toBe(
        'duplicate-id',
      );
      expect(await refusalOf(() => tally(twice as never, options))).toBe(undefined);
      const once = { ...each, cases: [{ ...valid, id: '1' }] };
      expect(await refusalOf(() => tally(once, { ...options, checkDuplicates: true }))).toBe(undefined);
    },
  );

  test.each([
    ['a table that there is not', { dragons: [] }],
    ['no table', {}],
    ['a table that is no list', { tickets: 7 }],
    ['nothing', null],
  ])('%s is refused', async (_, source) => {
    expect(await refusalOf(() => tally(source as never, { rules: national, period }))).toBe('wrong-type');
  });
});

describe('departments and regions that run in a circle, and groups that there are not', () => {
  const ended = { validUntil: '2021-05-01' };

  test.each([
    [
      'departments that succeed each other',
      [
        aDepartment({ id: 'a', ...ended, successorId: 'b' }),
        aDepartment({ id: 'b', ...ended, successorId: 'a' }),
      ],
      [],
      'invalid-succession',
    ],
    [
      'regions in each other',
      [aDepartment({ id: 'a', regionId: 'r' })],
      [
        aRegion({ id: 'r', level: 'town', parentId: 's' }),
        aRegion({ id: 's', level: 'city', parentId: 'r' }),
      ],
      'invalid-succession',
    ],
    ['two departments of one id', [aDepartment({ id: 'a' }), aDepartment({ id: 'a' })], [], 'duplicate-id'],
    [
      'two regions of one id',
      [],
      [aRegion({ id: 'r', level: 'town' }), aRegion({ id: 'r', level: 'city' })],
      'duplicate-id',
    ],
  ] as const)('%s are refused', async (_, departments, regions, code) => {
    expect(await refusalOf(() => count([valid], { departments, regions }))).toBe(code);
  });

  test.each(['region', 'province', 'city', 'district', 'town', 'village'])(
    'without a registry there is no grouping by %s',
    async (key) => {
      expect(await refusalOf(() => count([valid], { by: [[key]] }))).toBe('unknown-grouping');
      const given = { departments: [aDepartment({ id: 'D-1' })], regions: [] };
      expect(await refusalOf(() => count([valid], { by: [[key]], ...given }))).toBe(undefined);
    },
  );

  test.each([
    ['that nothing has', [['dragon']]],
    ['that no subject has together', [['ticketStatus', 'level']]],
    ['of quantities and matters', [['quantity', 'matter']]],
  ])('keys %s are refused', async (_, keys) => {
    expect(await refusalOf(() => count([valid], { by: keys }))).toBe('unknown-grouping');
  });

  test('an indicator that there is not is refused', async () => {
    expect(await refusalOf(() => count([valid], { indicators: ['dragon-count'] }))).toBe('unknown-indicator');
  });
});

describe('tallies that nobody counted', () => {
  test.each<[string, readonly (string | number)[], unknown]>([
    ['no format', ['format'], undefined],
    ['another version', ['library'], '0.0.0'],
    ['a column that is nothing', ['columns', 0], null],
    ['no counts', ['rows', 0, 'counts', 'length'], 0],
    ['a count below zero', ['rows', 0, 'counts', 0], -1],
    ['half a count', ['rows', 0, 'counts', 0], 0.5],
    ['a count as a text', ['rows', 0, 'counts', 0], '1'],
    ['a count beyond exactness', ['rows', 0, 'counts', 0], 2 ** 53],
    ['counts of matters without their ids', ['rows', 0, 'sets'], {}],
    ['a row without sets', ['rows', 0, 'sets'], undefined],
    ['a row without values', ['rows', 0, 'values'], undefined],
    ['numbers of records without their values', ['rows', 0, 'values'], {}],
    ['a calendar that is no digest', ['calendar'], 7],
    ['a row that is nothing', ['rows', 0], null],
    ['a group that is a list', ['rows', 1, 'scope'], ['D-1']],
    ['a group of numbers', ['rows', 1, 'scope', 'department'], 7],
    ['no subjects', ['subjects'], undefined],
    ['a subject that there is not', ['subjects', 0], 'dragon'],
    ['no indicators', ['indicators'], undefined],
    ['no input', ['input'], undefined],
    ['an input without numbers', ['input'], {}],
    ['an input of texts', ['input', 'refused'], 'many'],
    ['no successions', ['succeeded'], null],
    ['rules that are nothing', ['rules', 0], null],
    ['rules without values', ['rules', 0, 'values'], undefined],
    ['a shard that is nothing', ['shards', 0], null],
    ['a shard that is counted in texts', ['shards', 0, 'records'], 'many'],
  ])('%s: refused, in figures and in a merge', async (_, path, value) => {
    const tables = { ...oneOfEach(at), cases: [valid] };
    const options = { rules: national, period, by: [['department']], matters: [matter] };
    const whole = await tally(tables, options);
    const other = await tally({ cases: [withCase({ id: 'C-2' })] }, options);
    const read = () => JSON.parse(JSON.stringify(whole));
    expect(await refusalOf(() => mergeTallies(read(), other))).toBe(undefined);
    const changed = put(read(), path, value);
    expect(await refusalOf(() => evaluate(changed).all())).toBe('invalid-tally');
    expect(await refusalOf(() => mergeTallies(changed, other))).toBe('invalid-tally');
    expect(await refusalOf(() => mergeTallies(other, changed))).toBe('invalid-tally');
  });

  /** Puts a value at the end of a way, or takes away what is there. */
  function put(read: Tally, path: readonly (string | number)[], value: unknown): Tally {
    const place = path
      .slice(0, -1)
      .reduce((within: object, step) => Reflect.get(within, step) as object, read);
    const isDone =
      value === undefined
        ? Reflect.deleteProperty(place, path.at(-1)!)
        : Reflect.set(place, path.at(-1)!, value);
    expect(isDone).toBe(true);
    return read;
  }

  test('a merge leaves tallies that were read from JSON as they are', async () => {
    const first = JSON.parse(JSON.stringify(await count([valid])));
    const second = JSON.parse(JSON.stringify(await count([withCase({ id: 'C-2' })])));
    mergeTallies(first, second);
    for (const part of [first, ...Object.values(first), ...Object.values(second)])
      expect(typeof part === 'object' && part !== null && Object.isFrozen(part)).toBe(false);
  });
});
