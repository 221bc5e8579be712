import { absolute } from './integer.js';

/** `digits × 10^-places` written out: 1401 at 2 places is `14.01`, 84 at -1 is `840`. */
export function decimalText(digits: bigint, places: number): string {
  const magnitude = absolute(digits).toString();
  const sign = digits < 0n ? '-' : '';
  if (places <= 0) return digits === 0n ? '0' : sign + magnitude + '0'.repeat(-places);
  const padded = magnitude.padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
