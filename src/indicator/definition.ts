import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { Subject } from './attributes.js';
import type { Basis } from './basis.js';
import type { AttributeValues, Exclusion, Where } from './where.js';

/** The kinds of figure that an indicator gives. */
export type IndicatorKind = 'count' | 'ratio' | 'composition';

/** Which instant puts a record into the period (归期口径); `none`: the period plays no part. */
export type PeriodBy = 'accepted' | 'completed' | 'rated' | 'none';

/** One value for numerator and denominator, or one each. */
export type Sided<T> = T | { readonly denominator: T; readonly numerator: T };

/**
 * How numerator and denominator hang together: in a `cohort` the numerator is part of the denominator, and more than 100 % is a
 * fault of the data; in a `flow` they are two counts, and it may honestly exceed 100 %.
 */
export type Relation = 'cohort' | 'flow';

/** What a named count stands for: the records with these attribute values, or a whole step. */
export type NamedCount = AttributeValues | 'denominator' | 'numerator';

/** An indicator (指标) as data. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly name: Text;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly subject: Sided<Subject>;
  /** The records that it is about. */
  readonly universe: Where;
  readonly exclusions: readonly Exclusion[];
  /** A condition within what is left, the denominator; `null` where the figure is the denominator itself. */
  readonly numerator: Where | null;
  readonly periodBy: Sided<PeriodBy>;
  readonly relation: Relation;
  /** The numerator counts the different matters of its records, within the catalogue, and not the records. */
  readonly distinct?: 'matter';
  /** A composition has a part for each value of this attribute. */
  readonly partsBy?: string;
  /** Takes its universe, exclusions and period from what the rules say of this other indicator. */
  readonly follows?: string;
  /** What to say of a figure in which the whole denominator is in the numerator. */
  readonly flagWhenWhole?: Text;
  /** The counts that its audited function takes: the finest that a rule chooses from. */
  readonly counts: Readonly<Record<string, NamedCount>>;
  /** What the definition rests on. */
  readonly basis: Basis;
}

/** The side of a value that may differ between numerator and denominator. */
export function sideOf<T extends string>(value: Sided<T>, side: 'denominator' | 'numerator'): T {
  return typeof value === 'string' ? value : value[side];
}
