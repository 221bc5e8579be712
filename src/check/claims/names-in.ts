import type { ClaimRelation } from './relation.js';

/** The names of the quantities of a relation, the result first. */
export function namesIn(relation: ClaimRelation): readonly string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts];
    case 'difference':
      return [relation.difference, relation.minuend, relation.subtrahend];
    case 'share':
      return [relation.share, relation.part, relation.whole];
    case 'ratio':
      return [relation.ratio, relation.dividend, relation.divisor];
    case 'mean':
      return [relation.mean, ...relation.of];
    case 'change':
      return [relation.change, relation.before, relation.after];
    case 'product':
      return [relation.product, ...relation.factors];
    case 'comparison':
      return [relation.left, relation.right];
    case 'same':
      return [relation.one, relation.other];
    case 'partition':
      return relation.shares;
    case 'part-of':
      return [relation.part, relation.whole];
    case 'rank':
      return [relation.place, relation.of, ...relation.others];
  }
}
