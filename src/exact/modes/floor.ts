import type { AwayFromZero } from './mode.js';

/** 向负无穷: towards negative infinity. */
export const floor: AwayFromZero = ({ negative }) => negative;
