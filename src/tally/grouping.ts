import { fault, printed } from '../ground/index.js';
import { attributeOf } from '../indicator/attributes.js';
import type { Case } from '../model/case.js';
import { attributeNames, attributeValues, notRead } from './record-coder.js';

/** Keys to group by (分组): the department, the matter, or any attribute of cases. */
export type GroupingKeys = readonly string[];

/** What one group has in common: the value of each of its keys. `{}` is the total. */
export type Scope = Readonly<Record<string, string>>;

/**
 * The grouping sets in one order without repetition, the total first.
 *
 * @throws `unknown-grouping`.
 */
export function groupingSets(by: readonly GroupingKeys[]): readonly GroupingKeys[] {
  const strange = by.find((keys) => !Array.isArray(keys));
  if (strange !== undefined) throw unknownGrouping(strange);
  const sets = [[], ...by].map((keys) => [...new Set(keys)].sort());
  for (const key of sets.flat()) {
    if (key === 'department' || key === 'matter' || attributeOf('case', key) !== undefined) continue;
    throw unknownGrouping(key);
  }
  const different = new Map(sets.map((keys) => [keys.join(','), keys]));
  return [...different.values()].sort(
    (first, second) => first.length - second.length || (first.join() < second.join() ? -1 : 1),
  );
}

function unknownGrouping(found: unknown): Error {
  return fault(
    'unknown-grouping',
    {
      zh: `by 应为分组键的列表的列表,如 [['department']],键为 department、matter 或办件属性;实为 ${printed(found)}。`,
      en: `by must be a list of lists of keys, such as [['department']], of department, matter or attributes of cases; found ${printed(found)}.`,
    },
    { path: ['by'], found: printed(found) },
  );
}

/** A scope as a text that is the same for the same scope. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify(Object.entries(scope).sort(([first], [second]) => (first < second ? -1 : 1)));
}

/** The part of a scope under some of its keys. */
export function projected(scope: Scope, keys: GroupingKeys): Scope {
  return Object.fromEntries(keys.map((key) => [key, scope[key]!]));
}

/** The value of a key for a coded case. */
export function keyValue(key: string, record: Case, codes: Uint8Array): string {
  return valueAt(placeOf(key), record, codes);
}

// Keys that are no attributes stand below the places of attributes.
const departmentPlace = -1;
const matterPlace = -2;

function placeOf(key: string): number {
  if (key === 'department') return departmentPlace;
  return key === 'matter' ? matterPlace : attributeNames.indexOf(key as never);
}

function valueAt(place: number, record: Case, codes: Uint8Array): string {
  if (place === departmentPlace) return record.departmentId;
  if (place === matterPlace) return record.matterId;
  return attributeValues[place]![codes[place]!]!;
}

type Branch = Map<string, Branch | number>;

/**
 * Gives each finest group a small number (slot). Records are counted once, in their finest group; coarser ones are summed up when the tally is
 * made.
 */
export class Slots {
  /** The scope of each slot. */
  readonly scopes: Scope[] = [];
  private readonly root: Branch = new Map();
  private readonly places: readonly number[];

  constructor(private readonly keys: GroupingKeys) {
    this.places = keys.map(placeOf);
    if (keys.length === 0) this.scopes.push(Object.freeze({}));
  }

  /** The slot of a coded case. */
  of(record: Case, codes: Uint8Array): number {
    const { places } = this;
    const last = places.length - 1;
    if (last < 0) return 0;
    let branch = this.root;
    for (let index = 0; index < last; index++) {
      const value = valueAt(places[index]!, record, codes);
      let next = branch.get(value) as Branch | undefined;
      if (next === undefined) {
        next = new Map();
        branch.set(value, next);
      }
      branch = next;
    }
    const value = valueAt(places[last]!, record, codes);
    const known = branch.get(value) as number | undefined;
    return known ?? this.open(branch, value, record, codes);
  }

  private open(branch: Branch, value: string, record: Case, codes: Uint8Array): number {
    const values = this.keys.map((key, index) => [key, valueAt(this.places[index]!, record, codes)] as const);
    if (values.some(([, each]) => typeof each !== 'string')) throw notRead(record);
    branch.set(value, this.scopes.length);
    return this.scopes.push(Object.freeze(Object.fromEntries(values))) - 1;
  }
}
