import type { Text } from '../../ground/index.js';
import { isAssumed } from '../solver/components.js';
import { type Problem, premiseOf } from '../solver/problem.js';
import { shownRange } from './number-text.js';
import { signOf } from './sign-of.js';

/** What some premises assume that the document does not state (推定), each once, as the condition of a sentence. */
export function assumptionsOf(problem: Problem, premises: readonly number[]): Text {
  const texts = premises
    .filter((premise) => isAssumed(problem, premise))
    .map((premise) => assumptionOf(problem, premise));
  const once = (of: readonly string[], between: string) => [...new Set(of)].join(between);
  return {
    zh: once(
      texts.map(({ zh }) => zh),
      ',且',
    ),
    en: once(
      texts.map(({ en }) => en),
      ' and ',
    ),
  };
}

function assumptionOf(problem: Problem, number: number): Text {
  const premise = premiseOf(problem, number);
  switch (premise.kind) {
    case 'claim':
    case 'reading': {
      const { claim, variable, sure, assumed } = problem.claims[premise.claim]!;
      const values = { lowest: sure.lowest ?? assumed.lowest, highest: sure.highest ?? assumed.highest };
      const range = shownRange(values, signOf(problem, variable));
      return {
        zh: `“${claim.printed}”按通常的读法为 ${range}`,
        en: `“${claim.printed}” is, as usually read, ${range}`,
      };
    }
    case 'relation-reading':
      return problem.relations[premise.relation]!.relation.kind === 'rank'
        ? {
            zh: '名次按修约前的值排定,相等者并列、其后名次空出',
            en: 'places go by the values before rounding, and equal ones share the better place',
          }
        : { zh: '比较的是修约前的值', en: 'what is compared is the value before rounding' };
    case 'relation': {
      const { relation } = problem.relations[premise.relation]!;
      switch (relation.kind) {
        case 'comparison': {
          const { zh, en } = comparisonWords[relation.is];
          return {
            zh: `“${relation.left}”确应${zh}“${relation.right}”`,
            en: `“${relation.left}” is meant to be ${en} “${relation.right}”`,
          };
        }
        case 'rank':
          return {
            zh: `“${relation.place}”确为“${relation.of}”的名次`,
            en: `“${relation.place}” is meant to be the place of “${relation.of}”`,
          };
        default:
          return assumedRelations[relation.kind];
      }
    }
  }
}

const comparisonWords = {
  above: { zh: '高于', en: 'above' },
  'at-least': { zh: '不低于', en: 'at least' },
  below: { zh: '低于', en: 'below' },
  'at-most': { zh: '不高于', en: 'at most' },
} as const;

const assumedRelations = {
  sum: { zh: '各部分合计即为总数', en: 'the parts make up the total' },
  difference: { zh: '该数为两数之差', en: 'the number is the difference of the two' },
  share: { zh: '占比即为这两个数之比', en: 'the share is that of these two numbers' },
  ratio: { zh: '该数为这两个数之比', en: 'the number is the ratio of these two' },
  mean: { zh: '该数为各数的平均', en: 'the number is the plain mean of the others' },
  change: { zh: '该数为两期之间的变化', en: 'the number is the change between the two' },
  product: { zh: '该数为两数之积', en: 'the number is the product of the two' },
  same: { zh: '两者为同一量', en: 'both are one quantity' },
  partition: { zh: '各占比构成整体', en: 'the shares make up the whole' },
  'part-of': { zh: '前者是后者的一部分', en: 'the one is part of the other' },
} as const;
