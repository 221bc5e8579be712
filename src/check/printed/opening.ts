import {
  changeAt,
  comparedAt,
  type Direction,
  hasChanged,
  ledTo,
  noDirection,
  signOfFall,
  valueLedTo,
} from './change-words.js';
import type { Wording } from './printed-quantity.js';
import type { Source } from './source.js';
import { unreadable } from './unreadable.js';
import type { WordAt } from './word-at.js';
import { saysNothing, wordingBefore } from './wording-words.js';

/** What stands before a number (数前的词). */
export interface Opening {
  readonly change: WordAt<Direction> | null;
  readonly wording: WordAt<Wording> | null;
  /** The sign and its place; `null` where there is none. */
  readonly sign: { readonly at: number; readonly isMinus: boolean } | null;
  readonly end: number;
}

/**
 * Reads the words before a number, and its sign: `约`, `共约`, `达到`, `同比下降近`, `-`.
 *
 * @throws `unreadable-quantity` for a change without a direction, or with two.
 */
export function openingAt(source: Source, at: number): Opening {
  const start = afterNothing(source, at);
  const compared = comparedAt(source, start);
  const change = changeAt(source, compared?.end ?? start);
  let end = change?.end ?? compared?.end ?? start;
  if (change !== null) {
    if (ledTo(source, end) !== null) throw unreadable(source, end, valueLedTo);
    end = afterNothing(source, hasChanged(source, end)?.end ?? end);
  }
  const wording = wordingBefore(source, end);
  if (wording !== null) end = afterNothing(source, wording.end);
  const mark = source.plain[end] ?? '';
  const sign = mark === '+' || mark === '-' ? { at: end, isMinus: mark === '-' } : null;
  if (sign !== null && change?.meaning === 'fall') throw unreadable(source, end, signOfFall);
  if (compared !== null && change === null && sign === null)
    throw unreadable(source, compared.end, noDirection);
  return { change, wording, sign, end: sign === null ? end : end + 1 };
}

/** The place behind up to two words that leave a number as it is: 共, 累计达. */
function afterNothing(source: Source, at: number): number {
  const end = saysNothing(source, at)?.end ?? at;
  return saysNothing(source, end)?.end ?? end;
}
