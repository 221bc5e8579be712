import { type Problem, premiseOf } from './problem.js';

/** The variables that premises are about. */
export function variablesIn(problem: Problem, premises: readonly number[]): readonly number[] {
  const variables = new Set<number>();
  for (const number of premises) {
    const premise = premiseOf(problem, number);
    if (premise.kind === 'claim' || premise.kind === 'reading') {
      variables.add(problem.claims[premise.claim]!.variable);
    } else {
      const { stated, assumed, variables: named } = problem.relations[premise.relation]!;
      for (const variable of [...named, ...[...stated, ...assumed].flatMap((each) => each.variables)])
        variables.add(variable);
    }
  }
  return [...variables];
}
