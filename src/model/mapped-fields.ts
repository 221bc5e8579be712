import type { CaseInput } from './case.js';
import { applicantTypes, caseOutcomes, caseTypes } from './case-kinds.js';
import { applicationChannels, ratingChannels } from './channel.js';
import type { DepartmentInput } from './department.js';
import type { Enumeration } from './enumeration.js';
import type { MatterInput } from './matter.js';
import { exerciseLevels, matterTypes } from './matter-kinds.js';
import type { RatingInput } from './rating.js';
import { satisfactionLevels } from './satisfaction.js';
import { systems } from './system.js';

/** What a mapping can say about a field: the scheme of an enumeration's codes, the offset of an instant, the texts of a flag, or nothing. */
export type MappedField = Enumeration | 'instant' | 'flag' | 'plain';

type Fields<Input> = Readonly<Record<keyof Input, MappedField>>;

const caseFields: Fields<CaseInput> = {
  id: 'plain',
  matterId: 'plain',
  departmentId: 'plain',
  system: systems,
  channel: applicationChannels,
  caseType: caseTypes,
  applicant: applicantTypes,
  acceptedAt: 'instant',
  completedAt: 'instant',
  outcome: caseOutcomes,
  ratings: 'plain',
};

const ratingFields: Fields<RatingInput> = {
  id: 'plain',
  level: satisfactionLevels,
  ratedAt: 'instant',
  isDefault: 'flag',
  channel: ratingChannels,
};

const matterFields: Fields<MatterInput> = {
  id: 'plain',
  name: 'plain',
  departmentId: 'plain',
  matterType: matterTypes,
  exerciseLevel: exerciseLevels,
  caseType: caseTypes,
};

const departmentFields: Fields<DepartmentInput> = { id: 'plain', name: 'plain', regionId: 'plain' };

/** The fields of each record that a mapping names, `ratings` being those that stand in the rows of cases. */
export const mappedFields = {
  case: caseFields,
  ratings: ratingFields,
  rating: { ...ratingFields, caseId: 'plain' },
  matter: matterFields,
  department: departmentFields,
} as const;
