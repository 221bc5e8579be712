import type { Repair } from '../findings/finding.js';
import type { Conflict } from '../solver/conflict.js';
import { type KnownClaim, type Problem, premiseOf } from '../solver/problem.js';
import { candidatesIn } from './candidates.js';
import { otherNumbers } from './numbers.js';
import { otherOperands } from './operands.js';
import { mostAsked } from './printed-differently.js';
import { reachIn } from './reach.js';
import { otherRounding } from './roundings.js';
import { byWeight } from './weighed.js';

/** So many are shown for one contradiction. */
const mostRepairs = 5;
/** They are looked for in so many contradictions. */
const mostRepaired = 100;
/** A contradiction of so many numbers is always looked at. */
const fewClaims = 12;
/** Of more, such as a column of a table, as long as the numbers in all relations of each of its numbers are together no more than these. */
const mostWork = 25_000;

/**
 * What would put each contradiction right (修正建议), ranked by how many contradictions it settles beyond those that it would make, then by how little changes
 * and whether the other numbers give it.
 */
export function repairsOf(problem: Problem, conflicts: readonly Conflict[]): readonly (readonly Repair[])[] {
  let left = mostWork;
  const concerned = conflicts.map((conflict, place) => {
    const claims = place < mostRepaired ? claimsIn(problem, conflict) : [];
    if (claims.length <= fewClaims) return { conflict, claims };
    const work = workOf(problem, claims);
    if (work > left) return { conflict, claims: [] };
    left -= work;
    return { conflict, claims };
  });
  const candidates = candidatesIn(problem, concerned);
  const reach = reachIn(problem, conflicts.slice(0, mostRepaired));
  return concerned.map(({ conflict, claims }) => {
    if (claims.length === 0) return [];
    const numbers = claims.flatMap((known) => otherNumbers(problem, conflict, known, candidates, reach));
    const roundings = claims.flatMap((known) => otherRounding(problem, conflict, known));
    return [...numbers, ...roundings, ...otherOperands(problem, conflict)]
      .sort(byWeight)
      .slice(0, mostRepairs)
      .map(({ repair }) => repair);
  });
}

/** The claims of a contradiction that may be wrong. */
function claimsIn(problem: Problem, { premises }: Conflict): readonly KnownClaim[] {
  const claims: KnownClaim[] = [];
  for (const number of premises) {
    const premise = premiseOf(problem, number);
    // What rests on how words are read is put right by stating what is meant.
    if (premise.kind === 'reading' || premise.kind === 'relation-reading') return [];
    // Of a change that is in points or in percent it is not known what a number would have to be.
    if (premise.kind === 'relation' && problem.relations[premise.relation]!.readings !== null) return [];
    // A target is set, and not found out.
    if (
      premise.kind === 'claim' &&
      problem.variables.kinds[problem.claims[premise.claim]!.variable] !== 'target'
    )
      claims.push(problem.claims[premise.claim]!);
  }
  return claims;
}

/** How much it is to look at every number of a contradiction with all that it is related to. */
function workOf(problem: Problem, claims: readonly KnownClaim[]): number {
  const sizes = claims.flatMap(({ variable }) =>
    problem.relationsOf[variable]!.slice(0, mostAsked).map(
      (relation) => problem.relations[relation]!.variables.length,
    ),
  );
  return sizes.reduce((work, size) => work + size, 0);
}
