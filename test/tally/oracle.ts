/**
 * A second opinion on counting: the rules read literally, one filter over all records for each step of each indicator in each group. It
 * takes nothing from the library but the definitions of the indicators, the names of attributes and their values, and the types.
 */
import {
  catalogue,
  type ExcludedCount,
  type Figure,
  type IndicatorDefinition,
  type RuleSet,
  type Subject,
  attributes as vocabulary,
  type Where,
} from '../../src/index.js';
import { type Lens, type OracleRecord, recordsOf, tableOfSubject } from './oracle-records.js';
import { type Reading, read } from './oracle-rules.js';
import type { Scenario, World } from './world.js';

/** The records of one step. */
export interface OracleStep {
  readonly records: readonly OracleRecord[];
  /** The different matters that are counted and not the records; `null` where the records are. */
  readonly matters: readonly string[] | null;
}

/** The records of each step. */
export interface OracleSteps {
  readonly universe: OracleStep;
  readonly excluded: readonly { readonly reason: string; readonly step: OracleStep }[];
  readonly denominator: OracleStep;
  /** `null` where there is no numerator. */
  readonly numerator: OracleStep | null;
  /** The matters of the numerator that the denominator lacks. */
  readonly mattersOutside: readonly string[];
  readonly parts: readonly { readonly part: string; readonly step: OracleStep }[] | null;
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

const instants = {
  accepted: 'acceptance',
  completed: 'completion',
  rated: 'rating',
  received: 'receipt',
  closed: 'closure',
  provided: 'provision',
  collected: 'collection',
  issued: 'issuance',
  published: 'publication',
  claimed: 'claim',
  reported: 'report',
} as const;

function satisfies({ attributes }: OracleRecord, where: Where): boolean {
  for (const [name, values] of Object.entries(where)) {
    if (!values.some((value) => value === attributes[name])) return false;
  }
  return true;
}

function isInPeriod({ attributes }: OracleRecord, by: Reading['periodBy']['denominator']): boolean {
  return by === 'none' || attributes[instants[by]] === 'in-period';
}

/** The reason of the first exclusion that matches a record. */
function reasonAgainst(record: OracleRecord, { exclusions }: Reading): string | null {
  for (const { reason, attribute, values } of exclusions) {
    if (satisfies(record, { [attribute]: values })) return reason;
  }
  return null;
}

// Groups.

const levels = ['province', 'city', 'district', 'town', 'village'];
const further: Readonly<Partial<Record<Subject, string>>> = {
  case: 'matter',
  rating: 'matter',
  matter: 'matter',
  'reported-quantity': 'quantity',
};

/** Whether the records of a subject have a key to group by. */
export function hasKey(subject: Subject, key: string): boolean {
  // Every indicator has a threshold of its own, or none.
  if (key === 'withinThreshold') return false;
  const isOpen = ['department', 'region', ...levels].includes(key) || further[subject] === key;
  return isOpen || Object.hasOwn(vocabulary[subject], key);
}

function keyOf({ attributes, keys }: OracleRecord, key: string): string | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : attributes[key];
}

function inGroup(records: readonly OracleRecord[], scope: OracleScope): readonly OracleRecord[] {
  const keys = Object.entries(scope);
  if (keys.length === 0) return records;
  return records.filter((record) => keys.every(([key, value]) => keyOf(record, key) === value));
}

/** Whether the table of a subject was given. */
export function isGiven(world: World, subject: Subject): boolean {
  const table = tableOfSubject[subject];
  return (table === undefined ? world.matters : world.tables[table]) !== null;
}

/** The groups under some keys: every combination that a record has, of the subjects that have all the keys, as any indicator sees it. */
export function groupsOf(scenario: Scenario, keys: readonly string[]): OracleScope[] {
  if (keys.length === 0) return [{}];
  const subjects = (Object.keys(vocabulary) as Subject[]).filter((subject) =>
    keys.every((key) => hasKey(subject, key)),
  );
  const lenses = keys.some(isOfDeadlines) ? lensesIn(scenario) : [null];
  const groups = new Map<string, OracleScope>();
  for (const record of subjects.flatMap((subject) =>
    lenses.flatMap((lens) => recordsOf(scenario, subject, lens)),
  )) {
    const values = keys.map((key) => keyOf(record, key)!);
    groups.set(JSON.stringify(values), Object.fromEntries(keys.map((key, index) => [key, values[index]!])));
  }
  return [...groups.values()];
}

// What records are like by the rules.

const ofDeadlines = ['timeliness', 'againstPromised', 'againstStatutory'];
const measuredByDeadlines = ['working-days-used', 'used-against-promised', 'used-against-statutory'];

/** Whether an attribute takes the rules about deadlines, and the calendar. */
export function isOfDeadlines(attribute: string): boolean {
  return ofDeadlines.includes(attribute);
}

/** Whether an indicator takes deadlines in a group. */
export function readsDeadlines(reading: Reading, scope: OracleScope): boolean {
  const isMeasured = reading.measured !== null && measuredByDeadlines.includes(reading.measured);
  return isMeasured || namedIn(reading, scope).some(isOfDeadlines);
}

function lensOf(rules: RuleSet, code: string, reading: Reading, scope: OracleScope): Lens | null {
  const isNeeded = readsDeadlines(reading, scope) || namedIn(reading, scope).includes('withinThreshold');
  return isNeeded ? { rules, code, threshold: reading.threshold } : null;
}

function lensesIn({ rules, indicators }: Scenario): Lens[] {
  const codes = indicators ?? [...catalogue.keys()];
  return rules.flatMap((each) => codes.map((code) => ({ rules: each, code, threshold: null })));
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
  const { subject, periodBy, distinct } = reading;
  const lens = lensOf(rules, definition.code, reading, scope);
  const records = inGroup(recordsOf(world, subject.denominator, lens), scope);
  const step = (those: readonly OracleRecord[], isDistinct = distinct === 'both'): OracleStep =>
    isDistinct ? ofMatters(those) : { records: those, matters: null };

  const universe = records.filter(
    (record) => satisfies(record, reading.universe) && isInPeriod(record, periodBy.denominator),
  );
  const denominator = universe.filter((record) => reasonAgainst(record, reading) === null);
  const numerator =
    reading.numerator === null
      ? null
      : step(
          inGroup(recordsOf(world, subject.numerator, lens), scope).filter((record) =>
            isOfNumerator(record, reading),
          ),
          distinct !== 'none',
        );
  const isOutside = (matterId: string | null) =>
    numerator?.matters != null &&
    subject.denominator === 'matter' &&
    !denominator.some(({ id }) => id === matterId);
  return {
    universe: step(universe),
    excluded: reading.exclusions.map(({ reason }) => ({
      reason,
      step: step(universe.filter((record) => reasonAgainst(record, reading) === reason)),
    })),
    denominator: step(denominator),
    numerator:
      numerator === null
        ? null
        : {
            records: numerator.records.filter(({ matterId }) => !isOutside(matterId)),
            matters: numerator.matters?.filter((id) => !isOutside(id)) ?? null,
          },
    mattersOutside: numerator?.matters?.filter(isOutside) ?? [],
    parts:
      reading.parts === null
        ? null
        : partsOf(reading).map(({ part, attribute, values }) => ({
            part,
            step: step(denominator.filter((record) => satisfies(record, { [attribute]: values }))),
          })),
  };
}

/** The different matters of records, and the records with one that is in the catalogue. */
function ofMatters(those: readonly OracleRecord[]): OracleStep {
  const records = those.filter(({ isCatalogued }) => isCatalogued);
  return { records, matters: [...new Set(records.map(({ matterId }) => matterId!))] };
}

/** Whether a record is in the numerator, wherever it is grouped. */
function isOfNumerator(record: OracleRecord, reading: Reading): boolean {
  const { subject, periodBy, relation, universe, numerator } = reading;
  if (!satisfies(record, numerator ?? {}) || !isInPeriod(record, periodBy.numerator)) return false;
  if (subject.denominator !== subject.numerator || relation === 'apart') return true;
  if (!satisfies(record, universe) || reasonAgainst(record, reading) !== null) return false;
  return relation === 'flow' || isInPeriod(record, periodBy.denominator);
}

/** The parts of a composition: each value by itself, or the group that it is in, where the first of the group stands. */
function partsOf({ subject, parts }: Reading) {
  const { attribute, groups } = parts!;
  const ofSubject: Readonly<Record<string, { readonly values: object }>> = vocabulary[subject.denominator];
  const found = new Map<string, string[]>();
  for (const value of Object.keys(ofSubject[attribute]!.values)) {
    const part = groups.find(({ values }) => values.includes(value))?.part ?? value;
    found.set(part, [...(found.get(part) ?? []), value]);
  }
  return [...found].map(([part, values]) => ({ part, attribute, values }));
}

/** How many a step has: of records, of different matters, or the sum of what was reported. */
export function countOf({ records, matters }: OracleStep): number {
  return matters?.length ?? records.reduce((sum, { amount }) => sum + amount, 0);
}

/** How many each step has. */
export function countsOf({ universe, excluded, denominator, numerator, parts }: OracleSteps): OracleCounts {
  return {
    universe: countOf(universe),
    excluded: excluded.map(({ reason, step }) => ({ reason, count: countOf(step) })),
    denominator: countOf(denominator),
    numerator: numerator === null ? null : countOf(numerator),
    parts: parts === null ? null : Object.fromEntries(parts.map(({ part, step }) => [part, countOf(step)])),
  };
}

// Why there is no value.

const ofOneself = ['caseType', 'placeLevel'];

function isOfCatalogue(attribute: string): boolean {
  if (ofOneself.includes(attribute)) return false;
  return attribute === 'catalogued' || Object.hasOwn(vocabulary.matter, attribute);
}

function namedIn({ universe, exclusions, numerator, parts }: Reading, scope: OracleScope): string[] {
  return [
    ...Object.keys(universe),
    ...exclusions.map(({ attribute }) => attribute),
    ...Object.keys(numerator ?? {}),
    ...(parts === null ? [] : [parts.attribute]),
    ...Object.keys(scope),
  ];
}

/** What is missing to count an indicator in a group: tables, the catalogue, the registry, the calendar. */
export function missingFor(world: World, reading: Reading, scope: OracleScope): string[] {
  const { subject, distinct } = reading;
  const named = namedIn(reading, scope);
  const isOfMatters = [subject.denominator, subject.numerator].includes('matter') || distinct !== 'none';
  return [
    ...[subject.denominator, subject.numerator].filter((each) => each !== 'matter' && !isGiven(world, each)),
    ...(world.matters === null && (isOfMatters || named.some(isOfCatalogue)) ? ['catalogue'] : []),
    ...(world.places === null && named.includes('placeLevel') ? ['registry'] : []),
    ...(world.calendar === null && readsDeadlines(reading, scope) ? ['calendar'] : []),
  ];
}

/** Why a figure has no value, or that it has one. */
export function stateOf(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  scope: OracleScope,
  steps: OracleSteps,
): OracleState {
  const reading = read(world, rules, definition);
  const { subject } = reading;
  if (missingFor(world, reading, scope).length > 0) return 'missing-input';
  const keys = Object.keys(scope);
  const isApplicable =
    keys.every((key) => hasKey(subject.denominator, key) && hasKey(subject.numerator, key)) &&
    (definition.requires ?? []).every((key) => keys.includes(key));
  if (!isApplicable) return 'not-applicable';
  if (definition.kind !== 'count' && countOf(steps.denominator) === 0) return 'zero-denominator';
  return addsUp(reading, steps) ? 'value' : 'not-applicable';
}

/** Days and hours have no sum. */
function addsUp({ aggregation, measured }: Reading, { denominator }: OracleSteps): boolean {
  if (aggregation !== 'ratio-of-sums') return true;
  const pairs = denominator.records.map(({ measures }) => String(measures[measured!]));
  return new Set(pairs.map((pair) => pair.split(' ')[1])).size === 1;
}

// The way of one record.

export interface OracleVerdict {
  readonly step: string;
  readonly reason?: string;
  readonly reached: boolean;
  readonly holds: boolean | null;
}

/** The records of a subject as an indicator sees them. */
export function seenBy(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  subject: Subject,
): readonly OracleRecord[] {
  return recordsOf(world, subject, lensOf(rules, definition.code, read(world, rules, definition), {}));
}

/** The steps of an indicator that a record comes to, and what becomes of it there. */
export function wayOf(
  world: World,
  rules: RuleSet,
  definition: IndicatorDefinition,
  record: OracleRecord,
): OracleVerdict[] {
  const reading = read(world, rules, definition);
  const { subject, periodBy, relation, distinct } = reading;
  const verdicts: OracleVerdict[] = [];
  const isDenominated = record.subject === subject.denominator;
  const inUniverse =
    isDenominated &&
    satisfies(record, reading.universe) &&
    isInPeriod(record, periodBy.denominator) &&
    (distinct !== 'both' || record.isCatalogued);
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
    const remains =
      against === null && (relation === 'flow' ? satisfies(record, reading.universe) : inUniverse);
    const isMatched = distinct !== 'none' && subject.denominator === 'matter';
    const reached = isDenominated
      ? relation === 'apart' || remains
      : !isMatched || isOfMatterIn(stepsIn(world, rules, definition, {}), record);
    const holds = isOfNumerator(record, reading) && (distinct === 'none' || record.isCatalogued);
    verdicts.push({ step: 'numerator', reached, holds: reached ? holds : null });
  }
  return verdicts;
}

/** Whether a record is of a matter that the denominator counts. */
function isOfMatterIn({ denominator }: OracleSteps, { matterId }: OracleRecord): boolean {
  return denominator.records.some(({ id }) => id === matterId);
}
