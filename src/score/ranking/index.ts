export { type ExplainRankingOptions, explainRanking } from './explain-ranking.js';
export { type RankOptions, rank } from './rank.js';
export {
  type AppliedPolicy,
  type ListsPolicy,
  type RankPolicy,
  type RunningPolicy,
  rankPolicySchema,
  type TiedAtBorder,
  type TieRule,
} from './rank-policy.js';
export type {
  NotRankedCode,
  PlaceChange,
  PreviousRanking,
  RankedGroup,
  RankedUnit,
  RankedVolume,
  Ranking,
  RankingFlag,
  RankingFlagCode,
  UnrankedUnit,
} from './ranking-record.js';
export { rankingSchema, requireRanking } from './ranking-schema.js';
export { type RankingFinding, type RankingReplay, replayRanking } from './replay-ranking.js';
export type { Best, NamedTieBreaker, TieBreaker, TieBreakerKind, TieBreakerValue } from './tie-breaker.js';
