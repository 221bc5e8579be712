import { compareRatios, type Ratio, reduce } from '../../exact/index.js';
import { minus, plus, times } from '../../exact/ratio.js';
import { wholeNumbers } from './shape.js';
import { greatestAt, valueAt, type WeightPoint, type WeightPolytope } from './weight-polytope.js';

/**
 * Points as they follow from weights: constant + Σ over terms of (Σ coefficient · weight) ÷ (Σ weight), each over the parts that count in it. Where all
 * count, what is divided by stays as it is.
 */
export interface WeightForm {
  readonly constant: Ratio;
  readonly terms: readonly WeightTerm[];
}

/** A mean with its weights open. */
export interface WeightTerm {
  /** By the places of the weights; `null` for a part that is excluded. */
  readonly coefficients: readonly (Ratio | null)[];
}

const zero: Ratio = { numerator: 0n, denominator: 1n };

/** Points that no weight moves. */
export function constantForm(constant: Ratio): WeightForm {
  return { constant, terms: [] };
}

/** A form times a number. */
export function scaledForm({ constant, terms }: WeightForm, by: Ratio): WeightForm {
  return {
    constant: times(constant, by),
    terms: terms.map(({ coefficients }) => ({
      coefficients: coefficients.map((each) => (each === null ? null : times(each, by))),
    })),
  };
}

/** The sum of forms; terms in which the same parts count become one. */
export function sumOfForms(forms: readonly WeightForm[]): WeightForm {
  const terms = new Map<string, WeightTerm>();
  for (const term of forms.flatMap((form) => form.terms)) {
    const key = countingIn(term);
    const known = terms.get(key);
    const coefficients =
      known === undefined
        ? term.coefficients
        : term.coefficients.map((each, place) =>
            each === null ? null : plus(known.coefficients[place]!, each),
          );
    terms.set(key, { coefficients });
  }
  return {
    constant: forms.reduce((sum, { constant }) => plus(sum, constant), zero),
    terms: [...terms.values()],
  };
}

/** One form less another. */
export function differenceOfForms(one: WeightForm, other: WeightForm): WeightForm {
  return sumOfForms([one, scaledForm(other, { numerator: -1n, denominator: 1n })]);
}

/** A form with its numbers in lowest terms, and means of the same points as constants, since no weights move them. */
export function reducedForm({ constant, terms }: WeightForm, polytope: WeightPolytope): WeightForm {
  const reduced = terms.map(({ coefficients }) => ({
    coefficients: coefficients.map((each) => (each === null ? null : reduce(each))),
  }));
  const still = new Map<WeightTerm, Ratio>();
  for (const term of reduced) {
    const [first, ...others] = term.coefficients.filter((each) => each !== null);
    const isSame = others.every((each) => compareRatios(each, first!) === 0);
    if (isSame && alwaysCounts(term, polytope)) still.set(term, first!);
  }
  return {
    constant: reduce([...still.values()].reduce(plus, constant)),
    terms: reduced.filter((term) => !still.has(term)),
  };
}

/** Whether there are no weights at which all parts that count have one of 0. */
function alwaysCounts({ coefficients }: WeightTerm, polytope: WeightPolytope): boolean {
  const isLeft = coefficients.map((each) => each === null);
  const others = isLeft.map((each) => (each ? 1n : 0n));
  return valueAt(others, greatestAt(polytope, others, isLeft)) < polytope.sum;
}

/** Which parts count in a term, as a text. */
function countingIn({ coefficients }: WeightTerm): string {
  return coefficients.map((each) => (each === null ? '0' : '1')).join('');
}

/** The points at some weights; `null` where all parts that count have a weight of 0, so that there is no mean. */
export function formAt({ constant, terms }: WeightForm, point: WeightPoint): Ratio | null {
  let sum = constant;
  for (const { coefficients } of terms) {
    let [top, bottom] = [zero, 0n];
    for (const [place, each] of coefficients.entries()) {
      const weight = point[place]!;
      if (each === null || weight === 0n) continue;
      top = plus(top, { numerator: each.numerator * weight, denominator: each.denominator });
      bottom += weight;
    }
    if (bottom === 0n) return null;
    sum = plus(sum, { numerator: top.numerator, denominator: top.denominator * bottom });
  }
  return sum;
}

/** The least and the greatest points over a range of weights. */
export interface FormRange {
  readonly least: Ratio;
  readonly greatest: Ratio;
  /** Weights that were met on the way: those of the ends, for every term. */
  readonly points: readonly WeightPoint[];
}

/** Between which points a form moves: exactly where it has one term; with more of them, the sum of what each may reach, which it need not. */
export function rangeOfForm({ constant, terms }: WeightForm, polytope: WeightPolytope): FormRange {
  let [least, greatest] = [constant, constant];
  const points: WeightPoint[] = [];
  for (const term of terms) {
    const [top, bottom] = [greatestOf(term, polytope), greatestOf(negative(term), polytope)];
    greatest = plus(greatest, top.value);
    least = minus(least, bottom.value);
    points.push(top.point, bottom.point);
  }
  return { least, greatest, points };
}

function negative({ coefficients }: WeightTerm): WeightTerm {
  return {
    coefficients: coefficients.map((each) =>
      each === null ? null : { numerator: -each.numerator, denominator: each.denominator },
    ),
  };
}

/**
 * The greatest value of a term. At the weights at which Σ (coefficient − t) · weight is greatest the term is above t, unless t is the greatest already:
 * so t rises from one corner of the range to another until it is.
 */
function greatestOf(
  { coefficients }: WeightTerm,
  polytope: WeightPolytope,
): { readonly value: Ratio; readonly point: WeightPoint } {
  const form: WeightForm = { constant: zero, terms: [{ coefficients }] };
  const preferred = coefficients.map((each) => each !== null);
  let point: WeightPoint = polytope.weights;
  // As they stand all weights are above 0.
  let value = reduce(formAt(form, point)!);
  for (;;) {
    const above = wholeDifferences(coefficients, value);
    const next = greatestAt(polytope, above, preferred);
    if (valueAt(above, next) <= 0n) return { value, point };
    point = next;
    value = reduce(formAt(form, point)!);
  }
}

/** Coefficients less a number, brought to whole numbers; 0 for what does not count. */
function wholeDifferences(coefficients: readonly (Ratio | null)[], less: Ratio): readonly bigint[] {
  return wholeNumbers(coefficients.map((each) => (each === null ? zero : minus(each, less))));
}
