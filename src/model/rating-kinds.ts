import { enumeration } from './enumeration.js';

/** How far the rated case is (办件状态), in the rating interface. */
export const ratedCaseStatuses = /* @__PURE__ */ enumeration(
  'rated-case-status',
  ['办件状态', 'status of the rated case'],
  {
    waiting: ['待办理', 'waiting'],
    'in-progress': ['办理中', 'in progress'],
    finished: ['已完结', 'finished'],
  },
);

/** Who rates (用户属性), in the rating interface. */
export const raterKinds = /* @__PURE__ */ enumeration('rater-kind', ['用户属性', 'kind of rater'], {
  individual: ['个人', 'individual'],
  'legal-person': ['法人', 'legal person'],
});

/** The first rating of a service or the one after it (评价次数), in the rating interface. */
export const ratingTurns = /* @__PURE__ */ enumeration('rating-turn', ['评价次数', 'turn of the rating'], {
  first: ['首次', 'first'],
  second: ['二次', 'second'],
});
