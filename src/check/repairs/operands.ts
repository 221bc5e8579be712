import { isWithin } from '../../exact/index.js';
import { relationReference } from '../findings/involved.js';
import type { Range } from '../solver/bound.js';
import type { Conflict } from '../solver/conflict.js';
import { exactCount } from '../solver/exact-count.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import { type Weighed, withoutChange } from './weighed.js';

/** The printed counts that a share would be of, or be the share of, if it were not of the one that is named. */
export function otherOperands(problem: Problem, conflict: Conflict): Weighed[] {
  const relations = conflict.premises.flatMap((number) => {
    const premise = premiseOf(problem, number);
    return premise.kind === 'relation' ? [problem.relations[premise.relation]!] : [];
  });
  if (relations.length !== 1) return [];
  const [{ index, relation, variables }] = relations as [(typeof relations)[number]];
  if (relation.kind !== 'share') return [];
  const [share, part, whole] = variables as [number, number, number];
  const printed = knownRange(problem, share);
  const exact = (variable: number) => exactCount(problem, variable);
  const [partValue, wholeValue] = [exact(part), exact(whole)];
  if (printed === null || partValue === null || wholeValue === null) return [];
  const counts = problem.set.quantities.flatMap((_, variable) => {
    const value = variables.includes(variable) ? null : exact(variable);
    return value === null ? [] : [{ variable, value }];
  });
  const gives = (top: bigint, bottom: bigint) =>
    bottom > 0n && top <= bottom && isWithin({ numerator: top, denominator: bottom }, printed);
  const repair = (replaced: string, by: number): Weighed =>
    withoutChange({
      kind: 'operand',
      relation: relationReference(problem, index),
      replaced,
      by: problem.variables.names[by]!,
      settles: 1,
      unsettles: 0,
    });
  return [
    ...counts
      .filter(({ value }) => gives(partValue, value))
      .map(({ variable }) => repair(relation.whole, variable)),
    ...counts
      .filter(({ value }) => gives(value, wholeValue))
      .map(({ variable }) => repair(relation.part, variable)),
  ].slice(0, 4);
}

function knownRange({ claims, claimsOf }: Problem, variable: number): Range | null {
  const index = claimsOf[variable]!.find((claim) => claims[claim]!.read !== null);
  return index === undefined ? null : claims[index]!.sure;
}
