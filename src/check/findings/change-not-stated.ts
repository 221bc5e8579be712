import type { Examination } from '../analysis/examine.js';
import type { ChangeRelation } from '../claims/relation.js';
import type { Range } from '../solver/bound.js';
import type { Problem } from '../solver/problem.js';
import type { ChangeNotStated } from './finding.js';
import { claimReference, quotedAll, relationReference } from './involved.js';
import { printedInterval, shownRange } from './number-text.js';
import { signOf } from './sign-of.js';

/** The changes of which it is not stated whether they are in points or in percent, with the earlier value by each reading. */
export function changesNotStated(
  problem: Problem,
  { unstatedChanges }: Examination,
): readonly ChangeNotStated[] {
  return unstatedChanges.flatMap(({ relation, points, percent, conflict }) => {
    if (conflict !== null) return [];
    const { change, before, after } = problem.relations[relation]!.relation as ChangeRelation;
    const claims = [change, after]
      .flatMap((name) => problem.claimsOf[problem.variables.numbers.get(name)!]!.slice(0, 1))
      .map((claim) => claimReference(problem, claim));
    const sign = signOf(problem, problem.variables.numbers.get(before)!);
    const shown = (range: Range | null) => (range === null ? null : shownRange(range, sign));
    const [byPoints, byPercent] = [shown(points), shown(percent)];
    const all = quotedAll(claims);
    const isOpen = points !== null && percent !== null;
    return {
      code: 'change-not-stated' as const,
      severity: isOpen ? ('question' as const) : ('information' as const),
      claims,
      relations: [relationReference(problem, relation)],
      arithmetic: `${before}: ${byPoints ?? '—'} (pp), ${byPercent ?? '—'} (%)`,
      before: {
        points: points && printedInterval(points),
        percent: percent && printedInterval(percent),
      },
      text: isOpen
        ? {
            zh: `${all.zh}未载明变化是百分点还是百分比:若为百分点,“${before}”为 ${byPoints};若为百分比,则为 ${byPercent}。请载明单位。`,
            en: `For ${all.en} it is not stated whether the change is in points or in percent: in points “${before}” is ${byPoints}, in percent ${byPercent}. State the unit.`,
          }
        : {
            zh: `${all.zh}未载明变化是百分点还是百分比,只可能是${points === null ? '百分比' : '百分点'}。`,
            en: `For ${all.en} it is not stated whether the change is in points or in percent; it can only be in ${points === null ? 'percent' : 'points'}.`,
          },
    };
  });
}
