import { checkedCalendar } from './checked-calendar.js';
import { isWeekend, numberOfDay } from './day-number.js';
import type { WorkingCalendar } from './holiday-notice.js';

/**
 * A calendar as running counts, so that questions about any number of days are answered by a few look-ups. Days of years without a notice,
 * and all days outside the span, are unknown: they are neither working days nor days off.
 */
export interface DayTable {
  /** The number of the first day that the table spans: 1 January of the first known year. */
  readonly first: number;
  /** The number of the last one: 31 December of the last known year. Without any known year it is before `first`. */
  readonly last: number;
  /** At place i: how many known working days there are before the day first + i. One place more than days. */
  readonly working: Int32Array;
  /** At place i: how many unknown days there are before the day first + i, in the span. One place more than days. */
  readonly unknown: Int32Array;
  /** At place i: the number of the last known working day up to the day first + i, that day included; first - 1 where there is none. */
  readonly lastWorking: Int32Array;
  /** At place k: the number of the known working day before which there are k others. */
  readonly nth: Int32Array;
  /** Whether every day of the span is known. */
  readonly isWhole: boolean;
}

/** The tables of calendars that cannot change any more. */
const tables = /* @__PURE__ */ new WeakMap<WorkingCalendar, DayTable>();

/**
 * The table of a calendar, whoever made it. That of a frozen calendar is made once; any other may have changed since, and is checked and
 * tabled anew each time.
 *
 * @throws `invalid-calendar`.
 */
export function dayTableOf(calendar: WorkingCalendar): DayTable {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const table = tabled(checkedCalendar(calendar));
  if (isFrozenThroughout(calendar)) tables.set(calendar, table);
  return table;
}

/** How many known working days there are from one day to another, both included; 0 where the second is before the first. */
export function workingBetween(table: DayTable, from: number, to: number): number {
  return to < from ? 0 : before(table, table.working, to + 1) - before(table, table.working, from);
}

/** How many unknown days there are from one day to another, both included, in and outside the span; 0 where the second is before the first. */
export function unknownBetween(table: DayTable, from: number, to: number): number {
  // Whole years without a gap are what nearly all questions are about.
  if ((table.isWhole && from >= table.first && to <= table.last) || to < from) return 0;
  const inside = Math.min(to, table.last) - Math.max(from, table.first) + 1;
  const outside = to - from + 1 - Math.max(inside, 0);
  return outside + before(table, table.unknown, to + 1) - before(table, table.unknown, from);
}

/**
 * The number of the n-th known working day from a day on, where the day itself may be the first (n = 1). Null where the table ends before
 * it. Unknown days are passed over: ask {@link unknownBetween} about them.
 */
export function nthWorkingFrom(table: DayTable, from: number, n: number): number | null {
  const place = before(table, table.working, from) + n - 1;
  return place < table.nth.length ? table.nth[place]! : null;
}

/** The number of the first known working day from a day on, which may be the day itself; null where there is none. */
export function nextWorkingFrom(table: DayTable, from: number): number | null {
  return nthWorkingFrom(table, from, 1);
}

/** The number of the last known working day up to a day, which may be the day itself; null where there is none. */
export function lastWorkingUpTo(table: DayTable, to: number): number | null {
  const found = table.lastWorking[Math.min(to, table.last) - table.first];
  return found === undefined || found < table.first ? null : found;
}

/** A running count before a day, in or outside the span. */
function before(table: DayTable, counts: Int32Array, day: number): number {
  const { first, last } = table;
  return counts[day <= first ? 0 : day > last ? last + 1 - first : day - first]!;
}

function tabled({ notices }: WorkingCalendar): DayTable {
  const first = notices.length === 0 ? 0 : numberOfDay(`${notices[0]!.year}-01-01`);
  const last = notices.length === 0 ? -1 : numberOfDay(`${notices.at(-1)!.year}-12-31`);
  const length = last - first + 1;
  const isKnown = new Uint8Array(length);
  const isWorked = Uint8Array.from({ length }, (_, index) => (isWeekend(first + index) ? 0 : 1));
  // In the order of years, so that of two notices about a day of December the later one has the last word.
  for (const { year, daysOff, workingDays } of notices) {
    isKnown.fill(1, numberOfDay(`${year}-01-01`) - first, numberOfDay(`${year}-12-31`) - first + 1);
    // December before the first year is before the table, where a typed array takes nothing.
    for (const day of daysOff) isWorked[numberOfDay(day) - first] = 0;
    for (const day of workingDays) isWorked[numberOfDay(day) - first] = 1;
  }
  return counted(first, last, isKnown, isWorked);
}

function counted(first: number, last: number, isKnown: Uint8Array, isWorked: Uint8Array): DayTable {
  const length = isKnown.length;
  const working = new Int32Array(length + 1);
  const unknown = new Int32Array(length + 1);
  const lastWorking = new Int32Array(length);
  const nth = new Int32Array(length);
  let latest = first - 1;
  for (let index = 0; index < length; index += 1) {
    const counts = isKnown[index] === 1 && isWorked[index] === 1;
    if (counts) {
      latest = first + index;
      nth[working[index]!] = latest;
    }
    working[index + 1] = working[index]! + (counts ? 1 : 0);
    unknown[index + 1] = unknown[index]! + (isKnown[index] === 1 ? 0 : 1);
    lastWorking[index] = latest;
  }
  return {
    first,
    last,
    working,
    unknown,
    lastWorking,
    nth: nth.slice(0, working[length]),
    isWhole: unknown[length] === 0,
  };
}

/** Whether no part of a value that was found to be plain data can change: a frozen getter still can, and a frozen list of lists too. */
function isFrozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    Object.isFrozen(value) &&
    Object.values(Object.getOwnPropertyDescriptors(value)).every(
      (property) => 'value' in property && isFrozenThroughout(property.value),
    )
  );
}
