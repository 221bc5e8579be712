import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Basis,
  catalogue,
  defineRuleSet,
  digest,
  evaluate,
  type Figure,
  type FigurePart,
  type IndicatorDefinition,
  quarter,
  type RecordTrace,
  type RuleSet,
  type Subject,
  subjects,
  type TableRecords,
  traceRecord,
} from '../../src/index.js';
import { aCase, aMatter } from '../records.js';
import { scenarios, withoutTies } from './arbitraries.js';
import { acceptance, ruleSets } from './arbitrary-rules.js';
import { chosen, count, expectSame, givenOf, listed, ruleSetOf } from './counted.js';
import { everyFigure } from './digests-of.js';
import {
  countsOf,
  groupsOf,
  missingFor,
  type OracleCounts,
  type OracleStep,
  stateOf,
  stepsIn,
  wayOf,
} from './oracle.js';
import { brokenIn } from './oracle-places.js';
import { type OracleRecord, recordsOf, tableOfSubject } from './oracle-records.js';
import { read } from './oracle-rules.js';
import { type CountedTable, countedTables, type Scenario, tablesWith } from './world.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

const decided = (...sizes: Parameters<typeof scenarios>) => scenarios(...sizes).map(withoutTies);

/** The counts of a figure without the names of its exclusions. */
function plainCounts({ counts }: Figure): OracleCounts {
  return { ...counts, excluded: counts.excluded.map(({ reason, count }) => ({ reason, count })) };
}

describe('every figure against a second opinion', () => {
  test('its counts, state and value are those of one filter for each step', async () => {
    await fc.assert(
      fc.asyncProperty(decided(), async (scenario) => {
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
      { numRuns: 150 },
    );
  });

  test('there is one row for each group that a record of a given table has, and the total', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(24, 3), async (scenario) => {
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
      { numRuns: 60 },
    );
  });

  test('what is to be said of the input is counted', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(24, 0), async (scenario) => {
        const { input, subjects: given } = await count(scenario);
        const unknown = subjects
          .filter((subject) => subject !== 'matter' && subject !== 'rating')
          .map(
            (subject) =>
              [subject, recordsOf(scenario, subject).filter((one) => !one.isPlaced).length] as const,
          )
          .filter(([, lost]) => lost > 0);
        const inexact = recordsOf(scenario, 'reported-quantity').filter(
          ({ attributes }) => attributes.quantityWording !== 'exact',
        );
        expectSame(
          Object.entries(input.unknownDepartments).sort(),
          unknown.sort(),
          'records of departments that the registry lacks',
        );
        const broken = scenario.places === null ? [] : brokenIn(scenario.places);
        expectSame(input.brokenReferences, broken.length, 'references that lead nowhere');
        expectSame(input.inexactQuantities, inexact.length, 'quantities that are not exact');
        const expected = subjects.filter((subject) => {
          const table = tableOfSubject[subject];
          return table !== undefined && scenario.tables[table] !== null;
        });
        expectSame([...given].sort(), [...expected].sort(), 'subjects');
      }),
      { numRuns: 60 },
    );
  });

  test('the way of each record through each indicator is the one that the rules describe', () => {
    fc.assert(
      fc.property(decided(8, 0, 3), (scenario) => {
        for (const rules of scenario.rules)
          for (const table of countedTables) expectWays(scenario, rules, table);
      }),
      { numRuns: 40 },
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
    const handled = aCase({ id: 'C-1', acceptedAt: Date.parse('2021-05-01T00:00:00Z') });
    const world = {
      tables: tablesWith({ cases: [handled] }),
      matters: [aMatter({ id: 'M-1' })],
      places: null,
      period: quarter(2021, 2),
      asOf: '2021-07-01T00:00:00+08:00',
    };
    expectWays({ ...world, rules: [rules], by: [], indicators: null }, rules, 'cases');
  });

  test('the records behind each of its parts are those of the filter', async () => {
    await fc.assert(
      fc.asyncProperty(decided(16, 2), fc.nat(), async (scenario, choice) => {
        const placed = everyFigure(await count(scenario));
        for (const { rules, figure, scope } of chosen(placed, choice, 16)) {
          const definition = catalogue.get(figure.indicator.code)!;
          const steps = stepsIn(scenario, ruleSetOf(scenario.rules, rules), definition, scope);
          await expectRecords('universe', steps.universe);
          await expectRecords('denominator', steps.denominator);
          if (steps.numerator !== null) await expectRecords('numerator', steps.numerator);
          for (const { reason, step } of steps.excluded) await expectRecords({ excluded: reason }, step);
          for (const { part, step } of steps.parts ?? []) await expectRecords({ part }, step);

          async function expectRecords(part: FigurePart, { records }: OracleStep) {
            const found = (await listed(scenario, rules, figure, part)).map(({ id }) => id);
            const expected = records.map(({ id }) => id);
            expectSame(found.sort(), expected.sort(), { code: figure.indicator.code, part, scope });
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('most of the rules that are tried are accepted', () => {
    const before = { ...acceptance };
    fc.sample(ruleSets, { numRuns: 60, seed: 2021 });
    const offered = acceptance.offered - before.offered;
    expect(offered).toBeGreaterThan(100);
    expect(acceptance.accepted - before.accepted).toBeGreaterThan(0.6 * offered);
  });
});

/** The subjects that the records of a table are, or bring along. */
function subjectsIn(table: CountedTable): readonly Subject[] {
  return subjects.filter((subject) => tableOfSubject[subject] === table);
}

function expectWays<N extends CountedTable>(scenario: Scenario, rules: RuleSet, table: N): void {
  const { period, asOf } = scenario;
  const among: readonly TableRecords[N][] = scenario.tables[table] ?? [];
  for (const one of among) {
    const traces = traceRecord(one, rules, { period, asOf, ...givenOf(scenario), table, among });
    expectWaysOf(scenario, rules, table, one, traces);
  }
}

function expectWaysOf(
  scenario: Scenario,
  rules: RuleSet,
  table: CountedTable,
  one: TableRecords[CountedTable],
  traces: readonly RecordTrace[],
): void {
  const own = (subject: Subject) => recordsOf(scenario, subject).filter(({ id }) => id === one.id);
  // Of ratings that are alike in everything, any may be the first.
  const ratings = 'ratings' in one ? one.ratings : [];
  const alike = (rating: number | null) => (rating === null ? null : JSON.stringify(ratings[rating]));
  // What takes a catalogue or a registry to know is not told without.
  const isTold = (definition: IndicatorDefinition) => {
    const missing = missingFor(scenario, read(scenario, rules, definition), {});
    return !missing.includes('catalogue') && !missing.includes('registry');
  };
  const told = traces.filter(({ indicator, steps }) => isTold(catalogue.get(indicator)!) && steps.length > 0);
  const found = told.map(({ indicator, subject, rating, steps }) => ({
    indicator,
    subject,
    rating: alike(rating),
    steps: steps.map(({ step, reason, reached, holds }) =>
      reason === undefined ? { step, reached, holds } : { step, reason, reached, holds },
    ),
  }));
  const expected = subjectsIn(table)
    .flatMap(own)
    .flatMap((record) =>
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
