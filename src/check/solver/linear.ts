import type { Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import { type Bound, isHigher, isLower, type Reason } from './bound.js';
import type { Constraint } from './constraint.js';
import { ordersAtMost } from './linear-orders.js';
import { boundOf, type Term, timesFactor } from './linear-terms.js';
import { reasonIn, reasonsOf } from './reasons.js';
import { lower, raise, rangeIn, type Store } from './store.js';
import { wholeNotAbove, wholeNotBelow } from './whole.js';

/** How the sum of the terms lies to the constant. */
export type LinearRelation = 'equal' | 'at-most' | 'below';

/** The terms add up to the constant, or to no more than it (线性关系). */
export function linear(
  premise: number,
  terms: readonly Term[],
  relation: LinearRelation,
  constant: Ratio,
): Constraint {
  const isEqual = relation === 'equal';
  return {
    variables: terms.map(({ variable }) => variable),
    narrow: (store) =>
      narrowFrom(store, premise, terms, constant, 'least', relation === 'below') &&
      (!isEqual ||
        (narrowFrom(store, premise, terms, constant, 'most', false) &&
          narrowToWhole(store, premise, terms, constant))),
    orders: (store) => [
      ...ordersAtMost(store, premise, terms, constant, relation === 'below'),
      ...(isEqual ? ordersAtMost(store, premise, terms.map(opposite), minus(zero, constant), false) : []),
    ],
  };
}

/**
 * Each term is at most the constant less the least that all others can be, and, seen from the other side, at least the constant less the most that they can
 * be.
 */
function narrowFrom(
  store: Store,
  premise: number,
  terms: readonly Term[],
  constant: Ratio,
  side: 'least' | 'most',
  isStrict: boolean,
): boolean {
  let [boundless, open] = [0, isStrict ? 1 : 0];
  let sum: Ratio = zero;
  for (const { variable, factor } of terms) {
    const bound = boundOf(store, variable, factor > 0n === (side === 'least'));
    if (bound === null) {
      boundless += 1;
      if (boundless > 1) return true;
      continue;
    }
    if (!bound.isIncluded) open += 1;
    sum = plus(sum, timesFactor(bound, factor));
  }
  const left = minus(constant, sum);
  let because: Reason | null = null;
  for (const { variable, factor } of terms) {
    const isFromBelow = factor > 0n === (side === 'least');
    const bound = boundOf(store, variable, isFromBelow);
    if (boundless === 1 && bound !== null) continue;
    const value = overFactor(bound === null ? left : plus(left, timesFactor(bound, factor)), factor);
    const isIncluded = open - (bound !== null && !bound.isIncluded ? 1 : 0) === 0;
    const across = boundOf(store, variable, !isFromBelow);
    if (!(isFromBelow ? isLower(value, isIncluded, across) : isHigher(value, isIncluded, across))) continue;
    because ??= reasonFrom(store, premise, terms, side);
    const isLeft = isFromBelow
      ? lower(store, variable, value, isIncluded, because)
      : raise(store, variable, value, isIncluded, because);
    if (!isLeft) return false;
  }
  return true;
}

function reasonFrom(store: Store, premise: number, terms: readonly Term[], side: 'least' | 'most'): Reason {
  return reasonIn(store, premise, () =>
    reasonsOf(
      terms.map(({ variable, factor }) => boundOf(store, variable, factor > 0n === (side === 'least'))),
    ),
  );
}

function overFactor({ numerator, denominator }: Ratio, factor: bigint): Ratio {
  if (factor === 1n) return { numerator, denominator };
  return factor > 0n
    ? { numerator, denominator: denominator * factor }
    : { numerator: -numerator, denominator: denominator * -factor };
}

/** In a sum of whole numbers the one term that need not be whole is whole too. */
function narrowToWhole(store: Store, premise: number, terms: readonly Term[], constant: Ratio): boolean {
  let other: Term | null = null;
  for (const term of terms) {
    if (store.isWhole[term.variable]!) continue;
    if (other !== null) return true;
    other = term;
  }
  if (other === null || constant.denominator !== 1n || (other.factor !== 1n && other.factor !== -1n))
    return true;
  const { variable } = other;
  const { lowest, highest } = rangeIn(store, variable);
  const because = (bound: Bound) => reasonIn(store, premise, () => reasonsOf([bound]));
  return (
    (lowest === null || raise(store, variable, wholeNotBelow(lowest), true, because(lowest))) &&
    (highest === null || lower(store, variable, wholeNotAbove(highest), true, because(highest)))
  );
}

const opposite = ({ variable, factor }: Term): Term => ({ variable, factor: -factor });

const zero: Ratio = { numerator: 0n, denominator: 1n };
