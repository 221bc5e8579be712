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
