import { describe, expect, test } from 'vitest';
import { componentsOf, isAssumed } from '../../../src/check/solver/components.js';
import { premiseOf, premisesOfClaim, premisesOfRelation } from '../../../src/check/solver/problem.js';
import { problem } from './problems.js';

const all = () => true;

describe('a document falls into what is connected', () => {
  const of = problem((b) => {
    b.count('独', '1件');
    b.count('又独', '约2件');
    b.sum(b.count('计', '9件'), [b.count('甲', '4件'), b.count('乙', '5件')]);
    b.same(b.measure('丙', '3%'), b.measure('丁', '3%'));
    b.partOf('甲', b.count('戊', null));
  });
  const named = (variables: readonly number[]) =>
    variables.filter((each) => each < of.set.quantities.length).map((each) => of.variables.names[each]);

  test('by its relations, in the order of the first one; what has none comes last, as one', () => {
    const components = componentsOf(of, all);
    expect(components.map(({ variables }) => named(variables))).toEqual([
      ['计', '甲', '乙', '戊'],
      ['丙', '丁'],
      ['独', '又独'],
    ]);
    expect(components.map(({ relations }) => relations)).toEqual([[0, 2], [1], []]);
  });

  test('with the premises about it', () => {
    // Claim 7 is of what is not printed, and says nothing; premise 12 is how 约 is usually read.
    expect(componentsOf(of, all).map(({ premises }) => premises)).toEqual([
      [2, 3, 4, 8, 10],
      [5, 6, 9],
      [0, 1, 12],
    ]);
  });

  test('what is set aside connects nothing', () => {
    const relation = of.claims.length;
    const components = componentsOf(of, (premise) => premise !== relation && premise !== 3);
    expect(components.map(({ variables }) => named(variables))).toEqual([
      ['丙', '丁'],
      ['甲', '戊'],
      ['独', '又独', '计', '乙'],
    ]);
    expect(components.map(({ premises }) => premises)).toEqual([[5, 6, 9], [10], [0, 1, 2, 4, 12]]);
  });

  test('the factor of a change in percent is part of it', () => {
    const changed = problem((b) => {
      b.change('增', '5%', { from: b.count('前', '100件'), to: b.count('后', '105件'), as: 'percent' });
    });
    const [component] = componentsOf(changed, all);
    expect(component!.variables.length).toBe(4);
    expect(changed.set.quantities.length).toBe(3);
  });
});

describe('premises', () => {
  const of = problem((b) => {
    b.count('甲', '30余件');
    b.count('乙', '25.6万件');
    b.compare('乙', 'at-least', b.target('目标', '20万'));
    b.partOf('甲', '乙', { basis: 'assumed' });
  });

  test('are claims, relations, readings of claims and readings of relations, in this order', () => {
    expect(Array.from({ length: 10 }, (_, premise) => premiseOf(of, premise))).toEqual([
      { kind: 'claim', claim: 0 },
      { kind: 'claim', claim: 1 },
      { kind: 'claim', claim: 2 },
      { kind: 'relation', relation: 0 },
      { kind: 'relation', relation: 1 },
      { kind: 'reading', claim: 0 },
      { kind: 'reading', claim: 1 },
      { kind: 'reading', claim: 2 },
      { kind: 'relation-reading', relation: 0 },
      { kind: 'relation-reading', relation: 1 },
    ]);
  });

  test('of a number with 余, and of a comparison of a rounded number, are two', () => {
    expect(of.claims.map((_, claim) => premisesOfClaim(of, claim))).toEqual([[0, 5], [1], [2]]);
    expect(of.relations.map((_, relation) => premisesOfRelation(of, relation))).toEqual([[3, 8], [4]]);
  });

  test('are assumed where the document does not state them', () => {
    expect(Array.from({ length: 10 }, (_, premise) => isAssumed(of, premise))).toEqual([
      ...[false, false, false],
      ...[false, true],
      ...[true, true, true, true, true],
    ]);
  });
});
