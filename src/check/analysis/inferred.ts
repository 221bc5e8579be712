import type { Ratio } from '../../exact/index.js';
import { ofItself, premisesWithin, type Range, type Reason } from '../solver/bound.js';
import { type Component, isAssumed } from '../solver/components.js';
import type { Constraint } from '../solver/constraint.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import { search } from '../solver/search.js';
import { confine, rangeIn, takeBack } from '../solver/store.js';
import { type System, settle, withSystem } from '../solver/system.js';
import { isConfirmed, printedValue } from './witness.js';

/** What an unknown quantity must be (推得值). */
export interface InferredUnknown {
  readonly variable: number;
  readonly range: Range;
  /** All whole numbers that it can be, where they are few. */
  readonly values: readonly bigint[] | null;
  /** Each of the values is in some solution. */
  readonly isProved: boolean;
  readonly premises: readonly number[];
}

/** So many reasons are followed for all that is inferred together: of long chains each rests on all before it. */
const mostReasons = 300_000;

/** So many values are listed, and looked for one by one. */
const mostListed = 20n;
/** So many searches are made for one component. */
const mostShown = 400;
/** And so much effort goes into them. */
const mostEffort = 200_000;

/** The unknown quantities of a component that its claims bound more than their kind does. */
export function inferredIn(
  problem: Problem,
  component: Component,
  premises: readonly number[],
  readings: readonly Constraint[],
  isSolved: boolean,
): readonly InferredUnknown[] {
  const unknown = component.variables.filter(
    (variable) =>
      variable < problem.set.quantities.length &&
      problem.claimsOf[variable]!.every((claim) => problem.claims[claim]!.read === null),
  );
  if (unknown.length === 0) return [];
  const budget = { left: mostReasons };
  const boundedBy = (some: readonly number[]) =>
    withSystem(problem, some, (system) =>
      // What was cut short may have no solution, of which nothing would follow.
      settle(system) === null && (isSolved || !system.store.isCutShort)
        ? unknown.map((variable) => boundedIn(problem, system, variable, budget))
        : [],
    );
  // A reading that was only chosen to have one narrows nothing for certain, but with it a solution is one.
  const statedPremises = premises.filter((premise) => !isAssumed(problem, premise));
  const stated = boundedBy(statedPremises);
  const assumed = statedPremises.length === premises.length ? [] : boundedBy(premises);
  const found = unknown.flatMap((_, place) => firstOf(stated[place] ?? null, assumed[place] ?? null));
  if (!isSolved) return found;
  let shown = 0;
  const end = problem.effort.left - mostEffort;
  return withSystem(
    problem,
    premises,
    (system) => {
      settle(system);
      return found.map((each) => {
        if (each.values === null || each.premises.some((premise) => isAssumed(problem, premise))) return each;
        if (each.values.length === 1) return { ...each, isProved: true };
        shown += each.values.length;
        const isProved =
          shown <= mostShown &&
          each.values.every(
            (value) =>
              problem.effort.left > end &&
              isShown(problem, system, component, premises, each.variable, value),
          );
        return { ...each, isProved };
      });
    },
    readings,
  );
}

/** What is stated bounds an unknown, or else what is assumed does. */
function firstOf(stated: InferredUnknown | null, assumed: InferredUnknown | null): InferredUnknown[] {
  const isBounded = stated !== null && stated.range.lowest !== null && stated.range.highest !== null;
  const first = isBounded ? stated : (assumed ?? stated);
  return first === null ? [] : [first];
}

function boundedIn(
  problem: Problem,
  system: System,
  variable: number,
  budget: { left: number },
): InferredUnknown | null {
  const range = rangeIn(system.store, variable);
  if (isByKindOnly(range)) return null;
  const bounds = [range.lowest, range.highest].flatMap((bound) => (bound === null ? [] : [bound.because]));
  const premises = premisesWithin(bounds, budget);
  if (premises === null) return spent(problem);
  // What follows from relations alone, such as that a whole is not nothing, is no news of this document.
  const isOfRelation = (premise: number) => premiseOf(problem, premise).kind.startsWith('relation');
  if (premises.every(isOfRelation)) return null;
  const few = system.store.isWhole[variable] === true ? fewIn(range) : null;
  const excluded = new Set<number>();
  const values =
    few?.filter((value) => {
      const reasons = whyNot(system, variable, value);
      for (const premise of premisesWithin(reasons ?? [], budget) ?? []) excluded.add(premise);
      return reasons === null;
    }) ?? null;
  if (budget.left <= 0) return spent(problem);
  const all = [...new Set([...premises, ...excluded])].sort((one, other) => one - other);
  return { variable, range, values, isProved: false, premises: all };
}

/** What a value rests on is not known to its end, so that nothing can be said of it. */
function spent({ effort }: Problem): null {
  effort.isSpent = true;
  return null;
}

function isByKindOnly({ lowest, highest }: Range): boolean {
  return (
    (lowest === null || lowest.because === ofItself) && (highest === null || highest.because === ofItself)
  );
}

function fewIn({ lowest, highest }: Range): bigint[] | null {
  if (lowest === null || highest === null) return null;
  const [least, most] = [lowest.value.numerator, highest.value.numerator];
  if (most - least >= mostListed) return null;
  return Array.from({ length: Number(most - least) + 1 }, (_, place) => least + BigInt(place));
}

/** Why a variable cannot have a value, as far as narrowing shows. */
function whyNot(system: System, variable: number, value: bigint): readonly Reason[] | null {
  return withValue(system, variable, value, (conflict) => conflict);
}

function isShown(
  problem: Problem,
  system: System,
  { variables }: Component,
  premises: readonly number[],
  variable: number,
  value: bigint,
): boolean {
  return withValue(system, variable, value, (conflict) => {
    if (conflict !== null) return false;
    const effort = 200 + 2 * variables.length;
    const outcome = search(system, variables, (each) => printedValue(problem, each), effort);
    return outcome.found === 'values' && isConfirmed(problem, premises, outcome.values);
  });
}

function withValue<Result>(
  system: System,
  variable: number,
  value: bigint,
  use: (conflict: readonly Reason[] | null) => Result,
): Result {
  const { store } = system;
  const mark = store.taken.length;
  const ratio: Ratio = { numerator: value, denominator: 1n };
  const end = { value: ratio, isIncluded: true, because: ofItself };
  store.settling += 1;
  const isLeft = confine(store, variable, { lowest: end, highest: end });
  const result = use(isLeft ? settle(system) : store.conflict);
  takeBack(store, mark);
  return result;
}
