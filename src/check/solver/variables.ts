import type { ClaimSet, QuantityKind } from '../claims/claim-set.js';
import { type Bound, ofItself } from './bound.js';

/** The variables of a claim set: its quantities in their order, then what relations need beside them. */
export interface Variables {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly kinds: QuantityKind[];
  readonly isWhole: boolean[];
  /** What is possible by the kind alone. */
  readonly lowest: (Bound | null)[];
}

/** The variables of the quantities. */
export function variablesOf({ quantities }: ClaimSet): Variables {
  return {
    names: quantities.map(({ name }) => name),
    numbers: new Map(quantities.map(({ name }, number) => [name, number])),
    kinds: quantities.map(({ kind }) => kind),
    isWhole: quantities.map(({ kind }) => kind === 'count' || kind === 'place'),
    lowest: quantities.map(({ kind }) => leastOf[kind]),
  };
}

/** A variable that no quantity names. */
export function unnamed(variables: Variables, kind: QuantityKind): number {
  variables.isWhole.push(kind === 'count' || kind === 'place');
  variables.lowest.push(leastOf[kind]);
  return variables.kinds.push(kind) - 1;
}

const from = (least: bigint): Bound => ({
  value: { numerator: least, denominator: 1n },
  isIncluded: true,
  because: ofItself,
});

const leastOf: Readonly<Record<QuantityKind, Bound | null>> = {
  count: from(0n),
  measure: from(0n),
  change: null,
  place: from(1n),
  target: null,
};
