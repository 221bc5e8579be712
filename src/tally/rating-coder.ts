import type { Case } from '../model/case.js';
import type { Rating } from '../model/rating.js';
import type { Context } from './context.js';
import { checked, isInstant, notRead } from './record-checks.js';
import { ValueCoder } from './value-coder.js';
import { vocabularyOf } from './vocabulary.js';

// As in the coder of cases, places and codes are written out, and a test holds them and the vocabulary together.

enum Bits {
  code = 4,
}

/** The place of each attribute that only ratings have. */
export enum AtRating {
  rating = 35,
  level,
  origin,
  standing,
  ratingChannel,
  realName,
  followedUp,
  rectification,
  isFirst,
  isLast,
  isWorst,
}

/** The codes of rating. */
export enum RatingMembership {
  'in-period',
  'outside-period',
}

/** The codes of origin. */
export enum Origin {
  'by-choice',
  'by-default',
}

/** The codes of standing. */
export enum Standing {
  valid,
  'under-appeal',
  withdrawn,
}

/** The codes of realName, and the first two of followedUp, isFirst, isLast and isWorst. */
export enum RatingAnswer {
  yes,
  no,
  unstated,
}

/** The codes of rectification. */
export enum Rectification {
  'in-time',
  late,
  pending,
  overdue,
  'done-without-limit',
  'open-without-limit',
}

const { values } = vocabularyOf('rating');
const levelCoder = new ValueCoder(values[AtRating.level]!);
const channelCoder = new ValueCoder(values[AtRating.ratingChannel]!);
const unstatedChannel = channelCoder.code('unstated');

/** Derives the attributes of the ratings of a case, as codes beside those of the case. */
export class RatingCoder {
  private readonly start: number;
  private readonly end: number;
  private readonly asOf: number;
  private readonly wantsStanding: boolean;
  private readonly wantsMore: boolean;
  private readonly wantsTurns: boolean;

  /** @param codes - Where the case was coded, and the rating is. */
  constructor(
    { start, end, asOf }: Context,
    private readonly codes: Uint8Array,
    isWanted: (name: string) => boolean,
  ) {
    this.start = start;
    this.end = end;
    this.asOf = asOf;
    this.wantsStanding = isWanted('standing');
    this.wantsMore = ['ratingChannel', 'realName', 'followedUp', 'rectification'].some(isWanted);
    this.wantsTurns = ['isFirst', 'isLast', 'isWorst'].some(isWanted);
  }

  /**
   * Codes one rating, and sums up what the codes of its own attributes add.
   *
   * @returns The sum; -1 when the rating was not yet given at the as-of instant.
   */
  code(record: Case, index: number, addends: Int32Array): number {
    const { codes, asOf } = this;
    const rating = record.ratings[index]!;
    const { ratedAt, isDefault } = rating;
    if (!isInstant(ratedAt) || typeof isDefault !== 'boolean') throw notRead(record);
    if (ratedAt > asOf) return -1;
    const membership =
      ratedAt >= this.start && ratedAt < this.end
        ? RatingMembership['in-period']
        : RatingMembership['outside-period'];
    const level = checked(levelCoder.code(rating.level), record, 'level', rating.level);
    const origin = isDefault ? Origin['by-default'] : Origin['by-choice'];
    codes[AtRating.rating] = membership;
    codes[AtRating.level] = level;
    codes[AtRating.origin] = origin;
    let sum =
      addends[(AtRating.rating << Bits.code) + membership]! +
      addends[(AtRating.level << Bits.code) + level]! +
      addends[(AtRating.origin << Bits.code) + origin]!;
    if (this.wantsStanding) {
      const standing = standingCode(rating, asOf, record);
      codes[AtRating.standing] = standing;
      sum += addends[(AtRating.standing << Bits.code) + standing]!;
    }
    if (this.wantsMore) sum += this.codeMore(rating, record, addends);
    if (this.wantsTurns) sum += this.codeTurns(record.ratings, index, addends);
    return sum;
  }

  /** Codes the attributes that only some indicators read. */
  private codeMore(rating: Rating, record: Case, addends: Int32Array): number {
    const { codes, asOf } = this;
    const { channel, isRealName, followedUpAt } = rating;
    const ratingChannel =
      channel == null ? unstatedChannel : checked(channelCoder.code(channel), record, 'channel', channel);
    if (isRealName !== null && typeof isRealName !== 'boolean') throw notRead(record);
    const realName =
      isRealName === null ? RatingAnswer.unstated : isRealName ? RatingAnswer.yes : RatingAnswer.no;
    const followedUp = hasHappened(followedUpAt, asOf, record) ? RatingAnswer.yes : RatingAnswer.no;
    const rectification = rectificationCode(rating, asOf, record);
    codes[AtRating.ratingChannel] = ratingChannel;
    codes[AtRating.realName] = realName;
    codes[AtRating.followedUp] = followedUp;
    codes[AtRating.rectification] = rectification;
    return (
      addends[(AtRating.ratingChannel << Bits.code) + ratingChannel]! +
      addends[(AtRating.realName << Bits.code) + realName]! +
      addends[(AtRating.followedUp << Bits.code) + followedUp]! +
      addends[(AtRating.rectification << Bits.code) + rectification]!
    );
  }

  private codeTurns(ratings: readonly Rating[], index: number, addends: Int32Array): number {
    const { codes, asOf } = this;
    const answer = (order: (one: Rating, other: Rating) => number) =>
      foremost(ratings, asOf, order) === index ? RatingAnswer.yes : RatingAnswer.no;
    codes[AtRating.isFirst] = answer((one, other) => byTime(other, one));
    codes[AtRating.isLast] = answer(byTime);
    codes[AtRating.isWorst] = answer(byBadness);
    return (
      addends[(AtRating.isFirst << Bits.code) + codes[AtRating.isFirst]]! +
      addends[(AtRating.isLast << Bits.code) + codes[AtRating.isLast]]! +
      addends[(AtRating.isWorst << Bits.code) + codes[AtRating.isWorst]]!
    );
  }
}

/** Whether an event has happened; what was not read may have something else in its place. */
function hasHappened(instant: number | null, asOf: number, record: Case): boolean {
  if (instant === null) return false;
  if (!isInstant(instant)) throw notRead(record);
  return instant <= asOf;
}

/** An appeal stands until it is turned down or granted. */
function standingCode(
  { appealedAt, appealRejectedAt, withdrawnAt }: Rating,
  asOf: number,
  record: Case,
): Standing {
  if (hasHappened(withdrawnAt, asOf, record)) return Standing.withdrawn;
  if (!hasHappened(appealedAt, asOf, record)) return Standing.valid;
  return hasHappened(appealRejectedAt, asOf, record) ? Standing.valid : Standing['under-appeal'];
}

/** What is put right at the very instant of the limit is late. */
function rectificationCode({ rectifiedAt, rectifyBy }: Rating, asOf: number, record: Case): Rectification {
  if (rectifyBy !== null && !isInstant(rectifyBy)) throw notRead(record);
  if (hasHappened(rectifiedAt, asOf, record)) {
    if (rectifyBy === null) return Rectification['done-without-limit'];
    return rectifiedAt! < rectifyBy ? Rectification['in-time'] : Rectification.late;
  }
  if (rectifyBy === null) return Rectification['open-without-limit'];
  return asOf < rectifyBy ? Rectification.pending : Rectification.overdue;
}

/** The place of the rating, among those given at the as-of instant, that comes last in an order. */
function foremost(
  ratings: readonly Rating[],
  asOf: number,
  order: (one: Rating, other: Rating) => number,
): number {
  let best = -1;
  for (const [index, rating] of ratings.entries()) {
    if (rating.ratedAt <= asOf && (best < 0 || order(rating, ratings[best]!) > 0)) best = index;
  }
  return best;
}

/** The order of a case's ratings: by time; at one time by level, origin, channel and id, so that the order of the list plays no part. */
function byTime(first: Rating, second: Rating): number {
  return (
    first.ratedAt - second.ratedAt ||
    levelCoder.code(first.level) - levelCoder.code(second.level) ||
    byRest(first, second)
  );
}

function byBadness(first: Rating, second: Rating): number {
  return levelCoder.code(first.level) - levelCoder.code(second.level) || byTime(first, second);
}

function byRest(first: Rating, second: Rating): number {
  const rest = ({ isDefault, channel, id }: Rating) => `${isDefault ? 1 : 0} ${channel ?? ''} ${id ?? ''}`;
  return rest(first) < rest(second) ? -1 : Number(rest(first) > rest(second));
}
