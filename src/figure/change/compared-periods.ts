import { formatInstant, type Period, periodBounds } from '../../time/index.js';
import type { PeriodComparison } from './change-figure.js';

/**
 * How two periods lie to each other, by their bounds: the previous one ends where the current one starts and is as long (环比), or both bounds
 * lie one year earlier (同比). A year next to a year is both, and said to be the previous period.
 *
 * @throws `invalid-period`.
 */
export function comparePeriods(current: Period | null, previous: Period | null): PeriodComparison {
  if (current === null || previous === null) return 'unknown';
  const isAdjacent = periodBounds(previous).end === periodBounds(current).start;
  if (isAdjacent && isAlike(current, previous)) return 'previous-period';
  if (current.kind === previous.kind && isYearEarlier(current, previous)) return 'same-period-last-year';
  return 'other';
}

/** Whether the previous period is over when the current one starts. */
export function isInOrder(current: Period, previous: Period): boolean {
  return periodBounds(previous).end <= periodBounds(current).start;
}

/** Whether two periods are as long: of one kind; ranges of as many days or whole months, or the same days of different years. */
export function isAlike(current: Period, previous: Period): boolean {
  if (current.kind !== previous.kind) return false;
  if (current.kind !== 'range') return true;
  const months = [wholeMonths(current), wholeMonths(previous)];
  return (
    length(current) === length(previous) ||
    (months[0] !== null && months[0] === months[1]) ||
    isYearEarlier(current, previous)
  );
}

function isYearEarlier(current: Period, previous: Period): boolean {
  const [now, then] = [bounds(current), bounds(previous)];
  return now.every((text, index) => `${yearOf(text) - 1}`.padStart(4, '0') + text.slice(4) === then[index]);
}

/** How many whole months of the calendar a period is; `null` where it does not start and end with one. */
function wholeMonths(period: Period): number | null {
  const isWhole = bounds(period).every((text) => text.slice(8, 19) === '01T00:00:00');
  if (!isWhole) return null;
  const [first, last] = bounds(period).map((text) => 12 * yearOf(text) + Number(text.slice(5, 7)));
  return last! - first!;
}

function length(period: Period): number {
  const { start, end } = periodBounds(period);
  return end - start;
}

/** The bounds as they are written in China. */
function bounds(period: Period): readonly string[] {
  const { start, end } = periodBounds(period);
  return [start, end].map(formatInstant);
}

function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}
