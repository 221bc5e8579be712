import { dayNumberOf } from './day-number.js';
import type { Instant } from './instant.js';
import type { ClockRules } from './time-limit.js';

/** A time during which a clock stands still (暂停); `endedAt` is `null` while it lasts. */
export interface Suspension {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/**
 * When a clock stands still: pairs of a first and a last day number, both stopped, and pairs of instants, half open. Both are in order and lie
 * apart; the last pair may end at infinity.
 */
export interface Stops {
  readonly days: readonly number[];
  readonly instants: readonly Instant[];
}

/** A clock that never stands still. */
export const noStops: Stops = Object.freeze({ days: Object.freeze([]), instants: Object.freeze([]) });

/**
 * The stops that some suspensions make, as they are known at the as-of instant: what began later has not begun, and what ends later has not ended. They
 * may overlap.
 *
 * A suspension stops whole days: those from the day on which it begins to the day on which it ends, these two by the rules. An end at midnight is on the day that
 * begins then.
 */
export function stopsOf(
  suspensions: readonly Suspension[],
  asOf: Instant,
  { suspensionFirstDay, suspensionLastDay }: Pick<ClockRules, 'suspensionFirstDay' | 'suspensionLastDay'>,
): Stops {
  const days: [number, number][] = [];
  const instants: [Instant, Instant][] = [];
  for (const { startedAt, endedAt } of suspensions) {
    if (startedAt > asOf) continue;
    const isOver = endedAt !== null && endedAt <= asOf;
    instants.push([startedAt, isOver ? endedAt : Number.POSITIVE_INFINITY]);
    days.push([
      dayNumberOf(startedAt) + Number(suspensionFirstDay === 'counted'),
      isOver ? dayNumberOf(endedAt) - Number(suspensionLastDay === 'counted') : Number.POSITIVE_INFINITY,
    ]);
  }
  return {
    // Days are whole: one that ends the day before another begins goes on in it.
    days: united(
      days.filter(([first, last]) => first <= last),
      1,
    ),
    instants: united(
      instants.filter(([start, end]) => start < end),
      0,
    ),
  };
}

/** Pairs in order, those that overlap or touch made one. */
function united(pairs: [number, number][], reach: number): readonly number[] {
  const all: number[] = [];
  for (const [start, end] of pairs.sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last + reach) all[all.length - 1] = Math.max(last, end);
    else all.push(start, end);
  }
  return all;
}
