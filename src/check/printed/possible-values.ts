import {
  type Interval,
  interval,
  pointInterval,
  type Ratio,
  type RoundingMode,
  roundingModes,
  valuesRoundedByAny,
} from '../../exact/index.js';
import { deepFreeze } from '../../ground/index.js';
import type { PossibleValues, PrintedQuantity, Wording } from './printed-quantity.js';

/**
 * The true values that a printed number leaves possible (公布的数可能的真值).
 *
 * Without a wording: what a rounding mode turns into the digits. 以上, 以下 and 以内 include the number itself, and 超过 and 不满 do not: 《中华人民共和国民法典》
 * 第一千二百五十九条. 不低于 and 不超过 include it and 高于, 低于 and 不足 do not by what they say. How far 约, 近 and 余 reach no rule states: they are read as
 * less than one unit of the last digit that is not zero, and the result says that this was assumed. 上万 is 1万 or more, since 上 is said of what reaches a number.
 *
 * @param modes - The rounding modes (修约方式) that the document may have used; all nine unless said otherwise.
 * @param isExact - The digits are the number itself (如目标值), whatever its unit, and also where words say on which side of it the target is met.
 * @throws `rounding-mode`.
 *
 * @example
 * ```ts
 * import { isWithin, possibleValues, readQuantity } from 'zwfw-indicators';
 * const cases = possibleValues(readQuantity('59万余件'));
 * cases.interval.highest; // => { value: { numerator: 600000n, denominator: 1n }, isIncluded: false }
 * cases.assumed; // => { lowest: false, highest: true }
 * const share = possibleValues(readQuantity('20.38%'), ['halfExpand', 'trunc']);
 * share.interval.lowest; // => { value: { numerator: 163n, denominator: 800n }, isIncluded: true }
 * possibleValues(readQuantity('70%以上')).interval.highest; // => null
 * ```
 */
export function possibleValues(
  quantity: PrintedQuantity,
  modes: readonly RoundingMode[] = roundingModes,
  isExact = false,
): PossibleValues {
  const { wording, value, roughStep, upTo } = quantity;
  // 70%以上 as a target is met from 70 % on: the target itself is 70 %.
  if (isExact && wording !== null && boundWords.has(wording)) return found(pointInterval(value));
  switch (wording) {
    case null:
      return found(withoutWording(quantity, modes, isExact));
    case 'about':
      return found(interval(excluded(plus(value, roughStep, -1n)), excluded(plus(value, roughStep, 1n))), {
        lowest: true,
        highest: true,
      });
    case 'nearly':
      return found(interval(excluded(plus(value, roughStep, -1n)), excluded(value)), {
        lowest: true,
        highest: false,
      });
    case 'and-more':
      return found(interval(excluded(value), excluded(plus(value, roughStep, 1n))), {
        lowest: false,
        highest: true,
      });
    case 'above':
      return found(interval(excluded(value), null));
    case 'at-least':
      return found(interval(included(value), null));
    case 'below':
      return found(interval(null, excluded(value)));
    case 'at-most':
      return found(interval(null, included(value)));
    case 'between':
      return found(interval(included(value), included(upTo ?? value)));
  }
}

const boundWords: ReadonlySet<Wording> = new Set(['above', 'at-least', 'below', 'at-most']);

const statedEnds = { lowest: false, highest: false };

function found(values: Interval, assumed: PossibleValues['assumed'] = statedEnds): PossibleValues {
  return deepFreeze({ interval: values, assumed: { ...assumed } });
}

function withoutWording(
  { value, step, isRounded }: PrintedQuantity,
  modes: readonly RoundingMode[],
  isExact: boolean,
): Interval {
  return isExact || !isRounded ? pointInterval(value) : valuesRoundedByAny(value, step, modes);
}

const included = (value: Ratio) => ({ value, isIncluded: true });
const excluded = (value: Ratio) => ({ value, isIncluded: false });

/** A value and one step more, or one less. */
function plus(value: Ratio, step: Ratio, times: 1n | -1n): Ratio {
  return {
    numerator: value.numerator * step.denominator + times * step.numerator * value.denominator,
    denominator: value.denominator * step.denominator,
  };
}
