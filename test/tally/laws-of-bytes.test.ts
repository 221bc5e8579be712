import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  digest,
  type Figure,
  formatInstant,
  parseRecords,
  recount,
  replay,
  tally,
} from '../../src/index.js';
import { frozen, scenarios, worlds } from './arbitraries.js';
import { chosen, count, expectSame, looking, optionsOf } from './counted.js';
import { bytesOfAll, digestOfWritten, everyFigure, type Written } from './digests-of.js';
import { recordsOf } from './shards.js';
import { countedTables, type Records, type Scenario } from './world.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

describe('law 6: a saved figure replays, and recounted it is the same', () => {
  test('after a round trip through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(12, 1), fc.nat(), async (scenario, choice) => {
        const placed = everyFigure(await count(scenario));
        for (const { figure, scope } of chosen(placed, choice, 6)) {
          const saved: Figure = JSON.parse(JSON.stringify(figure));
          expect(digest(saved)).toBe(digest(figure));
          expectSame(replay(saved), { holds: true, findings: [] }, { code: figure.indicator.code, scope });
        }
        for (const { rules, figure, scope } of chosen(placed, choice, 3)) {
          const saved: Figure = JSON.parse(JSON.stringify(figure));
          const again = await recount(saved, scenario.tables, looking(scenario, rules));
          const what = { code: figure.indicator.code, scope };
          expectSame(again.differences, [], what);
          expectSame(again.same, true, what);
          // Where only records of other tables are in a group, the table of the figure does not have it.
          if (again.figure !== null) expectSame(again.figure, figure, what);
          else expectSame(figure.counts.universe + (figure.counts.numerator ?? 0), 0, what);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('and with any count tampered with it fails to recount, and to replay where steps add up', async () => {
    await fc.assert(
      fc.asyncProperty(
        scenarios(8, 1, 4),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (scenario, choice, by) => {
          for (const { rules, figure } of chosen(everyFigure(await count(scenario)), choice, 2)) {
            for (const tampered of tamperedWith(figure, by)) {
              const what = { code: figure.indicator.code, counts: tampered.counts };
              const { same } = await recount(tampered, scenario.tables, looking(scenario, rules));
              expectSame(same, false, what);
              // A numerator alone may be changed where it gives no value; the other steps have to add up. What is measured has to give the value.
              const isNumerator = tampered.counts.numerator !== figure.counts.numerator;
              const isMeasure = tampered.counts === figure.counts;
              if (isMeasure ? hasToShow(figure, tampered) : !isNumerator)
                expectSame(replay(tampered).holds, false, what);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('and with another value, text or exact ratio it fails to replay', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(10, 1), fc.nat(), async (scenario, choice) => {
        for (const { figure } of chosen(everyFigure(await count(scenario)), choice, 6)) {
          if (figure.state !== 'value' || figure.kind === 'composition') continue;
          const { exact } = figure;
          const changes: Partial<Figure>[] = [
            { text: `1${figure.text}` },
            { decimal: `1${figure.decimal}` },
            { exact: { ...exact, numerator: String(BigInt(exact.numerator) + 1n) } },
            { exact: { ...exact, denominator: String(BigInt(exact.denominator) + 1n) } },
            { guarded: !figure.guarded },
          ];
          for (const change of changes) {
            expectSame(replay({ ...figure, ...change } as Figure).holds, false, change);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether a figure alone tells that what is measured was changed: it has a value, and another one would follow. */
function hasToShow(figure: Figure, tampered: Figure): boolean {
  if (figure.kind === 'mean') return figure.state === 'value';
  if (figure.kind !== 'quantile' || tampered.kind !== 'quantile') return false;
  const { lower, upper } = tampered.ranked!;
  return lower.minutes !== figure.ranked!.lower.minutes || upper.minutes !== figure.ranked!.upper.minutes;
}

/** The figure with one of its counts, or of what is measured, changed, for each. */
function tamperedWith(figure: Figure, by: number): Figure[] {
  return [...withOtherCounts(figure, by), ...withOtherMeasures(figure, by)];
}

/** The figure with another sum, with each of its pairs changed, or with other values at its ranks. */
function withOtherMeasures(figure: Figure, by: number): Figure[] {
  if (figure.kind === 'mean') {
    const { sum } = figure;
    if (sum.in !== 'pairs') return [{ ...figure, sum: { ...sum, total: sum.total + by } }];
    return sum.pairs.flatMap((pair, place) =>
      (['amount', 'against', 'count'] as const).map((name): Figure => {
        const pairs = sum.pairs.map((each, at) =>
          at === place ? { ...each, [name]: pair[name] + by } : each,
        );
        return { ...figure, sum: { ...sum, pairs } };
      }),
    );
  }
  if (figure.kind !== 'quantile' || figure.ranked === null) return [];
  const { lower, upper } = figure.ranked;
  return (['minutes', 'below', 'same'] as const).flatMap((name) => [
    { ...figure, ranked: { upper, lower: { ...lower, [name]: lower[name] + by } } },
    { ...figure, ranked: { lower, upper: { ...upper, [name]: upper[name] + by } } },
  ]);
}

function withOtherCounts(figure: Figure, by: number): Figure[] {
  const { counts } = figure;
  const { universe, excluded, denominator, numerator, parts } = counts;
  const changed: Figure['counts'][] = [
    { ...counts, universe: universe + by },
    { ...counts, denominator: denominator + by },
    ...(numerator === null ? [] : [{ ...counts, numerator: numerator + by }]),
    ...excluded.map((_, index) => ({
      ...counts,
      excluded: excluded.map((each, at) => (at === index ? { ...each, count: each.count + by } : each)),
    })),
    ...Object.keys(parts ?? {}).map((value) => ({
      ...counts,
      parts: { ...parts, [value]: parts![value]! + by },
    })),
  ];
  return changed.map((each): Figure => ({ ...figure, counts: each }));
}

describe('law 7: the same input gives the same bytes', () => {
  const shuffledList = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const shuffled = scenarios(14, 1).chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      tables: fc.record(
        Object.fromEntries(
          countedTables.map((table) => {
            const records: readonly object[] | null = scenario.tables[table];
            return [table, records === null ? fc.constant(null) : shuffledList(records)];
          }),
        ),
      ) as fc.Arbitrary<unknown> as fc.Arbitrary<Records>,
      turns: fc.infiniteStream(fc.nat(3)),
      matters: shuffledList(scenario.matters ?? []),
      departments: shuffledList(scenario.places?.departments ?? []),
      regions: shuffledList(scenario.places?.regions ?? []),
      by: shuffledList(scenario.by),
      indicators: shuffledList(scenario.indicators ?? []),
    }),
  );

  test('in any order of the records, of the ratings and suspensions of a case, of the catalogue, the registry, the groupings and the indicators', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ scenario, turns, ...other }) => {
        const cases = other.tables.cases?.map((one): Case => {
          const turn = turns.next().value ?? 0;
          const turned = <T>(list: readonly T[]) => {
            const after = [...list.slice(turn), ...list.slice(0, turn)];
            return turn % 2 === 0 ? after : after.reverse();
          };
          return { ...one, ratings: turned(one.ratings), suspensions: turned(one.suspensions) };
        });
        const before = await count(scenario);
        const after = await count({
          ...scenario,
          tables: { ...other.tables, cases: cases ?? null },
          by: other.by,
          matters: scenario.matters === null ? null : other.matters,
          places:
            scenario.places === null ? null : { departments: other.departments, regions: other.regions },
          indicators: scenario.indicators === null ? null : other.indicators,
        });
        expect(bytesOfAll(after)).toBe(bytesOfAll(before));
        expect(digest(after)).toBe(digest(before));
      }),
      { numRuns: 60 },
    );
  });

  test('from an array, an iterator, an async iterator and a set', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(12, 1), async (scenario) => {
        const expected = digest(await count(scenario));
        async function* later(records: readonly object[]) {
          yield* records;
        }
        const lazily = optionsOf(scenario);
        const { matters, departments, regions } = lazily;
        const once = {
          ...lazily,
          ...(matters === undefined ? {} : { matters: [...matters].values() }),
          ...(departments === undefined ? {} : { departments: new Set(departments) }),
          ...(regions === undefined ? {} : { regions: [...regions].values() }),
        };
        const withEach = (make: (records: readonly object[]) => unknown) =>
          recordsOf(scenario.tables, (_, records) => make(records) as typeof records);
        expect(
          digest(
            await tally(
              withEach((records) => records.values()),
              lazily,
            ),
          ),
        ).toBe(expected);
        expect(digest(await tally(withEach(later), lazily))).toBe(expected);
        expect(
          digest(
            await tally(
              withEach((records) => new Set(records)),
              once,
            ),
          ),
        ).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  const zones = [
    { TZ: 'America/Los_Angeles', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Apia', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  ];

  const written = fc
    .sample(scenarios(14, 1), { numRuns: 40, seed: 2021 })
    .filter(({ period }) => period.start === '2021-04-01T00:00:00+08:00')
    .map(inWriting);

  test('in other time zones and locales, and from another module loader', async () => {
    expect(written.length).toBeGreaterThan(4);
    const here: string[] = [];
    for (const one of written) here.push(await digestOfWritten(one));
    const elsewhere = await Promise.all(zones.map((zone) => digestsIn(zone, written)));
    expect(new Set(elsewhere.map(({ minutesFromUtc }) => minutesFromUtc)).size).toBe(zones.length);
    expect(new Set(elsewhere.map(({ locale }) => locale)).size).toBe(zones.length);
    for (const { digests } of elsewhere) expect(digests).toEqual(here);
  });

  test('and what is written is read without a loss', () => {
    for (const { tables } of written)
      for (const table of countedTables) {
        const read = parseRecords(table, tables[table] ?? []);
        const ids = Array.from(read, ({ id }) => id);
        expect({ table, ids, refused: read.report().issues }).toEqual({
          table,
          ids: ids.map((_, place) => String(place)),
          refused: [],
        });
      }
  });
});

/** A scenario as rows of a source: instants as texts, in the offsets that sources have. */
function inWriting({ tables, matters, places, calendar, rules, asOf, by, indicators }: Scenario): Written {
  return {
    tables: Object.fromEntries(
      countedTables.map((table) => [
        table,
        tables[table]?.map((record, index) => rowOf(record, index)) ?? null,
      ]),
    ) as Written['tables'],
    matters: matters ?? [],
    departments: places?.departments ?? null,
    regions: places?.regions ?? [],
    calendar,
    rules,
    asOf,
    by,
    indicators,
  };
}

function rowOf(record: object, index: number): object {
  const text = (instant: number) =>
    index % 2 === 0 ? formatInstant(instant) : new Date(instant).toISOString();
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.map((nested: object, place) => rowOf(nested, place))];
      const isInstant = (name.endsWith('At') || name === 'rectifyBy') && typeof value === 'number';
      return [name, isInstant ? text(value) : value];
    }),
  );
}

interface Printed {
  readonly minutesFromUtc: number;
  readonly locale: string;
  readonly digests: readonly string[];
}

function digestsIn(zone: NodeJS.ProcessEnv, written: readonly Written[]): Promise<Printed> {
  const script = fileURLToPath(new URL('./print-digests.ts', import.meta.url));
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', script],
      { cwd, env: { ...process.env, ...zone }, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => (error === null ? resolve(JSON.parse(stdout)) : reject(new Error(stderr))),
    );
    child.stdin!.end(JSON.stringify(written));
  });
}

describe('inputs and outputs', () => {
  test('frozen records, catalogues and rules are counted, and what comes out is frozen', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(12, 1), async (scenario) => {
        const counted = await count(frozen(scenario));
        expect(isFrozen(counted)).toBe(true);
        for (const { figure } of everyFigure(counted)) expect(isFrozen(figure)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('a world without records has zero denominators, not shares of 0 %', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(0, 0), scenarios(0, 0, 0), async (world, { rules }) => {
        const figures = everyFigure(await count({ ...world, rules, by: [['department']], indicators: null }));
        for (const { figure } of figures.filter(({ scope }) => Object.keys(scope).length === 0)) {
          if (figure.kind !== 'count' && figure.counts.denominator === 0)
            expect(figure.state).not.toBe('value');
          if (figure.kind === 'count' && figure.state === 'value' && world.matters === null)
            expect(figure.text).toBe('0');
        }
      }),
      { numRuns: 25 },
    );
  });
});

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}
