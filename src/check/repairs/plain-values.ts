import type { Ratio } from '../../exact/index.js';
import type { KnownClaim, KnownRelation, Problem } from '../solver/problem.js';
import { givenBy, type ValueFor } from './given.js';

/** So often it is looked again what follows from what was found. */
const mostRounds = 4;

/** The numbers as they are printed, all but one claim, and what some relations give from them: as people who check by hand would take them. */
export function plainValues(
  problem: Problem,
  relations: readonly KnownRelation[],
  known: KnownClaim,
): ValueFor {
  const values = new Map<string, Ratio | null>();
  const valueFor = (name: string): Ratio | null => {
    if (name === known.claim.quantity) return null;
    if (!values.has(name)) values.set(name, plainValue(problem, problem.variables.numbers.get(name)!, known));
    return values.get(name)!;
  };
  for (let round = 0, isNew = true; isNew && round < mostRounds; round += 1) {
    isNew = false;
    for (const relation of relations) {
      const unknown = unknownOf(problem.variables.names, relation, known, valueFor);
      if (unknown.length !== 1) continue;
      const value = givenBy(relation, unknown[0]!, valueFor);
      if (value === null) continue;
      values.set(unknown[0]!, value);
      isNew = true;
    }
  }
  return valueFor;
}

/** The quantities of a relation that have no value, but for that of one claim. */
export function unknownOf(
  names: readonly string[],
  relation: KnownRelation,
  { variable }: KnownClaim,
  valueFor: ValueFor,
): readonly string[] {
  const others = new Set(relation.variables.filter((each) => each !== variable));
  return [...others].map((each) => names[each]!).filter((name) => valueFor(name) === null);
}

/** What is printed of a quantity without any wording, other than by one claim. */
export function plainValue(
  { claims, claimsOf }: Problem,
  variable: number,
  except: KnownClaim,
): Ratio | null {
  for (const index of claimsOf[variable]!) {
    const { read } = claims[index]!;
    if (index !== except.index && read !== null && read.wording === null) return read.value;
  }
  return null;
}
