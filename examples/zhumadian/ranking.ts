import {
  assistedServiceComposition,
  assistedServiceCount,
  caseCount,
  explainScore,
  month,
  overdueCount,
  type Period,
  type RankedUnit,
  type Ranking,
  rank,
  replayRanking,
  replayScore,
  type Scope,
  type ScoreFigure,
  score,
  zhumadian,
} from 'zwfw-indicators';
import { table } from '../table.js';
import { type MadeServices, type MadeWindow, madeWindows } from './made-windows.js';
import { windowPolicy, windowScorecard } from './scorecard.js';

/** The scores of the made window units in a month. */
export function windowScores(windows: readonly MadeWindow[], period: Period): readonly ScoreFigure[] {
  const figures = windows.flatMap(({ name, cases, overdue, services }) => {
    const options = { rules: zhumadian, period, scope: { department: name } };
    const byTimeliness = { onTime: cases - overdue, late: overdue };
    return [
      caseCount({ cases }, options),
      overdueCount({ ...byTimeliness, open: 0, openLate: 0, openStopped: 0, noDeadline: 0 }, options),
      assistedServiceCount({ services: numberOf(services) }, options),
    ];
  });
  const given = windows.map(({ name, complaints, halfDaysAbsent }) => ({
    scope: { department: name },
    values: { complaints: String(complaints), absences: String(halfDaysAbsent) },
  }));
  return score(figures, windowScorecard, { given, period });
}

/** The rankings of April and, against it, of May 2021. */
export function windowRankings(): { readonly may: Ranking; readonly scores: readonly ScoreFigure[] } {
  const april = rank(windowScores(madeWindows('april'), month(2021, 4)), windowPolicy);
  const scores = windowScores(madeWindows('may'), month(2021, 5));
  return { may: rank(scores, windowPolicy, { previous: april }), scores };
}

/** The assisted services of all units together, as one figure by their kind. */
export function assistedServices(windows: readonly MadeWindow[], period: Period) {
  const sum = (kind: keyof MadeServices) =>
    windows.reduce((total, { services }) => total + services[kind], 0);
  return assistedServiceComposition(
    {
      onBehalf: 0,
      doorToDoor: sum('doorToDoor'),
      extendedHours: sum('extendedHours'),
      guidance: sum('guidance'),
      weekend: sum('weekend'),
      jointSession: 0,
      other: 0,
    },
    { rules: zhumadian, period },
  );
}

/** The monthly ranking in lines (月度排名). */
export function rankingLines(): readonly string[] {
  const { may, scores } = windowRankings();
  const [group] = may.groups;
  const services = assistedServices(madeWindows('may'), month(2021, 5));
  const counts = services.parts.filter(({ count }) => count > 0).map(({ count }) => count);
  const countOf = (unit: Scope, part: string) =>
    scoreOf(scores, unit).parts.find((each) => each.part === part)?.input?.text ?? '';
  const row = (unit: RankedUnit) => [
    unit.place,
    nameOf(unit.scope),
    unit.text,
    ...['complaints', 'overdue', 'absence', 'assisted'].map((part) => countOf(unit.scope, part)),
    changeText(unit.change),
  ];
  const agriculture = scoreOf(scores, { department: '市农业农村局' });
  return [
    '以下各单位的数据是按固定种子编造的,只有办件、超期、帮办代办的合计和市农业农村局的 5 件办件、1 件超期是公布数;4 月的数据全是编造的。',
    '通报只提到 4 个单位的名称,其余 24 个以编号代替;计分标准未公布,分值均为假定。名次不说明任何单位的实际情况。',
    `帮办代办 ${services.counts.denominator} 次 = ${counts.join(' + ')},分布在 ${scores.length} 个窗口单位。`,
    '',
    table(['名次', '单位', '得分', '投诉', '超期', '空岗', '帮办', '较上月'], group?.units.map(row) ?? []),
    '',
    '不参加排名:',
    ...may.notRanked.map(({ scope, reason }) => `  ${nameOf(scope)}:${reason.text.zh}`),
    `红榜:${namesOf(group?.first)}`,
    `黑榜:${namesOf(group?.last)}`,
    `连续两个月末位:${namesOf(group?.warned)}`,
    '',
    explainScore(agriculture, { locale: 'zh-CN' }),
    '',
    `重放:排名${replayRanking(may).holds ? '成立' : '不成立'},${scores.length} 个得分${scores.every((one) => replayScore(one).holds) ? '都成立' : '不都成立'}`,
  ];
}

function numberOf({ doorToDoor, extendedHours, guidance, weekend }: MadeServices): number {
  return doorToDoor + extendedHours + guidance + weekend;
}

function nameOf(scope: Scope): string {
  return scope.department ?? '';
}

function namesOf(scopes: readonly Scope[] | null | undefined): string {
  return scopes?.map(nameOf).join('、') || '无';
}

function scoreOf(scores: readonly ScoreFigure[], scope: Scope): ScoreFigure {
  return scores.find((one) => nameOf(one.scope) === nameOf(scope))!;
}

function changeText(change: RankedUnit['change']): string {
  if (change === null) return '';
  const { moved, by } = change;
  if (moved === 'new') return '新进';
  if (moved === 'same') return '持平';
  return `${moved === 'up' ? '升' : '降'} ${by}`;
}
