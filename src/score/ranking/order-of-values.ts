import { compareRatios, order, type Ratio } from '../../exact/index.js';

/**
 * For each value its number among the different values, the least being 0; values that are the same have the same number.
 *
 * Scores may have hundreds of digits: all are told apart by the first 64 binary places, and only what these leave alike is multiplied out.
 */
export function orderOfValues(values: readonly Ratio[]): readonly number[] {
  // Cutting keeps the order: a value that is cut to less is less.
  const cut = values.map(({ numerator, denominator }) => (numerator << 64n) / denominator);
  const sorted = [...values.keys()].sort((one, other) => order(cut[one]!, cut[other]!));
  const numbers = new Array<number>(values.length).fill(0);
  let before = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && cut[sorted[end]!] === cut[sorted[start]!]) end += 1;
    before += numberAlike(sorted.slice(start, end), values, numbers, before);
    start = end;
  }
  return numbers;
}

/** Numbers the values at some places, from a number on, and says how many are different: nearly always one. */
function numberAlike(
  places: readonly number[],
  values: readonly Ratio[],
  numbers: number[],
  before: number,
): number {
  const different: Same[] = [];
  for (const place of places) {
    const value = values[place]!;
    const at = firstNotBelow(different, value);
    const found = different[at];
    if (found !== undefined && compareExactly(found.value, value) === 0) found.places.push(place);
    else different.splice(at, 0, { value, places: [place] });
  }
  for (const [index, each] of different.entries())
    for (const place of each.places) numbers[place] = before + index;
  return different.length;
}

interface Same {
  readonly value: Ratio;
  readonly places: number[];
}

function firstNotBelow(different: readonly Same[], value: Ratio): number {
  let [low, high] = [0, different.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareExactly(different[middle]!.value, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Values that are written alike need no multiplying. */
function compareExactly(one: Ratio, other: Ratio): -1 | 0 | 1 {
  if (one.numerator === other.numerator && one.denominator === other.denominator) return 0;
  return compareRatios(one, other);
}
