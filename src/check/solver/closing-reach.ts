import { compareRatios, type Ratio } from '../../exact/index.js';
import { sumOf } from '../../exact/ratio.js';
import type { ClaimSet } from '../claims/claim-set.js';
import { grouped } from '../grouped.js';
import type { PrintedQuantity } from '../printed/printed-quantity.js';

/**
 * By how many steps each claim may lie from the true share where shares were made to close at 100 % (占比闭合可移动的步数); 0 for a claim that is none. Giving
 * one share the whole difference moves it by the rounding of all the others, each of which is less than a step.
 */
export function closingReach(set: ClaimSet, read: readonly (PrintedQuantity | null)[]): bigint[] {
  const reach = set.claims.map(() => 0n);
  const claimsOf = grouped(set.claims.keys(), (index) => set.claims[index]!.quantity);
  for (const relation of set.relations) {
    if (relation.kind !== 'partition') continue;
    const printed = relation.shares.map((share) =>
      claimsOf.get(share)?.find((index) => read[index] !== null),
    );
    if (!closes(printed.map((index) => (index === undefined ? null : read[index]!)))) continue;
    const others = BigInt(relation.shares.length - 1);
    for (const share of relation.shares)
      for (const index of claimsOf.get(share)!) if (reach[index]! < others) reach[index] = others;
  }
  return reach;
}

/** Whether numbers without words add up to exactly 100 %. */
function closes(printed: readonly (PrintedQuantity | null)[]): boolean {
  const values: Ratio[] = [];
  for (const read of printed) {
    if (read === null || read.wording !== null) return false;
    values.push(read.value);
  }
  return compareRatios(sumOf(values), { numerator: 1n, denominator: 1n }) === 0;
}
