import { fault, printed } from '../ground/index.js';
import { attributes } from '../indicator/attributes.js';
import type { AttributeValues } from '../indicator/where.js';
import type { Case } from '../model/case.js';
import { caseOutcomes } from '../model/case-kinds.js';
import type { Matter } from '../model/matter.js';
import type { Rating } from '../model/rating.js';
import type { Context } from './context.js';
import { profileOf, profilesReading, type Reading } from './readings.js';
import { ValueCoder } from './value-coder.js';

type AttributeName = keyof typeof attributes.rating;

/** The attributes of cases and, after them, those that only ratings have; an attribute's place here is its place in the codes. */
export const attributeNames = Object.keys(attributes.rating) as readonly AttributeName[];

/** The values of each attribute; a value's place here is its code. */
export const attributeValues: readonly (readonly string[])[] = attributeNames.map((name) =>
  Object.keys(attributes.rating[name].values),
);

const caseAttributeCount = Object.keys(attributes.case).length;

// Numbers that stand in the code are much quicker, in a loop over a million records, than numbers that are looked up, and members of an enum
// do stand in the code once it is compiled, in their own file. So the places and codes that the coder deals with are written out here, by the
// names of the vocabulary. A test holds the two together.

enum Bits {
  code = 4,
}

/** Bits that hold any code. */
export const codeBits: number = Bits.code;

/** The place of each attribute. */
export enum At {
  acceptance,
  completion,
  status,
  outcome,
  system,
  channel,
  applicant,
  rated,
  catalogued,
  matterType,
  exerciseLevel,
  caseType,
  rating,
  level,
  origin,
  ratingChannel,
  isFirst,
  isLast,
  isWorst,
}

/** The codes of acceptance, completion and rating. */
export enum Membership {
  'in-period',
  'outside-period',
  'not-yet',
}

/** The codes of status. */
export enum Status {
  accepted,
  completed,
}

/** The codes of rated. */
export enum Rated {
  'by-choice',
  'by-default',
  unrated,
}

/** The codes of origin. */
export enum Origin {
  'by-choice',
  'by-default',
}

/** The codes of catalogued, isFirst, isLast and isWorst. */
export enum Answer {
  yes,
  no,
}

const coderOf = (place: At) => new ValueCoder(attributeValues[place]!);

const systemCoder = coderOf(At.system);
const channelCoder = coderOf(At.channel);
const applicantCoder = coderOf(At.applicant);
const caseTypeCoder = coderOf(At.caseType);
// Of the codes of outcome, those that no record has come after those that records have.
const outcomeCoder = new ValueCoder(Object.keys(caseOutcomes.values));
const unstatedOutcome = attributeValues[At.outcome]!.indexOf('unstated');
const notCompleted = attributeValues[At.outcome]!.indexOf('not-completed');
const matterTypeCoder = coderOf(At.matterType);
const exerciseLevelCoder = coderOf(At.exerciseLevel);
const levelCoder = coderOf(At.level);
const ratingChannelCoder = coderOf(At.ratingChannel);
const unstatedChannel = ratingChannelCoder.code('unstated');

/** Attributes that rules name less often: derived for every case, if at all. */
const rest = ['outcome', 'channel', 'applicant', 'caseType', 'matterType', 'exerciseLevel'] as const;

/** Whoever does not say what will be read gets all of it. */
const everything: readonly Reading[] = [{ where: {}, attributes: attributeNames }];

const noAddends = new Int32Array(attributeNames.length << Bits.code);

/**
 * Derives the attributes of one record after the other, as codes. This is the only place where attributes are derived: counting, tracing and
 * looking up records all read these codes.
 */
export class RecordCoder {
  /** The codes of the record coded last, by the attribute's place. */
  readonly codes = new Uint8Array(attributeNames.length);
  /** The place in the catalogue of the matter of the case coded last; below 0 where it is not in it or was not looked for. */
  matterPlace = -1;
  private readonly start: number;
  private readonly end: number;
  private readonly asOf: number;
  private readonly matters: readonly Matter[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly readsRated: Uint8Array;
  private readonly readsMatter: Uint8Array;
  private readonly wantsRest: boolean;
  private readonly wantsTurns: boolean;

  /** @param readings - What will be read of the codes; what is not may be left underived. */
  constructor({ start, end, asOf, catalogue }: Context, readings: readonly Reading[] = everything) {
    const wants = (...names: readonly string[]) =>
      readings.some(({ attributes }) => names.some((name) => attributes.includes(name)));
    this.start = start;
    this.end = end;
    this.asOf = asOf;
    this.matters = catalogue?.matters ?? [];
    this.places = catalogue?.places ?? new Map();
    this.readsRated = profilesReading(readings, ['rated']);
    this.readsMatter = profilesReading(readings, ['catalogued', 'matterType', 'exerciseLevel']);
    this.wantsRest = wants(...rest);
    this.wantsTurns = wants('isFirst', 'isLast', 'isWorst');
  }

  /**
   * Codes a case, and sums up what its codes add (`addends`, by place and code): the key under which it is counted.
   *
   * @returns The sum; -1 when the case was not yet accepted at the as-of instant, so that there is no such case.
   */
  codeCase(record: Case, addends: Int32Array = noAddends): number {
    if (!isRead(record)) throw notRead(record);
    const { codes, asOf } = this;
    const { acceptedAt, completedAt } = record;
    if (acceptedAt > asOf) return -1;
    const isCompleted = completedAt !== null && completedAt <= asOf;
    const acceptance = this.membership(acceptedAt);
    const completion = isCompleted ? this.membership(completedAt) : Membership['not-yet'];
    const status = isCompleted ? Status.completed : Status.accepted;
    const system = systemCoder.code(record.system);
    if (system < 0) throw unknownValue(record, 'system', record.system);
    const profile = profileOf(acceptance, completion, system);
    const rated = this.readsRated[profile] ? ratedCode(record.ratings, asOf) : Rated['by-choice'];
    this.matterPlace = this.readsMatter[profile] ? this.placeOf(record) : -1;
    const catalogued = this.matterPlace < 0 ? Answer.no : Answer.yes;
    codes[At.acceptance] = acceptance;
    codes[At.completion] = completion;
    codes[At.status] = status;
    codes[At.system] = system;
    codes[At.rated] = rated;
    codes[At.catalogued] = catalogued;
    const sum =
      addends[(At.acceptance << Bits.code) + acceptance]! +
      addends[(At.completion << Bits.code) + completion]! +
      addends[(At.status << Bits.code) + status]! +
      addends[(At.system << Bits.code) + system]! +
      addends[(At.rated << Bits.code) + rated]! +
      addends[(At.catalogued << Bits.code) + catalogued]!;
    return this.wantsRest ? sum + this.codeRest(record, isCompleted, addends) : sum;
  }

  /** Codes one rating of the case coded last; false when it was not yet given at the as-of instant. */
  codeRating(record: Case, index: number): boolean {
    const { codes, asOf } = this;
    const rating = record.ratings[index]!;
    if (!isInstant(rating.ratedAt) || typeof rating.isDefault !== 'boolean') throw notRead(record);
    if (rating.ratedAt > asOf) return false;
    const { channel } = rating;
    codes[At.rating] = this.membership(rating.ratedAt);
    codes[At.level] = checked(levelCoder.code(rating.level), record, 'level', rating.level);
    codes[At.origin] = rating.isDefault ? Origin['by-default'] : Origin['by-choice'];
    codes[At.ratingChannel] =
      channel == null
        ? unstatedChannel
        : checked(ratingChannelCoder.code(channel), record, 'channel', channel);
    if (this.wantsTurns) this.codeTurns(record.ratings, index);
    return true;
  }

  /** The attributes of what was coded last, by name. */
  values(subject: 'case' | 'rating'): AttributeValues {
    const names = subject === 'case' ? attributeNames.slice(0, caseAttributeCount) : attributeNames;
    return Object.fromEntries(
      names.map((name, place) => [name, attributeValues[place]![this.codes[place]!]!]),
    );
  }

  private placeOf(record: Case): number {
    if (typeof record.matterId !== 'string') throw notRead(record);
    return this.places.get(record.matterId) ?? -1;
  }

  private codeRest(record: Case, isCompleted: boolean, addends: Int32Array): number {
    const { codes } = this;
    const { channel, applicant, caseType } = record;
    const matter = this.matters[this.matterPlace];
    const { outcome } = record;
    const stated =
      outcome === null ? unstatedOutcome : checked(outcomeCoder.code(outcome), record, 'outcome', outcome);
    codes[At.outcome] = isCompleted ? stated : notCompleted;
    codes[At.channel] = checked(channelCoder.code(channel ?? 'unstated'), record, 'channel', channel);
    codes[At.applicant] = checked(
      applicantCoder.code(applicant ?? 'unstated'),
      record,
      'applicant',
      applicant,
    );
    codes[At.caseType] = checked(caseTypeCoder.code(caseType ?? 'unstated'), record, 'caseType', caseType);
    codes[At.matterType] = matterTypeCoder.code(matter?.matterType ?? 'unstated');
    codes[At.exerciseLevel] = exerciseLevelCoder.code(matter?.exerciseLevel ?? 'unstated');
    let sum = 0;
    for (const name of rest) sum += addends[(At[name] << Bits.code) + codes[At[name]]!]!;
    return sum;
  }

  private codeTurns(ratings: readonly Rating[], index: number): void {
    const { codes, asOf } = this;
    const answer = (order: (one: Rating, other: Rating) => number) =>
      foremost(ratings, asOf, order) === index ? Answer.yes : Answer.no;
    codes[At.isFirst] = answer((one, other) => byTime(other, one));
    codes[At.isLast] = answer(byTime);
    codes[At.isWorst] = answer(byBadness);
  }

  private membership(instant: number): number {
    return instant >= this.start && instant < this.end
      ? Membership['in-period']
      : Membership['outside-period'];
  }
}

function ratedCode(ratings: readonly Rating[], asOf: number): Rated {
  let code = Rated.unrated;
  for (let index = 0; index < ratings.length; index++) {
    const { ratedAt, isDefault } = ratings[index]!;
    if (ratedAt > asOf) continue;
    if (!isDefault) return Rated['by-choice'];
    code = Rated['by-default'];
  }
  return code;
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

function checked(code: number, record: Case, field: string, value: unknown): number {
  if (code >= 0) return code;
  throw unknownValue(record, field, value);
}

function unknownValue({ id }: Case, field: string, value: unknown): Error {
  return fault(
    'unknown-attribute-value',
    {
      zh: `办件 ${printed(id)} 的 ${field} 为 ${printed(value)},不在其取值之内;请先用 parseCases 读取记录。`,
      en: `Case ${printed(id)} has ${printed(value)} as its ${field}, which is none of its values; read records with parseCases first.`,
    },
    { record: id, path: [field], found: printed(value) },
  );
}

function isInstant(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

/**
 * Whether a record has the form that reading gives: a row of a source that comes here unread would be counted wrongly. The ids of its matter and
 * department are checked where they are used.
 */
function isRead(record: Case | null | undefined): boolean {
  return (
    record != null &&
    isInstant(record.acceptedAt) &&
    (record.completedAt === null || isInstant(record.completedAt)) &&
    typeof record.id === 'string' &&
    Array.isArray(record.ratings)
  );
}

/** The error for a record that reading did not give. */
export function notRead(record: unknown): Error {
  const found = printed(record);
  return fault(
    'wrong-type',
    {
      zh: `应为由 parseCases 读取的办件(时间为毫秒数,评价为列表),实为 ${found};请先用 parseCases 读取记录。`,
      en: `Expected a case as parseCases reads it (instants in milliseconds, a list of ratings), found ${found}; read records with parseCases first.`,
    },
    { found },
  );
}
