import { describe, expect, test } from 'vitest';
import type { ClaimRelation } from '../../../src/check/index.js';
import { satisfies } from '../../../src/check/solver/satisfies.js';
import { ratio } from './on-paper.js';

/** Whether values satisfy a relation of a, b, c and so on; each is whole or `n/d`. */
function holds(relation: ClaimRelation, ...values: readonly (number | string)[]): boolean {
  return satisfies(relation, (name) => {
    const [over, under = '1'] = String(values['abcdef'.indexOf(name)]).split('/');
    return ratio(BigInt(over!), BigInt(under));
  });
}

const sum: ClaimRelation = { kind: 'sum', total: 'a', parts: ['b', 'c', 'd'] };
const difference: ClaimRelation = { kind: 'difference', difference: 'a', minuend: 'b', subtrahend: 'c' };
const share: ClaimRelation = { kind: 'share', share: 'a', part: 'b', whole: 'c' };
const quotient: ClaimRelation = { kind: 'ratio', ratio: 'a', dividend: 'b', divisor: 'c' };
const mean: ClaimRelation = { kind: 'mean', mean: 'a', of: ['b', 'c', 'd'] };
const change = (as: 'points' | 'percent' | 'not-stated'): ClaimRelation => ({
  kind: 'change',
  change: 'a',
  before: 'b',
  after: 'c',
  as,
});
const product: ClaimRelation = { kind: 'product', product: 'a', factors: ['b', 'c'] };
const comparison = (is: 'at-least' | 'at-most' | 'above' | 'below'): ClaimRelation => ({
  kind: 'comparison',
  left: 'a',
  is,
  right: 'b',
});
const same: ClaimRelation = { kind: 'same', one: 'a', other: 'b' };
const partition: ClaimRelation = { kind: 'partition', shares: ['a', 'b', 'c'] };
const partOf: ClaimRelation = { kind: 'part-of', part: 'a', whole: 'b' };
const rank = (among: number, first: 'highest' | 'lowest' = 'highest'): ClaimRelation => ({
  kind: 'rank',
  place: 'a',
  of: 'b',
  among,
  others: ['c', 'd'],
  first,
});

describe('values satisfy a relation, or not', () => {
  test.each<[ClaimRelation, readonly (number | string)[], boolean]>([
    [sum, [6, 1, 2, 3], true],
    [sum, [7, 1, 2, 3], false],
    [sum, ['3/2', '1/2', '1/3', '2/3'], true],
    [difference, [2, 5, 3], true],
    [difference, [-2, 3, 5], true],
    [difference, [2, 3, 5], false],
    [share, ['1/3', 2, 6], true],
    [share, ['1/3', 2, 7], false],
    [share, [0, 0, 6], true],
    [share, [1, 6, 6], true],
    [share, ['7/6', 7, 6], false],
    [share, [0, 0, 0], false],
    [share, ['-1/6', -1, 6], false],
    [share, ['1/3', -2, -6], false],
    [quotient, ['7/6', 7, 6], true],
    [quotient, ['7/5', 7, 6], false],
    [quotient, [0, 0, 0], false],
    [quotient, ['7/6', -7, -6], false],
    [mean, [2, 1, 2, 3], true],
    [mean, ['7/3', 2, 2, 3], true],
    [mean, [2, 2, 2, 3], false],
    [change('points'), ['1/10', '2/10', '3/10'], true],
    [change('points'), ['1/2', '2/10', '3/10'], false],
    [change('percent'), ['1/2', '2/10', '3/10'], true],
    [change('percent'), ['1/10', '2/10', '3/10'], false],
    [change('percent'), [0, 0, 0], false],
    [change('percent'), ['-1/3', 3, 2], true],
    [change('percent'), ['1/3', -3, -4], false],
    [change('not-stated'), ['1/10', '2/10', '3/10'], true],
    [change('not-stated'), ['1/2', '2/10', '3/10'], true],
    [change('not-stated'), ['1/3', '2/10', '3/10'], false],
    [product, [6, 2, 3], true],
    [product, [5, 2, 3], false],
    [product, [0, 0, 3], true],
    [comparison('at-least'), [3, 2], true],
    [comparison('at-least'), [2, 2], true],
    [comparison('at-least'), [1, 2], false],
    [comparison('at-most'), [1, 2], true],
    [comparison('at-most'), [2, 2], true],
    [comparison('at-most'), [3, 2], false],
    [comparison('above'), [3, 2], true],
    [comparison('above'), [2, 2], false],
    [comparison('below'), [1, 2], true],
    [comparison('below'), [2, 2], false],
    [same, ['2/4', '1/2'], true],
    [same, [1, 2], false],
    [partition, ['1/2', '1/3', '1/6'], true],
    [partition, ['1/2', '1/3', '1/7'], false],
    [partOf, [1, 2], true],
    [partOf, [2, 2], true],
    [partOf, [3, 2], false],
    [rank(3), [2, 5, 7, 3], true],
    [rank(3), [1, 5, 7, 3], false],
    [rank(3), [3, 5, 7, 3], false],
    [rank(3), [1, 5, 5, 5], true],
    [rank(3), [2, 5, 5, 5], false],
    [rank(4), [3, 5, 7, 3], true],
    [rank(4), [4, 5, 7, 3], false],
    [rank(3, 'lowest'), [3, 8, 7, 3], true],
    [rank(3, 'lowest'), [1, 8, 7, 3], false],
    [rank(3, 'lowest'), [1, 3, 3, 5], true],
  ])('%j of %j: %o', (relation, values, expected) => {
    expect(holds(relation, ...values)).toBe(expected);
  });
});
