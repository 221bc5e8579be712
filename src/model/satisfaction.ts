import { enumeration, type ValueOf } from './enumeration.js';

/** The five levels of a rating (满意度), best first, by the names of GB/T 39046-2020 A.8. */
export const satisfactionLevels = /* @__PURE__ */ enumeration(
  'satisfaction-level',
  ['满意度', 'satisfaction level'],
  {
    'very-satisfied': ['非常满意', 'very satisfied'],
    satisfied: ['满意', 'satisfied'],
    'basically-satisfied': ['基本满意', 'basically satisfied'],
    dissatisfied: ['不满意', 'dissatisfied'],
    'very-dissatisfied': ['非常不满意', 'very dissatisfied'],
  },
);

/** A level of satisfaction (满意度). */
export type SatisfactionLevel = ValueOf<typeof satisfactionLevels>;
