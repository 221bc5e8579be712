import { fault, printed } from '../ground/index.js';
import type { ScorableFigure } from './figure-reading.js';

const kinds: ReadonlySet<unknown> = new Set([
  'count',
  'ratio',
  'mean',
  'quantile',
  'composition',
  'change',
  'attainment',
]);
const whole = /^-?\d+$/u;
const above = /^[1-9]\d*$/u;
const decimals = /^-?\d+(?:\.\d+)?$/u;

/**
 * Checks of a figure what scoring reads of it: checking all of it would take longer than scoring thousands of units. `replay` checks a figure as a whole.
 *
 * @throws `invalid-figure` with its place.
 */
export function requireScorable(value: unknown, index: number): ScorableFigure {
  if (isScorable(value)) return value;
  throw fault(
    'invalid-figure',
    {
      zh: `第 ${index + 1} 个不是可以计分的指标值(zwfw-figure/1 的计数、比率、平均值、分位数、构成、变化或目标达成):${printed(value)}。`,
      en: `Number ${index + 1} is no figure that can be scored (a count, ratio, mean, quantile, composition, change or attainment of zwfw-figure/1): ${printed(value)}.`,
    },
    { path: ['figures', index], found: printed(value) },
  );
}

function isScorable(value: unknown): value is ScorableFigure {
  if (!isObject(value)) return false;
  const figure = value as ScorableFigure;
  if ((figure.format as unknown) !== 'zwfw-figure/1' || !kinds.has(figure.kind)) return false;
  if (figure.kind === 'change') return hasValue(figure);
  if (figure.kind === 'attainment') return [figure.way, figure.gap].every(isMeasured);
  if (!isObject(figure.indicator) || typeof figure.indicator.code !== 'string') return false;
  if (!isScope(figure.scope) || !Array.isArray(figure.flags)) return false;
  if (figure.kind !== 'composition') return hasValue(figure);
  return figure.parts.every(
    ({ value: part, count }) => typeof part === 'string' && Number.isSafeInteger(count) && count >= 0,
  );
}

function isMeasured(measure: unknown): boolean {
  return (
    isObject(measure) &&
    'exact' in measure &&
    (measure.exact === null || hasValue({ state: 'value', decimal: '', ...measure }))
  );
}

function hasValue({
  state,
  exact,
  decimal,
}: {
  readonly state: unknown;
  readonly exact: unknown;
  readonly decimal: unknown;
}): boolean {
  if (state !== 'value') return typeof state === 'string' && exact === null;
  if (!isObject(exact) || typeof decimal !== 'string') return false;
  const { numerator, denominator } = exact as { readonly numerator: unknown; readonly denominator: unknown };
  return (
    typeof numerator === 'string' &&
    whole.test(numerator) &&
    typeof denominator === 'string' &&
    above.test(denominator) &&
    decimals.test(decimal)
  );
}

/** Whether something has fields. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether something names a unit: keys with texts. */
export function isScope(scope: unknown): boolean {
  if (!isObject(scope)) return false;
  // Asked of every figure: without a list of its own.
  for (const key in scope) if (typeof (scope as Record<string, unknown>)[key] !== 'string') return false;
  return true;
}
