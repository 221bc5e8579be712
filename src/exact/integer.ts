import { fault, printed } from '../ground/index.js';

/** An integer as callers may give it: a bigint, or a number within ±(2^53 − 1). */
export type Integer = bigint | number;

/**
 * The integer as a bigint.
 *
 * @param path - The way to the value in what the caller was given; its name unless said otherwise.
 * @throws `wrong-type` when it is neither number nor bigint; `unsafe-integer` when a number is not an integer or too large to be exact.
 */
export function toBigInt(value: Integer, name: string, path?: readonly (string | number)[]): bigint {
  if (typeof value === 'bigint') return value;
  const place = { path: path ?? [name], found: printed(value) };
  if (typeof value !== 'number') {
    throw fault(
      'wrong-type',
      {
        zh: `${name} 应为整数(number 或 bigint),实为 ${printed(value)};请传入计数本身,不要传文本。`,
        en: `${name} must be an integer (number or bigint), found ${printed(value)}; pass the count itself, not a text.`,
      },
      place,
    );
  }
  if (!Number.isSafeInteger(value)) {
    throw fault(
      'unsafe-integer',
      {
        zh: `${name} 应为 ±(2^53−1) 以内的整数,实为 ${printed(value)};更大的整数请用 bigint。`,
        en: `${name} must be an integer within ±(2^53 − 1), found ${printed(value)}; give larger integers as bigint.`,
      },
      place,
    );
  }
  return BigInt(value);
}

/** The absolute value. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** -1, 0 or 1: how the first compares with the second. */
export function order(first: bigint, second: bigint): -1 | 0 | 1 {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
