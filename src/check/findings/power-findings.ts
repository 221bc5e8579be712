import type { Examination } from '../analysis/examine.js';
import type { Problem } from '../solver/problem.js';
import type { CheckPower } from './finding.js';
import { claimReference, quoted, relationReference } from './involved.js';

/** How much the check of each claim could have found. */
export function powerFindings(
  problem: Problem,
  { standings, components, isActive }: Examination,
): readonly CheckPower[] {
  const witnessed = new Set(
    components.flatMap(({ component, outcome }) => (outcome.found === 'values' ? component.variables : [])),
  );
  return standings.flatMap(({ known, power }): CheckPower[] => {
    if (power === null) return [];
    const { passing, printable } = power;
    const isExact =
      power.isExact && (witnessed.has(known.variable) || !isRelated(problem, known.variable, isActive));
    const claim = claimReference(problem, known.index);
    const relations = problem.relationsOf[known.variable]!.filter((index) =>
      isActive(problem.claims.length + index),
    ).map((index) => relationReference(problem, index));
    const about = {
      claims: [claim],
      relations,
      passing: String(passing),
      printable: String(printable),
      isExact,
    };
    const { zh, en } = quoted(claim);
    const arithmetic = `${isExact ? '' : '≤ '}${passing} / ${printable}`;
    if (isExact && passing === printable)
      return [
        {
          ...about,
          code: 'cannot-fail',
          severity: 'notice',
          arithmetic,
          text: {
            zh: `${zh}无从核对:同样格式的 ${printable} 个数在其他数不变时全都可能,通过检查不说明它正确。`,
            en: `${en} could not fail: all ${printable} numbers in the same format are possible with the other numbers as they are, so that passing says nothing.`,
          },
        },
      ];
    return [
      {
        ...about,
        code: 'check-power',
        severity: 'information',
        arithmetic,
        text: {
          zh: `${zh}的检验力:同样格式的 ${printable} 个数中${isExact ? '恰有' : '至多'} ${passing} 个在其他数不变时也会通过。`,
          en: `The power of checking ${en}: of the ${printable} numbers in the same format ${isExact ? 'exactly' : 'at most'} ${passing} would pass with the other numbers as they are.`,
        },
      },
    ];
  });
}

function isRelated(problem: Problem, variable: number, isActive: (premise: number) => boolean): boolean {
  return problem.relationsOf[variable]!.some((index) => isActive(problem.claims.length + index));
}
