import type { AwayFromZero } from './mode.js';

/** 截尾: towards zero, whatever is dropped. */
export const trunc: AwayFromZero = () => false;
