import type { Ratio } from '../../exact/index.js';
import { greatestCommonDivisor } from '../../exact/ratio.js';
import type { Period } from '../../time/index.js';
import { partForGroup } from '../evaluate-parts.js';
import type { PartsProgram, Program, ReadyPart } from '../program.js';
import { periodKey, subPeriods } from '../sub-periods.js';

/** The parts that a unit of a group is scored by, each after those that it is made of; the last is the total. */
export type Shape = readonly ShapePart[];

/** One part and what it is made of. */
export interface ShapePart {
  readonly ready: ReadyPart;
  /** The places in the shape of the parts that it is made of. */
  readonly of: readonly number[];
  /** How it mixes them; `null` for all that is no sum or mean. */
  readonly mixture: Mixture | null;
}

/** A sum or a mean: Σ factor · points × whole ÷ Σ share, over the parts that count. */
export interface Mixture {
  readonly factors: readonly bigint[];
  /** `null` where nothing is divided by. */
  readonly shares: readonly bigint[] | null;
  readonly whole: bigint;
}

/** Which parts change when an item is left out, in the order of the shape, each with the places in its `of` that do. */
export type Touched = readonly { readonly index: number; readonly of: readonly number[] }[];

/** Lays out the parts for the units of a group. */
export function shapeOf({ card, top, within }: Program, group: string | null, period: Period | null): Shape {
  const shape: ShapePart[] = [];
  const places = new Map<string, number>();
  const inPeriod = (program: PartsProgram, own: Period | null, key: string) => {
    const placeOf = (name: string): number => {
      const known = places.get(`${key} ${name}`);
      if (known !== undefined) return known;
      const ready = program.get(name)!;
      const of = placesOf(ready);
      places.set(`${key} ${name}`, shape.length);
      shape.push({ ready, of, mixture: mixtureOf(ready, of, shape) });
      return shape.length - 1;
    };
    const placesOf = (ready: ReadyPart): readonly number[] => {
      const { part, of } = ready;
      if (part.kind === 'by-group') return [placeOf(partForGroup(ready, group, part.groups))];
      if (part.kind !== 'mean-of-periods') return of.map(placeOf);
      return subPeriods(own, part.each).map((inner) => {
        const innerKey = periodKey(inner);
        return inPeriod(within.get(innerKey)!, inner, innerKey)(part.of);
      });
    };
    return placeOf;
  };
  inPeriod(top, period, '')(card.total);
  return shape;
}

/** What changes when the parts that meet a condition do. */
export function touchedBy(shape: Shape, isChanged: (part: ReadyPart) => boolean): Touched {
  const changed = new Set<number>();
  return shape.flatMap(({ ready, of }, index) => {
    const touched = [...of.keys()].filter((place) => changed.has(of[place]!));
    if (touched.length === 0 && !isChanged(ready)) return [];
    changed.add(index);
    return [{ index, of: touched }];
  });
}

function mixtureOf({ part, numbers }: ReadyPart, of: readonly number[], shape: Shape): Mixture | null {
  const ones = of.map(() => 1n);
  switch (part.kind) {
    case 'mean-of-periods':
      return { factors: ones, shares: ones, whole: 1n };
    case 'weighted-mean': {
      const weights = wholeNumbers(numbers);
      return { factors: weights, shares: weights, whole: 1n };
    }
    case 'sum': {
      if (part.whenExcluded !== 'rescaled') return { factors: ones, shares: null, whole: 1n };
      const shares = wholeNumbers(of.map((place) => shape[place]!.ready.full!));
      return { factors: ones, shares, whole: shares.reduce((sum, share) => sum + share, 0n) };
    }
    default:
      return null;
  }
}

/** Ratios as whole numbers that stand in the same proportions. */
export function wholeNumbers(ratios: readonly Ratio[]): readonly bigint[] {
  const bottom = commonDenominator(ratios);
  return ratios.map(({ numerator, denominator }) => numerator * (bottom / denominator));
}

/** A denominator that all of some ratios can be brought to. */
export function commonDenominator(ratios: readonly Ratio[]): bigint {
  let bottom = 1n;
  for (const { denominator } of ratios) {
    if (bottom % denominator === 0n) continue;
    bottom *= denominator / greatestCommonDivisor(denominator, bottom % denominator);
  }
  return bottom;
}
