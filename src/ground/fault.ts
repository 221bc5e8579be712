import type { FaultCode } from './codes.js';
import type { Text } from './text.js';

/**
 * What is wrong with one input: a stable code, the place, what was found, and a sentence in both languages that says what was
 * expected and what to do. Plain data: it survives JSON.
 */
export interface Issue {
  /** Stable: programs may depend on it. */
  readonly code: FaultCode;
  /** The table of a data set, where there is more than one. */
  readonly table?: string;
  /** The place of the record in its input, counted from 0. */
  readonly position?: number;
  /** The identifier of the record, where it could be read. */
  readonly record?: string;
  /** The way from the record (or the argument) to the faulty value. */
  readonly path?: readonly (string | number)[];
  /** What was found, shortened. */
  readonly found?: string;
  readonly message: Text;
}

/**
 * The one error that this library throws. Tell errors apart by `code`, not by `instanceof`: a program may hold an ESM and a
 * CommonJS copy of the library side by side.
 *
 * @example
 * ```ts
 * import { roundRatio } from 'zwfw-indicators';
 * roundRatio(1, 3, { places: 0.5, mode: 'halfExpand' }); // => throws rounding-places
 * ```
 */
export class ZwfwError extends Error {
  override readonly name = 'ZwfwError';
  readonly code: FaultCode;
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(`[${issue.code}] ${issue.message.zh} / ${issue.message.en}`);
    this.code = issue.code;
    this.issue = issue;
  }
}

/** Makes the error for one fault; `place` says where it is and what was found there. */
export function fault(
  code: FaultCode,
  message: Text,
  place: Omit<Issue, 'code' | 'message'> = {},
): ZwfwError {
  return new ZwfwError({ code, ...place, message });
}
