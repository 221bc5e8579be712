import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  defineRuleSet,
  evaluate,
  type Matter,
  mergeTallies,
  month,
  national,
  quarter,
  type Rating,
  type Tally,
  type TallyOptions,
  tally,
  traceRecord,
  ZwfwError,
  zhongwei,
} from '../../src/index.js';
import { scenarios } from './arbitraries.js';

const rating: Rating = {
  id: null,
  level: 'satisfied',
  ratedAt: Date.parse('2021-05-02T00:00:00Z'),
  isDefault: false,
  channel: null,
};
const valid: Case = {
  id: 'C-1',
  matterId: 'M-1',
  departmentId: 'D-1',
  system: 'unified',
  channel: 'mobile',
  caseType: 'immediate',
  applicant: 'enterprise',
  acceptedAt: Date.parse('2021-05-01T00:00:00Z'),
  completedAt: Date.parse('2021-05-02T00:00:00Z'),
  outcome: 'issued',
  ratings: [rating],
};
const period = quarter(2021, 2);
const matter: Matter = {
  id: 'M-1',
  name: '事项',
  departmentId: 'D-1',
  matterType: 'licence',
  exerciseLevel: 'county',
  caseType: 'immediate',
};

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
    ['a text', 'C-1' as unknown as Case],
  ])('%s: wrong-type', async (_, record) => {
    expect(await refusalOf(() => count([record], { by: [...by, ['department', 'matter']] }))).toBe(
      'wrong-type',
    );
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
      fc.asyncProperty(scenarios(12), fc.nat(), fc.nat(), async (scenario, from, to) => {
        fc.pre(scenario.cases.length > 0);
        const { rules, asOf } = scenario;
        const cases = [...scenario.cases];
        const checked = { rules, period: scenario.period, asOf, checkDuplicates: true };
        const flags = evaluate(await tally(cases, checked)).get('case-count', {}, { rules: rules[0]! }).flags;
        expect(flags.map(({ code }) => code)).not.toContain('duplicates-unchecked');
        cases.splice(to % (cases.length + 1), 0, cases[from % cases.length]!);
        expect(await refusalOf(() => tally(cases, checked))).toBe('duplicate-id');
      }),
      { numRuns: 100 },
    );
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
