import type { AwayFromZero } from './mode.js';

/** GB/T 8170-2008 进舍规则: to the nearest; a tie to the even neighbour. */
export const halfEven: AwayFromZero = ({ odd, dropped }) => dropped > 0 || (dropped === 0 && odd);
