import { type Ratio, roundRatio } from '../exact/index.js';
import type { Text } from '../ground/index.js';

/** To how many places a value is rounded, in words. */
export function placesWords(places: number): Text {
  if (places >= 0) return { zh: ` ${places} 位小数`, en: `${places} places` };
  return { zh: ` 10 的 ${-places} 次方位`, en: `multiples of 10 to the power of ${-places}` };
}

/** Enough digits to see how the rounding goes; `…` where more follow. */
export function expansion({ numerator, denominator }: Ratio, places: number): string {
  const cut = roundRatio(numerator, denominator, {
    places: Math.min(30, Math.max(0, places) + 4),
    mode: 'trunc',
  });
  if (cut.state !== 'value') return '';
  return cut.direction === 'exact' ? cut.decimal.replace(/\.?0+$/u, '') : `${cut.decimal}…`;
}
