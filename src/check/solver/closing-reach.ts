import { compareRatios } from '../../exact/index.js';
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
    const others = BigInt(relation.shares.length - 1);
    const claims = relation.shares.map((share) => claimsOf.get(share) ?? []);
    for (const choice of choicesIn(set, read, claims)) {
      if (!closes(choice.map((index) => read[index]!))) continue;
      for (const [place, chosen] of choice.entries()) {
        const own = read[chosen]!;
        for (const index of claims[place]!)
          if (isAlike(read[index]!, own) && reach[index]! < others) reach[index] = others;
      }
    }
  }
  return reach;
}

/** One claim of each share that may stand together: in the same format, and where there are several, at the same place. */
function choicesIn(
  set: ClaimSet,
  read: readonly (PrintedQuantity | null)[],
  claims: readonly (readonly number[])[],
): number[][] {
  const plain = claims.map((indexes) =>
    indexes.filter((index) => read[index] !== null && read[index]!.wording === null),
  );
  const formats = new Map<string, (index: number) => boolean>();
  for (const index of plain[0] ?? []) {
    const { step } = read[index]!;
    const { at } = set.claims[index]!;
    const isOfStep = (other: number) => compareRatios(read[other]!.step, step) === 0;
    formats.set(`${step.numerator}/${step.denominator}`, isOfStep);
    formats.set(
      `${step.numerator}/${step.denominator} ${at}`,
      (other) => isOfStep(other) && set.claims[other]!.at === at,
    );
  }
  // Trailing zeros may have been left out of some.
  formats.set('', () => true);
  return [...formats.values()].flatMap((isOfFormat) => {
    const choice = plain.flatMap((indexes) => indexes.find(isOfFormat) ?? []);
    return choice.length === claims.length ? [choice] : [];
  });
}

function isAlike(one: PrintedQuantity | null, other: PrintedQuantity): boolean {
  return (
    one !== null &&
    one.wording === null &&
    compareRatios(one.step, other.step) === 0 &&
    compareRatios(one.value, other.value) === 0
  );
}

/** Whether numbers add up to exactly 100 %. */
function closes(read: readonly PrintedQuantity[]): boolean {
  return compareRatios(sumOf(read.map(({ value }) => value)), { numerator: 1n, denominator: 1n }) === 0;
}
