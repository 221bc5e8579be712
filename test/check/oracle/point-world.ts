/**
 * Whether a document whose counts are all printed in full is possible, worked out as by hand: the counts are what they are printed as, everything else is
 * computed from them, and then everything is looked at.
 */
import type { ClaimRelation } from '../../../src/check/index.js';
import { compare, type Fraction, fraction, minus, over, sumOf, zero } from '../../score/fraction.js';
import type { MadeDocument } from './made-document.js';
import { isExactForm, numberOf } from './printed-form.js';
import { judgeOf, unsatisfied, withoutQuotientsOfNothing } from './truth.js';

/**
 * What is wrong with the only values that there can be; nothing, and the document is possible. `words` takes words such as 近 for what they say only: that
 * it is below the number, and not how far.
 */
export function impossible(
  document: MadeDocument,
  by: 'conventions' | 'words' = 'conventions',
): string | null {
  const asked = new Set(by === 'words' ? document.claims : []);
  const values = new Map<string, Fraction>();
  const kinds = new Map(document.quantities.map(({ name, kind }) => [name, kind]));
  for (const { quantity, form } of document.claims) {
    const isGiven = kinds.get(quantity) === 'target' || (form !== null && isExactForm(form));
    if (form === null || !isGiven || values.has(quantity)) continue;
    values.set(quantity, numberOf(form));
  }
  const mayBe = judgeOf(document, asked);
  const isPrintable = (name: string, value: Fraction) =>
    document.claims.every((claim) => claim.quantity !== name || mayBe(claim, value));

  for (let found = -1; found !== values.size; ) {
    found = values.size;
    for (const relation of withoutQuotientsOfNothing(document).relations) {
      if (relation.basis === 'assumed') continue;
      const computed = computedBy(relation, values);
      if (computed === null || values.has(computed.name)) continue;
      if (computed.of.length === 0) return `${computed.name} 无值`;
      // Points or percent: the one that may have been printed so, if any.
      values.set(
        computed.name,
        computed.of.find((value) => isPrintable(computed.name, value)) ?? computed.of[0]!,
      );
    }
  }
  return unsatisfied(document, values, asked)[0] ?? null;
}

export interface Computed {
  readonly name: string;
  /** What it can be: none if it is divided by zero, two if it is not stated how it is computed. */
  readonly of: readonly Fraction[];
}

/** What a relation says of the one quantity that it was made for, once the others are known. */
export function computedBy(relation: ClaimRelation, values: ReadonlyMap<string, Fraction>): Computed | null {
  const isKnown = (...names: readonly string[]) => names.every((name) => values.has(name));
  const of = (name: string) => values.get(name)!;
  switch (relation.kind) {
    case 'share':
      if (!isKnown(relation.part, relation.whole)) return null;
      return { name: relation.share, of: divided(of(relation.part), of(relation.whole)) };
    case 'ratio':
      if (!isKnown(relation.dividend, relation.divisor)) return null;
      return { name: relation.ratio, of: divided(of(relation.dividend), of(relation.divisor)) };
    case 'mean':
      if (!isKnown(...relation.of)) return null;
      return { name: relation.mean, of: divided(sumOf(relation.of.map(of)), fraction(relation.of.length)) };
    case 'difference':
      if (!isKnown(relation.minuend, relation.subtrahend)) return null;
      return { name: relation.difference, of: [minus(of(relation.minuend), of(relation.subtrahend))] };
    case 'change': {
      if (!isKnown(relation.before, relation.after)) return null;
      const points = minus(of(relation.after), of(relation.before));
      const percent = divided(points, of(relation.before));
      const both = [points, ...percent];
      return {
        name: relation.change,
        of: relation.as === 'points' ? [points] : relation.as === 'percent' ? percent : both,
      };
    }
    case 'same':
      return isKnown(relation.one) ? { name: relation.other, of: [of(relation.one)] } : null;
    default:
      return null;
  }
}

const divided = (dividend: Fraction, divisor: Fraction): readonly Fraction[] =>
  compare(divisor, zero) > 0 ? [over(dividend, divisor)] : [];
