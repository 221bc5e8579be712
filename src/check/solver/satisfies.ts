import { compareRatios, type Ratio } from '../../exact/index.js';
import { minus, over, plus, sumOf, times } from '../../exact/ratio.js';
import type { ClaimRelation } from '../claims/relation.js';

/**
 * Whether values satisfy a relation, computed from its definition and from nothing that narrowing uses (验证): no assignment is shown that this has not
 * confirmed.
 *
 * @param isPlace - Whether a quantity is a place among several, which rises by falling.
 */
export function satisfies(
  relation: ClaimRelation,
  known: (name: string) => Ratio,
  isPlace: (name: string) => boolean = () => false,
): boolean {
  const equal = (one: Ratio, other: Ratio) => compareRatios(one, other) === 0;
  switch (relation.kind) {
    case 'sum':
      return equal(known(relation.total), sumOf(relation.parts.map(known)));
    case 'difference':
      return equal(known(relation.difference), minus(known(relation.minuend), known(relation.subtrahend)));
    case 'share': {
      const [part, whole] = [known(relation.part), known(relation.whole)];
      if (sign(whole) !== 1 || sign(part) === -1 || compareRatios(part, whole) > 0) return false;
      return equal(known(relation.share), over(part, whole));
    }
    case 'ratio': {
      const divisor = known(relation.divisor);
      return sign(divisor) === 1 && equal(known(relation.ratio), over(known(relation.dividend), divisor));
    }
    case 'mean': {
      const count = { numerator: BigInt(relation.of.length), denominator: 1n };
      return equal(known(relation.mean), over(sumOf(relation.of.map(known)), count));
    }
    case 'change': {
      const [change, before, after] = [relation.change, relation.before, relation.after].map(known) as [
        Ratio,
        Ratio,
        Ratio,
      ];
      const difference = isPlace(relation.before) ? minus(before, after) : minus(after, before);
      const isPoints = relation.as !== 'percent' && equal(change, difference);
      return (
        isPoints ||
        (relation.as !== 'points' && sign(before) === 1 && equal(change, over(difference, before)))
      );
    }
    case 'product':
      return equal(known(relation.product), times(known(relation.factors[0]), known(relation.factors[1])));
    case 'comparison': {
      const order = compareRatios(known(relation.left), known(relation.right));
      return { 'at-least': order >= 0, 'at-most': order <= 0, above: order > 0, below: order < 0 }[
        relation.is
      ];
    }
    case 'same':
      return equal(known(relation.one), known(relation.other));
    case 'partition':
      return equal(sumOf(relation.shares.map(known)), { numerator: 1n, denominator: 1n });
    case 'part-of':
      return compareRatios(known(relation.part), known(relation.whole)) <= 0;
    case 'rank': {
      const ranked = known(relation.of);
      const isBetter = (other: Ratio) =>
        compareRatios(other, ranked) === (relation.first === 'highest' ? 1 : -1);
      const better = relation.others.filter((other) => isBetter(known(other))).length;
      const free = relation.among - 1 - relation.others.length;
      const place = minus(known(relation.place), plus({ numerator: BigInt(better), denominator: 1n }, one));
      return sign(place) !== -1 && compareRatios(place, { numerator: BigInt(free), denominator: 1n }) <= 0;
    }
  }
}

function sign({ numerator }: Ratio): -1 | 0 | 1 {
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

const one: Ratio = { numerator: 1n, denominator: 1n };
