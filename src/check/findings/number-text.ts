import { type Interval, type Ratio, reduce } from '../../exact/index.js';
import type { PrintedInterval } from './finding.js';

/** A ratio as an exact text: `1423`, `0.2038`, or `4059/151` where no decimal ends. */
export function exactText(value: Ratio): string {
  const { numerator, denominator } = reduce(value);
  const places = placesOf(denominator);
  if (places === null) return `${numerator}/${denominator}`;
  return decimal((numerator * 10n ** BigInt(places)) / denominator, places);
}

/** What stands behind a value: the sign of a percentage, or of a time, which has one unit however it is printed. */
export type Sign = '%' | '分钟' | '个月' | '';

/** A ratio for people: exact where it ends within some places, otherwise cut off with `…`, with its sign. */
export function shownText(value: Ratio, sign: Sign, places = 4): string {
  const { numerator, denominator } = reduce(
    sign === '%' ? { numerator: value.numerator * 100n, denominator: value.denominator } : value,
  );
  const [magnitude, minus] = numerator < 0n ? [-numerator, '-'] : [numerator, ''];
  const exact = placesOf(denominator);
  if (exact !== null && exact <= places)
    return minus + decimal((magnitude * 10n ** BigInt(exact)) / denominator, exact) + sign;
  return `${minus}${decimal((magnitude * 10n ** BigInt(places)) / denominator, places)}…${sign}`;
}

/** What is between two ends, as texts that are exact. */
export function printedInterval({ lowest, highest }: Interval): PrintedInterval {
  return {
    lowest: lowest && { value: exactText(lowest.value), isIncluded: lowest.isIncluded },
    highest: highest && { value: exactText(highest.value), isIncluded: highest.isIncluded },
  };
}

/** What is between two ends, for people: `1423`, `[12897, 12898]`, `≥ 70%`. */
export function shownRange({ lowest, highest }: Interval, sign: Sign): string {
  const shown = (value: Ratio) => shownText(value, sign);
  if (lowest === null && highest === null) return '(-∞, ∞)';
  if (lowest === null) return `${highest!.isIncluded ? '≤' : '<'} ${shown(highest!.value)}`;
  if (highest === null) return `${lowest.isIncluded ? '≥' : '>'} ${shown(lowest.value)}`;
  if (
    lowest.value.numerator * highest.value.denominator ===
    highest.value.numerator * lowest.value.denominator
  )
    return shown(lowest.value);
  return `${lowest.isIncluded ? '[' : '('}${shown(lowest.value)}, ${shown(highest.value)}${highest.isIncluded ? ']' : ')'}`;
}

/** An expression and what it may be: `2 + 3 = 5`, `290项 ÷ 20.38% ∈ (1422.2658…, 1423.6622…)`, `6 - 1 ≥ 5`. */
export function shownEquation(expression: string, range: Interval, sign: Sign): string {
  const text = shownRange(range, sign);
  if (/^[≤≥<>]/u.test(text)) return `${expression} ${text}`;
  return `${expression} ${/^[[(]/u.test(text) ? '∈' : '='} ${text}`;
}

/** How many decimal places a fraction in lowest terms has; `null` for one that does not end, or not soon. */
function placesOf(denominator: bigint): number | null {
  for (let [places, power] = [0, 1n]; places <= 30; [places, power] = [places + 1, power * 10n])
    if (power % denominator === 0n) return places;
  return null;
}

function decimal(digits: bigint, places: number): string {
  if (places === 0) return String(digits);
  const [magnitude, minus] = digits < 0n ? [-digits, '-'] : [digits, ''];
  const text = String(magnitude).padStart(places + 1, '0');
  return `${minus}${text.slice(0, -places)}.${text.slice(-places)}`;
}
