import { compareRatios, type Ratio, type RoundingMode, roundRatio } from '../../exact/index.js';
import { readQuantity } from '../printed/read-quantity.js';
import type { KnownClaim } from '../solver/problem.js';
import { isInNumerals, withNumeral } from './numerals.js';
import { inFormatOf } from './respellings.js';

/** A value in the format of a printed number (同样格式): 9.5 in that of `20.38%` is `950.00%`; `null` where it cannot be printed so. */
export function printedAs({ claim, read }: KnownClaim, value: Ratio, mode: RoundingMode): string | null {
  const { step } = read!;
  const own = /[\d,]+(?:\.(\d+))?/u.exec(claim.printed!);
  if (own === null) {
    const whole = wholeOf(value, mode);
    return whole !== null && isInNumerals(read!) ? withNumeral(read!, whole) : null;
  }
  const places = own[1]?.length ?? 0;
  // What one unit of the printed digits is worth: 10000 for 25.6万, 1/100 for 20.38%.
  const scale = step.numerator * 10n ** BigInt(places);
  const isBelowZero = value.numerator < 0n;
  if (isBelowZero !== read!.value.numerator < 0n && value.numerator !== 0n) return null;
  const rounded = roundRatio(value.numerator * step.denominator, value.denominator * scale, {
    places,
    mode,
    unit: 'number',
  });
  if (rounded.state !== 'value') return null;
  const printed = inFormatOf(claim.printed!, rounded.decimal.replace('-', ''));
  return printed !== null && isNear(printed, value, step) ? printed : null;
}

function wholeOf({ numerator, denominator }: Ratio, mode: RoundingMode): bigint | null {
  const rounded = roundRatio(numerator, denominator, { places: 0, mode, unit: 'number' });
  return rounded.state === 'value' ? BigInt(rounded.decimal) : null;
}

/** Whether a text is read as a value, but for its rounding: of 1—2个 and of what has other words the digits may mean something else. */
function isNear(printed: string, { numerator, denominator }: Ratio, step: Ratio): boolean {
  try {
    const { value } = readQuantity(printed);
    const apart = value.numerator * denominator - numerator * value.denominator;
    const size = {
      numerator: apart < 0n ? -apart : apart,
      denominator: value.denominator * denominator,
    };
    return compareRatios(size, step) <= 0;
  } catch {
    // What cannot be read is no number.
    return false;
  }
}
