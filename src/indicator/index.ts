/**
 * Indicators: each is one entry of data and one audited function on named counts.
 *
 * @module zwfw-indicators/indicator
 */
export { type Attribute, attributeOf, attributes, type Subject, subjectNames } from './attributes.js';
export type { Assumed, Basis, Cited, Inferred } from './basis.js';
export { catalogue } from './catalogue.js';
export * from './coverage-and-channels.js';
export type {
  IndicatorDefinition,
  IndicatorKind,
  NamedCount,
  PeriodBy,
  Relation,
  Sided,
} from './definition.js';
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
  NoValue,
  RatioFigure,
  StepCounts,
} from './figure-record.js';
export type { AuditedOptions, FigureOf, Indicator } from './indicator.js';
export * from './ratings.js';
export type { Setting, Settings } from './settings.js';
export type { AttributeValues, Exclusion, Where } from './where.js';
