/** What a rounding mode may look at when a value lies strictly between two neighbouring results. */
export interface Between {
  /** The value is below zero. */
  readonly negative: boolean;
  /** The neighbour nearer to zero is an odd multiple of the step. */
  readonly odd: boolean;
  /** The part that is dropped, compared with half a step: less (-1), exactly half (0), more (1). */
  readonly dropped: -1 | 0 | 1;
}

/** Whether the value goes to the neighbour away from zero. */
export type AwayFromZero = (between: Between) => boolean;
