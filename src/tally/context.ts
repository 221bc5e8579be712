import { digest } from '../ground/digest.js';
import { fault, printed } from '../ground/index.js';
import { type Attribute, attributes } from '../indicator/attributes/index.js';
import type { AttributeValues } from '../indicator/where.js';
import type { Department } from '../model/department.js';
import type { Matter } from '../model/matter.js';
import type { Region } from '../model/region.js';
import { type DayTable, dayTableOf } from '../time/day-table.js';
import {
  type CalendarDate,
  dayOf,
  formatInstant,
  type Instant,
  isCalendarDate,
  type Period,
  periodBounds,
  type WorkingCalendar,
} from '../time/index.js';
import { asOfInstant } from './as-of.js';
import { type Shard, shardOf } from './fingerprint.js';
import { IdIndex } from './id-index.js';
import { limitsPair, matterText, matterValues } from './matter-values.js';
import { type OnDay, type Registry, registryOf } from './registry.js';

/** What the attributes of a record depend on beside the record: the period, the as-of instant, the catalogue and the registry. */
export interface Context {
  readonly start: Instant;
  readonly end: Instant;
  readonly asOf: Instant;
  /** The day that catalogue and registry are taken on: the last of the period, or that of the as-of instant where it is earlier. */
  readonly day: CalendarDate;
  /** `null` where no catalogue was given. */
  readonly catalogue: Catalogue | null;
  /** `null` where no departments were given. */
  readonly registry: Registry | null;
  /** `null` where no working calendar was given. */
  readonly calendar: Calendar | null;
}

/** The working calendar, made ready to count by. */
export interface Calendar {
  readonly days: DayTable;
  readonly digest: string;
}

/** The matters by id, in the order of their ids: a matter's place. */
export interface Catalogue {
  readonly matters: readonly Matter[];
  /** The attributes of each matter, in the same order. */
  readonly values: readonly AttributeValues[];
  readonly places: IdIndex;
  /** The pair of promised and statutory limit of each matter, in the same order; `null` where the two cannot be compared. */
  readonly limits: readonly (string | null)[];
}

/** What a caller says to make a context. */
export interface ContextOptions {
  readonly period: Period;
  /** What happened later has not happened yet (截至时点): an instant with its offset. The end of the period unless said otherwise. */
  readonly asOf?: string | undefined;
  /** The catalogue of matters (事项目录), which counts of matters need. */
  readonly matters?: Iterable<Matter> | null | undefined;
  /** The departments (部门): renames and mergers are followed, and records rolled up to regions. */
  readonly departments?: Iterable<Department> | null | undefined;
  /** The regions (行政区划) that departments belong to. */
  readonly regions?: Iterable<Region> | null | undefined;
  /** The working calendar (工作日历), which deadlines need. */
  readonly calendar?: WorkingCalendar | null | undefined;
}

/**
 * Makes the context that attributes are derived in.
 *
 * @throws `invalid-period`, `invalid-instant`, `instant-without-offset`, `duplicate-id` for two records with one id; `invalid-succession` for
 * departments and regions whose successors or parents run in a circle; `invalid-calendar`.
 */
export function contextOf({
  period,
  asOf = period.end,
  matters,
  departments,
  regions,
  calendar = null,
}: ContextOptions): Context {
  const instant = asOfInstant(asOf);
  const { start, end } = periodBounds(period);
  const day = dayOf(Math.min(instant, end - 1));
  const registry =
    departments == null
      ? null
      : registryOf(listOf(departments, 'departments'), listOf(regions ?? [], 'regions'), day);
  const catalogue = matters == null ? null : catalogueOf(matters, { day, registry });
  return { start, end, asOf: instant, day, catalogue, registry, calendar: calendarOf(calendar) };
}

/** The as-of instant as it stands in tallies and figures. */
export function asOfText({ asOf }: Context): string {
  return formatInstant(asOf);
}

/** The catalogue as it stands in tallies and figures: how many matters, and a sum over them. */
export function catalogueShard({ catalogue }: Context): Shard | null {
  if (catalogue === null) return null;
  return shardOf(catalogue.matters.map((matter, place) => matterText(matter, catalogue.values[place]!)));
}

/** The registry as it stands in tallies and figures. */
export function registryShard({ registry }: Context): Shard | null {
  return registry?.shard ?? null;
}

function calendarOf(calendar: WorkingCalendar | null): Calendar | null {
  return calendar === null ? null : { days: dayTableOf(calendar), digest: digest(calendar) };
}

function catalogueOf(matters: Iterable<Matter>, onDay: OnDay): Catalogue {
  const sorted = listOf(matters, 'matters').sort((first, second) => (first.id < second.id ? -1 : 1));
  const twice = sorted.find(({ id }, index) => sorted[index + 1]?.id === id);
  if (twice !== undefined) {
    throw fault(
      'duplicate-id',
      {
        zh: `事项目录中 ${printed(twice.id)} 出现两次;每个事项只能有一条。`,
        en: `The catalogue of matters has ${printed(twice.id)} twice; each matter may stand in it once.`,
      },
      { record: twice.id, path: ['matters'] },
    );
  }
  const values = sorted.map((matter) => checkedValues(matter, onDay));
  const limits = sorted.map(limitsPair);
  return { matters: sorted, values, limits, places: new IdIndex(sorted.map(({ id }) => id)) };
}

/** The records of a table that is held, each an object with an id. */
function listOf<T extends { readonly id: string }>(records: Iterable<T>, table: string): T[] {
  const isList = typeof records === 'object' && Symbol.iterator in records;
  const list: readonly unknown[] = isList ? [...records] : [records];
  const wrong = list.find((each) => !isObjectWithId(each));
  if (isList && wrong === undefined) return list as T[];
  const found = printed(isList ? wrong : records);
  throw fault(
    'wrong-type',
    {
      zh: `${table} 应为由 parseDataset 读取的记录,实为 ${found}。`,
      en: `${table} must be records as parseDataset reads them, found ${found}.`,
    },
    { path: [table], found },
  );
}

function isObjectWithId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** The attributes of a matter; one that was not read by `parseDataset` may name values that do not exist. */
function checkedValues(matter: Matter, onDay: OnDay): AttributeValues {
  const isRead = isReadMatter(matter);
  const values = isRead ? matterValues(matter, onDay) : {};
  const wrong = matterAttributes.find(([name, known]) => !Object.hasOwn(known, values[name] ?? ''))?.[0];
  if (wrong === undefined) return values;
  throw fault(
    isRead ? 'unknown-attribute-value' : 'wrong-type',
    {
      zh: `事项目录中的 ${printed(matter)} 不是由 parseDataset 读取的事项(${isRead ? wrong : '各字段'} 有误);请先读取。`,
      en: `${printed(matter)} in the catalogue is no matter as parseDataset reads it (see its ${isRead ? wrong : 'fields'}); read it first.`,
    },
    { path: ['matters', isRead ? wrong : 'id'], found: printed(matter) },
  );
}

/** Whether a matter has the form that reading gives; values of enumerations are checked with its attributes. */
function isReadMatter(matter: Matter): boolean {
  const { id, departmentId, visits, inForceFrom, inForceUntil } = matter;
  return (
    typeof id === 'string' &&
    typeof departmentId === 'string' &&
    (visits === null || (Number.isSafeInteger(visits) && visits >= 0)) &&
    [inForceFrom, inForceUntil].every((day) => day === null || isCalendarDate(day)) &&
    Object.entries(matter).every(([name, value]) => !/^(?:is|has)[A-Z]/u.test(name) || isFlag(value))
  );
}

function isFlag(value: unknown): boolean {
  return value === null || typeof value === 'boolean';
}

const matterAttributes = Object.entries<Attribute>(attributes.matter).map(
  ([name, { values }]) => [name, values] as const,
);
