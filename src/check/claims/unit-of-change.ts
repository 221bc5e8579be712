import type { PrintedQuantity } from '../printed/printed-quantity.js';
import type { QuantityKind } from './claim-set.js';
import type { ChangeRelation } from './relation.js';

/**
 * In what a change is given (变化的单位), where the relation says it or the units leave only one reading: 个百分点, or a unit that ratios do not have, is in points;
 * 倍, and a percentage of what is no ratio, is in percent. `null` where both readings are possible.
 */
export function unitOfChange(
  { change, before, after, as }: ChangeRelation,
  printedOf: (name: string) => readonly PrintedQuantity[],
  kindOf: (name: string) => QuantityKind,
): 'points' | 'percent' | null {
  if (as !== 'not-stated') return as;
  const own = printedOf(change);
  if (own.some(({ unit }) => unit === 'times')) return 'percent';
  if (own.some((read) => read.unit === 'percentage-point' || isMeasured(read))) return 'points';
  const isNoRatio = [before, after].some(
    (name) => kindOf(name) === 'count' || printedOf(name).some(isMeasured),
  );
  return isNoRatio && own.some(({ unit }) => unit === 'percent') ? 'percent' : null;
}

/** A number with a unit or a measure word that no ratio has. */
function isMeasured({ unit, text }: PrintedQuantity): boolean {
  if (unit === 'count') return !/[\d零〇一二三四五六七八九十百千万亿余多+]\s*$/u.test(text.normalize('NFKC'));
  return !['number', 'percent', 'percentage-point', 'times'].includes(unit);
}
