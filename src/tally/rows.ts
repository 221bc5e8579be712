import type { Subject } from '../indicator/attributes/index.js';
import type { Columns } from './columns.js';
import { exactSum } from './counters.js';
import { type GroupingKeys, isApplicable, projected, type Scope } from './grouping.js';
import type { CountedSubject } from './subject-counting.js';
import type { TallyRow } from './tally-record.js';

/** The slots that make up a group, by subject. */
interface Group {
  readonly scope: Scope;
  readonly slots: Map<Subject, number[]>;
}

/**
 * Sums up the finest groups to the rows of every grouping set.
 *
 * @param matterIds - The ids of the catalogue's matters, by their places.
 */
export function rowsOf(
  columns: Columns,
  groupings: readonly GroupingKeys[],
  counted: readonly CountedSubject[],
  matterIds: readonly string[],
): readonly TallyRow[] {
  const bySubject = new Map(
    counted.map(({ subject, counters, places }) => [
      subject,
      { counters, indexOf: new Map(places.map((place, index) => [place, index])) },
    ]),
  );
  return groupings.flatMap((keys) =>
    groupsUnder(keys, counted).map((group) => {
      const values = columns.populations.map((_, place) => countedBy(place, group));
      const ofColumns = columns.populationOf.map((place) => values[place]!);
      return {
        scope: group.scope,
        counts: ofColumns.map((value) => (typeof value === 'number' ? value : value.length)),
        sets: Object.fromEntries(
          ofColumns.flatMap((value, column) => (typeof value === 'number' ? [] : [[String(column), value]])),
        ),
      };
    }),
  );

  /** How many records a population has in a group, or the ids of its different matters. */
  function countedBy(place: number, group: Group): number | readonly string[] {
    const { subject, distinct } = columns.populations[place]!;
    const known = bySubject.get(subject);
    const slots = group.slots.get(subject);
    if (known === undefined || slots === undefined) return distinct === null ? 0 : [];
    const { counters, indexOf } = known;
    const population = indexOf.get(place)!;
    if (distinct === null)
      return slots.reduce((sum, slot) => exactSum(sum, counters.countOf(population, slot)), 0);
    const matterPlaces = new Set(slots.flatMap((slot) => counters.matterPlacesOf(population, slot)));
    return [...matterPlaces].sort((one, other) => one - other).map((matterPlace) => matterIds[matterPlace]!);
  }
}

/** The groups under some keys, sorted: those that the records of any subject have. */
function groupsUnder(keys: GroupingKeys, counted: readonly CountedSubject[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const open = (values: Scope) => {
    // As `scopeKey` sorts, but quicker: the keys go without saying.
    const key = JSON.stringify(keys.map((each) => values[each]));
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { scope: projected(values, keys), slots: new Map() };
    groups.set(key, group);
    return group;
  };
  if (keys.length === 0) open({});
  for (const { subject, scopes } of counted) {
    if (!isApplicable(subject, keys)) continue;
    for (const [slot, finest] of scopes.entries()) {
      const { slots } = open(finest);
      const own = slots.get(subject) ?? [];
      own.push(slot);
      slots.set(subject, own);
    }
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
