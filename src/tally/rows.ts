import { meets } from '../indicator/where.js';
import type { Matter } from '../model/matter.js';
import type { Columns } from './columns.js';
import type { Context } from './context.js';
import { type GroupingKeys, projected, type Scope } from './grouping.js';
import { matterKeys, matterValues } from './matter-values.js';
import type { SubjectCounting } from './subject-counting.js';
import type { TallyRow } from './tally-record.js';

/** The slots that make up a group, and the matters of the catalogue that are in it. */
interface Group {
  readonly scope: Scope;
  readonly slots: readonly number[];
  readonly matters: readonly Matter[];
}

/** Sums up the finest groups to the rows of every grouping set. */
export function rowsOf(
  { catalogue }: Context,
  columns: Columns,
  groupings: readonly GroupingKeys[],
  scopes: readonly Scope[],
  subjects: Readonly<Record<'case' | 'rating', SubjectCounting>>,
): readonly TallyRow[] {
  const matters = catalogue?.matters ?? [];
  const membersOf = columns.populations.map(({ subject, where }) =>
    subject === 'matter' ? new Set(matters.filter((matter) => meets(matterValues(matter), where))) : null,
  );
  return groupings.flatMap((keys) =>
    groupsUnder(keys, scopes, matters).map((group) => {
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
    if (subject === 'matter')
      return group.matters.filter((matter) => membersOf[place]!.has(matter)).map(({ id }) => id);
    const { places, counters } = subjects[subject];
    const population = places.indexOf(place);
    if (distinct === null)
      return group.slots.reduce((sum, slot) => sum + counters.countOf(population, slot), 0);
    const matterPlaces = new Set(group.slots.flatMap((slot) => counters.matterPlacesOf(population, slot)));
    return [...matterPlaces].sort((one, other) => one - other).map((matterPlace) => matters[matterPlace]!.id);
  }
}

/** The groups under some keys, sorted: those that records have and those that the catalogue has, so that a department without a case shows. */
function groupsUnder(
  keys: GroupingKeys,
  scopes: readonly Scope[],
  matters: readonly Matter[],
): readonly Group[] {
  const total = {
    scope: {},
    slots: scopes.map((_, slot) => slot),
    matters,
  };
  if (keys.length === 0) return [total];
  const groups = new Map<string, { scope: Scope; slots: number[]; matters: Matter[] }>();
  const open = (values: Scope) => {
    // As `scopeKey` sorts, but made once for every matter: the keys go without saying.
    const key = JSON.stringify(keys.map((each) => values[each]));
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = { scope: projected(values, keys), slots: [], matters: [] };
    groups.set(key, group);
    return group;
  };
  for (const [slot, finest] of scopes.entries()) open(finest).slots.push(slot);
  if (keys.every((key) => key === 'department' || key === 'matter')) {
    for (const matter of matters) open(matterKeys(matter)).matters.push(matter);
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
