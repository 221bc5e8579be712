import * as library from 'zwfw-indicators';
import { decimalRatio, otherRoundings, type Unrounded } from './other-roundings.js';
import { type PrintedQuantity, readQuantity } from './printed-quantity.js';
import type { Computation, PublishedNumber } from './published-number.js';

/** The verdicts on a published number, and how they are said (结论). */
export const verdicts = {
  reproduced: '复现',
  'other-rounding': '仅另法修约可复现',
  'not-reproducible': '不能复现',
  'not-computable': '不可计算',
} as const;

/** The verdict on a published number. */
export type Verdict = keyof typeof verdicts;

/** A published number beside the computed one. */
export interface Comparison {
  readonly number: PublishedNumber;
  readonly verdict: Verdict;
  /** As the region's rules give it; `null` where nothing is computed or there is no value. */
  readonly computed: string | null;
  /** The other roundings that give it as printed, in words. */
  readonly otherwise: readonly string[];
  /** The region's rules round it otherwise themselves: they were inferred from it, and so are no proof. */
  readonly isAdopted: boolean;
}

/** Any indicator of the library, by its named counts. */
type Audited = (counts: Readonly<Record<string, number>>, options: library.AuditedOptions) => library.Figure;

/** The audited functions of the library, by the codes of their indicators. */
const audited: ReadonlyMap<string, Audited> = new Map(
  Object.values(library).flatMap((each) =>
    typeof each === 'function' && 'definition' in each
      ? [[each.definition.code, each as unknown as Audited] as const]
      : [],
  ),
);

/**
 * Computes a published number by the rules of its region, and says what the comparison shows. It is reproduced where its exact value, rounded by
 * itself in the way of the region, is the printed one; closing and guards are other roundings, also where the region's rules infer them from it.
 */
export function compare(number: PublishedNumber, options: library.AuditedOptions): Comparison {
  const { from, printed } = number;
  const nothing = { number, computed: null, otherwise: [], isAdopted: false };
  if ('missing' in from) return { ...nothing, verdict: 'not-computable' };
  const computed = taken(from, options);
  if (computed === null) return { ...nothing, verdict: 'not-reproducible' };
  const quantity = readQuantity(printed);
  const { text } = computed;
  if (quantity === null) return { ...nothing, verdict: 'not-reproducible', computed: text };
  if (agrees(quantity, computed, computed.alone)) {
    return { ...nothing, verdict: 'reproduced', computed: text };
  }
  // A bound is met or not: it was not rounded.
  const otherwise = quantity.bound === 'none' ? otherRoundings(computed, quantity) : [];
  const verdict = otherwise.length > 0 ? 'other-rounding' : 'not-reproducible';
  const isAdopted = agrees(quantity, computed, computed.decimal);
  return { number, verdict, computed: text, otherwise, isAdopted };
}

interface Taken extends Unrounded {
  /** By the rules of the region. */
  readonly text: string;
  readonly decimal: string;
  /** The same without closing or guard. */
  readonly alone: string;
}

/** The number that a computation gives; `null` where the figure has no value. */
function taken(from: Computation, options: library.AuditedOptions): Taken | null {
  const { indicator, counts, take, scope } = from;
  const compute = audited.get(indicator);
  if (compute === undefined) throw new Error(`no indicator ${indicator}`);
  const figure = compute(counts, { ...options, ...(scope === undefined ? {} : { scope }) });
  if (take === 'denominator') {
    const count = figure.counts.denominator;
    const exact = { numerator: BigInt(count), denominator: 1n };
    const decimal = String(count);
    return { text: decimal, decimal, alone: decimal, exact, composition: null };
  }
  if (figure.kind !== 'composition') return figure.state === 'value' ? withValue(figure, figure, null) : null;
  const index = figure.parts.findIndex(({ value }) => value === take?.part);
  const part = figure.parts[index];
  if (part === undefined) throw new Error(`${indicator} has no part ${take?.part}`);
  const composition = { counts: figure.parts.map(({ count }) => count), index };
  return part.state === 'value' ? withValue(figure, part, composition) : null;
}

function withValue(
  { parameters: { places, mode, increment }, unit }: library.Figure,
  { text, decimal, exact }: library.ExactValue,
  composition: Unrounded['composition'],
): Taken {
  const ratio = { numerator: BigInt(exact.numerator), denominator: BigInt(exact.denominator) };
  const rounding = { places: places.value, mode: mode.value, increment: increment.value };
  const alone =
    unit === 'percent' ? library.roundRatio(ratio.numerator, ratio.denominator, { ...rounding, unit }) : null;
  return {
    text,
    decimal,
    alone: alone?.state === 'value' ? alone.decimal : decimal,
    exact: ratio,
    composition,
  };
}

/** The same number to the same place, trailing zeros included; or exactly the value that is printed; or within the bound that is. */
function agrees(
  { value, places, isPercent, bound }: PrintedQuantity,
  { exact, text }: Taken,
  decimal: string,
): boolean {
  if (isPercent !== text.endsWith('%')) return false;
  const order = library.compareRatios(exact, value);
  if (bound === 'at-least') return order >= 0;
  if (bound === 'at-most') return order <= 0;
  const isSamePlace = (decimal.split('.')[1] ?? '').length === places;
  return order === 0 || (isSamePlace && library.compareRatios(decimalRatio(decimal, isPercent), value) === 0);
}
