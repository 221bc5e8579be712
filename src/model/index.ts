/**
 * Models: matters, cases with their ratings and suspensions, tickets, services, certificates, systems, reported quantities, departments and regions; code schemes;
 * reading rows into them.
 *
 * @module zwfw-indicators/model
 */
export {
  type BusinessSystem,
  type BusinessSystemInput,
  businessSystemSchema,
} from './business-system.js';
export { type Case, type CaseInput, caseSchema } from './case.js';
export * from './case-kinds.js';
export { type Certificate, type CertificateInput, certificateSchema } from './certificate.js';
export * from './channel.js';
export { applicationChannelSchema, ratingChannelSchema } from './channel-schema.js';
export type { CodedInput, SchemedCode } from './coded.js';
export { type Department, type DepartmentInput, departmentSchema } from './department.js';
export { type Enumeration, enumeration, type ValueOf, valuesOf } from './enumeration.js';
export type { Extension, ExtensionInput } from './extension.js';
export {
  type ColumnSource,
  type FieldSource,
  type Mapping,
  mappingSchema,
  type NestedMapping,
  type RatingsMapping,
  type RecordMapping,
} from './mapping.js';
export { type Matter, type MatterInput, matterSchema } from './matter.js';
export * from './matter-kinds.js';
export { type AsyncParsedCases, type ParsedCases, parseCases } from './parse-cases.js';
export { type Dataset, type DatasetTables, parseDataset } from './parse-dataset.js';
export {
  type AsyncParsedRecords,
  type ParsedRecords,
  type ParseOptions,
  parseRecords,
} from './parse-records.js';
export { periodSchema } from './period-schema.js';
export * from './quantity-kinds.js';
export { type Rating, type RatingInput, ratingSchema, type SeparateRating } from './rating.js';
export * from './rating-kinds.js';
export type { OnIssue, ReadingReport } from './reading-report.js';
export { type Region, type RegionInput, regionSchema } from './region.js';
export { type RegionLevel, regionLevels } from './region-levels.js';
export {
  type ReportedQuantity,
  type ReportedQuantityInput,
  reportedQuantitySchema,
} from './reported-quantity.js';
export type { Rows } from './rows.js';
export { type SatisfactionLevel, satisfactionLevels } from './satisfaction.js';
export * from './schemes/index.js';
export { type ServiceEvent, type ServiceEventInput, serviceEventSchema } from './service-event.js';
export { type ServiceKind, serviceKinds } from './service-kinds.js';
export type { StatedLimits, StatedLimitsInput } from './stated-limits.js';
export {
  type SupervisionRecord,
  type SupervisionRecordInput,
  supervisionRecordSchema,
} from './supervision-record.js';
export {
  type SeparateSuspension,
  type Suspension,
  type SuspensionInput,
  suspensionSchema,
} from './suspension.js';
export { type SuspensionKind, suspensionKinds } from './suspension-kinds.js';
export { type System, systems } from './system.js';
export { type SystemBuilder, systemBuilders } from './system-builders.js';
export type { TableName, TableRecords } from './tables.js';
export { type Ticket, type TicketInput, ticketSchema } from './ticket.js';
export * from './ticket-kinds.js';
export { type TimeUnit, timeUnits } from './time-limit.js';
export type { Validity, ValidityInput } from './validity.js';
