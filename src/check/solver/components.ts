import { grouped } from '../grouped.js';
import { type Problem, premiseOf, premisesOfClaim } from './problem.js';

/** Quantities that relations connect, and the premises about them. */
export interface Component {
  readonly variables: readonly number[];
  readonly relations: readonly number[];
  readonly premises: readonly number[];
}

/**
 * The parts of a problem that have nothing to do with each other (连通分量): those with a relation, in the order of their first one; and last, as one, all
 * quantities that no relation names.
 */
export function componentsOf(problem: Problem, isActive: (premise: number) => boolean): Component[] {
  const root = problem.variables.kinds.map((_, variable) => variable);
  const rootOf = (variable: number) => {
    let at = variable;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  const claimCount = problem.claims.length;
  const relations = problem.relations.filter(({ index }) => isActive(claimCount + index));
  for (const { variables, stated, assumed, readings } of relations) {
    const constraints = [...stated, ...assumed, ...(readings?.points ?? []), ...(readings?.percent ?? [])];
    const all = [...variables, ...constraints.flatMap((constraint) => constraint.variables)];
    for (const variable of all) root[rootOf(variable)] = rootOf(all[0]!);
  }
  const byRoot = grouped(relations, ({ variables }) => rootOf(variables[0]!));
  const variablesOf = grouped(root.keys(), rootOf);
  const connected = [...byRoot].map(([at, its]) => {
    const variables = variablesOf.get(at)!;
    const claims = variables.flatMap((variable) => problem.claimsOf[variable] ?? []);
    const premises = [
      ...claims.flatMap((claim) => premisesOfClaim(problem, claim)),
      ...its.flatMap(({ index, assumed }) =>
        assumed.length > 0 ? [claimCount + index, readingOf(problem, index)] : [claimCount + index],
      ),
    ];
    return {
      variables,
      relations: its.map(({ index }) => index),
      premises: premises.filter(isActive).sort((one, other) => one - other),
    };
  });
  const alone = problem.set.quantities.flatMap((_, variable) =>
    byRoot.has(rootOf(variable)) ? [] : [variable],
  );
  if (alone.length === 0) return connected;
  const claims = alone.flatMap((variable) => problem.claimsOf[variable]!);
  const premises = claims.flatMap((claim) => premisesOfClaim(problem, claim)).filter(isActive);
  return [
    ...connected,
    { variables: alone, relations: [], premises: premises.sort((one, other) => one - other) },
  ];
}

function readingOf({ claims, relations }: Problem, relation: number): number {
  return 2 * claims.length + relations.length + relation;
}

/** Whether a premise rests on something that the document does not state. */
export function isAssumed(problem: Problem, number: number): boolean {
  const premise = premiseOf(problem, number);
  if (premise.kind === 'claim') return false;
  return premise.kind !== 'relation' || problem.relations[premise.relation]!.relation.basis === 'assumed';
}
