import { compareRatios, type Ratio } from '../exact/index.js';
import type { Reads } from './program.js';
import type { Reference } from './transforms/transform-kind.js';

/**
 * What each unit is compared with: the extremes of the values among all units or those of its group, or how many of them are better. By the places of the
 * units; `null` where there is no value.
 */
export function referencesFor(
  values: readonly (Ratio | null)[],
  groups: readonly (string | null)[],
  { among, better, as }: NonNullable<Reads['compared']>,
): readonly (Reference | null)[] {
  const references: (Reference | null)[] = values.map(() => null);
  const members = new Map<string | null, { readonly place: number; readonly value: Ratio }[]>();
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const group = among === 'group' ? groups[place]! : null;
    const others = members.get(group) ?? [];
    members.set(group, others);
    others.push({ place, value });
  }
  for (const units of members.values()) {
    units.sort((one, other) => compareRatios(one.value, other.value));
    if (better === 'higher') units.reverse();
    if (as === 'extremes') {
      const [first, last] = [units[0]!.value, units.at(-1)!.value];
      const [least, greatest] = better === 'higher' ? [last, first] : [first, last];
      const reference = { kind: 'extremes', least, greatest, units: units.length } as const;
      for (const { place } of units) references[place] = reference;
    } else {
      for (const { place, standing } of standings(units)) references[place] = standing;
    }
  }
  return references;
}

/** How each of some units, the best first, stands among them. */
function standings(units: readonly { readonly place: number; readonly value: Ratio }[]) {
  const runs: (typeof units)[number][][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run !== undefined && compareRatios(run[0]!.value, unit.value) === 0) run.push(unit);
    else runs.push([unit]);
  }
  let better = 0;
  return runs.flatMap((run, betterValues) => {
    const standing = {
      kind: 'standing',
      better,
      same: run.length,
      units: units.length,
      betterValues,
      values: runs.length,
    } as const;
    better += run.length;
    return run.map(({ place }) => ({ place, standing }));
  });
}
