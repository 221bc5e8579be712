import type { Range } from '../../../src/check/solver/bound.js';
import { type Bound, ofItself } from '../../../src/check/solver/bound.js';
import { confine, rangeIn, type Store, storeOf } from '../../../src/check/solver/store.js';
import type { IntervalEnd, Ratio } from '../../../src/exact/index.js';

export const ratio = (numerator: number | bigint, denominator: number | bigint = 1): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

/** A range as one writes it: `[0, 3)`, `(-∞, 1/2]`. */
export function range(text: string): Range {
  const [, opens, low, high, closes] = /^([[(])(\S+), (\S+)([\])])$/u.exec(text)!;
  const end = (number: string, isIncluded: boolean): Bound | null => {
    if (number.endsWith('∞')) return null;
    const [over, under = '1'] = number.split('/');
    return { value: ratio(BigInt(over!), BigInt(under)), isIncluded, because: { premise: 0, from: [] } };
  };
  return { lowest: end(low!, opens === '['), highest: end(high!, closes === ']') };
}

/** The same the other way round, in lowest terms. */
export function shown({
  lowest,
  highest,
}: {
  readonly lowest: IntervalEnd | null;
  readonly highest: IntervalEnd | null;
}): string {
  return `${lowest === null ? '(-∞' : `${lowest.isIncluded ? '[' : '('}${number(lowest.value)}`}, ${
    highest === null ? '∞)' : `${number(highest.value)}${highest.isIncluded ? ']' : ')'}`
  }`;
}

export function number({ numerator, denominator }: Ratio): string {
  let [larger, smaller] = [numerator < 0n ? -numerator : numerator, denominator];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  const [over, under] = [numerator / larger, denominator / larger];
  return under === 1n ? `${over}` : `${over}/${under}`;
}

/** A store with such ranges; `isWhole` of all of them. */
export function storeWith(ranges: readonly string[], isWhole = false): Store {
  const store = storeOf(
    ranges.map(() => null),
    ranges.map(() => isWhole),
  );
  for (const [variable, text] of ranges.entries()) confine(store, variable, range(text));
  store.narrowed.length = 0;
  return store;
}

export function rangesOf(store: Store): string[] {
  return store.lowest.map((_, variable) => shown(rangeIn(store, variable)));
}

/** Bounds by the kind alone. */
export const itself = (least: number): Bound => ({
  value: ratio(least),
  isIncluded: true,
  because: ofItself,
});
