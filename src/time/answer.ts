/** What a clock says of a case at an instant: `unknown` where it takes a year of the calendar that is not known. */
export type Answer = 'yes' | 'no' | 'unknown';

/** When a limit is used up. */
export type UsedUp =
  /** From `at` on it is late; `lastDay` is the number of the last day of the limit. */
  | { readonly state: 'known'; readonly at: number; readonly lastDay: number }
  /** The clock stands still before the limit is used up. */
  | { readonly state: 'stopped' }
  /** It takes days of a year that is not known, after the day with this number. */
  | { readonly state: 'unknown'; readonly from: number };

/** Whether an amount that is known, and one of which it is not known whether it counts, come to a limit. */
export function comesTo(limit: number, known: number, unknown: number): Answer {
  if (known >= limit) return 'yes';
  return known + unknown < limit ? 'no' : 'unknown';
}

/** The opposite answer. */
export function not(answer: Answer): Answer {
  if (answer === 'unknown') return answer;
  return answer === 'yes' ? 'no' : 'yes';
}
