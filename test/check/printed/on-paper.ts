import { type PossibleValues, type PrintedQuantity, readQuantity } from '../../../src/check/printed/index.js';
import type { Ratio } from '../../../src/exact/index.js';

/** A ratio as one writes it: `1/20`, `256000`; not reduced further than it is. */
export function written({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

/** A read number on one line: `count 59/100 step 1/100 rough 1/10 exact about`. */
export function line(text: string): string {
  const { unit, value, upTo, step, roughStep, isRounded, wording } = readQuantity(text);
  return [
    unit,
    upTo === null ? written(value) : `${written(value)} – ${written(upTo)}`,
    `step ${written(step)}`,
    `rough ${written(roughStep)}`,
    isRounded ? 'rounded' : 'exact',
    wording ?? '',
  ]
    .join(' ')
    .trim();
}

/** Unit, value and wording alone. */
export function gist(text: string): string {
  const { unit, value, upTo, wording }: PrintedQuantity = readQuantity(text);
  const range = upTo === null ? written(value) : `${written(value)} – ${written(upTo)}`;
  return `${unit} ${range} ${wording ?? ''}`.trim();
}

/** `(3/5, 4/5]`, with a `?` at an end that is assumed. */
export function span({ interval: { lowest, highest }, assumed }: PossibleValues): string {
  const low = lowest === null ? '(-∞' : `${lowest.isIncluded ? '[' : '('}${written(lowest.value)}`;
  const high = highest === null ? '∞)' : `${written(highest.value)}${highest.isIncluded ? ']' : ')'}`;
  return `${assumed.lowest ? '?' : ''}${low}, ${high}${assumed.highest ? '?' : ''}`;
}

/** The place of the first sign that could not be read; a read number or another error is told as it is. */
export function unreadableAt(text: string): unknown {
  try {
    return `read: ${line(text)}`;
  } catch (error) {
    const { code, issue } = error as { code?: string; issue?: { path?: readonly (string | number)[] } };
    return code === 'unreadable-quantity' && issue?.path?.length === 1 ? issue.path[0] : error;
  }
}
