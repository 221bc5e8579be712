/**
 * Models: matters, cases with their ratings, channels, departments; code schemes; reading rows into them.
 *
 * @module zwfw-indicators/model
 */
export { type Case, type CaseInput, caseSchema } from './case.js';
export * from './case-kinds.js';
export * from './channel.js';
export { applicationChannelSchema, ratingChannelSchema } from './channel-schema.js';
export type { CodedInput, SchemedCode } from './coded.js';
export { type Department, type DepartmentInput, departmentSchema } from './department.js';
export { type Enumeration, enumeration, type ValueOf, valuesOf } from './enumeration.js';
export {
  type ColumnSource,
  type FieldSource,
  type Mapping,
  mappingSchema,
  type RatingsMapping,
  type RecordMapping,
} from './mapping.js';
export { type Matter, type MatterInput, matterSchema } from './matter.js';
export * from './matter-kinds.js';
export { type AsyncParsedCases, type ParsedCases, type ParseOptions, parseCases } from './parse-cases.js';
export { type Dataset, type DatasetTables, parseDataset } from './parse-dataset.js';
export { periodSchema } from './period-schema.js';
export { type Rating, type RatingInput, ratingSchema, type SeparateRating } from './rating.js';
export * from './rating-kinds.js';
export type { OnIssue, ReadingReport } from './reading-report.js';
export type { Rows } from './rows.js';
export { type SatisfactionLevel, satisfactionLevels } from './satisfaction.js';
export * from './schemes/index.js';
export { type System, systems } from './system.js';
