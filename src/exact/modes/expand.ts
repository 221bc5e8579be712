import type { AwayFromZero } from './mode.js';

/** 进一: away from zero, whatever is dropped. */
export const expand: AwayFromZero = () => true;
