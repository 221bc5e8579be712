import type { DeadlineRules } from '../indicator/deadline-settings.js';
import type { Case } from '../model/case.js';
import type { Matter } from '../model/matter.js';
import type { TimeLimit } from '../time/index.js';

/** The limits that a matter of the catalogue states. */
export interface MatterLimits {
  readonly promised: TimeLimit | null;
  readonly statutory: TimeLimit | null;
  readonly isImmediate: boolean;
}

/** A case handled on the spot is to be completed on the day on which it is accepted. */
export const zeroDays: TimeLimit = Object.freeze({ amount: 0, unit: 'working-days' });

/** The limits of a matter. */
export function limitsOfMatter(matter: Matter): MatterLimits {
  return {
    promised: limit(matter.promisedLimit, matter.promisedLimitUnit),
    statutory: limit(matter.statutoryLimit, matter.statutoryLimitUnit),
    isImmediate: matter.caseType === 'immediate',
  };
}

/** The promised limit (承诺时限) of a case: zero days on the spot, or its own, or that of its matter. */
export function promisedLimitOf(
  { caseType, promisedLimit, promisedLimitUnit }: Case,
  matter: MatterLimits | undefined,
  { immediate }: Pick<DeadlineRules, 'immediate'>,
): TimeLimit | null {
  const isImmediate = caseType === null ? matter?.isImmediate === true : caseType === 'immediate';
  if (isImmediate && immediate === 'zero-days') return zeroDays;
  return limit(promisedLimit, promisedLimitUnit) ?? matter?.promised ?? null;
}

/** The statutory limit (法定时限) of a case: its own, or that of its matter. */
export function statutoryLimitOf(
  { statutoryLimit, statutoryLimitUnit }: Case,
  matter: MatterLimits | undefined,
): TimeLimit | null {
  return limit(statutoryLimit, statutoryLimitUnit) ?? matter?.statutory ?? null;
}

function limit(amount: number | null, unit: TimeLimit['unit'] | null): TimeLimit | null {
  return amount === null || unit === null ? null : { amount, unit };
}
