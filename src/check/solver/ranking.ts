import { compareRatios, type IntervalEnd, type Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import type { Bound, Reason } from './bound.js';
import type { Constraint } from './constraint.js';
import { narrowRanked, ordersOfRanked, type Ranking } from './ranked-values.js';
import { reasonIn, reasonsIn, reasonsOf } from './reasons.js';
import { lower, raise, rangeIn, type Store } from './store.js';

/** The place is one more than those that are strictly better (排名关系). */
export function ranking(premise: number, order: Ranking): Constraint {
  const { place, ranked, others, among, first, slack } = order;
  return {
    variables: [place, ranked, ...others],
    orders: (store) => ordersOfRanked(store, premise, order),
    narrow: (store) => {
      const [better, notBetter, open]: [number[], number[], number[]] = [[], [], []];
      for (const other of others) {
        const [upper, under] = first === 'highest' ? [other, ranked] : [ranked, other];
        if (isAbove(rangeIn(store, upper).lowest, rangeIn(store, under).highest, slack)) better.push(other);
        else if (isNotAbove(rangeIn(store, upper).highest, rangeIn(store, under).lowest, slack))
          notBetter.push(other);
        else open.push(other);
      }
      const because = (from: readonly number[]) =>
        reasonIn(store, premise, () => reasonsIn(store, [ranked, ...from]));
      const least = whole(1 + better.length);
      const most = whole(among - notBetter.length);
      if (!raise(store, place, least, true, because(better))) return false;
      if (!lower(store, place, most, true, because(notBetter))) return false;
      if (!narrowRanked(store, premise, order)) return false;
      const { lowest, highest } = rangeIn(store, place);
      const areNoMoreBetter = highest !== null && compareRatios(highest.value, least) === 0;
      const areAllBetter = lowest !== null && compareRatios(lowest.value, most) === 0;
      if (areNoMoreBetter === areAllBetter) return true;
      const from = reasonsIn(store, [ranked, place, ...(areAllBetter ? notBetter : better)]);
      return open.every((other) => {
        const isOtherAbove = areAllBetter === (first === 'highest');
        return keepApart(store, isOtherAbove ? [other, ranked] : [ranked, other], {
          isStrict: areAllBetter,
          slack,
          because: (bound) => reasonIn(store, premise, () => [...from, ...reasonsOf([bound])]),
        });
      });
    },
  };
}

/** Narrows two variables of which one is above the other, or at least not below it, by no less than the slack. */
function keepApart(
  store: Store,
  [upper, under]: readonly [number, number],
  { isStrict, slack, because }: Apart,
): boolean {
  const { lowest } = rangeIn(store, under);
  const { highest } = rangeIn(store, upper);
  const isOpen = isStrict || slack.numerator > 0n;
  return (
    (lowest === null ||
      raise(store, upper, minus(lowest.value, slack), lowest.isIncluded && !isOpen, because(lowest))) &&
    (highest === null ||
      lower(store, under, plus(highest.value, slack), highest.isIncluded && !isOpen, because(highest)))
  );
}

interface Apart {
  readonly isStrict: boolean;
  readonly slack: Ratio;
  readonly because: (bound: Bound) => Reason;
}

/** Whether all of what is above the one end is above what is below the other, by values and by rounded values. */
function isAbove(lowest: IntervalEnd | null, highest: IntervalEnd | null, slack: Ratio): boolean {
  if (lowest === null || highest === null) return false;
  const order = compareRatios(minus(lowest.value, highest.value), slack);
  if (order !== 0 || slack.numerator > 0n) return order >= 0;
  return !(lowest.isIncluded && highest.isIncluded);
}

function isNotAbove(highest: IntervalEnd | null, lowest: IntervalEnd | null, slack: Ratio): boolean {
  return highest !== null && lowest !== null && compareRatios(minus(lowest.value, highest.value), slack) >= 0;
}

function whole(number: number) {
  return { numerator: BigInt(number), denominator: 1n };
}
