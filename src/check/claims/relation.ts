/** Whether the document says that a relation holds (原文载明), or it was read into the document (推定): what rests on the latter is asked, not accused. */
export type RelationBasis = 'stated' | 'assumed';

/** What every relation may say of itself. */
export interface RelationPlace {
  /** The place in the document, such as `二(三)`. */
  readonly at?: string;
  /** `stated` unless said otherwise. */
  readonly basis?: RelationBasis;
}

/** The parts add up to the total, none left out and none twice (合计). */
export interface SumRelation extends RelationPlace {
  readonly kind: 'sum';
  readonly total: string;
  readonly parts: readonly string[];
}

/** One quantity less another (差); one that may be below zero is a `change`. */
export interface DifferenceRelation extends RelationPlace {
  readonly kind: 'difference';
  readonly difference: string;
  readonly minuend: string;
  readonly subtrahend: string;
}

/** The share that a part is of a whole that contains it (占比): at most 100 %, and of nothing there is no share. */
export interface ShareRelation extends RelationPlace {
  readonly kind: 'share';
  readonly share: string;
  readonly part: string;
  readonly whole: string;
}

/** One quantity divided by another, of which it need not be a part (比值): it may exceed 100 %. */
export interface RatioRelation extends RelationPlace {
  readonly kind: 'ratio';
  readonly ratio: string;
  readonly dividend: string;
  readonly divisor: string;
}

/** The plain mean of quantities (平均值). */
export interface MeanRelation extends RelationPlace {
  readonly kind: 'mean';
  readonly mean: string;
  readonly of: readonly string[];
}

/**
 * The change from one quantity to another (变化): in `points` it is the difference (百分点), in `percent` the difference over the earlier (百分比). A document
 * that says of a rate that it rose by 9.36 % does not state which. A fall is below zero; of a place it is above zero to rise, from 第五 to 第三 by 2位.
 */
export interface ChangeRelation extends RelationPlace {
  readonly kind: 'change';
  readonly change: string;
  readonly before: string;
  readonly after: string;
  readonly as: 'points' | 'percent' | 'not-stated';
}

/** One quantity times another (积). */
export interface ProductRelation extends RelationPlace {
  readonly kind: 'product';
  readonly product: string;
  readonly factors: readonly [string, string];
}

/** One quantity compared with another, such as a target (与目标比较). */
export interface ComparisonRelation extends RelationPlace {
  readonly kind: 'comparison';
  readonly left: string;
  readonly is: 'at-least' | 'at-most' | 'above' | 'below';
  readonly right: string;
}

/** Two names for one quantity (同一量), such as in the text and in the table. With the basis `assumed` the document does not state it. */
export interface SameRelation extends RelationPlace {
  readonly kind: 'same';
  readonly one: string;
  readonly other: string;
}

/** Shares of one whole that leave nothing out, so that they add up to 100 % (构成占比): exactly, before they are rounded. */
export interface PartitionRelation extends RelationPlace {
  readonly kind: 'partition';
  readonly shares: readonly string[];
}

/** A quantity that is part of another (其中): not above it. */
export interface PartOfRelation extends RelationPlace {
  readonly kind: 'part-of';
  readonly part: string;
  readonly whole: string;
}

/** The place of a quantity among several (排名), equal values sharing the better place. */
export interface RankRelation extends RelationPlace {
  readonly kind: 'rank';
  readonly place: string;
  readonly of: string;
  /** How many are ranked, this one among them. */
  readonly among: number;
  /** The quantities of the others, as far as the document gives them. */
  readonly others: readonly string[];
  readonly first: 'highest' | 'lowest';
}

/** What holds between the quantities of a document (关系). */
export type ClaimRelation =
  | SumRelation
  | DifferenceRelation
  | ShareRelation
  | RatioRelation
  | MeanRelation
  | ChangeRelation
  | ProductRelation
  | ComparisonRelation
  | SameRelation
  | PartitionRelation
  | PartOfRelation
  | RankRelation;

/** The kinds of relations (关系种类). */
export type RelationKind = ClaimRelation['kind'];
