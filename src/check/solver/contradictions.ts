import { premisesOf } from './bound.js';
import { componentsOf, isAssumed } from './components.js';
import { type Conflict, conflictAmong, conflictIn, irreducible } from './conflict.js';
import { type Premise, type Problem, premiseOf, premisesOfClaim, premisesOfRelation } from './problem.js';

/** What contradicts itself in a problem, and what is left when that is set aside. */
export interface Contradictions {
  readonly conflicts: readonly Conflict[];
  /** Without these premises, narrowing finds no conflict any more. */
  readonly setAside: ReadonlySet<number>;
  /** There may be more that were not looked for. */
  readonly isCutShort: boolean;
}

/** More are not looked for: a document with so many is put right first. */
const mostConflicts = 1000;
/** Those that no relation shows alone take a settling of all that is connected each. */
const mostConnected = 60;

/**
 * Finds what contradicts itself (找矛盾): first what the document states and then what is assumed of it; in each, first what shows in one quantity or one
 * relation alone, then what takes several. Each conflict is set aside, so that the rest is checked on.
 */
export function contradictionsIn(problem: Problem): Contradictions {
  const setAside = new Set<number>();
  const conflicts: Conflict[] = [];
  const record = (conflict: Conflict) => {
    conflicts.push(conflict);
    for (const premise of toSetAside(problem, conflict.premises)) setAside.add(premise);
  };
  let isCutShort = false;
  for (const isStage of [(premise: number) => !isAssumed(problem, premise), () => true]) {
    const isActive = (premise: number) => isStage(premise) && !setAside.has(premise);
    for (const premises of aloneIn(problem)) {
      // Two numbers of one quantity may contradict each other in several ways.
      for (;;) {
        const reasons = conflictAmong(problem, premises.filter(isActive));
        if (reasons === null) break;
        if (conflicts.length === mostConflicts) return { conflicts, setAside, isCutShort: true };
        record(irreducible(problem, premisesOf(reasons)));
      }
    }
    isCutShort = connected(problem, isActive, record, mostConflicts - conflicts.length) || isCutShort;
  }
  return { conflicts, setAside, isCutShort };
}

/** The premises of each quantity that is printed, and of each relation with the numbers of its quantities. */
function* aloneIn(problem: Problem): Generator<readonly number[]> {
  for (const claims of problem.claimsOf)
    if (claims.length > 0) yield claims.flatMap((claim) => premisesOfClaim(problem, claim));
  for (const { index, variables } of problem.relations) {
    const claims = variables.flatMap((variable) => problem.claimsOf[variable]!);
    yield [
      ...claims.flatMap((claim) => premisesOfClaim(problem, claim)),
      ...premisesOfRelation(problem, index),
    ];
  }
}

function connected(
  problem: Problem,
  isActive: (premise: number) => boolean,
  record: (conflict: Conflict) => void,
  most: number,
): boolean {
  let left = Math.min(most, mostConnected);
  const components = componentsOf(problem, isActive);
  for (let component = components.shift(); component !== undefined; component = components.shift()) {
    const premises = component.premises.filter(isActive);
    const conflict = conflictIn(problem, premises);
    if (conflict === null) continue;
    if (left === 0) return true;
    left -= 1;
    record(conflict);
    components.unshift(component);
  }
  return false;
}

/** What a conflict is set aside by: what is furthest from the document first, and of what it states the last relation; numbers alone contradict each other. */
export function toSetAside(problem: Problem, premises: readonly number[]): readonly number[] {
  const ofKind = (kind: Premise['kind']) =>
    premises.filter((premise) => premiseOf(problem, premise).kind === kind);
  const relations = ofKind('relation');
  const assumed = relations.filter((premise) => isAssumed(problem, premise));
  if (assumed.length > 0) return assumed.slice(-1);
  const comparisons = ofKind('relation-reading');
  if (comparisons.length > 0) return comparisons;
  const readings = ofKind('reading');
  if (readings.length > 0) return readings;
  return relations.length > 0 ? relations.slice(-1) : premises;
}
