import { groupsInOrder } from '../ranking/groups-in-order.js';
import type { FirmnessPolicy } from './firmness-policy.js';
import type { ScoredUnitPoints } from './scored-units.js';

/** Units that are ranked together, by their places among all. */
export interface UnitGroup {
  readonly group: string | null;
  readonly members: readonly number[];
}

/** The groups in the order of their names, that of the units without a group last. */
export function unitGroups(
  units: readonly ScoredUnitPoints[],
  { groups }: FirmnessPolicy,
): readonly UnitGroup[] {
  if (groups === 'together') return [{ group: null, members: [...units.keys()] }];
  const names = groupsInOrder(units.map(({ score }) => score.group));
  return names.map((group) => ({
    group,
    members: [...units.keys()].filter((unit) => units[unit]!.score.group === group),
  }));
}
