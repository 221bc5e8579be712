import { type Interval, pointInterval } from '../../exact/index.js';
import type { AimRelation } from './attainment-side.js';

/** What a value is held against: how it has to lie to it, for the better. */
export interface Aim {
  readonly relation: AimRelation;
  readonly at: Interval;
}

/**
 * What it takes to be at least as good as was said (要求). `80%以上` where higher is better asks for 80 %, not for all that lies above; `超过80%` for more
 * than that. A bound the other way, such as an expected `不足80%`, stays one.
 */
export function aimOf(value: Interval, better: 'higher' | 'lower'): Aim {
  const [end, open] = better === 'higher' ? [value.lowest, value.highest] : [value.highest, value.lowest];
  const [with_, without] =
    better === 'higher' ? (['at-least', 'above'] as const) : (['at-most', 'below'] as const);
  if (end === null || open !== null) return { relation: with_, at: value };
  return { relation: end.isIncluded ? with_ : without, at: pointInterval(end.value) };
}
