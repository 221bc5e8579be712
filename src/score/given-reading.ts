import { isIn, type PrintedNumber, ratioOfPrinted, readPrinted } from '../figure/printed-value.js';
import { fault, printed } from '../ground/index.js';
import { readingWithout } from './figure-reading.js';
import type { InputFacts } from './input-facts.js';
import type { ScoreReading } from './score-record.js';

/**
 * What a score reads of a value that no indicator gives.
 *
 * @throws `wrong-type` for what is no text; `invalid-text`; `unit-mismatch` for one in another unit than the input.
 */
export function readingOfGiven(
  text: string | null,
  input: ScoreReading['input'],
  facts: InputFacts,
  path: readonly (string | number)[],
): ScoreReading {
  if (text === null) return readingWithout(input, facts);
  const number = readPrinted(text, path.join(' › '));
  const { name, unit } = facts;
  if (!isIn(unit, number)) throw wrongUnit(number, unit, path);
  const { numerator, denominator } = ratioOfPrinted(number, unit);
  return Object.freeze({
    input,
    name,
    unit,
    state: 'value',
    exact: Object.freeze({ numerator: String(numerator), denominator: String(denominator) }),
    decimal: number.decimal,
    text,
    reason: null,
    parts: null,
    asOf: null,
    rules: null,
    digest: null,
  });
}

function wrongUnit({ text }: PrintedNumber, unit: string, path: readonly (string | number)[]): Error {
  return fault(
    'unit-mismatch',
    {
      zh: `${path.join(' › ')}:单位应为 ${unit},实为 ${printed(text)};百分数须带 %,计数须为整数。`,
      en: `${path.join(' › ')}: the unit must be ${unit}, found ${printed(text)}; a percentage has its %, a count is whole.`,
    },
    { path, found: printed(text) },
  );
}
