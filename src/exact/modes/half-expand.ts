import type { AwayFromZero } from './mode.js';

/** 四舍五入: to the nearest; a tie away from zero, as a spreadsheet does. */
export const halfExpand: AwayFromZero = ({ dropped }) => dropped >= 0;
