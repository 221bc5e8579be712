import type { Ratio } from '../../exact/index.js';
import { times } from '../../exact/ratio.js';
import type { NumberRead } from './number-read.js';
import type { UnitMeaning } from './unit-words.js';

/** How much a number is in its unit (数值). */
export interface Amount {
  readonly value: Ratio;
  readonly step: Ratio;
  readonly roughStep: Ratio;
}

/** Digits as so many of a unit: `20.38` and % are 2038/10000, `2` and 小时 are 120 minutes. */
export function amountOf(
  { digits, exponent }: Pick<NumberRead, 'digits' | 'exponent'>,
  meaning: UnitMeaning | null,
): Amount {
  const power = exponent + (meaning?.exponent ?? 0);
  const of = (count: bigint, zeros = 0) => {
    const ratio = ratioOf(count, power + zeros);
    return meaning === null ? ratio : times(ratio, meaning.each);
  };
  return { value: of(digits), step: of(1n), roughStep: of(1n, trailingZeros(digits)) };
}

/** So many units of a place as a ratio: `2038 × 10^-4` is 2038/10000. */
function ratioOf(digits: bigint, exponent: number): Ratio {
  const power = 10n ** BigInt(exponent < 0 ? -exponent : exponent);
  return exponent < 0
    ? { numerator: digits, denominator: power }
    : { numerator: digits * power, denominator: 1n };
}

/** How many zeros the digits end with; of zero none, since no digit of it is another. */
function trailingZeros(digits: bigint): number {
  return digits === 0n ? 0 : digits.toString().length - digits.toString().replace(/0+$/u, '').length;
}
