import type { Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import { type Bound, ofItself, type Reason } from './bound.js';
import type { Constraint } from './constraint.js';
import { lower, raise, rangeIn, type Store, wholeNotAbove, wholeNotBelow } from './store.js';

/** A variable times a whole number that is not 0. */
export interface Term {
  readonly variable: number;
  readonly factor: bigint;
}

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
  const bounds = terms.map(
    ({ variable, factor }) =>
      (factor > 0n === (side === 'least') ? store.lowest[variable] : store.highest[variable]) ?? null,
  );
  const boundless = bounds.filter((bound) => bound === null).length;
  if (boundless > 1) return true;
  const open = bounds.filter((bound) => bound !== null && !bound.isIncluded).length + (isStrict ? 1 : 0);
  const products = bounds.map((bound, place) => bound && timesFactor(bound, terms[place]!.factor));
  let sum: Ratio = zero;
  for (const product of products) if (product !== null) sum = plus(sum, product);
  const left = minus(constant, sum);
  let because: Reason | null = null;
  for (const [place, { variable, factor }] of terms.entries()) {
    const [bound, product] = [bounds[place] ?? null, products[place] ?? null];
    if (boundless === 1 && bound !== null) continue;
    const rest = product === null ? left : plus(left, product);
    const value =
      factor === 1n
        ? rest
        : factor > 0n
          ? { numerator: rest.numerator, denominator: rest.denominator * factor }
          : { numerator: -rest.numerator, denominator: rest.denominator * -factor };
    const isIncluded = open - (bound !== null && !bound.isIncluded ? 1 : 0) === 0;
    because ??= { premise, from: reasonsOf(bounds) };
    const isDone =
      factor > 0n === (side === 'least')
        ? lower(store, variable, value, isIncluded, because)
        : raise(store, variable, value, isIncluded, because);
    if (!isDone) return false;
  }
  return true;
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
  const because = (bound: Bound): Reason => ({ premise, from: reasonsOf([bound]) });
  return (
    (lowest === null || raise(store, variable, wholeNotBelow(lowest), true, because(lowest))) &&
    (highest === null || lower(store, variable, wholeNotAbove(highest), true, because(highest)))
  );
}

function timesFactor({ value }: Bound, factor: bigint): Ratio {
  return factor === 1n ? value : { numerator: value.numerator * factor, denominator: value.denominator };
}

/** The reasons of the bounds of variables that are not of themselves. */
export function reasonsIn(store: Store, variables: readonly number[]): Reason[] {
  return reasonsOf(
    variables.flatMap((variable) => {
      const { lowest, highest } = rangeIn(store, variable);
      return [lowest, highest];
    }),
  );
}

/** The reasons of bounds that are not of themselves. */
function reasonsOf(bounds: readonly (Bound | null)[]): Reason[] {
  const reasons: Reason[] = [];
  for (const bound of bounds) if (bound !== null && bound.because !== ofItself) reasons.push(bound.because);
  return reasons;
}

const zero: Ratio = { numerator: 0n, denominator: 1n };
