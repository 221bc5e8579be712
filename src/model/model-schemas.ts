import type * as z from 'zod';
import { businessSystemSchema } from './business-system.js';
import { caseSchema } from './case.js';
import { certificateSchema } from './certificate.js';
import { departmentSchema } from './department.js';
import { mappingSchema } from './mapping.js';
import { matterSchema } from './matter.js';
import { periodSchema } from './period-schema.js';
import { ratingSchema, separateRatingSchema } from './rating.js';
import { regionSchema } from './region.js';
import { reportedQuantitySchema } from './reported-quantity.js';
import { codeSchemes } from './schemes/index.js';
import { serviceEventSchema } from './service-event.js';
import { supervisionRecordSchema } from './supervision-record.js';
import { separateSuspensionSchema, suspensionSchema } from './suspension.js';
import { ticketSchema } from './ticket.js';

/** The schema of every record, by its name. */
export const recordSchemas = {
  case: caseSchema,
  rating: ratingSchema,
  'separate-rating': separateRatingSchema(codeSchemes),
  suspension: suspensionSchema,
  'separate-suspension': separateSuspensionSchema(codeSchemes),
  matter: matterSchema,
  department: departmentSchema,
  region: regionSchema,
  ticket: ticketSchema,
  'service-event': serviceEventSchema,
  certificate: certificateSchema,
  'business-system': businessSystemSchema,
  'supervision-record': supervisionRecordSchema,
  'reported-quantity': reportedQuantitySchema,
} satisfies Readonly<Record<string, z.ZodType>>;

/** The schema of what records are read with, by its name. */
export const readingSchemas = {
  mapping: mappingSchema,
  period: periodSchema,
} satisfies Readonly<Record<string, z.ZodType>>;
