import { compareRatios, type IntervalEnd } from '../../exact/index.js';
import type { Constraint } from './constraint.js';
import { reasonsIn } from './linear.js';
import { lower, raise, rangeIn } from './store.js';

/** The place of a variable among others (排名关系): one more than those that are strictly better. */
export function ranking(
  premise: number,
  place: number,
  ranked: number,
  others: readonly number[],
  among: number,
  first: 'highest' | 'lowest',
): Constraint {
  return {
    variables: [place, ranked, ...others],
    narrow: (store) => {
      const [better, notBetter]: [number[], number[]] = [[], []];
      for (const other of others) {
        const [upper, under] = first === 'highest' ? [other, ranked] : [ranked, other];
        if (isAbove(rangeIn(store, upper).lowest, rangeIn(store, under).highest)) better.push(other);
        else if (isNotAbove(rangeIn(store, upper).highest, rangeIn(store, under).lowest))
          notBetter.push(other);
      }
      const because = (from: readonly number[]) => ({
        premise,
        from: reasonsIn(store, [ranked, ...from]),
      });
      return (
        raise(store, place, whole(1 + better.length), true, because(better)) &&
        lower(store, place, whole(among - notBetter.length), true, because(notBetter))
      );
    },
  };
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
