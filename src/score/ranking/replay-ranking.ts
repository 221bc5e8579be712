import { canonicalJson, deepFreeze, type Text, ZwfwError } from '../../ground/index.js';
import { type Scope, scopeKey } from '../../tally/grouping.js';
import type { Contender } from './contender.js';
import { reasonByVolume } from './minimum-volume.js';
import { rankedGroups } from './ranked-groups.js';
import { groupName, rankingFlags } from './ranking-flags.js';
import type { RankedGroup, RankedUnit, Ranking } from './ranking-record.js';
import { requireRanking } from './ranking-schema.js';
import { kindOf, type TieBreakerValue } from './tie-breaker.js';
import { unitName } from './unit-names.js';

/** What does not hold in a ranking. */
export interface RankingFinding {
  readonly code:
    | 'unit-twice'
    | 'tie-breakers-differ'
    | 'not-ranked-differs'
    | 'groups-differ'
    | 'order-differs'
    | 'places-differ'
    | 'changes-differ'
    | 'lists-differ'
    | 'warnings-differ'
    | 'flags-differ';
  readonly text: Text;
}

/** Whether a ranking follows from the scores that it holds. */
export interface RankingReplay {
  readonly holds: boolean;
  readonly findings: readonly RankingFinding[];
}

/**
 * Ranks again from a ranking alone (重放): do its order, its places, what broke ties, its lists and warnings follow from the scores, volumes and values
 * that it holds.
 *
 * It takes these as they stand, and so the places that the ranking before is said to have had: whether a score follows from its inputs is for
 * `replay` of the score, whether the ranking before is the one that was meant for its digest.
 *
 * @param value - A ranking, also one read back from JSON.
 * @throws `invalid-ranking` for what is none.
 */
export function replayRanking(value: unknown): RankingReplay {
  const ranking = requireRanking(value);
  const early = [...twiceFindings(ranking), ...tieBreakerFindings(ranking), ...notRankedFindings(ranking)];
  const findings = early.length > 0 ? early : [...groupFindings(ranking), ...flagFindings(ranking)];
  return deepFreeze({ holds: findings.length === 0, findings });
}

function finding(code: RankingFinding['code'], zh: string, en: string): RankingFinding {
  return { code, text: { zh, en } };
}

function twiceFindings({ groups, notRanked }: Ranking): RankingFinding[] {
  const seen = new Set<string>();
  const twice = [...groups.flatMap(({ units }) => units), ...notRanked].find(({ scope }) => {
    const key = scopeKey(scope);
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  });
  if (twice === undefined) return [];
  const name = unitName(twice.scope);
  return [finding('unit-twice', `${name} 出现两次`, `${name} comes twice`)];
}

/** A scope and a volume as a tie-breaker read them have to be those of the unit. */
function tieBreakerFindings({ policy, tieBreakers, groups }: Ranking): RankingFinding[] {
  const kinds = policy.tieBreakers.map(kindOf);
  const isNamed = canonicalJson(kinds) === canonicalJson(tieBreakers.map(({ kind }) => kind));
  const strange = groups.flatMap(({ units }) => units).find((unit) => !isReadRight(unit));
  if (isNamed && strange === undefined) return [];
  const name: Text =
    strange === undefined
      ? { zh: '办法', en: 'the policy' }
      : { zh: unitName(strange.scope), en: unitName(strange.scope) };
  return [
    finding(
      'tie-breakers-differ',
      `所载的区分办法及其取值与${name.zh}不符`,
      `the tie-breakers, or what they read, are not those of ${name.en}`,
    ),
  ];

  function isReadRight({ scope, volume, tieBreakers: values }: RankedUnit): boolean {
    return (
      values.length === policy.tieBreakers.length &&
      policy.tieBreakers.every((breaker, index) => {
        const value = values[index]!;
        if ('scope' in breaker) return isSame(value, { exact: null, text: scope[breaker.scope] ?? null });
        if (!('volume' in breaker)) return true;
        const exact = volume?.exact ?? null;
        return isSame(value, { exact, text: exact === null ? null : (volume?.text ?? null) });
      })
    );
  }
}

function isSame(one: TieBreakerValue, other: TieBreakerValue): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function notRankedFindings({ groups, notRanked, policy }: Ranking): RankingFinding[] {
  const ranked = groups
    .flatMap(({ units }) => units)
    .find(({ volume }) => reasonByVolume(volume, policy.minimumVolume) !== null);
  const unranked = notRanked.find(({ text, volume, reason }) => {
    if (text === null) return reason.code !== 'not-scored';
    return canonicalJson(reasonByVolume(volume, policy.minimumVolume)) !== canonicalJson(reason);
  });
  const keys = notRanked.map(({ scope }) => scopeKey(scope));
  const isInOrder = canonicalJson(keys) === canonicalJson([...keys].sort());
  const strange = ranked ?? unranked ?? (isInOrder ? undefined : notRanked[0]);
  if (strange === undefined) return [];
  const name = unitName(strange.scope);
  return [
    finding(
      'not-ranked-differs',
      `${name} 是否参加排名、原因或顺序,与其得分和业务量不符`,
      `whether ${name} has a place, the reason why not, or its order does not follow from its score and volume`,
    ),
  ];
}

function groupFindings(ranking: Ranking): RankingFinding[] {
  let expected: readonly RankedGroup[];
  try {
    expected = rankedAgain(ranking);
  } catch (error) {
    if (!(error instanceof ZwfwError)) throw error;
    const { zh, en } = error.issue.message;
    return [finding('places-differ', `不能重新排名:${zh}`, `it cannot be ranked again: ${en}`)];
  }
  const members = (groups: readonly RankedGroup[]) =>
    canonicalJson(groups.map(({ group, units }) => [group, keysOf(units).sort()]));
  if (members(expected) !== members(ranking.groups))
    return [
      finding('groups-differ', '各组及其单位与所载的分组不符', 'the groups are not those of their units'),
    ];
  return expected.flatMap((group, index) => findingsIn(group, ranking.groups[index]!, ranking));
}

function rankedAgain({ groups, notRanked, policy, previous }: Ranking): readonly RankedGroup[] {
  const units = groups.flatMap(({ units: ranked }) => ranked);
  const byKey = new Map(units.map((unit) => [scopeKey(unit.scope), unit]));
  const contenders = [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, unit]) => bare(unit));
  const placeOf = (scope: Scope) => byKey.get(scopeKey(scope))?.previousPlace ?? null;
  return rankedGroups(
    contenders,
    notRanked.map(({ group }) => group),
    policy,
    { placeOf: previous.length === 0 ? null : placeOf, last: previous.map(({ last }) => last) },
  );
}

function bare({ scope, group, text, decimal, exact, volume, tieBreakers, flags }: RankedUnit): Contender {
  return { scope, group, text, decimal, exact, volume, tieBreakers, flags };
}

function findingsIn(expected: RankedGroup, stated: RankedGroup, { policy }: Ranking): RankingFinding[] {
  const { zh, en } = groupName(stated.group, policy);
  const [right, found] = [keysOf(expected.units), keysOf(stated.units)];
  const misplaced = right.findIndex((key, index) => key !== found[index]);
  if (misplaced !== -1) {
    const [due, there] = [expected, stated].map(({ units }) => unitName(units[misplaced]!.scope));
    return [
      finding(
        'order-differs',
        `${zh}:按所载得分,第 ${misplaced + 1} 位应为 ${due},所载为 ${there}`,
        `${en}: by the scores position ${misplaced + 1} is that of ${due}, the ranking has ${there} there`,
      ),
    ];
  }
  const findings: RankingFinding[] = [];
  const compare = (code: RankingFinding['code'], what: Text, part: (unit: RankedUnit) => unknown) => {
    const index = expected.units.findIndex(
      (unit, each) => canonicalJson(part(unit)) !== canonicalJson(part(stated.units[each]!)),
    );
    if (index === -1) return;
    const name = unitName(expected.units[index]!.scope);
    findings.push(
      finding(
        code,
        `${zh}:${name} 的${what.zh}与所载得分不符`,
        `${en}: ${what.en} of ${name} does not follow from the scores`,
      ),
    );
  };
  compare('places-differ', { zh: '名次', en: 'the place' }, (unit) => [
    unit.place,
    unit.firstPosition,
    unit.lastPosition,
    unit.tiedWith,
    unit.brokenBy,
  ]);
  compare('changes-differ', { zh: '名次变化', en: 'the change of place' }, (unit) => [
    unit.previousPlace,
    unit.change,
  ]);
  if (canonicalJson([expected.first, expected.last]) !== canonicalJson([stated.first, stated.last]))
    findings.push(
      finding(
        'lists-differ',
        `${zh}:红榜或黑榜与名次不符`,
        `${en}: the red or the black list does not follow from the places`,
      ),
    );
  if (canonicalJson(expected.warned) !== canonicalJson(stated.warned))
    findings.push(
      finding(
        'warnings-differ',
        `${zh}:连续末位的警示与各期末位不符`,
        `${en}: the warnings do not follow from who was among the last`,
      ),
    );
  return findings;
}

function keysOf(units: readonly RankedUnit[]): string[] {
  return units.map(({ scope }) => scopeKey(scope));
}

function flagFindings(ranking: Ranking): RankingFinding[] {
  if (canonicalJson(rankingFlags(ranking)) === canonicalJson(ranking.flags)) return [];
  return [finding('flags-differ', '标记与排名不符', 'the flags do not follow from the ranking')];
}
