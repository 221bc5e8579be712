/** Two whole numbers, the second above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A fraction as it is printed by long division: to two places, a tie away from zero, and no sign before nothing. */
export function twoPlaces({ numerator, denominator }: Fraction, scale = 1n): string {
  const size = (numerator < 0n ? -numerator : numerator) * scale * 100n;
  const [whole, rest] = [size / denominator, size % denominator];
  const digits = String(2n * rest >= denominator ? whole + 1n : whole).padStart(3, '0');
  const sign = numerator < 0n && /[1-9]/u.test(digits) ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whether two fractions are one number. */
export function isSame(one: Fraction, other: Fraction): boolean {
  return one.numerator * other.denominator === other.numerator * one.denominator;
}

/** What was used and what it is set against, by records. */
export interface Pair {
  readonly amount: number;
  readonly against: number;
  readonly count: number;
}

/** The mean of the savings: record by record, one fraction added to the next, then divided by how many there are. */
export function meanOfSavings(pairs: readonly Pair[]): Fraction {
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  let records = 0n;
  for (const { amount, against, count } of pairs) {
    const saved = BigInt(count) * BigInt(against - amount);
    sum = {
      numerator: sum.numerator * BigInt(against) + saved * sum.denominator,
      denominator: sum.denominator * BigInt(against),
    };
    records += BigInt(count);
  }
  return { numerator: sum.numerator, denominator: sum.denominator * records };
}

/** What all save together, of all that they are set against. */
export function savingOfSums(pairs: readonly Pair[]): Fraction {
  const total = (of: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + BigInt(of(pair)) * BigInt(pair.count), 0n);
  const against = total((pair) => pair.against);
  return { numerator: against - total((pair) => pair.amount), denominator: against };
}

/** Every value as often as it occurs, the smallest first. */
export function listed(histogram: Readonly<Record<string, number>>): readonly bigint[] {
  const values = Object.entries(histogram).flatMap(([value, count]) =>
    Array.from({ length: count }, () => BigInt(value)),
  );
  return values.sort((one, other) => Number(one - other));
}

/** The smallest value that at least this part of the values does not exceed. */
export function nearestRank(values: readonly bigint[], part: Fraction): Fraction {
  const numerator = values.find((value) => {
    const upTo = BigInt(values.filter((other) => other <= value).length);
    return upTo * part.denominator >= part.numerator * BigInt(values.length);
  })!;
  return { numerator, denominator: 1n };
}

/** As a spreadsheet has it: the first value is at 0, the last at 1, the others at even distances, and straight lines between them. */
export function betweenRanks(values: readonly bigint[], part: Fraction): Fraction {
  const last = BigInt(values.length - 1);
  const place = values.findIndex((_, index) => BigInt(index + 1) * part.denominator > part.numerator * last);
  if (place < 0) return { numerator: values.at(-1)!, denominator: 1n };
  const rest = part.numerator * last - BigInt(place) * part.denominator;
  const [low, high] = [values[place]!, values[place + 1] ?? values[place]!];
  return { numerator: low * part.denominator + rest * (high - low), denominator: part.denominator };
}

/** A decimal such as `0.9` as a fraction. */
export function partOf(decimal: string): Fraction {
  const [whole, digits = ''] = decimal.split('.');
  return { numerator: BigInt(`${whole}${digits}`), denominator: 10n ** BigInt(digits.length) };
}
