/**
 * Checks published figures (公布数检查): which are possible, which contradict each other, how they were rounded, and what is missing.
 *
 * @module zwfw-indicators/check
 */
export { type CheckOptions, checkClaims } from './check-claims.js';
export { type BulletinBuilder, bulletin, type ClaimPlace, type Derived } from './claims/bulletin.js';
export {
  type Claim,
  type ClaimedQuantity,
  type ClaimSet,
  type QuantityKind,
  quantityKinds,
} from './claims/claim-set.js';
export type {
  ChangeRelation,
  ClaimRelation,
  ComparisonRelation,
  DifferenceRelation,
  MeanRelation,
  PartitionRelation,
  PartOfRelation,
  ProductRelation,
  RankRelation,
  RatioRelation,
  RelationBasis,
  RelationKind,
  RelationPlace,
  SameRelation,
  ShareRelation,
  SumRelation,
} from './claims/relation.js';
export {
  type BeyondAccuracy,
  type ChangeNotStated,
  type CheckPower,
  type CheckReport,
  type ClaimReference,
  type ClosedShares,
  type DocumentRounding,
  type Finding,
  type FindingBase,
  type FindingCode,
  findingCodes,
  type InferredValue,
  type LimitReached,
  type NoCommonRounding,
  type NotRefuted,
  type NotStatedWhetherSame,
  type OnlyByClosing,
  type PrintedInterval,
  type RatioOfNothing,
  type Refuted,
  type RelationReference,
  type Repair,
  type RepairReach,
  type Severity,
  type SomeRoundingsOnly,
  severities,
  type Verdict,
  type Witnessed,
} from './findings/finding.js';
export * from './printed/index.js';
