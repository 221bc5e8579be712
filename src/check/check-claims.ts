import { type RoundingMode, roundingModes } from '../exact/index.js';
import { deepFreeze, fault, printed } from '../ground/index.js';
import { examine } from './analysis/examine.js';
import type { ClaimSet } from './claims/claim-set.js';
import { readClaims } from './claims/read-claims.js';
import type { CheckReport } from './findings/finding.js';
import { findingsOf } from './findings/findings-of.js';
import { problemOf } from './solver/problem.js';

/** What {@link checkClaims} can be told (检查选项). */
export interface CheckOptions {
  /** The rounding modes that the document may have used, each with or without the guard against a false 100 % or 0 %; all nine unless said otherwise, since few documents say. */
  readonly modes?: readonly RoundingMode[];
}

/**
 * Checks the published figures of a document (公布数检查): whether values exist that give every number as printed and satisfy every relation, which numbers
 * contradict each other, how they were rounded, and what the unknown ones are.
 *
 * Each printed number leaves an exact interval for its true value, by its digits, its words and the rounding modes that are allowed. The intervals are narrowed
 * by each other through all relations, counts staying whole, until nothing narrows any more; then values are looked for and confirmed. No finding claims more
 * than that proves: what rests on something that the document does not state is a question.
 *
 * @param claims - The numbers and relations, as {@link bulletin} collects them or as JSON brings them.
 * @returns The overall verdict, and the findings in the order of their weight; frozen plain data.
 * @throws `invalid-claims` for what has not the form, for names that no quantity has, and for units that do not go together; `unreadable-quantity` for a number
 * that cannot be read, with its place; `rounding-mode` for modes that are none; `wrong-type` for options that are no object.
 *
 * @example
 * ```ts
 * import { bulletin, checkClaims } from 'zwfw-indicators';
 * const b = bulletin('拉萨市2021年1月专报');
 * const all = b.count('发布事项数', '6181项', { at: '一(一)' });
 * const part = b.count('情形化梳理事项数', '6065项', { at: '一(一)' });
 * b.share('情形化比例', '87.98%', { part, of: all, at: '一(一)' });
 * const { verdict, findings } = checkClaims(b.claims());
 * verdict; // => 'refuted'
 * findings[0]?.arithmetic; // => '6065项 ÷ 6181项 = 98.1232…% ↔ 87.98%'
 * ```
 */
export function checkClaims(claims: ClaimSet, options: CheckOptions = {}): CheckReport {
  const { modes = roundingModes } = checkedOptions(options);
  checkModes(modes);
  const { set, read } = readClaims(claims);
  const problem = problemOf(set, read, [...new Set(modes)]);
  const findings = findingsOf(problem, examine(problem));
  const isRefuted = findings.some(({ severity }) => severity === 'contradiction');
  const isWitnessed = !findings.some(({ code }) => code === 'not-refuted');
  return deepFreeze({
    format: 'zwfw-check/1',
    title: set.title,
    verdict: isRefuted ? 'refuted' : isWitnessed ? 'witnessed' : 'not-refuted',
    findings,
  });
}

function checkedOptions(options: CheckOptions): CheckOptions {
  if (typeof options === 'object' && (options as CheckOptions | null) !== null) {
    const unknown = Object.keys(options).find((key) => key !== 'modes');
    if (unknown === undefined) return options;
    throw fault(
      'wrong-type',
      {
        zh: `检查选项没有 ${unknown};可用的是 modes(允许的修约方式),如 { modes: ['halfExpand'] }。`,
        en: `There is no option ${unknown}; there is modes, the rounding modes allowed, such as { modes: ['halfExpand'] }.`,
      },
      { path: ['options', unknown], found: unknown },
    );
  }
  throw fault(
    'wrong-type',
    {
      zh: `检查选项应为对象,如 { modes: ['halfExpand'] },实为 ${printed(options)}。`,
      en: `The options must be an object, such as { modes: ['halfExpand'] }, found ${printed(options)}.`,
    },
    { path: ['options'], found: printed(options) },
  );
}

function checkModes(modes: readonly RoundingMode[]): void {
  const given: readonly unknown[] = Array.isArray(modes) ? modes : [];
  const unknown =
    given.length === 0 ? modes : given.find((mode) => !roundingModes.some((each) => each === mode));
  if (unknown === undefined) return;
  throw fault(
    'rounding-mode',
    {
      zh: `modes(允许的修约方式)应为 ${roundingModes.join(', ')} 中的一种或几种,实为 ${printed(unknown)}。`,
      en: `modes, the rounding modes allowed, must be some of ${roundingModes.join(', ')}, found ${printed(unknown)}.`,
    },
    { path: ['modes'], found: printed(unknown) },
  );
}
