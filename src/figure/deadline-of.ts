import { deepFreeze } from '../ground/index.js';
import type { Case } from '../model/case.js';
import type { Matter } from '../model/matter.js';
import { deadlineSettingsOf } from '../rules/deadline-settings-in.js';
import { resolveRules } from '../rules/resolve.js';
import type { RuleSet } from '../rules/rule-set.js';
import { asOfInstant } from '../tally/as-of.js';
import { CaseClock } from '../tally/case-clock.js';
import { limitsOfMatter } from '../tally/case-limits.js';
import { deadlineEras, eraOf } from '../tally/deadline-eras.js';
import { requireLimits } from '../tally/record-checks.js';
import { dayOfNumber } from '../time/day-number.js';
import { dayTableOf } from '../time/day-table.js';
import { dayOf, formatInstant, type WorkingCalendar } from '../time/index.js';
import type { Deadline } from './deadline-record.js';
import { deadlineTrail } from './deadline-trail.js';
import { deadlineText } from './deadline-words.js';

/** What {@link deadlineOf} may be told. */
export interface DeadlineOptions {
  /** The matter of the case, whose limits stand where the case states none. */
  readonly matter?: Matter | null;
  /** What happened later has not happened yet: an instant with its offset. All that the record says has happened unless said otherwise. */
  readonly asOf?: string;
  /** The indicator whose rules about deadlines are taken, where they differ from those of all. */
  readonly indicator?: string;
}

/**
 * When a case is due, and which days were counted (办理期限). The rules are those in force when the case was accepted.
 *
 * @throws `unknown-calendar-year` where the limit runs into a year that the calendar does not know; `invalid-calendar`; `no-rule-in-force`,
 * `invalid-rule-set`; `invalid-instant`, `instant-without-offset` for the as-of instant; `wrong-type` for a record that was not read.
 *
 * Source: 《行政许可法》第四十二条、第四十五条、第八十二条.
 *
 * @example
 * ```ts
 * import { deadlineOf, national, parseCases, stateCouncilCalendar } from 'zwfw-indicators';
 * const [record] = parseCases([
 *   {
 *     id: 'A-1', system: 'offline', matterId: 'M-1', departmentId: 'D-1',
 *     acceptedAt: '2021-04-29T09:30:00+08:00', promisedLimit: 5, promisedLimitUnit: 'working-days',
 *   },
 * ]);
 * const deadline = deadlineOf(record!, national, stateCouncilCalendar);
 * deadline.at; // => '2021-05-11T00:00:00+08:00'
 * deadline.trail.map(({ from, to, why }) => `${from} ${to} ${why}`); // => ['2021-04-30 2021-04-30 counted', '2021-05-01 2021-05-05 day-off', '2021-05-06 2021-05-08 counted', '2021-05-09 2021-05-09 day-off', '2021-05-10 2021-05-10 counted']
 * ```
 */
export function deadlineOf(
  record: Case,
  rules: RuleSet,
  calendar: WorkingCalendar,
  { matter = null, asOf, indicator }: DeadlineOptions = {},
): Deadline {
  requireLimits(record);
  const { acceptedAt, completedAt } = record;
  const resolved = resolveRules(rules, dayOf(acceptedAt));
  const parameters = deadlineSettingsOf(resolved, indicator ?? null);
  const days = dayTableOf(calendar);
  const era = eraOf(deadlineEras(parameters, days), acceptedAt, record.id);
  const known = asOf === undefined ? Number.POSITIVE_INFINITY : asOfInstant(asOf);
  const clock = new CaseClock(record, matter === null ? undefined : limitsOfMatter(matter), era, days, known);
  const held = clock.heldTo();
  const end = held === null ? null : clock.usedUp(held.limit);
  const isKnown = end?.state === 'known';
  const isOpen = completedAt === null || completedAt > known;
  const deadline = {
    record: record.id,
    state: end === null ? ('none' as const) : end.state,
    at: isKnown ? formatInstant(end.at) : null,
    lastDay: isKnown ? dayOfNumber(end.lastDay) : null,
    acceptedAt: formatInstant(acceptedAt),
    limit: held === null ? null : { ...held.limit },
    extendedBy: held?.extendedBy ?? 0,
    timeliness: isOpen && asOf === undefined ? null : clock.timeliness(),
    trail: held === null ? [] : deadlineTrail(record, held.limit, era, days, known, end!),
    notStopping: record.suspensions
      .map(({ kind }) => kind)
      .filter((kind) => !era.rules.suspensions.includes(kind)),
    parameters,
  };
  return deepFreeze({ ...deadline, text: deadlineText(deadline) });
}
