import type { Case } from '../model/case.js';
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

/** When one suspension stops the clock: days, both stopped, or instants, half open; one that lasts has no end. */
interface Span {
  readonly kind: SuspensionKind;
  readonly first: number;
  readonly last: number;
}

/** What was counted of a limit and what was not, in the order of time. */
export function deadlineTrail(
  record: Case,
  limit: TimeLimit,
  era: DeadlineEra,
  days: DayTable,
  asOf: Instant,
  end: UsedUp,
): readonly DeadlineRun[] {
  const { acceptedAt } = record;
  const form = limit.unit === 'hours' ? 'instants' : 'days';
  const spans = record.suspensions
    .filter(({ kind }) => era.rules.suspensions.includes(kind))
    .flatMap((suspension): Span[] => {
      const [first, last] = stopsOf([suspension], asOf, era.rules)[form];
      return first === undefined ? [] : [{ kind: suspension.kind, first, last: last! }];
    });
  return limit.unit === 'hours'
    ? trailOfHours(acceptedAt, spans, era, end)
    : trailOfDays(acceptedAt, limit, spans, era, days, end);
}

function trailOfDays(
  acceptedAt: Instant,
  { amount, unit }: TimeLimit,
  spans: readonly Span[],
  { clock }: DeadlineEra,
  days: DayTable,
  end: UsedUp,
): readonly DeadlineRun[] {
  const accepted = dayNumberOf(acceptedAt);
  // Zero days are over on the day of acceptance, and count none.
  const first = amount === 0 ? accepted + 1 : clock.firstDay(accepted);
  const { kinds: lasting, since } = lastingStop(spans, first);
  const last = end.state === 'known' ? end.lastDay : since - 1;
  const runs: DeadlineRun[] = [];
  let counted = 0;
  for (let day = first; day <= last; day++) {
    const isUsedUp = counted === amount;
    const kinds = isUsedUp ? [] : kindsOf(spans.filter((span) => span.first <= day && day <= span.last));
    const isOff = unit === 'working-days' && workingBetween(days, day, day) === 0;
    const why = isUsedUp ? 'moved' : kinds.length > 0 ? 'stopped' : isOff ? 'day-off' : 'counted';
    if (why === 'counted') counted++;
    const date = dayOfNumber(day);
    add(runs, { from: date, to: date, why, counted: Number(why === 'counted'), kinds });
  }
  if (end.state !== 'known')
    add(runs, { from: dayOfNumber(since), to: null, why: 'stopped', counted: 0, kinds: lasting });
  return runs;
}

/** Of a limit in hours: cut where a suspension begins or ends, and, where hours stand still on days off, at midnights between days on and off. */
function trailOfHours(
  acceptedAt: Instant,
  spans: readonly Span[],
  { rules, clock }: DeadlineEra,
  end: UsedUp,
): readonly DeadlineRun[] {
  const { kinds: lasting, since } = lastingStop(spans, acceptedAt);
  const until = end.state === 'known' ? end.at : since;
  const cuts = [
    ...spans.flatMap(({ first, last }) => [first, last]),
    ...(rules.hours === 'always' ? [] : midnights(acceptedAt, until)),
  ].filter((cut) => cut > acceptedAt && cut < until);
  const ends = [...new Set([acceptedAt, ...cuts, until])].sort((one, other) => one - other);
  const runs: DeadlineRun[] = [];
  for (const [index, from] of ends.slice(0, -1).entries()) {
    const to = ends[index + 1]!;
    const kinds = kindsOf(spans.filter(({ first, last }) => first <= from && to <= last));
    const running = kinds.length > 0 ? 0 : (clock.used('hours', from, to) ?? 0);
    const why = kinds.length > 0 ? 'stopped' : running === 0 ? 'day-off' : 'counted';
    add(runs, { from: formatInstant(from), to: formatInstant(to), why, counted: running, kinds });
  }
  if (end.state !== 'known')
    add(runs, { from: formatInstant(since), to: null, why: 'stopped', counted: 0, kinds: lasting });
  return runs;
}

/** Since when, from the first day or instant on, the clock stands still without an end, and why. */
function lastingStop(spans: readonly Span[], first: number) {
  const lasting = spans.filter(({ last }) => last === Number.POSITIVE_INFINITY);
  return {
    kinds: kindsOf(lasting),
    since: Math.max(first, Math.min(...lasting.map((span) => span.first))),
  };
}

function kindsOf(spans: readonly Span[]): readonly SuspensionKind[] {
  return [...new Set(spans.map(({ kind }) => kind))];
}

function midnights(from: Instant, to: Instant): readonly Instant[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  return Array.from({ length: last - first }, (_, index) => startOfDay(first + 1 + index));
}

/** Adds a run to those before it, or to the last of them where it goes on for the same reason. */
function add(runs: DeadlineRun[], run: DeadlineRun): void {
  const last = runs.at(-1);
  if (last === undefined || last.why !== run.why || last.kinds.join() !== run.kinds.join()) runs.push(run);
  else runs[runs.length - 1] = { ...last, to: run.to, counted: last.counted + run.counted };
}
