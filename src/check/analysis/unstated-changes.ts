import type { ChangeRelation } from '../claims/relation.js';
import { premisesOf, type Range } from '../solver/bound.js';
import type { Conflict } from '../solver/conflict.js';
import type { Problem } from '../solver/problem.js';
import { rangeIn } from '../solver/store.js';
import { settle, withSystem } from '../solver/system.js';
import { neighbourhoodOf } from './neighbourhood.js';

/** A change of which the document does not state whether it is in points or in percent (未载明单位的变化). */
export interface UnstatedChange {
  readonly relation: number;
  readonly premises: readonly number[];
  /** What each reading leaves possible for the earlier value; `null` for a reading that contradicts the others. */
  readonly points: Range | null;
  readonly percent: Range | null;
  /** Where both readings contradict the others. */
  readonly conflict: Conflict | null;
}

/** Tries both readings of every change whose unit is not stated. */
export function unstatedChangesIn(
  problem: Problem,
  isActive: (premise: number) => boolean,
): readonly UnstatedChange[] {
  return problem.relations.flatMap(({ index, relation, readings, variables }) => {
    const own = problem.claims.length + index;
    if (readings === null || !isActive(own)) return [];
    const premises = neighbourhoodOf(problem, variables[0]!, null, isActive);
    const before = problem.variables.numbers.get((relation as ChangeRelation).before)!;
    const tried = (as: 'points' | 'percent'): Tried =>
      withSystem(
        problem,
        premises,
        (system) => {
          const reasons = settle(system);
          return reasons === null
            ? { range: rangeIn(system.store, before), premises: [] }
            : { range: null, premises: premisesOf(reasons) };
        },
        readings[as],
      );
    const [points, percent] = [tried('points'), tried('percent')];
    const isRefuted = points.range === null && percent.range === null;
    const conflict = isRefuted
      ? {
          premises: [...new Set([own, ...points.premises, ...percent.premises])].sort((a, b) => a - b),
          isIrreducible: false,
        }
      : null;
    return [{ relation: index, premises: [own], points: points.range, percent: percent.range, conflict }];
  });
}

interface Tried {
  readonly range: Range | null;
  readonly premises: readonly number[];
}
