import { compareRatios, type Ratio } from '../../exact/index.js';
import { fault } from '../../ground/index.js';
import type { ReadyPart } from '../program.js';
import type { MovedUnit } from './pair-order.js';
import type { ScoredUnitPoints } from './scored-units.js';
import { type ShapePart, type Touched, touchedBy } from './shape.js';
import {
  constantForm,
  rangeOfForm,
  reducedForm,
  scaledForm,
  sumOfForms,
  type WeightForm,
} from './weight-form.js';
import type { WeightPolytope } from './weight-polytope.js';

/**
 * How the score of a unit follows from the weights of one part.
 *
 * @throws `weights-not-linear` for a part on the way from that part to the total that is rounded, or whose bounds these weights could reach.
 */
export function movedUnit(unit: ScoredUnitPoints, part: string, polytope: WeightPolytope): MovedUnit {
  const { shape } = unit.layout;
  const forms = new Map<number, WeightForm>();
  for (const { index, of } of touchedWay(unit, part)) {
    const { ready } = shape[index]!;
    if (typeof unit.points.points[index] !== 'object') continue;
    const form = ready.name === part ? openMean(unit, index) : passedForm(unit, index, of, forms);
    if (form === null || form.terms.length === 0) continue;
    if (ready.round !== null) throw notLinear(ready, rounded);
    requireInside(ready, form, polytope);
    forms.set(index, form);
  }
  const total = shape.length - 1;
  const form = reducedForm(forms.get(total) ?? constantForm(unit.points.points[total] as Ratio), polytope);
  return { form, range: rangeOfForm(form, polytope) };
}

function touchedWay({ layout }: ScoredUnitPoints, part: string): Touched {
  return touchedBy(layout.shape, ({ name }) => name === part);
}

/** The mean itself, of the parts that count. */
function openMean({ layout, points }: ScoredUnitPoints, index: number): WeightForm {
  const coefficients = layout.shape[index]!.of.map((place) => {
    const each = points.points[place]!;
    return typeof each === 'object' ? each : null;
  });
  return { constant: zero, terms: [{ coefficients }] };
}

/** What a part makes of those that the weights move; `null` where nothing of them goes on. */
function passedForm(
  { layout, points, brought }: ScoredUnitPoints,
  index: number,
  touched: readonly number[],
  forms: ReadonlyMap<number, WeightForm>,
): WeightForm | null {
  const { ready, of, mixture } = layout.shape[index]!;
  if (mixture !== null) return mixedForm(layout.shape[index]!, touched, points.points, forms);
  const inner = forms.get(of[0]!);
  if (inner === undefined || brought[index] !== null) return null;
  return ready.part.kind === 'scaled' ? scaledForm(inner, ready.numbers[0]!) : inner;
}

function mixedForm(
  { of, mixture }: ShapePart,
  touched: readonly number[],
  points: ScoredUnitPoints['points']['points'],
  forms: ReadonlyMap<number, WeightForm>,
): WeightForm | null {
  if (!touched.some((place) => forms.has(of[place]!))) return null;
  const { factors, shares, whole } = mixture!;
  let present = 0n;
  const parts = of.flatMap((inner, place) => {
    const own = points[inner]!;
    if (typeof own !== 'object') return [];
    present += shares?.[place] ?? 0n;
    const form = forms.get(inner) ?? constantForm(own);
    return [scaledForm(form, { numerator: factors[place]!, denominator: 1n })];
  });
  const sum = sumOfForms(parts);
  return shares === null ? sum : scaledForm(sum, { numerator: whole, denominator: present });
}

function requireInside(ready: ReadyPart, form: WeightForm, polytope: WeightPolytope): void {
  const { least, most } = ready;
  if (least === null && most === null) return;
  const range = rangeOfForm(form, polytope);
  if (least !== null && compareRatios(range.least, least) < 0) throw notLinear(ready, bounded);
  if (most !== null && compareRatios(range.greatest, most) > 0) throw notLinear(ready, bounded);
}

const zero: Ratio = { numerator: 0n, denominator: 1n };

const rounded = { zh: '的阶段有修约', en: 'is rounded at its stage' };
const bounded = {
  zh: '的最低分或最高分(least、most)在该权重范围内可能起作用',
  en: 'has bounds (least, most) that could act for weights within the range',
};

/** The error for a part that keeps scores from following the weights in a straight line. */
export function notLinear({ name, part }: Pick<ReadyPart, 'name' | 'part'>, why: typeof rounded): Error {
  return fault(
    'weights-not-linear',
    {
      zh: `得分不随权重线性变化:${name}(${part.name.zh})${why.zh};请缩小 within,或对没有此种情形的加权平均询问。`,
      en: `The scores do not follow the weights in a straight line: ${name} (${part.name.en}) ${why.en}; take a smaller within, or ask for a weighted mean without this.`,
    },
    { path: ['options', 'weights', 'part'], found: name },
  );
}
