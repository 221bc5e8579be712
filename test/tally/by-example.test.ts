import { describe, expect, test } from 'vitest';
import {
  type Basis,
  type Case,
  defineRuleSet,
  evaluate,
  type Figures,
  mergeTallies,
  national,
  parseDataset,
  quarter,
  type ReportedQuantity,
  type RuleSet,
  recordsBehind,
  recount,
  replay,
  type Tables,
  type TallyOptions,
  tally,
  traceRecord,
} from '../../src/index.js';
import { aCase, aDepartment, aMatter, aRating, aRegion } from '../records.js';
import { oneOfEach } from './one-of-each.js';

const period = quarter(2021, 2);
const china = (text: string) => Date.parse(`${text}+08:00`);
const may = china('2021-05-10T09:00:00');

const basis: Basis = { kind: 'assumed', reason: { zh: '测试', en: 'a test' } };

/** Rules that say one thing otherwise than the national ones. */
function rulesWith(key: string, value: unknown): RuleSet {
  return defineRuleSet({
    format: 'zwfw-rules/1',
    id: 'local',
    version: '1',
    name: { zh: '本地规则', en: 'local rules' },
    extends: 'national',
    values: { [key]: [{ from: '2000-01-01', value, basis }] },
  });
}

async function figures(source: Tables, options: Partial<TallyOptions> = {}): Promise<Figures> {
  return evaluate(await tally(source, { rules: national, period, ...options }));
}

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

describe('ratings', () => {
  const row = {
    matterId: 'M-1',
    departmentId: 'D-1',
    system: 'unified',
    acceptedAt: '2021-05-10T09:00:00+08:00',
  };
  const rated = { level: 'satisfied', ratedAt: '2021-05-11T09:00:00+08:00', isDefault: false };

  test('a rating without its case is not counted, and figures of cases and ratings say so', async () => {
    const tickets = oneOfEach(may).tickets.map((one) => ({ ...one, receivedAt: row.acceptedAt }));
    const dataset = await parseDataset({
      cases: [{ ...row, id: 'A-1' }],
      ratings: [
        { ...rated, caseId: 'A-1' },
        { ...rated, caseId: 'lost' },
      ],
      tickets,
    });
    const found = evaluate(await tally(dataset, { rules: national, period }));
    expect(found.get('rating-count').text).toBe('1');
    expect(codes(found.get('rating-count').flags)).toContain('orphan-ratings');
    expect(codes(found.get('case-count').flags)).toContain('orphan-ratings');
    expect(found.get('ticket-count').text).toBe('1');
    expect(codes(found.get('ticket-count').flags)).not.toContain('orphan-ratings');
  });

  test('of two cases with one id only the first is read, and figures say that a record was refused', async () => {
    const dataset = await parseDataset({
      cases: [
        { ...row, id: 'A-1' },
        { ...row, id: 'A-1', system: 'offline' },
      ],
    });
    const found = evaluate(await tally(dataset, { rules: national, period }));
    expect(found.get('online-share').counts).toMatchObject({ denominator: 1, numerator: 1 });
    expect(codes(found.get('case-count').flags)).toContain('records-refused');
    expect(codes(found.get('case-count').flags)).not.toContain('duplicates-unchecked');
  });

  const hours = (count: number) => may + count * 3_600_000;
  const thrice = aCase({
    id: 'A-1',
    acceptedAt: may,
    ratings: [
      aRating({ level: 'very-dissatisfied', ratedAt: hours(2) }),
      aRating({ level: 'satisfied', ratedAt: hours(3) }),
      aRating({ level: 'very-satisfied', ratedAt: hours(1) }),
    ],
  });

  test.each([
    ['isFirst', 'very-satisfied'],
    ['isLast', 'satisfied'],
    ['isWorst', 'very-dissatisfied'],
  ])(
    'of several ratings of one case only one counts where the rules say so: %s takes %s',
    async (attribute, level) => {
      const reason = {
        reason: 'one-of-a-case',
        name: { zh: '同一办件只计一次', en: 'one rating of a case' },
      };
      const rules = rulesWith('satisfaction-rate.exclusions', [{ ...reason, attribute, values: ['no'] }]);
      const found = await figures({ cases: [thrice] }, { rules });
      expect(found.get('rating-count').counts).toMatchObject({ universe: 3, denominator: 1 });
      expect(found.get('level-composition').counts.parts).toMatchObject({ [level]: 1 });
    },
  );

  test('a rating in another period than its case belongs to the period that the rules name', async () => {
    const old = aCase({
      id: 'A-1',
      acceptedAt: china('2021-03-31T23:59:59.999'),
      ratings: [aRating({ level: 'satisfied', ratedAt: china('2021-04-01T00:00:00') })],
    });
    const late = aCase({
      id: 'A-2',
      acceptedAt: china('2021-06-30T23:59:59.999'),
      ratings: [aRating({ level: 'dissatisfied', ratedAt: china('2021-07-01T00:00:00') })],
    });
    const options = { asOf: '2021-07-10T00:00:00+08:00' };
    const byRating = await figures({ cases: [old, late] }, options);
    expect(byRating.get('satisfaction-rate').counts).toMatchObject({ denominator: 1, numerator: 1 });
    const rules = rulesWith('satisfaction-rate.periodBy', 'accepted');
    const byCase = await figures({ cases: [old, late] }, { ...options, rules });
    expect(byCase.get('satisfaction-rate').counts).toMatchObject({ denominator: 1, numerator: 0 });
  });
});

describe('matters that are not always in force', () => {
  const handled = (id: string, acceptedAt: number) => aCase({ id, matterId: 'M-1', acceptedAt });

  test('a matter withdrawn in the period is in no share, but was handled', async () => {
    const matters = [
      aMatter({ id: 'M-1', inForceUntil: '2021-06-01', isOnline: true }),
      aMatter({ id: 'M-2', isOnline: true }),
    ];
    const found = await figures({ cases: [handled('A-1', may)] }, { matters, by: [['catalogued']] });
    expect(found.get('online-available-share').counts).toMatchObject({ universe: 2, denominator: 1 });
    expect(found.scopes('catalogued')).toEqual([{ catalogued: 'withdrawn' }]);
    expect(found.get('matters-handled').counts).toMatchObject({ denominator: 1, numerator: 1 });
    // It cannot be among the matters that are covered, since it is in the catalogue no more.
    const coverage = found.get('matter-coverage');
    expect(coverage.counts).toMatchObject({ denominator: 1, numerator: 0 });
    expect(codes(coverage.flags)).toContain('numerator-outside-denominator');
  });

  test('a case accepted when its matter was not in force is of no matter of the catalogue', async () => {
    const matters = [aMatter({ id: 'M-1', inForceFrom: '2021-05-10', inForceUntil: '2021-05-12' })];
    const cases = [
      handled('the day before', china('2021-05-09T23:59:59.999')),
      handled('the first day', china('2021-05-10T00:00:00')),
      handled('the last day', china('2021-05-11T23:59:59.999')),
      handled('the day after', china('2021-05-12T00:00:00')),
    ];
    const found = await figures({ cases }, { matters, by: [['catalogued']] });
    expect(found.get('case-count', { catalogued: 'out-of-force' }).text).toBe('2');
    expect(found.get('case-count', { catalogued: 'withdrawn' }).text).toBe('2');
    expect(found.get('matters-handled').counts).toMatchObject({ universe: 4, denominator: 2, numerator: 1 });
  });
});

describe('departments and regions that change', () => {
  const at = (departmentId: string, id = departmentId) => aCase({ id, departmentId, acceptedAt: may });
  const cases = [at('old'), at('new'), at('other')];
  const departments = [
    aDepartment({ id: 'old', regionId: 'r', validUntil: '2021-04-15', successorId: 'new' }),
    aDepartment({
      id: 'new',
      regionId: 'r',
      validFrom: '2021-04-15',
      validUntil: '2021-06-30',
      successorId: 'merged',
    }),
    aDepartment({ id: 'other', regionId: 'r', validUntil: '2021-07-01', successorId: 'merged' }),
    aDepartment({ id: 'merged', regionId: 's' }),
  ];
  const regions = [
    aRegion({ id: 'r', level: 'town', parentId: 'd' }),
    aRegion({ id: 's', level: 'town', parentId: 'd' }),
    aRegion({ id: 'd', level: 'district' }),
  ];
  const by = [['department'], ['region'], ['district']];

  test('a department that was renamed and then merged counts as the one that it is part of by the end of the period', async () => {
    const found = await figures({ cases }, { departments, regions, by });
    expect(found.scopes('department')).toEqual([{ department: 'merged' }, { department: 'other' }]);
    const merged = found.get('case-count', { department: 'merged' });
    expect(merged.text).toBe('2');
    expect(merged.flags.find(({ code }) => code === 'departments-succeeded')?.text.en).toContain('new, old');
    expect(found.get('case-count', { region: 's' }).text).toBe('2');
    expect(found.get('case-count', { region: 'r' }).text).toBe('1');
    expect(found.get('case-count', { district: 'd' }).text).toBe('3');
  });

  test('as of an earlier day it counts as what it was called then', async () => {
    const found = await figures({ cases }, { departments, regions, by, asOf: '2021-06-29T23:59:59+08:00' });
    expect(found.get('case-count', { department: 'new' }).text).toBe('2');
    expect(found.get('case-count', { region: 'r' }).text).toBe('3');
  });

  test('a region that was merged into another rolls up with that one', async () => {
    const moved = [
      aRegion({ id: 'village', level: 'village', parentId: 'old-district' }),
      aRegion({
        id: 'old-district',
        level: 'district',
        parentId: 'a',
        validUntil: '2021-06-01',
        successorId: 'new-district',
      }),
      aRegion({ id: 'new-district', level: 'district', parentId: 'b' }),
      aRegion({ id: 'a', level: 'city' }),
      aRegion({ id: 'b', level: 'city' }),
    ];
    const village = [aDepartment({ id: 'old', regionId: 'village' })];
    const options = {
      departments: village,
      regions: moved,
      by: [['city'], ['district'], ['town'], ['province']],
    };
    const one = { cases: [at('old')] };
    const after = await figures(one, options);
    expect(after.scopes('city')).toEqual([{ city: 'b' }]);
    expect(after.scopes('district')).toEqual([{ district: 'new-district' }]);
    // There is no town between: the district stands in for it, and nothing for a province.
    expect(after.scopes('town')).toEqual([{ town: 'new-district' }]);
    expect(after.scopes('province')).toEqual([{ province: 'unstated' }]);
    const before = await figures(one, { ...options, asOf: '2021-05-31T23:59:59+08:00' });
    expect(before.scopes('city')).toEqual([{ city: 'a' }]);
  });

  test('a department that the registry lacks counts under its own id, in no region, and figures say so', async () => {
    const found = await figures(
      { cases: [at('stranger')] },
      { departments, regions, by: [['department', 'region']] },
    );
    expect(found.scopes('department', 'region')).toEqual([{ department: 'stranger', region: 'unstated' }]);
    expect(codes(found.get('case-count').flags)).toContain('unknown-departments');
  });
});

describe('departments and regions that name what is not there', () => {
  test('stand where they are known to belong, and figures by department or region say so', async () => {
    const departments = [
      aDepartment({ id: 'ended', regionId: 'r', validUntil: '2021-05-01', successorId: 'lost' }),
      aDepartment({ id: 'elsewhere', regionId: 'lost' }),
    ];
    const regions = [aRegion({ id: 'r', level: 'town', parentId: 'lost' })];
    const cases = departments.map(({ id }) => aCase({ id, departmentId: id, acceptedAt: may }));
    const by = [['department', 'region', 'district']];
    const found = await figures({ cases }, { departments, regions, by });
    expect(found.scopes('department', 'region', 'district')).toEqual([
      { department: 'elsewhere', region: 'unstated', district: 'unstated' },
      { department: 'ended', region: 'r', district: 'unstated' },
    ]);
    const [group] = found.scopes('department', 'region', 'district');
    expect(codes(found.get('case-count', group).flags)).toContain('registry-incomplete');
    expect(codes(found.get('case-count').flags)).not.toContain('registry-incomplete');
  });
});

describe('tables', () => {
  test('a figure whose table was not given has no value, which is not 0', async () => {
    const found = await figures({ cases: [] });
    expect(found.get('case-count').text).toBe('0');
    expect(found.get('ticket-count')).toMatchObject({
      state: 'missing-input',
      text: null,
      absent: ['ticket'],
    });
    expect(found.get('matter-count').state).toBe('missing-input');
    const withTickets = await figures({ tickets: [] });
    expect(withTickets.get('ticket-count').text).toBe('0');
    expect(withTickets.get('case-count').state).toBe('missing-input');
    expect(withTickets.get('rating-count').state).toBe('missing-input');
  });

  test('a figure whose records lack a key of the group does not apply there', async () => {
    const cases = [
      aCase({ id: 'A-1', acceptedAt: may, ratings: [aRating({ level: 'satisfied', ratedAt: may })] }),
    ];
    const found = await figures(
      { ...oneOfEach(may), cases },
      { by: [['level'], ['department'], ['ticketSource']] },
    );
    expect(found.get('rating-count', { level: 'satisfied' }).text).toBe('1');
    expect(found.get('case-count', { level: 'satisfied' }).state).toBe('not-applicable');
    expect(found.get('ticket-count', { level: 'satisfied' }).state).toBe('not-applicable');
    expect(found.get('ticket-count', { ticketSource: 'hotline' }).text).toBe('1');
    expect(found.get('ticket-count', { department: 'D-1' }).text).toBe('1');
  });
});

describe('figures and the records behind them', () => {
  const rated = aCase({
    id: 'A-1',
    acceptedAt: may,
    ratings: [aRating({ level: 'satisfied', ratedAt: may })],
  });

  test('a figure that does not apply in its group has no records behind it', async () => {
    const found = await figures({ cases: [rated] }, { by: [['origin']] });
    const figure = found.get('case-count', { origin: 'by-choice' });
    expect(figure).toMatchObject({ state: 'not-applicable', counts: { denominator: 0 } });
    const behind = [];
    for await (const one of recordsBehind([rated], figure, 'denominator', { rules: national }))
      behind.push(one);
    expect(behind).toEqual([]);
  });

  test('a case that counts in a numerator is traced into it, also where its matter is not in the denominator', async () => {
    const rules = rulesWith('matter-coverage.distinct', 'none');
    const matters = [aMatter({ id: 'another' })];
    const found = await figures({ cases: [rated] }, { rules, matters });
    expect(found.get('matter-coverage').counts.numerator).toBe(1);
    const traces = traceRecord(rated, rules, { period, matters });
    const steps = traces.find(({ indicator }) => indicator === 'matter-coverage')?.steps;
    expect(steps).toMatchObject([{ step: 'numerator', reached: true, holds: true }]);
  });

  test('where different matters are counted the parts of a composition do not add up: refused, or it replays', async () => {
    let rules: RuleSet | undefined;
    try {
      rules = rulesWith('case-composition.distinct', 'both');
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-rule-set' });
    }
    if (rules === undefined) return;
    const cases = [rated, aCase({ id: 'A-2', acceptedAt: may, system: 'offline' })];
    const found = await figures({ cases }, { rules, matters: [aMatter({ id: 'M-1' })] });
    expect(replay(found.get('case-composition'))).toEqual({ holds: true, findings: [] });
  });

  test('a figure whose table was not given is recounted without that table, and is the same', async () => {
    const tables = { tickets: oneOfEach(may).tickets };
    const figure = (await figures(tables)).get('case-count');
    expect(await recount(figure, tables, { rules: national })).toMatchObject({ same: true, differences: [] });
  });

  test('a figure of 0 in a group that only another table has is recounted as 0, and is the same', async () => {
    const tables = { cases: [rated], tickets: oneOfEach(may, 'D-9').tickets };
    const found = await figures(tables, { by: [['department']] });
    const figure = found.get('case-count', { department: 'D-9' });
    expect(figure.text).toBe('0');
    expect(await recount(figure, tables, { rules: national })).toMatchObject({ same: true, differences: [] });
  });
});

describe('reported quantities', () => {
  function reported(id: string, given: Partial<ReportedQuantity> = {}): ReportedQuantity {
    return { ...oneOfEach(may).reportedQuantities[0]!, id, ...given };
  }
  const by = [['quantity']];
  const windows = { quantity: '综合窗口(个)' };

  test('of a level that was reported twice the later report stands; flows add up', async () => {
    const levels = [reported('2', { value: 10 }), reported('1', { value: 8, reportedAt: may + 1 })];
    const found = await figures({ reportedQuantities: levels }, { by });
    expect(found.get('reported-count', windows).counts).toMatchObject({ universe: 18, denominator: 8 });
    expect(found.get('reported-count').state).toBe('not-applicable');
    const flows = levels.map((one): ReportedQuantity => ({ ...one, nature: 'flow' }));
    const added = await figures({ reportedQuantities: flows }, { by });
    expect(added.get('reported-count', windows).text).toBe('18');
  });

  test('of two reports of one instant the one with the later id stands, in whatever order they come', async () => {
    const two = [reported('10', { value: 1 }), reported('9', { value: 2 })];
    for (const list of [two, [...two].reverse()]) {
      const found = await figures({ reportedQuantities: list }, { by });
      expect(found.get('reported-count', windows).text).toBe('2');
    }
  });

  test('of a department and of what succeeded it only the later report of a level stands', async () => {
    const departments = [
      aDepartment({ id: 'D-1', validUntil: '2021-06-01', successorId: 'D-2' }),
      aDepartment({ id: 'D-2' }),
    ];
    const both = [
      reported('1', { value: 5 }),
      reported('2', { value: 6, departmentId: 'D-2', reportedAt: china('2021-06-10T09:00:00') }),
    ];
    const found = await figures({ reportedQuantities: both }, { by, departments, regions: [] });
    expect(found.get('reported-count', windows).counts).toMatchObject({ universe: 11, denominator: 6 });
  });

  test('of departments that were merged into one both levels stand, until the one they became reports', async () => {
    const departments = [
      aDepartment({ id: 'D-1', validUntil: '2021-06-01', successorId: 'D-3' }),
      aDepartment({ id: 'D-2', validUntil: '2021-06-01', successorId: 'D-3' }),
      aDepartment({ id: 'D-3' }),
    ];
    const both = [reported('1', { value: 5 }), reported('2', { value: 6, departmentId: 'D-2' })];
    const given = { by: [['department', 'quantity']], departments, regions: [] };
    const merged = { department: 'D-3', ...windows };
    const before = await figures({ reportedQuantities: both }, given);
    expect(before.get('reported-count', merged).text).toBe('11');
    const own = reported('3', { value: 9, departmentId: 'D-3', reportedAt: china('2021-06-10T09:00:00') });
    const after = await figures({ reportedQuantities: [...both, own] }, given);
    expect(after.get('reported-count', merged).text).toBe('9');
  });

  test('a level that was reported before the period still stands in it; a flow does not', async () => {
    const earlier = { value: 9, reportedAt: china('2021-03-31T23:59:59.999') };
    const level = await figures({ reportedQuantities: [reported('1', earlier)] }, { by });
    expect(level.get('reported-count', windows).text).toBe('9');
    const flow = await figures(
      { reportedQuantities: [reported('1', { ...earlier, nature: 'flow' })] },
      { by },
    );
    expect(flow.get('reported-count', windows).text).toBe('0');
  });

  test('reports of different departments, quantities and units do not supersede each other', async () => {
    const all = [
      reported('1'),
      reported('2', { departmentId: 'D-2' }),
      reported('3', { quantity: '工作人员' }),
      reported('4', { unit: '人' }),
    ];
    const found = await figures({ reportedQuantities: all }, { by });
    expect(found.get('reported-count', windows).text).toBe('14');
    expect(found.get('reported-count', { quantity: '工作人员(个)' }).text).toBe('7');
    expect(found.get('reported-count', { quantity: '综合窗口(人)' }).text).toBe('7');
  });

  test('a report after the as-of instant, or after the period, supersedes nothing', async () => {
    const all = [
      reported('1', { value: 5 }),
      reported('2', { value: 6, reportedAt: china('2021-07-01T00:00:00') }),
      reported('3', { value: 7, reportedAt: china('2021-07-20T00:00:00') }),
    ];
    const options = { by, asOf: '2021-07-10T00:00:00+08:00' };
    const found = await figures({ reportedQuantities: all }, options);
    expect(found.get('reported-count', windows).counts).toMatchObject({ universe: 5, denominator: 5 });
  });

  test('sums beyond 2^53 are refused, in one tally and in a merge', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const half = (id: string) => reported(id, { departmentId: id, value: 2 ** 52, nature: 'flow' });
    const exact = await figures({ reportedQuantities: [reported('1', { value: most })] }, { by });
    expect(exact.get('reported-count', windows).text).toBe('9007199254740991');
    const options = { rules: national, period };
    const both = tally({ reportedQuantities: [half('1'), half('2')] }, options);
    await expect(both).rejects.toMatchObject({ code: 'unsafe-integer' });
    const first = await tally({ reportedQuantities: [half('1')] }, options);
    const second = await tally({ reportedQuantities: [half('2')] }, options);
    expect(() => mergeTallies(first, second)).toThrow(expect.objectContaining({ code: 'unsafe-integer' }));
  });
});

describe('different matters', () => {
  const of = (id: string, matterId: string, given: Partial<Case> = {}) =>
    aCase({ id, matterId, acceptedAt: may, ...given });
  const cases = [of('1', 'M-1'), of('2', 'M-1'), of('3', 'M-2', { system: 'offline' }), of('4', 'stranger')];
  const matters = [aMatter({ id: 'M-1' }), aMatter({ id: 'M-2' }), aMatter({ id: 'M-3' })];

  test('are counted once each, of the catalogue alone, on the side or on both sides that the rules name', async () => {
    const counts = async (distinct: string) =>
      (await figures({ cases }, { matters, rules: rulesWith('online-share.distinct', distinct) })).get(
        'online-share',
      ).counts;
    expect(await counts('none')).toMatchObject({ universe: 4, denominator: 4, numerator: 3 });
    expect(await counts('numerator')).toMatchObject({ universe: 4, denominator: 4, numerator: 1 });
    expect(await counts('both')).toMatchObject({ universe: 2, denominator: 2, numerator: 1 });
  });

  test('are counted once also when their cases are in different shards', async () => {
    const rules = rulesWith('online-share.distinct', 'both');
    const shards = [];
    for (const one of cases) shards.push(await tally([one], { rules, period, matters }));
    const merged = evaluate(mergeTallies(...shards));
    expect(merged.get('online-share').counts).toMatchObject({ universe: 2, denominator: 2, numerator: 1 });
    expect(merged.get('matter-coverage').counts).toMatchObject({ denominator: 3, numerator: 1 });
  });

  test('a numerator of matters takes the catalogue to count, whatever its denominator is', async () => {
    const rules = defineRuleSet({
      ...rulesWith('online-share.subject', { denominator: 'case', numerator: 'case' }),
      values: {
        'online-share.subject': [
          { from: '2000-01-01', value: { denominator: 'case', numerator: 'matter' }, basis },
        ],
        'online-share.numerator': [{ from: '2000-01-01', value: {}, basis }],
        'online-share.periodBy': [
          { from: '2000-01-01', value: { denominator: 'accepted', numerator: 'none' }, basis },
        ],
      },
    });
    expect((await figures({ cases }, { rules, matters })).get('online-share').counts).toMatchObject({
      denominator: 4,
      numerator: 3,
    });
    expect((await figures({ cases }, { rules })).get('online-share').state).toBe('missing-input');
  });
});
