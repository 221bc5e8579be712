import type { Ratio } from '../../exact/index.js';
import { fault, printed } from '../../ground/index.js';
import type { Scope } from '../../tally/grouping.js';
import { ratioOfText, textOfRatio } from '../number-text.js';
import type { WeightedMean } from '../parts/weighted-mean.js';
import { orderOfValues } from '../ranking/order-of-values.js';
import type { ResolvedScorecard } from '../resolve-scorecard.js';
import type { FirmnessPolicy, MovedWeights } from './firmness-policy.js';
import type { MovingPair, PlaceBounds, WeightFirmness, WeightGroup } from './firmness-record.js';
import { movedUnit, notLinear } from './moved-units.js';
import { type PairOrder, pairOrder } from './pair-order.js';
import type { ScoredUnitPoints } from './scored-units.js';
import type { UnitGroup } from './unit-groups.js';
import { type WeightPoint, type WeightPolytope, weightPolytope } from './weight-polytope.js';

/**
 * Which pairs of units can change their order while the weights of one mean move within a range, exactly, and bounds of every place.
 *
 * @throws `unknown-scored-part` where the scorecard has no weighted mean of the name; `weights-not-linear`.
 */
export function weightFirmness(
  units: readonly ScoredUnitPoints[],
  groups: readonly UnitGroup[],
  card: ResolvedScorecard,
  policy: FirmnessPolicy,
  { part, within }: MovedWeights,
): WeightFirmness {
  const { mean, parts } = meanNamed(part, card);
  const names = Object.keys(mean.weights);
  const polytope = weightPolytope(Object.values(mean.weights).map(ratioOfText), ratioOfText(within));
  return {
    part,
    name: mean.name,
    within,
    ranges: names.map((name, place) => ({
      part: name,
      name: parts[name]!.value.name,
      weight: mean.weights[name]!,
      least: textOfRatio({ numerator: polytope.least[place]!, denominator: polytope.denominator }),
      most: textOfRatio({ numerator: polytope.most[place]!, denominator: polytope.denominator }),
    })),
    sum: mean.weightsAddUpTo,
    groups: groups.map(({ group, members }) =>
      weightGroup(
        group,
        members.map((unit) => units[unit]!).filter(({ score }) => score.state === 'value'),
        { part, names, polytope, policy },
      ),
    ),
  };
}

interface Asked {
  readonly part: string;
  readonly names: readonly string[];
  readonly polytope: WeightPolytope;
  readonly policy: FirmnessPolicy;
}

function weightGroup(
  group: string | null,
  members: readonly ScoredUnitPoints[],
  { part, names, polytope, policy }: Asked,
): WeightGroup {
  const toBest = policy.best === 'highest' ? 1 : -1;
  const order = orderOfValues(members.map(({ points }) => points.total as Ratio));
  const units = [...members.keys()]
    // Those that are tied keep the order of their scopes.
    .sort((one, other) => toBest * (order[other]! - order[one]!))
    .map((place) => ({
      scope: members[place]!.score.scope,
      moved: movedUnit(members[place]!, part, polytope),
    }));
  const bounds = units.map(() => ({ ahead: [] as number[], behind: 0 }));
  const pairs: MovingPair[] = [];
  let fixed = 0;
  for (const [first, one] of units.entries()) {
    for (const [second, other] of units.entries()) {
      if (second <= first) continue;
      const found = pairOrder(one.moved, other.moved, polytope);
      if (found.relation !== 'fixed') {
        pairs.push(movingPair(one.scope, other.scope, found, toBest, names, polytope));
        continue;
      }
      fixed += 1;
      if (found.sign === 0) continue;
      bounds[first]!.behind += 1;
      bounds[second]!.ahead.push(first);
    }
  }
  return { group, units: placeBounds(units, bounds, policy), fixed, pairs };
}

function movingPair(
  one: Scope,
  other: Scope,
  found: Exclude<PairOrder, { readonly relation: 'fixed' }>,
  toBest: number,
  names: readonly string[],
  polytope: WeightPolytope,
): MovingPair {
  if (found.relation === 'undecided') return { one, other, relation: 'undecided' };
  const { becomes, point } = found;
  return {
    one,
    other,
    relation: 'can-change',
    becomes: becomes === 0 ? 'tied' : becomes === toBest ? 'ahead' : 'behind',
    weights: weightTexts(point, names, polytope),
  };
}

/** A point whose weights have the proportions of a range may be over any denominator: its sum says which. */
function weightTexts(
  point: WeightPoint,
  names: readonly string[],
  { sum, denominator }: WeightPolytope,
): Readonly<Record<string, string>> {
  const whole = point.reduce((total, weight) => total + weight, 0n);
  return Object.fromEntries(
    names.map((name, place) => [
      name,
      textOfRatio({ numerator: point[place]! * sum, denominator: whole * denominator }),
    ]),
  );
}

function placeBounds(
  units: readonly { readonly scope: Scope }[],
  bounds: readonly { readonly ahead: readonly number[]; readonly behind: number }[],
  { ties }: FirmnessPolicy,
): readonly PlaceBounds[] {
  // Those that are always ahead of each other have a place each, also where others that are tied share one.
  const chains: number[] = [];
  for (const { ahead } of bounds)
    chains.push(ahead.reduce((longest, unit) => (chains[unit]! > longest ? chains[unit]! : longest), 0) + 1);
  return units.map(({ scope }, unit) => ({
    scope,
    best: ties === 'dense' ? chains[unit]! : bounds[unit]!.ahead.length + 1,
    worst: units.length - bounds[unit]!.behind,
  }));
}

/** The weighted mean of a name, in the period or the months of it, with the same weights wherever it is, and the parts beside it. */
function meanNamed(
  part: string,
  { parts, within }: ResolvedScorecard,
): { readonly mean: WeightedMean; readonly parts: ResolvedScorecard['parts'] } {
  const all = [parts, ...Object.values(within).map((inner) => inner.parts)];
  const own = all.filter((inForce) => Object.hasOwn(inForce, part));
  const first = own[0]?.[part]?.value;
  if (first?.kind !== 'weighted-mean') {
    const known = new Set(
      all.flatMap((inForce) =>
        Object.entries(inForce).flatMap(([name, { value }]) =>
          value.kind === 'weighted-mean' ? [name] : [],
        ),
      ),
    );
    const list = [...known].join(', ') || '—';
    throw fault(
      'unknown-scored-part',
      {
        zh: `options › weights › part:计分办法没有这个加权平均:${printed(part)};应为 ${list} 之一。`,
        en: `options › weights › part: the scorecard has no such weighted mean: ${printed(part)}; expected one of ${list}.`,
      },
      { path: ['options', 'weights', 'part'], found: printed(part) },
    );
  }
  const isSame = own.every((inForce) => {
    const { value } = inForce[part]!;
    return value.kind === 'weighted-mean' && JSON.stringify(value.weights) === JSON.stringify(first.weights);
  });
  if (isSame) return { mean: first, parts: own[0]! };
  throw notLinear(
    { name: part, part: first },
    { zh: '在各月的权重不同', en: 'has other weights in other months' },
  );
}
