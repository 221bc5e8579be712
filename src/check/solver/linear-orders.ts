import { compareRatios, type Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import type { Order } from './constraint.js';
import { boundOf, type Term, timesFactor } from './linear-terms.js';
import { reasonIn, reasonsOf } from './reasons.js';
import type { Store } from './store.js';

/**
 * The order of two variables of which one is added as often as the other is taken away (由线性关系推出的先后): where the terms are at most the constant and all
 * others are no less than it, the one that is added is not above the other.
 */
export function ordersAtMost(
  store: Store,
  premise: number,
  terms: readonly Term[],
  constant: Ratio,
  isStrict: boolean,
): readonly Order[] {
  const known = terms.map(({ variable, factor }) => {
    const bound = boundOf(store, variable, factor > 0n);
    return { bound, least: bound === null ? zero : timesFactor(bound, factor) };
  });
  const missing = known.filter(({ bound }) => bound === null).length;
  if (missing > 2) return [];
  const open = known.filter(({ bound }) => bound?.isIncluded === false).length;
  const least = known.reduce((sum, one) => plus(sum, one.least), zero);
  const places = [...terms.keys()];
  const added = places.filter((place) => terms[place]!.factor > 0n);
  const takenAway = places.filter((place) => terms[place]!.factor < 0n);
  return added.flatMap((place) =>
    takenAway.flatMap((across): readonly Order[] => {
      const [one, other] = [terms[place]!, terms[across]!];
      if (one.factor !== -other.factor) return [];
      const pair = [known[place]!, known[across]!] as const;
      if (pair.filter(({ bound }) => bound === null).length < missing) return [];
      const rest = minus(minus(least, pair[0].least), pair[1].least);
      const order = compareRatios(rest, constant);
      if (order < 0) return [];
      const isRestOpen = pair.filter(({ bound }) => bound?.isIncluded === false).length < open;
      const others = () => known.filter((each) => !pair.includes(each)).map(({ bound }) => bound);
      return [
        {
          lesser: one.variable,
          greater: other.variable,
          isStrict: isStrict || order > 0 || isRestOpen,
          because: () => reasonIn(store, premise, () => reasonsOf(others())),
        },
      ];
    }),
  );
}

const zero: Ratio = { numerator: 0n, denominator: 1n };
