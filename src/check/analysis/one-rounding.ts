import { type RoundingMode, valuesRoundedTo } from '../../exact/index.js';
import { withGuard } from '../printed/guarded.js';
import { componentsOf } from '../solver/components.js';
import { type Conflict, conflictAmong, irreducible } from '../solver/conflict.js';
import { toSetAside } from '../solver/contradictions.js';
import type { KnownClaim, Problem } from '../solver/problem.js';

/** So many are looked for, and no more effort than this is made. */
const [mostFound, mostEffort] = [20, 600_000];

/**
 * What cannot hold together if all numbers were rounded by one mode, whichever it is, though it can where each has a mode of its own (同一修约方式下的矛盾):
 * 14.01% and 14.02% of one quantity.
 */
export function conflictsOfOneRounding(
  problem: Problem,
  isStated: (premise: number) => boolean,
): readonly Conflict[] {
  if (problem.modes.length < 2) return [];
  const end = problem.effort.left - mostEffort;
  const isSpent = () => problem.effort.left < end;
  // 四舍五入 is the usual one: most documents are possible by it, and no other is asked.
  const modes = [...problem.modes].sort(
    (one, other) => Number(other === 'halfExpand') - Number(one === 'halfExpand'),
  );
  const made = new Map<RoundingMode, Problem>();
  const under = (mode: RoundingMode) => {
    const known = made.get(mode) ?? roundedOnlyBy(problem, mode);
    made.set(mode, known);
    return known;
  };
  const contradicts = (premises: readonly number[]) =>
    modes.every((mode) => conflictAmong(under(mode), premises) !== null);
  const conflicts: Conflict[] = [];
  const setAside = new Set<number>();
  const isActive = (premise: number) => isStated(premise) && !setAside.has(premise);
  for (const component of componentsOf(problem, isActive))
    for (;;) {
      const premises = component.premises.filter(isActive);
      if (conflicts.length === mostFound || isSpent() || !contradicts(premises)) break;
      const conflict = irreducible(problem, premises, contradicts);
      conflicts.push(conflict);
      for (const premise of toSetAside(problem, conflict.premises)) setAside.add(premise);
    }
  return conflicts;
}

/** The problem of a document that rounds by one mode, with the guard against a false 100 % or 0 %. */
function roundedOnlyBy(problem: Problem, mode: RoundingMode): Problem {
  const claims = problem.claims.map((known): KnownClaim => {
    if (!known.isRounded) return known;
    const { lowest, highest } = withGuard(
      known.read!,
      valuesRoundedTo(known.read!.value, known.read!.step, mode),
    );
    const because = { premise: known.index, from: [] };
    return {
      ...known,
      sure: { lowest: lowest && { ...lowest, because }, highest: highest && { ...highest, because } },
    };
  });
  return { ...problem, modes: [mode], claims };
}
