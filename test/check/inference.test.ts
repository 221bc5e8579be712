import { describe, expect, test } from 'vitest';
import { largestWhole, partsPrintedSo, wholesPrintedSo } from './oracle/brute.js';
import { nineModes } from './oracle/digit-rounding.js';
import {
  neitherGiven,
  pairsOf,
  partGiven,
  partOf,
  sampled,
  wholeGiven,
  wholeOf,
} from './oracle/share-sorts.js';
import { checkShares, ofCode } from './oracle/shares.js';

describe('what is inferred of a number that is not given', () => {
  test.each([
    { name: 'the part', sort: wholeGiven, role: 'part' as const },
    { name: 'the whole', sort: partGiven, role: 'whole' as const },
  ])(
    '$name is every whole number that it can be, and no other',
    ({ sort, role }) => {
      for (const modes of [null, ['halfExpand'], ['trunc']] as const) {
        const allowed = modes ?? nineModes;
        const shares = sampled(sort.cases, 77, 300).filter((share) => sort.isPossible(share, allowed));
        let place = 0;
        for (const { said } of checkShares(shares, modes)) {
          for (const each of said) {
            const share = shares[place++]!;
            const values =
              role === 'part'
                ? partsPrintedSo(wholeOf(share), share.steps, share.places, allowed)
                : wholesPrintedSo(partOf(share), share.steps, share.places, allowed);
            const inferred = ofCode(each, 'inferred').filter(({ quantity }) =>
              quantity.startsWith(role === 'part' ? '分子' : '分母'),
            );
            expect({ share, many: inferred.length }).toEqual({ share, many: 1 });
            const [{ interval, values: listed, isProved }] = inferred as [(typeof inferred)[0]];
            expect({ share, interval, listed, isProved: isProved || listed === null }).toEqual({
              share,
              interval: {
                lowest: { value: `${values[0]}`, isIncluded: true },
                highest: { value: `${values.at(-1)}`, isIncluded: true },
              },
              listed: values.length <= 20 ? values.map(String) : null,
              isProved: true,
            });
          }
        }
      }
    },
    60_000,
  );

  test('the part and the whole together are never fewer than they can be', () => {
    const shares = sampled(neitherGiven.cases, 5, 200).filter((share) =>
      neitherGiven.isPossible(share, nineModes),
    );
    let place = 0;
    for (const { said } of checkShares(shares, null)) {
      for (const each of said) {
        const share = shares[place++]!;
        const pairs = pairsOf(share.places, nineModes).get(share.steps)!;
        for (const { quantity, interval, values, isProved } of ofCode(each, 'inferred')) {
          const role = quantity.startsWith('分子') ? 'part' : 'whole';
          const real = [...new Set(pairs.map((pair) => pair[role]))].sort((a, b) => a - b);
          expect(Number(interval.lowest?.value ?? 0)).toBeLessThanOrEqual(real[0]!);
          expect(Number(interval.highest?.value ?? largestWhole)).toBeGreaterThanOrEqual(real.at(-1)!);
          if (values === null) continue;
          expect(values).toEqual(expect.arrayContaining(real.map(String)));
          if (isProved) expect({ share, values }).toEqual({ share, values: real.map(String) });
        }
      }
    }
  }, 60_000);
});
