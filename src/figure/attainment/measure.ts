import {
  type Interval,
  type IntervalEnd,
  pointOf,
  type Ratio,
  type RoundingMode,
  roundRatio,
  type Unit,
  unitSigns,
} from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { ChangeRounding } from '../change/change-figure.js';
import type { AttainedMeasure, MeasuredEnd, NotMeasured } from './attained-measure.js';

/** What lies in an interval, rounded once by the rules where it is one value; otherwise its ends, rounded outwards at the same places. */
export function measured(value: Interval, unit: Unit, rounding: ChangeRounding): AttainedMeasure {
  const { lowest, highest } = value;
  if (lowest === null && highest === null) return notMeasured('undecided', unit, null, anything);
  const point = pointOf(value);
  if (point !== null) {
    const { decimal, direction } = rounded(point, unit, rounding, rounding.mode.value);
    const [exact, text] = [written(point), decimal + unitSigns[unit].zh];
    return { state: 'value', unit, exact, decimal, text, direction, ...noEnds, of: null, reason: null };
  }
  const end = (each: IntervalEnd | null, mode: RoundingMode): MeasuredEnd | null =>
    each && {
      ...written(each.value),
      isIncluded: each.isIncluded,
      decimal: rounded(each.value, unit, rounding, mode).decimal,
    };
  const ends = { lowest: end(lowest, 'floor'), highest: end(highest, 'ceil') };
  const text = boundsWords(ends, unit).zh;
  return {
    state: 'bound',
    unit,
    exact: null,
    decimal: null,
    text,
    direction: null,
    ...ends,
    of: null,
    reason: null,
  };
}

/** There is nothing to measure, and why. */
export function notMeasured(
  state: NotMeasured['state'],
  unit: Unit | null,
  of: NotMeasured['of'],
  reason: Text,
): NotMeasured {
  return {
    state,
    unit,
    exact: null,
    decimal: null,
    text: null,
    direction: null,
    ...noEnds,
    of,
    reason,
  };
}

/** A measure as it is printed in each language; `null` where there is none. */
export function measureWords(measure: AttainedMeasure): Text | null {
  if (measure.state === 'value') {
    const { zh, en } = unitSigns[measure.unit];
    return { zh: measure.decimal + zh, en: measure.decimal + en };
  }
  return measure.state === 'bound' ? boundsWords(measure, measure.unit) : null;
}

function boundsWords(
  { lowest, highest }: Readonly<Record<'lowest' | 'highest', MeasuredEnd | null>>,
  unit: Unit,
): Text {
  const { zh, en } = unitSigns[unit];
  const signs = [
    lowest && `${lowest.isIncluded ? '≥' : '>'}${lowest.decimal}`,
    highest && `${highest.isIncluded ? '≤' : '<'}${highest.decimal}`,
  ].filter((each) => each !== null);
  return {
    zh: signs.map((each) => each + zh).join('且'),
    en: signs.map((each) => each + en).join(' and '),
  };
}

function rounded(
  { numerator, denominator }: Ratio,
  unit: Unit,
  { places, increment }: ChangeRounding,
  mode: RoundingMode,
): { readonly decimal: string; readonly direction: 'exact' | 'up' | 'down' } {
  // Counts differ by a whole number, of which nothing is rounded away.
  if (unit === 'count' && denominator === 1n) return { decimal: String(numerator), direction: 'exact' };
  const value = roundRatio(numerator, denominator, {
    places: places.value,
    mode,
    increment: increment.value,
    unit,
  });
  // The denominator of an end is above zero.
  if (value.state !== 'value') throw new RangeError('an end without a denominator');
  return value;
}

function written({ numerator, denominator }: Ratio) {
  return { numerator: String(numerator), denominator: String(denominator) };
}

const noEnds = { lowest: null, highest: null } as const;

const anything: Text = {
  zh: '已知的界限之内,任何值都有可能',
  en: 'the bounds that are known allow any value',
};
