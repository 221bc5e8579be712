/** A second opinion on the attributes of every record, read off the models one by one. It takes nothing from the library but types. */
import type {
  Case,
  Matter,
  Measured,
  Rating,
  ReportedQuantity,
  RuleSet,
  Subject,
  TableRecords,
  Threshold,
} from '../../src/index.js';
import { comparedWith, daysUsed, type Held, limitsCompared, timelinessOf } from './oracle-deadlines.js';
import { chinaDay, dayOfWorld, placesOf, successionOf } from './oracle-places.js';
import { deadlineRulesOn, spelledDeadlines } from './oracle-rules.js';
import type { CountedTable, World } from './world.js';

/** One record of a subject, with what hangs on it. */
export interface OracleRecord {
  readonly subject: Subject;
  /** The id of the record; of a rating, that of its case. */
  readonly id: string;
  /** The place of a rating among those of its case. */
  readonly rating: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** The keys to group by that are no attributes. */
  readonly keys: Readonly<Record<string, string>>;
  readonly matterId: string | null;
  readonly isCatalogued: boolean;
  /** Whether its department is known, where departments are. */
  readonly isPlaced: boolean;
  /** How much it counts for: 1, but for what a department reports. */
  readonly amount: number;
  /** What is measured of it, where that is known: milliseconds, days, or a pair of amounts as a text. */
  readonly measures: Measures;
}

type Measures = Readonly<Partial<Record<Measured, number | string | null>>>;

/** What the rules say of an indicator that has a part in what its records are like, beside which of them count. */
export interface Lens {
  readonly rules: RuleSet;
  readonly code: string;
  readonly threshold: Threshold | null;
}

/** The table that holds the records of a subject, beside cases and the catalogue. */
export const tableOfSubject: Readonly<Partial<Record<Subject, CountedTable>>> = {
  case: 'cases',
  rating: 'cases',
  ticket: 'tickets',
  'service-event': 'serviceEvents',
  certificate: 'certificates',
  'business-system': 'businessSystems',
  'supervision-record': 'supervisionRecords',
  'reported-quantity': 'reportedQuantities',
};

const known = new WeakMap<World, Map<string, readonly OracleRecord[]>>();

/**
 * All records of a subject that exist at the as-of instant; none where there is no such table. What takes the rules about deadlines, or a threshold,
 * is among their attributes only as seen by an indicator.
 */
export function recordsOf(world: World, subject: Subject, lens: Lens | null = null): readonly OracleRecord[] {
  const found = known.get(world) ?? new Map<string, readonly OracleRecord[]>();
  known.set(world, found);
  const isSeen = lens !== null && (subject === 'case' || subject === 'rating');
  const key = isSeen
    ? `${subject} ${JSON.stringify(lens.threshold)} ${spelledDeadlines(lens.rules, lens.code)}`
    : subject;
  const records = found.get(key) ?? readings[subject](world, isSeen ? lens : null);
  found.set(key, records);
  return records;
}

const readings: Readonly<Record<Subject, (world: World, lens: Lens | null) => OracleRecord[]>> = {
  case: (world, lens) => from(world, 'cases', 'acceptedAt').map((one) => caseRecord(world, one, lens)),
  rating: (world, lens) =>
    from(world, 'cases', 'acceptedAt').flatMap((one) => {
      const ofCase = caseRecord(world, one, lens);
      return one.ratings.flatMap(({ ratedAt }, place) =>
        hasHappened(world, ratedAt) ? [ratingRecord(world, one, place, ofCase)] : [],
      );
    }),
  matter: (world) => (world.matters ?? []).map((matter) => matterRecord(world, matter)),
  ticket: (world) =>
    from(world, 'tickets', 'receivedAt').map((one) => {
      const isClosed = hasHappened(world, one.closedAt);
      const isCalledBack = hasHappened(world, one.calledBackAt);
      return plain(world, 'ticket', one, {
        receipt: membership(world, one.receivedAt),
        closure: membership(world, one.closedAt),
        ticketStatus: isClosed ? 'closed' : 'open',
        ticketSource: one.source,
        ticketCategory: one.category,
        ticketTimeliness: timeliness(world, one.closedAt, one.dueAt),
        ticketLevel: (isClosed || isCalledBack ? one.level : null) ?? 'unstated',
        calledBack: yes(isCalledBack),
      });
    }),
  'service-event': (world) =>
    from(world, 'serviceEvents', 'providedAt').map((one) =>
      plain(world, 'service-event', one, {
        provision: membership(world, one.providedAt),
        serviceKind: one.kind,
      }),
    ),
  certificate: (world) =>
    from(world, 'certificates', 'collectedAt').map((one) =>
      plain(world, 'certificate', one, {
        collection: membership(world, one.collectedAt),
        issuance: membership(world, one.issuedAt),
        certificateStatus: hasHappened(world, one.issuedAt) ? 'issued' : 'collected',
      }),
    ),
  'business-system': (world) =>
    (world.tables.businessSystems ?? []).map((one) => {
      const day = dayOfWorld(world);
      const stands = standingOn(day, one.inUseFrom, one.inUseUntil);
      return plain(world, 'business-system', one, {
        inUse: { during: 'in-use', after: 'retired', before: 'not-yet' }[stands],
        systemBuilder: one.builder,
        connected: yes(one.connectedOn !== null && one.connectedOn <= day),
      });
    }),
  'supervision-record': (world) =>
    from(world, 'supervisionRecords', 'publishedAt').map((one) =>
      plain(world, 'supervision-record', one, {
        publication: membership(world, one.publishedAt),
        claim: membership(world, one.claimedAt),
        claimStatus: hasHappened(world, one.completedAt)
          ? 'completed'
          : hasHappened(world, one.claimedAt)
            ? 'claimed'
            : 'unclaimed',
      }),
    ),
  'reported-quantity': (world) =>
    from(world, 'reportedQuantities', 'reportedAt').map((one, _, all) => {
      const record = plain(world, 'reported-quantity', one, {
        report: reportOf(world, one),
        quantityKind:
          ['registered-users', 'population'].includes(one.quantity) && one.unit === '人'
            ? one.quantity
            : 'other',
        quantityNature: one.nature,
        quantityWording: one.wording ?? 'unstated',
        superseded: yes(isSuperseded(world, one, all)),
      });
      return {
        ...record,
        keys: { ...record.keys, quantity: `${one.quantity}(${one.unit})` },
        amount: one.value,
      };
    }),
};

/** The records of a table that exist: their first instant is not after the as-of instant. */
function from<N extends CountedTable>(
  world: World,
  table: N,
  first: keyof TableRecords[N] & `${string}At`,
): readonly TableRecords[N][] {
  const records: readonly TableRecords[N][] = world.tables[table] ?? [];
  return records.filter((record) => hasHappened(world, record[first] as number));
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}

function hasHappened({ asOf }: World, instant: number | null): boolean {
  return instant !== null && instant <= Date.parse(asOf);
}

function membership(world: World, instant: number | null): string {
  if (instant === null || !hasHappened(world, instant)) return 'not-yet';
  const { start, end } = world.period;
  return Date.parse(start) <= instant && instant < Date.parse(end) ? 'in-period' : 'outside-period';
}

/** A level stands in every period from its report on; a flow is of the period of its report. */
function reportOf(world: World, { nature, reportedAt }: ReportedQuantity): string {
  const found = membership(world, reportedAt);
  const isBefore = found !== 'not-yet' && reportedAt < Date.parse(world.period.end);
  return nature === 'level' && isBefore ? 'in-period' : found;
}

/** How something stands to its limit. */
function timeliness(world: World, done: number | null, limit: number | null): string {
  const isDone = hasHappened(world, done);
  if (limit === null) return isDone ? 'done-without-limit' : 'open-without-limit';
  if (isDone) return done! < limit ? 'in-time' : 'late';
  return Date.parse(world.asOf) < limit ? 'pending' : 'overdue';
}

/** Whether a day is before, among or after those from one day until, and without, another. */
function standingOn(day: string, first: string | null, until: string | null): 'before' | 'during' | 'after' {
  if (until !== null && until <= day) return 'after';
  return first !== null && day < first ? 'before' : 'during';
}

/**
 * A level is superseded by a later one of its quantity and unit, reported by then and before the end of the period, of its own department or of one
 * that this one became.
 */
function isSuperseded(world: World, one: ReportedQuantity, all: readonly ReportedQuantity[]): boolean {
  if (one.nature !== 'level') return false;
  const path = successionOf(world, one.departmentId);
  const levels = all.filter(
    (other) =>
      other.nature === 'level' &&
      path.includes(other.departmentId) &&
      other.quantity === one.quantity &&
      other.unit === one.unit &&
      other.reportedAt < Date.parse(world.period.end),
  );
  const isBefore = (a: ReportedQuantity, b: ReportedQuantity) =>
    a.reportedAt < b.reportedAt || (a.reportedAt === b.reportedAt && a.id < b.id);
  return !levels.includes(one) || levels.some((other) => isBefore(one, other));
}

function plain(
  world: World,
  subject: Subject,
  { id, departmentId }: { readonly id: string; readonly departmentId: string },
  attributes: Readonly<Record<string, string>>,
): OracleRecord {
  const { keys, placeLevel, isKnown } = placesOf(world, departmentId);
  return {
    subject,
    id,
    rating: null,
    attributes: { ...attributes, placeLevel },
    keys,
    matterId: null,
    isCatalogued: false,
    isPlaced: isKnown,
    amount: 1,
    measures: {},
  };
}

const classes: Readonly<Record<string, readonly string[]>> = {
  'on-application': ['licence', 'payment', 'confirmation', 'reward', 'adjudication', 'other-power'],
  'ex-officio': ['penalty', 'compulsion', 'levy', 'inspection'],
  'public-service': ['public-service'],
};

/** What a matter says, of itself and of its cases; nothing is stated of one that is in no catalogue. */
function statedOf(matter: Matter | undefined): Record<string, string> {
  const said = (is: boolean | null | undefined) => (is == null ? 'unstated' : yes(is));
  const visits = matter?.visits ?? null;
  const ofClass = Object.keys(classes).find((each) => classes[each]!.includes(matter?.matterType ?? ''));
  return {
    matterType: matter?.matterType ?? 'unstated',
    matterClass: ofClass ?? 'unstated',
    exerciseLevel: matter?.exerciseLevel ?? 'unstated',
    visits: visits === null ? 'unstated' : visits === 0 ? 'none' : visits === 1 ? 'one' : 'more',
    online: said(matter?.isOnline),
    onlineDepth: matter?.onlineDepth ?? 'unstated',
    onlineHandling: matter?.onlineHandling ?? 'unstated',
    fullyOnline: said(matter?.isFullyOnline),
    scenarios: said(matter?.hasScenarios),
    certificateLinked: said(matter?.isCertificateLinked),
    certificateFree: said(matter?.isCertificateFree),
    singleSignOn: said(matter?.hasSingleSignOn),
    unifiedAcceptance: said(matter?.hasUnifiedAcceptance),
    singleWindow: said(matter?.hasSingleWindow),
    extendedHours: said(matter?.hasExtendedHours),
    assistance: said(matter?.hasAssistance),
    selfService: said(matter?.hasSelfService),
  };
}

function matterRecord(world: World, matter: Matter): OracleRecord {
  const compared = limitsCompared(matter);
  const stands = standingOn(dayOfWorld(world), matter.inForceFrom, matter.inForceUntil);
  const record = plain(world, 'matter', matter, {
    ...statedOf(matter),
    caseType: matter.caseType ?? 'unstated',
    inForce: { during: 'in-force', after: 'withdrawn', before: 'not-yet' }[stands],
    limitsCompared: compared.value,
  });
  return {
    ...record,
    keys: { ...record.keys, matter: matter.id },
    matterId: matter.id,
    isCatalogued: true,
    measures: { 'promised-against-statutory': compared.pair },
  };
}

/** How the catalogue stands to a case: its matter may be in it, and yet not in force at the acceptance, or no longer now. */
function catalogued(world: World, one: Case, matter: Matter | undefined): string {
  if (matter === undefined) return 'no';
  const { inForceFrom, inForceUntil } = matter;
  const atAcceptance = standingOn(chinaDay(one.acceptedAt), inForceFrom, inForceUntil);
  if (atAcceptance !== 'during') return 'out-of-force';
  return standingOn(dayOfWorld(world), inForceFrom, inForceUntil) === 'after' ? 'withdrawn' : 'yes';
}

/** The durations of a case in milliseconds; `null` where one is not recorded, or not over yet. */
function durationsOf(world: World, one: Case) {
  const between = (first: number | null, last: number | null) =>
    first !== null && last !== null && hasHappened(world, last) ? last - first : null;
  return {
    'waiting-time': between(one.queuedAt, one.calledAt),
    'window-time': between(one.calledAt, one.servedAt),
    'handling-time': between(one.acceptedAt, one.completedAt),
  };
}

/** The day of whose rules the deadline of a case is: that of its acceptance. No rule of after the period has a part in a figure of it. */
function dayOfRules({ period }: World, { acceptedAt }: Case): string {
  return chinaDay(Math.min(acceptedAt, Date.parse(period.end) - 1));
}

/** What a case is like as an indicator sees it. */
function seen(world: World, one: Case, matter: Matter | undefined, { rules, code, threshold }: Lens) {
  const duration = threshold === null ? null : durationsOf(world, one)[threshold.measured];
  const within = duration !== null && duration <= threshold!.minutes * 60_000 ? 'within' : 'beyond';
  const withinThreshold = duration === null ? 'unrecorded' : within;
  if (world.calendar === null) return { attributes: { withinThreshold }, measures: {} };
  const held: Held = {
    record: one,
    matter,
    rules: deadlineRulesOn(rules, code, dayOfRules(world, one)),
    calendar: world.calendar,
    asOf: Date.parse(world.asOf),
  };
  const [promised, statutory] = [comparedWith(held, 'promised'), comparedWith(held, 'statutory')];
  return {
    attributes: {
      withinThreshold,
      timeliness: timelinessOf(held),
      againstPromised: promised.value,
      againstStatutory: statutory.value,
    },
    measures: {
      'used-against-promised': promised.pair,
      'used-against-statutory': statutory.pair,
      'working-days-used': hasHappened(world, one.completedAt)
        ? daysUsed(held, one.completedAt!, 'working-days')
        : null,
    },
  };
}

function caseRecord(world: World, one: Case, lens: Lens | null): OracleRecord {
  const durations = durationsOf(world, one);
  const matter = world.matters?.find(({ id }) => id === one.matterId);
  const isCompleted = hasHappened(world, one.completedAt);
  const given = one.ratings.filter(({ ratedAt }) => hasHappened(world, ratedAt));
  const standing = given.filter(({ withdrawnAt }) => !hasHappened(world, withdrawnAt));
  const isRatedByChoice = standing.some(({ isDefault }) => !isDefault);
  const record = plain(world, 'case', one, {
    acceptance: membership(world, one.acceptedAt),
    completion: membership(world, one.completedAt),
    status: isCompleted ? 'completed' : 'accepted',
    outcome: isCompleted ? (one.outcome ?? 'unstated') : 'not-completed',
    system: one.system,
    channel: one.channel ?? 'unstated',
    applicant: one.applicant ?? 'unstated',
    rated: isRatedByChoice ? 'by-choice' : standing.length > 0 ? 'by-default' : 'unrated',
    invited: yes(hasHappened(world, one.invitedAt)),
    catalogued: catalogued(world, one, matter),
    ...statedOf(matter),
    caseType: one.caseType ?? 'unstated',
    waiting: durations['waiting-time'] === null ? 'unrecorded' : 'recorded',
    window: durations['window-time'] === null ? 'unrecorded' : 'recorded',
  });
  const inTime = lens === null ? null : seen(world, one, matter, lens);
  return {
    ...record,
    attributes: { ...record.attributes, ...inTime?.attributes },
    keys: { ...record.keys, matter: one.matterId },
    matterId: one.matterId,
    isCatalogued: matter !== undefined,
    measures: { ...durations, ...inTime?.measures },
  };
}

function ratingRecord(world: World, one: Case, place: number, record: OracleRecord): OracleRecord {
  const rating = one.ratings[place]!;
  const given = one.ratings
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => hasHappened(world, each.ratedAt));
  // Of ratings that are alike in everything the one that stands first in the list is taken.
  const standsOut = (order: (one: Rating, other: Rating) => number) =>
    given.find(({ each }) => given.every((other) => order(each, other.each) >= 0))?.at === place;
  const byBadness = (a: Rating, b: Rating) => badness(a) - badness(b) || byTime(world, a, b);
  const isUnderAppeal = hasHappened(world, rating.appealedAt) && !hasHappened(world, rating.appealRejectedAt);
  return {
    ...record,
    subject: 'rating',
    attributes: {
      ...record.attributes,
      rating: membership(world, rating.ratedAt),
      level: rating.level,
      origin: rating.isDefault ? 'by-default' : 'by-choice',
      standing: hasHappened(world, rating.withdrawnAt)
        ? 'withdrawn'
        : isUnderAppeal
          ? 'under-appeal'
          : 'valid',
      ratingChannel: rating.channel ?? 'unstated',
      realName: rating.isRealName === null ? 'unstated' : yes(rating.isRealName),
      followedUp: yes(hasHappened(world, rating.followedUpAt)),
      rectification: timeliness(world, rating.rectifiedAt, rating.rectifyBy),
      isFirst: yes(standsOut((a, b) => byTime(world, b, a))),
      isLast: yes(standsOut((a, b) => byTime(world, a, b))),
      isWorst: yes(standsOut(byBadness)),
    },
    rating: place,
  };
}

const worstLast = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'];

function badness({ level }: Rating): number {
  return worstLast.indexOf(level);
}

/** Which of two ratings is the later: by time, then the worse, the one by default, and by the texts of channel and id (none first). */
function byTime(_: World, a: Rating, b: Rating): number {
  return (
    a.ratedAt - b.ratedAt ||
    badness(a) - badness(b) ||
    Number(a.isDefault) - Number(b.isDefault) ||
    byText(a.channel, b.channel) ||
    byText(a.id, b.id)
  );
}

function byText(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
