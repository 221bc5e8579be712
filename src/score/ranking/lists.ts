import type { TiedAtBorder } from './rank-policy.js';
import type { RankedUnit } from './ranking-record.js';

type Positioned = Pick<RankedUnit, 'firstPosition' | 'lastPosition'>;

/** The first so many units of a group (红榜): who is tied across the border is on it with all others, or with none. */
export function amongFirst<U extends Positioned>(
  units: readonly U[],
  count: number,
  tied: TiedAtBorder,
): readonly U[] {
  return units.filter(
    ({ firstPosition, lastPosition }) => (tied === 'with' ? firstPosition : lastPosition) <= count,
  );
}

/** The last so many units of a group (黑榜), in the same way. */
export function amongLast<U extends Positioned>(
  units: readonly U[],
  count: number,
  tied: TiedAtBorder,
): readonly U[] {
  const before = units.length - count;
  return units.filter(
    ({ firstPosition, lastPosition }) => (tied === 'with' ? lastPosition : firstPosition) > before,
  );
}
