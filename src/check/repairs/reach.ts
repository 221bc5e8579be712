import { canBe } from '../analysis/standing.js';
import { grouped } from '../grouped.js';
import type { Conflict } from '../solver/conflict.js';
import { type KnownClaim, type Problem, premisesOfClaim } from '../solver/problem.js';
import { settle, withUnexplainedSystem } from '../solver/system.js';
import { mostAsked, premisesAlone, valuesOf, withoutClaim } from './printed-differently.js';

/** How many contradictions a number printed differently would settle, and how many relations and other numbers of its quantity would contradict it. */
export interface Reach {
  readonly settles: number;
  readonly unsettles: number;
}

/** The reach of a claim printed differently. */
export type ReachOf = (known: KnownClaim, printed: string) => Reach;

/** What other numbers would settle and unsettle, each looked at once, in each contradiction and in each relation alone. */
export function reachIn(problem: Problem, conflicts: readonly Conflict[]): ReachOf {
  const contradicted = new Set(conflicts.flatMap(({ premises }) => premises));
  const conflictsOf = grouped(
    conflicts.flatMap((conflict) => conflict.premises.map((premise) => ({ premise, conflict }))),
    ({ premise }) => premise,
  );
  const reaches = new Map<string, Reach>();
  return (known, printed) => {
    const key = `${known.index} ${printed}`;
    const reach = reaches.get(key) ?? reachOf(known, printed);
    reaches.set(key, reach);
    return reach;
  };

  function reachOf(known: KnownClaim, printed: string): Reach {
    const values = valuesOf(problem, known, printed)!;
    const isPossible = (premises: readonly number[]) =>
      withUnexplainedSystem(
        problem,
        withoutClaim(problem, premises, known),
        (system) => settle(system) === null && canBe(system, known.variable, values),
      );
    const relations = problem.relationsOf[known.variable]!.slice(0, mostAsked);
    const disagreeing = relations
      .filter((relation) => !isPossible(premisesAlone(problem, relation)))
      .map((relation) => problem.claims.length + relation);
    // A relation of which only some numbers contradict each other has to agree with all of them.
    const isSettled = ({ premises }: Conflict) =>
      !disagreeing.some((premise) => premises.includes(premise)) && isPossible(premises);
    const own = conflictsOf.get(known.index) ?? [];
    // The other places that print the quantity would have to be wrong as well.
    const repeated = problem.claimsOf[known.variable]!.filter((claim) => claim !== known.index)
      .slice(0, mostAsked)
      .map((claim) => premisesOfClaim(problem, claim));
    return {
      settles: own.filter(({ conflict }) => isSettled(conflict)).length,
      unsettles:
        disagreeing.filter((premise) => !contradicted.has(premise)).length +
        repeated.filter((premises) => !isPossible(premises)).length,
    };
  }
}
