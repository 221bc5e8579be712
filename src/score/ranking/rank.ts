import { deepFreeze } from '../../ground/index.js';
import { version } from '../../version.js';
import { ownText } from '../figure-reading.js';
import type { ScoreFigure } from '../score-record.js';
import { requireComparable } from './comparable-scores.js';
import { type Contender, contenderOf, volumeOf } from './contender.js';
import { reasonByVolume } from './minimum-volume.js';
import { scopeCopy } from './own-parts.js';
import { leftSince, placesIn, recordedPrevious, requirePrevious } from './previous-rankings.js';
import { type AppliedPolicy, appliedPolicy, type RankPolicy } from './rank-policy.js';
import { rankedGroups } from './ranked-groups.js';
import { rankingFlags } from './ranking-flags.js';
import type { Ranking, UnrankedUnit } from './ranking-record.js';
import { readableTieBreakers, requireVolume } from './read-tie-breakers.js';

/** What {@link rank} may be given beside the scores and the policy. */
export interface RankOptions {
  /**
   * The ranking of the period directly before, or several, the most recent first, none left out: for the change of place, and for who is among the last
   * several times running.
   */
  readonly previous?: Ranking | readonly Ranking[] | undefined;
}

/**
 * Ranks units by their scores (排名): who has which place, shared or broken how, who has none and why, the red and the black list (红黑榜), who is
 * among the last several times running, and by how many places each moved since the period before.
 *
 * Scores are compared exactly unless the policy says that the rounded ones are. Nothing depends on the order of the scores. Where a group has
 * fewer units than both lists together take, a unit may be on both: which of the two would be right is not said by any rule, so it stays on both and
 * the ranking is flagged `lists-overlap`.
 *
 * @param scores - Of one scorecard, one period and one way of grouping, each unit once.
 * @throws `invalid-policy` with the place; `invalid-score` for what is no score; `score-mismatch` for scores that do not go together, or a ranking
 * before that does not go with them; `unbroken-tie` where `ordinal` meets a tie that no tie-breaker breaks; `invalid-ranking`.
 *
 * @example
 * ```ts
 * import { defineScorecard, rank, replayRanking, score } from 'zwfw-indicators';
 * const since = { from: '2024-01-01', basis: { kind: 'assumed', reason: { zh: '示例', en: 'an example' } } } as const;
 * const item = {
 *   kind: 'item',
 *   name: { zh: '投诉扣分', en: 'complaints' },
 *   input: { given: 'complaints' },
 *   transform: { kind: 'per-event', start: '100', points: '-2' },
 *   least: '0',
 *   withoutValue: 'not-scored',
 * } as const;
 * const scorecard = defineScorecard({
 *   format: 'zwfw-scorecard/1',
 *   id: 'windows',
 *   version: '1',
 *   name: { zh: '窗口评价', en: 'windows' },
 *   extends: null,
 *   total: 'complaints',
 *   inputs: { complaints: { name: { zh: '投诉', en: 'complaints' }, unit: 'count' } },
 *   parts: { complaints: [{ ...since, value: item }] },
 *   rounding: [{ ...since, value: { places: 1, mode: 'halfExpand', stages: ['total'] } }],
 * });
 * const given = [
 *   { scope: { window: 'A' }, values: { complaints: '3' } },
 *   { scope: { window: 'B' }, values: { complaints: '0' } },
 *   { scope: { window: 'C' }, values: { complaints: null } },
 * ];
 * const scores = score([], scorecard, { given });
 * const ranking = rank(scores, { on: 'exact', best: 'highest', ties: 'competition', groups: 'together' });
 * ranking.groups[0]?.units.map(({ scope, place }) => [scope.window, place]); // => [['B', '1'], ['A', '2']]
 * ranking.notRanked.map(({ scope, reason }) => [scope.window, reason.code]); // => [['C', 'not-scored']]
 * replayRanking(JSON.parse(JSON.stringify(ranking))).holds; // => true
 * ```
 */
export function rank(
  scores: readonly ScoreFigure[],
  policy: RankPolicy,
  { previous = [] }: RankOptions = {},
): Ranking {
  const applied = appliedPolicy(policy);
  const units = requireComparable(scores);
  const { scorecard, period: stated, scope } = units[0]!;
  requireVolume(applied, units);
  const breakers = readableTieBreakers(applied.tieBreakers, units);
  const { contenders, notRanked } = parted(units, applied, (score) => contenderOf(score, breakers));
  const card = {
    id: scorecard.id,
    version: scorecard.version,
    name: ownText(scorecard.name),
    on: scorecard.on,
  };
  const period = stated === null ? null : { ...stated, name: ownText(stated.name) };
  const rankings = requirePrevious(previous, { scorecard: card, period, policy: applied, scope });
  const recorded = recordedPrevious(rankings, applied);
  const groups = rankedGroups(
    contenders,
    notRanked.map(({ group }) => group),
    applied,
    { placeOf: placesIn(rankings[0]), last: recorded.map(({ last }) => last) },
  );
  const made = { scorecard: card, policy: applied, groups, previous: recorded };
  return deepFreeze({
    format: 'zwfw-ranking/1',
    library: version,
    scorecard: card,
    period,
    policy: applied,
    tieBreakers: breakers.map(({ kind, name }) => ({ kind, name: ownText(name) })),
    groups,
    notRanked,
    left: leftSince(
      rankings[0],
      units.map((unit) => unit.scope),
    ),
    previous: recorded,
    flags: rankingFlags(made),
  } satisfies Ranking);
}

/** Those who get a place, and those who do not with the reason. */
function parted(
  scores: readonly ScoreFigure[],
  { minimumVolume }: AppliedPolicy,
  contender: (score: ScoreFigure & { readonly state: 'value' }) => Contender,
) {
  const contenders: Contender[] = [];
  const notRanked: UnrankedUnit[] = [];
  for (const score of scores) {
    const volume = volumeOf(score.volume);
    const reason: UnrankedUnit['reason'] | null =
      score.state === 'not-scored'
        ? { code: 'not-scored', text: ownText(score.reason) }
        : reasonByVolume(volume, minimumVolume);
    if (reason !== null) {
      const { scope, group, text } = score;
      notRanked.push({ scope: scopeCopy(scope), group, text, volume, reason });
    } else if (score.state === 'value') contenders.push(contender(score));
  }
  return { contenders, notRanked };
}
