import { ownText } from '../figure-reading.js';
import type { ScoreFigure, ScoreReading } from '../score-record.js';
import { exactCopy, flagsCopy, scopeCopy } from './own-parts.js';
import type { RankedUnit, RankedVolume } from './ranking-record.js';
import type { ReadableTieBreaker } from './read-tie-breakers.js';

/** A unit that gets a place, with all that decides which. */
export type Contender = Pick<
  RankedUnit,
  'scope' | 'group' | 'text' | 'decimal' | 'exact' | 'volume' | 'tieBreakers' | 'flags'
>;

const none: Contender['tieBreakers'] = [];

/** What a ranking takes of a score that there is: copies, since a ranking is frozen and a score may be its owner's to change. */
export function contenderOf(
  score: ScoreFigure & { readonly state: 'value' },
  breakers: readonly ReadableTieBreaker[],
): Contender {
  const { scope, group, text, decimal, exact, volume, flags } = score;
  return {
    scope: scopeCopy(scope),
    group,
    text,
    decimal,
    exact: exactCopy(exact),
    volume: volumeOf(volume),
    tieBreakers: breakers.length === 0 ? none : breakers.map(({ read }) => read(score)),
    flags: flagsCopy(flags),
  };
}

/** What a ranking takes of the volume of a score. */
export function volumeOf(reading: ScoreReading | null): RankedVolume | null {
  if (reading === null) return null;
  const { unit, state, exact, text, reason } = reading;
  return {
    unit,
    state,
    exact: exact === null ? null : exactCopy(exact),
    text,
    reason: reason === null ? null : ownText(reason),
  };
}
