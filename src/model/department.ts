import * as z from 'zod';
import { calendarDate, field, identifier, optional } from './fields.js';
import { type Validity, type ValidityInput, validUnlessSucceeded } from './validity.js';

/**
 * A department or window unit (部门/窗口单位), for as long as it stands. One that is renamed or merged ends on a day and names its successor, under
 * which its records are counted from then on.
 */
export interface Department extends Validity {
  readonly id: string;
  readonly name: string;
  /** The region (行政区划) that it belongs to. */
  readonly regionId: string | null;
}

/** A department as a source gives it. */
export interface DepartmentInput extends ValidityInput {
  readonly id: string;
  readonly name: string;
  readonly regionId?: string | null | undefined;
}

/** The schema of a department (部门). */
export const departmentSchema: z.ZodType<Department, DepartmentInput> = validUnlessSucceeded<Department>(
  z.strictObject({
    id: field(identifier),
    name: field(identifier),
    regionId: optional(identifier),
    validFrom: optional(calendarDate),
    validUntil: optional(calendarDate),
    successorId: optional(identifier),
  }),
) as z.ZodType<Department, DepartmentInput>;
