import { compareRatios, type Ratio } from '../../exact/index.js';
import type { Repair } from '../findings/finding.js';
import { type Cost, costs } from './cost.js';

/** A repair, and what it costs. */
export interface Weighed {
  readonly repair: Repair;
  readonly cost: Cost;
  /** By how much of itself a number changes. */
  readonly change: Ratio;
  /** Whether the other numbers, as they are printed, give it; what changes no number is as good. */
  readonly isGiven: boolean;
}

/** A repair that changes no number. */
export function withoutChange(repair: Exclude<Repair, { readonly kind: 'number' }>): Weighed {
  return { repair, cost: costs[repair.kind], change: none, isGiven: true };
}

const none: Ratio = { numerator: 0n, denominator: 1n };

/**
 * What settles most beyond what it unsettles comes first, then what settles most, then what costs least, then what the other numbers give as they are printed,
 * then what changes by least.
 */
export function byWeight(one: Weighed, other: Weighed): number {
  return byReach(one, other) || byCost(one, other);
}

/** What settles most beyond what it unsettles comes first, then what settles most. */
export function byReach(one: Weighed, other: Weighed): number {
  const gain = ({ repair: { settles, unsettles } }: Weighed) => settles - unsettles;
  return gain(other) - gain(one) || other.repair.settles - one.repair.settles;
}

function byCost(one: Weighed, other: Weighed): number {
  return (
    one.cost - other.cost ||
    Number(other.isGiven) - Number(one.isGiven) ||
    compareRatios(one.change, other.change)
  );
}
