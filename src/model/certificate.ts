import * as z from 'zod';
import type { Instant } from '../time/index.js';
import { inOrder } from './events-in-order.js';
import { field, identifier, instant, optional } from './fields.js';

/** One electronic certificate (电子证照): collected first, then signed and issued. */
export interface Certificate {
  /** 证照标识. */
  readonly id: string;
  readonly departmentId: string;
  /** 证照类型, by its name or code in the directory of certificates. */
  readonly certificateType: string;
  /** 采集时间. */
  readonly collectedAt: Instant;
  /** 签发时间; `null` while it is only collected. */
  readonly issuedAt: Instant | null;
}

/** An electronic certificate as a source gives it. */
export interface CertificateInput {
  readonly id: string;
  readonly departmentId: string;
  readonly certificateType: string;
  readonly collectedAt: string | Date;
  readonly issuedAt?: string | Date | null | undefined;
}

/** The schema of an electronic certificate (电子证照). */
export const certificateSchema: z.ZodType<Certificate, CertificateInput> = z
  .strictObject({
    id: field(identifier),
    departmentId: field(identifier),
    certificateType: field(identifier),
    collectedAt: field(instant),
    issuedAt: optional(instant),
  })
  .refine(
    ...inOrder('collectedAt', 'issuedAt', {
      zh: '不早于采集时间(collectedAt)的签发时间',
      en: 'an issue that is not before the collection (collectedAt)',
    }),
  )
  .transform((record) => Object.freeze(record));
