import type { Text } from '../../ground/index.js';

/** What an attainment can be flagged for. */
export type AttainmentFlagCode =
  | 'from-printed-values'
  | 'bounds'
  | 'target-not-due'
  | 'comparison-decides'
  | 'rounds-to-zero'
  | 'baseline-beyond-target'
  | 'rules-differ'
  | 'calendars-differ';

/** Something that a reader of the attainment has to know (标记). */
export interface AttainmentFlag {
  readonly code: AttainmentFlagCode;
  readonly text: Text;
}
