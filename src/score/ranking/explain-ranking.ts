import { unitSigns } from '../../exact/index.js';
import { requireLocale } from '../../figure/locale.js';
import { basisWords } from '../../figure/words.js';
import { inLocale, type Locale, oneLine, type Text } from '../../ground/index.js';
import type { Scope } from '../../tally/grouping.js';
import { ratioOfText } from '../number-text.js';
import { readBack } from '../written-outcome.js';
import { policyWords } from './policy-words.js';
import { groupName } from './ranking-flags.js';
import type { PlaceChange, RankedGroup, RankedUnit, Ranking, UnrankedUnit } from './ranking-record.js';
import { requireRanking } from './ranking-schema.js';
import type { TieBreakerValue } from './tie-breaker.js';
import { unitName } from './unit-names.js';

/** In which language a ranking is explained. */
export interface ExplainRankingOptions {
  readonly locale: Locale;
}

/**
 * Explains a ranking in full (说明): the policy and what it rests on, every place with the score and what broke a tie, the lists, the warnings, and
 * those without a place with the reason. Who reads only this can rank again by hand.
 *
 * @throws `invalid-ranking`; `unknown-locale` for a language other than `zh-CN` and `en`.
 */
export function explainRanking(ranking: Ranking, { locale }: ExplainRankingOptions): string {
  requireLocale(locale);
  const { scorecard, period, policy, tieBreakers, groups, notRanked, left, previous } =
    requireRanking(ranking);
  const say = (text: Text) => inLocale(text, locale);
  const { id, version, name, on } = scorecard;
  const notes = noteLines(ranking);
  return [
    say({ zh: `排名:${name.zh}(${id} ${version})`, en: `Ranking: ${name.en} (${id} ${version})` }),
    ...(on === null ? [] : [say({ zh: `计分办法以 ${on} 为准`, en: `The scorecard as of ${on}` })]),
    ...(period === null
      ? []
      : [
          say({
            zh: `统计周期:${period.name.zh}(${period.start} 起,至 ${period.end} 前)`,
            en: `Period: ${period.name.en} (from ${period.start}, before ${period.end})`,
          }),
        ]),
    ...previous.map((before, index) =>
      say({
        zh: `此前第 ${index + 1} 期:${before.period.name.zh},摘要 ${before.digest}`,
        en: `Ranking ${index + 1} before: ${before.period.name.en}, digest ${before.digest}`,
      }),
    ),
    say({ zh: '排名办法:', en: 'Policy:' }),
    ...policyWords(policy, tieBreakers).map((words) => `- ${say(words)}`),
    `- ${policy.basis === null ? say({ zh: '依据:未注明', en: 'what it rests on is not said' }) : basisWords(policy.basis, locale)}`,
    ...groups.flatMap((group) => groupLines(group, ranking).map(say)),
    ...(notRanked.length === 0
      ? []
      : [
          say({ zh: '不参加排名:', en: 'Not ranked:' }),
          ...notRanked.map((unit) => say(unrankedWords(unit))),
        ]),
    ...(left === null || left.length === 0
      ? []
      : [say(listed({ zh: '上期有名次而本期不在列', en: 'Ranked before and not listed now' }, left))]),
    ...(notes.length === 0 ? [] : [say({ zh: '注意:', en: 'Note:' }), ...notes.map(say)]),
  ].join('\n');
}

function groupLines(group: RankedGroup, ranking: Ranking): Text[] {
  const { zh, en } = groupName(group.group, ranking.policy);
  const count = group.units.length;
  const lines: Text[] = [{ zh: `${zh}:${count} 个单位有名次`, en: `${en}: ${count} units have a place` }];
  for (const unit of group.units) lines.push(unitWords(unit, ranking));
  const { first, last, warned } = group;
  if (first !== null) lines.push(listed({ zh: '红榜', en: 'Red list' }, first));
  if (last !== null) lines.push(listed({ zh: '黑榜', en: 'Black list' }, last));
  if (warned !== null)
    lines.push(listed({ zh: '警示(连续末位)', en: 'Warned, last several times running' }, warned));
  return lines;
}

function listed(name: Text, scopes: readonly Scope[]): Text {
  const names = scopes.map(unitName);
  return {
    zh: `${name.zh}:${names.join('、') || '无'}`,
    en: `${name.en}: ${names.join(', ') || 'none'}`,
  };
}

/** A place with all that it follows from. */
function unitWords(unit: RankedUnit, { policy, tieBreakers, previous }: Ranking): Text {
  const {
    scope,
    decimal,
    place,
    tiedWith,
    brokenBy,
    change,
    previousPlace,
    tieBreakers: values,
    volume,
  } = unit;
  const more: Text[] = [];
  if (policy.on === 'exact' && !isPrintedExactly(unit)) {
    const { numerator, denominator } = unit.exact;
    more.push({
      zh: `精确值 ${numerator} ÷ ${denominator}`,
      en: `exactly ${numerator} ÷ ${denominator}`,
    });
  }
  if (tiedWith > 0) more.push({ zh: `与 ${tiedWith} 个单位并列`, en: `tied with ${tiedWith}` });
  if (brokenBy !== null) {
    const { zh, en } = tieBreakers[brokenBy.index]?.name ?? { zh: '', en: '' };
    more.push({
      zh: `与前一单位得分相同,由区分办法 ${brokenBy.index + 1}(${zh})定先后`,
      en: `same score as the one before, put behind it by tie-breaker ${brokenBy.index + 1} (${en})`,
    });
  }
  for (const [index, value] of values.entries()) {
    const { zh, en } = tieBreakers[index]?.name ?? { zh: '', en: '' };
    const said = valueWords(value);
    more.push({ zh: `${zh} ${said.zh}`, en: `${en} ${said.en}` });
  }
  if (policy.minimumVolume !== null && volume?.text != null)
    more.push({ zh: `业务量 ${volume.text}`, en: `volume ${volume.text}` });
  if (change !== null) more.push(changeWords(change, previousPlace, previous[0]?.period.name));
  return {
    zh: `${place}. ${unitName(scope)} ${decimal}${unitSigns.score.zh}${more.length === 0 ? '' : `(${more.map(({ zh }) => zh).join(';')})`}`,
    en: `${place}. ${unitName(scope)} ${decimal}${unitSigns.score.en}${more.length === 0 ? '' : ` (${more.map(({ en }) => en).join('; ')})`}`,
  };
}

function isPrintedExactly({ exact, decimal }: RankedUnit): boolean {
  const [value, printed] = [readBack(exact), ratioOfText(decimal)];
  return value.numerator * printed.denominator === printed.numerator * value.denominator;
}

function valueWords({ exact, text }: TieBreakerValue): Text {
  if (exact === null) {
    const said = text === null ? null : oneLine(text);
    return { zh: said ?? '无值', en: said ?? 'without a value' };
  }
  const { numerator, denominator } = exact;
  const written = denominator === '1' ? numerator : `${numerator} ÷ ${denominator}`;
  if (text === null || denominator === '1') return { zh: written, en: written };
  return { zh: `${oneLine(text)},精确值 ${written}`, en: `${oneLine(text)}, exactly ${written}` };
}

const moves: Readonly<Record<'up' | 'down', Text>> = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
};

function changeWords(change: PlaceChange, before: string | null, period?: Text): Text {
  const { zh, en } = period ?? { zh: '上期', en: 'the period before' };
  if (change.moved === 'new') return { zh: `${zh}没有名次`, en: `no place in ${en}` };
  if (change.moved === 'same')
    return { zh: `${zh}第 ${before} 名,不变`, en: `place ${before} in ${en}, unchanged` };
  const move = moves[change.moved];
  return {
    zh: `${zh}第 ${before} 名,${move.zh} ${change.by}`,
    en: `place ${before} in ${en}, ${move.en} ${change.by}`,
  };
}

function unrankedWords({ scope, group, text, reason }: UnrankedUnit): Text {
  const of: Text =
    group === null ? { zh: '', en: '' } : { zh: `(${oneLine(group)})`, en: ` (${oneLine(group)})` };
  const score = text === null ? '' : ` ${oneLine(text)}`;
  return {
    zh: `- ${unitName(scope)}${of.zh}${score}:${oneLine(reason.text.zh)}`,
    en: `- ${unitName(scope)}${of.en}${score}: ${oneLine(reason.text.en)}`,
  };
}

/** What is said of the ranking, and of each score in it. */
function noteLines({ flags, groups }: Ranking): Text[] {
  const ofScores = groups
    .flatMap(({ units }) => units)
    .flatMap(({ scope, flags: said }) => said.map(({ text }) => ({ name: unitName(scope), text })));
  return [
    ...flags.map(({ text }) => ({ zh: `- ${text.zh}`, en: `- ${text.en}` })),
    ...ofScores.map(({ name, text }) => ({ zh: `- ${name}:${text.zh}`, en: `- ${name}: ${text.en}` })),
  ];
}
