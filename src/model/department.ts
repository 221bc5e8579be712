import * as z from 'zod';
import { field, identifier, optional } from './fields.js';

/** A department or window unit (部门/窗口单位). */
export interface Department {
  readonly id: string;
  readonly name: string;
  /** The region (行政区划) that it belongs to. */
  readonly regionId: string | null;
}

/** A department as a source gives it. */
export interface DepartmentInput {
  readonly id: string;
  readonly name: string;
  readonly regionId?: string | null | undefined;
}

/** The schema of a department (部门). */
export const departmentSchema: z.ZodType<Department, DepartmentInput> = z
  .strictObject({
    id: field(identifier),
    name: field(identifier),
    regionId: optional(identifier),
  })
  .transform((record) => Object.freeze(record));
