import { canonicalJson } from './canonical-json.js';

/**
 * A copy of plain data, as JSON would bring it back. Its keys stay in their order, which explanations follow.
 *
 * @throws `not-plain-data` for what JSON cannot hold: it has no digest either.
 */
export function plainCopy<T>(value: T): T {
  canonicalJson(value);
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Plain data that may be frozen: itself where it is frozen already, as what this library made is, otherwise a copy, so that the caller's stays as it was. */
export function ownCopy<T extends object>(value: T): T {
  return Object.isFrozen(value) ? value : plainCopy(value);
}
