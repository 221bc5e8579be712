import type { Text } from '../../ground/index.js';
import type { ExactValue } from '../../indicator/figure-record.js';
import type { Scope } from '../../tally/grouping.js';
import type { Period } from '../../time/index.js';
import type { ResolvedScorecard } from '../resolve-scorecard.js';
import type { ScoreFlag, ScoreReading } from '../score-record.js';
import type { AppliedPolicy } from './rank-policy.js';
import type { NamedTieBreaker, TieBreakerKind, TieBreakerValue } from './tie-breaker.js';

/** A ranking of scored units (排名): a frozen plain object that survives JSON, with all that the places follow from. */
export interface Ranking {
  readonly format: 'zwfw-ranking/1';
  /** The version of the library that made it. */
  readonly library: string;
  /** By which scorecard the units were scored, and its day. */
  readonly scorecard: Pick<ResolvedScorecard, 'id' | 'version' | 'name' | 'on'>;
  readonly period: Period | null;
  readonly policy: AppliedPolicy;
  /** The tie-breakers of the policy in words, in their order. */
  readonly tieBreakers: readonly NamedTieBreaker[];
  /** In the order of their names, that of the units without a group last; one group where all are ranked together. */
  readonly groups: readonly RankedGroup[];
  /** Those who were scored, or should have been, and have no place (不参加排名), in the order of their scopes. */
  readonly notRanked: readonly UnrankedUnit[];
  /** Who had a place in the ranking before, and is neither ranked nor listed now; `null` where none was given. */
  readonly left: readonly Scope[] | null;
  /** The rankings that it was compared with, the most recent first. */
  readonly previous: readonly PreviousRanking[];
  readonly flags: readonly RankingFlag[];
}

/** The ranking of one group of units (分组排名). */
export interface RankedGroup {
  /** `null` for all together, and for the units without a group. */
  readonly group: string | null;
  /** From the first place to the last; those that are tied in the order of their scopes. */
  readonly units: readonly RankedUnit[];
  /** The red list (红榜), from the first place on; `null` where the policy has no lists. */
  readonly first: readonly Scope[] | null;
  /** The black list (黑榜), in the order of the units; `null` where the policy has no lists. */
  readonly last: readonly Scope[] | null;
  /**
   * Who was among the last in this ranking and in those before it, in whichever group it was then (连续末位); `null` where the policy does not
   * ask for it, or too few rankings were given to tell.
   */
  readonly warned: readonly Scope[] | null;
}

/** One unit and its place (名次). */
export interface RankedUnit {
  readonly scope: Scope;
  /** The group of its score. */
  readonly group: string | null;
  /** Its score as it is printed. */
  readonly text: string;
  readonly decimal: string;
  readonly exact: ExactValue['exact'];
  /** How much it had to do; `null` where the scorecard does not say what tells it. */
  readonly volume: RankedVolume | null;
  /** What the tie-breakers read of it, in their order. */
  readonly tieBreakers: readonly TieBreakerValue[];
  /** Its place, a whole number or a half: `2`, `2.5`. */
  readonly place: string;
  /** The first position in the order that it and those tied with it take, from 1 on. */
  readonly firstPosition: number;
  /** The last one. */
  readonly lastPosition: number;
  /** With how many others it is tied. */
  readonly tiedWith: number;
  /** What separates it from the unit before it, where that has the same score; `null` where the score does, or nothing. */
  readonly brokenBy: { readonly index: number; readonly kind: TieBreakerKind } | null;
  /** Its place in the ranking before; `null` where it had none, or one in another group, or none was given. */
  readonly previousPlace: string | null;
  /** `null` where no ranking before was given. */
  readonly change: PlaceChange | null;
  /** What is said of its score. */
  readonly flags: readonly ScoreFlag[];
}

/** How a place changed (名次升降): by how many places; `new` where the unit had none in the ranking before, or one in another group. */
export type PlaceChange =
  | { readonly moved: 'up' | 'down' | 'same'; readonly by: string }
  | { readonly moved: 'new'; readonly by: null };

/** How much a unit had to do, as its score read it. */
export type RankedVolume = Pick<ScoreReading, 'unit' | 'state' | 'exact' | 'text' | 'reason'>;

/** A unit without a place, and why (不参加排名的原因). */
export interface UnrankedUnit {
  readonly scope: Scope;
  readonly group: string | null;
  /** Its score as it is printed; `null` where it was not scored. */
  readonly text: string | null;
  readonly volume: RankedVolume | null;
  readonly reason: { readonly code: NotRankedCode; readonly text: Text };
}

/** Why a unit has no place. */
export type NotRankedCode = 'not-scored' | 'below-minimum-volume' | 'volume-without-value';

/** A ranking before this one, as far as this one depends on it. */
export interface PreviousRanking {
  readonly period: Period;
  /** The version of the scorecard. */
  readonly version: string;
  readonly policy: AppliedPolicy;
  /** The digest of the ranking. */
  readonly digest: string;
  /** Who was among the last of a group in it; `null` where the policy of this ranking does not ask for it. */
  readonly last: readonly Scope[] | null;
}

/** Something that a reader of the ranking has to know (标记). */
export interface RankingFlag {
  readonly code: RankingFlagCode;
  readonly text: Text;
}

/**
 * What a ranking can be flagged for. `lists-overlap`: units of a small group are on the red and the black list. `whole-group-last`: a group is so small
 * that all of it is among the last. `too-few-previous`: the rankings before do not reach back as far as the policy asks. `decided-by-scope`: places
 * were given by the order of a key, which says nothing. `policy-differs`, `scorecard-differs`: a ranking before was made otherwise.
 */
export type RankingFlagCode =
  | 'lists-overlap'
  | 'whole-group-last'
  | 'too-few-previous'
  | 'decided-by-scope'
  | 'policy-differs'
  | 'scorecard-differs';
