import { deepFreeze, fault, printed } from '../ground/index.js';
import { type ClosingMethod, closeAtLargest, closeByRemainders, closingMethods } from './closing-method.js';
import { type Grid, inSteps, nearestStep, printSteps } from './grid.js';
import { type Integer, toBigInt } from './integer.js';
import {
  checkMember,
  checkRounding,
  type RoundedValue,
  type Rounding,
  roundRatio,
  type ZeroDenominator,
} from './round-ratio.js';
import type { Unit } from './unit.js';

/** What {@link closeShares} needs beside the counts and the method. */
export interface CloseSharesOptions extends Rounding {
  /** What the shares are printed in; `percent` unless said otherwise. */
  readonly unit?: Unit;
}

/** One share of a composition after closing (闭合后的占比). */
export interface ClosedShare extends RoundedValue {
  /** The closing moved the share away from its own rounding. */
  readonly adjusted: boolean;
}

/**
 * Rounds the shares of the parts in their sum so that they add up to exactly 100 % (构成占比合计闭合).
 *
 * `none` rounds each share by itself. `largest-remainder` cuts every share down to the step and gives the missing steps, one each, to
 * the largest remainders (of equal ones to the larger count, then to the earlier part); the mode only decides what counts as
 * adjusted. `largest-share` rounds each share by the mode and gives the whole difference to the largest count (the earlier of equals),
 * however many steps that is: with many parts or coarse steps that share may fall behind smaller parts, or below zero.
 *
 * @param parts - The counts (各部分计数), none below zero.
 * @returns A share for each part, in their order, frozen; each is `{ state: 'zero-denominator' }` when the sum is zero.
 * @throws `wrong-type`, `unsafe-integer`, `negative-count` for the parts; `rounding-mode`, `rounding-increment`, `unknown-unit` and
 * `closing-method` for the options; `rounding-places` also where 100 % is no multiple of the step, `rounding-guard` also for a
 * guard on shares that are closed: without the false 100 % they would not add up.
 *
 * @example
 * ```ts
 * import { closeShares } from 'zwfw-indicators';
 * const rounding = { places: 2, mode: 'halfExpand' } as const;
 * const decimals = (shares: ReturnType<typeof closeShares>) => shares.map((share) => share.state === 'value' && share.decimal);
 * const ratings = [65138, 157239, 14439];
 * decimals(closeShares(ratings, rounding, 'none')); // => ['27.51', '66.40', '6.10']
 * decimals(closeShares(ratings, rounding, 'largest-remainder')); // => ['27.50', '66.40', '6.10']
 * decimals(closeShares(ratings, rounding, 'largest-share')); // => ['27.51', '66.39', '6.10']
 * ```
 */
export function closeShares(
  parts: readonly Integer[],
  options: CloseSharesOptions,
  method: ClosingMethod,
): readonly (ClosedShare | ZeroDenominator)[] {
  const { places, mode, increment = '1', guard = false, unit = 'percent' } = options;
  checkRounding({ places, mode, increment, guard }, unit);
  checkMember('closing-method', 'method', method, closingMethods);
  const grid = { places, increment, unit };
  const whole = method === 'none' ? null : wholeOf(grid, guard);
  const counts = countsOf(parts);
  const sum = counts.reduce((total, count) => total + count, 0n);

  if (whole === null || sum === 0n) {
    const alone = counts.map((count) => roundRatio(count, sum, { places, mode, increment, guard, unit }));
    return deepFreeze(
      alone.map((share) => (share.state === 'value' ? { ...share, adjusted: false } : share)),
    );
  }
  const exact = counts.map((count) => inSteps(count, sum, grid));
  const rounded = exact.map((share) => nearestStep(share, mode));
  const closed =
    method === 'largest-share'
      ? closeAtLargest(rounded, counts, whole)
      : closeByRemainders(exact, counts, whole);
  return deepFreeze(
    closed.map((steps, place) => ({
      ...printSteps(steps, exact[place]!, grid),
      guarded: false,
      adjusted: steps !== rounded[place],
    })),
  );
}

/** How many steps of the grid the whole is. */
function wholeOf(grid: Grid, guard: boolean): bigint {
  if (guard) {
    throw fault(
      'rounding-guard',
      {
        zh: 'guard(防止虚假的 100% 或 0%)不能与占比闭合同用:闭合后的占比合计必须恰为 100%。请去掉 guard,或将 method 改为 none。',
        en: 'guard (no false 100 % or 0 %) does not go with closing: closed shares must add up to exactly 100 %. Leave guard out, or take the method none.',
      },
      { path: ['guard'], found: printed(guard) },
    );
  }
  const { top, bottom } = inSteps(1n, 1n, grid);
  if (top % bottom === 0n) return top / bottom;
  throw fault(
    'rounding-places',
    {
      zh: `places(保留的小数位数)为 ${grid.places} 时,100% 不是修约间隔的整数倍,占比无法闭合(单位 ${grid.unit})。请保留更多位数,或将 method 改为 none。`,
      en: `With places ${grid.places} the whole (100 %) is no multiple of the rounding step, so the shares cannot be closed (unit ${grid.unit}). Keep more places, or take the method none.`,
    },
    { path: ['places'], found: printed(grid.places) },
  );
}

function countsOf(parts: readonly Integer[]): bigint[] {
  if (!Array.isArray(parts)) {
    throw fault(
      'wrong-type',
      {
        zh: `parts 应为计数的数组,实为 ${printed(parts)}。`,
        en: `parts must be an array of counts, found ${printed(parts)}.`,
      },
      { path: ['parts'], found: printed(parts) },
    );
  }
  // A hole in the array is no count either, so it must not be skipped.
  return Array.from(parts as readonly Integer[], (part, place) => {
    const name = `parts[${place}]`;
    const path = ['parts', place];
    const count = toBigInt(part, name, path);
    if (count >= 0n) return count;
    throw fault(
      'negative-count',
      { zh: `${name} 应为非负整数,实为 ${count}。`, en: `${name} must not be negative, found ${count}.` },
      { path, found: String(count) },
    );
  });
}
