import type { Examination } from '../analysis/examine.js';
import { repairsOf } from '../repairs/repairs-of.js';
import { isAssumed } from '../solver/components.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import { arithmeticOf } from './arithmetic.js';
import type { NotStatedWhetherSame, Refuted } from './finding.js';
import { involved } from './involved.js';
import {
  textOfAssumed,
  textOfImpossible,
  textOfRefuted,
  textOfSame,
  textOfTwoValues,
} from './refutation-words.js';

/** What contradicts itself: proved, or only with what the document does not state. */
export function refutations(
  problem: Problem,
  { conflicts }: Examination,
): readonly (Refuted | NotStatedWhetherSame)[] {
  const allRepairs = repairsOf(problem, conflicts);
  return conflicts.map((conflict, place) => {
    const { claims, relations } = involved(problem, conflict.premises);
    const arithmetic = arithmeticOf(
      problem,
      relations.map(({ index }) => index),
      { claims: claims.map(({ index }) => index), isOnly: true },
    );
    const assumed = conflict.premises.filter((premise) => isAssumed(problem, premise));
    if (assumed.some((premise) => isSame(problem, premise)))
      return {
        code: 'not-stated-whether-same',
        severity: 'question',
        claims,
        relations,
        arithmetic,
        text: textOfSame(claims),
      };
    const repairs = allRepairs[place]!;
    const base = { claims, relations, isIrreducible: conflict.isIrreducible, repairs };
    if (assumed.length > 0) {
      const shown = relations.length === 0 ? claims.map(({ printed }) => printed).join(' ↔ ') : arithmetic;
      return {
        ...base,
        code: 'refuted-if-assumed',
        severity: 'question',
        arithmetic: shown,
        text: textOfAssumed(problem, { claims, relations }, shown, assumed, repairs),
      };
    }
    if (relations.length === 0 && claims.length === 1)
      return {
        ...base,
        repairs: [],
        code: 'refuted',
        severity: 'contradiction',
        arithmetic: claims[0]!.printed!,
        text: textOfImpossible(problem, claims[0]!),
      };
    if (relations.length === 0)
      return {
        ...base,
        code: 'two-values',
        severity: 'contradiction',
        arithmetic: claims.map(({ printed }) => printed).join(' ≠ '),
        text: textOfTwoValues(claims, repairs),
      };
    return {
      ...base,
      code: 'refuted',
      severity: 'contradiction',
      arithmetic,
      text: textOfRefuted(problem, conflict, { claims, relations }, arithmetic, repairs),
    };
  });
}

function isSame(problem: Problem, number: number): boolean {
  const premise = premiseOf(problem, number);
  return premise.kind === 'relation' && problem.relations[premise.relation]!.relation.kind === 'same';
}
