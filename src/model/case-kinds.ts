import { enumeration, type ValueOf } from './enumeration.js';

/** Kinds of case by promised time (办件类型), by GB/T 39046-2020 A.6. */
export const caseTypes = enumeration('case-type', ['办件类型', 'case type'], {
  immediate: ['即办件', 'handled on the spot'],
  committed: ['承诺件', 'handled within a promised time'],
  other: ['其他', 'other'],
});

/** A kind of case (办件类型). */
export type CaseType = ValueOf<typeof caseTypes>;

/** How a case ended (办结结果), by the exchange database of the national platform. */
export const caseOutcomes = enumeration('case-outcome', ['办结结果', 'outcome'], {
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
export const applicantTypes = enumeration('applicant-type', ['服务对象', 'applicant type'], {
  'natural-person': ['自然人', 'natural person'],
  enterprise: ['企业法人', 'enterprise'],
  'public-institution': ['事业法人', 'public institution'],
  'social-organisation': ['社会组织法人', 'social organisation'],
  'administrative-organ': ['行政机关', 'administrative organ'],
  'other-organisation': ['其他组织', 'other organisation'],
});

/** A type of applicant (服务对象). */
export type ApplicantType = ValueOf<typeof applicantTypes>;
