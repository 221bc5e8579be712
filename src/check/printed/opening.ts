import type { Wording } from './printed-quantity.js';
import type { Source } from './source.js';
import type { WordAt } from './word-at.js';
import { saysNothing, wordingBefore } from './wording-words.js';

/** What stands before a number (数前的词). */
export interface Opening {
  readonly wording: WordAt<Wording> | null;
  readonly end: number;
}

/** Reads the words before a number: `约`, `共约`, `达到`, `约为`. */
export function openingAt(source: Source, at: number): Opening {
  const start = saysNothing(source, at)?.end ?? at;
  const wording = wordingBefore(source, start);
  const end = wording?.end ?? start;
  return { wording, end: (wording && saysNothing(source, end)?.end) ?? end };
}
