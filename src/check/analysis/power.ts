import { type Interval, type Ratio, valuesRoundedByAny } from '../../exact/index.js';
import { isEmpty, onlyValue, type Range } from '../solver/bound.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { rangeIn } from '../solver/store.js';
import type { System } from '../solver/system.js';

/** How many of the numbers printable in the same format would pass as well (检验力). */
export interface Power {
  readonly passing: bigint;
  readonly printable: bigint;
  /** Whether so many pass, given that the others have a solution; otherwise at most so many. */
  readonly isExact: boolean;
}

/** Numbers in the format of a claim, as whole multiples of its step. */
interface Format {
  readonly first: bigint;
  readonly last: bigint;
}

/** More values than these are not tried one by one. */
const mostTried = 20_000n;

/** The power of a claim, in the settled system of the others; `null` where the number is negative, so that no format is plain. */
export function powerOf(
  problem: Problem,
  system: System,
  known: KnownClaim,
  isActive: (premise: number) => boolean,
): Power | null {
  const format = formatOf(problem, known);
  if (format === null) return null;
  const printable = format.last - format.first + 1n;
  const range = rangeIn(system.store, known.variable);
  const passing = passingIn(problem, known, format, range);
  if (known.closing !== null) return { passing: passing + 1n, printable, isExact: false };
  const share = loneShare(problem, system, known, isActive);
  if (share !== null) {
    const shares = passingShares(problem, known, format, share);
    if (shares !== null) return { passing: shares, printable, isExact: true };
  }
  return { passing, printable, isExact: onlyValue(range) !== null };
}

/** A percentage of shares goes from 0 to 100 %; any other number has as many digits before its point. */
function formatOf({ relations, relationsOf }: Problem, { variable, read }: KnownClaim): Format | null {
  const { value, step, unit, text } = read!;
  const steps = (value.numerator * step.denominator) / (value.denominator * step.numerator);
  if (steps < 0n) return null;
  const isShare = relationsOf[variable]!.some((index) => {
    const { relation, variables } = relations[index]!;
    return (relation.kind === 'share' && variables[0] === variable) || relation.kind === 'partition';
  });
  if (isShare && unit === 'percent') return { first: 0n, last: step.denominator / step.numerator };
  const digits = /([\d,]+)(?:\.(\d+))?/u.exec(text.normalize('NFKC'));
  // Of Chinese numerals there is no place after the point.
  const before = digits === null ? String(steps).length : digits[1]!.replaceAll(',', '').length;
  const places = digits?.[2]?.length ?? 0;
  const least = unit === 'place' ? 1n : 0n;
  const first = before === 1 ? least : 10n ** BigInt(before - 1 + places);
  return { first, last: 10n ** BigInt(before + places) - 1n };
}

/** Of numbers whose possible values lie side by side in their order, those that meet a range lie side by side too. */
function passingIn(problem: Problem, known: KnownClaim, { first, last }: Format, range: Range): bigint {
  const passes = (steps: bigint) => meets(possible(problem, known, steps), range);
  const [low, high] = [
    range.lowest === null ? first : floorInSteps(range.lowest.value, known) - 1n,
    range.highest === null ? last : floorInSteps(range.highest.value, known) + 2n,
  ];
  let [least, most] = [low > first ? low : first, high < last ? high : last];
  for (let tries = 0; tries < 4 && least <= most && !passes(least); tries += 1) least += 1n;
  for (let tries = 0; tries < 4 && most >= least && !passes(most); tries += 1) most -= 1n;
  return least > most || !passes(least) ? 0n : most - least + 1n;
}

/** The values that a number of so many steps leaves possible. */
function possible({ modes }: Problem, { read, isRounded }: KnownClaim, steps: bigint): Interval {
  const { step } = read!;
  const value = { numerator: steps * step.numerator, denominator: step.denominator };
  if (isRounded) return valuesRoundedByAny(value, step, modes);
  const end = { value, isIncluded: true };
  return { lowest: end, highest: end };
}

function meets(one: Interval, other: Range): boolean {
  return !isEmpty(one.lowest, other.highest) && !isEmpty(other.lowest, one.highest);
}

function floorInSteps({ numerator, denominator }: Ratio, { read }: KnownClaim): bigint {
  const { step } = read!;
  const [top, bottom] = [numerator * step.denominator, denominator * step.numerator];
  const cut = top / bottom;
  return top < 0n && cut * bottom !== top ? cut - 1n : cut;
}

/** A share of which nothing else is said, with one operand known and the other, of which nothing else is said either, between two whole numbers. */
interface LoneShare {
  readonly known: 'whole' | 'part';
  readonly value: bigint;
  readonly least: bigint;
  readonly most: bigint | null;
}

function loneShare(
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
function passingShares(problem: Problem, known: KnownClaim, format: Format, share: LoneShare): bigint | null {
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
    const end = (part: bigint) => ({
      value: ratio(part),
      isIncluded: true,
      because: { premise: null, from: [] },
    });
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
    const least0 = isOn && highest!.isIncluded ? floor : floor + 1n;
    const whole = least0 > lowestWhole ? least0 : lowestWhole;
    if (most !== null && whole > most) continue;
    const end = { value: { numerator: part, denominator: whole }, isIncluded: true };
    if (!isEmpty(lowest, end) && !isEmpty(end, highest)) count += 1n;
  }
  return count;
}
