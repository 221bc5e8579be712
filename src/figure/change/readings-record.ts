import type { Text } from '../../ground/index.js';
import type { ExactValue } from '../../indicator/figure-record.js';

/** A percentage and its change, as a bulletin prints them. */
export interface PrintedChange {
  /** The value of the period, `14.01%`. */
  readonly current: string;
  /** By how much it is said to have changed, `9.36%` or `11.74个百分点`; a fall has a minus. */
  readonly change: string;
  /** The value is a share, and so at most 100 %. Not taken for granted: some rates may exceed it. */
  readonly isShare?: boolean;
}

/** One way to read a printed change, with the previous value that it implies (读法). */
export interface ChangeReading {
  /** As percentage points, or as a relative percent. */
  readonly measure: 'points' | 'relative';
  /**
   * `possible`: the implied previous value can be; `ruled-out`: it cannot, whichever way both numbers were rounded; `undetermined`: the reading
   * implies no one value.
   */
  readonly state: 'possible' | 'ruled-out' | 'undetermined';
  /** The previous value that the printed digits imply, also where it cannot be; `null` where they imply none, or the reading was not printed. */
  readonly previous: Pick<ExactValue, 'exact' | 'decimal' | 'text' | 'direction'> | null;
  /** Why it is ruled out or undetermined, or possible although its previous value is not: only by the rounding of what was printed. */
  readonly reason: Text | null;
}

/** What a printed change may mean (增幅的两种读法): a frozen plain object. */
export interface ReadingsOfChange {
  readonly current: string;
  readonly change: string;
  readonly isShare: boolean;
  /** Percentage points first. */
  readonly readings: readonly [ChangeReading, ChangeReading];
  /** One reading remains. */
  readonly decided: boolean;
  /** The one that remains. */
  readonly reading: ChangeReading['measure'] | null;
  readonly explanation: Text;
}
