import type { Band, Condition, Transform } from '../../src/index.js';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  one,
  over,
  plus,
  readNumber,
  sumOf,
  times,
  wholeBelow,
  zero,
} from './fraction.js';

/** What a transform may look at: the value, those of the units that the unit is compared with (its own among them), the counts of a composition. */
export interface Told {
  readonly value: Fraction;
  readonly all: readonly Fraction[];
  readonly counts: Readonly<Record<string, number>> | null;
}

/** The points that a transform gives, one line of arithmetic for each as it is defined; `null` where there is nothing to divide by. */
export function pointsBy(transform: Transform, { value, all, counts }: Told): Fraction | null {
  switch (transform.kind) {
    case 'value':
      return times(value, readNumber(transform.times));
    case 'linear':
      return onLines(transform, value);
    case 'frontier': {
      const [worst, best] = [readNumber(transform.worst), readNumber(transform.best)];
      const share = over(minus(value, worst), minus(best, worst));
      const held = compare(share, zero) < 0 ? zero : compare(share, one) > 0 ? one : share;
      return times(transform.beyond === 'held' ? held : share, readNumber(transform.points));
    }
    case 'bands':
      return readNumber(onlyOne(transform.bands.filter((band) => isInBand(band, value))).points);
    case 'steps': {
      const sign = transform.reached === 'at-least' ? 1 : -1;
      const reached = transform.steps.filter(({ at }) => compare(value, readNumber(at)) * sign >= 0);
      return readNumber(reached.at(-1)?.points ?? transform.otherwise);
    }
    case 'per-step': {
      const threshold = readNumber(transform.threshold);
      const beyond = transform.side === 'above' ? minus(value, threshold) : minus(threshold, value);
      const steps = over(beyond, readNumber(transform.step));
      const complete = fraction(wholeBelow(steps));
      const begun = compare(complete, steps) === 0 ? steps : plus(complete, one);
      const counted = { 'in-proportion': steps, 'when-complete': complete, 'when-begun': begun };
      const lost = times(counted[transform.counted], readNumber(transform.points));
      const start = readNumber(transform.start);
      return compare(beyond, zero) <= 0 ? start : plus(start, lost);
    }
    case 'per-event':
      return plus(readNumber(transform.start), times(value, readNumber(transform.points)));
    case 'pass-or-fail':
      return readNumber(isMet(transform.is, value) ? transform.pass : transform.fail);
    case 'min-max': {
      const { least, greatest } = extremesOf(all);
      const [worst, best] = transform.better === 'higher' ? [least, greatest] : [greatest, least];
      if (compare(worst, best) === 0) return null;
      return times(over(minus(value, worst), minus(best, worst)), readNumber(transform.points));
    }
    case 'place':
      return pointsOfPlace(transform, value, all);
    case 'points-by-part': {
      const list = Object.entries(counts ?? {});
      const count = sumOf(list.map(([, each]) => fraction(each)));
      if (count.n === 0n) return null;
      const points = list.map(([part, each]) => times(fraction(each), readNumber(transform.points[part]!)));
      return over(sumOf(points), count);
    }
  }
}

function onLines({ through, beyond }: Extract<Transform, { kind: 'linear' }>, value: Fraction): Fraction {
  const knots = through.map(({ at, points }) => ({ at: readNumber(at), points: readNumber(points) }));
  const [first, last] = [knots[0]!, knots.at(-1)!];
  if (beyond === 'held' && compare(value, first.at) < 0) return first.points;
  if (beyond === 'held' && compare(value, last.at) > 0) return last.points;
  const below = knots.slice(1, -1).filter(({ at }) => compare(at, value) <= 0).length;
  const [from, to] = [knots[below]!, knots[below + 1]!];
  const slope = over(minus(to.points, from.points), minus(to.at, from.at));
  return plus(from.points, times(slope, minus(value, from.at)));
}

/** How many are better, and how many the same, are counted one by one. */
export function standingOf(better: 'higher' | 'lower', value: Fraction, all: readonly Fraction[]) {
  const way = better === 'higher' ? 1 : -1;
  const ahead = all.filter((other) => compare(other, value) === way);
  const same = all.filter((other) => compare(other, value) === 0);
  return {
    better: ahead.length,
    same: same.length,
    units: all.length,
    betterValues: different(ahead),
    values: different(all),
  };
}

export function extremesOf(all: readonly Fraction[]) {
  const rising = [...all].sort(compare);
  return { least: rising[0]!, greatest: rising.at(-1)!, units: all.length };
}

const different = (list: readonly Fraction[]) => new Set(list.map(({ n, d }) => `${n}/${d}`)).size;

function pointsOfPlace(
  { better, ties, points }: Extract<Transform, { kind: 'place' }>,
  value: Fraction,
  all: readonly Fraction[],
): Fraction {
  const standing = standingOf(better, value, all);
  const shared = Array.from({ length: standing.same }, (_, index) => standing.better + 1 + index);
  const place = {
    competition: fraction(shared[0]!),
    dense: fraction(standing.betterValues + 1),
    fractional: over(sumOf(shared.map((each) => fraction(each))), fraction(shared.length)),
  }[ties];
  if ('list' in points) {
    const listed = place.d === 1n ? points.list[Number(place.n) - 1] : undefined;
    return readNumber(listed ?? points.otherwise);
  }
  const [first, last] = [readNumber(points.first), readNumber(points.last)];
  const places = ties === 'dense' ? standing.values : standing.units;
  if (places === 1) return first;
  return plus(first, times(minus(last, first), over(minus(place, one), fraction(places - 1))));
}

export function isMet(condition: Condition, value: Fraction): boolean {
  const [relation, limit] = Object.entries(condition)[0] as [string, string];
  const lies = compare(value, readNumber(limit));
  switch (relation) {
    case 'atLeast':
      return lies >= 0;
    case 'atMost':
      return lies <= 0;
    case 'above':
      return lies > 0;
    case 'below':
      return lies < 0;
    case 'equal':
      return lies === 0;
    default:
      throw new Error(relation);
  }
}

export function isInBand({ atLeast, above, atMost, below }: Band, value: Fraction): boolean {
  return (
    (atLeast === undefined || isMet({ atLeast }, value)) &&
    (above === undefined || isMet({ above }, value)) &&
    (atMost === undefined || isMet({ atMost }, value)) &&
    (below === undefined || isMet({ below }, value))
  );
}

export function onlyOne<T>(list: readonly T[]): T {
  if (list.length !== 1) throw new Error(`one was expected, found ${list.length}`);
  return list[0]!;
}
