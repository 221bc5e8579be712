import type { SuspensionKind } from '../model/suspension-kinds.js';
import type { ClockRules } from '../time/index.js';
import type { Setting } from './setting.js';

/** How the deadline of a case is found (时限口径). */
export interface DeadlineRules extends ClockRules {
  /** Which limit a case is held to: 承诺时限 or 法定时限. */
  readonly limit: 'promised' | 'statutory';
  /** Whether the promised limit of a case handled on the spot (即办件) is zero days, or as it is stated. */
  readonly immediate: 'zero-days' | 'as-stated';
  /** The kinds of suspension that stop the clock (暂停计时事由). */
  readonly suspensions: readonly SuspensionKind[];
}

/** The parameters that say how deadlines are found. They go by the acceptance of each case. */
export type DeadlineSettings = { readonly [P in keyof DeadlineRules]: Setting<DeadlineRules[P]> };

/** Their names; in rules each stands after `deadline.`. */
export const deadlineParameters = [
  'limit',
  'immediate',
  'firstDay',
  'lastDayOff',
  'hours',
  'suspensions',
  'suspensionFirstDay',
  'suspensionLastDay',
] as const satisfies readonly (keyof DeadlineRules)[];

/** Whether a key of a rule set is one of them, for all indicators or for one. */
export function isOfDeadline(key: string): boolean {
  return /(?:^|[.])deadline[.]/u.test(key);
}
