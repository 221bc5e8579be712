import type { Columns } from './columns.js';
import type { Catalogue, Context } from './context.js';
import { finestKeys, type GroupingKeys, type Scope } from './grouping.js';
import { matterKeys } from './matter-values.js';
import { MeasuredRecord, measuredNames } from './measured-record.js';
import { type CountedSubject, countingOf } from './subject-counting.js';
import { vocabularyOf } from './vocabulary.js';

const limitsPlace = measuredNames.indexOf('promised-against-statutory');

/** Counts the matters of the catalogue, each in its finest group: so that a department without a case shows. */
export function countMatters(
  { matters, values, limits }: Catalogue,
  { registry }: Context,
  columns: Columns,
  groupings: readonly GroupingKeys[],
): CountedSubject {
  const measured = new MeasuredRecord();
  const { places, counters } = countingOf('matter', columns, { catalogueSize: matters.length, measured });
  const { names, values: known } = vocabularyOf('matter');
  const keys = finestKeys('matter', groupings);
  const scopes: Scope[] = [];
  const slots = new Map<string, number>();
  const codes = new Uint8Array(names.length);
  const hasOpenKeys = keys.some((key) => !names.includes(key));
  for (const [matterPlace, matter] of matters.entries()) {
    const attributes = values[matterPlace]!;
    for (const place of counters.attributesRead)
      codes[place] = known[place]!.indexOf(attributes[names[place]!]!);
    const open = hasOpenKeys ? matterKeys(matter, registry) : attributes;
    const own = keys.map((key) => open[key] ?? attributes[key]!);
    const key = own.length === 1 ? own[0]! : JSON.stringify(own);
    let slot = slots.get(key);
    if (slot === undefined) {
      slot =
        scopes.push(Object.freeze(Object.fromEntries(keys.map((name, index) => [name, own[index]!])))) - 1;
      slots.set(key, slot);
    }
    measured.pairs[limitsPlace] = limits[matterPlace] ?? '';
    counters.add(codes, slot, matterPlace);
  }
  return { subject: 'matter', derivation: 0, scopes, places, counters };
}
