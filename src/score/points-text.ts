import type { Ratio } from '../exact/index.js';
import { expansion } from '../figure/rounding-words.js';
import { textOfRatio } from './number-text.js';

/** A number of points as one would write it: its digits, or where they have no end the fraction, with the first of them. */
export function pointsText(points: Ratio): string {
  const text = textOfRatio(points);
  return text.includes('/') ? `${text} (${expansion(points, 2)})` : text;
}
