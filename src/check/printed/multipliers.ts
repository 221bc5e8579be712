import { wordsOf } from './word-at.js';

/** Multipliers behind digits (数量级), as powers of ten; 十 is none, since what is so written is whole. */
const powers = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

/** Finds the multiplier at a place. */
export const multiplierAt = wordsOf(powers);

/** Finds the multiplier behind 余 or 多 at a place: 59余万, 两千多万. */
export const multiplierBehindMore = wordsOf({ 万: 4, 亿: 8, 万亿: 12 });
