import * as z from 'zod';
import type { Text } from '../../ground/index.js';
import type { ExactValue } from '../../indicator/figure-record.js';
import { nameSchema } from '../../rules/parameter-schemas.js';
import { type ScoreInput, scoreInputSchema } from '../score-input.js';

/** Which end of a range comes first. */
export type Best = 'highest' | 'lowest';

/**
 * What decides between units with the same score (并列时的区分办法): the points of a part of the scorecard in the period of the score, the exact value
 * of an input that a part read, how much a unit had to do, or the value of a key of its scope, in the order of UTF-16 code units: the last is a
 * fixed order that says nothing. A unit that has no such points or value is behind those that have.
 */
export type TieBreaker =
  | { readonly part: string; readonly best: Best }
  | { readonly input: ScoreInput; readonly best: Best }
  | { readonly volume: Best }
  | { readonly scope: string };

/** Of which kind a tie-breaker is. */
export type TieBreakerKind = 'part' | 'input' | 'volume' | 'scope';

/** A tie-breaker with what it is called in words. */
export interface NamedTieBreaker {
  readonly kind: TieBreakerKind;
  /** The name of the part or of the input; of a scope its key. */
  readonly name: Text;
}

/** What a tie-breaker reads of one unit. */
export interface TieBreakerValue {
  /** The number, not reduced; `null` where there is none, and of a scope. */
  readonly exact: ExactValue['exact'] | null;
  /** As its figure is printed, of a scope its value; `null` where there is none, and of points. */
  readonly text: string | null;
}

const best = z.enum(['highest', 'lowest']);

/** The schema of a {@link TieBreaker}. */
export const tieBreakerSchema: z.ZodType<TieBreaker> = z.union([
  z.strictObject({ part: nameSchema, best }),
  z.strictObject({ input: scoreInputSchema, best }),
  z.strictObject({ volume: best }),
  z.strictObject({ scope: nameSchema }),
]);

/** The kind of a tie-breaker. */
export function kindOf(breaker: TieBreaker): TieBreakerKind {
  if ('part' in breaker) return 'part';
  if ('input' in breaker) return 'input';
  return 'volume' in breaker ? 'volume' : 'scope';
}

/** Which values of a tie-breaker come first; a scope is no number. */
export function bestOf(breaker: Exclude<TieBreaker, { readonly scope: string }>): Best {
  return 'volume' in breaker ? breaker.volume : breaker.best;
}
