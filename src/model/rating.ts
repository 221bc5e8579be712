import * as z from 'zod';
import type { Instant } from '../time/index.js';
import { type RatingChannel, ratingChannels } from './channel.js';
import { type CodedInput, coded } from './coded.js';
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
}

/** A rating as a source gives it. */
export interface RatingInput {
  readonly id?: string | null | undefined;
  readonly level: CodedInput<SatisfactionLevel>;
  readonly ratedAt: string | Date;
  readonly isDefault: boolean;
  readonly channel?: CodedInput<RatingChannel> | null | undefined;
}

/** The fields of a rating, over given code schemes. */
function ratingFields(schemes: readonly CodeScheme[]) {
  return {
    id: optional(identifier),
    level: field(coded(satisfactionLevels, schemes)),
    ratedAt: field(instant),
    isDefault: field(flag),
    channel: optional(coded(ratingChannels, schemes)),
  };
}

/** The schema of a nested rating over given code schemes. */
export function ratingSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Rating, RatingInput> {
  return z.strictObject(ratingFields(schemes)).transform((record) => Object.freeze(record));
}

/** The schema of a rating (好差评) that is nested in its case. */
export const ratingSchema: z.ZodType<Rating, RatingInput> = ratingSchemaWith(codeSchemes);

/** A rating in a table of its own, which names its case. */
export interface SeparateRating extends Rating {
  readonly caseId: string;
}

/** The schema of a rating in a table of its own, over given code schemes. */
export function separateRatingSchema(schemes: readonly CodeScheme[]): z.ZodType<SeparateRating> {
  return z
    .strictObject({ ...ratingFields(schemes), caseId: field(identifier) })
    .transform((record) => Object.freeze(record));
}
