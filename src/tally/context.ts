import { fault, printed } from '../ground/index.js';
import { attributes } from '../indicator/attributes.js';
import type { Matter } from '../model/matter.js';
import { formatInstant, type Instant, type Period, parseInstant, periodBounds } from '../time/index.js';
import { type Shard, shardOf } from './fingerprint.js';
import { matterValues } from './matter-values.js';

/** What the attributes of a record depend on beside the record: the period, the as-of instant, the catalogue of matters. */
export interface Context {
  readonly start: Instant;
  readonly end: Instant;
  readonly asOf: Instant;
  /** `null` where no catalogue was given. */
  readonly catalogue: Catalogue | null;
}

/** The matters by id, in the order of their ids: a matter's place. */
export interface Catalogue {
  readonly matters: readonly Matter[];
  readonly places: ReadonlyMap<string, number>;
}

/** What a caller says to make a context. */
export interface ContextOptions {
  readonly period: Period;
  /** What happened later has not happened yet (截至时点): an instant with its offset. The end of the period unless said otherwise. */
  readonly asOf?: string | undefined;
  /** The catalogue of matters (事项目录), which counts of different matters need. */
  readonly matters?: Iterable<Matter> | null | undefined;
}

/**
 * Makes the context that attributes are derived in.
 *
 * @throws `invalid-period`, `invalid-instant`, `instant-without-offset`, `duplicate-id` for two matters with one id.
 */
export function contextOf({ period, asOf = period.end, matters }: ContextOptions): Context {
  const instant = typeof asOf === 'string' ? parseInstant(asOf) : 'invalid-instant';
  if (typeof instant === 'string') {
    throw fault(
      instant,
      {
        zh: `asOf 应为带时差的时间,如 2021-07-10T00:00:00+08:00,实为 ${printed(asOf)}。`,
        en: `asOf must be an instant with its offset, such as 2021-07-10T00:00:00+08:00, found ${printed(asOf)}.`,
      },
      { path: ['asOf'], found: printed(asOf) },
    );
  }
  return { ...periodBounds(period), asOf: instant, catalogue: matters == null ? null : catalogueOf(matters) };
}

/** The as-of instant as it stands in tallies and figures. */
export function asOfText({ asOf }: Context): string {
  return formatInstant(asOf);
}

/** The catalogue as it stands in tallies and figures: how many matters, and a sum over them. */
export function catalogueShard({ catalogue }: Context): Shard | null {
  return catalogue === null ? null : shardOf(catalogue.matters.map(matterText));
}

/** Everything of a matter that counts depend on, in one text. */
function matterText({ id, departmentId, matterType, exerciseLevel, caseType }: Matter): string {
  return `${id}\n${departmentId}\n${matterType}\n${exerciseLevel}\n${caseType}`;
}

function catalogueOf(matters: Iterable<Matter>): Catalogue {
  const sorted = [...matters].sort((first, second) => (first.id < second.id ? -1 : 1));
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
  for (const matter of sorted) checkMatter(matter);
  return { matters: sorted, places: new Map(sorted.map(({ id }, place) => [id, place])) };
}

/** A matter that was not read by `parseDataset` may name values that do not exist. */
function checkMatter(matter: Matter): void {
  const values: Readonly<Record<string, string>> = matterValues(matter);
  const wrong = Object.keys(values).find(
    (name) => !Object.hasOwn(attributes.matter[name as 'matterType'].values, values[name]!),
  );
  const isRead = typeof matter.id === 'string' && typeof matter.departmentId === 'string';
  if (isRead && wrong === undefined) return;
  throw fault(
    isRead ? 'unknown-attribute-value' : 'wrong-type',
    {
      zh: `事项目录中的 ${printed(matter)} 不是由 parseDataset 读取的事项(${wrong ?? 'id、departmentId'} 有误);请先读取。`,
      en: `${printed(matter)} in the catalogue is no matter as parseDataset reads it (see its ${wrong ?? 'id and departmentId'}); read it first.`,
    },
    { path: ['matters', wrong ?? 'id'], found: printed(matter) },
  );
}
