import * as z from 'zod';
import type { Instant } from '../time/index.js';
import { type CodedInput, coded } from './coded.js';
import { field, identifier, instant, optional } from './fields.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { type ServiceKind, serviceKinds } from './service-kinds.js';

/** One assisted service (帮办代办服务): given once, at one instant. */
export interface ServiceEvent {
  readonly id: string;
  readonly departmentId: string;
  /** The matter that it was about, where that is known. */
  readonly matterId: string | null;
  readonly kind: ServiceKind;
  /** 服务时间. */
  readonly providedAt: Instant;
}

/** An assisted service as a source gives it. */
export interface ServiceEventInput {
  readonly id: string;
  readonly departmentId: string;
  readonly matterId?: string | null | undefined;
  readonly kind: CodedInput<ServiceKind>;
  readonly providedAt: string | Date;
}

/** The schema of an assisted service over given code schemes. */
export function serviceEventSchemaWith(
  schemes: readonly CodeScheme[],
): z.ZodType<ServiceEvent, ServiceEventInput> {
  return z
    .strictObject({
      id: field(identifier),
      departmentId: field(identifier),
      matterId: optional(identifier),
      kind: field(coded(serviceKinds, schemes)),
      providedAt: field(instant),
    })
    .transform((record) => Object.freeze(record));
}

/** The schema of an assisted service (帮办代办服务), over the code schemes that the library knows. */
export const serviceEventSchema: z.ZodType<ServiceEvent, ServiceEventInput> =
  serviceEventSchemaWith(codeSchemes);
