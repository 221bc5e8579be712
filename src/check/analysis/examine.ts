import { type Component, componentsOf, isAssumed } from '../solver/components.js';
import { type Conflict, conflictAmong, irreducible } from '../solver/conflict.js';
import type { Constraint } from '../solver/constraint.js';
import { contradictionsIn, toSetAside } from '../solver/contradictions.js';
import { mostEffortOfStandings, type Problem } from '../solver/problem.js';
import type { SearchOutcome } from '../solver/search.js';
import { settle, withUnexplainedSystem } from '../solver/system.js';
import { type InferredUnknown, inferredIn } from './inferred.js';
import { conflictsOfOneRounding } from './one-rounding.js';
import { provedIrreducible } from './proved-irreducible.js';
import { contradictsByModes, isImpossible, type Standing, standingOf } from './standing.js';
import { type UnstatedChange, unstatedChangesIn } from './unstated-changes.js';
import { witnessOf } from './witness.js';

/** What is connected, and whether values were found for it. */
export interface ExaminedComponent {
  readonly component: Component;
  readonly premises: readonly number[];
  readonly outcome: SearchOutcome;
  readonly inferred: readonly InferredUnknown[];
  /** More could have been found. */
  readonly isCutShort: boolean;
}

/** All that is found out about a problem, before it is put into words. */
export interface Examination {
  readonly conflicts: readonly Conflict[];
  readonly components: readonly ExaminedComponent[];
  readonly standings: readonly Standing[];
  readonly inferred: readonly InferredUnknown[];
  readonly unstatedChanges: readonly UnstatedChange[];
  /** What cannot hold together if all was rounded by one mode. */
  readonly conflictsOfOneRounding: readonly Conflict[];
  readonly isActive: (premise: number) => boolean;
  readonly isCutShort: boolean;
}

/** What contradicts itself so far, and what is set aside for it. */
interface Ledger {
  readonly problem: Problem;
  readonly conflicts: Conflict[];
  readonly isActive: (premise: number) => boolean;
  /** What is only assumed is no ground for saying what a number must be, or how it was rounded. */
  readonly isStated: (premise: number) => boolean;
  readonly record: (conflict: Conflict) => void;
}

/** So many conflicts are recorded, and so many proved irreducible. */
const [mostConflicts, mostProved] = [1000, 300];

/** Examines a problem: contradictions first, then what is left when they are set aside. */
export function examine(problem: Problem): Examination {
  const found = contradictionsIn(problem);
  const ledger = ledgerOf(problem, found.conflicts, found.setAside);
  const unstatedChanges = unstatedChangesIn(problem, ledger.isStated);
  for (const { conflict } of unstatedChanges) if (conflict !== null) ledger.record(conflict);
  const examined = componentsOf(problem, ledger.isActive).map((component) =>
    examineComponent(ledger, component, unstatedChanges),
  );
  const { standings, isCutShort } = examineClaims(ledger);
  return {
    conflicts: ledger.conflicts.map((conflict, place) =>
      place < mostProved ? provedIrreducible(problem, conflict) : { ...conflict, isIrreducible: false },
    ),
    components: examined,
    standings,
    inferred: examined.flatMap(({ inferred }) => inferred),
    unstatedChanges,
    conflictsOfOneRounding: conflictsOfOneRounding(problem, ledger.isStated),
    isActive: ledger.isActive,
    isCutShort:
      found.isCutShort || isCutShort || problem.effort.isSpent || examined.some((each) => each.isCutShort),
  };
}

function ledgerOf(problem: Problem, found: readonly Conflict[], before: ReadonlySet<number>): Ledger {
  const setAside = new Set(before);
  const conflicts = [...found];
  const isActive = (premise: number) => !setAside.has(premise);
  return {
    problem,
    conflicts,
    isActive,
    isStated: (premise) => isActive(premise) && !isAssumed(problem, premise),
    record: (conflict) => {
      conflicts.push(conflict);
      for (const premise of toSetAside(problem, conflict.premises)) setAside.add(premise);
    },
  };
}

/** Looks for values of all that is connected; what a search shows to have none is set aside until the rest has. */
function examineComponent(
  ledger: Ledger,
  component: Component,
  changes: readonly UnstatedChange[],
): ExaminedComponent {
  const { problem, isActive } = ledger;
  const premises = component.premises.filter(isActive);
  const choices = readingsFor(problem, component, changes, isActive);
  const { outcome, readings } = solved(problem, component, premises, choices);
  if (outcome.found === 'none' && choices.length === 1 && ledger.conflicts.length < mostConflicts) {
    ledger.record(conflictOfSearch(problem, component, premises));
    return examineComponent(ledger, component, changes);
  }
  const isSolved = outcome.found === 'values';
  return {
    component,
    premises,
    // That no combination of readings that was tried has a solution proves nothing of the others.
    outcome: outcome.found === 'none' ? { found: 'neither' } : outcome,
    inferred: inferredIn(problem, component, premises, readings, isSolved),
    isCutShort: !isSolved && isCreeping(problem, premises),
  };
}

/** The first readings that have a solution, or the last that have none. */
function solved(
  problem: Problem,
  { variables }: Component,
  premises: readonly number[],
  choices: readonly (readonly Constraint[])[],
): { readonly outcome: SearchOutcome; readonly readings: readonly Constraint[] } {
  let last: { readonly outcome: SearchOutcome; readonly readings: readonly Constraint[] } | null = null;
  for (const readings of choices) {
    last = {
      outcome: witnessOf(problem, variables, premises, readings, 2000 + 4 * variables.length),
      readings,
    };
    if (last.outcome.found === 'values') break;
  }
  return last!;
}

/** How each claim stands among the others; what no mode allows contradicts them, and is set aside until nothing does. */
function examineClaims(ledger: Ledger): {
  readonly standings: readonly Standing[];
  readonly isCutShort: boolean;
} {
  const { problem, isStated, isActive } = ledger;
  for (;;) {
    const end = Math.max(problem.effort.left - mostEffortOfStandings, 0);
    const isSpent = () => problem.effort.left < end;
    const standings = problem.claims.flatMap((known) =>
      isSpent() ? [] : (standingOf(problem, known, isStated) ?? []),
    );
    const impossible = standings.filter(isImpossible);
    if (impossible.length === 0) return { standings, isCutShort: isSpent() };
    for (const standing of impossible)
      if (standing.premises.every(isActive)) ledger.record(conflictByModes(problem, standing));
  }
}

/** What a search through all values refutes, narrowing alone does not: each test is a search. */
function conflictOfSearch(problem: Problem, component: Component, premises: readonly number[]): Conflict {
  let tests = 0;
  const contradicts = (some: readonly number[]) => {
    if (conflictAmong(problem, some) !== null) return true;
    tests += 1;
    return tests <= 120 && witnessOf(problem, component.variables, some, [], 500).found === 'none';
  };
  const conflict = irreducible(problem, premises, contradicts);
  return { ...conflict, isIrreducible: conflict.isIrreducible && tests <= 120 };
}

/** What no mode allows, though together they leave more than each: the claim is part of it by what it is. */
function conflictByModes(problem: Problem, { known, premises }: Standing): Conflict {
  const { index } = known;
  const { premises: others, isIrreducible } = irreducible(problem, premises, (some) =>
    contradictsByModes(problem, known, some),
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
  return withUnexplainedSystem(problem, premises, (system) => {
    settle(system);
    return system.store.isCutShort;
  });
}
