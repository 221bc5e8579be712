import { type Scope, scopeKey } from '../../tally/grouping.js';
import type { Contender } from './contender.js';
import { groupsInOrder } from './groups-in-order.js';
import { amongFirst, amongLast } from './lists.js';
import { placeChange } from './place-change.js';
import { type Placement, placements } from './places.js';
import type { AppliedPolicy } from './rank-policy.js';
import type { RankedGroup, RankedUnit } from './ranking-record.js';

/** What is known of the rankings before. */
export interface Before {
  /** The place of a unit in the ranking before, in the group that it is in now; `null` where no ranking before was given. */
  readonly placeOf: ((scope: Scope, group: string | null) => string | null) | null;
  /** For each ranking before, the most recent first, who was among the last in it; `null` where that is not asked for. */
  readonly last: readonly (readonly Scope[] | null)[];
}

/**
 * The groups with their places, lists and warnings: all of it follows from the units and what is known of the rankings before.
 *
 * @param contenders - In the order of their scopes.
 * @param others - The groups of those without a place: a group is there though none of it has one.
 * @throws `unbroken-tie`.
 */
export function rankedGroups(
  contenders: readonly Contender[],
  others: readonly (string | null)[],
  policy: AppliedPolicy,
  before: Before,
): readonly RankedGroup[] {
  const groups = new Map<string | null, Contender[]>();
  const all = policy.groups === 'together' ? [null] : groupsInOrder([...contenders.map(groupOf), ...others]);
  for (const group of all) groups.set(group, []);
  for (const contender of contenders)
    groups.get(policy.groups === 'together' ? null : contender.group)!.push(contender);
  return [...groups].map(([group, units]) => rankedGroup(group, units, policy, before));
}

function groupOf({ group }: Contender): string | null {
  return group;
}

function rankedGroup(
  group: string | null,
  contenders: readonly Contender[],
  policy: AppliedPolicy,
  before: Before,
): RankedGroup {
  const units = placements(contenders, policy).map((placement) =>
    rankedUnit(contenders[placement.at]!, placement, group, before),
  );
  const { lists } = policy;
  return {
    group,
    units,
    first: lists === null ? null : scopesOf(amongFirst(units, lists.first, lists.tied)),
    last: lists === null ? null : scopesOf(amongLast(units, lists.last, lists.tied)),
    warned: warnedOf(units, policy, before),
  };
}

function rankedUnit(
  { scope, group: own, text, decimal, exact, volume, tieBreakers, flags }: Contender,
  { place, firstPosition, lastPosition, tiedWith, brokenBy }: Placement,
  group: string | null,
  { placeOf }: Before,
): RankedUnit {
  const previousPlace = placeOf === null ? null : placeOf(scope, group);
  return {
    scope,
    group: own,
    text,
    decimal,
    exact,
    volume,
    tieBreakers,
    place,
    firstPosition,
    lastPosition,
    tiedWith,
    brokenBy,
    previousPlace,
    change: placeOf === null ? null : placeChange(place, previousPlace),
    flags,
  };
}

/** Who was among the last in each of the rankings that the policy asks for. */
function warnedOf(
  units: readonly RankedUnit[],
  { running }: AppliedPolicy,
  before: Before,
): readonly Scope[] | null {
  if (running === null) return null;
  const earlier = before.last.slice(0, running.periods - 1);
  if (earlier.length < running.periods - 1) return null;
  const lastBefore = earlier.map((scopes) => new Set((scopes ?? []).map(scopeKey)));
  return scopesOf(amongLast(units, running.last, running.tied)).filter((scope) =>
    lastBefore.every((keys) => keys.has(scopeKey(scope))),
  );
}

function scopesOf(units: readonly RankedUnit[]): readonly Scope[] {
  return units.map(({ scope }) => scope);
}
