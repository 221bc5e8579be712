import * as z from 'zod';
import { type CaseType, caseTypes } from './case-kinds.js';
import { type CodedInput, coded } from './coded.js';
import { field, identifier, optional } from './fields.js';
import { type ExerciseLevel, exerciseLevels, type MatterType, matterTypes } from './matter-kinds.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';

/** An entry of the catalogue of matters (事项). */
export interface Matter {
  /** 实施编码. */
  readonly id: string;
  /** 事项名称. */
  readonly name: string;
  readonly departmentId: string;
  readonly matterType: MatterType | null;
  readonly exerciseLevel: ExerciseLevel | null;
  readonly caseType: CaseType | null;
}

/** A matter as a source gives it. */
export interface MatterInput {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  readonly matterType?: CodedInput<MatterType> | null | undefined;
  readonly exerciseLevel?: CodedInput<ExerciseLevel> | null | undefined;
  readonly caseType?: CodedInput<CaseType> | null | undefined;
}

/** The schema of a matter over given code schemes. */
export function matterSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Matter, MatterInput> {
  return z
    .strictObject({
      id: field(identifier),
      name: field(identifier),
      departmentId: field(identifier),
      matterType: optional(coded(matterTypes, schemes)),
      exerciseLevel: optional(coded(exerciseLevels, schemes)),
      caseType: optional(coded(caseTypes, schemes)),
    })
    .transform((record) => Object.freeze(record));
}

/** The schema of a matter (事项), over the code schemes that the library knows. */
export const matterSchema: z.ZodType<Matter, MatterInput> = matterSchemaWith(codeSchemes);
