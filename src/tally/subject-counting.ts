import type { Subject } from '../indicator/attributes/index.js';
import type { Columns } from './columns.js';
import { Counters } from './counters.js';
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
  readonly scopes: readonly Readonly<Record<string, string>>[];
}

/**
 * Lays out the counters of one subject's populations.
 *
 * @param sums - Whether amounts are added up, and not records counted.
 */
export function countingOf(
  subject: Subject,
  { populations }: Columns,
  catalogueSize: number,
  sums = false,
): SubjectCounting {
  const places = [...populations.keys()].filter((place) => populations[place]!.subject === subject);
  const own = places.map((place) => populations[place]!);
  const distinct = new Set([...own.keys()].filter((index) => own[index]!.distinct !== null));
  const plan = planOf(
    own.map(({ where }) => where),
    vocabularyOf(subject),
  );
  return { places, counters: new Counters(plan, distinct, catalogueSize, sums) };
}
