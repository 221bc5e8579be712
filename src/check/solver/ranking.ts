import { compareRatios, type IntervalEnd } from '../../exact/index.js';
import type { Bound, Reason } from './bound.js';
import type { Constraint } from './constraint.js';
import { narrowRanked, ordersOfRanked, type Ranking } from './ranked-values.js';
import { reasonIn, reasonsIn, reasonsOf } from './reasons.js';
import { lower, raise, rangeIn, type Store } from './store.js';

/** The place is one more than those that are strictly better (排名关系). */
export function ranking(premise: number, order: Ranking): Constraint {
  const { place, ranked, others, among, first } = order;
  return {
    variables: [place, ranked, ...others],
    orders: (store) => ordersOfRanked(store, premise, order),
    narrow: (store) => {
      const [better, notBetter, open]: [number[], number[], number[]] = [[], [], []];
      for (const other of others) {
        const [upper, under] = first === 'highest' ? [other, ranked] : [ranked, other];
        if (isAbove(rangeIn(store, upper).lowest, rangeIn(store, under).highest)) better.push(other);
        else if (isNotAbove(rangeIn(store, upper).highest, rangeIn(store, under).lowest))
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
        return keepApart(
          store,
          isOtherAbove ? [other, ranked] : [ranked, other],
          areAllBetter,
          premise,
          from,
        );
      });
    },
  };
}

/** Narrows two variables of which one is above the other, or at least not below it. */
function keepApart(
  store: Store,
  [upper, under]: readonly [number, number],
  isStrict: boolean,
  premise: number,
  from: readonly Reason[],
): boolean {
  const { lowest } = rangeIn(store, under);
  const { highest } = rangeIn(store, upper);
  const with_ = (bound: Bound) => reasonIn(store, premise, () => [...from, ...reasonsOf([bound])]);
  return (
    (lowest === null || raise(store, upper, lowest.value, lowest.isIncluded && !isStrict, with_(lowest))) &&
    (highest === null || lower(store, under, highest.value, highest.isIncluded && !isStrict, with_(highest)))
  );
}

function isAbove(lowest: IntervalEnd | null, highest: IntervalEnd | null): boolean {
  if (lowest === null || highest === null) return false;
  const order = compareRatios(lowest.value, highest.value);
  return order > 0 || (order === 0 && !(lowest.isIncluded && highest.isIncluded));
}

function isNotAbove(highest: IntervalEnd | null, lowest: IntervalEnd | null): boolean {
  return highest !== null && lowest !== null && compareRatios(highest.value, lowest.value) <= 0;
}

function whole(number: number) {
  return { numerator: BigInt(number), denominator: 1n };
}
