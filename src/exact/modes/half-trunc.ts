import type { AwayFromZero } from './mode.js';

/** 五舍六入: to the nearest; a tie towards zero. */
export const halfTrunc: AwayFromZero = ({ dropped }) => dropped > 0;
