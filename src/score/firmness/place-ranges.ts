import { placeText } from '../ranking/place-text.js';
import type { FirmnessAlternative, PlaceFound, PlaceRange } from './firmness-record.js';

/** Keeps the best and the worst place of one unit over all alternatives, and over those of one kind alone. */
export class PlaceRanges {
  readonly #own: FirmnessAlternative;
  readonly #all = new Ends();
  readonly #modes = new Ends();
  readonly #ties = new Ends();
  readonly #leftOut = new Ends();

  /** @param own - What stands. */
  constructor(own: FirmnessAlternative) {
    this.#own = own;
  }

  /** Takes twice the place that the unit has, or that it may have at best and at worst. */
  add(alternative: FirmnessAlternative, best: number, worst: number): void {
    const own = this.#own;
    const mode = alternative.mode === own.mode ? 0 : 1;
    const ties = alternative.ties === own.ties ? 0 : 1;
    const leftOut = alternative.leftOut === own.leftOut ? 0 : 1;
    const changes = mode + ties + leftOut;
    this.#all.add(alternative, best, worst, changes);
    if (changes > 1) return;
    if (changes === mode) this.#modes.add(alternative, best, worst, changes);
    if (changes === ties) this.#ties.add(alternative, best, worst, changes);
    if (changes === leftOut) this.#leftOut.add(alternative, best, worst, changes);
  }

  /** The ranges that were found; what stands is in each of them. */
  found(): {
    readonly all: PlaceRange;
    readonly modes: PlaceRange;
    readonly ties: PlaceRange;
    readonly leftOut: PlaceRange;
  } {
    return {
      all: this.#all.range(),
      modes: this.#modes.range(),
      ties: this.#ties.range(),
      leftOut: this.#leftOut.range(),
    };
  }
}

interface End {
  readonly twice: number;
  readonly alternative: FirmnessAlternative;
  readonly changes: number;
}

/** The best and the worst place, each with the alternative that changes the least of those that give it. */
class Ends {
  #best: End | null = null;
  #worst: End | null = null;

  add(alternative: FirmnessAlternative, best: number, worst: number, changes: number): void {
    const [low, high] = [this.#best, this.#worst];
    if (low === null || best < low.twice || (best === low.twice && changes < low.changes))
      this.#best = { twice: best, alternative, changes };
    if (high === null || worst > high.twice || (worst === high.twice && changes < high.changes))
      this.#worst = { twice: worst, alternative, changes };
  }

  range(): PlaceRange {
    return { best: written(this.#best!), worst: written(this.#worst!) };
  }
}

function written({ twice, alternative: { mode, ties, leftOut } }: End): PlaceFound {
  return { place: placeText(twice), mode, ties, leftOut };
}
