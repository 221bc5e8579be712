import { grouped } from '../grouped.js';
import type { Reason } from './bound.js';
import { circlesOf } from './circles-of.js';
import type { Order } from './constraint.js';
import type { System } from './system.js';

/**
 * A circle of variables of which each is at least the next, and one is above it (先后成环): no values satisfy it, though narrowing, which looks at values, comes
 * to no end. `null` where there is none.
 */
export function circleIn({ store, constraints }: System): readonly Reason[] | null {
  const orders = constraints.flatMap(({ orders: of }) => of?.(store) ?? []);
  const strict = orders.filter(({ isStrict }) => isStrict);
  if (strict.length === 0) return null;
  const upward = grouped(orders, ({ lesser }) => lesser);
  const circleOf = circlesOf(
    (variable) => (upward.get(variable) ?? []).map(({ greater }) => greater),
    upward.keys(),
  );
  const first = strict.find(({ lesser, greater }) => circleOf.get(lesser) === circleOf.get(greater));
  return first === undefined
    ? null
    : [first, ...shortest(upward, first.greater, first.lesser)].map(({ because }) => because());
}

/** The fewest orders that lead from one variable up to another. */
function shortest(upward: ReadonlyMap<number, readonly Order[]>, from: number, to: number): readonly Order[] {
  const cameBy = new Map<number, Order | null>([[from, null]]);
  for (const variable of cameBy.keys()) {
    if (variable === to) break;
    for (const order of upward.get(variable) ?? [])
      if (!cameBy.has(order.greater)) cameBy.set(order.greater, order);
  }
  const path: Order[] = [];
  for (let order = cameBy.get(to); order; order = cameBy.get(order.lesser)) path.push(order);
  return path;
}
