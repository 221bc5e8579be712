import {
  addIntervals,
  compareIntervals,
  compareRatios,
  type Interval,
  type IntervalEnd,
  interval,
  isWithin,
  multiplyInterval,
  pointInterval,
  type Ratio,
  subtractIntervals,
} from '../../exact/index.js';

const zero: Ratio = { numerator: 0n, denominator: 1n };
const one: Ratio = { numerator: 1n, denominator: 1n };
const minusOne: Ratio = { numerator: -1n, denominator: 1n };

/** A ratio, or what it goes to without end. */
type Limit = Ratio | 'minus-infinity' | 'infinity';

/**
 * Between what the share of the way lies, (achieved − baseline) ÷ (target − baseline), over all values that are possible. `zero-denominator`: the target is
 * the baseline; `undecided`: it may be.
 *
 * With two of the three held fixed the share goes one way only with the third, as long as target − baseline keeps its sign. So its extremes lie where all
 * three are at an end of their own, be that a value or infinity. The baseline stands in it twice, so that differences of intervals would say too much.
 */
export function shareOfWay(
  achieved: Interval,
  baseline: Interval,
  target: Interval,
): Interval | 'zero-denominator' | 'undecided' {
  const nothing = pointInterval(zero);
  const length = subtractIntervals(target, baseline);
  if (compareIntervals(length, 'below', nothing) === 'always') {
    // Seen from the other side, the share is the same.
    return shareOfWay(mirrored(achieved), mirrored(baseline), mirrored(target));
  }
  if (compareIntervals(length, 'equal', nothing) === 'always') return 'zero-denominator';
  if (compareIntervals(length, 'above', nothing) !== 'always') return 'undecided';
  const extreme = (end: IntervalEnd | null, beyond: Limit): IntervalEnd | null => {
    const limits = corners(baseline, target).flatMap(([base, aim]) =>
      limitOf(end === null ? beyond : end.value, base, aim),
    );
    const furthest = limits.reduce((best, limit) => (isFurther(limit, best, beyond) ? limit : best));
    if (typeof furthest === 'string') return null;
    return { value: furthest, isIncluded: isReached(furthest, achieved, baseline, target) };
  };
  return interval(extreme(achieved.lowest, 'minus-infinity'), extreme(achieved.highest, 'infinity'));
}

function mirrored(value: Interval): Interval {
  return multiplyInterval(value, minusOne);
}

/** The ends of the baseline with those of the target, which lies above it: neither its lowest end nor the highest of the baseline is infinite. */
function corners(baseline: Interval, target: Interval): readonly (readonly [Limit, Limit])[] {
  const bases: readonly Limit[] = [baseline.lowest?.value ?? 'minus-infinity', baseline.highest!.value];
  const aims: readonly Limit[] = [target.lowest!.value, target.highest?.value ?? 'infinity'];
  return bases.flatMap((base) => aims.map((aim) => [base, aim] as const));
}

/** What the share goes to at a corner; nothing where it depends on the way there, since the neighbouring corners then say it. */
function limitOf(achieved: Limit, baseline: Limit, target: Limit): Limit[] {
  if (typeof achieved === 'string') return [achieved];
  if (typeof target === 'string') return [zero];
  if (typeof baseline === 'string') return [one];
  const gone = apart(achieved, baseline);
  const all = apart(target, baseline);
  if (all.numerator > 0n) {
    return [{ numerator: gone.numerator * all.denominator, denominator: gone.denominator * all.numerator }];
  }
  if (gone.numerator === 0n) return [];
  return [gone.numerator > 0n ? 'infinity' : 'minus-infinity'];
}

function apart(value: Ratio, other: Ratio): Ratio {
  return {
    numerator: value.numerator * other.denominator - other.numerator * value.denominator,
    denominator: value.denominator * other.denominator,
  };
}

function isFurther(limit: Limit, best: Limit, beyond: Limit): boolean {
  const order = compareLimits(limit, best);
  return beyond === 'infinity' ? order > 0 : order < 0;
}

function compareLimits(first: Limit, second: Limit): -1 | 0 | 1 {
  if (typeof first !== 'string' && typeof second !== 'string') return compareRatios(first, second);
  if (first === second) return 0;
  return first === 'minus-infinity' || second === 'infinity' ? -1 : 1;
}

/** Whether some possible values give exactly this share: achieved − share × target − (1 − share) × baseline = 0, which is linear. */
function isReached(share: Ratio, achieved: Interval, baseline: Interval, target: Interval): boolean {
  const { numerator, denominator } = share;
  const ofTarget = multiplyInterval(target, { numerator: -numerator, denominator });
  const ofBaseline = multiplyInterval(baseline, { numerator: numerator - denominator, denominator });
  return isWithin(zero, addIntervals(addIntervals(achieved, ofTarget), ofBaseline));
}
