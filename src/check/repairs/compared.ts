import { compareRatios, type Ratio } from '../../exact/index.js';
import type { ComparisonRelation } from '../claims/relation.js';
import type { KnownClaim, KnownRelation } from '../solver/problem.js';
import { floorOf } from '../solver/whole.js';
import type { ValueFor } from './given.js';

/** The number nearest to what a number is compared with, or ranked by, that is as the relation says; `null` for other relations. */
export function comparedBy(
  { relation }: KnownRelation,
  { claim: { quantity }, read }: KnownClaim,
  valueFor: ValueFor,
): Ratio | null {
  const { step } = read!;
  switch (relation.kind) {
    case 'part-of': {
      const isPart = relation.part === quantity;
      const other = valueFor(isPart ? relation.whole : relation.part);
      return other && onGrid(other, step, isPart ? 'at-most' : 'at-least');
    }
    case 'comparison': {
      const is = relation.left === quantity ? relation.is : turned[relation.is];
      const other = valueFor(relation.left === quantity ? relation.right : relation.left);
      return other && onGrid(other, step, is);
    }
    case 'rank': {
      if (relation.place !== quantity || relation.others.length !== relation.among - 1) return null;
      const [ranked, others] = [valueFor(relation.of), relation.others.map(valueFor)];
      if (ranked === null || others.some((other) => other === null)) return null;
      const order = relation.first === 'highest' ? 1 : -1;
      const better = others.filter((other) => compareRatios(other!, ranked) === order).length;
      return { numerator: BigInt(better + 1), denominator: 1n };
    }
    default:
      return null;
  }
}

/** Whether a value compares as relations say with what is printed: of rounded values others may be possible, which nobody would print so. */
export function isAsCompared(
  relations: readonly KnownRelation[],
  { claim: { quantity } }: KnownClaim,
  value: Ratio,
  valueFor: ValueFor,
): boolean {
  return relations.every(({ relation }) => {
    if (relation.kind !== 'comparison') return true;
    const [left, right] = [relation.left, relation.right].map((name) =>
      name === quantity ? value : valueFor(name),
    );
    if (left == null || right == null) return true;
    const order = compareRatios(left, right);
    return { 'at-least': order >= 0, 'at-most': order <= 0, above: order > 0, below: order < 0 }[relation.is];
  });
}

const turned = { 'at-least': 'at-most', 'at-most': 'at-least', above: 'below', below: 'above' } as const;

/** The multiple of a step that is nearest to a value, on the side that is asked for. */
function onGrid(value: Ratio, step: Ratio, is: ComparisonRelation['is']): Ratio {
  const steps = {
    numerator: value.numerator * step.denominator,
    denominator: value.denominator * step.numerator,
  };
  const floor = floorOf(steps);
  const ceil = -floorOf({ numerator: -steps.numerator, denominator: steps.denominator });
  const multiple = { 'at-least': ceil, 'at-most': floor, above: floor + 1n, below: ceil - 1n }[is];
  return { numerator: multiple * step.numerator, denominator: step.denominator };
}
