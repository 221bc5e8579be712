import { type RoundingMode, roundingModes, valuesRoundedTo } from '../../exact/index.js';
import { canBe } from '../analysis/standing.js';
import { claimReference } from '../findings/involved.js';
import type { Conflict } from '../solver/conflict.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { settle, withUnexplainedSystem } from '../solver/system.js';
import { type Weighed, withoutChange } from './weighed.js';

/** The rounding modes beyond those allowed that would give a number. */
export function otherRounding(
  problem: Problem,
  conflict: Conflict,
  { index, read, variable, isRounded }: KnownClaim,
): Weighed[] {
  if (!isRounded || problem.modes.length === roundingModes.length) return [];
  const others = conflict.premises.filter((premise) => premise !== index);
  const modes = withUnexplainedSystem(problem, others, (system): RoundingMode[] =>
    settle(system) === null
      ? roundingModes.filter((mode) =>
          canBe(system, variable, valuesRoundedTo(read!.value, read!.step, mode)),
        )
      : [],
  );
  if (modes.length === 0) return [];
  const claim = claimReference(problem, index);
  return [withoutChange({ kind: 'rounding', claim, modes, settles: 1, unsettles: 0 })];
}
