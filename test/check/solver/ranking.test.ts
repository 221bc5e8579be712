import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { premisesOf } from '../../../src/check/solver/bound.js';
import { ranking } from '../../../src/check/solver/ranking.js';
import { rangeIn } from '../../../src/check/solver/store.js';
import { isWithin } from '../../../src/exact/index.js';
import { checked, inferredOf } from '../asked.js';
import { rangesOf, ratio, storeWith } from './on-paper.js';
import { grid, smallRange, text } from './small-ranges.js';

/** The place of the first of some ranges among them and some that are not named. */
function placeOf(ranges: readonly string[], unnamed = 0, first: 'highest' | 'lowest' = 'highest') {
  const store = storeWith(['[1, ∞)', ...ranges]);
  const others = ranges.slice(1).map((_, place) => place + 2);
  const isLeft = ranking(9, {
    place: 0,
    ranked: 1,
    others,
    among: ranges.length + unnamed,
    first,
    slack: ratio(0),
  }).narrow(store);
  return isLeft ? rangesOf(store)[0] : null;
}

describe('the place of a quantity among others', () => {
  test('is one more than those that are better', () => {
    expect(placeOf(['[5, 5]', '[7, 7]', '[3, 3]', '[6, 6]'])).toBe('[3, 3]');
    expect(placeOf(['[5, 5]', '[7, 7]', '[3, 3]', '[6, 6]'], 0, 'lowest')).toBe('[2, 2]');
  });

  test('equal values share the better place', () => {
    expect(placeOf(['[5, 5]', '[5, 5]', '[7, 7]'])).toBe('[2, 2]');
    expect(placeOf(['[5, 5]', '[5, 5]', '[3, 3]'], 0, 'lowest')).toBe('[2, 2]');
    expect(placeOf(['[5, 5]', '[5, 5]', '[5, 5]'])).toBe('[1, 1]');
  });

  test('those that are not named may be better or not', () => {
    expect(placeOf(['[5, 5]', '[7, 7]'], 3)).toBe('[2, 5]');
    expect(placeOf(['[5, 5]'], 4)).toBe('[1, 5]');
    expect(placeOf(['[5, 5]', '[4, 4]'], 1)).toBe('[1, 2]');
  });

  test('an end that touches is only better where it is open', () => {
    expect(placeOf(['[4, 5]', '[5, 6]'])).toBe('[1, 2]');
    expect(placeOf(['[4, 5]', '(5, 6]'])).toBe('[2, 2]');
    expect(placeOf(['[4, 5)', '[5, 6]'])).toBe('[2, 2]');
    expect(placeOf(['[4, 5]', '[3, 4]'])).toBe('[1, 1]');
  });

  test('without ends nothing is known', () => {
    expect(placeOf(['[4, 5]', '(-∞, ∞)'])).toBe('[1, 2]');
    expect(placeOf(['(-∞, ∞)', '[4, 5]'])).toBe('[1, 2]');
  });

  test('nothing is left of a place that others take', () => {
    const store = storeWith(['[1, 1]', '[5, 5]', '[7, 7]']);
    expect(
      ranking(9, { place: 0, ranked: 1, others: [2], among: 2, first: 'highest', slack: ratio(0) }).narrow(
        store,
      ),
    ).toBe(false);
    expect(premisesOf(store.conflict!)).toEqual([0, 9]);
  });

  test('of small ranges holds every place that a ranking of values in them gives, and no other of known values', () => {
    fc.assert(
      fc.property(
        fc.array(smallRange(3), { minLength: 2, maxLength: 3 }),
        fc.nat({ max: 2 }),
        fc.constantFrom<'highest' | 'lowest'>('highest', 'lowest'),
        (ranges, unnamed, first) => {
          const store = storeWith(['[1, ∞)', ...ranges.map(text)]);
          const others = ranges.slice(1).map((_, place) => place + 2);
          const isLeft = ranking(9, {
            place: 0,
            ranked: 1,
            others,
            among: ranges.length + unnamed,
            first,
            slack: ratio(0),
          }).narrow(store);
          expect(isLeft).toBe(true);
          const places = new Set<number>();
          const [own, ...rest] = ranges.map((each) => grid(each, 1 / 2, 5)) as [number[], ...number[][]];
          for (const value of own)
            for (const one of rest[0]!)
              for (const two of rest[1] ?? [null]) {
                const better = [one, two].filter(
                  (other) => other !== null && (first === 'highest' ? other > value : other < value),
                ).length;
                for (let free = 0; free <= unnamed; free += 1) places.add(1 + better + free);
              }
          for (const place of places) expect(isWithin(ratio(place), rangeIn(store, 0))).toBe(true);
          if (ranges.every(({ low, high }) => low !== null && low === high))
            expect(rangesOf(store)[0]).toBe(`[${Math.min(...places)}, ${Math.max(...places)}]`);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the value that is ranked', () => {
  test('keeps every value that its place allows, and among known others no interval beyond them', () => {
    fc.assert(
      fc.property(
        fc.array(smallRange(3), { minLength: 1, maxLength: 3 }),
        fc.nat({ max: 2 }),
        fc.nat({ max: 5 }),
        fc.constantFrom<'highest' | 'lowest'>('highest', 'lowest'),
        (ranges, unnamed, at, first) => {
          const among = ranges.length + 1 + unnamed;
          const place = 1 + (at % among);
          const store = storeWith([`[${place}, ${place}]`, '[-1, 5]', ...ranges.map(text)]);
          const others = ranges.map((_, index) => index + 2);
          const isLeft = ranking(9, { place: 0, ranked: 1, others, among, first, slack: ratio(0) }).narrow(
            store,
          );
          const worlds = ranges
            .map((each) => grid(each, 1 / 2, 5))
            .reduce<number[][]>(
              (all, values) => all.flatMap((one) => values.map((value) => [...one, value])),
              [[]],
            );
          const allowed = grid({ low: -1, lowIn: true, high: 5, highIn: true }, 1 / 4, 5).filter((value) =>
            worlds.some((world) => {
              const better = world.filter((other) =>
                first === 'highest' ? other > value : other < value,
              ).length;
              return better <= place - 1 && place - 1 <= better + unnamed;
            }),
          );
          if (allowed.length > 0) expect(isLeft).toBe(true);
          if (!isLeft) return;
          for (const value of allowed)
            expect(isWithin({ numerator: BigInt(value * 4), denominator: 4n }, rangeIn(store, 1))).toBe(true);
          // Of known others the ends that are left lie within a quarter of an allowed value.
          if (ranges.some(({ low, high }) => low === null || low !== high)) return;
          const { lowest, highest } = rangeIn(store, 1);
          const number = (end: typeof lowest) =>
            Number(end!.value.numerator) / Number(end!.value.denominator);
          expect([
            Math.min(...allowed) - number(lowest) <= 1 / 4,
            number(highest) - Math.max(...allowed) <= 1 / 4,
          ]).toEqual([true, true]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

// Places may go by rounded values, so that a value may lie two roundings further than those that it is ranked among.
describe('a place tells of the values', () => {
  const rate = (place: string, others: readonly string[], among = others.length + 1, first?: 'lowest') => {
    const report = checked((b) => {
      const own = b.measure('率', null);
      const known = others.map((printed, at) => b.measure(`其他${at}`, printed));
      b.rank('名次', place, { of: own, among, others: known, ...(first === undefined ? {} : { first }) });
    });
    return [report.verdict, inferredOf(report, '率')];
  };

  test('the first is not below any other', () => {
    expect(rate('第一', ['98.5%', '97.0%'])).toEqual(['witnessed', '(0.984, )']);
    expect(rate('第一', ['98.5%', '97.0%'], 9)).toEqual(['witnessed', '(0.984, )']);
  });

  test('the last is below every other, where all are named', () => {
    expect(rate('第三', ['98.5%', '97.0%'])).toEqual(['witnessed', '[0, 0.973)']);
    expect(rate('第三', ['98.5%', '97.0%'], 4)).toEqual(['witnessed', '[0, 0.988)']);
    expect(rate('第三', ['98.5%', '97.0%'], 5)).toEqual(['witnessed', null]);
  });

  test('the other way round where the lowest is first', () => {
    expect(rate('第一', ['98.5%', '97.0%'], 3, 'lowest')).toEqual(['witnessed', '[0, 0.973)']);
    expect(rate('第三', ['98.5%', '97.0%'], 3, 'lowest')).toEqual(['witnessed', '(0.984, )']);
  });

  test('one between is behind the best and not behind the worst', () => {
    expect(rate('第二', ['98.5%', '97.0%'])).toEqual(['witnessed', '(0.967, 0.988)']);
    expect(rate('第二', ['98.5%', '97.0%'], 3, 'lowest')).toEqual(['witnessed', '(0.967, 0.988)']);
    expect(rate('第二', ['98.5%', '97.0%', '60%', '59%'])).toEqual(['witnessed', '(0.949, 1.006)']);
    expect(rate('第四', ['98.5%', '97.0%', '60%', '59%'])).toEqual(['witnessed', '(0.56, 0.63)']);
    expect(rate('第二', ['98.5%', '97.0%'], 4)).toEqual(['witnessed', '(0.969, )']);
  });

  test('and is refuted by values that it does not leave', () => {
    const verdict = (place: string) =>
      checked((b) => {
        b.rank('名次', place, {
          of: b.measure('率', '98.0%'),
          among: 3,
          others: [b.measure('甲', '98.5%'), b.measure('乙', '97.0%')],
        });
      }).verdict;
    expect([verdict('第一'), verdict('第二'), verdict('第三')]).toEqual(['refuted', 'witnessed', 'refuted']);
  });
});
