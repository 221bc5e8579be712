import type { AwayFromZero } from './mode.js';

/** 向正无穷: towards positive infinity. */
export const ceil: AwayFromZero = ({ negative }) => !negative;
