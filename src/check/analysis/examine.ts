import { premisesOf } from '../solver/bound.js';
import { type Component, componentsOf } from '../solver/components.js';
import { type Conflict, irreducible } from '../solver/conflict.js';
import { contradictionsIn, toSetAside } from '../solver/contradictions.js';
import type { Problem } from '../solver/problem.js';
import type { SearchOutcome } from '../solver/search.js';
import { settle, withSystem } from '../solver/system.js';
import { type InferredUnknown, inferredIn } from './inferred.js';
import { provedIrreducible } from './proved-irreducible.js';
import { contradictsByModes, isImpossible, type Standing, standingOf } from './standing.js';
import { type UnstatedChange, unstatedChangesIn } from './unstated-changes.js';
import { witnessOf } from './witness.js';

/** What is connected, and whether values were found for it. */
export interface ExaminedComponent {
  readonly component: Component;
  readonly premises: readonly number[];
  readonly outcome: SearchOutcome;
}

/** All that is found out about a problem, before it is put into words. */
export interface Examination {
  readonly conflicts: readonly Conflict[];
  readonly components: readonly ExaminedComponent[];
  readonly standings: readonly Standing[];
  readonly inferred: readonly InferredUnknown[];
  readonly unstatedChanges: readonly UnstatedChange[];
  readonly isActive: (premise: number) => boolean;
  readonly isCutShort: boolean;
}

/** So many conflicts are proved irreducible. */
const mostProved = 300;

/** Examines a problem: contradictions first, then what is left when they are set aside. */
export function examine(problem: Problem): Examination {
  const found = contradictionsIn(problem);
  const conflicts = [...found.conflicts];
  const setAside = new Set(found.setAside);
  let { isCutShort } = found;
  const isActive = (premise: number) => !setAside.has(premise);
  const setAsideConflict = (conflict: Conflict) => {
    conflicts.push(conflict);
    for (const premise of toSetAside(problem, conflict.premises)) setAside.add(premise);
  };

  const unstatedChanges = unstatedChangesIn(problem, isActive);
  for (const { conflict } of unstatedChanges) if (conflict !== null) setAsideConflict(conflict);

  const components: ExaminedComponent[] = [];
  const inferred: InferredUnknown[] = [];
  for (const component of componentsOf(problem, isActive)) {
    const effort = 2000 + 4 * component.variables.length;
    for (;;) {
      const premises = component.premises.filter(isActive);
      const readings = readingsFor(problem, component, unstatedChanges, isActive);
      const outcome = witnessOf(problem, component.variables, premises, readings, effort);
      if (outcome.found === 'none' && readings.length === 0 && conflicts.length < 1000) {
        setAsideConflict(conflictOfSearch(problem, component, premises));
        continue;
      }
      const isLeft = outcome.found === 'none' ? ({ found: 'neither' } as const) : outcome;
      components.push({ component, premises, outcome: isLeft });
      inferred.push(...inferredIn(problem, component, premises, readings, outcome.found === 'values'));
      isCutShort ||= isLeft.found === 'neither' && isCreeping(problem, premises);
      break;
    }
  }
  const standingsNow = () => problem.claims.flatMap((known) => standingOf(problem, known, isActive) ?? []);
  let standings = standingsNow();
  const impossible = standings.filter(isImpossible);
  for (const standing of impossible)
    if (standing.premises.every(isActive)) setAsideConflict(conflictByModes(problem, standing));
  if (impossible.length > 0) standings = standingsNow().filter((standing) => !isImpossible(standing));
  isCutShort ||= problem.effort.isSpent;
  const proved = conflicts.map((conflict, place) =>
    place < mostProved ? provedIrreducible(problem, conflict) : { ...conflict, isIrreducible: false },
  );
  return { conflicts: proved, components, standings, inferred, unstatedChanges, isActive, isCutShort };
}

/** What a search through all values refutes, narrowing alone does not: each test is a search. */
function conflictOfSearch(problem: Problem, component: Component, premises: readonly number[]): Conflict {
  let tests = 0;
  const test = (some: readonly number[]) => {
    const reasons = withSystem(problem, some, (system) => settle(system));
    if (reasons !== null) return premisesOf(reasons);
    tests += 1;
    if (tests > 120) return null;
    return witnessOf(problem, component.variables, some, [], 500).found === 'none' ? some : null;
  };
  const conflict = irreducible(problem, premises, test);
  return { ...conflict, isIrreducible: conflict.isIrreducible && tests <= 120 };
}

/** What no mode allows, though together they leave more than each: the claim is part of it by what it is. */
function conflictByModes(problem: Problem, { known, premises }: Standing): Conflict {
  const { index } = known;
  const { premises: others, isIrreducible } = irreducible(problem, premises, (some) =>
    contradictsByModes(problem, known, some) ? some : null,
  );
  return { premises: [...others, index].sort((one, other) => one - other), isIrreducible };
}

/** One reading of each change whose unit is not stated. */
function readingsFor(
  problem: Problem,
  { relations }: Component,
  changes: readonly UnstatedChange[],
  isActive: (premise: number) => boolean,
) {
  return changes.flatMap(({ relation, points }) => {
    if (!relations.includes(relation) || !isActive(problem.claims.length + relation)) return [];
    return problem.relations[relation]!.readings![points === null ? 'percent' : 'points'];
  });
}

function isCreeping(problem: Problem, premises: readonly number[]): boolean {
  return withSystem(problem, premises, (system) => {
    settle(system);
    return system.store.isCutShort;
  });
}
