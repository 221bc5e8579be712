import * as z from 'zod';
import type { Text } from '../ground/index.js';
import type { Instant } from '../time/index.js';
import { inOrder, isRecord } from './events-in-order.js';
import { field, identifier, instant, optional } from './fields.js';

/** A supervisory matter that a department has to claim and then complete (监管事项认领记录). */
export interface SupervisionRecord {
  readonly id: string;
  readonly departmentId: string;
  /** 下发时间: when it was put to the department. */
  readonly publishedAt: Instant;
  /** 认领时间; `null` while it is not claimed. */
  readonly claimedAt: Instant | null;
  /** 完成时间 of the work on it, such as its implementation list; `null` while it is not complete. */
  readonly completedAt: Instant | null;
}

/** A supervisory matter as a source gives it. */
export interface SupervisionRecordInput {
  readonly id: string;
  readonly departmentId: string;
  readonly publishedAt: string | Date;
  readonly claimedAt?: string | Date | null | undefined;
  readonly completedAt?: string | Date | null | undefined;
}

const afterPublication: Text = {
  zh: '不早于下发时间(publishedAt)的认领时间',
  en: 'a claim that is not before the publication (publishedAt)',
};
const afterClaim: Text = {
  zh: '不早于认领时间(claimedAt)的完成时间;先认领,后完成',
  en: 'a completion that is not before the claim (claimedAt); what is not claimed cannot be complete',
};

/** The schema of a supervisory matter to be claimed (监管事项认领记录). */
export const supervisionRecordSchema: z.ZodType<SupervisionRecord, SupervisionRecordInput> = z
  .strictObject({
    id: field(identifier),
    departmentId: field(identifier),
    publishedAt: field(instant),
    claimedAt: optional(instant),
    completedAt: optional(instant),
  })
  .refine(...inOrder('publishedAt', 'claimedAt', afterPublication))
  .refine(...inOrder('claimedAt', 'completedAt', afterClaim))
  .refine(({ claimedAt, completedAt }) => claimedAt !== null || completedAt === null, {
    path: ['completedAt'],
    params: { fault: 'events-out-of-order', expected: afterClaim },
    when: isRecord,
  })
  .transform((record) => Object.freeze(record));
