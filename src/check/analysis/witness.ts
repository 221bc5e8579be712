import { compareRatios, isWithin, type Ratio } from '../../exact/index.js';
import { minus } from '../../exact/ratio.js';
import type { ComparisonRelation } from '../claims/relation.js';
import type { Constraint } from '../solver/constraint.js';
import { slackOf } from '../solver/constraints-of.js';
import { type Problem, plainValueOf, premiseOf, stepOf } from '../solver/problem.js';
import { satisfies } from '../solver/satisfies.js';
import { type SearchOutcome, search } from '../solver/search.js';
import { settle, withUnexplainedSystem } from '../solver/system.js';

/**
 * Looks for values of some variables that satisfy some premises (求解), and confirms them by the definitions of the relations: what is not confirmed is not found.
 *
 * @param readings - The constraints of changes whose unit is not stated, by the way each is read.
 */
export function witnessOf(
  problem: Problem,
  variables: readonly number[],
  premises: readonly number[],
  readings: readonly Constraint[],
  effort: number,
): SearchOutcome {
  return withUnexplainedSystem(
    problem,
    premises,
    (system) => {
      if (settle(system) !== null) return { found: 'none' };
      const outcome = search(system, variables, (variable) => printedValue(problem, variable), effort);
      if (outcome.found !== 'values' || isConfirmed(problem, premises, outcome.values)) return outcome;
      return { found: 'neither' };
    },
    readings,
  );
}

/** What is printed of a quantity, where it is. */
export function printedValue({ claims, claimsOf }: Problem, variable: number): Ratio | null {
  for (const index of claimsOf[variable] ?? []) {
    const { read } = claims[index]!;
    if (read !== null) return read.value;
  }
  return null;
}

/** Whether values satisfy some premises, by the definitions of the relations. */
export function isConfirmed(
  problem: Problem,
  premises: readonly number[],
  values: ReadonlyMap<number, Ratio>,
): boolean {
  const known = (name: string) => values.get(problem.variables.numbers.get(name)!)!;
  const isPlace = (name: string) => problem.variables.kinds[problem.variables.numbers.get(name)!] === 'place';
  const isKept = (number: number): boolean => {
    const premise = premiseOf(problem, number);
    switch (premise.kind) {
      case 'claim': {
        const { variable, sure, closing } = problem.claims[premise.claim]!;
        return isWithin(values.get(variable)!, closing ?? sure);
      }
      case 'reading': {
        const { variable, assumed } = problem.claims[premise.claim]!;
        return isWithin(values.get(variable)!, assumed);
      }
      case 'relation': {
        const { relation, assumed, divisorOfNothing } = problem.relations[premise.relation]!;
        if (divisorOfNothing !== null)
          return relation.kind !== 'share' || satisfies({ ...relation, kind: 'part-of' }, known);
        // As it is stated, a comparison may be of the rounded values.
        if (assumed.length === 0) return satisfies(relation, known, isPlace);
        return relation.kind !== 'comparison' || satisfiesRounded(problem, relation, known);
      }
      case 'relation-reading':
        return satisfies(problem.relations[premise.relation]!.relation, known, isPlace);
    }
  };
  return premises.every(isKept);
}

/** Whether values compare so when each may be off by its rounding. */
function satisfiesRounded(
  problem: Problem,
  relation: ComparisonRelation,
  known: (name: string) => Ratio,
): boolean {
  const [left, right] = [known(relation.left), known(relation.right)];
  const isUpward = relation.is === 'at-least' || relation.is === 'above';
  const short = isUpward ? minus(right, left) : minus(left, right);
  const slack = slackOf(
    relation,
    (name) => stepOf(problem, name),
    (name) => plainValueOf(problem, name),
  );
  return compareRatios(short, slack!) < 0;
}
