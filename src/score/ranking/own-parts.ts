import type { ExactValue } from '../../indicator/figure-record.js';
import type { Scope } from '../../tally/grouping.js';
import { ownText } from '../figure-reading.js';
import type { ScoreFlag } from '../score-record.js';

/*
 * Parts of a score that go into a ranking, which is frozen: as they are where they are frozen already, as what `score` made is, otherwise copies,
 * so that the caller's stay as they were. Field by field: ten thousand scores are ranked at once.
 */

/** A scope of the ranking's own. */
export function scopeCopy(scope: Scope): Scope {
  return Object.isFrozen(scope) ? scope : { ...scope };
}

/** An exact number of the ranking's own. */
export function exactCopy(exact: ExactValue['exact']): ExactValue['exact'] {
  if (Object.isFrozen(exact)) return exact;
  const { numerator, denominator } = exact;
  return { numerator, denominator };
}

const none: readonly ScoreFlag[] = [];

/** Flags of the ranking's own. */
export function flagsCopy(flags: readonly ScoreFlag[]): readonly ScoreFlag[] {
  return flags.length === 0 ? none : flags.map(({ code, text }) => ({ code, text: ownText(text) }));
}
