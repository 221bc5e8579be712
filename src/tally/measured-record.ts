import { type Measured, measures } from '../indicator/measured.js';

/** What can be measured, in one order. */
export const measuredNames = Object.keys(measures) as readonly Measured[];

/** What was measured of the record that was coded last, by the place of each measure among {@link measuredNames}. */
export class MeasuredRecord {
  /** Milliseconds or days. */
  readonly amounts = new Float64Array(measuredNames.length);
  /** Pairs of amounts, as the texts that they are counted under. */
  readonly pairs: string[] = measuredNames.map(() => '');
}
