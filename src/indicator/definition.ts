import type { Unit } from '../exact/index.js';
import type { Text } from '../ground/index.js';
import type { Subject } from './attributes/index.js';
import type { Basis } from './basis.js';
import type { Aggregation, Measured, Quantile, Threshold } from './measured.js';
import type { AttributeValues, Exclusion, Where } from './where.js';

/** The kinds of figure that an indicator gives. */
export type IndicatorKind = 'count' | 'ratio' | 'composition' | 'mean' | 'quantile';

/** Which instant puts a record into the period (归期口径); `none`: the period plays no part. */
export type PeriodBy =
  | 'accepted'
  | 'completed'
  | 'rated'
  | 'received'
  | 'closed'
  | 'provided'
  | 'collected'
  | 'issued'
  | 'published'
  | 'claimed'
  | 'reported'
  | 'none';

/** The attribute that says where each of these instants lies to the period. */
export const instantAttributes = {
  accepted: 'acceptance',
  completed: 'completion',
  rated: 'rating',
  received: 'receipt',
  closed: 'closure',
  provided: 'provision',
  collected: 'collection',
  issued: 'issuance',
  published: 'publication',
  claimed: 'claim',
  reported: 'report',
} as const satisfies Readonly<Record<Exclude<PeriodBy, 'none'>, string>>;

/** One value for numerator and denominator, or one each. */
export type Sided<T> = T | { readonly denominator: T; readonly numerator: T };

/**
 * How numerator and denominator hang together: in a `cohort` the numerator is part of the denominator, and more than 100 % is a
 * fault of the data; in a `flow` they are two counts of the same universe, each in its own period; `apart` they have nothing in common but the
 * subject. The last two may honestly exceed 100 %.
 */
export type Relation = 'cohort' | 'flow' | 'apart';

/** On which side the different matters of the records are counted, and not the records (去重口径). */
export type Distinct = 'none' | 'numerator' | 'both';

/** What a composition has parts by: an attribute, some of whose values may make one part together. */
export interface Parts {
  readonly attribute: string;
  /** Values that make one part; the others are a part each. */
  readonly groups: readonly PartGroup[];
}

/** Values of an attribute that make one part of a composition. */
export interface PartGroup {
  readonly part: string;
  readonly name: Text;
  readonly values: readonly string[];
}

/** The regions whose bulletins publish an indicator. */
export type PublishedBy = 'zhongwei' | 'wuhai' | 'lhasa' | 'zhumadian' | 'pingdingshan';

/** What a named count stands for: the records with these attribute values, a whole step, or the sum of what is measured. */
export type NamedCount = AttributeValues | 'denominator' | 'numerator' | 'sum';

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
  /** Where the different matters of the records are counted, within the catalogue, and not the records; nowhere unless said. */
  readonly distinct?: Distinct;
  /** What a composition has parts by. */
  readonly parts?: Parts;
  /** What a mean or a quantile is of. */
  readonly measured?: Measured;
  /** How the ratios of many records become one, where a mean is of ratios. */
  readonly aggregation?: Aggregation;
  /** Which quantile. */
  readonly quantile?: Quantile;
  /** What the attribute `withinThreshold` compares. */
  readonly threshold?: Threshold;
  /** The keys that a group must have for the figure to mean anything: a sum over all reported quantities does not. */
  readonly requires?: readonly string[];
  /** Takes its universe, exclusions and period from what the rules say of this other indicator. */
  readonly follows?: string;
  /** What to say of a figure in which the whole denominator is in the numerator. */
  readonly flagWhenWhole?: Text;
  /** What to say of a figure in which nothing of the denominator is. */
  readonly flagWhenNone?: Text;
  /** The counts that its audited function takes: the finest that a rule chooses from. */
  readonly counts: Readonly<Record<string, NamedCount>>;
  /** What the definition rests on. */
  readonly basis: Basis;
  readonly publishedBy: readonly PublishedBy[];
  /** What regions disagree about (争议口径). */
  readonly disputed: readonly Text[];
}

/** The side of a value that may differ between numerator and denominator. */
export function sideOf<T extends string>(value: Sided<T>, side: 'denominator' | 'numerator'): T {
  return typeof value === 'string' ? value : value[side];
}
