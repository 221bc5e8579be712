import type { Text } from '../../ground/index.js';
import type { Examination } from '../analysis/examine.js';
import type { InferredUnknown } from '../analysis/inferred.js';
import { isAssumed } from '../solver/components.js';
import { exactCount } from '../solver/exact-count.js';
import type { Problem } from '../solver/problem.js';
import { arithmeticOf } from './arithmetic.js';
import { assumptionsOf } from './assumptions.js';
import type { InferredValue } from './finding.js';
import { involved, quotedAll } from './involved.js';
import { printedInterval, shownRange } from './number-text.js';
import { signOf } from './sign-of.js';

/** What the unknown quantities must be, if the others are right. */
export function inferredFindings(problem: Problem, { inferred }: Examination): readonly InferredValue[] {
  return inferred.map((each) => {
    const { variable, range, values, isProved, premises } = each;
    const { claims, relations } = involved(problem, premises);
    const [shownClaims, shownRelations] = [claims.slice(0, mostNamed), relations.slice(0, mostNamed)];
    const isOfAssumed = premises.some((premise) => isAssumed(problem, premise));
    const between = shownRange(range, signOf(problem, variable));
    const isSided = range.lowest === null || range.highest === null;
    const shown = values === null ? between : values.join(', ');
    const is =
      values === null
        ? `${isSided ? '' : '∈ '}${shown}`
        : values.length === 1
          ? `= ${shown}`
          : `∈ {${shown}}`;
    const quantity = problem.variables.names[variable]!;
    const arithmetic = arithmeticOf(
      problem,
      shownRelations.map(({ index }) => index),
      { claims: shownClaims.map(({ index }) => index), isOnly: true },
    );
    return {
      code: 'inferred' as const,
      severity: isOfAssumed || isPlain(problem, variable) ? 'information' : 'notice',
      claims: shownClaims,
      relations: shownRelations,
      arithmetic: `${arithmetic} ⇒ [${quantity}] ${is}`,
      quantity,
      interval: printedInterval(range),
      values: values?.map(String) ?? null,
      isProved,
      isAssumed: isOfAssumed,
      text: textOf(quantity, shown, isSided, each, quotedAll(claims), assumptionsOf(problem, premises)),
    };
  });
}

/** So many claims and relations are named that a value is inferred from; a long chain of them has no end. */
const mostNamed = 20;

function textOf(
  quantity: string,
  shown: string,
  isSided: boolean,
  { values, isProved }: InferredUnknown,
  from: Text,
  assumed: Text,
): Text {
  const isOne = values?.length === 1;
  const if_: Text = {
    zh: [assumed.zh, `${from.zh}无误`].filter(Boolean).join(',且'),
    en: [assumed.en, `${from.en} ${from.en.includes(',') ? 'are' : 'is'} right`]
      .filter(Boolean)
      .join(' and '),
  };
  const one: Text = isOne
    ? { zh: `只能是 ${shown}`, en: `can only be ${shown}` }
    : values === null
      ? { zh: isSided ? ` ${shown}` : `在 ${shown} 之内`, en: isSided ? `is ${shown}` : `lies in ${shown}` }
      : isProved
        ? { zh: `是 ${shown} 之一,每个都可能`, en: `is one of these, each possible: ${shown}` }
        : { zh: `是 ${shown} 之一`, en: `is one of these at most: ${shown}` };
  return {
    zh: `“${quantity}”未公布或不可读;若${if_.zh},其值${one.zh}。`,
    en: `“${quantity}” is not published or cannot be read; if ${if_.en}, it ${one.en}.`,
  };
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
