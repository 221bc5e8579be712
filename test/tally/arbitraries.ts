/** Random worlds, rules and groupings. */
import fc from 'fast-check';
import {
  attributes,
  type Case,
  catalogue,
  formatInstant,
  type GroupingKeys,
  type Instant,
  month,
  type Period,
  quarter,
  type Rating,
  range,
  type Subject,
  subjects,
  suspensionKinds,
  timeUnits,
  valuesOf,
  year,
} from '../../src/index.js';
import {
  casesApart,
  catalogueAround,
  frozen,
  oneDay,
  pivotsOf,
  placesAround,
  ratingAt,
  recordsAround,
} from './arbitrary-records.js';
import { ofTime, ruleSets, rulesOfTime, spokenOf } from './arbitrary-rules.js';
import { calendarsAround } from './arbitrary-times.js';
import { hasKey, isOfDeadlines } from './oracle.js';
import { type Records, type Scenario, tablesWith, type World } from './world.js';

export { frozen } from './arbitrary-records.js';

const periods = fc.constantFrom(
  quarter(2021, 2),
  month(2021, 6),
  range('2021-05-04', '2021-05-04'),
  year(2022),
);

/** The as-of instant: mostly at or after the end of the period, also inside and before it. */
function asOfFor({ start, end }: Period): fc.Arbitrary<Instant> {
  const [first, last] = [Date.parse(start), Date.parse(end)];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(last - 1, last, last + 1, last + 10 * oneDay) },
    { weight: 2, arbitrary: fc.constantFrom(first, first + 1, Math.floor((first + last) / 2)) },
    { weight: 1, arbitrary: fc.constantFrom(first - 1, first - 5 * oneDay) },
  );
}

/** Random worlds with at most so many cases, and so many records of each other table. */
export function worlds(most = 24, others = 6): fc.Arbitrary<World> {
  return periods.chain((period) =>
    asOfFor(period).chain((asOf) => {
      const pivots = pivotsOf(period, asOf);
      return fc.record({
        tables: recordsAround(pivots, most, others),
        matters: fc.option(catalogueAround(pivots), { nil: null, freq: 6 }),
        places: fc.option(placesAround(pivots), { nil: null, freq: 4 }),
        calendar: fc.option(calendarsAround(pivots.days), { nil: null, freq: 9 }),
        period: fc.constant(period),
        asOf: fc.constant(formatInstant(asOf)),
      });
    }),
  );
}

const placeKeys = ['department', 'region', 'province', 'city', 'district', 'town', 'village'];
const allKeys = (subject: Subject) => [
  ...Object.keys(attributes[subject]),
  ...placeKeys,
  'matter',
  'quantity',
];

/** Keys that records of one subject have, mostly those that everything has. */
function keysOf(subject: Subject, { places: registry, calendar }: World): fc.Arbitrary<GroupingKeys> {
  const isFit = (key: string) =>
    hasKey(subject, key) &&
    (registry !== null || key === 'department' || !placeKeys.includes(key)) &&
    // What it would be a group of is not known without.
    (calendar !== null || !isOfDeadlines(key));
  const places = placeKeys.filter(isFit);
  const open = ['department', 'department', 'matter', 'quantity', 'timeliness'].filter(isFit);
  const one = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...open) },
    { weight: 2, arbitrary: fc.constantFrom(...places) },
    { weight: 3, arbitrary: fc.constantFrom(...allKeys(subject).filter(isFit)) },
  );
  return fc.uniqueArray(one, { maxLength: 3 });
}

function groupings(most: number, world: World): fc.Arbitrary<readonly GroupingKeys[]> {
  const set = fc
    .constantFrom<Subject>('case', 'rating', ...subjects)
    .chain((subject) => keysOf(subject, world));
  return fc.array(set, { maxLength: most });
}

/** Indicators that take much of a record to count. */
const telling = [
  'satisfaction-rate',
  'rectification-rate',
  'matter-coverage',
  'ticket-satisfaction',
  'reported-count',
];

/** Indicators that take times. */
const timed = [
  'overdue-count',
  'overdue-rate',
  'on-time-rate',
  'mean-wait',
  'mean-handling',
  'mean-working-days',
  'within-threshold-share',
  'duration-quantile',
  'time-compression',
  'statutory-speed-up',
  'promised-speed-up',
];

/** A few indicators: some that the rules speak of, some that take much, and some others. */
function indicatorsOf(rules: Scenario['rules']): fc.Arbitrary<readonly string[]> {
  const codes = [...catalogue.keys()];
  const spokenOfRules = [...spokenOf(rules)];
  return fc
    .tuple(
      fc.shuffledSubarray(spokenOfRules, { maxLength: Math.min(4, spokenOfRules.length) }),
      fc.shuffledSubarray(telling, { maxLength: 2 }),
      fc.shuffledSubarray(timed, { maxLength: 2 }),
      fc.shuffledSubarray(codes, { minLength: 1, maxLength: 1 }),
    )
    .map((lists) => [...new Set(lists.flat())]);
}

/** Everything that a tally needs, with at most so many cases and grouping sets. */
export function scenarios(cases = 24, sets = 2, others = 6): fc.Arbitrary<Scenario> {
  return fc
    .record({ world: worlds(cases, others), rules: ruleSets })
    .chain(({ world, rules }) =>
      fc.record({
        world: fc.constant(world),
        rules: fc.constant(rules),
        by: groupings(sets, world),
        indicators: indicatorsOf(rules),
        isOfAll: fc.integer({ min: 0, max: 19 }).map((choice) => choice === 0),
      }),
    )
    .map(({ world, rules, by, indicators, isOfAll }): Scenario => {
      // All indicators in all groups are many figures.
      return isOfAll
        ? { ...world, rules: rules.slice(0, 1), by: by.slice(0, 1), indicators: null }
        : { ...world, rules, by, indicators };
    });
}

/** A scenario of so many cases, each in a group of its own, that are counted by their times alone. */
export function crowded(cases: number): fc.Arbitrary<Scenario> {
  return periods
    .chain((period) => asOfFor(period).map((asOf) => ({ period, asOf, pivots: pivotsOf(period, asOf) })))
    .chain(({ period, asOf, pivots }) =>
      fc.record({
        tables: casesApart(pivots, cases).map((list) => tablesWith({ cases: list })),
        matters: fc.option(catalogueAround(pivots), { nil: null, freq: 6 }),
        places: fc.constant(null),
        calendar: calendarsAround(pivots.days),
        period: fc.constant(period),
        asOf: fc.constant(formatInstant(asOf)),
        rules: fc.tuple(rulesOfTime('first'), rulesOfTime('second')),
        by: fc.constant([
          ['department', 'timeliness', 'againstPromised', 'againstStatutory', 'waiting', 'window'],
        ]),
        indicators: fc.constant(ofTime),
      }),
    );
}

/** The same scenario in which no two ratings of a case tie by all that is told about their order, and differ. */
export function withoutTies(scenario: Scenario): Scenario {
  const cases = scenario.tables.cases?.map((one): Case => {
    const firsts = new Map<string, Rating>();
    return {
      ...one,
      ratings: one.ratings.map((rating) => {
        const { ratedAt, level, isDefault, channel, id } = rating;
        const key = JSON.stringify([ratedAt, level, isDefault, channel, id]);
        const first = firsts.get(key) ?? rating;
        firsts.set(key, first);
        return first;
      }),
    };
  });
  return { ...scenario, tables: { ...scenario.tables, cases: cases ?? null } };
}

/** Records that come into being only after the as-of instant of a world. */
export function laterRecords({ period, asOf }: World): fc.Arbitrary<Records> {
  const now = Date.parse(asOf);
  const pivots = pivotsOf(period, now);
  const later = fc.constantFrom(1, 1000, 90 * oneDay);
  return fc.tuple(recordsAround(pivots, 4, 3, 'later-'), later).map(([records, delay]): Records => {
    const at = now + delay;
    const moved = <T extends object>(list: readonly T[] | null, change: Partial<T>) =>
      list?.map((one) => frozen({ ...one, ...change })) ?? null;
    return {
      cases: moved(records.cases, { acceptedAt: at, completedAt: null, outcome: null }),
      tickets: moved(records.tickets, { receivedAt: at }),
      serviceEvents: moved(records.serviceEvents, { providedAt: at }),
      certificates: moved(records.certificates, { collectedAt: at }),
      // What stands on days has no instant at which it comes into being.
      businessSystems: null,
      supervisionRecords: moved(records.supervisionRecords, { publishedAt: at }),
      reportedQuantities: moved(records.reportedQuantities, { reportedAt: at }),
    };
  });
}

/** Ratings that are given only after the as-of instant of a world. */
export function laterRatings({ period, asOf }: World): fc.Arbitrary<readonly Rating[]> {
  const now = Date.parse(asOf);
  return fc.array(ratingAt(pivotsOf(period, now), [now + 1, now + 1000, now + 90 * oneDay]), {
    maxLength: 3,
  });
}

/** What may happen to a case only after the as-of instant of a world: suspensions, an extension, a call. */
export function laterTimes({ asOf }: World) {
  const at = fc.constantFrom(1, 1000, 90 * oneDay).map((delay) => Date.parse(asOf) + delay);
  const suspension = fc.record({
    id: fc.constant(null),
    kind: fc.constantFrom(...valuesOf(suspensionKinds)),
    startedAt: at,
    endedAt: fc.constant(null),
  });
  return fc
    .record({
      suspensions: fc.array(suspension, { maxLength: 2 }),
      extendedAt: at,
      extendedBy: fc.constantFrom(1, 10),
      extendedByUnit: fc.constantFrom(...valuesOf(timeUnits)),
      calledAt: at,
    })
    .map(
      ({ suspensions, calledAt, ...extension }) =>
        (one: Case): Case => ({
          ...one,
          ...(one.extendedAt === null ? extension : {}),
          ...(one.calledAt === null && one.servedAt === null ? { calledAt, servedAt: calledAt } : {}),
          suspensions: [...suspensions, ...one.suspensions],
        }),
    );
}
