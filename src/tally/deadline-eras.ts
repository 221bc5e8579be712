import { fault, printed } from '../ground/index.js';
import {
  type DeadlineRules,
  type DeadlineSettings,
  deadlineParameters,
} from '../indicator/deadline-settings.js';
import type { Setting } from '../indicator/setting.js';
import type { DayTable } from '../time/day-table.js';
import { type CalendarDate, dayOf, type Instant, midnightOf } from '../time/index.js';
import { LimitClock } from '../time/limit-clock.js';

/** The rules about deadlines from one day of acceptance until another, and the clock that runs by them. */
export interface DeadlineEra {
  readonly since: Instant;
  readonly until: Instant;
  readonly rules: DeadlineRules;
  readonly clock: LimitClock;
}

/** The times in which different rules about deadlines are in force, in their order: a case is held to those of its acceptance. */
export function deadlineEras(settings: DeadlineSettings, days: DayTable): readonly DeadlineEra[] {
  const all = deadlineParameters.map((name) => settings[name] as Setting<unknown>);
  const changes = [...new Set(all.flatMap(changesOf))].sort();
  return changes.flatMap((since, index): DeadlineEra[] => {
    const values = deadlineParameters.map((name) => valueOn(settings[name] as Setting<unknown>, since));
    // A parameter without a value then, so that no deadline can be found.
    if (values.some((value) => value === undefined)) return [];
    const rules = Object.fromEntries(
      deadlineParameters.map((name, place) => [name, values[place]!.value]),
    ) as unknown as DeadlineRules;
    const next = changes[index + 1];
    return [
      {
        since: midnightOf(since),
        until: next === undefined ? Number.POSITIVE_INFINITY : midnightOf(next),
        rules,
        clock: new LimitClock(days, rules),
      },
    ];
  });
}

/**
 * The era of an acceptance.
 *
 * @throws `no-rule-in-force` where none is known.
 */
export function eraOf(eras: readonly DeadlineEra[], acceptedAt: Instant, record: string): DeadlineEra {
  for (let index = eras.length - 1; index >= 0; index--) {
    const era = eras[index]!;
    if (acceptedAt >= era.since && acceptedAt < era.until) return era;
  }
  const day = dayOf(acceptedAt);
  throw fault(
    'no-rule-in-force',
    {
      zh: `办件 ${printed(record)} 于 ${day} 受理,当时没有生效的时限规则(deadline.*);请在规则集中补充。`,
      en: `Case ${printed(record)} was accepted on ${day}, when no rules about deadlines (deadline.*) were in force; add them to the rule set.`,
    },
    { record, path: ['acceptedAt'], found: day },
  );
}

function changesOf({ from, since = from!, earlier = [] }: Setting<unknown>): readonly CalendarDate[] {
  return [...earlier.flatMap(({ since, until }) => [since, until]), since];
}

/** The value for a case accepted on a day. */
function valueOn({ value, from, since = from!, earlier = [] }: Setting<unknown>, day: CalendarDate) {
  if (day >= since) return { value };
  return earlier.find((span) => span.since <= day && day < span.until);
}
