import type { ClosingMethod, RoundingIncrement, RoundingMode } from '../exact/index.js';
import type { Subject } from './attributes/index.js';
import type { DeadlineSettings } from './deadline-settings.js';
import type { Distinct, Parts, PeriodBy, Relation, Sided } from './definition.js';
import type { Aggregation, Measured, Quantile, Threshold } from './measured.js';
import type { Setting } from './setting.js';
import type { Exclusion, Where } from './where.js';

/** The parameters of one indicator under one rule set: everything that a figure depends on beside its counts. */
export interface Settings extends Partial<DeadlineSettings> {
  readonly subject: Setting<Sided<Subject>>;
  readonly universe: Setting<Where>;
  readonly exclusions: Setting<readonly Exclusion[]>;
  readonly numerator: Setting<Where | null>;
  readonly periodBy: Setting<Sided<PeriodBy>>;
  readonly relation: Setting<Relation>;
  readonly distinct: Setting<Distinct>;
  /** `null` where the figure is no composition. */
  readonly parts: Setting<Parts | null>;
  /** How the shares of a composition are made to add up to 100 % (闭合方法). */
  readonly closing: Setting<ClosingMethod>;
  /** What a mean or a quantile is of. This and the next three are there only where the indicator has such a thing. */
  readonly measured?: Setting<Measured>;
  /** How the ratios of many records become one. */
  readonly aggregation?: Setting<Aggregation>;
  /** Which quantile, and how its rank is defined. */
  readonly quantile?: Setting<Quantile>;
  /** What a duration is compared with. */
  readonly threshold?: Setting<Threshold>;
  readonly places: Setting<number>;
  readonly mode: Setting<RoundingMode>;
  readonly increment: Setting<RoundingIncrement>;
  readonly guard: Setting<boolean>;
}
