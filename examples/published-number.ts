/** A number of a bulletin, and what the bulletin's own numbers say of it (公布数). */
export interface PublishedNumber {
  /** The part of the document that it stands in, such as `二(三)`. */
  readonly place: string;
  /** As printed: `14.01%`, `150943件`, `59万余件`. */
  readonly printed: string;
  /** What it is of. */
  readonly name: string;
  readonly from: Derivation;
}

/** What a published number is computed from, or why it cannot be. */
export type Derivation = Computation | NotGiven;

/** Computed by the audited function of an indicator from other numbers of the document. */
export interface Computation {
  /** The code of the indicator. */
  readonly indicator: string;
  readonly counts: Readonly<Record<string, number>>;
  /** What of the figure is the number: its value unless said otherwise, its denominator, or one part of a composition. */
  readonly take?: 'denominator' | { readonly part: string };
  readonly scope?: Readonly<Record<string, string>>;
  /** Which count is not in the document and was inferred from the number itself, so that agreement proves little. */
  readonly fitted?: string;
  /** What is wrong or unclear in the document, where the number does not come out. */
  readonly why?: string;
}

/** The document does not give what it would be computed from. */
export interface NotGiven {
  readonly missing: Missing;
  /** What exactly is missing, where the reason alone does not say. */
  readonly what?: string;
}

/** Why a number cannot be computed, and how that is said. */
export const missingReasons = {
  input: '原始数,即输入',
  counts: '所需计数未公布',
  earlier: '上期数值未公布',
  others: '其他地区数值未公布',
  formula: '计算办法未公布',
  set: '目标、要求或预计',
  damaged: '原文损坏',
} as const;

/** Why a number cannot be computed. */
export type Missing = keyof typeof missingReasons;

/** Digits or numerals of a document that state no quantity (非数量): dates, document numbers, names. */
export interface NotQuantity {
  readonly text: string;
  readonly why: string;
}

/** It is itself a number that others are computed from: nothing in the document stands behind it. */
export const input: NotGiven = { missing: 'input' };
