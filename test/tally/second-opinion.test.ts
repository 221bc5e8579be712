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
  type MeasuredSum,
  quarter,
  type RecordTrace,
  type RuleSet,
  type Subject,
  subjects,
  type TableRecords,
  traceRecord,
} from '../../src/index.js';
import { aCase, aMatter } from '../records.js';
import { crowded, scenarios, withoutTies } from './arbitraries.js';
import { acceptance, ruleSets } from './arbitrary-rules.js';
import { chosen, count, expectSame, givenOf, listed, ruleSetOf } from './counted.js';
import { everyFigure } from './digests-of.js';
import {
  countsOf,
  groupsOf,
  missingFor,
  type OracleCounts,
  type OracleState,
  type OracleStep,
  type OracleSteps,
  readsDeadlines,
  seenBy,
  stateOf,
  stepsIn,
  wayOf,
} from './oracle.js';
import { measuredOf, quantileOf } from './oracle-measured.js';
import { brokenIn } from './oracle-places.js';
import { type OracleRecord, recordsOf, tableOfSubject } from './oracle-records.js';
import { type Reading, read } from './oracle-rules.js';
import { type CountedTable, countedTables, type Scenario, tablesWith } from './world.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

const decided = (...sizes: Parameters<typeof scenarios>) => scenarios(...sizes).map(withoutTies);

/** The counts of a figure without the names of its exclusions. */
function plainCounts({ counts }: Figure): OracleCounts {
  return { ...counts, excluded: counts.excluded.map(({ reason, count }) => ({ reason, count })) };
}

/** What is measured of the denominator, as a figure prints it. */
function expectMeasured(
  figure: Figure,
  reading: Reading,
  { denominator }: OracleSteps,
  state: OracleState,
  what: object,
): void {
  const measured = measuredOf(reading, denominator.records);
  if (figure.kind === 'mean') {
    const pairs = Object.entries(measured!.values ?? {}).map(([pair, of]) => [pair, of] as const);
    const expected =
      measured!.sum ?? Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
    expectSame(printedSum(figure.sum), expected, what);
  } else if (figure.kind === 'quantile') {
    const ranked = state === 'value' ? quantileOf(measured!.values!, reading.quantile!).ranked : null;
    expectSame(figure.ranked, ranked, what);
  } else expectSame(measured, null, what);
}

function printedSum(sum: MeasuredSum): unknown {
  if (sum.in !== 'pairs') return sum.total;
  const pairs = sum.pairs.map(
    ({ amount, against, unit, count: of }) => [`${amount}/${against} ${unit}`, of] as const,
  );
  expect(new Set(pairs.map(([pair]) => pair)).size).toBe(pairs.length);
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
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
          const state = stateOf(scenario, ruleSet, definition, scope, steps);
          const what = { code: definition.code, rules, scope };
          expectSame(figure.state, state, what);
          const reading = read(scenario, ruleSet, definition);
          // Without a calendar nothing is known of deadlines, and no count that takes them means anything.
          if (scenario.calendar === null && readsDeadlines(reading, scope)) continue;
          expectSame(plainCounts(figure), counts, what);
          expectMeasured(figure, reading, steps, state, what);
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

  test('what a tally keeps of what is measured is how many records have each value', async () => {
    await fc.assert(
      fc.asyncProperty(decided(16, 1, 1), async (scenario) => {
        const { rows, columns } = await count(scenario);
        for (const [place, column] of columns.entries()) {
          if (column.step !== 'measured') continue;
          const [rules, definition] = [
            ruleSetOf(scenario.rules, column.rules),
            catalogue.get(column.indicator)!,
          ];
          const reading = read(scenario, rules, definition);
          for (const { scope, counts, values } of rows) {
            if (scenario.calendar === null && readsDeadlines(reading, scope)) continue;
            const what = { code: definition.code, rules: rules.id, scope };
            const { denominator } = stepsIn(scenario, rules, definition, scope);
            const measured = measuredOf(reading, denominator.records)!;
            const sorted = (of: object | null | undefined) => (of == null ? null : Object.entries(of).sort());
            expectSame(sorted(values[place]), sorted(measured.values), what);
            expectSame(counts[place], measured.sum ?? denominator.records.length, what);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('each of many cases about the ends of their limits stands to them as days and hours count', async () => {
    await fc.assert(
      fc.asyncProperty(crowded(24), async (scenario) => {
        const figures = evaluate(await count(scenario));
        const keys = scenario.by[0]!;
        const sorted = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
        const ordered = (scope: object) => Object.fromEntries(Object.entries(scope).sort());
        const groups = groupsOf(scenario, keys).map(ordered);
        expectSame(sorted(figures.scopes(...keys).map(ordered)), sorted(groups), keys);
        for (const rules of scenario.rules)
          for (const scope of [{}, ...groups])
            for (const figure of figures.all(scope, { rules })) {
              const definition = catalogue.get(figure.indicator.code)!;
              const steps = stepsIn(scenario, rules, definition, scope);
              const what = { code: definition.code, scope, values: rules.values };
              expectSame(plainCounts(figure), countsOf(steps), what);
              const state = stateOf(scenario, rules, definition, scope, steps);
              expectMeasured(figure, read(scenario, rules, definition), steps, state, what);
            }
      }),
      { numRuns: 22 },
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
      calendar: null,
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
          const reading = read(scenario, ruleSetOf(scenario.rules, rules), definition);
          if (scenario.calendar === null && readsDeadlines(reading, scope)) continue;
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
  const own = (definition: IndicatorDefinition, subject: Subject) =>
    seenBy(scenario, rules, definition, subject).filter(({ id }) => id === one.id);
  // Of ratings that are alike in everything, any may be the first.
  const ratings = 'ratings' in one ? one.ratings : [];
  const alike = (rating: number | null) => (rating === null ? null : JSON.stringify(ratings[rating]));
  // What takes a catalogue, a registry or a calendar to know is not told without.
  const isTold = (definition: IndicatorDefinition) => {
    const missing = missingFor(scenario, read(scenario, rules, definition), {});
    return !['catalogue', 'registry', 'calendar'].some((each) => missing.includes(each));
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
  const expected = [...catalogue.values()].filter(isTold).flatMap((definition) =>
    subjectsIn(table)
      .flatMap((subject) => own(definition, subject))
      .flatMap((record) => {
        const steps = wayOf(scenario, rules, definition, record);
        const { subject, rating } = record;
        return steps.length === 0
          ? []
          : [{ indicator: definition.code, subject, rating: alike(rating), steps }];
      }),
  );
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  expectSame(sorted(found), sorted(expected), one);
  for (const { indicator, subject, rating, steps } of told) {
    const records = own(catalogue.get(indicator)!, subject).filter(
      (record) => alike(record.rating) === alike(rating),
    );
    expect(records.some((record) => steps.every(({ because }) => isTrue(because, record)))).toBe(true);
  }
}

/** Whether the attributes that decided are those of the record. */
function isTrue(because: Readonly<Record<string, string>>, { attributes }: OracleRecord): boolean {
  return Object.entries(because).every(([name, value]) => attributes[name] === value);
}
