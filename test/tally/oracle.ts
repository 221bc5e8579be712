/**
 * A second opinion on counting: the rules read literally, one filter over all records for each step of each indicator in each group. It
 * takes nothing from the library but the definitions of the indicators and the types.
 */
import type {
  Case,
  ExcludedCount,
  Exclusion,
  Figure,
  IndicatorDefinition,
  Matter,
  Rating,
  RuleSet,
  Subject,
  Where,
} from '../../src/index.js';
import type { World } from './arbitraries.js';

/** One record of a subject, with what hangs on it. */
export interface OracleRecord {
  readonly subject: Subject;
  readonly attributes: Readonly<Record<string, string>>;
  readonly departmentId: string;
  readonly matterId: string;
  readonly isCatalogued: boolean;
  /** The id of the case, or of the matter. */
  readonly id: string;
  /** The place of a rating among those of its case. */
  readonly rating: number | null;
}

/** The records of each step. */
export interface OracleSteps {
  readonly universe: readonly OracleRecord[];
  readonly excluded: readonly { readonly reason: string; readonly records: readonly OracleRecord[] }[];
  readonly denominator: readonly OracleRecord[];
  /** `null` where there is no numerator. */
  readonly numerator: readonly OracleRecord[] | null;
  /** The different matters of the numerator, where it counts those: catalogued, and in the denominator where that counts matters. */
  readonly matters: readonly string[] | null;
  /** The matters of the numerator that the denominator lacks. */
  readonly mattersOutside: readonly string[];
  readonly parts: Readonly<Record<string, readonly OracleRecord[]>> | null;
}

export interface OracleCounts {
  readonly universe: number;
  readonly excluded: readonly Pick<ExcludedCount, 'reason' | 'count'>[];
  readonly denominator: number;
  readonly numerator: number | null;
  readonly parts: Readonly<Record<string, number>> | null;
}

export type OracleState = Figure['state'];
export type OracleScope = Readonly<Record<string, string>>;

const worstLast = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'];

// Records and their attributes.

const known = new WeakMap<World, Partial<Record<Subject, readonly OracleRecord[]>>>();

/** All records of a subject that exist at the as-of instant. */
export function recordsOf(world: World, subject: Subject): readonly OracleRecord[] {
  const found = known.get(world) ?? {};
  known.set(world, found);
  if (subject === 'matter') {
    found.matter ??= (world.matters ?? []).map(matterRecord);
    return found.matter;
  }
  const cases = world.cases.filter(({ acceptedAt }) => acceptedAt <= now(world));
  if (subject === 'case') {
    found.case ??= cases.map((one) => caseRecord(world, one));
    return found.case;
  }
  found.rating ??= cases.flatMap((one) =>
    one.ratings.flatMap((rating, place) =>
      rating.ratedAt <= now(world) ? [ratingRecord(world, one, place)] : [],
    ),
  );
  return found.rating;
}

function now({ asOf }: World): number {
  return Date.parse(asOf);
}

function membership({ period, asOf }: World, instant: number | null): string {
  if (instant === null || instant > Date.parse(asOf)) return 'not-yet';
  return Date.parse(period.start) <= instant && instant < Date.parse(period.end)
    ? 'in-period'
    : 'outside-period';
}

function matterRecord(matter: Matter): OracleRecord {
  return {
    subject: 'matter',
    attributes: {
      matterType: matter.matterType ?? 'unstated',
      exerciseLevel: matter.exerciseLevel ?? 'unstated',
      caseType: matter.caseType ?? 'unstated',
    },
    departmentId: matter.departmentId,
    matterId: matter.id,
    isCatalogued: true,
    id: matter.id,
    rating: null,
  };
}

function caseRecord(world: World, one: Case): OracleRecord {
  const matter = world.matters?.find(({ id }) => id === one.matterId);
  const isCompleted = one.completedAt !== null && one.completedAt <= now(world);
  const given = one.ratings.filter(({ ratedAt }) => ratedAt <= now(world));
  const isRatedByChoice = given.some(({ isDefault }) => !isDefault);
  return {
    subject: 'case',
    attributes: {
      acceptance: membership(world, one.acceptedAt),
      completion: membership(world, one.completedAt),
      status: isCompleted ? 'completed' : 'accepted',
      outcome: isCompleted ? (one.outcome ?? 'unstated') : 'not-completed',
      system: one.system,
      channel: one.channel ?? 'unstated',
      applicant: one.applicant ?? 'unstated',
      rated: isRatedByChoice ? 'by-choice' : given.length > 0 ? 'by-default' : 'unrated',
      catalogued: matter === undefined ? 'no' : 'yes',
      matterType: matter?.matterType ?? 'unstated',
      exerciseLevel: matter?.exerciseLevel ?? 'unstated',
      caseType: one.caseType ?? 'unstated',
    },
    departmentId: one.departmentId,
    matterId: one.matterId,
    isCatalogued: matter !== undefined,
    id: one.id,
    rating: null,
  };
}

function ratingRecord(world: World, one: Case, place: number): OracleRecord {
  const rating = one.ratings[place]!;
  const given = one.ratings
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => each.ratedAt <= now(world));
  // Of ratings that are alike in everything the one that stands first in the list is taken.
  const standsOut = (order: (one: Rating, other: Rating) => number) =>
    given.find(({ each }) => given.every((other) => order(each, other.each) >= 0))?.at === place;
  const byBadness = (one: Rating, other: Rating) => badness(one) - badness(other) || byTime(one, other);
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  return {
    ...caseRecord(world, one),
    subject: 'rating',
    attributes: {
      ...caseRecord(world, one).attributes,
      rating: membership(world, rating.ratedAt),
      level: rating.level,
      origin: rating.isDefault ? 'by-default' : 'by-choice',
      ratingChannel: rating.channel ?? 'unstated',
      isFirst: yes(standsOut((one, other) => byTime(other, one))),
      isLast: yes(standsOut(byTime)),
      isWorst: yes(standsOut(byBadness)),
    },
    rating: place,
  };
}

function badness({ level }: Rating): number {
  return worstLast.indexOf(level);
}

/** Which of two ratings is the later: by time, then the worse, the one by default, and by the texts of channel and id (none first). */
function byTime(a: Rating, b: Rating): number {
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

// Rules.

/** The value of a key on a day: the nearest rule set's that has one in force. */
function inForce(rules: RuleSet, key: string, day: string): { readonly value: unknown } | undefined {
  for (let set: RuleSet | null = rules; set !== null; set = set.extends) {
    const values = (Object.hasOwn(set.values, key) ? set.values[key]! : []).filter(
      ({ from, until }) => from <= day && (until === undefined || day < until),
    );
    const last = values[values.length - 1];
    if (last !== undefined) return last;
  }
  return undefined;
}

/** A parameter: of the indicator in the rules, of the one that it follows, of its definition. */
function parameter<T>(
  world: World,
  rules: RuleSet,
  { code, follows }: IndicatorDefinition,
  name: string,
  otherwise: T,
): T {
  const day = new Date(Date.parse(world.period.end) - 1 + 8 * 3_600_000).toISOString().slice(0, 10);
  const shares = follows !== undefined && ['universe', 'exclusions', 'periodBy'].includes(name);
  const found =
    inForce(rules, `${code}.${name}`, day) ??
    (shares ? inForce(rules, `${follows}.${name}`, day) : undefined) ??
    (name.startsWith('rounding.') ? inForce(rules, name, day) : undefined);
  return found === undefined ? otherwise : (found.value as T);
}

interface Reading {
  readonly universe: Where;
  readonly exclusions: readonly Exclusion[];
  readonly numerator: Where | null;
  readonly relation: 'cohort' | 'flow';
  readonly subject: Sides<Subject>;
  readonly periodBy: Sides<'accepted' | 'completed' | 'rated' | 'none'>;
}

interface Sides<T> {
  readonly denominator: T;
  readonly numerator: T;
}

function sides<T extends string>(value: T | Sides<T>): Sides<T> {
  return typeof value === 'string' ? { denominator: value, numerator: value } : value;
}

export function read(world: World, rules: RuleSet, definition: IndicatorDefinition): Reading {
  const of = <T>(name: string, otherwise: T) => parameter(world, rules, definition, name, otherwise);
  return {
    universe: of('universe', definition.universe),
    exclusions: of('exclusions', definition.exclusions),
    numerator: of('numerator', definition.numerator),
    relation: of('relation', definition.relation),
    subject: sides(definition.subject),
    periodBy: sides(of('periodBy', definition.periodBy)),
  };
}

function satisfies({ attributes }: OracleRecord, where: Where): boolean {
  for (const [name, values] of Object.entries(where)) {
    if (!values.some((value) => value === attributes[name])) return false;
  }
  return true;
}

function isInPeriod({ attributes }: OracleRecord, by: Reading['periodBy']['denominator']): boolean {
  if (by === 'none') return true;
  const attribute = { accepted: 'acceptance', completed: 'completion', rated: 'rating' }[by];
  return attributes[attribute] === 'in-period';
}

/** The reason of the first exclusion that matches a record. */
function reasonAgainst(record: OracleRecord, { exclusions }: Reading): string | null {
  for (const { reason, attribute, values } of exclusions) {
    if (satisfies(record, { [attribute]: values })) return reason;
  }
  return null;
}

// Groups.

const ofCatalogue = ['department', 'matter'];

function keyOf(record: OracleRecord, key: string): string | undefined {
  if (key === 'department') return record.departmentId;
  if (key === 'matter') return record.matterId;
  return record.subject === 'matter' ? undefined : record.attributes[key];
}

function inGroup(records: readonly OracleRecord[], scope: OracleScope): OracleRecord[] {
  return records.filter((record) =>
    Object.entries(scope).every(([key, value]) => keyOf(record, key) === value),
  );
}

/** The groups under some keys: every combination that a case has, or an entry of the catalogue where that has the keys. */
export function groupsOf(world: World, keys: readonly string[]): OracleScope[] {
  if (keys.length === 0) return [{}];
  const records = [
    ...recordsOf(world, 'case'),
    ...(keys.every((key) => ofCatalogue.includes(key)) ? recordsOf(world, 'matter') : []),
  ];
  const groups = new Map<string, OracleScope>();
  for (const record of records) {
    const values = keys.map((key) => keyOf(record, key)!);
    groups.set(JSON.stringify(values), Object.fromEntries(keys.map((key, index) => [key, values[index]!])));
  }
  return [...groups.values()];
}

// Steps.

/** The records of every step of an indicator in a group. */
export function stepsIn(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  scope: OracleScope,
): OracleSteps {
  const reading = read(world, rules, definition);
  const { subject, periodBy } = reading;
  const records = () => inGroup(recordsOf(world, subject.denominator), scope);
  const isOfUniverse = (record: OracleRecord) =>
    satisfies(record, reading.universe) && isInPeriod(record, periodBy.denominator);
  const isOfDenominator = (record: OracleRecord) =>
    isOfUniverse(record) && reasonAgainst(record, reading) === null;

  const denominator = records().filter(isOfDenominator);
  const numerator =
    reading.numerator !== null
      ? inGroup(recordsOf(world, subject.numerator), scope).filter((record) => isOfNumerator(record, reading))
      : null;

  const handled =
    definition.distinct === undefined || numerator === null
      ? null
      : [...new Set(numerator.filter(({ isCatalogued }) => isCatalogued).map(({ matterId }) => matterId))];
  const isOutside = (matterId: string) =>
    subject.denominator === 'matter' && !denominator.some(({ id }) => id === matterId);
  return {
    universe: records().filter(isOfUniverse),
    excluded: reading.exclusions.map(({ reason }) => ({
      reason,
      records: records().filter(
        (record) => isOfUniverse(record) && reasonAgainst(record, reading) === reason,
      ),
    })),
    denominator,
    numerator,
    matters: handled?.filter((id) => !isOutside(id)) ?? null,
    mattersOutside: handled?.filter(isOutside) ?? [],
    parts: definition.partsBy === undefined ? null : partsOf(denominator, definition.partsBy),
  };
}

/** Whether a record is in the numerator, wherever it is grouped. */
function isOfNumerator(record: OracleRecord, reading: Reading): boolean {
  const { subject, periodBy, relation, universe, numerator } = reading;
  if (!satisfies(record, numerator ?? {}) || !isInPeriod(record, periodBy.numerator)) return false;
  if (subject.denominator !== subject.numerator) return true;
  if (!satisfies(record, universe) || reasonAgainst(record, reading) !== null) return false;
  return relation === 'flow' || isInPeriod(record, periodBy.denominator);
}

function partsOf(denominator: readonly OracleRecord[], attribute: string) {
  const values = { system: ['unified', 'specialised', 'offline'] }[attribute];
  if (values === undefined) throw new Error(`the oracle does not know the values of ${attribute}`);
  return Object.fromEntries(
    values.map((value) => [value, denominator.filter(({ attributes }) => attributes[attribute] === value)]),
  );
}

/** How many each step has. */
export function countsOf({
  universe,
  excluded,
  denominator,
  numerator,
  matters,
  parts,
}: OracleSteps): OracleCounts {
  return {
    universe: universe.length,
    excluded: excluded.map(({ reason, records }) => ({ reason, count: records.length })),
    denominator: denominator.length,
    numerator: matters?.length ?? numerator?.length ?? null,
    parts:
      parts === null
        ? null
        : Object.fromEntries(Object.entries(parts).map(([value, records]) => [value, records.length])),
  };
}

const knownByCatalogue = ['catalogued', 'matterType', 'exerciseLevel'];

/** Whether it takes the catalogue to count an indicator in a group. */
export function needsCatalogue(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  scope: OracleScope,
): boolean {
  const { subject, universe, exclusions, numerator } = read(world, rules, definition);
  const named = [
    ...Object.keys(universe),
    ...exclusions.map(({ attribute }) => attribute),
    ...Object.keys(numerator ?? {}),
    ...Object.keys(scope),
  ];
  return (
    subject.denominator === 'matter' ||
    definition.distinct === 'matter' ||
    named.some((name) => knownByCatalogue.includes(name))
  );
}

/** Why a figure has no value, or that it has one. */
export function stateOf(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  scope: OracleScope,
  { denominator }: OracleCounts,
): OracleState {
  const { kind, subject } = definition;
  if (world.matters === null && needsCatalogue(world, rules, definition, scope)) return 'missing-input';
  const isGroupedOtherwise = Object.keys(scope).some((key) => !ofCatalogue.includes(key));
  if (sides(subject).denominator === 'matter' && isGroupedOtherwise) return 'not-applicable';
  return kind !== 'count' && denominator === 0 ? 'zero-denominator' : 'value';
}

// The way of one record.

export interface OracleVerdict {
  readonly step: string;
  readonly reason?: string;
  readonly reached: boolean;
  readonly holds: boolean | null;
}

/** The steps of an indicator that a record comes to, and what becomes of it there. */
export function wayOf(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  record: OracleRecord,
): OracleVerdict[] {
  const reading = read(world, rules, definition);
  const { subject, periodBy, relation } = reading;
  const verdicts: OracleVerdict[] = [];
  const isDenominated = record.subject === subject.denominator;
  const inUniverse =
    isDenominated && satisfies(record, reading.universe) && isInPeriod(record, periodBy.denominator);
  const against = reasonAgainst(record, reading);
  if (isDenominated) {
    verdicts.push({ step: 'universe', reached: true, holds: inUniverse });
    let isLeft = inUniverse;
    for (const { reason } of reading.exclusions) {
      verdicts.push({ step: 'excluded', reason, reached: isLeft, holds: isLeft ? reason === against : null });
      if (reason === against) isLeft = false;
    }
    verdicts.push({ step: 'denominator', reached: isLeft, holds: isLeft ? true : null });
  }
  if (record.subject === subject.numerator && reading.numerator !== null) {
    const isLeft =
      against === null && (relation === 'flow' ? satisfies(record, reading.universe) : inUniverse);
    const reached = isDenominated ? isLeft : isOfMatterIn(stepsIn(world, rules, definition, {}), record);
    const counted = definition.distinct === undefined || record.isCatalogued;
    const holds = isOfNumerator(record, reading) && counted;
    verdicts.push({ step: 'numerator', reached, holds: reached ? holds : null });
  }
  return verdicts;
}

/** Whether a record is of a matter that the denominator counts. */
function isOfMatterIn({ denominator }: OracleSteps, { matterId }: OracleRecord): boolean {
  return denominator.some(({ id }) => id === matterId);
}

// Values.

export interface OracleValue {
  readonly decimal: string;
  readonly text: string;
  readonly direction: 'exact' | 'up' | 'down';
  readonly guarded: boolean;
}

/** A percentage of two counts, rounded once by the rules of an indicator: the two steps beside the exact value, and which is taken. */
export function percentage(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  numerator: number,
  denominator: number,
): OracleValue {
  const of = <T>(name: string) => parameter<T>(world, rules, definition, `rounding.${name}`, undefined as T);
  const [places, mode, increment] = [of<number>('places'), of<string>('mode'), of<string>('increment')];
  // The smallest step is stepTop / stepBottom per cent.
  const parts = ({ '1': 1n, '0.5': 2n, '0.2': 5n } as Readonly<Record<string, bigint>>)[increment]!;
  const stepTop = places < 0 ? 10n ** BigInt(-places) : 1n;
  const stepBottom = parts * (places > 0 ? 10n ** BigInt(places) : 1n);
  // The exact value is whole + rest / bottom steps.
  const top = BigInt(numerator) * 100n * stepBottom;
  const bottom = BigInt(denominator) * stepTop;
  const below = top / bottom;
  const rest = top - below * bottom;
  const isExact = rest === 0n;
  const taken = isExact ? below : takesUpper(mode, rest * 2n - bottom, below) ? below + 1n : below;

  const hundred = (steps: bigint) => steps * stepTop === 100n * stepBottom;
  const isFalse = of<boolean>('guard') && !isExact && (taken === 0n || hundred(taken));
  const steps = isFalse ? (taken === below ? below + 1n : below) : taken;
  const decimal = written(steps * stepTop, stepBottom, parts === 1n ? places : places + 1);
  return {
    decimal,
    text: `${decimal}%`,
    direction: isExact ? 'exact' : steps === below ? 'down' : 'up',
    guarded: isFalse,
  };
}

/** Whether the step above is taken; `overHalf` tells how the exact value lies to the middle, and nothing here is below zero. */
function takesUpper(mode: string, overHalf: bigint, below: bigint): boolean {
  if (mode === 'trunc' || mode === 'floor') return false;
  if (mode === 'expand' || mode === 'ceil') return true;
  if (overHalf !== 0n) return overHalf > 0n;
  if (mode === 'halfEven') return below % 2n === 1n;
  if (mode === 'halfExpand' || mode === 'halfCeil') return true;
  if (mode === 'halfTrunc' || mode === 'halfFloor') return false;
  throw new Error(`the oracle does not know ${mode}`);
}

/** A fraction that ends after some places, written out. */
function written(top: bigint, bottom: bigint, places: number): string {
  if (places <= 0) return String(top / bottom);
  const digits = String((top * 10n ** BigInt(places)) / bottom).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
