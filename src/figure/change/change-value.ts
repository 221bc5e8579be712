import {
  compareRatios,
  difference,
  order,
  type Quantity,
  quantity,
  type Ratio,
  roundRatio,
  type Unit,
} from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type {
  ChangeBounds,
  ChangeCommon,
  ChangeMeasure,
  ChangeSide,
  ChangeValue,
  NoChange,
  Trend,
} from './change-figure.js';

/** What a change is computed from: all that replaying it needs. */
export type ChangeInputs = Pick<ChangeCommon, 'indicator' | 'of' | 'current' | 'previous' | 'rounding'> & {
  readonly measure: ChangeMeasure;
};

/** The unit of a change in values of a unit. */
export function unitOfChange(measure: ChangeMeasure, of: Unit): Unit {
  if (measure === 'relative') return 'percent';
  return measure === 'points' ? 'percentage-point' : of;
}

/** The change of the exact values, rounded once: the one place where it is computed. */
export function changeBetween(inputs: ChangeInputs): ChangeValue | NoChange {
  const { current, previous, of, measure, indicator } = inputs;
  const [now, before] = [exactOf(current), exactOf(previous)];
  if (now === null) return noChange('missing-current', missing('本期', 'current', current));
  if (before === null) return noChange('missing-previous', missing('上期', 'previous', previous));
  if (measure === 'relative' && before.numerator <= 0n) {
    return before.numerator === 0n
      ? noChange('previous-zero', zeroBefore)
      : noChange('previous-negative', negativeBefore);
  }
  const exact = changeIn(measure, of, now, before);
  const sign = order(exact.numerator, 0n);
  return {
    state: 'value',
    exact: written(exact),
    ...printedChange(exact, inputs),
    bounds: boundsOf(inputs),
    trend: indicator === null ? null : trendOf(sign, indicator.better),
  };
}

/** A difference in points or in the own unit, or the part that it is of the previous value, which is above zero. */
function changeIn(measure: ChangeMeasure, of: Unit, now: Ratio, before: Ratio): Quantity {
  const [value, other] = [
    quantity(now.numerator, now.denominator, of),
    quantity(before.numerator, before.denominator, of),
  ];
  const apart = difference(value, other);
  if (measure !== 'relative') return apart;
  return quantity(apart.numerator * other.denominator, apart.denominator * other.numerator, 'percent');
}

function printedChange(exact: Quantity, { current, previous, rounding }: ChangeInputs) {
  if (exact.unit === 'count' && [current, previous].every((side) => side !== null && isWhole(side))) {
    const decimal = String(exact.numerator);
    return { decimal, text: signed(decimal), direction: 'exact' } as const;
  }
  const { numerator, denominator, unit } = exact;
  const { places, mode, increment } = rounding;
  const rounded = roundRatio(numerator, denominator, {
    places: places.value,
    mode: mode.value,
    increment: increment.value,
    unit,
  });
  // The denominator of a quantity is above zero.
  if (rounded.state !== 'value') throw new RangeError('a quantity without a denominator');
  const { decimal, text, direction } = rounded;
  return { decimal, text: signed(text), direction };
}

/** A count is whole, and a published one too: nothing of it was rounded away. */
function isWhole({ kind, unit }: ChangeSide): boolean {
  return unit === 'count' && (kind === 'count' || kind === 'printed');
}

/** What is above zero as printed gets its plus: a change of 11.74 points reads +11.74. */
function signed(text: string): string {
  return /^[0.]*[1-9]/u.test(text) ? `+${text}` : text;
}

function trendOf(sign: -1 | 0 | 1, better: 'higher' | 'lower' | 'neither'): Trend {
  if (sign === 0) return 'unchanged';
  if (better === 'neither') return 'neither';
  return sign > 0 === (better === 'higher') ? 'better' : 'worse';
}

/**
 * The lowest and the highest change that the published digits allow. Each value lies within half a unit of its last place; the change goes up
 * with the current value, and with the previous one it goes one way only as well, so that the extremes lie at the ends.
 */
function boundsOf(inputs: ChangeInputs): ChangeBounds | null {
  const { current, previous, measure, of, rounding } = inputs;
  if (previous === null) return null;
  if (![current, previous].some((side) => side.kind === 'printed' && !isWhole(side))) return null;
  const changes = ends(current)
    .flatMap((now) => ends(previous).map((before) => changeIn(measure, of, now, before)))
    .sort(compareRatios);
  const [lowest, highest] = [changes[0]!, changes.at(-1)!];
  const places = Math.min(30, Math.max(0, rounding.places.value) + 1);
  const outwards = ({ numerator, denominator, unit }: Quantity, mode: 'floor' | 'ceil') => {
    const rounded = roundRatio(numerator, denominator, { places, mode, unit });
    return rounded.state === 'value' ? rounded.decimal : '';
  };
  return {
    lowest: written(lowest),
    highest: written(highest),
    text: { lowest: outwards(lowest, 'floor'), highest: outwards(highest, 'ceil') },
  };
}

/** Between what the true value of a side lies. A published value above zero stays above zero, since it is one unit of its last place at least. */
function ends(side: ChangeSide): readonly Ratio[] {
  const { numerator, denominator } = exactOf(side)!;
  if (side.kind !== 'printed' || isWhole(side)) return [{ numerator, denominator }];
  // Its denominator is the unit of its last place.
  return [-1n, 1n].map((half) => ({ numerator: 2n * numerator + half, denominator: 2n * denominator }));
}

/** The exact value of a side; `null` where it has none. */
export function exactOf(side: ChangeSide | null): Ratio | null {
  if (side === null || side.exact === null) return null;
  const { numerator, denominator } = side.exact;
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function written({ numerator, denominator }: Ratio) {
  return { numerator: String(numerator), denominator: String(denominator) };
}

function noChange(state: NoChange['state'], reason: Text): NoChange {
  return {
    state,
    exact: null,
    decimal: null,
    text: null,
    direction: null,
    bounds: null,
    trend: null,
    reason,
  };
}

function missing(zh: string, en: string, side: ChangeSide | null): Text {
  const why: Text = side?.reason ?? {
    zh: '没有公布,或没有记录',
    en: 'it was not published, or there are no records',
  };
  return { zh: `${zh}无值:${why.zh}`, en: `there is no ${en} value: ${why.en}` };
}

const zeroBefore: Text = {
  zh: '上期值为 0,相对百分比没有意义(不是 0%,也不是无穷大)',
  en: 'the previous value is 0: a relative change from it means nothing (it is not 0 %, and not infinite)',
};

const negativeBefore: Text = {
  zh: '上期值为负,相对百分比没有通行的定义',
  en: 'the previous value is negative: there is no agreed meaning of a relative change from it',
};
