import type { Histogram } from '../indicator/measured-values.js';
import type { Columns } from './columns.js';
import { exactSum } from './exact-sum.js';
import { type GroupingKeys, isApplicable, projected, type Scope } from './grouping.js';
import type { CountedSubject } from './subject-counting.js';
import type { TallyRow } from './tally-record.js';

/** The slots that make up a group, by the pass that counted them. */
interface Group {
  readonly scope: Scope;
  readonly slots: Map<string, number[]>;
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
  const byPass = new Map(
    counted.map(({ counters, places, ...pass }) => [
      passKey(pass),
      { counters, indexOf: new Map(places.map((place, index) => [place, index])) },
    ]),
  );
  return groupings.flatMap((keys) =>
    groupsUnder(keys, counted).map((group) => {
      const values = columns.populations.map((_, place) => countedBy(place, group));
      const ofColumns = columns.populationOf.map((place) => values[place]!);
      return {
        scope: group.scope,
        counts: ofColumns.map(countIn),
        sets: Object.fromEntries(
          ofColumns.flatMap((value, column) => (isIds(value) ? [[String(column), value]] : [])),
        ),
        values: Object.fromEntries(
          ofColumns.flatMap((value, column) =>
            typeof value === 'number' || isIds(value) ? [] : [[String(column), value]],
          ),
        ),
      };
    }),
  );

  /** How many records a population has in a group, the ids of its different matters, or what is measured of it. */
  function countedBy(place: number, group: Group): Counted {
    const { subject, distinct, measured } = columns.populations[place]!;
    const pass = passKey({ subject, derivation: columns.derivationOf[place]! });
    const known = byPass.get(pass);
    const slots = group.slots.get(pass);
    const nothing = measured !== null && measured.as !== 'sum' ? {} : distinct === null ? 0 : [];
    if (known === undefined || slots === undefined) return nothing;
    const { counters, indexOf } = known;
    const population = indexOf.get(place)!;
    if (measured !== null) return counters.measuredIn(population, slots) ?? nothing;
    if (distinct === null)
      return slots.reduce((sum, slot) => exactSum(sum, counters.countOf(population, slot)), 0);
    const matterPlaces = new Set(slots.flatMap((slot) => counters.matterPlacesOf(population, slot)));
    return [...matterPlaces].sort((one, other) => one - other).map((matterPlace) => matterIds[matterPlace]!);
  }
}

/** A count or a sum, the ids of different matters, or how many records have each value. */
type Counted = number | readonly string[] | Histogram;

function isIds(value: Counted): value is readonly string[] {
  return Array.isArray(value);
}

function countIn(value: Counted): number {
  if (typeof value === 'number') return value;
  return isIds(value) ? value.length : Object.values(value).reduce(exactSum, 0);
}

function passKey({ subject, derivation }: Pick<CountedSubject, 'subject' | 'derivation'>): string {
  return `${subject} ${derivation}`;
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
  for (const { subject, derivation, scopes } of counted) {
    if (!isApplicable(subject, keys)) continue;
    for (const [slot, finest] of scopes.entries()) {
      const { slots } = open(finest);
      const pass = passKey({ subject, derivation });
      const own = slots.get(pass) ?? [];
      own.push(slot);
      slots.set(pass, own);
    }
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
