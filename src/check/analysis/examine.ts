import { premisesOf } from '../solver/bound.js';
import { type Component, componentsOf, isAssumed } from '../solver/components.js';
import { type Conflict, irreducible } from '../solver/conflict.js';
import type { Constraint } from '../solver/constraint.js';
import { contradictionsIn, toSetAside } from '../solver/contradictions.js';
import { mostEffortOfStandings, type Problem } from '../solver/problem.js';
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

  // What is only assumed is no ground for saying what a number must be, or how it was rounded.
  const isStated = (premise: number) => isActive(premise) && !isAssumed(problem, premise);
  const unstatedChanges = unstatedChangesIn(problem, isStated);
  for (const { conflict } of unstatedChanges) if (conflict !== null) setAsideConflict(conflict);

  const components: ExaminedComponent[] = [];
  const inferred: InferredUnknown[] = [];
  for (const component of componentsOf(problem, isActive)) {
    const effort = 2000 + 4 * component.variables.length;
    for (;;) {
      const premises = component.premises.filter(isActive);
      const choices = readingsFor(problem, component, unstatedChanges, isActive);
      let readings = choices[0]!;
      let outcome = witnessOf(problem, component.variables, premises, readings, effort);
      for (const other of choices.slice(1)) {
        if (outcome.found === 'values') break;
        readings = other;
        outcome = witnessOf(problem, component.variables, premises, readings, effort);
      }
      if (outcome.found === 'none' && choices.length === 1 && conflicts.length < 1000) {
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
  const standingsNow = () => {
    const end = problem.effort.left - mostEffortOfStandings;
    return problem.claims.flatMap((known) => {
      const isSpent = problem.effort.left < Math.max(end, 0);
      isCutShort ||= isSpent;
      return isSpent ? [] : (standingOf(problem, known, isStated) ?? []);
    });
  };
  let standings = standingsNow();
  for (let impossible = standings.filter(isImpossible); impossible.length > 0; ) {
    for (const standing of impossible)
      if (standing.premises.every(isActive)) setAsideConflict(conflictByModes(problem, standing));
    standings = standingsNow();
    impossible = standings.filter(isImpossible);
  }
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

/** So many changes are read in every combination. */
const mostCombined = 4;

/** The readings of the changes whose unit is not stated: all in points, all in percent, and where they are few every combination. */
function readingsFor(
  problem: Problem,
  { relations }: Component,
  changes: readonly UnstatedChange[],
  isActive: (premise: number) => boolean,
): readonly (readonly Constraint[])[] {
  const own = changes.filter(
    ({ relation }) => relations.includes(relation) && isActive(problem.claims.length + relation),
  );
  const isCombined = own.length <= mostCombined;
  const last = (1 << own.length) - 1;
  const choices = isCombined ? Array.from({ length: last + 1 }, (_, choice) => choice) : [0, -1];
  // One way throughout is likelier than both.
  choices.sort((one, other) => Number(one !== 0 && one !== last) - Number(other !== 0 && other !== last));
  return choices.map((choice) =>
    own.flatMap(({ relation, points, percent }, place) => {
      const isPercent = percent !== null && (points === null || ((choice >> place) & 1) === 1);
      return problem.relations[relation]!.readings![isPercent ? 'percent' : 'points'];
    }),
  );
}

function isCreeping(problem: Problem, premises: readonly number[]): boolean {
  return withSystem(problem, premises, (system) => {
    settle(system);
    return system.store.isCutShort;
  });
}
