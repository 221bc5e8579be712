import { describe, expect, test } from 'vitest';
import { possibleValues, readQuantity } from '../../src/check/index.js';
import type { Interval } from '../../src/exact/index.js';
import {
  everyPair,
  isPrintedSo,
  largestWhole,
  percentText,
  placesTried,
  printedSteps,
} from './oracle/brute.js';
import { nineModes, type OracleMode } from './oracle/digit-rounding.js';
import { sampled, sorts } from './oracle/share-sorts.js';
import { checkShares, type SaidOfShare, type ShareCase } from './oracle/shares.js';

/** How many shares of each sort are checked with all modes, and how many with each mode alone. */
const [sharesWithAll, sharesWithEach] = [150, 40];

const choicesOfModes: readonly (readonly OracleMode[] | null)[] = [null, ...nineModes.map((mode) => [mode])];
const told = (modes: readonly OracleMode[] | null) => modes?.join(' ') ?? 'all nine';

/** Whether a share lies in an interval, by multiplying out. */
function isWithin(part: bigint, whole: bigint, { lowest, highest }: Interval): boolean {
  if (lowest !== null) {
    const apart = part * lowest.value.denominator - lowest.value.numerator * whole;
    if (apart < 0n || (apart === 0n && !lowest.isIncluded)) return false;
  }
  if (highest === null) return true;
  const apart = part * highest.value.denominator - highest.value.numerator * whole;
  return apart < 0n || (apart === 0n && highest.isIncluded);
}

describe('a printed percentage', () => {
  test.each(placesTried)(
    'of %i places leaves every share of a whole up to 300 possible that is printed so, and no other',
    (places) => {
      const nine = everyPair.map(({ part, whole }) => printedSteps(part, whole, places));
      let wrong = 0;
      for (const [index, mode] of nineModes.entries()) {
        const left = new Map<number, Interval>();
        const leftBy = (steps: number): Interval => {
          const known = left.get(steps) ?? leftPossible(steps, places, mode);
          left.set(steps, known);
          return known;
        };
        for (const [place, { part, whole }] of everyPair.entries()) {
          const [one, other, steps] = [BigInt(part), BigInt(whole), nine[place]![index]!];
          if (!isWithin(one, other, leftBy(steps))) wrong += 1;
          if (isWithin(one, other, leftBy(steps + 1))) wrong += 1;
          if (steps > 0 && isWithin(one, other, leftBy(steps - 1))) wrong += 1;
        }
      }
      expect(wrong).toBe(0);
    },
    60_000,
  );
});

const leftPossible = (steps: number, places: number, mode: OracleMode): Interval =>
  possibleValues(readQuantity(percentText(steps, places)), [mode]).interval;

/** What is wrong with the proof shown for a share: the part and the whole are counts, the share is exactly one of the other, and is printed so. */
function faultOfWitness(
  { witness: { part, whole, share } }: SaidOfShare,
  given: ShareCase,
  modes: readonly OracleMode[],
): string | null {
  if (part === undefined || whole === undefined || share === undefined) return 'not shown';
  if (part.d !== 1n || whole.d !== 1n) return 'not whole';
  if (share.n * whole.n !== part.n * share.d) return 'not the share';
  const pair = { part: Number(part.n), whole: Number(whole.n) };
  if (given.part !== null && given.part !== pair.part) return 'another part';
  if (given.whole === 'limited' ? pair.whole > largestWhole : given.whole !== pair.whole)
    return 'another whole';
  return pair.part <= pair.whole && isPrintedSo(pair, given.steps, given.places, modes)
    ? null
    : `${pair.part}/${pair.whole} is not printed so`;
}

const contradictions = ({ findings }: SaidOfShare) =>
  findings.filter(({ severity }) => severity === 'contradiction');

describe.each(sorts)('a share, $name', ({ cases, isPossible, isDecided }) => {
  test.each(choicesOfModes.map((modes) => ({ modes, name: told(modes) })))(
    'is refuted if and only if no pair of whole numbers gives it: $name',
    ({ modes }) => {
      const allowed = modes ?? nineModes;
      const many = modes === null ? sharesWithAll : sharesWithEach;
      const shares = sampled(cases, 300, isDecided ? many : many / 4).map((share) => ({
        share,
        possible: isPossible(share, allowed),
      }));
      const those = (possible: boolean) =>
        shares.filter((each) => each.possible === possible).map(({ share }) => share);

      const possible = those(true);
      let place = 0;
      for (const { report, said } of checkShares(possible, modes)) {
        const isWitnessed = report.verdict === 'witnessed';
        expect(report.verdict).not.toBe('refuted');
        if (isDecided) expect(report.verdict).toBe('witnessed');
        for (const each of said) {
          const share = possible[place++]!;
          expect({ share, wrong: contradictions(each) }).toEqual({ share, wrong: [] });
          const fault = isWitnessed ? faultOfWitness(each, share, allowed) : null;
          expect({ share, fault }).toEqual({ share, fault: null });
        }
      }

      const impossible = those(false);
      place = 0;
      for (const { report, said } of checkShares(impossible, modes, 20)) {
        if (isDecided) expect(report.verdict).toBe('refuted');
        else expect(report.verdict).not.toBe('witnessed');
        for (const each of said) {
          const share = impossible[place++]!;
          if (isDecided) expect({ share, wrong: contradictions(each).length }).toEqual({ share, wrong: 1 });
        }
      }
    },
    60_000,
  );
});
