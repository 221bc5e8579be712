import type { PlaceChange } from './ranking-record.js';

/** How a place changed (名次升降): the second place is above the third. */
export function placeChange(place: string, previousPlace: string | null): PlaceChange {
  if (previousPlace === null) return { moved: 'new', by: null };
  const [now, before] = [twice(place), twice(previousPlace)];
  const by = now < before ? before - now : now - before;
  const text = `${by / 2n}${by % 2n === 0n ? '' : '.5'}`;
  if (by === 0n) return { moved: 'same', by: text };
  return { moved: now < before ? 'up' : 'down', by: text };
}

/** Twice a place, which is whole. */
function twice(place: string): bigint {
  const [whole = '', half] = place.split('.');
  return 2n * BigInt(whole) + (half === undefined ? 0n : 1n);
}
