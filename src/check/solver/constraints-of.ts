import { compareRatios, type Ratio } from '../../exact/index.js';
import { sumOf } from '../../exact/ratio.js';
import type { ChangeRelation, ClaimRelation, ComparisonRelation } from '../claims/relation.js';
import type { Constraint } from './constraint.js';
import { linear } from './linear.js';
import type { Term } from './linear-terms.js';
import { looselyRanked } from './loosely-ranked.js';
import { product } from './product.js';
import { ranking } from './ranking.js';

/** What a relation asks of the variables. */
export interface RelationConstraints {
  /** What it asks as stated. */
  readonly stated: readonly Constraint[];
  /** What it asks as it is usually read, where the document does not say that it is meant so. */
  readonly assumed: readonly Constraint[];
}

/** What making constraints needs to know beside the relation. */
export interface ConstraintContext {
  readonly number: (name: string) => number;
  /** A variable for what has no name: the earlier value times it is the later one. */
  readonly factor: () => number;
  /** Whether a quantity is a place among several, which rises by falling. */
  readonly isPlace: (name: string) => boolean;
  /** One unit of the last digit of a rounded quantity; `null` for one that is exact or not printed. */
  readonly stepOf: (name: string) => Ratio | null;
  /** What is printed of a quantity; `null` where nothing is. */
  readonly printedOf: (name: string) => Ratio | null;
  readonly premise: number;
  readonly assumedPremise: number;
}

/** The constraints of a relation; a change whose unit is not stated has none of its own: {@link constraintsOfChange} has those of each reading. */
export function constraintsOf(relation: ClaimRelation, context: ConstraintContext): RelationConstraints {
  const { number, premise, assumedPremise, stepOf } = context;
  const term = (name: string, factor = 1n): Term => ({ variable: number(name), factor });
  const equal = (...terms: Term[]) => linear(premise, terms, 'equal', zero);
  const stated = (...constraints: Constraint[]) => ({ stated: constraints, assumed: [] });
  switch (relation.kind) {
    case 'sum':
      return stated(equal(term(relation.total, -1n), ...relation.parts.map((part) => term(part))));
    case 'difference':
      return stated(equal(term(relation.difference), term(relation.minuend, -1n), term(relation.subtrahend)));
    case 'share': {
      const { share, part, whole } = relation;
      return stated(
        linear(premise, [term(whole, -1n)], 'below', zero),
        linear(premise, [term(share)], 'at-most', one),
        linear(premise, [term(part), term(whole, -1n)], 'at-most', zero),
        product(premise, number(part), number(share), number(whole)),
      );
    }
    case 'ratio':
      return stated(
        linear(premise, [term(relation.divisor, -1n)], 'below', zero),
        product(premise, number(relation.dividend), number(relation.ratio), number(relation.divisor)),
      );
    case 'mean':
      return stated(
        equal(term(relation.mean, -BigInt(relation.of.length)), ...relation.of.map((name) => term(name))),
      );
    case 'change':
      return {
        stated: relation.as === 'not-stated' ? [] : constraintsOfChange(relation, relation.as, context),
        assumed: [],
      };
    case 'product':
      return stated(
        product(premise, number(relation.product), number(relation.factors[0]), number(relation.factors[1])),
      );
    case 'comparison': {
      const { left, is, right } = relation;
      const [lesser, greater] = is === 'at-least' || is === 'above' ? [right, left] : [left, right];
      const terms = [term(lesser), term(greater, -1n)];
      const exact = (by: number) =>
        linear(by, terms, is === 'above' || is === 'below' ? 'below' : 'at-most', zero);
      // 修约值比较法 of GB/T 8170 compares rounded values, each less than one step from the true one; 全数值比较法 compares that.
      const slack = slackOf(relation, stepOf, context.printedOf);
      if (slack === null) return stated(exact(premise));
      return { stated: [linear(premise, terms, 'below', slack)], assumed: [exact(assumedPremise)] };
    }
    case 'same':
      return stated(equal(term(relation.one), term(relation.other, -1n)));
    case 'partition':
      return stated(
        linear(
          premise,
          relation.shares.map((share) => term(share)),
          'equal',
          one,
        ),
      );
    case 'part-of':
      return stated(linear(premise, [term(relation.part), term(relation.whole, -1n)], 'at-most', zero));
    case 'rank': {
      const exact = (by: number, slack: Ratio) =>
        ranking(by, {
          place: number(relation.place),
          ranked: number(relation.of),
          others: relation.others.map(number),
          among: relation.among,
          first: relation.first,
          slack,
        });
      const loosely = looselyRanked(relation, context);
      if (loosely === null) return stated(exact(premise, zero));
      return {
        stated: loosely === 'unknown' ? [] : [exact(premise, loosely)],
        assumed: [exact(assumedPremise, zero)],
      };
    }
  }
}

/** By how much less a comparison may hold of true values where it holds of the rounded ones; `null` where neither is rounded, or it does not hold of these. */
export function slackOf(
  { left, right, is }: ComparisonRelation,
  stepOf: (name: string) => Ratio | null,
  printedOf: (name: string) => Ratio | null,
): Ratio | null {
  const [one, other] = [printedOf(left), printedOf(right)];
  if (one !== null && other !== null) {
    const order = compareRatios(one, other);
    const holds = { 'at-least': order >= 0, 'at-most': order <= 0, above: order > 0, below: order < 0 }[is];
    if (!holds) return null;
  }
  const steps = [stepOf(left), stepOf(right)].filter((step) => step !== null);
  return steps.length === 0 ? null : sumOf(steps);
}

/** What a change asks, read in points or in percent. */
export function constraintsOfChange(
  { change, before, after }: ChangeRelation,
  as: 'points' | 'percent',
  { number, premise, factor, isPlace }: ConstraintContext,
): Constraint[] {
  const term = (name: string, times = 1n): Term => ({ variable: number(name), factor: times });
  if (as === 'points') {
    const [greater, lesser] = isPlace(before) ? [before, after] : [after, before];
    return [linear(premise, [term(greater), term(lesser, -1n), term(change, -1n)], 'equal', zero)];
  }
  const grown = factor();
  return [
    linear(premise, [term(before, -1n)], 'below', zero),
    linear(premise, [{ variable: grown, factor: 1n }, term(change, -1n)], 'equal', one),
    product(premise, number(after), grown, number(before)),
  ];
}

const zero: Ratio = { numerator: 0n, denominator: 1n };
const one: Ratio = { numerator: 1n, denominator: 1n };
