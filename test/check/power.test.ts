import { describe, expect, test } from 'vitest';
import { partsPrintedSo, printablePercentages, printedSteps } from './oracle/brute.js';
import { nineModes } from './oracle/digit-rounding.js';
import { bothGiven, partOf, sampled, wholeGiven, wholeOf } from './oracle/share-sorts.js';
import { checkShares, ofCode, type SaidOfShare, type ShareCase } from './oracle/shares.js';

describe('the power of a check', () => {
  /** So many numbers from the least to the most of as many digits would pass. */
  const passing = (like: number, passes: (number: number) => boolean) => {
    const digits = `${like}`.length;
    const least = digits === 1 ? 0 : 10 ** (digits - 1);
    const most = 10 ** digits - 1;
    let count = 0;
    for (let number = least; number <= most; number += 1) if (passes(number)) count += 1;
    return { passing: count, printable: most - least + 1 };
  };
  const isShareOf = (part: number, whole: number, { steps, places }: ShareCase) =>
    whole > 0 && part <= whole && printedSteps(part, whole, places).includes(steps);

  const powersOf = (said: SaidOfShare) =>
    Object.fromEntries(
      ofCode(said, 'check-power', 'cannot-fail').map(
        ({ claims, passing: pass, printable, isExact, code }) => [
          claims[0]!.quantity.replace(/\d/g, ''),
          { passing: Number(pass), printable: Number(printable), isExact, code },
        ],
      ),
    );
  /** What a claim should have: the number of those that pass, or more where it is said not to be exact. */
  interface Counted {
    readonly passing: number;
    readonly printable: number;
    readonly isToBeExact: boolean;
  }
  const faultsOf = (said: SaidOfShare, counted: Readonly<Record<string, Counted>>) => {
    const powers = powersOf(said);
    expect(Object.keys(powers).sort()).toEqual(Object.keys(counted).sort());
    return Object.entries(counted).flatMap(([name, { passing: real, printable, isToBeExact }]) => {
      const power = powers[name]!;
      const isCode = (power.isExact && power.passing === printable) === (power.code === 'cannot-fail');
      const isRight = power.isExact ? power.passing === real : !isToBeExact && power.passing >= real;
      return isCode && isRight && power.printable === printable ? [] : [{ name, power, real, printable }];
    });
  };

  test('of a share, its part and its whole is the number of printable numbers that pass', () => {
    const shares = sampled(bothGiven.cases, 21, 300).filter((share) =>
      bothGiven.isPossible(share, nineModes),
    );
    let place = 0;
    for (const { said } of checkShares(shares, null)) {
      for (const each of said) {
        const share = shares[place++]!;
        const [part, whole] = [partOf(share), wholeOf(share)];
        const faults = faultsOf(each, {
          占比: {
            passing: new Set(printedSteps(part, whole, share.places)).size,
            printable: printablePercentages(share.places),
            isToBeExact: true,
          },
          分子: { ...passing(part, (number) => isShareOf(number, whole, share)), isToBeExact: false },
          分母: { ...passing(whole, (number) => isShareOf(part, number, share)), isToBeExact: false },
        });
        expect({ share, faults }).toEqual({ share, faults: [] });
      }
    }
  }, 60_000);

  test('of a share of a known whole is the number of percentages that some part has', () => {
    const shares = sampled(wholeGiven.cases, 22, 300).filter(
      (share) => wholeOf(share) < 100 && wholeGiven.isPossible(share, nineModes),
    );
    let place = 0;
    for (const { said } of checkShares(shares, null)) {
      for (const each of said) {
        const share = shares[place++]!;
        const whole = wholeOf(share);
        const percentages = new Set<number>();
        for (let part = 0; part <= whole; part += 1)
          for (const steps of printedSteps(part, whole, share.places)) percentages.add(steps);
        const isWhole = (number: number) =>
          number > 0 && partsPrintedSo(number, share.steps, share.places).length > 0;
        const faults = faultsOf(each, {
          占比: {
            passing: percentages.size,
            printable: printablePercentages(share.places),
            isToBeExact: true,
          },
          分母: { ...passing(whole, isWhole), isToBeExact: false },
        });
        expect({ share, faults }).toEqual({ share, faults: [] });
      }
    }
  }, 60_000);
});
