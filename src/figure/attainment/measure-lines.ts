import { type Interval, pointOf, type Ratio, scaleOf } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import type { ChangeRounding } from '../change/change-figure.js';
import { expansion, placesWords } from '../rounding-words.js';
import { incrementNames, modeNames } from '../words.js';
import type { AttainedMeasure, MeasuredBound, MeasuredValue } from './attained-measure.js';
import { measureWords } from './measure.js';

/** A ratio as it is divided by hand: `290 ÷ 1423`. */
export function ratioWords({ numerator, denominator }: Ratio): string {
  return `${numerator} ÷ ${denominator}`;
}

/** What is known of a value: `7 ÷ 10`, `≥ 7 ÷ 10`. */
export function intervalWords(value: Interval): Text {
  const point = pointOf(value);
  if (point !== null) return { zh: ratioWords(point), en: ratioWords(point) };
  const { lowest, highest } = value;
  const signs = [
    lowest && `${lowest.isIncluded ? '≥' : '>'} ${ratioWords(lowest.value)}`,
    highest && `${highest.isIncluded ? '≤' : '<'} ${ratioWords(highest.value)}`,
  ].filter((each) => each !== null);
  return { zh: signs.join(' 且 '), en: signs.join(' and ') };
}

/** One value less another, worked out as far as both are known exactly. */
export function differenceWords(value: Interval, other: Interval): Text {
  const [one, two] = [pointOf(value), pointOf(other)];
  if (one !== null && two !== null) {
    const [a, b, c, d] = [one.numerator, one.denominator, two.numerator, two.denominator];
    const plain = `${ratioWords(one)} − ${enclosed(ratioWords(two))}`;
    const text = `${plain} = (${a} × ${d} − ${enclosed(String(c))} × ${b}) ÷ (${b} × ${d})`;
    return { zh: text, en: text };
  }
  const [first, second] = [intervalWords(value), intervalWords(other)];
  return { zh: `(${first.zh}) − (${second.zh})`, en: `(${first.en}) − (${second.en})` };
}

/** What is negative stands in brackets. */
function enclosed(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

/** From the formula with its numbers to the printed value, or why there is none. */
export function measureLine(
  name: Text,
  formula: Text,
  measure: AttainedMeasure,
  rounding: ChangeRounding,
): Text {
  const printed = measureWords(measure);
  if (measure.state === 'value') {
    const { zh, en } = roundingWords(measure, rounding);
    return {
      zh: `${name.zh}:${formula.zh} = ${zh}:${printed?.zh ?? ''}`,
      en: `${name.en}: ${formula.en} = ${en}: ${printed?.en ?? ''}`,
    };
  }
  if (measure.state === 'bound') {
    const exact = exactBounds(measure);
    const { zh, en } = placesWords(rounding.places.value);
    return {
      zh: `${name.zh}:${formula.zh},即 ${exact.zh},两端向外修约到${zh}:${printed?.zh ?? ''}`,
      en: `${name.en}: ${formula.en}, that is ${exact.en}, rounded outwards, to ${en}: ${printed?.en ?? ''}`,
    };
  }
  const { zh, en } = measure.reason;
  return { zh: `${name.zh}:无值(${zh})`, en: `${name.en}: no value (${en})` };
}

function roundingWords({ exact, unit, decimal }: MeasuredValue, rounding: ChangeRounding): Text {
  const { numerator, denominator } = exact;
  const scale = scaleOf(unit);
  const ratio = `${numerator} ÷ ${denominator}${scale === 1n ? '' : ` × ${scale}`}`;
  if (unit === 'count' && decimal === numerator)
    return { zh: `${ratio},整数,不修约`, en: `${ratio}, whole, not rounded` };
  const { places, mode, increment } = rounding;
  const scaled = { numerator: BigInt(numerator) * scale, denominator: BigInt(denominator) };
  const expanded = `${ratio} = ${expansion(scaled, places.value)}`;
  const [how, to, steps] = [
    modeNames[mode.value],
    placesWords(places.value),
    incrementNames[increment.value],
  ];
  return {
    zh: `${expanded},${how.zh}到${to.zh}${steps.zh}`,
    en: `${expanded}, rounded ${how.en}, to ${to.en}${steps.en}`,
  };
}

function exactBounds({ lowest, highest }: MeasuredBound): Text {
  const signs = [
    lowest && `${lowest.isIncluded ? '≥' : '>'} ${lowest.numerator} ÷ ${lowest.denominator}`,
    highest && `${highest.isIncluded ? '≤' : '<'} ${highest.numerator} ÷ ${highest.denominator}`,
  ].filter((each) => each !== null);
  return { zh: signs.join(' 且 '), en: signs.join(' and ') };
}
