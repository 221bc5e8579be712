import { ceil } from './ceil.js';
import { expand } from './expand.js';
import { floor } from './floor.js';
import { halfCeil } from './half-ceil.js';
import { halfEven } from './half-even.js';
import { halfExpand } from './half-expand.js';
import { halfFloor } from './half-floor.js';
import { halfTrunc } from './half-trunc.js';
import type { AwayFromZero } from './mode.js';
import { trunc } from './trunc.js';

/** The rounding modes (修约方式) by their ECMA-402 names. */
export const roundingModes = [
  'ceil',
  'floor',
  'expand',
  'trunc',
  'halfCeil',
  'halfFloor',
  'halfExpand',
  'halfTrunc',
  'halfEven',
] as const;

/**
 * A rounding mode by its ECMA-402 name: `halfExpand` is 四舍五入, `halfEven` is GB/T 8170-2008, `trunc` is 截尾. "Half up"
 * would not do: it means two things below zero.
 */
export type RoundingMode = (typeof roundingModes)[number];

/** The decision of each mode. */
export const decisions: Readonly<Record<RoundingMode, AwayFromZero>> = {
  ceil,
  floor,
  expand,
  trunc,
  halfCeil,
  halfFloor,
  halfExpand,
  halfTrunc,
  halfEven,
};
