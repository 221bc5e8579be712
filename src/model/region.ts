import * as z from 'zod';
import { type CodedInput, coded } from './coded.js';
import { calendarDate, field, identifier, optional } from './fields.js';
import { type RegionLevel, regionLevels } from './region-levels.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { type Validity, type ValidityInput, validUnlessSucceeded } from './validity.js';

/** A region (行政区划): a village lies in a town, a town in a district, a district in a city. */
export interface Region extends Validity {
  /** 行政区划代码. */
  readonly id: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** The region that it lies in; `null` for the highest one. */
  readonly parentId: string | null;
}

/** A region as a source gives it. */
export interface RegionInput extends ValidityInput {
  readonly id: string;
  readonly name: string;
  readonly level: CodedInput<RegionLevel>;
  readonly parentId?: string | null | undefined;
}

/** The schema of a region over given code schemes. */
export function regionSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Region, RegionInput> {
  return validUnlessSucceeded<Region>(
    z.strictObject({
      id: field(identifier),
      name: field(identifier),
      level: field(coded(regionLevels, schemes)),
      parentId: optional(identifier),
      validFrom: optional(calendarDate),
      validUntil: optional(calendarDate),
      successorId: optional(identifier),
    }),
  ) as z.ZodType<Region, RegionInput>;
}

/** The schema of a region (行政区划), over the code schemes that the library knows. */
export const regionSchema: z.ZodType<Region, RegionInput> = regionSchemaWith(codeSchemes);
