import { describe, expect, test } from 'vitest';
import {
  everyPair,
  isRoundedSo,
  largestWhole,
  printablePercentages,
  printedSteps,
  upTo,
} from './oracle/brute.js';
import { nineModes } from './oracle/digit-rounding.js';
import { bothGiven, partGiven, partOf, sampled, wholeGiven, wholeOf } from './oracle/share-sorts.js';
import { checkShares, ofCode, type ShareCase } from './oracle/shares.js';

describe('the rounding modes that give a share', () => {
  test.each([
    {
      ...bothGiven,
      pairs: (share: ShareCase) => [{ part: partOf(share), whole: wholeOf(share) }],
      isExact: true,
    },
    {
      ...partGiven,
      pairs: (share: ShareCase) =>
        upTo(Math.max(partOf(share), 1), largestWhole).map((whole) => ({ part: partOf(share), whole })),
      isExact: true,
    },
    // A mode that leaves an unknown part no whole number may be listed all the same.
    {
      ...wholeGiven,
      pairs: (share: ShareCase) => upTo(0, wholeOf(share)).map((part) => ({ part, whole: wholeOf(share) })),
      isExact: false,
    },
  ])(
    'are those of the tables, $name',
    ({ cases, isPossible, pairs, isExact }) => {
      const shares = sampled(cases, 9, 300).filter((share) => isPossible(share, nineModes));
      let place = 0;
      for (const { said } of checkShares(shares, null)) {
        for (const each of said) {
          const share = shares[place++]!;
          const real = nineModes.filter((mode) =>
            pairs(share).some((pair) => isRoundedSo(pair, share.steps, share.places, [mode])),
          );
          const [finding] = ofCode(each, 'some-roundings-only');
          const listed = finding?.modes ?? nineModes;
          const unlisted = real.filter((mode) => !listed.includes(mode));
          expect({ share, unlisted }).toEqual({ share, unlisted: [] });
          if (isExact)
            expect({ share, listed: [...listed].sort() }).toEqual({ share, listed: [...real].sort() });
        }
      }
    },
    60_000,
  );

  test('with the guard against a false 100 % or 0 % are those that print the step beside it', () => {
    const shares = everyPair
      .filter(({ part, whole }) => part > 0 && part < whole && (part === 1 || part === whole - 1))
      .flatMap((pair) =>
        ([0, 1] as const).flatMap((places) =>
          [...new Set(printedSteps(pair.part, pair.whole, places))].map((steps) => ({
            ...pair,
            places,
            steps,
          })),
        ),
      );
    let [place, guarded] = [0, 0];
    for (const { said } of checkShares(shares, null)) {
      for (const each of said) {
        const share = shares[place++]!;
        const modes = guardedModesOf(share);
        for (const finding of ofCode(each, 'some-roundings-only')) {
          guarded += modes.length;
          expect({ share, modes: [...finding.guardedModes].sort() }).toEqual({
            share,
            modes: [...modes].sort(),
          });
        }
      }
    }
    expect(guarded).toBeGreaterThan(0);
  }, 60_000);
});

/** The modes that would print 100 % or 0 % of what is not exactly that, and with the guard print the step beside it, which is the one given. */
function guardedModesOf({
  part,
  whole,
  steps,
  places,
}: {
  part: number;
  whole: number;
  steps: number;
  places: number;
}) {
  const hundred = printablePercentages(places) - 1;
  const nine = printedSteps(part, whole, places);
  return nineModes.filter((_, index) => {
    if (nine[index] === 0) return steps === 1;
    return nine[index] === hundred && steps === hundred - 1;
  });
}
