import { applicantTypes, caseOutcomes, caseTypes } from './case-kinds.js';
import { applicationChannels, ratingChannels } from './channel.js';
import type { Enumeration } from './enumeration.js';
import { exerciseLevels, implementingBodies, matterTypes, specialProcedures } from './matter-kinds.js';
import { ratedCaseStatuses, raterKinds, ratingTurns } from './rating-kinds.js';
import { satisfactionLevels } from './satisfaction.js';
import { systems } from './system.js';

/** Every enumeration that codes can stand for, by its id. */
export const enumerations: ReadonlyMap<string, Enumeration> = new Map(
  [
    systems,
    applicationChannels,
    caseTypes,
    applicantTypes,
    caseOutcomes,
    satisfactionLevels,
    ratingChannels,
    matterTypes,
    exerciseLevels,
    implementingBodies,
    specialProcedures,
    ratedCaseStatuses,
    raterKinds,
    ratingTurns,
  ].map((one: Enumeration) => [one.id, one]),
);
