import type { AwayFromZero } from './mode.js';

/** To the nearest; a tie towards negative infinity. */
export const halfFloor: AwayFromZero = ({ negative, dropped }) => dropped > 0 || (dropped === 0 && negative);
