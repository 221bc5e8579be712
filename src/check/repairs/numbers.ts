import type { Interval } from '../../exact/index.js';
import { over } from '../../exact/ratio.js';
import { canBe } from '../analysis/standing.js';
import { printedValue } from '../analysis/witness.js';
import type { Repair } from '../findings/finding.js';
import { claimReference } from '../findings/involved.js';
import { readQuantity } from '../printed/read-quantity.js';
import { ofItself } from '../solver/bound.js';
import type { Conflict } from '../solver/conflict.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { search } from '../solver/search.js';
import { confine, type Store } from '../solver/store.js';
import { type System, settle, withUnexplainedSystem } from '../solver/system.js';
import { variablesIn } from '../solver/variables-in.js';
import { type Candidate, type Candidates, endsOf, type Origin, origins, relationsIn } from './candidates.js';
import { isAsCompared } from './compared.js';
import { apart, costOfNumber, costs } from './cost.js';
import { plainValues } from './plain-values.js';
import { relationsAround, valuesOf, withoutClaim } from './printed-differently.js';
import type { Reach, ReachOf } from './reach.js';
import { byReach, byWeight, type Weighed } from './weighed.js';

/** So many decisions are tried to find that a repair would be none. */
const mostTried = 200;
/** So many of one number. */
const mostOfOne = 2;

/** The numbers that a claim may have to be for a contradiction, the likeliest first. */
export function otherNumbers(
  problem: Problem,
  conflict: Conflict,
  known: KnownClaim,
  candidates: Candidates,
  reach: ReachOf,
): readonly Weighed[] {
  const relations = relationsIn(problem, conflict);
  const compared = relations.filter(({ relation }) => relation.kind === 'comparison');
  const valueFor = plainValues(problem, compared, known);
  const fitting = withUnexplainedSystem(
    problem,
    withoutClaim(problem, conflict.premises, known),
    (system) => {
      if (settle(system) !== null || system.store.isCutShort) return [];
      const fits = ({ printed }: Candidate) => {
        const values = valuesOf(problem, known, printed);
        return (
          values !== null &&
          isShownPossible(system, known.variable, values) &&
          isAsCompared(compared, known, readQuantity(printed).value, valueFor)
        );
      };
      const found = candidates.get(known.index)!.filter(fits);
      if (found.some(({ origin }) => origin !== 'slip')) return found;
      const isNew = ({ printed }: Candidate, place: number, ends: readonly Candidate[]) =>
        [...found, ...ends.slice(0, place)].every((each) => each.printed !== printed);
      return [...found, ...endsOf(problem, conflict, known).filter(fits).filter(isNew)];
    },
  );
  const weighed = fitting
    .map((candidate) => weighedOf(problem, known, candidate, reach(known, candidate.printed)))
    .filter(({ repair: { settles } }) => settles > 0)
    .sort(byLikelihood);
  const found: WeighedNumber[] = [];
  for (const each of weighed) {
    if (found.length === mostOfOne) break;
    // An end of what is possible is worth saying only where nothing better is known.
    if (each.origin === 'end' && found.some(({ origin }) => isComputed(origin))) continue;
    if (!isRefutedStill(problem, conflict, known, each.repair.printed)) found.push(each);
  }
  return inOrder(found);
}

/** A repair of a number, and where it comes from. */
type WeighedNumber = Weighed & {
  readonly repair: Extract<Repair, { readonly kind: 'number' }>;
  readonly origin: Origin;
};

function weighedOf(
  problem: Problem,
  known: KnownClaim,
  { origin, ...respelling }: Candidate,
  reach: Reach,
): WeighedNumber {
  const { value, step, text } = known.read!;
  const other = readQuantity(respelling.printed);
  const change = apart(other.value, value);
  return {
    repair: { kind: 'number', claim: claimReference(problem, known.index), ...respelling, ...reach },
    cost: costOfNumber({ text, value, step }, other, respelling),
    change: value.numerator === 0n ? change : apart(over(change, value), nothing),
    isGiven: origin === 'given',
    origin,
  };
}

const nothing = { numerator: 0n, denominator: 1n };

/** Of one number: what settles most, slips before others, of which what the other numbers give comes before what is only possible. */
function byLikelihood(one: WeighedNumber, other: WeighedNumber): number {
  const isSlip = ({ cost }: Weighed) => cost <= costs.slip;
  const rank = (each: WeighedNumber) => (isSlip(each) ? -1 : origins.indexOf(each.origin));
  return byReach(one, other) || rank(one) - rank(other) || byWeight(one, other);
}

/** Among the repairs of other numbers, what comes later costs no less. */
function inOrder(found: readonly WeighedNumber[]): readonly Weighed[] {
  const kept: Weighed[] = [];
  for (const each of found) {
    const before = kept.at(-1);
    const isBefore = before !== undefined && byReach(before, each) === 0 && byWeight(before, each) > 0;
    kept.push(isBefore ? { ...before, repair: each.repair } : each);
  }
  return kept;
}

function isComputed(origin: Origin): boolean {
  return origin === 'given' || origin === 'beside';
}

/** Whether a search shows what narrowing does not: that a number contradicts the others all the same. */
function isRefutedStill(problem: Problem, conflict: Conflict, known: KnownClaim, printed: string): boolean {
  const { lowest, highest } = valuesOf(problem, known, printed)!;
  const because = (end: Interval['lowest']) => end && { ...end, because: ofItself };
  const groups = [conflict.premises, ...relationsAround(problem, conflict, known)];
  return groups.some((premises) =>
    withUnexplainedSystem(problem, withoutClaim(problem, premises, known), (system) => {
      const isLeft = confine(system.store, known.variable, {
        lowest: because(lowest),
        highest: because(highest),
      });
      if (!isLeft || settle(system) !== null) return true;
      const printedOf = (variable: number) =>
        variable === known.variable ? null : printedValue(problem, variable);
      return search(system, variablesIn(problem, premises), printedOf, mostTried).found === 'none';
    }),
  );
}

/** Whether a variable can be within an interval, where narrowing comes to its end. */
function isShownPossible(system: System, variable: number, values: Interval): boolean {
  const { store } = system;
  store.isCutShort = false;
  return canBe(system, variable, values) && !isCutShort(store);
}

function isCutShort(store: Store): boolean {
  return store.isCutShort;
}
