import { isEmpty, ofItself, onlyValue } from '../solver/bound.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { rangeIn } from '../solver/store.js';
import type { System } from '../solver/system.js';
import { floorInSteps, passingIn, possible } from './passing.js';
import type { Format } from './printable-format.js';

/** More values than these are not tried one by one. */
const mostTried = 20_000n;

/** A share of which nothing else is said, with one operand known and the other, of which nothing else is said either, between two whole numbers. */
export interface LoneShare {
  readonly known: 'whole' | 'part';
  readonly value: bigint;
  readonly least: bigint;
  readonly most: bigint | null;
}

/** A claim of such a share; `null` for any other. */
export function loneShare(
  problem: Problem,
  { store }: System,
  { variable }: KnownClaim,
  isActive: (premise: number) => boolean,
): LoneShare | null {
  const own = onlyRelationOf(problem, variable, isActive);
  if (own === null) return null;
  const { relation, variables } = problem.relations[own]!;
  if (relation.kind !== 'share' || variables[0] !== variable) return null;
  const [, part, whole] = variables as [number, number, number];
  if (!store.isWhole[part]! || !store.isWhole[whole]!) return null;
  const [partValue, wholeValue] = [onlyValue(rangeIn(store, part)), onlyValue(rangeIn(store, whole))];
  const [free, fixed, kind] =
    wholeValue !== null && partValue === null
      ? [part, wholeValue, 'whole' as const]
      : partValue !== null && wholeValue === null
        ? [whole, partValue, 'part' as const]
        : [null, null, null];
  if (free === null || onlyRelationOf(problem, free, isActive) === null) return null;
  const { lowest, highest } = rangeIn(store, free);
  return {
    known: kind,
    value: fixed.numerator,
    least: lowest!.value.numerator,
    most: highest?.value.numerator ?? null,
  };
}

/** The one relation that names a variable; `null` where there are more, or none. */
function onlyRelationOf(
  problem: Problem,
  variable: number,
  isActive: (premise: number) => boolean,
): number | null {
  let only: number | null = null;
  for (const index of problem.relationsOf[variable]!) {
    if (!isActive(problem.claims.length + index)) continue;
    if (only !== null) return null;
    only = index;
  }
  return only;
}

/** How many numbers are printed of some share with these operands; `null` where there are too many to try. */
export function passingShares(
  problem: Problem,
  known: KnownClaim,
  format: Format,
  share: LoneShare,
): bigint | null {
  return share.known === 'whole'
    ? passingParts(problem, known, format, share)
    : passingWholes(problem, known, format, share);
}

function passingParts(
  problem: Problem,
  known: KnownClaim,
  format: Format,
  { value: whole, least, most }: LoneShare,
) {
  const highest = most === null || most > whole ? whole : most;
  const { step } = known.read!;
  const ratio = (part: bigint) => ({ numerator: part, denominator: whole });
  // Where parts lie closer than the numbers that are printed, every number between the first and the last is printed of some.
  const isClose = whole * step.numerator >= step.denominator;
  if (isClose && known.isRounded) {
    const end = (part: bigint) => ({ value: ratio(part), isIncluded: true, because: ofItself });
    return passingIn(problem, known, format, { lowest: end(least), highest: end(highest) });
  }
  if (highest - least >= mostTried) return null;
  let count = 0n;
  let last: bigint | null = null;
  for (let part = least; part <= highest; part += 1n) {
    const near = floorInSteps(ratio(part), known);
    const end = { value: ratio(part), isIncluded: true };
    for (const steps of [near, near + 1n]) {
      if ((last !== null && steps <= last) || steps < format.first || steps > format.last) continue;
      const { lowest, highest: upper } = possible(problem, known, steps);
      if (isEmpty(lowest, end) || isEmpty(end, upper)) continue;
      count += 1n;
      last = steps;
    }
  }
  return count;
}

function passingWholes(
  problem: Problem,
  known: KnownClaim,
  format: Format,
  { value: part, least, most }: LoneShare,
) {
  if (format.last - format.first >= mostTried) return null;
  const lowestWhole = [least, part, 1n].reduce((one, other) => (one > other ? one : other));
  let count = 0n;
  for (let steps = format.first; steps <= format.last; steps += 1n) {
    const { lowest, highest } = possible(problem, known, steps);
    // part / whole is at most the upper end: the least such whole, and whether its share reaches the lower end.
    if (part === 0n) {
      if (
        lowest === null ||
        lowest.value.numerator < 0n ||
        (lowest.value.numerator === 0n && lowest.isIncluded)
      )
        count += 1n;
      continue;
    }
    const { numerator, denominator } = highest!.value;
    if (numerator <= 0n) continue;
    const exact = part * denominator;
    const floor = exact / numerator;
    const isOn = floor * numerator === exact;
    const reaching = isOn && highest!.isIncluded ? floor : floor + 1n;
    const whole = reaching > lowestWhole ? reaching : lowestWhole;
    if (most !== null && whole > most) continue;
    const end = { value: { numerator: part, denominator: whole }, isIncluded: true };
    if (!isEmpty(lowest, end) && !isEmpty(end, highest)) count += 1n;
  }
  return count;
}
