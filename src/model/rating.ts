import * as z from 'zod';
import type { Text } from '../ground/index.js';
import type { Instant } from '../time/index.js';
import { type RatingChannel, ratingChannels } from './channel.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder, isRecord } from './events-in-order.js';
import { field, flag, identifier, instant, optional } from './fields.js';
import { type SatisfactionLevel, satisfactionLevels } from './satisfaction.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';

/** One rating of a service (好差评), nested in its case. */
export interface Rating {
  readonly id: string | null;
  readonly level: SatisfactionLevel;
  readonly ratedAt: Instant;
  /** Entered by the system because nobody rated in time (默认评价), not by the applicant. */
  readonly isDefault: boolean;
  readonly channel: RatingChannel | null;
  /** Given under the rater's own name (实名评价). */
  readonly isRealName: boolean | null;
  /** 申诉时间: when the office appealed against the rating as mistaken or malicious (误评、恶意差评). */
  readonly appealedAt: Instant | null;
  /** 申诉驳回时间: when the appeal was turned down, so that the rating stands again. */
  readonly appealRejectedAt: Instant | null;
  /** 撤销时间: when the rating was withdrawn as mistaken or malicious. */
  readonly withdrawnAt: Instant | null;
  /** 回访时间: when the rater was called back. */
  readonly followedUpAt: Instant | null;
  /** 整改期限: the instant by which what a negative rating complains of has to be put right. */
  readonly rectifyBy: Instant | null;
  /** 整改完成时间. */
  readonly rectifiedAt: Instant | null;
}

/** A rating as a source gives it. */
export interface RatingInput {
  readonly id?: string | null | undefined;
  readonly level: CodedInput<SatisfactionLevel>;
  readonly ratedAt: string | Date;
  readonly isDefault: boolean;
  readonly channel?: CodedInput<RatingChannel> | null | undefined;
  readonly isRealName?: boolean | null | undefined;
  readonly appealedAt?: string | Date | null | undefined;
  readonly appealRejectedAt?: string | Date | null | undefined;
  readonly withdrawnAt?: string | Date | null | undefined;
  readonly followedUpAt?: string | Date | null | undefined;
  readonly rectifyBy?: string | Date | null | undefined;
  readonly rectifiedAt?: string | Date | null | undefined;
}

/** The fields of a rating, over given code schemes. */
function ratingFields(schemes: readonly CodeScheme[]) {
  return {
    id: optional(identifier),
    level: field(coded(satisfactionLevels, schemes)),
    ratedAt: field(instant),
    isDefault: field(flag),
    channel: optional(coded(ratingChannels, schemes)),
    isRealName: optional(flag),
    appealedAt: optional(instant),
    appealRejectedAt: optional(instant),
    withdrawnAt: optional(instant),
    followedUpAt: optional(instant),
    rectifyBy: optional(instant),
    rectifiedAt: optional(instant),
  };
}

const notBeforeRating: Text = {
  zh: '不早于评价时间(ratedAt)的时间',
  en: 'an instant that is not before the rating (ratedAt)',
};
const afterAppeal: Text = {
  zh: '不早于申诉时间(appealedAt)的驳回时间;没有申诉就没有驳回',
  en: 'a rejection that is not before the appeal (appealedAt); without an appeal there is none',
};
const notByDefault: Text = {
  zh: '渠道为系统默认评价(system-default)时,isDefault 应为 true',
  en: 'isDefault to be true where the channel is system-default',
};

/** What holds between the fields of a rating. */
function consistent<T extends Rating>(fields: z.ZodType<T>): z.ZodType<T> {
  return fields
    .refine(...inOrder('ratedAt', 'appealedAt', notBeforeRating))
    .refine(...inOrder('ratedAt', 'withdrawnAt', notBeforeRating))
    .refine(...inOrder('ratedAt', 'followedUpAt', notBeforeRating))
    .refine(...inOrder('ratedAt', 'rectifiedAt', notBeforeRating))
    .refine(...inOrder('appealedAt', 'appealRejectedAt', afterAppeal))
    .refine(({ appealedAt, appealRejectedAt }) => appealedAt !== null || appealRejectedAt === null, {
      path: ['appealRejectedAt'],
      params: { fault: 'events-out-of-order', expected: afterAppeal },
      when: isRecord,
    })
    .refine(({ channel, isDefault }) => channel !== 'system-default' || isDefault, {
      path: ['isDefault'],
      params: { fault: 'default-contradicted', expected: notByDefault },
      when: isRecord,
    })
    .transform((record) => Object.freeze(record));
}

/** The schema of a nested rating over given code schemes. */
export function ratingSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Rating, RatingInput> {
  return consistent(z.strictObject(ratingFields(schemes))) as z.ZodType<Rating, RatingInput>;
}

/** The schema of a rating (好差评) that is nested in its case. */
export const ratingSchema: z.ZodType<Rating, RatingInput> = ratingSchemaWith(codeSchemes);

/** A rating in a table of its own, which names its case. */
export interface SeparateRating extends Rating {
  readonly caseId: string;
}

/** The schema of a rating in a table of its own, over given code schemes. */
export function separateRatingSchema(schemes: readonly CodeScheme[]): z.ZodType<SeparateRating> {
  return consistent(z.strictObject({ ...ratingFields(schemes), caseId: field(identifier) }));
}
