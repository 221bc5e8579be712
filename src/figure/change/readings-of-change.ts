import { compareRatios, type Ratio, reduce, roundRatio } from '../../exact/index.js';
import { deepFreeze, fault, printed, type Text } from '../../ground/index.js';
import { isIn, type PrintedNumber, ratioOfPrinted, readPrinted } from '../printed-value.js';
import type { ChangeReading, PrintedChange, ReadingsOfChange } from './readings-record.js';
import { readingsWords } from './readings-words.js';

/**
 * What a change that a bulletin prints with "%" may mean (增幅的两种读法): percentage points or a relative percent, with the previous value that
 * each implies, exactly and rounded half away from zero to the places of the current value. Unless it is printed in 个百分点, or one reading is
 * impossible, the document does not decide.
 *
 * A reading is ruled out only where its previous value would be below 0 %, or above 100 % for a share, for every pair of values that can be printed
 * so, whichever way they were rounded.
 *
 * @throws `invalid-text` for a text that is no number, and a current value below 0 % or, of a share, above 100 %; `unit-mismatch` for a current value without
 * `%`, and a change in anything but `%` and 个百分点; `wrong-type`.
 *
 * @example
 * ```ts
 * import { readingsOfChange } from 'zwfw-indicators';
 * const { decided, readings } = readingsOfChange({ current: '14.01%', change: '9.36%' });
 * decided; // => false
 * readings.map(({ measure, previous }) => [measure, previous?.text]); // => [['points', '4.65%'], ['relative', '12.81%']]
 * readingsOfChange({ current: '20.38%', change: '11.74个百分点' }).reading; // => 'points'
 * ```
 */
export function readingsOfChange(given: PrintedChange): ReadingsOfChange {
  const { current, change, isShare } = checked(given);
  const inPoints = isIn('percentage-point', change);
  const points = readingOf('points', current, change, isShare);
  const relative = inPoints
    ? ({ measure: 'relative', state: 'ruled-out', previous: null, reason: printedInPoints } as const)
    : readingOf('relative', current, change, isShare);
  const remaining = [points, relative].filter(({ state }) => state !== 'ruled-out');
  const decided = remaining.length === 1;
  const found = {
    current: current.text,
    change: change.text,
    isShare,
    readings: [points, relative] as const,
    decided,
    reading: decided ? remaining[0]!.measure : null,
  };
  return deepFreeze({ ...found, explanation: readingsWords(found) });
}

function checked(given: unknown) {
  if (typeof given !== 'object' || given === null) {
    throw fault(
      'wrong-type',
      {
        zh: `应为 { current: '14.01%', change: '9.36%' },实为 ${printed(given)}。`,
        en: `Expected { current: '14.01%', change: '9.36%' }, found ${printed(given)}.`,
      },
      { found: printed(given) },
    );
  }
  const { current: value, change: by, isShare = false } = given as Partial<PrintedChange>;
  if (typeof isShare !== 'boolean') {
    throw fault(
      'wrong-type',
      {
        zh: `isShare 应为 true 或 false,实为 ${printed(isShare)}。`,
        en: `isShare must be true or false, found ${printed(isShare)}.`,
      },
      { path: ['isShare'], found: printed(isShare) },
    );
  }
  const [current, change] = [readPrinted(value, 'current'), readPrinted(by, 'change', true)];
  requirePercent(current, 'current', isIn('percent', current));
  requirePercent(change, 'change', isIn('percent', change) || isIn('percentage-point', change));
  const ratio = ratioOfPrinted(current, 'percent');
  if (ratio.numerator < 0n || (isShare && compareRatios(ratio, one) > 0)) {
    throw fault(
      'invalid-text',
      {
        zh: `current 应在 0% 以上${isShare ? '、100% 以下' : ''},实为 ${printed(current.text)}。`,
        en: `current must be at least 0 %${isShare ? ' and at most 100 %' : ''}, found ${printed(current.text)}.`,
      },
      { path: ['current'], found: printed(current.text) },
    );
  }
  return { current, change, isShare };
}

function requirePercent({ text }: PrintedNumber, name: string, isPercent: boolean): void {
  if (isPercent) return;
  throw fault(
    'unit-mismatch',
    {
      zh: `${name} 应为百分数,如 '14.01%'(变化也可为 '11.74个百分点'),实为 ${printed(text)}。`,
      en: `${name} must be a percentage such as '14.01%' (a change may be '11.74个百分点'), found ${printed(text)}.`,
    },
    { path: [name], found: printed(text) },
  );
}

const one: Ratio = { numerator: 1n, denominator: 1n };

function readingOf(
  measure: ChangeReading['measure'],
  current: PrintedNumber,
  change: PrintedNumber,
  isShare: boolean,
): ChangeReading {
  const [nowLow, now, nowHigh] = around(current);
  const [byLow, by, byHigh] = around(change);
  const isRelative = measure === 'relative';
  const implied = isRelative ? over(now, plusOne(by)) : minus(now, by);
  const lowest = isRelative ? over(notBelowZero(nowLow), plusOne(byHigh)) : minus(nowLow, byHigh);
  const highest = isRelative ? over(nowHigh, plusOne(byLow)) : minus(nowHigh, byLow);
  const previous = implied === null ? null : previousValue(implied, current.places);
  const reading = { measure, previous } as const;
  // What is rounded lies less than one unit of the last place from what is printed: the ends themselves cannot be.
  if (isRelative && plusOne(byHigh).numerator <= 0n)
    return { ...reading, state: 'ruled-out', reason: fallOverAll };
  if (highest !== null && highest.numerator <= 0n)
    return { ...reading, state: 'ruled-out', reason: belowZero };
  if (isShare && lowest !== null && compareRatios(lowest, one) >= 0)
    return { ...reading, state: 'ruled-out', reason: aboveAll };
  if (implied === null) return { ...reading, state: 'undetermined', reason: fallOfAll };
  const cannotBe =
    implied.numerator < 0n ||
    (isRelative && implied.numerator === 0n) ||
    (isShare && compareRatios(implied, one) > 0);
  return { ...reading, state: 'possible', reason: cannotBe ? byRoundingOnly : null };
}

/** The printed value and one unit of its last place to either side. */
function around(number: PrintedNumber): readonly [Ratio, Ratio, Ratio] {
  const { numerator, denominator } = ratioOfPrinted(number, 'percent');
  const at = (units: bigint): Ratio => ({ numerator: numerator + units, denominator });
  return [at(-1n), at(0n), at(1n)];
}

function minus(value: Ratio, other: Ratio): Ratio {
  return reduce({
    numerator: value.numerator * other.denominator - other.numerator * value.denominator,
    denominator: value.denominator * other.denominator,
  });
}

/** A value over a divisor above zero; `null` where the divisor is not. */
function over(value: Ratio, divisor: Ratio): Ratio | null {
  if (divisor.numerator <= 0n) return null;
  return reduce({
    numerator: value.numerator * divisor.denominator,
    denominator: value.denominator * divisor.numerator,
  });
}

function plusOne({ numerator, denominator }: Ratio): Ratio {
  return { numerator: numerator + denominator, denominator };
}

function notBelowZero(value: Ratio): Ratio {
  return value.numerator < 0n ? { numerator: 0n, denominator: 1n } : value;
}

function previousValue({ numerator, denominator }: Ratio, places: number): ChangeReading['previous'] {
  const rounded = roundRatio(numerator, denominator, { places, mode: 'halfExpand', unit: 'percent' });
  if (rounded.state !== 'value') return null;
  const { decimal, text, direction } = rounded;
  return {
    exact: { numerator: String(numerator), denominator: String(denominator) },
    decimal,
    text,
    direction,
  };
}

const printedInPoints: Text = { zh: '文件以个百分点印出', en: 'the document prints percentage points' };
const belowZero: Text = { zh: '上期值将低于 0%', en: 'the previous value would be below 0 %' };
const aboveAll: Text = {
  zh: '上期值将高于 100%,而占比不会超过 100%',
  en: 'the previous value would be above 100 %, which a share never is',
};
const fallOverAll: Text = {
  zh: '相对下降不会超过 100%',
  en: 'nothing falls by more than 100 % of what it was',
};
const fallOfAll: Text = {
  zh: '相对下降 100% 后必为 0%,由此得不出上期值',
  en: 'after a relative fall of 100 % the value is 0 %, whatever it was before',
};
const byRoundingOnly: Text = {
  zh: '按所印数字,上期值不可能如此;只因两数都经过修约才不能排除',
  en: 'the previous value cannot be what the digits imply; only because both numbers were rounded it is not ruled out',
};
