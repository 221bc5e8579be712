/**
 * Indicators: each is one entry of data and one audited function on named counts.
 *
 * @module zwfw-indicators/indicator
 */
export * from './assisted-services.js';
export {
  type Attribute,
  attributeOf,
  attributes,
  type Subject,
  subjectNames,
  subjects,
} from './attributes/index.js';
export type { Assumed, Basis, Cited, Inferred } from './basis.js';
export { catalogue } from './catalogue.js';
export * from './coverage-and-channels.js';
export type { DeadlineRules, DeadlineSettings } from './deadline-settings.js';
export type {
  Distinct,
  IndicatorDefinition,
  IndicatorKind,
  NamedCount,
  PartGroup,
  Parts,
  PeriodBy,
  PublishedBy,
  Relation,
  Sided,
} from './definition.js';
export * from './durations.js';
export * from './evaluation.js';
export type {
  CompositionFigure,
  CompositionPart,
  CountFigure,
  ExactValue,
  ExcludedCount,
  Figure,
  FigureCommon,
  Flag,
  FlagCode,
  MeanFigure,
  MeasuredPair,
  MeasuredSum,
  NoValue,
  QuantileFigure,
  RankedValue,
  RatioFigure,
  StepCounts,
} from './figure-record.js';
export type { AuditedOptions, CountsOf, FigureOf, Indicator } from './indicator.js';
export * from './matters.js';
export type { Aggregation, Measured, Quantile, Threshold } from './measured.js';
export type { Histogram } from './measured-values.js';
export * from './rectification.js';
export * from './reported-quantities.js';
export * from './satisfaction.js';
export type { EarlierSetting, EarlierValue, Setting } from './setting.js';
export type { Settings } from './settings.js';
export * from './systems-and-certificates.js';
export * from './tickets.js';
export * from './time-saved.js';
export * from './timeliness.js';
export type { AttributeValues, Exclusion, Where } from './where.js';
