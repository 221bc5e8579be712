import {
  type Assumed,
  type DatedValue,
  defineScorecard,
  type NumberText,
  type Part,
  type RankPolicy,
  type ScoreInput,
} from 'zwfw-indicators';

/** The document is named by the bulletin; none of its values is published. */
const notPublished: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '《驻马店市行政服务中心窗口服务效能评价办法》(驻“放管服”组办【2021】5号)的计分标准未公布,此值为示例假定',
    en: 'the scoring of Zhumadian’s document No. 5 of 2021 on the evaluation of window services is not published; the value is assumed for the example',
  },
};

function since2021<T>(value: T): readonly DatedValue<T>[] {
  return [{ from: '2021-01-01', value, basis: notPublished }];
}

/** Points for each event, so far and no further. */
function perEvent(
  [zh, en]: readonly [string, string],
  input: ScoreInput,
  points: NumberText,
  bound: { readonly least: NumberText } | { readonly most: NumberText },
): readonly DatedValue<Part>[] {
  return since2021({
    kind: 'item',
    name: { zh, en },
    input,
    transform: { kind: 'per-event', start: '0', points },
    ...bound,
    withoutValue: 'not-scored',
  });
}

/** How the window units are scored in the example (窗口服务效能计分办法): 100, less what is deducted, and something for assisted services. */
export const windowScorecard = defineScorecard({
  format: 'zwfw-scorecard/1',
  id: 'zhumadian-windows',
  version: 'example-1',
  name: { zh: '驻马店市窗口服务效能计分(示例)', en: 'Zhumadian window services (an example)' },
  extends: null,
  total: 'score',
  inputs: {
    complaints: { name: { zh: '群众投诉', en: 'complaints' }, unit: 'count' },
    absences: { name: { zh: '空岗半日数', en: 'half days of absence' }, unit: 'count' },
  },
  parts: {
    score: since2021({
      kind: 'sum',
      name: { zh: '服务效能得分', en: 'score of window services' },
      of: ['base', 'complaints', 'overdue', 'absence', 'assisted'],
      least: '0',
      most: '105',
    }),
    base: since2021({ kind: 'constant', name: { zh: '基础分', en: 'base' }, points: '100' }),
    complaints: perEvent(['投诉扣分', 'deduction for complaints'], { given: 'complaints' }, '-2', {
      least: '-10',
    }),
    overdue: perEvent(['超期扣分', 'deduction for overdue cases'], { indicator: 'overdue-count' }, '-5', {
      least: '-20',
    }),
    absence: perEvent(['空岗扣分', 'deduction for absence'], { given: 'absences' }, '-1', { least: '-10' }),
    assisted: perEvent(
      ['帮办代办加分', 'bonus for assisted services'],
      { indicator: 'assisted-service-count' },
      '0.1',
      { most: '5' },
    ),
  },
  rounding: since2021({ places: 2, mode: 'halfExpand', stages: ['total'] } as const),
  volume: since2021({ indicator: 'case-count' }),
});

/** How they are ranked (排名办法): equal scores share a place, who handled nothing has none, red and black lists of five. */
export const windowPolicy: RankPolicy = {
  on: 'rounded',
  best: 'highest',
  ties: 'competition',
  groups: 'together',
  minimumVolume: '1',
  lists: { first: 5, last: 5, tied: 'with' },
  running: { last: 1, periods: 2 },
  basis: notPublished,
};
