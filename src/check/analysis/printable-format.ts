import type { KnownClaim, Problem } from '../solver/problem.js';

/** Numbers in the format of a claim, as whole multiples of its step. */
export interface Format {
  readonly first: bigint;
  readonly last: bigint;
}

/** A percentage of shares goes from 0 to 100 %; any other number has as many digits before its point. */
export function formatOf({ relations, relationsOf }: Problem, { variable, read }: KnownClaim): Format | null {
  const { value, step, unit, text } = read!;
  const steps = (value.numerator * step.denominator) / (value.denominator * step.numerator);
  if (steps < 0n) return null;
  const isShare = relationsOf[variable]!.some((index) => {
    const { relation, variables } = relations[index]!;
    return (relation.kind === 'share' && variables[0] === variable) || relation.kind === 'partition';
  });
  if (isShare && unit === 'percent') return { first: 0n, last: step.denominator / step.numerator };
  const digits = /([\d,]+)(?:\.(\d+))?/u.exec(text.normalize('NFKC'));
  // Of Chinese numerals there is no place after the point.
  const before = digits === null ? String(steps).length : digits[1]!.replaceAll(',', '').length;
  const places = digits?.[2]?.length ?? 0;
  const least = unit === 'place' ? 1n : 0n;
  // In 3万5千 and 1小时30分钟 the digits are in several places.
  const all = Math.max(before + places, String(steps).length);
  const first = all === 1 + places ? least : 10n ** BigInt(all - 1);
  return { first, last: 10n ** BigInt(all) - 1n };
}
