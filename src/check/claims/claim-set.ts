import type { ClaimRelation } from './relation.js';

/**
 * What kind of number a quantity is (量的种类), since that bounds its true value: a `count` (计数) is a whole number, not below zero; a `measure` (量值: a
 * share, a mean, minutes, points) is not below zero; a `change` (变化) may have either sign; a `place` (名次) is a whole number from 1; a `target` (目标值,
 * a limit, a full mark) is set, not measured, so that its digits are exact.
 */
export const quantityKinds = ['count', 'measure', 'change', 'place', 'target'] as const;

/** What kind of number a quantity is (量的种类). */
export type QuantityKind = (typeof quantityKinds)[number];

/** A quantity that a document speaks of (量): it has one true value, whether that is printed once, several times or not at all. */
export interface ClaimedQuantity {
  readonly name: string;
  readonly kind: QuantityKind;
}

/** A published number (公布数): a quantity as printed at one place of the document. */
export interface Claim {
  /** The name of the quantity. */
  readonly quantity: string;
  /** The number as printed, such as `20.38%` or `59万余件`; `null` where the document has none, or one that cannot be read. */
  readonly printed: string | null;
  /** What stands in the document where the number is damaged (原文损坏). */
  readonly damaged?: string;
  /** The place in the document, such as `二(三)`. */
  readonly at?: string;
}

/** The numbers of one document, as data (公布数据): what they are of, how they are printed, and what holds between them. */
export interface ClaimSet {
  readonly format: 'zwfw-claims/1';
  readonly title: string;
  readonly quantities: readonly ClaimedQuantity[];
  readonly claims: readonly Claim[];
  readonly relations: readonly ClaimRelation[];
}
