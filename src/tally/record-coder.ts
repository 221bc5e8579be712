import { attributes } from '../indicator/attributes/index.js';
import { statedOfMatter } from '../indicator/attributes/of-matters.js';
import type { AttributeValues } from '../indicator/where.js';
import type { Case } from '../model/case.js';
import { caseOutcomes } from '../model/case-kinds.js';
import type { Matter } from '../model/matter.js';
import { midnightOf } from '../time/index.js';
import type { Context } from './context.js';
import { type Derivation, noDerivation } from './derivation.js';
import { IdIndex } from './id-index.js';
import { statedValues } from './matter-values.js';
import { MeasuredRecord } from './measured-record.js';
import { RatingCoder } from './rating-coder.js';
import { profileOf, profilesReading, profilesReadingRated, type Reading } from './readings.js';
import { checked, isInstant, isRead, notRead, unknownValue } from './record-checks.js';
import type { Registry } from './registry.js';
import { ofTime, TimeCoder } from './time-coder.js';
import { ValueCoder } from './value-coder.js';
import { vocabularyOf } from './vocabulary.js';

/** The attributes of cases and, after them, those that only ratings have; an attribute's place here is its place in the codes. */
const { names: attributeNames, values: attributeValues } = vocabularyOf('rating');

/** How many attributes cases have: in the codes they stand before those of ratings. */
export const caseAttributeCount = Object.keys(attributes.case).length;

// Numbers that stand in the code are much quicker, in a loop over a million records, than numbers that are looked up, and members of an enum
// do stand in the code once it is compiled, in their own file. So the places and codes that the coder deals with are written out here, by the
// names of the vocabulary. A test holds the two together.

enum Bits {
  code = 4,
}

/** The place of each attribute of a case. */
export enum At {
  acceptance,
  completion,
  status,
  system,
  rated,
  catalogued,
  invited,
  channel,
  applicant,
  outcome,
  caseType,
  placeLevel,
  matterType,
  matterClass,
  exerciseLevel,
  visits,
  online,
  onlineDepth,
  onlineHandling,
  fullyOnline,
  scenarios,
  certificateLinked,
  certificateFree,
  singleSignOn,
  unifiedAcceptance,
  singleWindow,
  extendedHours,
  assistance,
  selfService,
  timeliness,
  againstPromised,
  againstStatutory,
  waiting,
  window,
  withinThreshold,
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

/** The codes of catalogued. */
export enum Catalogued {
  yes,
  withdrawn,
  'out-of-force',
  no,
}

/** The codes of invited. */
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
const unstatedPlaceLevel = attributeValues[At.placeLevel]!.indexOf('unstated');
const stated = Object.keys(statedOfMatter) as (keyof typeof statedOfMatter)[];

/** Attributes that rules name less often: derived where they are read, for every case. */
const rest = ['outcome', 'applicant', 'caseType'] as const;

/** Whoever does not say what will be read gets all of it. */
const everything: readonly Reading[] = [{ where: {}, attributes: attributeNames }];

const noAddends = new Int32Array(attributeNames.length << Bits.code);

/**
 * Derives the attributes of one case after the other, and of its ratings, as codes. Counting, tracing and looking up records all read these codes.
 */
export class RecordCoder {
  /** The codes of the record coded last, by the attribute's place. */
  readonly codes = new Uint8Array(attributeNames.length);
  /** The place in the catalogue of the matter of the case coded last; below 0 where it is not in it or was not looked for. */
  matterPlace = -1;
  /** What was measured of the case coded last. */
  readonly measured = new MeasuredRecord();
  private readonly start: number;
  private readonly end: number;
  private readonly asOf: number;
  private readonly places: IdIndex;
  private readonly registry: Registry | null;
  private readonly validity: MatterValidity;
  private readonly readsRated: Uint8Array;
  private readonly readsMatter: Uint8Array;
  private readonly wantsInvited: boolean;
  private readonly wantsChannel: boolean;
  private readonly wantsPlaceLevel: boolean;
  private readonly wantsRest: boolean;
  private readonly wantedStated: Int32Array;
  private readonly statedCodes: Uint8Array;
  private readonly readsTime: Uint8Array;
  private readonly timeCoder: TimeCoder;
  private readonly ratingCoder: RatingCoder;

  /**
   * @param derivation - What rules have to say of how attributes are derived.
   * @param readings - What will be read of the codes; what is not may be left underived.
   */
  constructor(
    context: Context,
    derivation: Derivation = noDerivation,
    readings: readonly Reading[] = everything,
  ) {
    const isWanted = (name: string) => readings.some(({ attributes: read }) => read.includes(name));
    this.start = context.start;
    this.end = context.end;
    this.asOf = context.asOf;
    this.registry = context.registry;
    this.places = context.catalogue?.places ?? new IdIndex([]);
    this.readsRated = profilesReadingRated(readings);
    const hasClock = derivation.deadline !== null && context.calendar !== null;
    this.readsMatter = profilesReading(readings, ['catalogued', ...stated, ...(hasClock ? ofTime : [])]);
    this.readsTime = profilesReading(readings, ofTime);
    this.timeCoder = new TimeCoder(context, derivation, isWanted, this.codes, this.measured);
    this.wantsInvited = isWanted('invited');
    this.wantsChannel = isWanted('channel');
    this.wantsPlaceLevel = context.registry !== null && isWanted('placeLevel');
    // Without a registry every place is unstated: coded once, here.
    this.codes[At.placeLevel] = unstatedPlaceLevel;
    const wantedStated = stated.filter(isWanted);
    this.wantsRest = rest.some(isWanted) || wantedStated.length > 0;
    this.wantedStated = Int32Array.from(wantedStated, (name) => At[name]);
    const matters = context.catalogue?.matters ?? [];
    this.validity = validityOf(matters, context);
    this.statedCodes = statedCodesOf(context, wantedStated);
    this.ratingCoder = new RatingCoder(context, this.codes, isWanted);
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
    const rated = this.readsRated[profileOf(acceptance, completion, 0, system)]
      ? ratedCode(record.ratings, asOf)
      : Rated['by-choice'];
    this.matterPlace = this.readsMatter[profileOf(acceptance, completion, rated, system)]
      ? this.placeOf(record)
      : -1;
    const catalogued = this.matterPlace < 0 ? Catalogued.no : this.cataloguedCode(acceptedAt);
    codes[At.acceptance] = acceptance;
    codes[At.completion] = completion;
    codes[At.status] = status;
    codes[At.system] = system;
    codes[At.rated] = rated;
    codes[At.catalogued] = catalogued;
    let sum =
      addends[(At.acceptance << Bits.code) + acceptance]! +
      addends[(At.completion << Bits.code) + completion]! +
      addends[(At.status << Bits.code) + status]! +
      addends[(At.system << Bits.code) + system]! +
      addends[(At.rated << Bits.code) + rated]! +
      addends[(At.catalogued << Bits.code) + catalogued]!;
    if (this.wantsPlaceLevel) codes[At.placeLevel] = this.placeLevelCode(record);
    sum += addends[(At.placeLevel << Bits.code) + codes[At.placeLevel]!]!;
    if (this.wantsInvited) {
      const { invitedAt } = record;
      if (invitedAt !== null && !isInstant(invitedAt)) throw notRead(record);
      const code = invitedAt !== null && invitedAt <= asOf ? Answer.yes : Answer.no;
      codes[At.invited] = code;
      sum += addends[(At.invited << Bits.code) + code]!;
    }
    if (this.wantsChannel) {
      const { channel } = record;
      const code = checked(channelCoder.code(channel ?? 'unstated'), record, 'channel', channel);
      codes[At.channel] = code;
      sum += addends[(At.channel << Bits.code) + code]!;
    }
    if (this.readsTime[profileOf(acceptance, completion, rated, system)])
      sum += this.timeCoder.code(record, this.matterPlace, isCompleted, addends);
    return this.wantsRest ? sum + this.codeRest(record, isCompleted, addends) : sum;
  }

  /**
   * Codes one rating of the case coded last, and sums up what its own attributes add.
   *
   * @returns The sum; -1 when the rating was not yet given at the as-of instant.
   */
  codeRating(record: Case, index: number, addends: Int32Array = noAddends): number {
    return this.ratingCoder.code(record, index, addends);
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
    return this.places.place(record.matterId);
  }

  private cataloguedCode(acceptedAt: number): Catalogued {
    const { from, until, end, isAlways } = this.validity;
    if (isAlways) return Catalogued.yes;
    const place = this.matterPlace;
    if (acceptedAt < from[place]! || acceptedAt >= until[place]!) return Catalogued['out-of-force'];
    return until[place]! <= end ? Catalogued.withdrawn : Catalogued.yes;
  }

  /** Codes the attributes that rules name less often, all of them where any is read. */
  private codeRest(record: Case, isCompleted: boolean, addends: Int32Array): number {
    const { codes, wantedStated } = this;
    const { applicant, caseType, outcome } = record;
    const stated =
      outcome == null ? unstatedOutcome : checked(outcomeCoder.code(outcome), record, 'outcome', outcome);
    codes[At.outcome] = isCompleted ? stated : notCompleted;
    codes[At.applicant] = checked(
      applicantCoder.code(applicant ?? 'unstated'),
      record,
      'applicant',
      applicant,
    );
    codes[At.caseType] = checked(caseTypeCoder.code(caseType ?? 'unstated'), record, 'caseType', caseType);
    let sum = 0;
    for (const name of rest) sum += addends[(At[name] << Bits.code) + codes[At[name]]!]!;
    const row = (this.matterPlace + 1) * wantedStated.length;
    for (let index = 0; index < wantedStated.length; index++) {
      const place = wantedStated[index]!;
      const code = this.statedCodes[row + index]!;
      codes[place] = code;
      sum += addends[(place << Bits.code) + code]!;
    }
    return sum;
  }

  private placeLevelCode({ departmentId }: Case): number {
    const level = this.registry?.places.get(departmentId)?.level ?? null;
    return level === null ? unstatedPlaceLevel : attributeValues[At.placeLevel]!.indexOf(level);
  }

  private membership(instant: number): number {
    return instant >= this.start && instant < this.end
      ? Membership['in-period']
      : Membership['outside-period'];
  }
}

/** From and until when each matter is in force, by its place in the catalogue. */
interface MatterValidity {
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** The instant at which the catalogue is taken. */
  readonly end: number;
  /** No matter has a day on which it begins or ends. */
  readonly isAlways: boolean;
}

function validityOf(matters: readonly Matter[], { day }: Context): MatterValidity {
  return {
    from: Float64Array.from(matters, ({ inForceFrom }) =>
      inForceFrom == null ? Number.NEGATIVE_INFINITY : midnightOf(inForceFrom),
    ),
    until: Float64Array.from(matters, ({ inForceUntil }) =>
      inForceUntil == null ? Number.POSITIVE_INFINITY : midnightOf(inForceUntil),
    ),
    end: midnightOf(day),
    isAlways: matters.every(({ inForceFrom, inForceUntil }) => inForceFrom == null && inForceUntil == null),
  };
}

/** For each matter of the catalogue, after one row for those that are not in it, the codes of the attributes that are read of it. */
function statedCodesOf({ catalogue }: Context, names: readonly (keyof typeof statedOfMatter)[]): Uint8Array {
  const rows = [statedValues(null), ...(names.length > 0 ? (catalogue?.values ?? []) : [])];
  const codes = new Uint8Array(rows.length * names.length);
  for (const [row, values] of rows.entries()) {
    for (const [index, name] of names.entries())
      codes[row * names.length + index] = attributeValues[At[name]]!.indexOf(values[name]!);
  }
  return codes;
}

function ratedCode(ratings: Case['ratings'], asOf: number): Rated {
  let code = Rated.unrated;
  for (let index = 0; index < ratings.length; index++) {
    const { ratedAt, isDefault, withdrawnAt } = ratings[index]!;
    if (ratedAt > asOf) continue;
    // What was withdrawn as mistaken or malicious rates nothing.
    if (withdrawnAt !== null && withdrawnAt <= asOf) continue;
    if (!isDefault) return Rated['by-choice'];
    code = Rated['by-default'];
  }
  return code;
}
