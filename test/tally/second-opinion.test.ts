import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Basis,
  type Case,
  catalogue,
  defineRuleSet,
  digest,
  evaluate,
  type Figure,
  type FigurePart,
  type IndicatorDefinition,
  type Matter,
  quarter,
  type RuleSet,
  traceRecord,
} from '../../src/index.js';
import { type Scenario, scenarios } from './arbitraries.js';
import { chosen, count, expectSame, listed, ruleSetOf } from './counted.js';
import { everyFigure } from './digests-of.js';
import {
  countsOf,
  groupsOf,
  needsCatalogue,
  type OracleCounts,
  type OracleRecord,
  recordsOf,
  stateOf,
  stepsIn,
  wayOf,
} from './oracle.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

/** The counts of a figure without the names of its exclusions. */
function plainCounts({ counts }: Figure): OracleCounts {
  return { ...counts, excluded: counts.excluded.map(({ reason, count }) => ({ reason, count })) };
}

describe('every figure against a second opinion', () => {
  test('its counts, state and value are those of one filter for each step', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(32), async (scenario) => {
        for (const { rules, scope, figure } of everyFigure(await count(scenario))) {
          const ruleSet = ruleSetOf(scenario.rules, rules);
          const definition = catalogue.get(figure.indicator.code)!;
          const steps = stepsIn(scenario, ruleSet, definition, scope);
          const counts = countsOf(steps);
          const state = stateOf(scenario, ruleSet, definition, scope, counts);
          const what = { code: definition.code, rules, scope };
          expectSame(figure.state, state, what);
          expectSame(plainCounts(figure), counts, what);
          if (state === 'missing-input' || state === 'not-applicable') continue;
          expectSame(
            figure.flags.some(({ code }) => code === 'numerator-outside-denominator'),
            steps.mattersOutside.length > 0,
            what,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('there is one row for each group that a case or the catalogue has, and the total', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(32), async (scenario) => {
        const counted = await count(scenario);
        const sorted = (list: readonly object[]) => list.map((each) => digest(each)).sort();
        const sets = new Map([[], ...scenario.by].map((keys) => [JSON.stringify([...keys].sort()), keys]));
        const expected = [...sets.values()].flatMap((keys) => groupsOf(scenario, keys));
        expectSame(sorted(counted.rows.map(({ scope }) => scope)), sorted(expected), scenario.by);
        expect(counted.rows[0]?.scope).toEqual({});
        for (const keys of sets.values()) {
          const groups = evaluate(counted).scopes(...keys);
          expectSame(sorted(groups), sorted(groupsOf(scenario, keys)), keys);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the way of each record through each indicator is the one that the rules describe', () => {
    fc.assert(
      fc.property(scenarios(12), (scenario) => {
        for (const rules of scenario.rules)
          for (const one of scenario.cases) expectWays(scenario, rules, one);
      }),
      { numRuns: 100 },
    );
  });

  test('a numerator of matters keeps what the rules say of the catalogue', () => {
    const basis: Basis = { kind: 'assumed', reason: { zh: '测试', en: 'a test' } };
    const outsideOnly = [{ from: '2000-01-01', value: { catalogued: ['no'] }, basis }];
    const rules = defineRuleSet({
      format: 'zwfw-rules/1',
      id: 'outside-only',
      version: '1',
      name: { zh: '仅目录外', en: 'outside of the catalogue only' },
      extends: 'national',
      values: { 'matter-coverage.numerator': outsideOnly, 'matters-handled.numerator': outsideOnly },
    });
    const unstated = { caseType: null, departmentId: 'D-1' };
    const handled: Case = {
      ...unstated,
      id: 'C-1',
      matterId: 'M-1',
      system: 'unified',
      channel: null,
      applicant: null,
      acceptedAt: Date.parse('2021-05-01T00:00:00Z'),
      completedAt: null,
      outcome: null,
      ratings: [],
    };
    const matter: Matter = { ...unstated, id: 'M-1', name: '事项', matterType: null, exerciseLevel: null };
    const asOf = '2021-07-01T00:00:00+08:00';
    const world = { cases: [handled], matters: [matter], period: quarter(2021, 2), asOf };
    expectWays({ ...world, rules: [rules], by: [] }, rules, handled);
  });

  test('the records behind each of its parts are those of the filter', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 2), fc.nat(), async (scenario, choice) => {
        const placed = everyFigure(await count(scenario));
        for (const { rules, figure, scope } of chosen(placed, choice, 16)) {
          const definition = catalogue.get(figure.indicator.code)!;
          const steps = stepsIn(scenario, ruleSetOf(scenario.rules, rules), definition, scope);
          const { numerator, matters } = steps;
          const counted = numerator?.filter(({ matterId }) => matters?.includes(matterId) ?? true);
          await expectRecords('universe', steps.universe);
          await expectRecords('denominator', steps.denominator);
          if (counted !== undefined) await expectRecords('numerator', counted);
          for (const { reason, records } of steps.excluded)
            await expectRecords({ excluded: reason }, records);
          for (const [part, records] of Object.entries(steps.parts ?? {}))
            await expectRecords({ part }, records);

          async function expectRecords(part: FigurePart, records: readonly OracleRecord[]) {
            const found = (await listed(scenario, rules, figure, part)).map(({ id }) => id);
            const expected = records.map(({ id }) => id);
            expectSame(found.sort(), expected.sort(), { code: figure.indicator.code, part, scope });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

function expectWays(scenario: Scenario, rules: RuleSet, one: Case): void {
  const { period, asOf, matters } = scenario;
  const traces = traceRecord(one, rules, { period, asOf, ...(matters === null ? {} : { matters }) });
  const own = (subject: 'case' | 'rating') => recordsOf(scenario, subject).filter(({ id }) => id === one.id);
  // Of ratings that are alike in everything, any may be the first.
  const alike = (rating: number | null) => (rating === null ? null : JSON.stringify(one.ratings[rating]));
  // Without a catalogue what takes one to know is not told.
  const isTold = (definition: IndicatorDefinition) =>
    matters !== null || !needsCatalogue(scenario, rules, definition, {});
  const told = traces.filter(({ indicator }) => isTold(catalogue.get(indicator)!));
  const found = told.map(({ indicator, subject, rating, steps }) => ({
    indicator,
    subject,
    rating: alike(rating),
    steps: steps.map(({ step, reason, reached, holds }) =>
      reason === undefined ? { step, reached, holds } : { step, reason, reached, holds },
    ),
  }));
  const expected = [...own('case'), ...own('rating')].flatMap((record) =>
    [...catalogue.values()].filter(isTold).flatMap((definition) => {
      const steps = wayOf(scenario, rules, definition, record);
      const { subject, rating } = record;
      return steps.length === 0
        ? []
        : [{ indicator: definition.code, subject, rating: alike(rating), steps }];
    }),
  );
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  expectSame(sorted(found), sorted(expected), one);
  for (const { subject, rating, steps } of told) {
    const records = own(subject).filter((record) => alike(record.rating) === alike(rating));
    expect(records.some((record) => steps.every(({ because }) => isTrue(because, record)))).toBe(true);
  }
}

/** Whether the attributes that decided are those of the record. */
function isTrue(because: Readonly<Record<string, string>>, { attributes }: OracleRecord): boolean {
  return Object.entries(because).every(([name, value]) => attributes[name] === value);
}
