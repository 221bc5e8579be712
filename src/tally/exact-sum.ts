import { fault } from '../ground/index.js';

/** A sum of whole numbers that is exact, or none at all. */
export function exactSum(one: number, other: number): number {
  const sum = one + other;
  if (Number.isSafeInteger(sum)) return sum;
  throw fault('unsafe-integer', {
    zh: `合计 ${one} + ${other} 超出可精确表示的整数范围;请分段计数,或核查上报量。`,
    en: `The sum ${one} + ${other} is beyond the whole numbers that are exact; tally in parts, or check the reported quantities.`,
  });
}
