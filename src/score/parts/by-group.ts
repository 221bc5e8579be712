import * as z from 'zod';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { notEmpty, type PartCommon, partCommon } from './part.js';

/** Another part for each group of units (分组计分): counties out of 150, districts out of 100. */
export interface ByGroup extends PartCommon {
  readonly kind: 'by-group';
  /** The name of the part, by the group. */
  readonly groups: Readonly<Record<string, string>>;
}

/** The schema of a {@link ByGroup}. */
export const byGroupSchema: z.ZodType<ByGroup> = z.strictObject({
  kind: z.literal('by-group'),
  ...partCommon,
  groups: notEmpty(z.record(nameSchema, nameSchema)),
});
