import type { ExactValue } from '../../indicator/figure-record.js';

const digits = /^-?\d{1,100000}$/u;
const positiveDigits = /^[1-9]\d{0,99999}$/u;

/** Whether something is a ratio of two integers written out, the denominator above zero. */
export function isExact(value: unknown): value is ExactValue['exact'] {
  if (typeof value !== 'object' || value === null) return false;
  const { numerator, denominator } = value as Partial<Record<keyof ExactValue['exact'], unknown>>;
  return (
    typeof numerator === 'string' &&
    digits.test(numerator) &&
    typeof denominator === 'string' &&
    positiveDigits.test(denominator)
  );
}
