import type { Ratio } from '../../exact/index.js';
import { plus, times } from '../../exact/ratio.js';
import { heldBy, itemOutcome, type UnitSource, vetoHolds } from '../evaluate-parts.js';
import type { ReadyPart } from '../program.js';
import { commonDenominator, type Mixture, type Shape, type Touched } from './shape.js';

/** What a part comes to for a unit: its points, or that it has none. */
export type Points = Ratio | 'excluded' | 'not-scored';

/**
 * What a unit brought, by the places of a shape: of an item its points before bounds and rounding; of a veto the points that it gives, `null` where its
 * condition does not hold; `null` for all else.
 */
export type Brought = readonly (Points | null)[];

/** Reads once what a unit brought to its score: no way of rounding or combining changes it. */
export function broughtBy(shape: Shape, source: UnitSource): Brought {
  return shape.map(({ ready }) => {
    const { part } = ready;
    if (part.kind === 'item') {
      const { state, points = null } = itemOutcome(ready, part.withoutValue, source.read(ready));
      return state === 'value' ? points : state;
    }
    if (part.kind !== 'veto') return null;
    const holds = vetoHolds(ready, part.withoutValue, source.read(ready));
    if (holds === false) return null;
    return holds === null ? 'not-scored' : (ready.numbers[0] ?? 'not-scored');
  });
}

/** The points of a unit by one way of rounding, and what becomes of the total where an item is left out. */
export class UnitPoints {
  /** By the places of the shape. */
  readonly points: readonly Points[];
  readonly #shape: Shape;
  readonly #brought: Brought;
  readonly #mixes: readonly (Mixed | null)[];
  /** Room for what changes, of which only that is read which was written before. */
  readonly #now: Points[];

  constructor(shape: Shape, brought: Brought) {
    const points: Points[] = [];
    const mixes: (Mixed | null)[] = [];
    for (const [index, { ready, of, mixture }] of shape.entries()) {
      const mixed = mixture === null ? null : mix(mixture, of, points);
      mixes.push(mixed);
      points.push(
        settled(
          ready,
          mixed === null
            ? unmixed(ready, brought[index]!, points[of[0]!])
            : outcome(mixed, mixed.sum, null, mixed.shares, mixed.count, mixed.stops),
        ),
      );
    }
    this.#shape = shape;
    this.#brought = brought;
    this.#mixes = mixes;
    this.points = points;
    this.#now = [...points];
  }

  get total(): Points {
    return this.points.at(-1)!;
  }

  /** The total where the items that are touched are excluded: only what is made of them is put together anew, and of a sum only what changes. */
  totalWithout(touched: Touched): Points {
    if (touched.length === 0) return this.total;
    const now = this.#now;
    for (const { index, of: places } of touched) {
      const { ready, of } = this.#shape[index]!;
      const mixed = this.#mixes[index] ?? null;
      if (ready.part.kind === 'item') now[index] = 'excluded';
      else if (mixed === null)
        now[index] = settled(ready, unmixed(ready, this.#brought[index]!, now[of[0]!]));
      else now[index] = settled(ready, remixed(mixed, of, places, this.points, now));
    }
    return now.at(-1)!;
  }
}

/** The points of what is no sum or mean: an item, a constant, or what takes them over from one other part. */
function unmixed(ready: ReadyPart, brought: Points | null, of: Points | undefined): Points {
  const { part, numbers } = ready;
  switch (part.kind) {
    case 'constant':
      return numbers[0]!;
    case 'scaled':
      return typeof of === 'object' ? times(of, numbers[0]!) : of!;
    case 'item':
      return brought!;
    default:
      return brought ?? of!;
  }
}

/** Applies the bounds of a part, and the rounding of its stage. */
function settled(ready: ReadyPart, points: Points): Points {
  if (typeof points !== 'object') return points;
  const held = heldBy(ready, points);
  const within = held === null ? points : ready[held]!;
  return ready.round === null ? within : ready.round(within);
}

/** A sum or mean with its parts on one denominator, so that one of them can be taken out of it. */
interface Mixed {
  readonly mixture: Mixture;
  /** Σ factor · points, over the denominator. */
  readonly sum: bigint;
  readonly denominator: bigint;
  /** Σ share. */
  readonly shares: bigint;
  readonly count: number;
  /** How many parts keep the unit from being scored. */
  readonly stops: number;
}

function mix(mixture: Mixture, of: readonly number[], points: readonly Points[]): Mixed {
  const own = of.map((place) => points[place]!);
  const denominator = commonDenominator(own.filter((each) => typeof each === 'object'));
  let [sum, shares, count, stops] = [0n, 0n, 0, 0];
  for (const [place, each] of own.entries()) {
    if (each === 'not-scored') stops += 1;
    if (typeof each !== 'object') continue;
    sum += mixture.factors[place]! * each.numerator * (denominator / each.denominator);
    shares += mixture.shares?.[place] ?? 0n;
    count += 1;
  }
  return { mixture, sum, denominator, shares, count, stops };
}

/** What a mixture comes to when the parts at some of its places change. */
function remixed(
  mixed: Mixed,
  of: readonly number[],
  places: readonly number[],
  before: readonly Points[],
  now: readonly Points[],
): Points {
  const { mixture, denominator } = mixed;
  let { sum, shares, count, stops } = mixed;
  let more: Ratio | null = null;
  for (const place of places) {
    const [old, own] = [before[of[place]!]!, now[of[place]!]!];
    if (old === own) continue;
    const factor = mixture.factors[place]!;
    const share = mixture.shares?.[place] ?? 0n;
    if (typeof old === 'object') {
      sum -= factor * old.numerator * (denominator / old.denominator);
      shares -= share;
      count -= 1;
    } else if (old === 'not-scored') stops -= 1;
    if (typeof own === 'object') {
      const added = { numerator: factor * own.numerator, denominator: own.denominator };
      if (denominator === own.denominator) sum += added.numerator;
      else if (denominator % own.denominator === 0n) sum += added.numerator * (denominator / own.denominator);
      else more = more === null ? added : plus(more, added);
      shares += share;
      count += 1;
    } else if (own === 'not-scored') stops += 1;
  }
  return outcome(mixed, sum, more, shares, count, stops);
}

/** What a mixture comes to; `more` is what parts add that do not go into its denominator. */
function outcome(
  { mixture: { shares: all, whole }, denominator }: Mixed,
  sum: bigint,
  more: Ratio | null,
  shares: bigint,
  count: number,
  stops: number,
): Points {
  if (stops > 0) return 'not-scored';
  if (count === 0) return 'excluded';
  let points: Ratio = { numerator: sum, denominator };
  if (more !== null) points = plus(points, more);
  if (all === null || shares === whole) return points;
  return { numerator: points.numerator * whole, denominator: points.denominator * shares };
}
