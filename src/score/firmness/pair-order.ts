import { compareRatios, order, type Ratio } from '../../exact/index.js';
import { minus, plus } from '../../exact/ratio.js';
import { wholeNumbers } from './shape.js';
import { differenceOfForms, type FormRange, formAt, type WeightForm } from './weight-form.js';
import { greatestAt, valueAt, type WeightPoint, type WeightPolytope } from './weight-polytope.js';

/** What weights do to the order of two units, as the sign of the points of the one less those of the other. */
export type PairOrder =
  | { readonly relation: 'fixed'; readonly sign: Sign }
  | {
      readonly relation: 'can-change';
      readonly sign: Sign;
      readonly becomes: Sign;
      readonly point: WeightPoint;
    }
  | { readonly relation: 'undecided'; readonly sign: Sign };

type Sign = -1 | 0 | 1;

/** A unit with how its points follow from the weights, and between which they move. */
export interface MovedUnit {
  readonly form: WeightForm;
  readonly range: FormRange;
}

/** Whether two units keep their order for all weights of a range. */
export function pairOrder(one: MovedUnit, other: MovedUnit, polytope: WeightPolytope): PairOrder {
  const difference = differenceOfForms(one.form, other.form);
  const sign = signAt(difference, polytope.weights)!;
  if (sign > 0 && compareRatios(one.range.least, other.range.greatest) > 0)
    return { relation: 'fixed', sign };
  if (sign < 0 && compareRatios(one.range.greatest, other.range.least) < 0)
    return { relation: 'fixed', sign };
  if (difference.terms.length <= 1) return decided(difference, sign, polytope);
  return tried(difference, sign, [...one.range.points, ...other.range.points], polytope);
}

/** With one term, the sign is that of a linear function of the weights: constant · Σ weight + Σ coefficient · weight. */
function decided({ constant, terms }: WeightForm, sign: Sign, polytope: WeightPolytope): PairOrder {
  const [term] = terms;
  if (term === undefined) return { relation: 'fixed', sign };
  const preferred = term.coefficients.map((each) => each !== null);
  const numbers = wholeNumbers(
    term.coefficients.map((each) => (each === null ? zero : plus(each, constant))),
  );
  const ends = [
    { numbers, toward: 1 },
    { numbers: numbers.map((number) => -number), toward: -1 },
  ] as const;
  let tiedAt: WeightPoint | null = null;
  for (const { numbers: own, toward } of ends) {
    if (sign === toward) continue;
    const point = greatestAt(polytope, own, preferred);
    const value = valueAt(own, point);
    if (value > 0n)
      return {
        relation: 'can-change',
        sign,
        becomes: toward,
        point: inside(polytope, point, (each) => valueAt(own, each) > 0n),
      };
    // Where the weights of all that count are 0, nothing is tied: there is no score.
    if (value === 0n && sign !== 0 && point.some((weight, place) => weight > 0n && preferred[place]))
      tiedAt = point;
  }
  return tiedAt === null
    ? { relation: 'fixed', sign }
    : { relation: 'can-change', sign, becomes: 0, point: tiedAt };
}

/** With several terms the sign is that of no linear function: weights that do it are looked for at the ends of each term, and uphill from where things stand. */
function tried(
  difference: WeightForm,
  sign: Sign,
  ends: readonly WeightPoint[],
  polytope: WeightPolytope,
): PairOrder {
  const points = [...ends, ...uphill(difference, polytope, 1n), ...uphill(difference, polytope, -1n)];
  const found = points.map((point) => ({ point, becomes: signAt(difference, point) }));
  const changed = found.find(({ becomes }) => becomes !== null && becomes !== 0 && becomes !== sign);
  if (changed !== undefined) {
    const becomes = changed.becomes as Sign;
    const point = inside(polytope, changed.point, (each) => signAt(difference, each) === becomes);
    return { relation: 'can-change', sign, becomes, point };
  }
  const tied = found.find(({ becomes }) => becomes === 0 && sign !== 0);
  return tied === undefined
    ? { relation: 'undecided', sign }
    : { relation: 'can-change', sign, becomes: 0, point: tied.point };
}

/** A few corners of the range, each the furthest in the direction in which the difference rises, or falls, at the one before. */
function uphill(difference: WeightForm, polytope: WeightPolytope, toward: 1n | -1n): readonly WeightPoint[] {
  const corners: WeightPoint[] = [];
  let point: WeightPoint = polytope.weights;
  for (let step = 0; step < steps; step += 1) {
    const slopes = slopesAt(difference, point);
    if (slopes === null) break;
    const numbers = wholeNumbers(slopes).map((number) => number * toward);
    point = greatestAt(
      polytope,
      numbers,
      numbers.map(() => false),
    );
    corners.push(point);
  }
  return corners;
}

/** How steeply a form rises with each weight; `null` where it has no value. */
function slopesAt({ terms }: WeightForm, point: WeightPoint): readonly Ratio[] | null {
  let slopes: readonly Ratio[] = point.map(() => zero);
  for (const term of terms) {
    const mean = formAt({ constant: zero, terms: [term] }, point);
    if (mean === null) return null;
    const counting = term.coefficients.reduce(
      (sum, each, place) => (each === null ? sum : sum + point[place]!),
      0n,
    );
    slopes = slopes.map((slope, place) => {
      const each = term.coefficients[place] ?? null;
      if (each === null) return slope;
      const { numerator, denominator } = minus(each, mean);
      return plus(slope, { numerator, denominator: denominator * counting });
    });
  }
  return slopes;
}

/**
 * A scorecard has no weights of 0, so that a point on such an edge is moved towards the weights as they stand, by a power of ten of the way, as far as the
 * order allows. Its denominator is then so many times as large, which no form minds.
 */
function inside(
  { weights }: WeightPolytope,
  point: WeightPoint,
  isRight: (point: WeightPoint) => boolean,
): WeightPoint {
  if (point.every((weight) => weight > 0n)) return point;
  for (let parts = 10n; ; parts *= 10n) {
    const moved = point.map((weight, place) => weight * (parts - 1n) + weights[place]!);
    if (isRight(moved)) return moved;
  }
}

function signAt(form: WeightForm, point: WeightPoint): Sign | null {
  const value = formAt(form, point);
  return value === null ? null : order(value.numerator, 0n);
}

/** How many corners are tried each way. */
const steps = 3;
const zero: Ratio = { numerator: 0n, denominator: 1n };
