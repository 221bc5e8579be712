import type { Text } from '../ground/index.js';

/** What does not hold in a figure. */
export interface ReplayFinding {
  readonly code:
    | 'definition-differs'
    | 'steps-do-not-add-up'
    | 'value-differs'
    | 'flags-differ'
    | 'counts-differ';
  readonly text: Text;
}
