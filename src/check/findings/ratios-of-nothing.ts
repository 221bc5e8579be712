import type { KnownRelation, Problem } from '../solver/problem.js';
import { arithmeticOf } from './arithmetic.js';
import type { RatioOfNothing } from './finding.js';
import { claimReference, quoted, relationReference } from './involved.js';

/** Shares, ratios and changes in percent that are printed though what they are of is 0 (分母为零). */
export function ratiosOfNothing(problem: Problem): readonly RatioOfNothing[] {
  return problem.relations.flatMap((known) => ofRelation(problem, known));
}

function ofRelation(
  problem: Problem,
  { index, variables, divisorOfNothing }: KnownRelation,
): readonly RatioOfNothing[] {
  if (divisorOfNothing === null) return [];
  const printed = (variable: number) =>
    problem.claimsOf[variable]!.filter((claim) => problem.claims[claim]!.read !== null);
  const [result] = printed(variables[0]!);
  const [divisor] = printed(problem.variables.numbers.get(divisorOfNothing)!);
  if (result === undefined || divisor === undefined) return [];
  const claims = [divisor, result].map((claim) => claimReference(problem, claim));
  const [of, ratio] = claims.map(quoted);
  return [
    {
      code: 'ratio-of-nothing',
      severity: 'question',
      claims: [...claims].sort((one, other) => one.index - other.index),
      relations: [relationReference(problem, index)],
      arithmetic: arithmeticOf(problem, [index], { claims: [], isOnly: false }),
      text: {
        zh: `${of!.zh}作分母时为 0,${ratio!.zh}没有值可言;请写明无此类事项,或核对该数。`,
        en: `${of!.en} is the divisor and is 0, so that ${ratio!.en} has no value; say that there is nothing, or check the number.`,
      },
    },
  ];
}
