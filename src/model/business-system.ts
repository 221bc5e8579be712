import * as z from 'zod';
import type { CalendarDate } from '../time/index.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder } from './events-in-order.js';
import { calendarDate, field, identifier, optional } from './fields.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { type SystemBuilder, systemBuilders } from './system-builders.js';

/** A business system that a department works with (业务系统). */
export interface BusinessSystem {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  readonly builder: SystemBuilder;
  /** 启用日期; `null` where it is not known, so that it was always in use. */
  readonly inUseFrom: CalendarDate | null;
  /** 停用日期: the first day on which it no longer is. */
  readonly inUseUntil: CalendarDate | null;
  /** 联通日期: from which day on it is connected to the unified platform; `null` while it is not. */
  readonly connectedOn: CalendarDate | null;
}

/** A business system as a source gives it. */
export interface BusinessSystemInput {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  readonly builder: CodedInput<SystemBuilder>;
  readonly inUseFrom?: string | null | undefined;
  readonly inUseUntil?: string | null | undefined;
  readonly connectedOn?: string | null | undefined;
}

/** The schema of a business system over given code schemes. */
export function businessSystemSchemaWith(
  schemes: readonly CodeScheme[],
): z.ZodType<BusinessSystem, BusinessSystemInput> {
  return z
    .strictObject({
      id: field(identifier),
      name: field(identifier),
      departmentId: field(identifier),
      builder: field(coded(systemBuilders, schemes)),
      inUseFrom: optional(calendarDate),
      inUseUntil: optional(calendarDate),
      connectedOn: optional(calendarDate),
    })
    .refine(
      ...inOrder('inUseFrom', 'inUseUntil', {
        zh: '不早于启用日期(inUseFrom)的停用日期',
        en: 'a last day that is not before the first (inUseFrom)',
      }),
    )
    .transform((record) => Object.freeze(record));
}

/** The schema of a business system (业务系统), over the code schemes that the library knows. */
export const businessSystemSchema: z.ZodType<BusinessSystem, BusinessSystemInput> =
  businessSystemSchemaWith(codeSchemes);
