import type { Case } from '../model/case.js';
import type { Suspension } from '../model/suspension.js';
import type { SuspensionKind } from '../model/suspension-kinds.js';
import type { DeadlineEra } from '../tally/deadline-eras.js';
import type { UsedUp } from '../time/answer.js';
import { dayNumberOf, dayOfNumber, startOfDay } from '../time/day-number.js';
import { type DayTable, workingBetween } from '../time/day-table.js';
import { formatInstant, type Instant, type TimeLimit } from '../time/index.js';
import { stopsOf } from '../time/stops.js';

/** Days, or a stretch of time of a limit in hours, that were counted or not for one reason. */
export interface DeadlineRun {
  /** The first day; of a limit in hours the instant at which it begins. */
  readonly from: string;
  /** The last day; of a limit in hours the instant at which it is over; `null` while it lasts. */
  readonly to: string | null;
  /**
   * `counted`; `day-off`; `stopped` by a suspension; `moved`: a day off on which the limit would have ended, or one after it.
   */
  readonly why: 'counted' | 'day-off' | 'stopped' | 'moved';
  /** How many days of it count, or milliseconds. */
  readonly counted: number;
  /** The kinds of suspension that stopped it. */
  readonly kinds: readonly SuspensionKind[];
}

/** What is said of one day, or of one stretch of time. */
type Why = Pick<DeadlineRun, 'why' | 'kinds'>;

/** What was counted of a limit and what was not, in the order of time. */
export function deadlineTrail(
  record: Case,
  limit: TimeLimit,
  era: DeadlineEra,
  days: DayTable,
  asOf: Instant,
  end: UsedUp,
): readonly DeadlineRun[] {
  const stopping = record.suspensions.filter(({ kind }) => era.rules.suspensions.includes(kind));
  return limit.unit === 'hours'
    ? trailOfHours(record.acceptedAt, stopping, era, asOf, end)
    : trailOfDays(record.acceptedAt, limit, stopping, era, days, asOf, end);
}

function trailOfDays(
  acceptedAt: Instant,
  { amount, unit }: TimeLimit,
  stopping: readonly Suspension[],
  { rules, clock }: DeadlineEra,
  days: DayTable,
  asOf: Instant,
  end: UsedUp,
): readonly DeadlineRun[] {
  const spans = stopping.flatMap((suspension) => {
    const [first, last] = stopsOf([suspension], asOf, rules).days;
    return first === undefined ? [] : [{ kind: suspension.kind, first, last: last! }];
  });
  const accepted = dayNumberOf(acceptedAt);
  // Zero days are over on the day of acceptance, and count none.
  const first = amount === 0 ? accepted + 1 : clock.firstDay(accepted);
  const last = end.state === 'known' ? end.lastDay : Math.max(first, ...spans.map((span) => span.first)) - 1;
  const runs: DeadlineRun[] = [];
  let counted = 0;
  for (let day = first; day <= last; day++) {
    const kinds = spans.filter((span) => span.first <= day && day <= span.last).map(({ kind }) => kind);
    const isOff = workingBetween(days, day, day) === 0;
    const why =
      counted === amount
        ? ({ why: 'moved', kinds: [] } as const)
        : kinds.length > 0
          ? { why: 'stopped' as const, kinds: [...new Set(kinds)] }
          : ({ why: unit === 'working-days' && isOff ? 'day-off' : 'counted', kinds: [] } as const);
    if (why.why === 'counted') counted++;
    extend(runs, dayOfNumber(day), why);
  }
  if (end.state === 'known') return runs;
  const kinds = spans.filter((span) => span.last === Number.POSITIVE_INFINITY).map(({ kind }) => kind);
  return [
    ...runs,
    { from: dayOfNumber(last + 1), to: null, why: 'stopped', counted: 0, kinds: [...new Set(kinds)] },
  ];
}

/** Adds a day to the last run, or begins another. */
function extend(runs: DeadlineRun[], day: string, { why, kinds }: Why): void {
  const last = runs.at(-1);
  const one = why === 'counted' ? 1 : 0;
  if (last !== undefined && last.why === why && last.kinds.join() === kinds.join())
    runs[runs.length - 1] = { ...last, to: day, counted: last.counted + one };
  else runs.push({ from: day, to: day, why, counted: one, kinds });
}

/** Of a limit in hours: cut where a suspension begins or ends, and, where hours stand still on days off, at midnights between days on and off. */
function trailOfHours(
  acceptedAt: Instant,
  stopping: readonly Suspension[],
  { rules, clock }: DeadlineEra,
  asOf: Instant,
  end: UsedUp,
): readonly DeadlineRun[] {
  const spans = stopping.flatMap((suspension) => {
    const [first, last] = stopsOf([suspension], asOf, rules).instants;
    return first === undefined ? [] : [{ kind: suspension.kind, first, last: last! }];
  });
  const open = spans.filter((span) => span.last === Number.POSITIVE_INFINITY);
  const until =
    end.state === 'known' ? end.at : Math.max(acceptedAt, Math.min(...open.map((span) => span.first)));
  const cuts = [
    ...spans.flatMap(({ first, last }) => [first, last]),
    ...(rules.hours === 'always' ? [] : midnights(acceptedAt, until)),
  ];
  const inside = [...new Set(cuts)].filter((cut) => cut > acceptedAt && cut < until);
  const ends = [acceptedAt, ...inside.sort((one, other) => one - other), until];
  const runs: DeadlineRun[] = [];
  for (const [index, from] of ends.slice(0, -1).entries()) {
    const to = ends[index + 1]!;
    const kinds = spans.filter(({ first, last }) => first <= from && to <= last).map(({ kind }) => kind);
    const counted = clock.used('hours', from, to) ?? 0;
    const why = kinds.length > 0 ? 'stopped' : counted === 0 ? 'day-off' : 'counted';
    join(runs, {
      from: formatInstant(from),
      to: formatInstant(to),
      why,
      counted: why === 'counted' ? counted : 0,
      kinds: [...new Set(kinds)],
    });
  }
  if (end.state === 'known') return runs;
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return [...runs, { from: formatInstant(until), to: null, why: 'stopped', counted: 0, kinds }];
}

function midnights(from: Instant, to: Instant): readonly Instant[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  return Array.from({ length: last - first }, (_, index) => startOfDay(first + 1 + index));
}

function join(runs: DeadlineRun[], run: DeadlineRun): void {
  const last = runs.at(-1);
  if (last !== undefined && last.why === run.why && last.kinds.join() === run.kinds.join())
    runs[runs.length - 1] = { ...last, to: run.to, counted: last.counted + run.counted };
  else if (run.from !== run.to) runs.push(run);
}
