import type { Text } from '../ground/index.js';

/** What a rule's value rests on (依据): a document says so, published figures imply it, or it is assumed. */
export type Basis = Cited | Inferred | Assumed;

/** A document says so (有文件依据). */
export interface Cited {
  readonly kind: 'cited';
  /** Title and number of the document. */
  readonly document: Text;
  /** The place in it. */
  readonly article: Text;
}

/** It follows from published figures (由公布数据推断). */
export interface Inferred {
  readonly kind: 'inferred';
  /** The figures that it follows from, as printed. */
  readonly from: readonly string[];
  readonly reason: Text;
}

/** Nothing says so: the value is an assumption (假定). */
export interface Assumed {
  readonly kind: 'assumed';
  readonly reason: Text;
}
