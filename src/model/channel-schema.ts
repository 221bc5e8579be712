import type * as z from 'zod';
import {
  type ApplicationChannel,
  applicationChannels,
  type RatingChannel,
  ratingChannels,
} from './channel.js';
import { type CodedInput, coded } from './coded.js';
import { field } from './fields.js';
import { codeSchemes } from './schemes/index.js';

/** The schema of a channel of application (办理形式): its name, or a code with its scheme. */
export const applicationChannelSchema: z.ZodType<ApplicationChannel, CodedInput<ApplicationChannel>> = field(
  coded(applicationChannels, codeSchemes),
);

/** The schema of a channel of rating (评价渠道): its name, or a code with its scheme. */
export const ratingChannelSchema: z.ZodType<RatingChannel, CodedInput<RatingChannel>> = field(
  coded(ratingChannels, codeSchemes),
);
