import type { Ratio } from 'zwfw-indicators';

/** A published number as it can be compared (公布数值). */
export interface PrintedQuantity {
  /** What the digits say, exactly: `14.01%` is 1401/10000, `25.6万件` is 256000. */
  readonly value: Ratio;
  readonly isPercent: boolean;
  /** The decimal place of the last digit: 2 for `14.01%` and `14.00%`, -3 for `25.6万件`. */
  readonly places: number;
  /** `70多项` and `95%以上` are lower bounds, `6分鐘以內` is an upper one. */
  readonly bound: 'none' | 'at-least' | 'at-most';
}

const pattern = /^(?<digits>\d+(?:\.(?<decimals>\d+))?)(?<tenThousands>万)?(?<wording>余|多)?(?<rest>\D*)$/u;

/** Reads a published number; `null` where it is none that a figure could be compared with, such as `1—2个` or `第二`. */
export function readQuantity(printed: string): PrintedQuantity | null {
  const found = pattern.exec(printed)?.groups;
  if (found === undefined) return null;
  const { digits = '', decimals = '', tenThousands, wording, rest = '' } = found;
  const isPercent = rest.startsWith('%');
  const scale = tenThousands === undefined ? 0 : 4;
  const isLower = wording !== undefined || rest.endsWith('以上');
  const isUpper = /[以之]?[内內]$/u.test(rest);
  return {
    value: {
      numerator: BigInt(digits.replace('.', '')) * 10n ** BigInt(scale),
      denominator: 10n ** BigInt(decimals.length) * (isPercent ? 100n : 1n),
    },
    isPercent,
    places: decimals.length - scale,
    bound: isLower ? 'at-least' : isUpper ? 'at-most' : 'none',
  };
}
