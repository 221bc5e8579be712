import * as z from 'zod';
import type { Instant } from '../time/index.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder } from './events-in-order.js';
import { field, identifier, instant, optional } from './fields.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { type SuspensionKind, suspensionKinds } from './suspension-kinds.js';

/**
 * One stretch of time in which the clock of a case stands still (暂停计时), nested in its case. Suspensions of one case may overlap, begin before
 * its acceptance and end after its completion.
 */
export interface Suspension {
  readonly id: string | null;
  /** 暂停计时事由. */
  readonly kind: SuspensionKind;
  /** 暂停开始时间. */
  readonly startedAt: Instant;
  /** 暂停结束时间; `null` while it is still open. */
  readonly endedAt: Instant | null;
}

/** A suspension as a source gives it. */
export interface SuspensionInput {
  readonly id?: string | null | undefined;
  readonly kind: CodedInput<SuspensionKind>;
  readonly startedAt: string | Date;
  readonly endedAt?: string | Date | null | undefined;
}

/** The fields of a suspension, over given code schemes. */
function suspensionFields(schemes: readonly CodeScheme[]) {
  return {
    id: optional(identifier),
    kind: field(coded(suspensionKinds, schemes)),
    startedAt: field(instant),
    endedAt: optional(instant),
  };
}

/** What holds between the fields of a suspension. */
function consistent<T extends Suspension>(fields: z.ZodType<T>): z.ZodType<T> {
  return fields
    .refine(
      ...inOrder('startedAt', 'endedAt', {
        zh: '不早于暂停开始时间(startedAt)的结束时间;尚未结束的请留空',
        en: 'an end that is not before the beginning (startedAt); leave it out while the suspension is open',
      }),
    )
    .transform((record) => Object.freeze(record));
}

/** The schema of a nested suspension over given code schemes. */
export function suspensionSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Suspension, SuspensionInput> {
  return consistent(z.strictObject(suspensionFields(schemes))) as z.ZodType<Suspension, SuspensionInput>;
}

/** The schema of a suspension (暂停计时) that is nested in its case. */
export const suspensionSchema: z.ZodType<Suspension, SuspensionInput> = suspensionSchemaWith(codeSchemes);

/** A suspension in a table of its own, which names its case. */
export interface SeparateSuspension extends Suspension {
  readonly caseId: string;
}

/** The schema of a suspension in a table of its own, over given code schemes. */
export function separateSuspensionSchema(schemes: readonly CodeScheme[]): z.ZodType<SeparateSuspension> {
  return consistent(z.strictObject({ ...suspensionFields(schemes), caseId: field(identifier) }));
}
