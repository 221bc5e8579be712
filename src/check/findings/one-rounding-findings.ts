import type { Examination } from '../analysis/examine.js';
import type { Standing } from '../analysis/standing.js';
import type { Problem } from '../solver/problem.js';
import { arithmeticOf } from './arithmetic.js';
import type { NoCommonRounding } from './finding.js';
import { involved, quotedAll } from './involved.js';

/** What cannot hold together if all was rounded by one mode, where no two numbers tell that by themselves (同一修约方式下的矛盾). */
export function oneRoundingFindings(
  problem: Problem,
  { conflictsOfOneRounding, standings }: Examination,
): readonly NoCommonRounding[] {
  const standingOf = new Map(standings.map((standing) => [standing.known.index, standing]));
  return conflictsOfOneRounding.flatMap(({ premises }): NoCommonRounding[] => {
    const { claims, relations } = involved(problem, premises);
    if (areToldApart(claims.flatMap(({ index }) => standingOf.get(index) ?? []))) return [];
    const arithmetic =
      relations.length === 0
        ? claims.map(({ printed }) => printed).join(' ≠ ')
        : arithmeticOf(
            problem,
            relations.map(({ index }) => index),
            { claims: claims.map(({ index }) => index), isOnly: true },
          );
    const all = quotedAll(claims);
    return [
      {
        code: 'no-common-rounding',
        severity: 'question',
        claims,
        relations,
        arithmetic,
        text: {
          zh: `若按同一种修约方式(不论哪一种),${all.zh}不能同时成立(${arithmetic});请核对各数,或载明各自的修约方式。`,
          en: `If all are rounded by one mode, whichever it is, ${all.en} cannot hold together (${arithmetic}); check the numbers, or state how each is rounded.`,
        },
      },
    ];
  });
}

/** Whether two of the claims have no mode in common each by itself, which is said of them. */
function areToldApart(standings: readonly Standing[]): boolean {
  const known = standings.flatMap(({ modes }) => (modes === null || modes.length === 0 ? [] : [modes]));
  return known.some((one, place) =>
    known.slice(place + 1).some((other) => !one.some((mode) => other.includes(mode))),
  );
}
