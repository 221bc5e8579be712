import { quantity, type Unit } from '../../exact/index.js';
import { digest } from '../../ground/digest.js';
import { fault, printed } from '../../ground/index.js';
import { roundingOf } from '../../indicator/measure.js';
import type { Settings } from '../../indicator/settings.js';
import type { ChangeSide, ScalarFigure } from './change-figure.js';
import { isIn, type PrintedNumber, ratioOfPrinted } from './printed-value.js';

/** A figure as one side of a change. */
export function sideOfFigure(figure: ScalarFigure): ChangeSide {
  const { kind, unit, period, asOf, state, exact, decimal, text, rules, calendar, flags } = figure;
  const { parameters } = figure;
  if (exact !== null) quantity(BigInt(exact.numerator), BigInt(exact.denominator), unit);
  return {
    kind,
    unit,
    period,
    asOf,
    state,
    exact,
    decimal,
    text,
    reason: figure.state === 'value' ? null : figure.reason,
    rules,
    calendar,
    counting: digest(countingIn(parameters)),
    printedBy: kind === 'count' ? null : roundingOf(parameters, unit),
    flags,
    digest: digest(figure),
  };
}

/** The parameters that say what is counted: their values, whichever rule set gave them. */
function countingIn(parameters: Settings): object {
  const entries = Object.entries(parameters).filter(([name]) => !ofRounding.has(name));
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
}

const ofRounding: ReadonlySet<string> = new Set(['places', 'mode', 'increment', 'guard', 'closing']);

/**
 * A published value as one side of a change.
 *
 * @throws `unit-mismatch` for one in another unit.
 */
export function sideOfPrinted(number: PrintedNumber, unit: Unit, name: string): ChangeSide {
  const { text, decimal } = number;
  if (!isIn(unit, number)) {
    throw fault(
      'unit-mismatch',
      {
        zh: `${name} 的单位应为 ${unit},实为 ${printed(text)};两个值须为同一单位,百分数须带 %,计数须为整数。`,
        en: `${name} must be in the unit ${unit}, found ${printed(text)}; both values have to be in one unit, a percentage with its %, a count whole.`,
      },
      { path: [name], found: printed(text) },
    );
  }
  const { numerator, denominator } = ratioOfPrinted(number, unit);
  return {
    kind: 'printed',
    unit,
    period: null,
    asOf: null,
    state: 'value',
    exact: { numerator: String(numerator), denominator: String(denominator) },
    decimal,
    text,
    reason: null,
    rules: null,
    calendar: null,
    counting: null,
    printedBy: null,
    flags: [],
    digest: null,
  };
}
