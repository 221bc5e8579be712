import type { Subject } from '../indicator/attributes/index.js';
import { isOfDeadlines } from '../indicator/reads.js';
import type { Columns } from './columns.js';
import { Counters } from './counters.js';
import { MeasuredRecord } from './measured-record.js';
import { planOf } from './plan.js';
import { vocabularyOf } from './vocabulary.js';

/** The counters of one subject's populations. */
export interface SubjectCounting {
  /** The places of the subject's populations among all; their order is that of the counters. */
  readonly places: readonly number[];
  readonly counters: Counters;
}

/** What was counted of one subject: its counters, and what each slot of them is of. */
export interface CountedSubject extends SubjectCounting {
  readonly subject: Subject;
  /** The place of the derivation that its attributes come from. */
  readonly derivation: number;
  readonly scopes: readonly Readonly<Record<string, string>>[];
}

/** What counters need to know beside their populations. */
export interface CountingOptions {
  /** The place of the derivation whose populations are counted. */
  readonly derivation?: number;
  readonly catalogueSize?: number;
  /** Whether amounts are added up, and not records counted. */
  readonly sums?: boolean;
  /** Where to find what was measured of a record. */
  readonly measured?: MeasuredRecord;
  /** Without a calendar nothing is measured that takes one. */
  readonly hasCalendar?: boolean;
}

/** Lays out the counters of one subject's populations. */
export function countingOf(
  subject: Subject,
  { populations, derivationOf }: Columns,
  {
    derivation = 0,
    catalogueSize = 0,
    sums = false,
    measured = new MeasuredRecord(),
    hasCalendar = false,
  }: CountingOptions = {},
): SubjectCounting {
  const places = [...populations.keys()].filter(
    (place) => populations[place]!.subject === subject && derivationOf[place] === derivation,
  );
  const own = places.map((place) => {
    const population = populations[place]!;
    const { measured: measuring } = population;
    const isUnknown = measuring !== null && !hasCalendar && isOfDeadlines(measuring.of);
    return isUnknown ? { ...population, measured: null } : population;
  });
  const plan = planOf(
    own.map(({ where }) => where),
    vocabularyOf(subject),
  );
  return { places, counters: new Counters(plan, own, { catalogueSize, sums, measured }) };
}
