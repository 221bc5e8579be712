import { deepFreeze, type Text } from '../../ground/index.js';
import type { Enumeration } from '../enumeration.js';

/**
 * A named list of codes (代码集). Schemes disagree: 1 is 非常满意 in GB/T 39046-2020 A.8 and 非常不满意 in the rating interface, so a code
 * without its scheme means nothing.
 */
export interface CodeScheme<V extends string = string> {
  /** What records name the scheme by. */
  readonly id: string;
  readonly name: Text;
  /** The document that defines it. */
  readonly source: Text;
  /** The enumeration that its codes stand for. */
  readonly enumeration: string;
  /** From the code to the value. */
  readonly codes: Readonly<Record<string, V>>;
}

/** Defines a scheme over an enumeration. */
export function codeScheme<V extends string>(
  id: string,
  of: Enumeration<V>,
  source: Text,
  codes: Readonly<Record<string, NoInfer<V>>>,
): CodeScheme<V> {
  return deepFreeze({ id, name: of.name, source: { ...source }, enumeration: of.id, codes: { ...codes } });
}

/** The value that a code stands for in a scheme; undefined where the scheme lacks the code. */
export function valueOfCode<V extends string>({ codes }: CodeScheme<V>, code: string): V | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}

/** The code of a value in a scheme; undefined where the scheme cannot say it. */
export function codeOfValue<V extends string>({ codes }: CodeScheme<V>, value: V): string | undefined {
  return Object.keys(codes).find((code) => codes[code] === value);
}
