import { canonicalJson, oneLine, type Text } from '../../ground/index.js';
import { scopeKey } from '../../tally/grouping.js';
import type { AppliedPolicy } from './rank-policy.js';
import type { RankedGroup, Ranking, RankingFlag, RankingFlagCode } from './ranking-record.js';
import { unitNames } from './unit-names.js';

/** What a ranking is flagged for: all of it follows from the rest of it. */
export function rankingFlags({
  groups,
  policy,
  previous,
  scorecard,
}: Pick<Ranking, 'groups' | 'policy' | 'previous' | 'scorecard'>): readonly RankingFlag[] {
  const flags: RankingFlag[] = [];
  const add = (code: RankingFlagCode, zh: string, en: string) => flags.push({ code, text: { zh, en } });
  for (const group of groups) {
    const { zh, en } = groupName(group.group, policy);
    const both = onBothLists(group);
    if (both.length > 0) {
      const names = unitNames(both);
      add(
        'lists-overlap',
        `${zh}只有 ${group.units.length} 个单位有名次,${names.zh} 同在红榜与黑榜`,
        `${en}: only ${group.units.length} units have a place; ${names.en} on the red and on the black list`,
      );
    }
    const { running } = policy;
    if (running !== null && group.units.length > 0 && group.units.length <= running.last) {
      add(
        'whole-group-last',
        `${zh}只有 ${group.units.length} 个单位有名次,全部在末 ${running.last} 位之内`,
        `${en}: only ${group.units.length} units have a place, all of them among the last ${running.last}`,
      );
    }
  }
  const decided = groups.flatMap(({ units }) => units).filter(({ brokenBy }) => brokenBy?.kind === 'scope');
  if (decided.length > 0) {
    const names = unitNames(decided.map(({ scope }) => scope));
    add(
      'decided-by-scope',
      `${names.zh} 与前一单位的先后只按范围的代码顺序排定,不说明优劣`,
      `${names.en}: only the order of a key of the scope puts it behind the unit before it, which says nothing of either`,
    );
  }
  const { running } = policy;
  if (running !== null && previous.length < running.periods - 1) {
    add(
      'too-few-previous',
      `连续 ${running.periods} 期末 ${running.last} 位需要此前 ${running.periods - 1} 期的排名,只给出 ${previous.length} 期,不能判断`,
      `whether a unit is among the last ${running.last} in ${running.periods} periods running takes the ${running.periods - 1} rankings before, ${previous.length} were given: it cannot be told`,
    );
  }
  for (const before of previous) {
    const { name } = before.period;
    const differing = differingKeys(policy, before.policy);
    if (differing.length > 0)
      add(
        'policy-differs',
        `${name.zh}的排名办法不同(${differing.join('、')}),名次变化可能出于办法`,
        `the policy of ${name.en} differs (${differing.join(', ')}), which may be what changed places`,
      );
    if (before.version !== scorecard.version)
      add(
        'scorecard-differs',
        `${name.zh}的计分办法为 ${before.version} 版,本期为 ${scorecard.version} 版,名次变化可能出于办法`,
        `the scorecard of ${name.en} has the version ${before.version}, this one ${scorecard.version}, which may be what changed places`,
      );
  }
  return flags;
}

/** What a group of a ranking is called in words. */
export function groupName(group: string | null, { groups }: AppliedPolicy): Text {
  if (groups === 'together') return { zh: '全部单位', en: 'all units' };
  if (group === null) return { zh: '未分组的单位', en: 'units without a group' };
  const name = oneLine(group);
  return { zh: `“${name}”组`, en: `group "${name}"` };
}

function onBothLists({ first, last }: RankedGroup) {
  const keys = new Set((last ?? []).map(scopeKey));
  return (first ?? []).filter((scope) => keys.has(scopeKey(scope)));
}

/** What decides about places or who has one; what it rests on and the lists do not. */
const decisive = ['on', 'tieBreakers', 'minimumVolume'] as const;

function differingKeys(policy: AppliedPolicy, other: AppliedPolicy): readonly string[] {
  return decisive.filter((key) => canonicalJson(policy[key]) !== canonicalJson(other[key]));
}
