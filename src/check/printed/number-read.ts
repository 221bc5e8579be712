/** A number within a text (读出的数): `digits × 10^exponent`, so that one unit of its last digit is `10^exponent`. */
export interface NumberRead {
  readonly digits: bigint;
  readonly exponent: number;
  /** The place behind it. */
  readonly end: number;
  /** Where its decimal point stands. */
  readonly pointAt: number | null;
  /** Where the multiplier (万, 百万) stands that it ends with: the places below are not printed. */
  readonly multiplierAt: number | null;
}

/** The most digits of a number: no document prints more, and what takes longer to read is no number. */
export const mostDigits = 40;
