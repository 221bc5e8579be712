import {
  applicantTypes,
  caseOutcomes,
  caseStatuses,
  caseTypes,
  stepOutcomes,
  stepStatuses,
} from './case-kinds.js';
import { applicationChannels, ratingChannels } from './channel.js';
import type { Enumeration } from './enumeration.js';
import {
  exerciseLevels,
  implementingBodies,
  matterTypes,
  onlineDepths,
  onlineHandlings,
  onlineSteps,
  specialProcedures,
} from './matter-kinds.js';
import { quantityNatures, quantityWordings } from './quantity-kinds.js';
import { ratedCaseStatuses, raterKinds, ratingTurns } from './rating-kinds.js';
import { regionLevels } from './region-levels.js';
import { satisfactionLevels } from './satisfaction.js';
import { serviceKinds } from './service-kinds.js';
import { suspensionKinds } from './suspension-kinds.js';
import { systems } from './system.js';
import { systemBuilders } from './system-builders.js';
import { ticketCategories, ticketSources } from './ticket-kinds.js';
import { timeUnits } from './time-limit.js';

/** Every enumeration that codes can stand for, by its id. */
export const enumerations: ReadonlyMap<string, Enumeration> = new Map(
  [
    systems,
    applicationChannels,
    caseTypes,
    applicantTypes,
    caseOutcomes,
    caseStatuses,
    stepOutcomes,
    stepStatuses,
    satisfactionLevels,
    ratingChannels,
    matterTypes,
    exerciseLevels,
    implementingBodies,
    specialProcedures,
    onlineDepths,
    onlineHandlings,
    onlineSteps,
    ratedCaseStatuses,
    raterKinds,
    ratingTurns,
    regionLevels,
    ticketSources,
    ticketCategories,
    serviceKinds,
    systemBuilders,
    quantityNatures,
    quantityWordings,
    timeUnits,
    suspensionKinds,
  ].map((one: Enumeration) => [one.id, one]),
);
