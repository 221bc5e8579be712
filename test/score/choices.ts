import fc from 'fast-check';

/** Choices, one after the other, for what is built step by step. */
export interface Choices {
  /** From the least to the most, both included. */
  whole(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** So many times in a hundred; rather not when a failure is made smaller. */
  chance(percent: number): boolean;
  /** Some of a list in its order, at least and at most so many. */
  some<T>(list: readonly T[], least: number, most: number): readonly T[];
  times<T>(least: number, most: number, make: (index: number) => T): readonly T[];
}

const known = new Map<string, fc.Arbitrary<number>>();

function wholes(least: number, most: number): fc.Arbitrary<number> {
  const key = `${least} ${most}`;
  const arbitrary = known.get(key) ?? fc.integer({ min: least, max: most });
  known.set(key, arbitrary);
  return arbitrary;
}

/** Builds something by choices; a failure is made smaller by making each of them smaller. */
export function built<T>(build: (choices: Choices) => T): fc.Arbitrary<T> {
  return fc.gen().map((next) => {
    const whole = (least: number, most: number) => next(wholes, least, most);
    const pick = <E>(list: readonly E[]) => list[whole(0, list.length - 1)]!;
    return build({
      whole,
      pick,
      chance: (percent) => whole(0, 99) >= 100 - percent,
      some: (list, least, most) => {
        const count = whole(Math.min(least, list.length), Math.min(most, list.length));
        const left = list.map((_, index) => index);
        const taken = Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0]!);
        return taken.sort((a, b) => a - b).map((index) => list[index]!);
      },
      times: (least, most, make) => Array.from({ length: whole(least, most) }, (_, index) => make(index)),
    });
  });
}
