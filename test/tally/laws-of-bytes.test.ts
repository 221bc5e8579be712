import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, digest, type Figure, formatInstant, recount, replay, tally } from '../../src/index.js';
import { frozen, type Scenario, scenarios, worlds } from './arbitraries.js';
import { chosen, count, expectSame, looking, optionsOf } from './counted.js';
import { bytesOfAll, digestOfWritten, everyFigure, type Written } from './digests-of.js';

// A failure is reported after some seconds at the latest, however far its example could still be reduced.
fc.configureGlobal({ interruptAfterTimeLimit: 8000 });

describe('law 6: a saved figure replays, and recounted it is the same', () => {
  test('after a round trip through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(14, 1), fc.nat(), async (scenario, choice) => {
        const placed = everyFigure(await count(scenario));
        for (const { figure, scope } of chosen(placed, choice, 6)) {
          const saved: Figure = JSON.parse(JSON.stringify(figure));
          expect(digest(saved)).toBe(digest(figure));
          expectSame(replay(saved), { holds: true, findings: [] }, { code: figure.indicator.code, scope });
        }
        for (const { rules, figure, scope } of chosen(placed, choice, 2)) {
          const saved: Figure = JSON.parse(JSON.stringify(figure));
          const again = await recount(saved, scenario.cases, looking(scenario, rules));
          const what = { code: figure.indicator.code, scope };
          expectSame(again.differences, [], what);
          expectSame(again.same, true, what);
          expectSame(again.figure, figure, what);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('and with any count tampered with it fails to recount, and to replay where steps add up', async () => {
    await fc.assert(
      fc.asyncProperty(
        scenarios(10, 1),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (scenario, choice, by) => {
          for (const { rules, figure } of chosen(everyFigure(await count(scenario)), choice, 2)) {
            for (const tampered of tamperedWith(figure, by)) {
              const what = { code: figure.indicator.code, counts: tampered.counts };
              const { same } = await recount(tampered, scenario.cases, looking(scenario, rules));
              expectSame(same, false, what);
              // A numerator alone may be changed where it gives no value; the other steps have to add up.
              const isNumerator = tampered.counts.numerator !== figure.counts.numerator;
              if (!isNumerator) expectSame(replay(tampered).holds, false, what);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('and with another value, text or exact ratio it fails to replay', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(12, 2), fc.nat(), async (scenario, choice) => {
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
      { numRuns: 100 },
    );
  });
});

/** The figure with one of its counts changed, for each count. */
function tamperedWith(figure: Figure, by: number): Figure[] {
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
  const shuffled = scenarios(16, 1).chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      cases: fc.tuple(
        fc.shuffledSubarray([...scenario.cases], { minLength: scenario.cases.length }),
        fc.infiniteStream(fc.nat(3)),
      ),
      matters: fc.shuffledSubarray([...(scenario.matters ?? [])], {
        minLength: scenario.matters?.length ?? 0,
      }),
      by: fc.shuffledSubarray([...scenario.by], { minLength: scenario.by.length }),
    }),
  );

  test('in any order of the records, of the ratings of a case, of the catalogue and of the groupings', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ scenario, cases: [cases, turns], matters, by }) => {
        const turned = cases.map((one): Case => {
          const turn = turns.next().value ?? 0;
          const list = [...one.ratings.slice(turn), ...one.ratings.slice(0, turn)];
          return { ...one, ratings: turn % 2 === 0 ? list : list.reverse() };
        });
        const before = await count(scenario);
        const after = await count({
          ...scenario,
          cases: turned,
          by,
          matters: scenario.matters === null ? null : matters,
        });
        expect(bytesOfAll(after)).toBe(bytesOfAll(before));
        expect(digest(after)).toBe(digest(before));
      }),
      { numRuns: 100 },
    );
  });

  test('from an array, an iterator, an async iterator and a set', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(16, 1), async (scenario) => {
        const { cases, matters } = scenario;
        async function* later() {
          yield* cases;
        }
        const expected = digest(await tally(cases, optionsOf(scenario)));
        expect(digest(await tally(cases.values(), optionsOf(scenario)))).toBe(expected);
        expect(digest(await tally(later(), optionsOf(scenario)))).toBe(expected);
        if (matters === null) return;
        const lazily = { ...optionsOf(scenario), matters: matters.values() };
        expect(digest(await tally(new Set(cases), lazily))).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  const zones = [
    { TZ: 'America/Los_Angeles', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Apia', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  ];

  const written = fc
    .sample(scenarios(20, 2), { numRuns: 44, seed: 2021 })
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
});

/** A scenario as rows of a source: instants as texts, in the offsets that sources have. */
function inWriting({ cases, matters, rules, asOf, by }: Scenario): Written {
  const text = (instant: number, index: number) =>
    index % 2 === 0 ? formatInstant(instant) : new Date(instant).toISOString();
  const rows = cases.map(({ acceptedAt, completedAt, ratings, ...one }, index) => ({
    ...one,
    acceptedAt: text(acceptedAt, index),
    completedAt: completedAt === null ? null : text(completedAt, index),
    ratings: ratings.map((rating, place) => ({ ...rating, ratedAt: text(rating.ratedAt, place) })),
  }));
  return { rows, matters: matters ?? [], rules, asOf, by };
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
      fc.asyncProperty(scenarios(14, 1), async (scenario) => {
        const counted = await count(frozen(scenario));
        expect(isFrozen(counted)).toBe(true);
        for (const { figure } of everyFigure(counted)) expect(isFrozen(figure)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a world without cases has zero denominators, not shares of 0 %', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(0), scenarios(0), async (world, { rules }) => {
        const figures = everyFigure(await count({ ...world, rules, by: [['department']] }));
        for (const { figure } of figures.filter(({ scope }) => Object.keys(scope).length === 0)) {
          if (figure.kind !== 'count' && figure.counts.denominator === 0)
            expect(figure.state).not.toBe('value');
          if (figure.kind === 'count' && figure.state === 'value') expect(figure.text).toBe('0');
        }
      }),
      { numRuns: 100 },
    );
  });
});

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}
