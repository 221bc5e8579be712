import { type CalendarDate, dayOf, type Period, parseInstant, periodBounds } from '../../time/index.js';
import type { AttainmentDay } from './attainment-figure.js';

/**
 * The day on which it is asked whether a target is due: the one given; the last day before the as-of instant, midnight belonging to the day that is over; the
 * last day of the period; or none.
 */
export function dayAsked(
  given: CalendarDate | null,
  asOf: string | null,
  period: Period | null,
): AttainmentDay | null {
  if (given !== null) return { day: given, from: 'given' };
  const instant = asOf === null ? null : parseInstant(asOf);
  if (typeof instant === 'number') return { day: dayOf(instant - 1), from: 'as-of' };
  if (period === null) return null;
  return { day: dayOf(periodBounds(period).end - 1), from: 'period' };
}
