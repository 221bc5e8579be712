/** What has not happened at the as-of instant, field by field. */
import type { BusinessSystem, Rating, Suspension } from '../../src/index.js';
import { chinaDay, dayOfWorld } from './oracle-places.js';
import { recordsOf as oracleRecordsOf } from './oracle-records.js';
import { recordsOf } from './shards.js';
import type { CountedTable, Scenario, World } from './world.js';

/** The first instant of a record, and what happens to it later. */
const events: Readonly<
  Record<CountedTable, { readonly first: string | null; readonly later: readonly string[] }>
> = {
  cases: {
    first: 'acceptedAt',
    later: ['completedAt', 'invitedAt', 'queuedAt', 'calledAt', 'servedAt', 'extendedAt'],
  },
  tickets: { first: 'receivedAt', later: ['closedAt', 'calledBackAt'] },
  serviceEvents: { first: 'providedAt', later: [] },
  certificates: { first: 'collectedAt', later: ['issuedAt'] },
  businessSystems: { first: null, later: [] },
  supervisionRecords: { first: 'publishedAt', later: ['claimedAt', 'completedAt'] },
  reportedQuantities: { first: 'reportedAt', later: [] },
};

const laterOfRatings = ['appealedAt', 'appealRejectedAt', 'withdrawnAt', 'followedUpAt', 'rectifiedAt'];

/** A scenario in which what happens only after the as-of instant never happens, or, where that is given, at some other later instant. */
export function withoutLater(scenario: Scenario, at: number | null): Scenario {
  const now = Date.parse(scenario.asOf);
  const isLater = (record: object, name: string) => (Reflect.get(record, name) ?? now) > now;
  const masked = <T extends object>(record: T, names: readonly string[]): T => {
    const changed = names.filter((name) => isLater(record, name)).map((name) => [name, at] as const);
    return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) };
  };
  const tables = recordsOf(scenario.tables, (table, records) => {
    const { first, later } = events[table];
    return records
      .filter((record) => first === null || !isLater(record, first))
      .map((record) => {
        const one = masked(record, later);
        if (!('ratings' in one)) return one;
        const ratings = one.ratings
          .filter((rating) => !isLater(rating, 'ratedAt'))
          .map((rating): Rating => masked(rating, laterOfRatings));
        const suspensions = one.suspensions
          .filter((suspension) => !isLater(suspension, 'startedAt'))
          .map((suspension): Suspension => masked(suspension, ['endedAt']));
        return {
          ...one,
          outcome: one.completedAt === null ? null : one.outcome,
          ...(one.extendedAt === null ? { extendedBy: null, extendedByUnit: null } : {}),
          ratings,
          suspensions,
        };
      });
  });
  return { ...scenario, tables };
}

/** A scenario in which what ends, is succeeded or connected after the day that is looked at never does. */
export function withoutLaterDays(scenario: Scenario): Scenario {
  const day = dayOfWorld(scenario);
  // Cases may be accepted after the period, up to the as-of instant.
  const lastDay = chinaDay(Date.parse(scenario.asOf));
  const upTo = (date: string | null, last: string) => (date === null || date > last ? null : date);
  const lasting = <T extends { readonly validUntil: string | null }>(one: T): T =>
    one.validUntil !== null && one.validUntil > day ? { ...one, validUntil: '2999-12-31' } : one;
  const systems = scenario.tables.businessSystems?.map(
    (one): BusinessSystem => ({
      ...one,
      inUseUntil: upTo(one.inUseUntil, day),
      connectedOn: upTo(one.connectedOn, day),
    }),
  );
  return {
    ...scenario,
    tables: { ...scenario.tables, businessSystems: systems ?? null },
    matters:
      scenario.matters?.map((one) => ({
        ...one,
        inForceUntil: upTo(one.inForceUntil, lastDay > day ? lastDay : day),
      })) ?? null,
    places:
      scenario.places === null
        ? null
        : {
            departments: scenario.places.departments.map(lasting),
            regions: scenario.places.regions.map(lasting),
          },
  };
}

/** How many records of a world exist and are counted, beside the catalogue. */
export function countedWithin(world: World): number {
  const subjects = [
    'case',
    'ticket',
    'service-event',
    'certificate',
    'business-system',
    'supervision-record',
    'reported-quantity',
  ] as const;
  return subjects.reduce((sum, subject) => sum + oracleRecordsOf(world, subject).length, 0);
}
