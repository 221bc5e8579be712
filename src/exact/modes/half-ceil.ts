import type { AwayFromZero } from './mode.js';

/** To the nearest; a tie towards positive infinity. */
export const halfCeil: AwayFromZero = ({ negative, dropped }) => dropped > 0 || (dropped === 0 && !negative);
