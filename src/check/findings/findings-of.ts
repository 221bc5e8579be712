import type { Examination } from '../analysis/examine.js';
import type { Problem } from '../solver/problem.js';
import { beyondAccuracy } from './beyond-accuracy.js';
import { changesNotStated } from './change-not-stated.js';
import { closedShares } from './closed-shares.js';
import { componentFindings } from './component-findings.js';
import { type Finding, severities } from './finding.js';
import { inferredFindings } from './inferred-findings.js';
import { oneRoundingFindings } from './one-rounding-findings.js';
import { powerFindings } from './power-findings.js';
import { ratiosOfNothing } from './ratios-of-nothing.js';
import { refutations } from './refutations.js';
import { roundingFindings } from './rounding-findings.js';

/** Puts what was found out into words, what weighs most first (检查结果). */
export function findingsOf(problem: Problem, examination: Examination): readonly Finding[] {
  const closed = closedShares(problem, examination);
  const findings: readonly Finding[] = [
    ...refutations(problem, examination),
    ...changesNotStated(problem, examination),
    ...ratiosOfNothing(problem),
    ...closed,
    ...oneRoundingFindings(problem, examination),
    ...roundingFindings(problem, examination, closed),
    ...inferredFindings(problem, examination),
    ...beyondAccuracy(problem, examination),
    ...componentFindings(problem, examination),
    ...powerFindings(problem, examination),
  ];
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
