import { isChecked, markChecked } from '../ground/checked.js';
import { deepFreeze, fault, printed } from '../ground/index.js';
import type { Scorecard } from './scorecard.js';

const mark = 'checked-scorecard';

/** Marks a scorecard as checked, and freezes it. */
export function checkedScorecard(scorecard: Scorecard): Scorecard {
  return deepFreeze(markChecked(scorecard, mark));
}

/**
 * Refuses a scorecard that nobody checked.
 *
 * @throws `invalid-scorecard`.
 */
export function requireCheckedScorecard(scorecard: unknown): void {
  if (isChecked(scorecard, mark)) return;
  throw fault(
    'invalid-scorecard',
    {
      zh: '应为由 defineScorecard 得到的计分办法(由 JSON 读回的也须再经 defineScorecard)。',
      en: 'Expected a scorecard that defineScorecard made (one read back from JSON has to go through it again).',
    },
    { path: ['scorecard'], found: printed(scorecard) },
  );
}
