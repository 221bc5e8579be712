import * as z from 'zod';
import type { Text } from '../ground/index.js';
import type { Instant } from '../time/index.js';
import {
  type ApplicantType,
  applicantTypes,
  type CaseOutcome,
  type CaseType,
  caseOutcomes,
  caseTypes,
} from './case-kinds.js';
import { type ApplicationChannel, applicationChannels } from './channel.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder, isRecord } from './events-in-order.js';
import { completeExtension, type Extension, type ExtensionInput, extensionFields } from './extension.js';
import { field, identifier, instant, optional } from './fields.js';
import { nestedList } from './nested-records.js';
import { type Rating, type RatingInput, ratingSchemaWith } from './rating.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { completeLimits, limitFields, type StatedLimits, type StatedLimitsInput } from './stated-limits.js';
import { type Suspension, type SuspensionInput, suspensionSchemaWith } from './suspension.js';
import { type System, systems } from './system.js';

/**
 * One application and its handling (办件), with the ratings and suspensions that hang on it. What a source does not say is `null`: where the limits
 * are not stated, they are those of the matter.
 */
export interface Case extends StatedLimits, Extension {
  /** 办件编号. */
  readonly id: string;
  /** The catalogue entry that was applied for (事项). */
  readonly matterId: string;
  /** The department that handles it (部门/窗口单位). */
  readonly departmentId: string;
  readonly system: System;
  readonly channel: ApplicationChannel | null;
  readonly caseType: CaseType | null;
  readonly applicant: ApplicantType | null;
  /** 受理时间. */
  readonly acceptedAt: Instant;
  /** 办结时间; `null` while the case is open. */
  readonly completedAt: Instant | null;
  /** 办结结果; only of a completed case. */
  readonly outcome: CaseOutcome | null;
  /** 邀评时间: when the office asked the applicant to rate; `null` while it has not. */
  readonly invitedAt: Instant | null;
  /** 取号时间: when the applicant took a number in the hall. */
  readonly queuedAt: Instant | null;
  /** 叫号时间: when that number was called. */
  readonly calledAt: Instant | null;
  /** 窗口办理完毕时间: when the window was done with the applicant. */
  readonly servedAt: Instant | null;
  readonly ratings: readonly Rating[];
  /** 暂停计时: when its clock stood still, and why. */
  readonly suspensions: readonly Suspension[];
}

/** A case as a source gives it, by the library's field names. */
export interface CaseInput extends StatedLimitsInput, ExtensionInput {
  readonly id: string;
  readonly matterId: string;
  readonly departmentId: string;
  readonly system: CodedInput<System>;
  readonly channel?: CodedInput<ApplicationChannel> | null | undefined;
  readonly caseType?: CodedInput<CaseType> | null | undefined;
  readonly applicant?: CodedInput<ApplicantType> | null | undefined;
  readonly acceptedAt: string | Date;
  readonly completedAt?: string | Date | null | undefined;
  readonly outcome?: CodedInput<CaseOutcome> | null | undefined;
  readonly invitedAt?: string | Date | null | undefined;
  readonly queuedAt?: string | Date | null | undefined;
  readonly calledAt?: string | Date | null | undefined;
  readonly servedAt?: string | Date | null | undefined;
  readonly ratings?: readonly RatingInput[] | undefined;
  readonly suspensions?: readonly SuspensionInput[] | undefined;
}

/** The schema of a case over given code schemes: those of the library and local ones. */
export function caseSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Case, CaseInput> {
  const fields = z.strictObject({
    id: field(identifier),
    matterId: field(identifier),
    departmentId: field(identifier),
    system: field(coded(systems, schemes)),
    channel: optional(coded(applicationChannels, schemes)),
    caseType: optional(coded(caseTypes, schemes)),
    applicant: optional(coded(applicantTypes, schemes)),
    acceptedAt: field(instant),
    completedAt: optional(instant),
    outcome: optional(coded(caseOutcomes, schemes)),
    invitedAt: optional(instant),
    queuedAt: optional(instant),
    calledAt: optional(instant),
    servedAt: optional(instant),
    ...limitFields(schemes),
    ...extensionFields(schemes),
    ratings: nestedList(ratingSchemaWith(schemes)),
    suspensions: nestedList(suspensionSchemaWith(schemes)),
  });
  return completeExtension(completeLimits<Case>(fields))
    .refine(isInOrder, {
      path: ['completedAt'],
      params: {
        fault: 'completed-before-accepted',
        expected: { zh: '不早于受理时间的办结时间', en: 'a completion that is not before the acceptance' },
      },
      when: isRecord,
    })
    .refine(isCompletedIfEnded, {
      path: ['outcome'],
      params: {
        fault: 'outcome-without-completion',
        expected: { zh: '有办结结果的办件应有办结时间', en: 'a completion time beside an outcome' },
      },
      when: isRecord,
    })
    .refine(...inOrder('queuedAt', 'calledAt', afterQueueing))
    .refine(...inOrder(['queuedAt', 'calledAt'], 'servedAt', afterTheCall))
    .transform((record) => Object.freeze(record)) as z.ZodType<Case, CaseInput>;
}

const afterQueueing: Text = {
  zh: '不早于取号时间(queuedAt)的叫号时间',
  en: 'a call that is not before the taking of a number (queuedAt)',
};
const afterTheCall: Text = {
  zh: '不早于取号时间(queuedAt)与叫号时间(calledAt)的办理完毕时间',
  en: 'an end of service that is before neither the taking of a number (queuedAt) nor the call (calledAt)',
};

type Ends = Pick<Case, 'acceptedAt' | 'completedAt' | 'outcome'>;

/** Instants that could not be read have no order. */
function isInOrder({ acceptedAt, completedAt }: Ends): boolean {
  return !(typeof completedAt === 'number' && typeof acceptedAt === 'number' && completedAt < acceptedAt);
}

function isCompletedIfEnded({ completedAt, outcome }: Ends): boolean {
  return completedAt !== null || typeof outcome !== 'string';
}

/** The schema of a case (办件) with its ratings and suspensions nested, over the code schemes that the library knows. */
export const caseSchema: z.ZodType<Case, CaseInput> = caseSchemaWith(codeSchemes);
