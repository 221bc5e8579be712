/**
 * Exact numbers: ratios of integers, units that do not mix, and the one rounding.
 *
 * @module zwfw-indicators/exact
 */
export { type ClosedShare, type CloseSharesOptions, closeShares } from './close-shares.js';
export { type ClosingMethod, closingMethods } from './closing-method.js';
export { type RoundingIncrement, roundingIncrements } from './grid.js';
export { absolute, type Integer, order, toBigInt } from './integer.js';
export {
  addIntervals,
  compareIntervals,
  divideInterval,
  type Interval,
  type IntervalEnd,
  type IntervalRelation,
  type IntervalVerdict,
  interval,
  isWithin,
  multiplyInterval,
  pointInterval,
  pointOf,
  subtractIntervals,
} from './interval.js';
export { type RoundingMode, roundingModes } from './modes/index.js';
export { valuesRoundedByAny, valuesRoundedTo } from './preimage.js';
export {
  type AddendUnit,
  add,
  compare,
  type DifferenceUnit,
  difference,
  type Quantity,
  quantity,
} from './quantity.js';
export { compareRatios, type Ratio, reduce } from './ratio.js';
export {
  checkRounding,
  type RoundedValue,
  type Rounding,
  type RoundRatioOptions,
  roundRatio,
  type ZeroDenominator,
} from './round-ratio.js';
export { scaleOf, type Unit, unitSigns, units } from './unit.js';
