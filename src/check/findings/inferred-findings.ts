import type { Examination } from '../analysis/examine.js';
import type { Problem } from '../solver/problem.js';
import { arithmeticOf, isPercentage } from './arithmetic.js';
import { exactCount } from './exact-count.js';
import type { InferredValue } from './finding.js';
import { involved, quotedAll } from './involved.js';
import { printedInterval, shownRange } from './number-text.js';

/** What the unknown quantities must be, if the others are right. */
export function inferredFindings(problem: Problem, { inferred }: Examination): readonly InferredValue[] {
  return inferred.map(({ variable, range, values, isProved, premises }) => {
    const { claims, relations } = involved(problem, premises);
    const quantity = problem.variables.names[variable]!;
    const between = shownRange(range, isPercentage(problem, variable));
    const isSided = range.lowest === null || range.highest === null;
    const shown = values === null ? `${isSided ? '' : '∈ '}${between}` : values.join(', ');
    const from = quotedAll(claims);
    const isOne = values?.length === 1;
    return {
      code: 'inferred' as const,
      severity: isPlain(problem, variable) ? ('information' as const) : ('notice' as const),
      claims,
      relations,
      arithmetic: `${arithmeticOf(
        problem,
        relations.map(({ index }) => index),
      )} ⇒ [${quantity}] ${values === null ? shown : isOne ? `= ${shown}` : `∈ {${shown}}`}`,
      quantity,
      interval: printedInterval(range),
      values: values?.map(String) ?? null,
      isProved,
      text: {
        zh: `“${quantity}”未公布或不可读;若${from.zh}无误,其值${isOne ? '只能是 ' : values === null ? '' : '为 '}${shown}${isOne || values === null ? '' : isProved ? ' 之一,每个都可能' : ' 之一'}。`,
        en: `“${quantity}” is not published or cannot be read; if ${from.en} ${claims.length === 1 ? 'is' : 'are'} right, it ${isOne ? 'can only be' : values === null ? 'is' : isProved ? 'is one of these, each possible:' : 'is at most one of'} ${shown}.`,
      },
    };
  });
}

/** A sum or the like of what is printed, which the document need not print. */
function isPlain(problem: Problem, variable: number): boolean {
  const isDamaged = problem.claimsOf[variable]!.some(
    (claim) => problem.claims[claim]!.claim.damaged !== undefined,
  );
  if (isDamaged) return false;
  return problem.relationsOf[variable]!.some((index) => {
    const { relation, variables } = problem.relations[index]!;
    const isComputed =
      relation.kind === 'sum' || relation.kind === 'difference' || relation.kind === 'product';
    const [result, ...operands] = variables;
    return isComputed && result === variable && operands.every((each) => exactCount(problem, each) !== null);
  });
}
