import * as z from 'zod';
import type { Text } from '../../ground/index.js';
import { textSchema } from '../../rules/parameter-schemas.js';
import { type NumberText, numberText } from '../number-text.js';

/** What every part of a scorecard may have. */
export interface PartCommon {
  readonly name: Text;
  /** The floor: fewer points count as these (最低分). */
  readonly least?: NumberText | undefined;
  /** The cap: more points count as these (最高分). */
  readonly most?: NumberText | undefined;
  /** Full marks (满分): what `full` gives to an item without a value, and by what a sum is rescaled. */
  readonly full?: NumberText | undefined;
}

/** The fields of {@link PartCommon} in a schema. */
export const partCommon = {
  name: textSchema,
  least: numberText.optional(),
  most: numberText.optional(),
  full: numberText.optional(),
};

/**
 * What an item without a value does (无值的处理). `excluded`: it counts nothing, and the weights of the others are rescaled. `zero` or `full`: it gets no
 * points or full marks. `not-scored`: the unit is not scored at all.
 */
export type Treatment = 'excluded' | 'zero' | 'full' | 'not-scored';

/** One treatment for all reasons why there may be no value, or one for each: they are not the same. */
export type WithoutValue =
  | Treatment
  | {
      readonly 'zero-denominator': Treatment;
      readonly 'missing-input': Treatment;
      readonly 'not-applicable': Treatment;
    };

const treatment = z.enum(['excluded', 'zero', 'full', 'not-scored']);

/** The schema of {@link WithoutValue}. */
export const withoutValueSchema: z.ZodType<WithoutValue> = z.union([
  treatment,
  z.strictObject({
    'zero-denominator': treatment,
    'missing-input': treatment,
    'not-applicable': treatment,
  }),
]);

/** What is done for a reason. */
export function treatmentFor(
  withoutValue: WithoutValue,
  state: 'zero-denominator' | 'missing-input' | 'not-applicable',
): Treatment {
  return typeof withoutValue === 'string' ? withoutValue : withoutValue[state];
}

/** Every treatment that an item may get. */
export function treatmentsIn(withoutValue: WithoutValue): readonly Treatment[] {
  return typeof withoutValue === 'string' ? [withoutValue] : Object.values(withoutValue);
}

/** A schema of names with values, at least one. */
export function notEmpty<T>(
  schema: z.ZodType<Readonly<Record<string, T>>>,
): z.ZodType<Readonly<Record<string, T>>> {
  return schema.refine((record) => Object.keys(record).length > 0, 'at least one');
}
