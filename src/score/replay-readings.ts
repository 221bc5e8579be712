import { compareRatios, type Ratio, unitSigns } from '../exact/index.js';
import { minus } from '../exact/ratio.js';
import { isIn, ratioOfPrinted, readPrinted } from '../figure/printed-value.js';
import { canonicalJson, type Text, ZwfwError } from '../ground/index.js';
import { inputFacts } from './input-facts.js';
import type { Part } from './parts/index.js';
import { valueOfReading } from './readings.js';
import type { PartsInForce } from './resolve-scorecard.js';
import { inputKey } from './score-input.js';
import type { ScoredPart, ScoreFigure, ScoreReading, WrittenReference } from './score-record.js';
import { periodKey } from './sub-periods.js';
import { readBack } from './written-outcome.js';

/** What of the readings that a score holds does not go together with its scorecard, or with itself. */
export function readingFaults(score: ScoreFigure): readonly Text[] {
  const { parts, volume, scorecard } = score;
  const seen = new Map<string, string>();
  const faults = parts.flatMap((scored) => {
    const inForce: PartsInForce | undefined =
      scored.period === null ? scorecard : scorecard.within[periodKey(scored.period)];
    const part =
      inForce !== undefined && Object.hasOwn(inForce.parts, scored.part)
        ? inForce.parts[scored.part]!.value
        : null;
    return faultsOfPart(scored, part, scorecard.inputs, seen);
  });
  if (canonicalJson(volume?.input ?? null) !== canonicalJson(scorecard.volume?.value ?? null))
    return [...faults, wrong({ zh: '业务量', en: 'the volume' }, another)];
  return volume === null ? faults : [...faults, ...faultsOf(volume, '', scorecard.inputs, seen)];
}

type Inputs = ScoreFigure['scorecard']['inputs'];

function faultsOfPart(
  { input, reference, period }: ScoredPart,
  part: Part | null,
  inputs: Inputs,
  seen: Map<string, string>,
): readonly Text[] {
  if (part === null) return [];
  const wanted = 'input' in part ? part.input : null;
  if (canonicalJson(input?.input ?? null) !== canonicalJson(wanted)) return [wrong(part.name, another)];
  if (input === null || !('input' in part)) return reference === null ? [] : [wrong(part.name, noReference)];
  const faults = faultsOf(input, periodKey(period), inputs, seen);
  if (faults.length > 0) return faults;
  const value = valueOfReading(input, part.reads === 'printed');
  return isReferenceOf(part, value, reference) ? [] : [wrong(part.name, noReference)];
}

function faultsOf(
  reading: ScoreReading,
  period: string,
  inputs: Inputs,
  seen: Map<string, string>,
): readonly Text[] {
  const { input, name, unit } = reading;
  const facts = inputFacts(input, inputs);
  if (facts === null || canonicalJson([facts.name, facts.unit]) !== canonicalJson([name, unit]))
    return [wrong(name, another)];
  if (!isWhole(reading, facts.kind === 'composition')) return [wrong(name, notWhole)];
  if (reading.exact !== null && !isPrintedAs(reading)) return [wrong(name, otherDigits)];
  const [key, text] = [`${period} ${inputKey(input)}`, canonicalJson(reading)];
  const before = seen.get(key) ?? text;
  seen.set(key, text);
  return before === text ? [] : [wrong(name, twoValues)];
}

/** Whether there is all that a value has, or nothing of it and the reason. */
function isWhole(reading: ScoreReading, isComposition: boolean): boolean {
  const { input, state, exact, decimal, text, reason, parts, asOf, rules, digest } = reading;
  if ('given' in input) {
    if (asOf !== null || rules !== null || digest !== null) return false;
    if (state !== 'value' && state !== 'missing-input') return false;
  }
  const [hasNumber, hasNone] = [exact !== null && decimal !== null, exact === null && decimal === null];
  if (state === 'value')
    return (
      reason === null &&
      text !== null &&
      (isComposition ? hasNone && parts !== null : hasNumber && parts === null)
    );
  // Of an attainment that is known as a bound only, the bound is said.
  const mayHaveText = 'attainment' in input && state === 'missing-input';
  return reason !== null && hasNone && parts === null && (text === null || mayHaveText);
}

/** Whether the digits can be what the exact value is printed as, and the text those digits with the sign of the unit. */
function isPrintedAs(reading: ScoreReading): boolean {
  const { input, unit, decimal, text, exact } = reading;
  const [value, digits] = [valueOfReading(reading, false)!, valueOfReading(reading, true)!];
  if (!('given' in input)) {
    const plus = 'change' in input && digits.numerator > 0n ? '+' : '';
    return text === `${plus}${decimal}${unitSigns[unit].zh}` && isWithin(value, digits, decimal!);
  }
  try {
    const number = readPrinted(text, input.given);
    return (
      isIn(unit, number) &&
      number.decimal === decimal &&
      compareRatios(ratioOfPrinted(number, unit), readBack(exact!)) === 0
    );
  } catch (error) {
    if (error instanceof ZwfwError) return false;
    throw error;
  }
}

/** Whether a value lies less than a step of rounding from its digits. How it was rounded a score does not say: the last digit tells how long a step may be. */
function isWithin(value: Ratio, digits: Ratio, decimal: string): boolean {
  if (digits.numerator === 0n && !decimal.includes('.')) return true;
  const [whole = '', fraction = ''] = decimal.split('.');
  const zeros = fraction === '' ? /0*$/u.exec(whole)![0].length : 0;
  const last = Number(decimal.at(-1 - zeros));
  const parts = last === 5 || last === 0 ? 5n : last % 2 === 0 ? 2n : 1n;
  const step: Ratio = {
    numerator: parts * 10n ** BigInt(zeros),
    denominator: 10n ** BigInt(fraction.length),
  };
  const apart = minus(value, digits);
  const distance = { ...apart, numerator: apart.numerator < 0n ? -apart.numerator : apart.numerator };
  return compareRatios(distance, step) < 0;
}

/** Whether what is said of the other units is what a part compares a value with, and can be. */
function isReferenceOf(part: Part, value: Ratio | null, reference: WrittenReference | null): boolean {
  const kind = part.kind === 'item' ? part.transform.kind : null;
  if (value === null || (kind !== 'min-max' && kind !== 'place')) return reference === null;
  if (reference === null || (reference.kind === 'extremes') !== (kind === 'min-max')) return false;
  if (reference.kind === 'extremes') {
    const [least, greatest] = [readBack(reference.least), readBack(reference.greatest)];
    const isBetween = compareRatios(least, value) <= 0 && compareRatios(value, greatest) <= 0;
    // Two different values are those of two units, a third that of another.
    const different = [least, greatest].filter((end) => compareRatios(end, value) !== 0).length;
    return isBetween && reference.units > different;
  }
  const { better, same, units, betterValues, values } = reference;
  return same >= 1 && areOf(better, betterValues) && areOf(units - better - same, values - betterValues - 1);
}

/** Whether so many units can have so many different values. */
function areOf(units: number, values: number): boolean {
  return values >= 0 && values <= units && (units === 0) === (values === 0);
}

function wrong(name: Text, { zh, en }: Text): Text {
  return { zh: `${name.zh}:${zh}`, en: `${name.en}: ${en}` };
}

const another: Text = {
  zh: '所读取的不是计分办法规定的输入',
  en: 'what was read is not the input that the scorecard names',
};
const notWhole: Text = {
  zh: '所读取的值不完整或自相矛盾',
  en: 'what was read lacks something, or says two things',
};
const otherDigits: Text = { zh: '印出的值与精确值不符', en: 'what is printed is not the exact value' };
const twoValues: Text = { zh: '同一输入有两个不同的值', en: 'the same input has two different values' };
const noReference: Text = { zh: '与其他单位的比较不成立', en: 'what it says of the other units cannot be' };
