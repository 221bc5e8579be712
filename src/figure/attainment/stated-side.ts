import { type Interval, interval, pointInterval, type Ratio, type Unit } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { ChangeSide, ScalarFigure } from '../change/change-figure.js';
import { sideOfFigure } from '../change/change-sides.js';
import { ratioIn } from '../printed-value.js';
import type { AttainmentSide, AttainmentSideName, StatedEnd, StatedInterval } from './attainment-side.js';
import { boundedBy, type PublishedBound } from './published-bound.js';

/** How the sides are called. */
export const sideNames: Readonly<Record<AttainmentSideName, Text>> = {
  achieved: { zh: '达到值', en: 'achieved value' },
  target: { zh: '目标', en: 'target' },
  baseline: { zh: '基期值', en: 'baseline' },
  expected: { zh: '预计值', en: 'expected value' },
  frontier: { zh: '国内前沿水平', en: 'domestic frontier' },
};

/** A side of which there is no number, and why. */
export function sideWithout(
  state: 'missing' | 'not-stated' | 'in-words',
  { text, reason = withoutNumber[state] }: { readonly text?: string; readonly reason?: Text } = {},
): AttainmentSide {
  return { state, text: text ?? null, interval: null, reason, figure: null };
}

/**
 * A published value or bound as a side.
 *
 * @throws `unit-mismatch` for one in another unit.
 */
export function sideOfPublished(bound: PublishedBound, unit: Unit, name: string): AttainmentSide {
  const { text, number, relation } = bound;
  const value = boundedBy(ratioIn(unit, number, name), relation);
  const state = relation === null ? 'value' : 'bound';
  return { state, text, interval: stated(value), reason: null, figure: null };
}

/** A figure as a side: one without a value is missing, for the reason that it gives. */
export function sideOfScalar(figure: ScalarFigure): AttainmentSide {
  const side = sideOfFigure(figure);
  return { ...numberOf(side), figure: side };
}

/** What a figure says as a side. */
export function numberOf(side: ChangeSide): Omit<AttainmentSide, 'figure'> {
  const { exact, text, reason } = side;
  if (exact === null) return { state: 'missing', text: null, interval: null, reason };
  const value = pointInterval({
    numerator: BigInt(exact.numerator),
    denominator: BigInt(exact.denominator),
  });
  return { state: 'value', text, interval: stated(value), reason: null };
}

/** What is known of the value of a side; `null` where there is no number. */
export function intervalOf({ interval: given }: Pick<AttainmentSide, 'interval'>): Interval | null {
  return given && interval(endOf(given.lowest), endOf(given.highest));
}

function stated({ lowest, highest }: Interval): StatedInterval {
  const end = (each: Interval['lowest']): StatedEnd | null =>
    each && {
      numerator: String(each.value.numerator),
      denominator: String(each.value.denominator),
      isIncluded: each.isIncluded,
    };
  return { lowest: end(lowest), highest: end(highest) };
}

function endOf(end: StatedEnd | null): Interval['lowest'] {
  if (end === null) return null;
  const value: Ratio = { numerator: BigInt(end.numerator), denominator: BigInt(end.denominator) };
  return { value, isIncluded: end.isIncluded };
}

const withoutNumber: Readonly<Record<'missing' | 'not-stated' | 'in-words', Text>> = {
  missing: { zh: '没有公布', en: 'it was not published' },
  'not-stated': { zh: '未注明', en: 'it is not stated' },
  'in-words': { zh: '只有文字表述,没有数值', en: 'it is said in words, without a number' },
};
