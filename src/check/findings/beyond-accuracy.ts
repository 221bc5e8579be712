import { compareRatios } from '../../exact/index.js';
import { minus } from '../../exact/ratio.js';
import type { Examination } from '../analysis/examine.js';
import type { Standing } from '../analysis/standing.js';
import type { Problem } from '../solver/problem.js';
import type { BeyondAccuracy } from './finding.js';
import { claimReference, quoted, quotedAll, relationReference } from './involved.js';
import { printedInterval, shownRange } from './number-text.js';
import { signOf } from './sign-of.js';

/** The numbers with more digits than the rounded numbers give that they are computed from. */
export function beyondAccuracy(
  problem: Problem,
  { standings, isActive }: Examination,
): readonly BeyondAccuracy[] {
  return standings.flatMap((standing) => {
    const relation = roundedSourceOf(problem, standing, isActive);
    if (relation === null) return [];
    const { known, without } = standing;
    const claim = claimReference(problem, known.index);
    const operands = problem.relations[relation]!.variables.slice(1)
      .flatMap((variable) => problem.claimsOf[variable]!.slice(0, 1))
      .map((index) => claimReference(problem, index));
    const shown = shownRange(without, signOf(problem, known.variable));
    const [own, from] = [quoted(claim), quotedAll(operands)];
    return [
      {
        code: 'beyond-accuracy' as const,
        severity: 'information' as const,
        claims: [claim, ...operands],
        relations: [relationReference(problem, relation)],
        arithmetic: `${shown} ↔ ${claim.printed}`,
        interval: printedInterval(without),
        text: {
          zh: `${own.zh}的位数超出${from.zh}的精度:由这些数只能得到 ${shown},末位须由未修约的数据核对。`,
          en: `${own.en} has more digits than ${from.en} give: from them follows only ${shown}, so the last digit has to be checked with data that is not rounded.`,
        },
      },
    ];
  });
}

/** The relation that gives a quantity from printed numbers of which one is rounded, where that leaves more than one unit of its last digit possible. */
function roundedSourceOf(
  problem: Problem,
  { known, without }: Standing,
  isActive: (premise: number) => boolean,
): number | null {
  const { lowest, highest } = without;
  if (lowest === null || highest === null) return null;
  if (compareRatios(minus(highest.value, lowest.value), known.read!.step) <= 0) return null;
  const found = problem.relationsOf[known.variable]!.find((index) => {
    const { relation, variables } = problem.relations[index]!;
    if (!results.has(relation.kind) || variables[0] !== known.variable) return false;
    if (!isActive(problem.claims.length + index)) return false;
    const claims = variables
      .slice(1)
      .map((variable) => problem.claimsOf[variable]!.map((claim) => problem.claims[claim]!));
    return (
      claims.every((each) => each.some(({ read }) => read !== null)) &&
      claims.some((each) => each.every(({ isRounded, read }) => isRounded || read?.wording != null))
    );
  });
  return found ?? null;
}

/** The relations whose first quantity is computed from the others. */
const results: ReadonlySet<string> = new Set([
  'sum',
  'difference',
  'share',
  'ratio',
  'mean',
  'change',
  'product',
]);
