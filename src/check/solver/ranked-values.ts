import { compareRatios, type Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import { type Bound, onlyValue } from './bound.js';
import type { Order } from './constraint.js';
import { reasonIn, reasonsIn, reasonsOf } from './reasons.js';
import { lower, raise, rangeIn, type Store } from './store.js';

/** The place of a variable among others, of which some may not be named. */
export interface Ranking {
  readonly place: number;
  readonly ranked: number;
  readonly others: readonly number[];
  /** How many are ranked in all. */
  readonly among: number;
  readonly first: 'highest' | 'lowest';
  /** How far values may lie the other way round, where places may go by rounded values; 0 where they go by these. */
  readonly slack: Ratio;
}

/**
 * Narrows the value that is ranked by its place (名次推值): of the others so many at least are better and so many at most, so that it is behind what so many can
 * all reach, and not behind what the rest are at worst.
 */
export function narrowRanked(store: Store, premise: number, ranking: Ranking): boolean {
  const { place, ranked, others, among, first, slack } = ranking;
  const { lowest, highest } = rangeIn(store, place);
  const unnamed = among - 1 - others.length;
  // A place is a small whole number: it is not above the number of those that are ranked.
  const fewestBetter = Number(lowest?.value.numerator ?? 1n) - 1 - unnamed;
  const fewestNotBetter = others.length + 1 - Number(highest?.value.numerator ?? among);
  const isHighestFirst = first === 'highest';
  const atBest = endsOf(store, others, isHighestFirst ? 'highest' : 'lowest', isHighestFirst);
  const atWorst = endsOf(store, others, isHighestFirst ? 'lowest' : 'highest', !isHighestFirst);
  const because = (bounds: readonly (Bound | null)[]) =>
    reasonIn(store, premise, () => [...reasonsIn(store, [place]), ...reasonsOf(bounds)]);
  const [behind, notBehind] = isHighestFirst ? [lower, raise] : [raise, lower];
  const [further, nearer] = isHighestFirst ? [plus, minus] : [minus, plus];
  const isSlack = slack.numerator > 0n;
  const [limits, reached] = [atBest.slice(fewestBetter - 1), atWorst.slice(fewestNotBetter - 1)];
  const isLeft =
    fewestBetter < 1 ||
    !limits[0] ||
    behind(store, ranked, further(limits[0].value, slack), false, because(limits));
  return (
    isLeft &&
    (fewestNotBetter < 1 ||
      !reached[0] ||
      notBehind(
        store,
        ranked,
        nearer(reached[0].value, slack),
        reached[0].isIncluded && !isSlack,
        because(reached),
      ))
  );
}

/** The lower or the upper ends of some variables in order. */
function endsOf(
  store: Store,
  variables: readonly number[],
  end: 'lowest' | 'highest',
  isFalling: boolean,
): readonly (Bound | null)[] {
  const rising = variables
    .map((variable) => rangeIn(store, variable)[end])
    .sort((one, other) => compareEnds(one, other, end));
  return isFalling ? rising.reverse() : rising;
}

/** The order of two lower or two upper ends; a missing one is beyond all others. */
function compareEnds(one: Bound | null, other: Bound | null, end: 'lowest' | 'highest'): number {
  const outward = end === 'lowest' ? -1 : 1;
  if (one === null || other === null) return outward * (Number(one === null) - Number(other === null));
  const order = compareRatios(one.value, other.value);
  return order === 0 ? outward * (Number(one.isIncluded) - Number(other.isIncluded)) : order;
}

/** What the first place and the last one say of the order, whatever the values: the first is not behind any other, and all others are ahead of the last. */
export function ordersOfRanked(store: Store, premise: number, ranking: Ranking): readonly Order[] {
  const { place, ranked, others, among, first } = ranking;
  const known = onlyValue(rangeIn(store, place))?.numerator;
  const isFirst = known === 1n;
  const isLast = known === BigInt(among) && others.length === among - 1;
  if (isFirst === isLast || ranking.slack.numerator > 0n) return [];
  const because = () => reasonIn(store, premise, () => reasonsIn(store, [place]));
  return others.map((other) => {
    const isAbove = isFirst === (first === 'highest');
    const [greater, lesser] = isAbove ? [ranked, other] : [other, ranked];
    return { lesser, greater, isStrict: isLast, because };
  });
}
