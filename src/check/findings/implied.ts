import { addIntervals, type Interval, subtractIntervals } from '../../exact/index.js';
import { namesIn } from '../claims/names-in.js';
import type { ClaimRelation } from '../claims/relation.js';
import { isEmpty, onlyValue } from '../solver/bound.js';
import type { KnownClaim, Problem } from '../solver/problem.js';
import { inverseOf, productOf } from '../solver/product.js';
import { wholeNotBelow } from '../solver/whole.js';
import { shownEquation } from './number-text.js';

/**
 * The arithmetic that gives the one quantity of a relation that is not shown from those that are (反推): `290项 ÷ 20.38% ∈ (1422.2658…, 1423.6622…)`. Of a
 * count it says where no whole number is among them. `null` where nothing, or more, is unknown.
 */
export function impliedOf(
  problem: Problem,
  relation: ClaimRelation,
  shown: (name: string) => KnownClaim | null,
  written: (name: string) => string,
): string | null {
  const [result, ...operands] = namesIn(relation);
  const unknown = operands.filter((name) => shown(name) === null);
  if (unknown.length !== 1 || shown(result!) === null) return null;
  const range = (name: string) => rangeOf(shown(name)!);
  const implied = solvedFor(relation, unknown[0]!, range, written);
  if (implied === null) return null;
  const isWhole = problem.variables.kinds[problem.variables.numbers.get(unknown[0]!)!] === 'count';
  const equation = shownEquation(implied.expression, implied.range, '');
  if (!isWhole || hasWhole(implied.range)) return equation;
  return `${equation} ${onlyValue(implied.range) === null ? '∩ ℤ = ∅' : '∉ ℤ'}`;
}

interface Implied {
  readonly expression: string;
  readonly range: Interval;
}

function solvedFor(
  relation: ClaimRelation,
  unknown: string,
  range: (name: string) => Interval,
  written: (name: string) => string,
): Implied | null {
  const quotient = (dividend: string, divisor: string): Implied | null => {
    const inverse = inverseOf(range(divisor));
    if (inverse === null) return null;
    return {
      expression: `${written(dividend)} ÷ ${written(divisor)}`,
      range: productOf(range(dividend), inverse),
    };
  };
  const product = (one: string, other: string): Implied => ({
    expression: `${written(one)} × ${written(other)}`,
    range: productOf(range(one), range(other)),
  });
  switch (relation.kind) {
    case 'share':
      return unknown === relation.whole
        ? quotient(relation.part, relation.share)
        : product(relation.share, relation.whole);
    case 'ratio':
      return unknown === relation.divisor
        ? quotient(relation.dividend, relation.ratio)
        : product(relation.ratio, relation.divisor);
    case 'product':
      return quotient(relation.product, relation.factors.find((name) => name !== unknown)!);
    case 'sum': {
      const others = relation.parts.filter((name) => name !== unknown);
      return {
        expression: [relation.total, ...others].map(written).join(' - '),
        range: others.reduce((left, name) => subtractIntervals(left, range(name)), range(relation.total)),
      };
    }
    case 'difference':
      return unknown === relation.minuend
        ? {
            expression: `${written(relation.subtrahend)} + ${written(relation.difference)}`,
            range: addIntervals(range(relation.subtrahend), range(relation.difference)),
          }
        : {
            expression: `${written(relation.minuend)} - ${written(relation.difference)}`,
            range: subtractIntervals(range(relation.minuend), range(relation.difference)),
          };
    default:
      return null;
  }
}

/** What a number leaves possible, as it is usually read. */
function rangeOf({ sure, assumed }: KnownClaim): Interval {
  return { lowest: sure.lowest ?? assumed.lowest, highest: sure.highest ?? assumed.highest };
}

function hasWhole({ lowest, highest }: Interval): boolean {
  return lowest === null || !isEmpty({ value: wholeNotBelow(lowest), isIncluded: true }, highest);
}
