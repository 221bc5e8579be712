import { enumeration, type ValueOf } from './enumeration.js';

/** Kinds of case by promised time (办件类型), by GB/T 39046-2020 A.6. */
export const caseTypes = /* @__PURE__ */ enumeration('case-type', ['办件类型', 'case type'], {
  immediate: ['即办件', 'handled on the spot'],
  committed: ['承诺件', 'handled within a promised time'],
  other: ['其他', 'other'],
});

/** A kind of case (办件类型). */
export type CaseType = ValueOf<typeof caseTypes>;

/** How a case ended (办结结果), by the exchange database of the national platform. */
export const caseOutcomes = /* @__PURE__ */ enumeration('case-outcome', ['办结结果', 'outcome'], {
  issued: ['出证办结', 'document issued'],
  refused: ['退回办结(不予许可)', 'refused'],
  voided: ['作废办结', 'voided'],
  deleted: ['删除办结', 'deleted'],
  transferred: ['转报办结', 'passed on'],
  returned: ['补正不来办结/退件', 'returned, not completed by the applicant'],
  'other-or-not-accepted': ['办结(其他)/不予受理', 'other, or not accepted'],
});

/** An outcome of a case (办结结果). */
export type CaseOutcome = ValueOf<typeof caseOutcomes>;

/** Who applies (服务对象), by GB/T 39046-2020 A.4. */
export const applicantTypes = /* @__PURE__ */ enumeration('applicant-type', ['服务对象', 'applicant type'], {
  'natural-person': ['自然人', 'natural person'],
  enterprise: ['企业法人', 'enterprise'],
  'public-institution': ['事业法人', 'public institution'],
  'social-organisation': ['社会组织法人', 'social organisation'],
  'administrative-organ': ['行政机关', 'administrative organ'],
  'other-organisation': ['其他组织', 'other organisation'],
});

/** A type of applicant (服务对象). */
export type ApplicantType = ValueOf<typeof applicantTypes>;

/** How far a case is (办件状态), in the exchange database of the national platform. */
export const caseStatuses = /* @__PURE__ */ enumeration('case-status', ['办件状态', 'status of the case'], {
  draft: ['草稿', 'draft'],
  received: ['收件', 'received'],
  'pre-accepted': ['预受理', 'accepted provisionally'],
  'pre-acceptance-returned': ['预受理退回', 'returned before acceptance'],
  accepted: ['受理', 'accepted'],
  supplementing: ['补齐补正', 'to be supplemented'],
  'not-accepted': ['不予受理', 'not accepted'],
  'in-progress': ['在办', 'in progress'],
  suspended: ['挂起', 'suspended'],
  completed: ['办结', 'completed'],
  'completed-passed-on': ['转报办结', 'completed by passing on'],
  'completed-voided': ['作废办结', 'completed by voiding'],
  returned: ['退件', 'returned'],
  other: ['其他', 'other'],
});

/** What came of one step of handling (环节办理结果), in the exchange database. */
export const stepOutcomes = /* @__PURE__ */ enumeration(
  'step-outcome',
  ['环节办理结果', 'outcome of a step'],
  {
    disagreed: ['不同意', 'disagreed'],
    agreed: ['同意', 'agreed'],
    'not-admitted': ['不受理', 'not admitted'],
    'not-accepted': ['不予受理', 'not accepted'],
    accepted: ['受理', 'accepted'],
    'to-supplement': ['补齐补正', 'to be supplemented'],
    suspended: ['特别程序(挂起)', 'suspended by a special procedure'],
    returned: ['退回', 'returned'],
  },
);

/** Whether a step of handling is done (环节状态), by table 7 of GB/T 39046-2020. */
export const stepStatuses = /* @__PURE__ */ enumeration('step-status', ['环节状态', 'status of a step'], {
  waiting: ['待办', 'to be done'],
  done: ['已办', 'done'],
});
