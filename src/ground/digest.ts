import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.js';

/**
 * The SHA-256 of a figure's canonical JSON (RFC 8785), as 64 hexadecimal digits (摘要). The same figure has the same digest on every machine.
 *
 * A digest sees any change of any byte, but only against a digest that was kept elsewhere; whether the arithmetic is right is for `replay`,
 * whether the counts are is for `recount`.
 *
 * @param value - A figure, or any other plain data of this library: a tally, a rule set.
 * @throws `not-plain-data` for what JSON cannot hold.
 *
 * @example
 * ```ts
 * import { caseCount, digest } from 'zwfw-indicators';
 * const figure = caseCount({ cases: 150943 });
 * digest(figure) === digest(JSON.parse(JSON.stringify(figure))); // => true
 * digest(figure).length; // => 64
 * ```
 */
export function digest(value: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
