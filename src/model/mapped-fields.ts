import type { BusinessSystemInput } from './business-system.js';
import type { CaseInput } from './case.js';
import { applicantTypes, caseOutcomes, caseTypes } from './case-kinds.js';
import type { CertificateInput } from './certificate.js';
import { applicationChannels, ratingChannels } from './channel.js';
import type { DepartmentInput } from './department.js';
import type { Enumeration } from './enumeration.js';
import type { ExtensionInput } from './extension.js';
import type { MatterInput } from './matter.js';
import { exerciseLevels, matterTypes, onlineDepths, onlineHandlings } from './matter-kinds.js';
import { type NestedName, nestedNames } from './nested-records.js';
import { quantityNatures, quantityWordings } from './quantity-kinds.js';
import type { RatingInput } from './rating.js';
import type { RegionInput } from './region.js';
import { regionLevels } from './region-levels.js';
import type { ReportedQuantityInput } from './reported-quantity.js';
import { satisfactionLevels } from './satisfaction.js';
import type { ServiceEventInput } from './service-event.js';
import { serviceKinds } from './service-kinds.js';
import type { StatedLimitsInput } from './stated-limits.js';
import type { SupervisionRecordInput } from './supervision-record.js';
import type { SuspensionInput } from './suspension.js';
import { suspensionKinds } from './suspension-kinds.js';
import { systems } from './system.js';
import { systemBuilders } from './system-builders.js';
import type { TicketInput } from './ticket.js';
import { ticketCategories, ticketSources } from './ticket-kinds.js';
import { timeUnits } from './time-limit.js';

/** What a mapping can say about a field: the scheme of an enumeration's codes, the offset of an instant, the texts of a flag, or nothing. */
export type MappedField = Enumeration | 'instant' | 'flag' | 'plain';

type Fields<Input> = Readonly<Record<keyof Input, MappedField>>;

const limitFields: Fields<StatedLimitsInput> = {
  promisedLimit: 'plain',
  promisedLimitUnit: timeUnits,
  statutoryLimit: 'plain',
  statutoryLimitUnit: timeUnits,
};

const extensionFields: Fields<ExtensionInput> = {
  extendedAt: 'instant',
  extendedBy: 'plain',
  extendedByUnit: timeUnits,
};

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
  invitedAt: 'instant',
  queuedAt: 'instant',
  calledAt: 'instant',
  servedAt: 'instant',
  ...limitFields,
  ...extensionFields,
  ratings: 'plain',
  suspensions: 'plain',
};

const ratingFields: Fields<RatingInput> = {
  id: 'plain',
  level: satisfactionLevels,
  ratedAt: 'instant',
  isDefault: 'flag',
  channel: ratingChannels,
  isRealName: 'flag',
  appealedAt: 'instant',
  appealRejectedAt: 'instant',
  withdrawnAt: 'instant',
  followedUpAt: 'instant',
  rectifyBy: 'instant',
  rectifiedAt: 'instant',
};

const suspensionFields: Fields<SuspensionInput> = {
  id: 'plain',
  kind: suspensionKinds,
  startedAt: 'instant',
  endedAt: 'instant',
};

const matterFields: Fields<MatterInput> = {
  id: 'plain',
  name: 'plain',
  departmentId: 'plain',
  matterType: matterTypes,
  exerciseLevel: exerciseLevels,
  caseType: caseTypes,
  inForceFrom: 'plain',
  inForceUntil: 'plain',
  visits: 'plain',
  isOnline: 'flag',
  onlineDepth: onlineDepths,
  onlineHandling: onlineHandlings,
  isFullyOnline: 'flag',
  hasScenarios: 'flag',
  isCertificateLinked: 'flag',
  isCertificateFree: 'flag',
  hasSingleSignOn: 'flag',
  hasUnifiedAcceptance: 'flag',
  hasSingleWindow: 'flag',
  hasExtendedHours: 'flag',
  hasAssistance: 'flag',
  hasSelfService: 'flag',
  ...limitFields,
};

const validityFields = { validFrom: 'plain', validUntil: 'plain', successorId: 'plain' } as const;

const departmentFields: Fields<DepartmentInput> = {
  id: 'plain',
  name: 'plain',
  regionId: 'plain',
  ...validityFields,
};

const regionFields: Fields<RegionInput> = {
  id: 'plain',
  name: 'plain',
  level: regionLevels,
  parentId: 'plain',
  ...validityFields,
};

const ticketFields: Fields<TicketInput> = {
  id: 'plain',
  departmentId: 'plain',
  source: ticketSources,
  category: ticketCategories,
  receivedAt: 'instant',
  dueAt: 'instant',
  closedAt: 'instant',
  calledBackAt: 'instant',
  level: satisfactionLevels,
};

const serviceEventFields: Fields<ServiceEventInput> = {
  id: 'plain',
  departmentId: 'plain',
  matterId: 'plain',
  kind: serviceKinds,
  providedAt: 'instant',
};

const certificateFields: Fields<CertificateInput> = {
  id: 'plain',
  departmentId: 'plain',
  certificateType: 'plain',
  collectedAt: 'instant',
  issuedAt: 'instant',
};

const businessSystemFields: Fields<BusinessSystemInput> = {
  id: 'plain',
  name: 'plain',
  departmentId: 'plain',
  builder: systemBuilders,
  inUseFrom: 'plain',
  inUseUntil: 'plain',
  connectedOn: 'plain',
};

const supervisionRecordFields: Fields<SupervisionRecordInput> = {
  id: 'plain',
  departmentId: 'plain',
  publishedAt: 'instant',
  claimedAt: 'instant',
  completedAt: 'instant',
};

const reportedQuantityFields: Fields<ReportedQuantityInput> = {
  id: 'plain',
  departmentId: 'plain',
  quantity: 'plain',
  value: 'plain',
  unit: 'plain',
  nature: quantityNatures,
  wording: quantityWordings,
  reportedAt: 'instant',
};

/** The fields of each record that a mapping names, `ratings` and `suspensions` being those that stand in the rows of cases. */
export const mappedFields = {
  case: caseFields,
  ratings: ratingFields,
  rating: { ...ratingFields, caseId: 'plain' },
  suspensions: suspensionFields,
  suspension: { ...suspensionFields, caseId: 'plain' },
  matter: matterFields,
  department: departmentFields,
  region: regionFields,
  ticket: ticketFields,
  serviceEvent: serviceEventFields,
  certificate: certificateFields,
  businessSystem: businessSystemFields,
  supervisionRecord: supervisionRecordFields,
  reportedQuantity: reportedQuantityFields,
} as const;

/** The records of tables of their own, as a mapping names them. */
export type MappedRecord = Exclude<keyof typeof mappedFields, NestedName>;

/** Their names. */
export const mappedRecords = Object.keys(mappedFields).filter(
  (name) => !nestedNames.some((nested) => nested === name),
) as readonly MappedRecord[];
