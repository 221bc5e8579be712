import type { Examination } from '../analysis/examine.js';
import type { Problem } from '../solver/problem.js';
import type { LimitReached, NotRefuted, Witnessed } from './finding.js';
import { involved } from './involved.js';
import { exactText } from './number-text.js';

/** For all that is connected: values that satisfy it, or that none were found; and what was not searched to its end. */
export function componentFindings(
  problem: Problem,
  { components, isCutShort }: Examination,
): readonly (Witnessed | NotRefuted | LimitReached)[] {
  const findings: (Witnessed | NotRefuted | LimitReached)[] = components.map(
    ({ component, premises, outcome }) => {
      const { claims, relations } = involved(problem, premises);
      const named = component.variables.filter((variable) => variable < problem.set.quantities.length);
      const about = { claims, relations, arithmetic: '', severity: 'information' as const };
      if (outcome.found !== 'values')
        return {
          ...about,
          code: 'not-refuted',
          text: {
            zh: `${claims.length} 个数与 ${relations.length} 个关系之间未见矛盾,也未找到满足全部关系的一组值:既未证伪,也未证实可能。`,
            en: `Between ${claims.length} numbers and ${relations.length} relations no contradiction was found, and no values that satisfy all of them either: neither refuted nor shown possible.`,
          },
        };
      const values = named.map((variable) => ({
        quantity: problem.variables.names[variable]!,
        value: exactText(outcome.values.get(variable)!),
      }));
      return {
        ...about,
        code: 'witnessed',
        arithmetic: values
          .slice(0, 6)
          .map(({ quantity, value }) => `${quantity} = ${value}`)
          .join(', '),
        values,
        text: {
          zh: `${claims.length} 个数与 ${relations.length} 个关系可以同时成立:已给出满足全部关系的一组值(只证明不矛盾,不证明属实)。`,
          en: `${claims.length} numbers and ${relations.length} relations can hold together: values that satisfy all of them are given (which proves that they do not contradict each other, not that they are true).`,
        },
      };
    },
  );
  if (isCutShort)
    findings.push({
      code: 'limit-reached',
      severity: 'notice',
      claims: [],
      relations: [],
      arithmetic: '',
      text: {
        zh: '检查在达到上限时停止,可能还有未发现的矛盾;请先处理已发现的问题,或减少循环的关系后再查。',
        en: 'The check stopped at a limit, and there may be contradictions that it did not find; put right what it found, or state fewer circular relations, and check again.',
      },
    });
  return findings;
}
