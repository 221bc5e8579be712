import * as z from 'zod';
import type { CalendarDate } from '../time/index.js';
import { type CaseType, caseTypes } from './case-kinds.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder } from './events-in-order.js';
import { calendarDate, field, flag, identifier, optional, wholeNumber } from './fields.js';
import {
  type ExerciseLevel,
  exerciseLevels,
  type MatterType,
  matterTypes,
  type OnlineDepth,
  type OnlineHandling,
  onlineDepths,
  onlineHandlings,
} from './matter-kinds.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { completeLimits, limitFields, type StatedLimits, type StatedLimitsInput } from './stated-limits.js';

/** An entry of the catalogue of matters (事项), with what makes it convenient. What a source does not say is `null`. */
export interface Matter extends StatedLimits {
  /** 实施编码. */
  readonly id: string;
  /** 事项名称. */
  readonly name: string;
  readonly departmentId: string;
  readonly matterType: MatterType | null;
  readonly exerciseLevel: ExerciseLevel | null;
  readonly caseType: CaseType | null;
  /** 生效日期; `null` where it is not known, so that it was always in force. */
  readonly inForceFrom: CalendarDate | null;
  /** 取消日期: the first day on which it is no longer in force. */
  readonly inForceUntil: CalendarDate | null;
  /** 到办事现场次数. */
  readonly visits: number | null;
  /** 是否网办. */
  readonly isOnline: boolean | null;
  /** 网上办理深度, of the ladder of four. */
  readonly onlineDepth: OnlineDepth | null;
  /** 网上办理方式, where the source knows that instead of a ladder. */
  readonly onlineHandling: OnlineHandling | null;
  /** 全程网办: from applying to the result without a visit, couriers included. */
  readonly isFullyOnline: boolean | null;
  /** 情形化: broken down into situations. */
  readonly hasScenarios: boolean | null;
  /** 关联电子证照. */
  readonly isCertificateLinked: boolean | null;
  /** 免证办. */
  readonly isCertificateFree: boolean | null;
  /** 单点登录. */
  readonly hasSingleSignOn: boolean | null;
  /** 统一受理. */
  readonly hasUnifiedAcceptance: boolean | null;
  /** 一窗分类受理. */
  readonly hasSingleWindow: boolean | null;
  /** 延时服务. */
  readonly hasExtendedHours: boolean | null;
  /** 帮办代办. */
  readonly hasAssistance: boolean | null;
  /** 自助办理. */
  readonly hasSelfService: boolean | null;
}

/** A matter as a source gives it. */
export interface MatterInput extends StatedLimitsInput {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  readonly matterType?: CodedInput<MatterType> | null | undefined;
  readonly exerciseLevel?: CodedInput<ExerciseLevel> | null | undefined;
  readonly caseType?: CodedInput<CaseType> | null | undefined;
  readonly inForceFrom?: string | null | undefined;
  readonly inForceUntil?: string | null | undefined;
  readonly visits?: number | string | null | undefined;
  readonly isOnline?: boolean | null | undefined;
  readonly onlineDepth?: CodedInput<OnlineDepth> | null | undefined;
  readonly onlineHandling?: CodedInput<OnlineHandling> | null | undefined;
  readonly isFullyOnline?: boolean | null | undefined;
  readonly hasScenarios?: boolean | null | undefined;
  readonly isCertificateLinked?: boolean | null | undefined;
  readonly isCertificateFree?: boolean | null | undefined;
  readonly hasSingleSignOn?: boolean | null | undefined;
  readonly hasUnifiedAcceptance?: boolean | null | undefined;
  readonly hasSingleWindow?: boolean | null | undefined;
  readonly hasExtendedHours?: boolean | null | undefined;
  readonly hasAssistance?: boolean | null | undefined;
  readonly hasSelfService?: boolean | null | undefined;
}

/** The schema of a matter over given code schemes. */
export function matterSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Matter, MatterInput> {
  const fields = z.strictObject({
    id: field(identifier),
    name: field(identifier),
    departmentId: field(identifier),
    matterType: optional(coded(matterTypes, schemes)),
    exerciseLevel: optional(coded(exerciseLevels, schemes)),
    caseType: optional(coded(caseTypes, schemes)),
    inForceFrom: optional(calendarDate),
    inForceUntil: optional(calendarDate),
    visits: optional(wholeNumber),
    isOnline: optional(flag),
    onlineDepth: optional(coded(onlineDepths, schemes)),
    onlineHandling: optional(coded(onlineHandlings, schemes)),
    isFullyOnline: optional(flag),
    hasScenarios: optional(flag),
    isCertificateLinked: optional(flag),
    isCertificateFree: optional(flag),
    hasSingleSignOn: optional(flag),
    hasUnifiedAcceptance: optional(flag),
    hasSingleWindow: optional(flag),
    hasExtendedHours: optional(flag),
    hasAssistance: optional(flag),
    hasSelfService: optional(flag),
    ...limitFields(schemes),
  });
  return completeLimits<Matter>(fields)
    .refine(
      ...inOrder('inForceFrom', 'inForceUntil', {
        zh: '不早于生效日期(inForceFrom)的取消日期',
        en: 'a last day that is not before the first (inForceFrom)',
      }),
    )
    .transform((record) => Object.freeze(record)) as z.ZodType<Matter, MatterInput>;
}

/** The schema of a matter (事项), over the code schemes that the library knows. */
export const matterSchema: z.ZodType<Matter, MatterInput> = matterSchemaWith(codeSchemes);
