import type { ClosingMethod, RoundingIncrement, RoundingMode } from '../exact/index.js';
import type { CalendarDate } from '../time/index.js';
import type { Subject } from './attributes/index.js';
import type { Basis } from './basis.js';
import type { Distinct, Parts, PeriodBy, Relation, Sided } from './definition.js';
import type { Exclusion, Where } from './where.js';

/** One parameter of a rule as it was read, with what it rests on. */
export interface Setting<T> {
  /** Where the value was found: `online-share.numerator`. */
  readonly key: string;
  readonly value: T;
  /** The rule set that gave it; `null` for the indicator's own definition. */
  readonly ruleSet: string | null;
  /** The day from which it is in force; `null` where it has no such day. */
  readonly from: CalendarDate | null;
  readonly basis: Basis;
}

/** The parameters of one indicator under one rule set: everything that a figure depends on beside its counts. */
export interface Settings {
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
  readonly places: Setting<number>;
  readonly mode: Setting<RoundingMode>;
  readonly increment: Setting<RoundingIncrement>;
  readonly guard: Setting<boolean>;
}
