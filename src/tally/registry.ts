import { canonicalJson, fault, printed } from '../ground/index.js';
import type { Department } from '../model/department.js';
import { valuesOf } from '../model/enumeration.js';
import type { Region } from '../model/region.js';
import { type RegionLevel, regionLevels } from '../model/region-levels.js';
import type { Validity } from '../model/validity.js';
import { type CalendarDate, isCalendarDate } from '../time/index.js';
import { type Shard, shardOf } from './fingerprint.js';

/** Where a department stands on a day: its successor by then, its region, and the region at each level that it rolls up to. */
export interface Place {
  /** The department under which its records are counted. */
  readonly department: string;
  /** By the names of the keys that records are grouped by. */
  readonly keys: Readonly<Record<'region' | RegionLevel, string>>;
  readonly level: RegionLevel | null;
}

/** Departments and regions on one day (部门与行政区划登记). */
export interface Registry {
  /** By the id of the department that records name. */
  readonly places: ReadonlyMap<string, Place>;
  /** Departments that were renamed or merged by the day, with what took their place in turn, the current one last. */
  readonly succeeded: ReadonlyMap<string, readonly string[]>;
  /** Departments and regions that name a region or a successor which is not there: they stand by themselves, or nowhere. */
  readonly broken: number;
  readonly shard: Shard;
}

/** The day and the registry that a record stands in. */
export interface OnDay {
  readonly day: CalendarDate;
  readonly registry: Registry | null;
}

/** The value of a key where the registry says nothing of it. */
export const unstatedPlace = 'unstated';

/** A department that the registry lacks stands by itself and nowhere. */
export function unknownPlace(department: string): Place {
  return { department, keys: nowhere, level: null };
}

const levels = valuesOf(regionLevels);

const nowhere: Place['keys'] = Object.freeze(
  Object.fromEntries(['region', ...levels].map((key) => [key, unstatedPlace])) as Place['keys'],
);

/**
 * The registry on a day: renames and mergers up to then are followed, and regions rolled up.
 *
 * A department above a level, such as one of the city itself among districts, rolls up to its own region: that is how bulletins list 市本级 beside the
 * districts.
 *
 * A successor or a region that is not there ends the way: the records stay where they are known to belong, and the broken references are counted.
 *
 * @throws `duplicate-id`; `invalid-succession` for a circle.
 */
export function registryOf(
  departments: Iterable<Department>,
  regions: Iterable<Region>,
  day: CalendarDate,
): Registry {
  const departmentById = byId('departments', departments);
  const regionById = byId('regions', regions);
  const succeeded = new Map<string, readonly string[]>();
  const places = new Map<string, Place>();
  for (const { id } of departmentById.values()) {
    const [, ...successors] = successionOn(departmentById, id, day, 'departments');
    const current = successors.at(-1) ?? departmentById.get(id)!;
    if (successors.length > 0)
      succeeded.set(
        id,
        successors.map((successor) => successor.id),
      );
    places.set(id, placeOf(current, regionById, day));
  }
  const texts = [
    ...[...departmentById.values()].map((each) => `department\n${departmentText(each)}`),
    ...[...regionById.values()].map((each) => `region\n${regionText(each)}`),
  ];
  const broken = [...departmentById.values()].filter(
    ({ regionId, successorId }) =>
      (regionId != null && !regionById.has(regionId)) ||
      (successorId != null && !departmentById.has(successorId)),
  ).length;
  const brokenRegions = [...regionById.values()].filter(({ parentId, successorId }) =>
    [parentId, successorId].some((id) => id != null && !regionById.has(id)),
  ).length;
  return { places, succeeded, broken: broken + brokenRegions, shard: shardOf(texts) };
}

function placeOf(department: Department, regions: ReadonlyMap<string, Region>, day: CalendarDate): Place {
  const own =
    department.regionId == null ? undefined : currentOn(regions, department.regionId, day, 'regions');
  if (own === undefined) return unknownPlace(department.id);
  const chain = upwards(own, regions, day);
  const keys = Object.fromEntries(
    levels.map((level) => {
      const at = chain.find((region) => levels.indexOf(region.level) <= levels.indexOf(level));
      return [level, at?.id ?? unstatedPlace];
    }),
  ) as Record<RegionLevel, string>;
  return Object.freeze({
    department: department.id,
    keys: Object.freeze({ region: own.id, ...keys }),
    level: own.level,
  });
}

/** A region and those that it lies in, lowest first. */
function upwards(region: Region, regions: ReadonlyMap<string, Region>, day: CalendarDate): readonly Region[] {
  const chain = [region];
  for (let next = region; next.parentId !== null; ) {
    const parent = currentOn(regions, next.parentId, day, 'regions');
    if (parent === undefined) return chain;
    if (chain.includes(parent)) throw circle('regions', region.id);
    chain.push(parent);
    next = parent;
  }
  return chain;
}

/** What stands in a record's place on a day: itself, or the end of its successions by then; undefined where there is no such record. */
function currentOn<T extends Validity & { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  id: string,
  day: CalendarDate,
  table: string,
): T | undefined {
  return successionOn(records, id, day, table).at(-1);
}

/** A record and what took its place by a day, one after the other. */
function successionOn<T extends Validity & { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  id: string,
  day: CalendarDate,
  table: string,
): readonly T[] {
  const chain: T[] = [];
  for (let next = records.get(id); next !== undefined; next = successorOn(records, next, day)) {
    if (chain.includes(next)) throw circle(table, id);
    chain.push(next);
  }
  return chain;
}

function successorOn<T extends Validity>(
  records: ReadonlyMap<string, T>,
  { validUntil, successorId }: T,
  day: CalendarDate,
): T | undefined {
  return validUntil !== null && validUntil <= day && successorId !== null
    ? records.get(successorId)
    : undefined;
}

function byId<T extends Validity & { readonly id: string }>(
  table: string,
  records: Iterable<T>,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const record of records) {
    requireRead(table, record);
    if (map.has(record.id)) {
      throw fault(
        'duplicate-id',
        {
          zh: `${table} 中 ${printed(record.id)} 出现两次;每个编号只能有一条。`,
          en: `${table} has ${printed(record.id)} twice; each id may stand in it once.`,
        },
        { record: record.id, path: [table] },
      );
    }
    map.set(record.id, record);
  }
  return map;
}

/** Refuses what reading did not give: a day written otherwise would be compared as a text, and a merger not be followed. */
function requireRead(table: string, record: Validity & { readonly id: string }): void {
  const { regionId = null, parentId = null, level } = record as Partial<Department & Region>;
  const days = [record.validFrom, record.validUntil];
  const ids = [record.successorId, regionId, parentId];
  const isRead =
    days.every((day) => day === null || (typeof day === 'string' && isCalendarDate(day))) &&
    ids.every((id) => id === null || typeof id === 'string') &&
    (table === 'departments' || levels.some((known) => known === level));
  if (isRead) return;
  const found = printed(record);
  throw fault(
    'wrong-type',
    {
      zh: `${table} 中应为由 parseDataset 读取的记录(日期为 YYYY-MM-DD 或 null),实为 ${found};请先读取。`,
      en: `${table} must be records as parseDataset reads them (days YYYY-MM-DD or null), found ${found}; read them first.`,
    },
    { record: record.id, path: [table], found },
  );
}

function departmentText({ id, regionId, validUntil, successorId }: Department): string {
  return canonicalJson([id, regionId, validUntil, successorId]);
}

function regionText({ id, level, parentId, validUntil, successorId }: Region): string {
  return canonicalJson([id, level, parentId, validUntil, successorId]);
}

function circle(table: string, id: string): Error {
  return fault(
    'invalid-succession',
    {
      zh: `${table} 中 ${printed(id)} 的承继或隶属关系成环;请更正 successorId 或 parentId。`,
      en: `In ${table} the successors or parents of ${printed(id)} run in a circle; correct successorId or parentId.`,
    },
    { record: id, path: [table] },
  );
}
