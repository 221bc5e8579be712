import { fault, printed } from '../../ground/index.js';
import type { Basis } from '../../indicator/basis.js';
import type { CalendarDate } from '../../time/index.js';
import { aimOf } from './aim.js';
import type { AttainmentSide, TargetSide } from './attainment-side.js';
import { intervalOf } from './stated-side.js';

/**
 * A side as the target, with how a value has to lie to it.
 *
 * @throws `invalid-text` for a target bounded against the direction: 80%以下 is none where higher is better.
 */
export function targetOf(
  side: AttainmentSide,
  better: 'higher' | 'lower',
  due: CalendarDate | null,
  basis: Basis | null,
): TargetSide {
  const value = intervalOf(side);
  if (value === null) return { ...side, relation: null, due, basis };
  const isHigher = better === 'higher';
  if ((isHigher ? value.lowest : value.highest) !== null)
    return { ...side, relation: aimOf(value, better).relation, due, basis };
  const found = printed(side.text);
  throw fault(
    'invalid-text',
    {
      zh: `target 的方向与指标相反:该指标${isHigher ? '越高越好,目标应为“以上”“不低于”或一个数' : '越低越好,目标应为“以下”“不高于”或一个数'},实为 ${found}。`,
      en: `target is bounded against the direction: ${isHigher ? 'higher is better, so that it must be a number, at least one or above one' : 'lower is better, so that it must be a number, at most one or below one'}, found ${found}.`,
    },
    { path: ['target', 0], found },
  );
}
