import { type Interval, type RoundingMode, valuesRoundedTo } from '../../exact/index.js';
import { isBesideGuarded, withGuard } from '../printed/guarded.js';
import { isEmpty, ofItself, onlyValue, type Range } from '../solver/bound.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { confine, rangeIn, takeBack } from '../solver/store.js';
import { type System, settle, withUnexplainedSystem } from '../solver/system.js';
import { neighbourhoodOf } from './neighbourhood.js';
import { type Power, powerOf } from './power.js';

/** How a claim stands among the others (单数情况), which leave so much possible without it. */
export interface Standing {
  readonly known: KnownClaim;
  /** What the other claims leave possible for its quantity. */
  readonly without: Range;
  /** The modes that can have given it; `null` for a number that is not rounded. */
  readonly modes: readonly RoundingMode[] | null;
  /** The modes that can have given it only with the guard against a false 100 % or 0 %. */
  readonly guardedModes: readonly RoundingMode[];
  readonly power: Power | null;
  /** The premises that leave so much possible. */
  readonly premises: readonly number[];
}

/** Whether no mode can have given a claim, nor any closing: then it contradicts the others, mode by mode. */
export function isImpossible({ known, modes, guardedModes }: Standing): boolean {
  return modes?.length === 0 && guardedModes.length === 0 && known.closing === null;
}

/** Whether a rounded claim contradicts some premises under each mode by itself. */
export function contradictsByModes(
  problem: Problem,
  known: KnownClaim,
  premises: readonly number[],
): boolean {
  return withUnexplainedSystem(
    problem,
    premises,
    (system) =>
      settle(system) !== null ||
      modesOf(problem, system, known, (mode) => roundedBy(known, mode)).length === 0,
  );
}

/** How a claim stands among the others; `null` where nothing else is about its quantity, or where the others contradict each other. */
export function standingOf(
  problem: Problem,
  known: KnownClaim,
  isActive: (premise: number) => boolean,
): Standing | null {
  const { index, variable, read } = known;
  if (read === null || read.wording !== null || !isActive(index)) return null;
  const isRelated = problem.relationsOf[variable]!.some((relation) =>
    isActive(problem.claims.length + relation),
  );
  const isRepeated = problem.claimsOf[variable]!.some(
    (claim) => claim !== index && problem.claims[claim]!.read !== null,
  );
  if (!isRelated && !isRepeated) return null;
  const premises = neighbourhoodOf(problem, variable, index, isActive);
  return withUnexplainedSystem(problem, premises, (system) => {
    if (settle(system) !== null) return null;
    const without = rangeIn(system.store, variable);
    const modes = known.isRounded ? modesOf(problem, system, known, (mode) => roundedBy(known, mode)) : null;
    return {
      known,
      without,
      modes,
      guardedModes: modes === null ? [] : guardedModesOf(problem, system, known, modes),
      power: powerOf(problem, system, known, isActive),
      premises,
    };
  });
}

/** The modes under which a number is possible with the others. */
function modesOf(
  { modes }: Problem,
  system: System,
  { variable }: KnownClaim,
  valuesOf: (mode: RoundingMode) => Interval | null,
): RoundingMode[] {
  // Of values that are not below zero, several modes leave the same possible.
  const known = new Map<string, boolean>();
  return modes.filter((mode) => {
    const values = valuesOf(mode);
    if (values === null) return false;
    const key = keyOf(values);
    const isPossible = known.get(key) ?? canBe(system, variable, values);
    known.set(key, isPossible);
    return isPossible;
  });
}

/** Whether a variable can be within an interval, as far as narrowing shows. */
export function canBe(system: System, variable: number, { lowest, highest }: Interval): boolean {
  const { store } = system;
  const range = rangeIn(store, variable);
  if (isEmpty(lowest, range.highest) || isEmpty(range.lowest, highest)) return false;
  if (onlyValue(range) !== null) return true;
  const mark = store.taken.length;
  const because = (end: Interval['lowest']) => end && { ...end, because: ofItself };
  const isPossible =
    confine(store, variable, { lowest: because(lowest), highest: because(highest) }) &&
    settle(system) === null;
  takeBack(store, mark);
  return isPossible;
}

function roundedBy({ read }: KnownClaim, mode: RoundingMode): Interval {
  return valuesRoundedTo(read!.value, read!.step, mode);
}

/** The guard prints the step before 100 % or 0 % for what would be rounded to it and is not exactly that. */
function guardedModesOf(
  problem: Problem,
  system: System,
  known: KnownClaim,
  plain: readonly RoundingMode[],
): readonly RoundingMode[] {
  const read = known.read!;
  if (!isBesideGuarded(read)) return [];
  const guarded = modesOf(problem, system, known, (mode) => withGuard(read, roundedBy(known, mode)));
  return guarded.filter((mode) => !plain.includes(mode));
}

function keyOf({ lowest, highest }: Interval): string {
  const end = (at: Interval['lowest']) =>
    at && `${at.value.numerator}/${at.value.denominator}${at.isIncluded}`;
  return `${end(lowest)} ${end(highest)}`;
}
