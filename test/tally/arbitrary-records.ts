/** Random records of every table, crowded around the instants, days and ids where counting goes wrong. */
import fc from 'fast-check';
import {
  applicantTypes,
  applicationChannels,
  type Case,
  caseOutcomes,
  caseTypes,
  type Department,
  exerciseLevels,
  type Instant,
  type Matter,
  matterTypes,
  onlineDepths,
  onlineHandlings,
  type Period,
  quantityNatures,
  quantityWordings,
  type Rating,
  type Region,
  ratingChannels,
  regionLevels,
  satisfactionLevels,
  serviceKinds,
  systemBuilders,
  systems,
  ticketCategories,
  ticketSources,
  valuesOf,
} from '../../src/index.js';
import { aCase, aMatter } from '../records.js';
import {
  aboutTheEnd,
  later as after,
  earlier,
  extensions,
  limits,
  suspensions,
  windowTimes,
} from './arbitrary-times.js';
import { chinaDay } from './oracle-places.js';
import type { Places, Records } from './world.js';

/** Few, so that groups collide; some are names that objects have, look like numbers, sort by locale, or hold separators. */
export const departmentIds = ['教育局', '__proto__', '10', '9', 'ä', 'z|M'] as const;
export const matterIds = ['M-1', 'constructor', '10', '9', 'Z', 'ä', '["M-1"', 'M|z'] as const;
const regionIds = ['640500', '__proto__', '10', '9', 'ä', 'z|M'] as const;

/** The milliseconds of a day. */
export const oneDay = 86_400_000;

/** The instants and days that records are crowded around. */
export interface Pivots {
  readonly instants: readonly Instant[];
  /** Those that are not after the as-of instant. */
  readonly early: readonly Instant[];
  readonly asOf: Instant;
  readonly days: readonly string[];
}

/** Instants at, just before and just after the ends of the period and the as-of instant, and far from them; and the days there. */
export function pivotsOf({ start, end }: Period, asOf: Instant): Pivots {
  const [first, last] = [Date.parse(start), Date.parse(end)];
  const instants = [
    ...[first, last, asOf].flatMap((pivot) => [pivot - 1, pivot, pivot + 1]),
    first + Math.floor((last - first) / 3),
    first + Math.floor((last - first) / 2),
    first - 400 * oneDay,
    last + 400 * oneDay,
  ];
  const near = [...instants, asOf - oneDay, asOf + oneDay, last - oneDay, last + oneDay];
  return {
    instants,
    early: instants.filter((instant) => instant <= asOf),
    asOf,
    days: [...new Set(near.map(chinaDay))].sort(),
  };
}

const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 3 });
const oneOf = <V extends string>(list: Parameters<typeof valuesOf<V>>[0]) =>
  fc.constantFrom(...valuesOf(list));
const department = fc.constantFrom(...departmentIds);

const firstInstant = ({ instants, early }: Pivots) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...early) },
    { weight: 1, arbitrary: fc.constantFrom(...instants) },
  );
const laterInstant = ({ instants }: Pivots) => orNull(fc.constantFrom(...instants));

/** An instant that is not before another. */
const from = (first: Instant, later: Instant | null) => (later === null ? null : Math.max(first, later));

/** A rating around some instants. */
export function ratingAt(pivots: Pivots, times: readonly Instant[] = pivots.instants): fc.Arbitrary<Rating> {
  const later = laterInstant(pivots);
  return fc
    .record({
      id: orNull(fc.constantFrom('R-1', 'R-2', 'r-10')),
      level: oneOf(satisfactionLevels),
      ratedAt: fc.constantFrom(...times),
      isDefault: fc.boolean(),
      channel: orNull(oneOf(ratingChannels)),
      isRealName: orNull(fc.boolean()),
      appealedAt: later,
      appealRejectedAt: later,
      withdrawnAt: fc.option(fc.constantFrom(...pivots.instants), { nil: null, freq: 2 }),
      followedUpAt: later,
      rectifyBy: later,
      rectifiedAt: later,
    })
    .map(consistent);
}

/** The rating with its events in order. */
function consistent(one: Rating): Rating {
  const appealedAt = from(one.ratedAt, one.appealedAt);
  return {
    ...one,
    isDefault: one.isDefault || one.channel === 'system-default',
    appealedAt,
    appealRejectedAt: appealedAt === null ? null : from(appealedAt, one.appealRejectedAt),
    withdrawnAt: from(one.ratedAt, one.withdrawnAt),
    followedUpAt: from(one.ratedAt, one.followedUpAt),
    rectifiedAt: from(one.ratedAt, one.rectifiedAt),
  };
}

/** Up to four ratings; often at one instant and of one level, so that only the rest of a rating tells them apart. */
function ratings(pivots: Pivots): fc.Arbitrary<readonly Rating[]> {
  const apart = fc.array(ratingAt(pivots), { maxLength: 4 });
  const tied = fc.tuple(ratingAt(pivots), apart, fc.boolean()).map(([first, list, isWhole]) =>
    list.map((each, index) =>
      consistent({
        ...each,
        ratedAt: first.ratedAt,
        ...(index === 0 ? {} : { level: first.level }),
        ...(isWhole ? { isDefault: first.isDefault, channel: first.channel, id: first.id } : {}),
      }),
    ),
  );
  return fc.oneof({ weight: 3, arbitrary: apart }, { weight: 1, arbitrary: tied });
}

/** Acceptances around the pivots, and those of which a limit may end about the as-of instant. */
const acceptance = (pivots: Pivots) =>
  fc.oneof(
    { weight: 3, arbitrary: firstInstant(pivots) },
    { weight: 2, arbitrary: earlier.map((before) => before(pivots.asOf)) },
  );

function caseAround(pivots: Pivots): fc.Arbitrary<Case> {
  return fc
    .record({
      id: fc.constant(''),
      matterId: fc.constantFrom(...matterIds),
      departmentId: department,
      system: oneOf(systems),
      channel: orNull(oneOf(applicationChannels)),
      caseType: orNull(oneOf(caseTypes)),
      applicant: orNull(oneOf(applicantTypes)),
      acceptedAt: acceptance(pivots),
      completed: fc.oneof(
        laterInstant(pivots).map((at) => () => at),
        after,
        aboutTheEnd,
      ),
      outcome: orNull(oneOf(caseOutcomes)),
      invitedAt: laterInstant(pivots),
      ratings: ratings(pivots),
      limits,
      times: windowTimes,
      extension: extensions,
      suspensions,
    })
    .map(({ completed, limits: stated, times, extension, suspensions: stops, ...one }) => {
      const { acceptedAt } = one;
      const completedAt = from(acceptedAt, completed(acceptedAt, stated));
      return aCase({
        ...one,
        ...stated,
        ...times(acceptedAt),
        ...extension(acceptedAt, stated),
        suspensions: stops(acceptedAt),
        completedAt,
        outcome: completedAt === null ? null : one.outcome,
      });
    });
}

/** Records with ids of their own; the same ids in every table, since only the table tells them apart. */
function listOf<T extends { readonly id: string }>(one: fc.Arbitrary<T>, most: number, prefix = '') {
  return fc
    .array(one, { maxLength: most })
    .map((list) => list.map((each, index): T => frozen({ ...each, id: `${prefix}${index}` })));
}

/** So many cases, each of a department of its own, so that each is a group. */
export function casesApart(pivots: Pivots, count: number): fc.Arbitrary<readonly Case[]> {
  return fc
    .array(caseAround(pivots), { minLength: count, maxLength: count })
    .map((list) =>
      list.map(
        (one, place): Case => frozen({ ...one, id: `${place}`, departmentId: `${place}`, ratings: [] }),
      ),
    );
}

/** Cases around a period and an as-of instant. */
export function casesAround(pivots: Pivots, most: number, prefix = '') {
  return listOf(caseAround(pivots), most, prefix);
}

const units = fc.constantFrom('个', '人');
const quantities = fc.constantFrom('registered-users', 'population', '综合窗口', '窗口(个)');

/** The records of every table: at most so many cases, and so many of each other table. */
export function recordsAround(
  pivots: Pivots,
  cases: number,
  others: number,
  prefix = '',
): fc.Arbitrary<Records> {
  const id = fc.constant('');
  const later = laterInstant(pivots);
  const first = firstInstant(pivots);
  const ticket = fc
    .record({
      id,
      departmentId: department,
      source: oneOf(ticketSources),
      category: oneOf(ticketCategories),
      receivedAt: first,
      dueAt: later,
      closedAt: later,
      calledBackAt: later,
      level: orNull(oneOf(satisfactionLevels)),
    })
    .map((one) => ({
      ...one,
      dueAt: from(one.receivedAt, one.dueAt),
      closedAt: from(one.receivedAt, one.closedAt),
      calledBackAt: from(one.receivedAt, one.calledBackAt),
    }));
  const serviceEvent = fc.record({
    id,
    departmentId: department,
    matterId: orNull(fc.constantFrom(...matterIds)),
    kind: oneOf(serviceKinds),
    providedAt: first,
  });
  const certificate = fc
    .record({
      id,
      departmentId: department,
      certificateType: fc.constant('营业执照'),
      collectedAt: first,
      issuedAt: later,
    })
    .map((one) => ({ ...one, issuedAt: from(one.collectedAt, one.issuedAt) }));
  const businessSystem = fc
    .record({
      id,
      name: fc.constant('系统'),
      departmentId: department,
      builder: oneOf(systemBuilders),
      use: daysInOrder(pivots),
      connectedOn: orNull(fc.constantFrom(...pivots.days)),
    })
    .map(({ use: [inUseFrom, inUseUntil], ...one }) => ({ ...one, inUseFrom, inUseUntil }));
  const supervisionRecord = fc
    .record({ id, departmentId: department, publishedAt: first, claimedAt: later, completedAt: later })
    .map((one) => {
      const claimedAt = from(one.publishedAt, one.claimedAt);
      return { ...one, claimedAt, completedAt: claimedAt === null ? null : from(claimedAt, one.completedAt) };
    });
  const reportedQuantity = fc
    .record({
      id,
      departmentId: fc.constantFrom(...departmentIds.slice(0, 4)),
      quantity: quantities,
      value: fc.oneof(fc.constantFrom(0, 1, 3, 10_000, 2 ** 31, 2 ** 48), fc.nat(1000)),
      unit: units,
      nature: fc.oneof(fc.constant('level' as const), oneOf(quantityNatures)),
      wording: orNull(oneOf(quantityWordings)),
      reportedAt: first,
    })
    // Users and population are read in persons only.
    .map((one) => (one.quantity.includes('窗口') ? one : { ...one, unit: '人' }));
  const given = <T>(list: fc.Arbitrary<readonly T[]>) => fc.option(list, { nil: null, freq: 5 });
  return fc.record({
    cases: fc.option(casesAround(pivots, cases, prefix), { nil: null, freq: 12 }),
    tickets: given(listOf(ticket, others, prefix)),
    serviceEvents: given(listOf(serviceEvent, others, prefix)),
    certificates: given(listOf(certificate, others, prefix)),
    businessSystems: given(listOf(businessSystem, others, prefix)),
    supervisionRecords: given(listOf(supervisionRecord, others, prefix)),
    reportedQuantities: given(listOf(reportedQuantity, others * 2, prefix)),
  });
}

/** Two days, each of which may be unknown, the first not after the second. */
function daysInOrder({ days }: Pivots): fc.Arbitrary<[string | null, string | null]> {
  const one = fc.option(fc.constantFrom(...days), { nil: null, freq: 2 });
  return fc
    .tuple(one, one)
    .map(([a, b]) => (a !== null && b !== null && b < a ? [b, a] : [a, b]) as [string | null, string | null]);
}

/** A part of the ids that cases name, each with a department of its own choice. */
export function catalogueAround(pivots: Pivots): fc.Arbitrary<readonly Matter[]> {
  const said = fc.option(fc.boolean(), { nil: null, freq: 3 });
  const matter = fc
    .record({
      name: fc.constant('事项'),
      departmentId: fc.constantFrom(...departmentIds, 'without-cases'),
      matterType: orNull(oneOf(matterTypes)),
      exerciseLevel: orNull(fc.constantFrom(...valuesOf(exerciseLevels).slice(0, 3))),
      caseType: orNull(oneOf(caseTypes)),
      inForce: fc.oneof(fc.constant([null, null] as [null, null]), daysInOrder(pivots)),
      visits: orNull(fc.constantFrom(0, 1, 2, 7)),
      isOnline: said,
      onlineDepth: orNull(oneOf(onlineDepths)),
      onlineHandling: orNull(oneOf(onlineHandlings)),
      isFullyOnline: said,
      hasScenarios: said,
      isCertificateLinked: said,
      isCertificateFree: said,
      hasSingleSignOn: said,
      hasUnifiedAcceptance: said,
      hasSingleWindow: said,
      hasExtendedHours: said,
      hasAssistance: said,
      hasSelfService: said,
      limits,
    })
    .map(({ inForce: [inForceFrom, inForceUntil], limits: stated, ...one }) => ({
      ...one,
      ...stated,
      inForceFrom,
      inForceUntil,
    }));
  return fc
    .tuple(
      fc.shuffledSubarray([...matterIds, 'never-applied-for']),
      fc.array(matter, { minLength: matterIds.length + 1, maxLength: matterIds.length + 1 }),
    )
    .map(([ids, rest]) => ids.map((id, index): Matter => frozen(aMatter({ id, ...rest[index]! }))));
}

/** Something that ends on a day, and what may come after it: a later one of its list, so that there is no circle. */
function endings(pivots: Pivots, count: number) {
  return fc.array(
    fc.record({
      validUntil: orNull(fc.constantFrom(...pivots.days)),
      isSucceeded: fc.oneof(fc.constant(true), fc.boolean()),
      successor: fc.nat(),
      above: fc.option(fc.nat(), { nil: null, freq: 5 }),
    }),
    { minLength: count, maxLength: count },
  );
}

/** Some departments that records name, and others, with chains of successors; and regions one above the other, with theirs. */
export function placesAround(pivots: Pivots): fc.Arbitrary<Places> {
  const most = departmentIds.length + 1;
  return fc
    .record({
      ids: fc.shuffledSubarray([...departmentIds, 'without-cases'], { minLength: 2 }),
      endings: endings(pivots, most),
      regionIds: fc.shuffledSubarray([...regionIds]),
      levels: fc.array(oneOf(regionLevels), { minLength: regionIds.length, maxLength: regionIds.length }),
      isInOrder: fc.oneof(
        { weight: 4, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      regionEndings: endings(pivots, regionIds.length),
    })
    .map((given): Places => {
      const inOrder = [...valuesOf(regionLevels)].reverse();
      const levels = given.isInOrder
        ? [...given.levels].sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))
        : given.levels;
      // The parent of a region and what succeeds it come after it in the list, or are not there.
      const after = (ids: readonly string[], index: number, choice: number | null) => {
        if (choice === null || index + 1 >= ids.length) return null;
        return choice % 12 === 11 ? 'not there' : ids[index + 1 + (choice % (ids.length - index - 1))]!;
      };
      const ending = (ids: readonly string[], index: number, one: (typeof given.endings)[number]) => ({
        validFrom: null,
        validUntil: one.validUntil,
        successorId: one.validUntil !== null && one.isSucceeded ? after(ids, index, one.successor) : null,
      });
      const named = given.regionIds.length;
      return frozen({
        departments: given.ids.map((id, index): Department => {
          const one = given.endings[index]!;
          const regionId = one.above === null || named === 0 ? null : given.regionIds[one.above % named]!;
          return { id, name: id, regionId, ...ending(given.ids, index, one) };
        }),
        regions: given.regionIds.map((id, index): Region => {
          const one = given.regionEndings[index]!;
          const parentId = after(given.regionIds, index, one.above);
          return { id, name: id, level: levels[index]!, parentId, ...ending(given.regionIds, index, one) };
        }),
      });
    });
}

/** Frozen to the bottom, so that whoever changes its input is found out. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
