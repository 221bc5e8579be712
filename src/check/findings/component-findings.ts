import type { Text } from '../../ground/index.js';
import type { Examination, ExaminedComponent } from '../analysis/examine.js';
import { type Problem, premiseOf, premisesOfRelation } from '../solver/problem.js';
import type { LimitReached, NotRefuted, Witnessed } from './finding.js';
import { involved } from './involved.js';
import { exactText } from './number-text.js';

/** For all that is connected: values that satisfy it, or that none were found; and what was not searched to its end. */
export function componentFindings(
  problem: Problem,
  { components, isCutShort }: Examination,
): readonly (Witnessed | NotRefuted | LimitReached)[] {
  const findings: (Witnessed | NotRefuted | LimitReached)[] = components.flatMap(
    (examined) => ofComponent(problem, examined) ?? [],
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

function ofComponent(
  problem: Problem,
  { component, premises, outcome }: ExaminedComponent,
): Witnessed | NotRefuted | null {
  const { claims, relations } = involved(problem, premises);
  if (claims.length + relations.length === 0) return null;
  const about = { claims, relations, severity: 'information' as const };
  if (outcome.found !== 'values')
    return {
      ...about,
      code: 'not-refuted',
      arithmetic: '',
      text: textOfNeither(claims.length, relations.length),
    };
  const values = component.variables
    .filter((variable) => variable < problem.set.quantities.length)
    .map((variable) => ({
      quantity: problem.variables.names[variable]!,
      value: exactText(outcome.values.get(variable)!),
    }));
  const first = values.slice(0, mostShown).map(({ quantity, value }) => `${quantity} = ${value}`);
  return {
    ...about,
    code: 'witnessed',
    arithmetic: [...first, ...(values.length > mostShown ? ['…'] : [])].join(', '),
    values,
    text:
      relations.length === 0
        ? textOfAlone(claims.length)
        : textOfWitnessed(claims.length, relations.length, isOfRounded(problem, premises)),
  };
}

const mostShown = 6;

function textOfNeither(claims: number, relations: number): Text {
  return {
    zh: `${claims} 个数与 ${relations} 个关系之间未见矛盾,也未找到满足全部关系的一组值:既未证伪,也未证实可能。`,
    en: `Between ${counted(claims, 'number')} and ${counted(relations, 'relation')} no contradiction was found, and no values that satisfy all of them either: neither refuted nor shown possible.`,
  };
}

/** Whether a comparison holds of the rounded values only. */
function isOfRounded(problem: Problem, premises: readonly number[]): boolean {
  const given = new Set(premises);
  return premises.some((number) => {
    const premise = premiseOf(problem, number);
    return (
      premise.kind === 'relation' &&
      premisesOfRelation(problem, premise.relation).some((each) => !given.has(each))
    );
  });
}

function textOfWitnessed(claims: number, relations: number, isOfRoundedValues: boolean): Text {
  const but: Text = isOfRoundedValues
    ? { zh: '(其中有的比较按修约后的值)', en: ' (of which some compare rounded values)' }
    : { zh: '', en: '' };
  return {
    zh: `${claims} 个数与 ${relations} 个关系${but.zh}可以同时成立:已给出满足全部关系的一组值(只证明不矛盾,不证明属实)。`,
    en: `${counted(claims, 'number')} and ${counted(relations, 'relation')}${but.en} can hold together: values that satisfy all of them are given (which proves that they do not contradict each other, not that they are true).`,
  };
}

function textOfAlone(count: number): Text {
  return {
    zh: `${count} 个数没有可供核对的关系(未载明,或已在矛盾之中),各自可能。`,
    en: `${counted(count, 'number')} without a relation to check them (none is stated, or it is part of a contradiction): each is possible by itself.`,
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
