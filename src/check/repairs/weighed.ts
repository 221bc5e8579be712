import { compareRatios, type Ratio } from '../../exact/index.js';
import type { Repair } from '../findings/finding.js';

/** A repair, and by how much of itself a number changes. */
export interface Weighed {
  readonly repair: Repair;
  readonly change: Ratio;
}

/** For a repair that changes no number. */
export const none: Ratio = { numerator: 0n, denominator: 1n };

/** What settles most beyond what it unsettles comes first, then what changes fewest digits, then what changes by least. */
export function byWeight(one: Weighed, other: Weighed): number {
  const gain = ({ repair: { settles, unsettles } }: Weighed) => settles - unsettles;
  return (
    gain(other) - gain(one) ||
    other.repair.settles - one.repair.settles ||
    costOf(one.repair) - costOf(other.repair) ||
    compareRatios(one.change, other.change)
  );
}

/** Another rounding changes no number; neighbours exchanged are one slip, as one digit is; another operand is more than a digit. */
function costOf(repair: Repair): number {
  if (repair.kind === 'number') return repair.isTransposition ? 2 : 2 * repair.digits;
  return repair.kind === 'rounding' ? 1 : 3;
}
