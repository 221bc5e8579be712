import { quantity, type Unit } from '../../exact/index.js';
import { digest } from '../../ground/digest.js';
import { roundingOf } from '../../indicator/measure.js';
import type { Settings } from '../../indicator/settings.js';
import { type PrintedNumber, ratioIn } from '../printed-value.js';
import type { ChangeSide, ScalarFigure } from './change-figure.js';

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
  const { numerator, denominator } = ratioIn(unit, number, name);
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
