import { compareRatios, type Ratio, scaleOf, type Unit } from '../exact/index.js';
import { fault, printed } from '../ground/index.js';
import type { ComparedUnit, Comparison, LimitRelation } from './units-figure.js';

/** Whether a value holds against a limit, exactly; `null` where there is no value. */
export function meetsLimit(
  { exact, decimal }: Pick<ComparedUnit, 'exact' | 'decimal'>,
  relation: LimitRelation,
  limit: string,
  comparison: Comparison,
  unit: Unit,
): boolean | null {
  if (exact === null || decimal === null) return null;
  const value: Ratio =
    comparison === 'rounded'
      ? decimalRatio(decimal)
      : { numerator: BigInt(exact.numerator) * scaleOf(unit), denominator: BigInt(exact.denominator) };
  const order = compareRatios(value, decimalRatio(limit));
  const holds: Readonly<Record<LimitRelation, boolean>> = {
    'at-least': order >= 0,
    'at-most': order <= 0,
    above: order > 0,
    below: order < 0,
    equal: order === 0,
  };
  return holds[relation];
}

/**
 * The digits of a limit as it is written: `95%` for percentages, `1` for counts.
 *
 * @throws `invalid-text` for a text that is no such number, or lacks or has the sign of percent wrongly.
 */
export function limitDigits(limit: unknown, unit: Unit): string {
  const [, digits, sign] =
    /^(-?\d{1,30}(?:\.\d{1,30})?)(%?)$/u.exec(typeof limit === 'string' ? limit : '') ?? [];
  if (digits !== undefined && (sign === '%') === (unit === 'percent')) return digits;
  const example = unit === 'percent' ? '95%' : '1';
  throw fault(
    'invalid-text',
    {
      zh: `界限应为文本,如 '${example}'(与指标值同单位),实为 ${printed(limit)}。`,
      en: `The limit must be a text such as '${example}', in the unit of the figures, found ${printed(limit)}.`,
    },
    { path: ['condition'], found: printed(limit) },
  );
}

/** What the digits of a decimal say. */
export function decimalRatio(decimal: string): Ratio {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}
