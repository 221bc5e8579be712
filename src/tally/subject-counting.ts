import type { Columns } from './columns.js';
import { Counters } from './counters.js';
import { planOf } from './plan.js';

/** The counters of one subject's populations. */
export interface SubjectCounting {
  /** The places of the subject's populations among all; their order is that of the counters. */
  readonly places: readonly number[];
  readonly counters: Counters;
}

/** Lays out the counters of one subject's populations. */
export function countingOf(
  subject: 'case' | 'rating',
  { populations }: Columns,
  catalogueSize: number,
): SubjectCounting {
  const places = [...populations.keys()].filter((place) => populations[place]!.subject === subject);
  const own = places.map((place) => populations[place]!);
  const distinct = new Set([...own.keys()].filter((index) => own[index]!.distinct !== null));
  return { places, counters: new Counters(planOf(own.map(({ where }) => where)), distinct, catalogueSize) };
}
