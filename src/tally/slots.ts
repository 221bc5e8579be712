import { placeKeys } from '../indicator/attributes/index.js';
import type { Case } from '../model/case.js';
import type { GroupingKeys, Scope } from './grouping.js';
import { notRead } from './record-checks.js';
import { type Registry, unknownPlace } from './registry.js';
import { vocabularyOf } from './vocabulary.js';

const { names, values } = vocabularyOf('rating');

// Keys that are no attributes stand below the places of attributes: the department, the matter, and then the other places.
const departmentPlace = -1;
const matterPlace = -2;

function placeOf(key: string): number {
  if (key === 'department') return departmentPlace;
  if (key === 'matter') return matterPlace;
  const place = placeKeys.indexOf(key as never);
  return place < 0 ? names.indexOf(key) : matterPlace - place;
}

/** Reads the keys of coded cases, and of their ratings. */
export class KeyReader {
  constructor(private readonly registry: Registry | null) {}

  /** The value of a key by its name. */
  value(key: string, record: Case, codes: Uint8Array): string {
    return this.at(placeOf(key), record, codes);
  }

  /** The value of a key by its place. */
  at(place: number, record: Case, codes: Uint8Array): string {
    if (place >= 0) return values[place]![codes[place]!]!;
    if (place === matterPlace) return record.matterId;
    const { departmentId } = record;
    if (this.registry === null) return departmentId;
    const found = this.registry.places.get(departmentId) ?? unknownPlace(departmentId);
    return place === departmentPlace
      ? found.department
      : found.keys[placeKeys[matterPlace - place] as 'region'];
  }
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

  constructor(
    private readonly keys: GroupingKeys,
    private readonly reader: KeyReader,
  ) {
    this.places = keys.map(placeOf);
    if (keys.length === 0) this.scopes.push(Object.freeze({}));
  }

  /** The slot of a coded case, or of its coded rating. */
  of(record: Case, codes: Uint8Array): number {
    const { places, reader } = this;
    const last = places.length - 1;
    if (last < 0) return 0;
    let branch = this.root;
    for (let index = 0; index < last; index++) {
      const value = reader.at(places[index]!, record, codes);
      let next = branch.get(value) as Branch | undefined;
      if (next === undefined) {
        next = new Map();
        branch.set(value, next);
      }
      branch = next;
    }
    const value = reader.at(places[last]!, record, codes);
    const known = branch.get(value) as number | undefined;
    return known ?? this.open(branch, value, record, codes);
  }

  private open(branch: Branch, value: string, record: Case, codes: Uint8Array): number {
    const own = this.keys.map(
      (key, index) => [key, this.reader.at(this.places[index]!, record, codes)] as const,
    );
    if (own.some(([, each]) => typeof each !== 'string')) throw notRead(record);
    branch.set(value, this.scopes.length);
    return this.scopes.push(Object.freeze(Object.fromEntries(own))) - 1;
  }
}
